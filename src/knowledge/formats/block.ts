/** What every format is turned into before it is split: headings, paragraphs, list items and table rows, as Markdown lines. */
import { restoreEdges } from './edges.ts'

export type Block =
  /** Level 0 is the document's title. */
  | { readonly kind: 'heading'; readonly level: number; readonly text: string }
  /** Several lines stand in one paragraph where the document breaks them on purpose; tabs part the facts of a line. */
  | { readonly kind: 'paragraph'; readonly text: string }
  /** `marker` is `-` for a bullet, else the label as printed: `4.01`, `(a)`, `2.`. Depth 0 is the outermost list. */
  | {
      readonly kind: 'item'
      readonly depth: number
      readonly marker: string
      readonly text: string
    }
  | { readonly kind: 'row'; readonly cells: readonly string[] }

const oneLine = (text: string) => text.replace(/\s+/g, ' ').trim()
const withoutBold = (text: string) => text.replaceAll('**', '')

const paragraphLines = (text: string) =>
  text
    .split('\n')
    .map((line) => line.replace(/[^\S\t]+/g, ' ').trim())
    .filter((line) => line !== '')
    .join('\n')

function writeBlock(block: Block, levelOfTop: number): string {
  switch (block.kind) {
    case 'heading': {
      const title = oneLine(withoutBold(block.text))
      const level = Math.min(6, block.level - levelOfTop + 1)
      return title === '' ? '' : `${'#'.repeat(level)} ${title}`
    }
    case 'paragraph':
      return paragraphLines(block.text)
    case 'item': {
      const words = oneLine(block.text)
      return words === '' ? '' : `${'  '.repeat(block.depth)}${block.marker} ${words}`
    }
    case 'row': {
      const cells = block.cells.map(oneLine)
      return cells.every((cell) => cell === '') ? '' : `| ${cells.join(' | ')} |`
    }
  }
}

/** Where most of a text is bold, bold marks nothing. */
function withoutHeavyBold(text: string): string {
  const bold = [...text.matchAll(/\*\*([^*]+)\*\*/g)].reduce(
    (sum, [, words = '']) => sum + words.length,
    0,
  )
  return bold > 0.5 * text.length ? withoutBold(text) : text
}

/** Writes blocks as the lines that the splitter reads: items and rows follow each other, all else is set apart. */
export function writeBlocks(given: readonly Block[]): string {
  const blocks = restoreEdges(given)
  const levels = blocks.flatMap((block) => (block.kind === 'heading' ? [block.level] : []))
  const levelOfTop = Math.min(...levels)
  let text = ''
  let before: Block | undefined
  for (const block of blocks) {
    const written = writeBlock(block, levelOfTop)
    if (written === '') continue
    const together = before?.kind === block.kind && (block.kind === 'item' || block.kind === 'row')
    text += `${before === undefined ? '' : together ? '\n' : '\n\n'}${written}`
    before = block
  }
  return withoutHeavyBold(text)
}
