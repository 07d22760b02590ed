/** A text as what the learned weights know: its words, pairs of words that follow each other, and classes of words. */
import { conceptsIn } from './concepts.ts'
import type { Reading, Span } from './reading.ts'

/** Each feature with the places that show it. */
export type Features = ReadonlyMap<string, readonly Span[]>

/** Letters that the forms of a word share, roughly: `threat`, `threats`, `threatened`. */
const beginning = 6

export function featuresOf(reading: Reading): Features {
  const features = new Map<string, readonly Span[]>()
  const add = (name: string, span: Span) =>
    features.set(name, [...(features.get(name) ?? []), span])
  for (const [name, spans] of conceptsIn(reading)) features.set(`@${name}`, spans)
  const words = reading.words.map((word) => ({
    ...word,
    name: /^\d+$/.test(word.word) ? '#' : word.word.slice(0, beginning),
  }))
  for (const [index, word] of words.entries()) {
    add(word.name, word)
    const before = words[index - 1]
    if (before?.sentence === word.sentence)
      add(`${before.name} ${word.name}`, { start: before.start, end: word.end })
  }
  return features
}
