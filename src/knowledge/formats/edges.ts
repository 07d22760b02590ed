/** The edges of a document, where layout says most and conversion loses most: its title, its facts, its distribution list. */
import type { Block } from './block.ts'
import { opensWithNumber, restoreRanks } from './ranks.ts'

/** The rank of a title for the only heading of its level that has no number. */
function promoteTitle(blocks: readonly Block[]): readonly Block[] {
  const [first, ...others] = blocks
  if (first?.kind !== 'heading' || opensWithNumber(first.text)) return blocks
  const equals = others.flatMap((block) =>
    block.kind === 'heading' && block.level <= first.level ? [block.text] : [],
  )
  const isOnlyOne = equals.length > 0 && equals.every(opensWithNumber)
  return isOnlyOne ? [{ ...first, level: 0 }, ...others] : blocks
}

/** A title is a plain line where no other heading has a mark: a marked one would say that all of them have. */
function unmarkTitle(blocks: readonly Block[]): readonly Block[] {
  const [first, ...others] = blocks
  const isLone = first?.kind === 'heading' && others.every(({ kind }) => kind !== 'heading')
  return isLone ? [{ kind: 'paragraph', text: first.text }, ...others] : blocks
}

/** What the facts of a title block are called; with them a paragraph is cut that a conversion made of several lines. */
const factLabels =
  /\s+(?=(?:(?:Title|Approved by|Page(?: number)?|Issued|Revised|Effective(?: date)?|Proposed review year|(?:Next )?Review(?: date)?|Responsibility|Section|Department|Owner|Version|Contact|Titre|Approuvée? par|Révisée?|En vigueur)\s*:|(?:Policy|Procedure|Our File|File) ?#|Replaces|Revises|Date (?:Approved|Revised|Issued)|Approval Date|Method of Approval)(?:\s|$))/g

/** Blocks before the first section: a document's facts stand nowhere else. */
const farthestFact = 6

function cutFacts(block: Block, index: number): Block {
  if (block.kind !== 'paragraph' || index >= farthestFact) return block
  if (/[\n\t]|^[-•*]\s/.test(block.text)) return block
  const lines = block.text.split(factLabels)
  return lines.length >= 3 ? { ...block, text: lines.join('\n') } : block
}

const backMatter =
  /^(DISTRIBUTION(?: LIST)?|REVISION HISTORY|VERSION HISTORY|DOCUMENT (?:CONTROL|HISTORY)|HISTORIQUE DES RÉVISIONS)(?:\s+(?=\p{Lu}\p{Ll})([\s\S]*))?$/u

/** `DISTRIBUTION Master Policy Manual …`: the title of a list that stands after the last section, and its lines. */
function cutBackMatter(block: Block): readonly Block[] {
  if (block.kind !== 'paragraph') return [block]
  const found = backMatter.exec(block.text.trim())
  if (!found) return [block]
  const title: Block = { kind: 'paragraph', text: `**${found[1]}**` }
  return found[2] ? [title, { kind: 'paragraph', text: found[2] }] : [title]
}

/** Restores the title, the facts and the lists at the end. */
export function restoreEdges(blocks: readonly Block[]): readonly Block[] {
  const firstSection = blocks.findIndex(
    (block, index) => index > 0 && block.kind === 'heading' && block.level > 0,
  )
  const edge = firstSection < 0 ? farthestFact : firstSection
  return unmarkTitle(restoreRanks(promoteTitle(blocks)))
    .map((block, index) => (index < edge ? cutFacts(block, index) : block))
    .flatMap(cutBackMatter)
}
