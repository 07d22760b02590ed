/** The first questions of a process are slow, as its code is compiled while it runs: a few are asked beforehand. */
import { retrieve } from './retrieve.ts'
import { passageAt, type SearchIndex } from './search-index.ts'
import { nearestWords } from './spelling.ts'

const questions = 40
const longest = 240

/** Searches for words of the documents themselves, one search a step: whoever serves meanwhile may pause in between. */
export function* warmUpSteps(index: SearchIndex): Generator<void> {
  for (const language of ['en', 'fr'] as const) {
    nearestWords(index.vocabularies[language], 'typpo')
    yield
  }
  const step = Math.max(1, Math.floor(index.documentOf.length / questions))
  for (let at = 0; at < index.documentOf.length; at += step) {
    retrieve(index, { text: `${passageAt(index, at)?.text.slice(0, longest)}?` })
    yield
  }
}

/** All steps at once. Takes some tenths of a second for a large index. */
export function warmUp(index: SearchIndex): void {
  for (const _ of warmUpSteps(index));
}
