/** The shipped policies, as what a model may be asked to rephrase. */
import type { Answer, Citation } from '../../../../src/answers/answer.ts'
import { type Passage, passagesOf } from '../../../../src/answers/model/passage.ts'
import type { Clause, PolicyDocument } from '../../../../src/knowledge/document.ts'
import { loadKnowledge } from '../../../../src/knowledge/load.ts'
import type { Language } from '../../../../src/messages/message.ts'

const { organizations } = await loadKnowledge('knowledge', 'knowledge')

export const documentsOf = (organization: string): readonly PolicyDocument[] =>
  organizations.find(({ org }) => org === organization)?.documents ?? []

export const policyOf = (organization: string): PolicyDocument => {
  const policy = documentsOf(organization).find(({ kind }) => kind === 'policy')
  if (!policy) throw new Error(`There is no policy of ${organization}.`)
  return policy
}

export const clauseOf = (organization: string, id: string): Clause => {
  const clause = policyOf(organization).clauses.find((other) => other.id === id)
  if (!clause) throw new Error(`${organization} has no clause ${id}.`)
  return clause
}

/** A citation of a whole clause, or of the words given. */
export function citing(organization: string, id: string, quote?: string): Citation {
  const { name, title, version } = policyOf(organization)
  const { heading, text } = clauseOf(organization, id)
  return { document: name, title, version, clause: id, heading, quote: quote ?? text }
}

const read = new Map<string, readonly Passage[]>()

export function passagesFor(organization: string, ...ids: readonly string[]): readonly Passage[] {
  const key = [organization, ...ids].join('\n')
  const passages =
    read.get(key) ??
    passagesOf(
      ids.map((id) => citing(organization, id)),
      documentsOf(organization),
    )
  read.set(key, passages)
  return passages
}

/** An extractive answer that cites whole clauses, in the words of the bot. */
export function anAnswer(
  organization: string,
  ids: readonly string[],
  { language = 'en', offers = [] }: { language?: Language; offers?: readonly string[] } = {},
): Extract<Answer, { kind: 'answer' }> {
  const citations = ids.map((id) => citing(organization, id))
  const text = citations
    .map(
      ({ clause, quote }, index) =>
        `${index === 0 ? 'Under' : 'Also, under'} clause ${clause}: ${quote.replace(/\s+/g, ' ')} [${index + 1}]`,
    )
    .join(' ')
  return { kind: 'answer', language, text, citations, offers, missing: [] }
}
