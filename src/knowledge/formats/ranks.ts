/** The ranks of headings, where a document marks only some of them, or all of them alike. */
import { looksLikeHeading } from '../heading.ts'
import type { Block } from './block.ts'

type Heading = Extract<Block, { kind: 'heading' }>

const withoutMarks = (text: string) => text.replaceAll('**', '').trim()

export const opensWithNumber = (text: string) =>
  /^(?:\d|[IVX]+[.)]\s|(?:article|part|section)\s)/i.test(withoutMarks(text))

const isSection = (block: Block): block is Heading => block.kind === 'heading' && block.level > 0
const isNumbered = (block: Block) => isSection(block) && opensWithNumber(block.text)

/** How many parts the number of a heading has: 2 for `4.1 Costs`. */
const partsOf = (text: string) => /^\d+(?:\.\d+)*/.exec(text)?.[0].split('.').length ?? 1

/** A bold numbered line is a heading like the others, though they are marked by a style or a size and it is not. */
function markNumbered(blocks: readonly Block[]): readonly Block[] {
  const sections = blocks.filter(isSection).filter((block) => block !== blocks[0])
  if (sections.length === 0) return blocks
  const numbered = sections.filter(isNumbered)
  const alike = numbered.length > 0 ? numbered : sections
  const top = Math.min(...alike.map(({ level }) => level))
  return blocks.map((block) => {
    if (block.kind !== 'paragraph' || !/^\*\*\d[^*\n]*\*\*$/.test(block.text.trim())) return block
    const text = withoutMarks(block.text)
    if (!looksLikeHeading(text.replace(/^[\d.)]+\s*/, ''))) return block
    return { kind: 'heading', level: top + partsOf(text) - 1, text }
  })
}

const opensParagraph = (block: Block | undefined) =>
  block?.kind === 'item' ||
  (block?.kind === 'paragraph' && /[.:;!?]["”’)]?$/.test(block.text.trim()))

/** Longer lines are sentences. */
const longestSubheading = 90

/** Where only the numbered sections are marked, the short lines that stand alone between them are their headings. */
function markSubheadings(blocks: readonly Block[]): readonly Block[] {
  const sections = blocks.filter(isSection)
  if (sections.length < 2 || !sections.every(isNumbered)) return blocks
  const start = blocks.findIndex(isSection)
  return blocks.map((block, index) => {
    if (index < start || block.kind !== 'paragraph') return block
    const text = withoutMarks(block.text)
    const isAlone = text.length <= longestSubheading && looksLikeHeading(text)
    const isHeading = isAlone && opensParagraph(blocks[index + 1])
    return isHeading ? { kind: 'paragraph', text: `**${text}**` } : block
  })
}

/** Between two numbered sections, a heading without a number that has words of its own stands below the first. */
function rankBelowNumbers(blocks: readonly Block[]): readonly Block[] {
  const first = blocks.findIndex(isNumbered)
  const last = blocks.findLastIndex(isNumbered)
  let above: number | undefined
  return blocks.map((block, index) => {
    if (!isSection(block) || index < first || index >= last) return block
    if (isNumbered(block)) above = block.level
    const next = blocks[index + 1]
    const hasWords = next !== undefined && next.kind !== 'heading'
    const isAbove = above !== undefined && !isNumbered(block) && block.level <= above
    return isAbove && hasWords ? { ...block, level: (above ?? 0) + 1 } : block
  })
}

/** Restores the ranks of headings from their numbers and their places. */
export const restoreRanks = (blocks: readonly Block[]): readonly Block[] =>
  rankBelowNumbers(markSubheadings(markNumbered(blocks)))
