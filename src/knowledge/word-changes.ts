/** Which words of a text changed. */
import { diffWordsWithSpace } from 'diff'

export interface WordChange {
  readonly kind: 'same' | 'added' | 'removed'
  readonly text: string
}

/** Where less than this share of the words stayed, the text was written anew: word by word nobody could read it. */
const leastKept = 0.5

/** The pieces of both texts in reading order; both texts whole where little of the older one is left. */
export function wordChanges(before: string, after: string): readonly WordChange[] {
  const changes = wordByWord(before, after)
  const kept = changes
    .filter(({ kind }) => kind === 'same')
    .reduce((length, { text }) => length + text.length, 0)
  if (kept >= leastKept * Math.max(before.length, after.length)) return changes
  return [
    { kind: 'removed', text: before },
    { kind: 'added', text: after },
  ]
}

function wordByWord(before: string, after: string): readonly WordChange[] {
  return diffWordsWithSpace(before, after).map(({ value, added, removed }) => ({
    kind: added ? 'added' : removed ? 'removed' : 'same',
    text: value,
  }))
}

/** This many words on each side tell where a change stands. */
const context = 8

function shortened(text: string, isFirst: boolean, isLast: boolean): string {
  const pieces = text.split(/(?<=\s)/)
  if (pieces.length <= 2 * context + 4) return text
  const head = isFirst ? '' : pieces.slice(0, context).join('')
  const tail = isLast ? '' : pieces.slice(-context).join('')
  return `${head}… ${tail}`
}

/** In one text, with marks that need no colours: `wear [-a green-]{+an orange+} helmet`. */
export function markedWords(changes: readonly WordChange[]): string {
  const isRewritten = changes.every(({ kind }) => kind !== 'same')
  if (isRewritten) return changes.map((change) => marked(change)).join('\n')
  return changes
    .map((change, index) =>
      change.kind === 'same'
        ? shortened(change.text, index === 0, index === changes.length - 1)
        : marked(change),
    )
    .join('')
}

const marked = ({ kind, text }: WordChange) =>
  kind === 'added' ? `{+${text}+}` : kind === 'removed' ? `[-${text}-]` : text
