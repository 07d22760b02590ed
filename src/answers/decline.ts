/** The honest no: one sentence, the nearest clause where one is near, and where to ask. */
import { answerMessages as messages } from '../messages/answers.ts'
import { type Language, localize, type Message, say } from '../messages/message.ts'
import type { Answer, Citation, DeclineReason } from './answer.ts'
import type { AnswerBase } from './base.ts'
import { citationOf } from './compose.ts'
import type { ScoredClause } from './evidence.ts'
import { placeOf } from './place.ts'

/** Characters that the bot reads of one message. */
export const questionLimit = 2000

export interface Decline {
  readonly reason: DeclineReason
  /** The first sentence, where it is not that of the reason. */
  readonly because?: Message
  readonly nearest?: ScoredClause
  readonly offers?: readonly string[]
  /** Characters of a message that is too long. */
  readonly length?: number
}

const because: Readonly<Record<DeclineReason, Message>> = {
  empty: messages.empty,
  'too-long': messages.tooLong,
  'out-of-scope': messages.outOfScope,
  'not-in-policy': messages.notInPolicy,
  'other-organization': messages.otherOrganization,
  'judge-person': messages.judgePerson,
  'personal-data': messages.personalData,
  instruction: messages.instruction,
}

const refusals: readonly DeclineReason[] = ['judge-person', 'personal-data', 'instruction']

export function decline(base: AnswerBase, language: Language, no: Decline): Answer {
  const { reason, nearest } = no
  // In a sentence the short name reads as people say it; the full one would want an article.
  const values = {
    name: base.settings.shortName ?? base.name,
    length: no.length ?? 0,
    limit: questionLimit,
  }
  const sentences = [say(language, no.because ?? because[reason], values)]
  const citation = nearest && nearestCitation(nearest)
  if (nearest && citation) {
    const place = placeOf(language, nearest.prepared, base.index.documents)
    sentences.push(say(language, messages.nearest, { place }))
  }
  const isUnread = reason === 'empty' || reason === 'too-long'
  if (!isUnread) sentences.push(...nextStep(base, language, no))
  const asked = isUnread || reason === 'out-of-scope' ? [] : ['question']
  const has = (name: string) => base.forms.some((form) => form.name === name)
  return {
    kind: refusals.includes(reason) ? 'refusal' : 'not-in-policy',
    language,
    reason,
    text: sentences.join(' '),
    ...(citation ? { nearest: citation } : {}),
    offers: [...(no.offers ?? []), ...asked].filter(has),
  }
}

/** The sentence of the nearest clause that has most of the question. */
function nearestCitation({ prepared, best }: ScoredClause): Citation | undefined {
  return best && citationOf(prepared, best.item ?? prepared.clause.id, best.text)
}

/** Where to turn: back to the bot with another question, to the form for a report, or to the policy's contact. */
function nextStep(base: AnswerBase, language: Language, { reason }: Decline): readonly string[] {
  if (reason === 'instruction') return [say(language, messages.askAnother, {})]
  const form = base.forms.find(({ name }) => name === 'complaint')
  if (reason === 'judge-person' && form)
    return [say(language, messages.reportIt, { title: localize(language, form.title) })]
  return contactOf(base, language)
}

function contactOf({ settings }: AnswerBase, language: Language): readonly string[] {
  const { contact } = settings
  if (!contact) return []
  const { name, email } = contact
  return email === undefined
    ? [say(language, messages.contact, { contact: name })]
    : [say(language, messages.contactWithEmail, { contact: name, email })]
}
