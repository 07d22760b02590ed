/** Puts an answer into words: the quoted pieces with their numbers, and the few words around them. */
import { answerMessages as messages } from '../messages/answers.ts'
import { type Language, say } from '../messages/message.ts'
import type { Citation } from './answer.ts'
import type { AnswerBase } from './base.ts'
import type { Extract } from './extract.ts'
import { placeOf } from './place.ts'
import { repeats } from './repetition.ts'

export interface Composed {
  readonly text: string
  readonly citations: readonly Citation[]
}

/**
 * The extracts in words. Each stretch of a clause becomes a citation, numbered from 1 in the order of the text. A clause that
 * only repeats what was said is cited for it, and not said once more.
 */
export function compose(
  base: AnswerBase,
  language: Language,
  extracts: readonly Extract[],
): Composed {
  const citations: Citation[] = []
  const sentences: string[] = []
  const told: string[] = []
  for (const [index, { prepared, quotes }] of extracts.entries()) {
    const place = placeOf(language, prepared, base.index.documents)
    if (quotes.length > 0 && quotes.every(({ said }) => isTold(said, told))) {
      for (const { clause, text } of quotes) citations.push(citationOf(prepared, clause, text))
      const marks = quotes.map((_, at) => `[${citations.length - quotes.length + at + 1}]`)
      sentences.push(`${say(language, messages.same, { place })} ${marks.join(' ')}`)
      continue
    }
    sentences.push(say(language, index === 0 ? messages.under : messages.also, { place }))
    for (const quote of quotes) {
      citations.push(citationOf(prepared, quote.clause, quote.text))
      sentences.push(`${spoken(language, quote.said)} [${citations.length}]`)
      told.push(quote.said.join(' '))
    }
  }
  return { text: sentences.join(' '), citations }
}

const isTold = (said: readonly string[], told: readonly string[]) =>
  told.some((earlier) => repeats(said.join(' '), earlier))

export function citationOf(
  { document, clause }: Extract['prepared'],
  id: string,
  quote: string,
): Citation {
  const { name, title, version } = document
  return { document: name, title, version, clause: id, heading: clause.heading, quote }
}

/** The pieces in one line. French readers are told by the quotation marks that the words are the clause's own. */
function spoken(language: Language, pieces: readonly string[]): string {
  const line = pieces.map((piece) => piece.replace(/\s+/g, ' ')).join(' ')
  return language === 'fr' ? `«\u00A0${line}\u00A0»` : line
}
