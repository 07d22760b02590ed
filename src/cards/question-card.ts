/** A question from the reviewers, in the chat of the person who opened the case: read it, write, send. */
import { caseTexts } from '../messages/cases.ts'
import { say } from '../messages/message.ts'
import { button, buttons, type Card, fitted, heading, shorten, words } from './card.ts'
import { type CaseContext, roleTitle, verbTitle, when } from './case-words.ts'

export interface QuestionView extends CaseContext {
  /** Which question, counted from 0. */
  readonly question: number
  readonly remark?: string
  readonly entered?: string
}

export function questionCard(view: QuestionView): Card | undefined {
  const { case: entry, settings, language, question, remark } = view
  const asked = entry.questions[question]
  if (!asked) return undefined
  const { number } = entry
  const role = roleTitle(settings, asked.role, language)
  return fitted(
    [1000, 500],
    (limit) => [
      heading(say(language, caseTexts.questionTitle, { number })),
      remark ? words(remark, { color: 'attention', weight: 'bolder' }) : undefined,
      words(say(language, caseTexts.questionFrom, { role }), { isSubtle: true }),
      words(shorten(asked.text, limit)),
      asked.answer
        ? [
            words(`${say(language, caseTexts.questionAnswered)} (${when(view, asked.answer.at)})`, {
              weight: 'bolder',
            }),
            words(shorten(asked.answer.text, limit)),
          ]
        : entry.closed
          ? words(say(language, caseTexts.questionClosed), { isSubtle: true })
          : answerParts(view),
    ],
    language,
  )
}

/** The box for the answer and its button; the receipt of a case may hold them too. */
export function answerParts({ case: entry, workflow, language, question, entered }: QuestionView) {
  const sent = buttons([
    button(verbTitle(workflow, entry.state, 'answer', language), 'answer', {
      number: entry.number,
      question: String(question),
    }),
  ])
  return [
    {
      type: 'Input.Text',
      id: 'reason',
      isMultiline: true,
      maxLength: 1000,
      label: say(language, caseTexts.answerLabel),
      placeholder: say(language, caseTexts.answerHint),
      ...(entered ? { value: entered } : {}),
    },
    ...(sent ? [sent] : []),
  ]
}
