/** What of a question may leave the house: nothing about a complaint, no address, and no name that the clauses do not name. */
import type { PolicyDocument } from '../../knowledge/document.ts'
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
  const known = passages.flatMap(({ citation, text }) => [citation.title, citation.heading, text])
  return withheld(question, answer) ? undefined : withoutNames(question, known)
}

/**
 * The question as a service for embeddings may see it, before it is known what answers it. What was refused, leads to a
 * form, or is no matter of the policy stays here.
 */
export function embeddable(
  question: string,
  answer: Answer,
  documents: readonly PolicyDocument[],
): string | undefined {
  const isOpen = answer.kind === 'not-in-policy' && answer.reason === 'not-in-policy'
  if ((answer.kind !== 'answer' && !isOpen) || withheld(question, answer)) return undefined
  const known = documents.flatMap(({ title, clauses }) => [
    title,
    ...clauses.flatMap(({ headingPath, text }) => [...headingPath, text]),
  ])
  return withoutNames(question, known)
}

function withheld(question: string, answer: Answer): boolean {
  if (answer.offers.some((form) => confidentialForms.has(form))) return true
  const plain = question.normalize('NFD').replace(/\p{M}/gu, '')
  if (question.length > longestQuestion || address.test(question)) return true
  return matters.test(plain) || aboutSomebody.test(plain)
}

/** Capitalized words inside a sentence are names, unless the clauses have them. */
function withoutNames(question: string, texts: readonly string[]): string {
  const known = new Set(texts.flatMap((text) => text.toLowerCase().match(/\p{L}+/gu) ?? []))
  const isShouted = question === question.toUpperCase()
  const text = isShouted ? question.toLowerCase() : question
  return text.replace(/(?<=[^\s.!?]\s+)\p{Lu}\p{L}*/gu, (word) =>
    word === 'I' || known.has(word.toLowerCase()) ? word : '…',
  )
}
