/** The clauses behind an answer, to the letter, and the forms that they call for. */
import { type Answer, type Citation, citationsOf } from '../answers/answer.ts'
import { chatTexts } from '../messages/chat.ts'
import { type Language, say, sayDay } from '../messages/message.ts'
import { modelTexts } from '../messages/model.ts'
import { questionTexts } from '../messages/questions.ts'
import {
  box,
  button,
  buttons,
  type Card,
  type CardPart,
  card,
  colon,
  shorten,
  words,
} from './card.ts'

/** What one clause may take of a card; the whole text stands in the policy itself. */
const quoteLimit = 1500

/** A form that can be opened, with its button in the person's language. */
export interface FormOffer {
  readonly name: string
  readonly open: string
}

/** One tap sends the question to a person. */
export interface PersonOffer {
  readonly form: string
  readonly nonce: string
  /** The field of the form, and what stands in it. */
  readonly field: string
  readonly question: string
  /** Who will answer. */
  readonly role: string
}

/** None where there is neither a clause nor a form to show: the sentence is enough. */
export function answerCard(
  answer: Answer,
  offers: readonly FormOffer[],
  person?: PersonOffer,
): Card | undefined {
  const { language } = answer
  const quoted = citationsOf(answer).map((citation, index) =>
    clauseBox(citation, language, `[${index + 1}] `),
  )
  const near = 'nearest' in answer && answer.nearest
  const clauses = near
    ? [clauseBox(near, language, `${say(language, chatTexts.nearestLine)}${colon[language]} `)]
    : quoted
  const actions = [
    ...offers
      .filter(({ name }) => name !== person?.form)
      .map(({ name, open }) => button(open, 'open-form', { form: name })),
    ...(person
      ? [
          button(say(language, questionTexts.askPerson), 'ask-person', {
            nonce: person.nonce,
            [person.field]: person.question,
          }),
        ]
      : []),
  ]
  const approval = answer.kind === 'answer' ? approvalNote(answer) : []
  if (clauses.length + actions.length + approval.length === 0) return undefined
  const note =
    answer.kind === 'answer' && answer.generated
      ? [words(say(language, modelTexts.note), { size: 'small', isSubtle: true })]
      : []
  const who = person ? [subtle(say(language, questionTexts.askNote, { role: person.role }))] : []
  return card([note, approval, clauses, who, buttons(actions)], language)
}

/** An answer in a dialog, where no text stands beside the card: `before` says why it comes. */
export function answerDialog(answer: Answer, before: string): Card {
  const clauses = answerCard(answer, [])?.body ?? []
  return card([subtle(before), words(answer.text), clauses], answer.language)
}

const subtle = (text: string) => words(text, { size: 'small', isSubtle: true })

/** Whose answer it is, since when, and when it is looked at again. */
function approvalNote({ approved, language }: Extract<Answer, { kind: 'answer' }>) {
  if (!approved) return []
  const { approvedBy: name, approvedAt, reviewOn } = approved
  return [
    subtle(
      say(language, questionTexts.approvedNote, {
        name,
        day: sayDay(language, new Date(approvedAt / 1000)),
        review: sayDay(language, new Date(`${reviewOn}T00:00:00Z`)),
      }),
    ),
  ]
}

export function clauseBox(citation: Citation, language: Language, before = ''): CardPart {
  return box([
    words(`${before}${sourceLine(citation, language)}`, { weight: 'bolder', size: 'small' }),
    words(shorten(citation.quote, quoteLimit), {}, 'small'),
  ])
}

/** "Social Media Policy, clause 4.06: Consent. Version …"; an id that is made of the heading does not repeat it. */
export function sourceLine(citation: Citation, language: Language): string {
  const { title, clause, heading, version } = citation
  return clause.includes(heading)
    ? say(language, chatTexts.sourceLineShort, { title, clause, version })
    : say(language, chatTexts.sourceLine, { title, clause, heading, version })
}
