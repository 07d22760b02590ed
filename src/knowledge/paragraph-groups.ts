/** Pages that lost their paragraphs: one sentence a line, no empty lines, no marks. Their lines are read in groups. */
import type { SourceLine } from './source-line.ts'

/** About the length of a paragraph: enough to answer, short enough to read. */
export const groupLength = { most: 800 }

/** True where nothing but line ends tells where a thought begins. */
function lostParagraphs(lines: readonly SourceLine[]): boolean {
  const structured = lines.filter((line) => line.gap || line.mark.kind !== 'plain').length
  const sentences = lines.filter((line) => /[.!?;:]["”’)]?$/.test(line.text)).length
  return lines.length >= 8 && structured <= 0.06 * lines.length && sentences >= 0.7 * lines.length
}

/** Joins the lines of such a page into groups; other texts are returned as they are. */
export function groupLines(lines: readonly SourceLine[]): SourceLine[] {
  if (!lostParagraphs(lines)) return [...lines]
  const groups: SourceLine[] = []
  for (const line of lines) {
    const open = groups.at(-1)
    const together = open?.mark.kind === 'plain' && line.mark.kind === 'plain' && !line.gap
    const fits = together && open.text.length + line.text.length < groupLength.most
    if (fits && /[.!?;:]["”’)]?$/.test(open.text)) {
      groups[groups.length - 1] = { ...open, text: `${open.text} ${line.text}` }
    } else groups.push(line)
  }
  return groups
}
