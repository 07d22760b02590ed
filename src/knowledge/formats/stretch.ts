/** Words in one weight, and how they are written as Markdown. */

export interface Stretch {
  readonly text: string
  readonly bold: boolean
}

/** Joins neighbours of one weight; white space takes the weight of what stands before it. */
function merge(stretches: readonly Stretch[]): Stretch[] {
  const merged: Stretch[] = []
  for (const { text, bold } of stretches) {
    const open = merged.at(-1)
    if (text === '') continue
    if (open && (open.bold === bold || text.trim() === '')) {
      merged[merged.length - 1] = { text: open.text + text, bold: open.bold }
    } else merged.push({ text, bold: bold && text.trim() !== '' })
  }
  return merged
}

const sign = /[\p{L}\p{N}]/u

/** Marks stand close to the words, one pair for each part of a line: Markdown knows no others. */
function boldPart(part: string): string {
  const words = part.trim()
  if (!sign.test(words) || words.includes('*')) return part
  return part.replace(words, () => `**${words}**`)
}

/** Hard spaces in a row part the facts of a line, as tabs do elsewhere. */
const gap = /(?: *\u00a0 *){2,}/g

/** The words with the bold ones between `**`. */
export function writeStretches(stretches: readonly Stretch[]): string {
  return merge(stretches)
    .map(({ text, bold }) =>
      bold
        ? text
            .split(/([\t\n])/)
            .map(boldPart)
            .join('')
        : text,
    )
    .join('')
    .replace(gap, '\t')
}
