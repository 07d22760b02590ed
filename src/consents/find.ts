/** Finds the consents of a person by a name, as people say names. */
import type { Consent } from './consent.ts'

/** Those in whose names every word of the name stands, in whatever order, without regard to case and accents; newest first. */
export function consentsOf(consents: readonly Consent[], name: string): readonly Consent[] {
  const wanted = wordsOf(name)
  if (wanted.length === 0) return []
  return consents
    .filter(({ person }) => {
      const words = wordsOf(person)
      return wanted.every((word) => words.includes(word))
    })
    .toSorted((a, b) => b.id - a.id)
}

const wordsOf = (name: string): readonly string[] =>
  name
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .match(/[\p{L}\p{N}]+/gu) ?? []
