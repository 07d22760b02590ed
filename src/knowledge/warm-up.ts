/** The first questions of a process are slow, as its code is compiled while it runs: a few are asked beforehand. */
import { retrieve } from './retrieve.ts'
import type { SearchIndex } from './search-index.ts'

const questions = 40
const longest = 240

/** Searches for words of the documents themselves. Takes some tenths of a second for a large index. */
export function warmUp(index: SearchIndex): void {
  const step = Math.max(1, Math.floor(index.passages.length / questions))
  for (let at = 0; at < index.passages.length; at += step) {
    retrieve(index, { text: `${index.passages[at]?.text.slice(0, longest)}?` })
  }
}
