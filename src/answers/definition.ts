/** Tells whether a clause defines what a question asks the meaning of. */

import { keptFor } from '../kept-for.ts'
import type { Clause } from '../knowledge/document.ts'
import { textsOfClauses } from './kept.ts'
import { tokensOf } from './lexicon/signs.ts'
import type { QuestionType } from './question-type.ts'

const meaningWords = new Set(
  `mean means meaning meant define defined definition considered consider count counts qualify qualifies signifie defini
  definie definition dire considere comme entend`.split(/\s+/),
)

/** Words with which somebody asks whether one thing belongs to another: "does Reddit fall under this?" */
const belongingWords = new Set(
  `covered cover covers included include includes part fall falls under count counts considered belong belongs too vise
  compte comptent inclus fait partie`.split(/\s+/),
)

/** True for the definition of a term whose meaning is asked, or that names as an example the very thing that is asked about. */
export function defines(
  { kind, heading, text }: Clause,
  type: QuestionType,
  tokens: readonly string[],
): boolean {
  if (kind !== 'definition') return false
  const asksMeaning = type === 'meaning' || tokens.some((token) => meaningWords.has(token))
  if (asksMeaning) {
    const term = termOf(heading)
    const isNamed = (word: string) => tokens.some((token) => isSameWord(token, word))
    if (term.length > 0 && term.every(isNamed)) return true
  }
  if (!tokens.some((token) => belongingWords.has(token))) return false
  return examplesIn(text).some((name) => tokens.includes(name))
}

const termOf = keptFor(textsOfClauses, tokensOf)

/** Examples stand in a definition with capital letters, behind the first word of the sentence. */
const examplesIn = keptFor(textsOfClauses, (text): readonly string[] => {
  const examples = text.matchAll(
    /(?<=[,:)]\s+(?:and |or )?|to\) )(\p{Lu}[\p{L}+]{2,})(?=[,.;]| and| or)/gu,
  )
  return [...examples].map(([, name = '']) => name.toLowerCase())
})

const isSameWord = (token: string, word: string) =>
  token === word || token === `${word}s` || `${token}s` === word
