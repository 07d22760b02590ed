/** What a policy says to somebody who wants to report another person, where the organization has no form for it. */
import { answerMessages as messages } from '../messages/answers.ts'
import { type Language, say } from '../messages/message.ts'
import type { Answer } from './answer.ts'
import type { AnswerBase, PreparedClause, PreparedSpan } from './base.ts'
import { type Composed, compose } from './compose.ts'
import { type Concern, concernOf } from './concern.ts'
import type { Extract } from './extract.ts'
import { conceptSign, type Sign } from './lexicon/signs.ts'
import { plain } from './plain.ts'
import { slotsOfMessage } from './search.ts'

const signs = (...ids: string[]): readonly Sign[] => ids.map(conceptSign)

/** Things that people do to one another, as the lexicon names them. */
const harms: ReadonlySet<Sign> = new Set(
  signs(
    'harassment',
    'discrimination',
    'violence',
    'defamation',
    'hostile-environment',
    'violation',
    'offensive',
    'antagonistic',
  ),
)

/** What somebody wants to tell of another person, where this organization has no form for it. */
export function concernWithoutForm(base: AnswerBase, text: string): Concern | undefined {
  if (base.forms.some(({ name }) => name === 'complaint')) return undefined
  const named = slotsOfMessage(base, text).flatMap((slot) => [...slot.signs.keys()])
  return concernOf(
    text,
    named.some((sign) => harms.has(sign)),
  )
}

/** True for an answer from a clause that says where such a report goes: the policy has a way of its own. */
export function namesTheWay(base: AnswerBase, answer: Answer): boolean {
  if (answer.kind !== 'answer') return false
  return answer.citations.some(({ document, clause }) =>
    base.clauses.some(
      (prepared) =>
        prepared.document.name === document &&
        prepared.clause.id === clause.split('/')[0] &&
        takesReports(prepared),
    ),
  )
}

const takesReports = ({ clause }: PreparedClause) =>
  /\b(?:report(?:s|ed|ing)?|complain\w*|grievances?|concerns? (?:about|with|to)|plaintes?|signal(?:er|ent|ements?|e|ee|es)|denonc\w+)\b/.test(
    plain(clause.text),
  )

/** That there is no form, and what the policy says instead; nothing where it says nothing of the kind. */
export function insteadOfForm(base: AnswerBase, language: Language): Answer | undefined {
  const said = told(base, language, [advice, consequence])
  if (!said) return undefined
  return {
    kind: 'not-in-policy',
    language,
    reason: 'not-in-policy',
    text: `${say(language, messages.noReports, { name: base.name })} ${said.text}`,
    instead: said.citations,
    offers: [],
  }
}

/** What to do about trouble with somebody at work; nothing where no clause says so, or the answer says it already. */
export function answerToTrouble(base: AnswerBase, answer: Answer): Answer | undefined {
  const { language } = answer
  const whatToDo = told(base, language, [advice])
  const said = whatToDo && told(base, language, [advice, consequence])
  if (!said) return undefined
  const [first] = whatToDo.citations
  const isSaid = first !== undefined && answer.text.includes(first.quote)
  if (answer.kind === 'answer' && isSaid) return undefined
  return { kind: 'answer', language, ...said, offers: [], missing: [] }
}

/** What a sentence must name: one sign of each group; of several sentences the one that names most. */
type Saying = readonly (readonly Sign[])[]

/** Whom to turn to in trouble with others. */
const advice: Saying = [
  signs('antagonistic', 'harassment', 'hostile-environment'),
  signs('supervisor', 'advice-of-supervisor'),
]
/** What follows for those who break the rules. */
const consequence: Saying = [signs('discipline'), signs('violation', 'investigate')]

/** The sentences of the documents that say these things, in words; nothing where none does. */
function told(
  base: AnswerBase,
  language: Language,
  sayings: readonly Saying[],
): Composed | undefined {
  const found = sayings.flatMap((saying) => sentenceOf(base, saying) ?? [])
  const clauses = [...new Set(found.map(({ prepared }) => prepared))]
  const extracts = clauses.map((prepared): Extract => {
    const own = found.filter((sentence) => sentence.prepared === prepared)
    const quotes = own.map(({ span }) => {
      return { clause: span.item ?? prepared.clause.id, text: span.text, said: [span.text] }
    })
    return { prepared, quotes }
  })
  return extracts.length > 0 ? compose(base, language, extracts) : undefined
}

interface Sentence {
  readonly prepared: PreparedClause
  readonly span: PreparedSpan
  readonly named: number
}

function sentenceOf({ clauses }: AnswerBase, saying: Saying): Sentence | undefined {
  const all = saying.flat()
  return clauses
    .filter(({ clause, isReferenceList }) => clause.kind !== 'definition' && !isReferenceList)
    .flatMap((prepared) => prepared.spans.map((span) => ({ prepared, span })))
    .filter(({ span }) => saying.every((group) => group.some((sign) => span.signs.has(sign))))
    .map(({ prepared, span }): Sentence => {
      return { prepared, span, named: all.filter((sign) => span.signs.has(sign)).length }
    })
    .sort((a, b) => b.named - a.named || rankOf(a) - rankOf(b))[0]
}

/** A policy goes before a guideline that says as much. */
const rankOf = ({ prepared }: Sentence) => (prepared.document.kind === 'policy' ? 0 : 1)
