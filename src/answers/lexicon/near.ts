/** Words of like meaning for a word of a question, from the general thesaurus that the search uses too. */
import { stemOf, type TextLanguage } from '../../knowledge/terms.ts'
import { english, french, type Meanings, meaningsIn } from '../../knowledge/thesaurus.ts'

/** The French words that stand for each English stem. */
let frenchOf: ReadonlyMap<string, ReadonlySet<string>> | undefined

function inFrench(stem: string): ReadonlySet<string> {
  if (!frenchOf) {
    const table = new Map<string, Set<string>>()
    for (const [key, meanings] of french.entries) {
      if (key.includes(' ')) continue
      for (const [meaning] of meanings)
        table.set(meaning, (table.get(meaning) ?? new Set()).add(key))
    }
    frenchOf = table
  }
  return frenchOf.get(stem) ?? new Set()
}

/** Stems in the language of the documents, each with its closeness between 0 and 1. */
export function nearStems(token: string, language: TextLanguage): Meanings {
  const translated = meaningsIn(french, stemOf(token, 'fr'))
  const own = meaningsIn(english, stemOf(token, 'en'))
  if (language === 'en') return own.size > 0 ? own : translated
  const found = new Map<string, number>()
  for (const [stem, closeness] of translated.size > 0 ? translated : own)
    for (const word of inFrench(stem)) found.set(word, Math.max(closeness, found.get(word) ?? 0))
  if (translated.size === 0) for (const word of inFrench(stemOf(token, 'en'))) found.set(word, 1)
  return found
}
