/** What of a question may leave the house: nothing about a complaint, no address, and no name that the clauses do not name. */
import type { Answer } from '../answer.ts'
import type { Passage } from './passage.ts'
import { longestQuestion } from './prompt.ts'

/** What comes in by these forms is confidential; so is a question that leads to them. */
const confidentialForms = new Set(['complaint'])

const address = /[\p{L}\d._%+-]+@[\p{L}\d-]|https?:|www\.|(?:^|\s)@\w|(?:\d[\s().-]*){7,}/iu

/** What people write of when it is no question any more: English and French, without accents. */
const matters = new RegExp(
  `\\b(?:${[
    'harass|bull(?:y|ied)|threat|assault|stalk|violen|racis|sexis|discriminat|hurt me|afraid|scared|suicid|complain',
    'harcel|intimid|menac|agress|traqu|violent|peur|plainte|plaindre|blesse',
  ].join('|')})`,
  'i',
)
/** "my boss did …": a story about somebody, not a question about a rule. */
const aboutSomebody =
  /\b(?:my|our|his|her|mon|ma|notre) (?:boss|manager|supervisor|colleague|coworker|co-worker|director|patron|chef|collegue|superviseure?|gestionnaire)\b/i

/** The question as a model may see it; undefined where it must not see it at all. */
export function shareable(
  question: string,
  answer: Extract<Answer, { kind: 'answer' }>,
  passages: readonly Passage[],
): string | undefined {
  if (answer.offers.some((form) => confidentialForms.has(form))) return undefined
  const plain = question.normalize('NFD').replace(/\p{M}/gu, '')
  if (question.length > longestQuestion || address.test(question)) return undefined
  if (matters.test(plain) || aboutSomebody.test(plain)) return undefined
  return withoutNames(question, passages)
}

/** Capitalized words inside a sentence are names, unless the clauses have them. */
function withoutNames(question: string, passages: readonly Passage[]): string {
  const known = new Set(
    passages
      .flatMap(({ citation, text }) => [citation.title, citation.heading, text])
      .flatMap((text) => text.toLowerCase().match(/\p{L}+/gu) ?? []),
  )
  const isShouted = question === question.toUpperCase()
  const text = isShouted ? question.toLowerCase() : question
  return text.replace(/(?<=[^\s.!?]\s+)\p{Lu}\p{L}*/gu, (word) =>
    word === 'I' || known.has(word.toLowerCase()) ? word : '…',
  )
}
