/** The approved answers for those who keep them: the list, and one answer to change, confirm or retire. */
import type { ApprovedAnswer } from '../approved/approved-answer.ts'
import { answerLimits } from '../approved/approved-answer.ts'
import { say } from '../messages/message.ts'
import { questionTexts } from '../messages/questions.ts'
import {
  box,
  button,
  buttons,
  type Card,
  type CardPart,
  card,
  fact,
  fitted,
  heading,
  shorten,
  words,
} from './card.ts'
import { dayOfMoment, isoDay, type SpeakingToday } from './speaking.ts'

export interface ApprovedListView extends SpeakingToday {
  readonly answers: readonly ApprovedAnswer[]
  readonly page: number
  readonly pages: number
}

export function approvedListCard(view: ApprovedListView): Card {
  const { language, answers, page, pages } = view
  if (answers.length === 0)
    return card(
      [
        heading(say(language, questionTexts.listTitle)),
        words(say(language, questionTexts.listEmpty)),
      ],
      language,
    )
  return card(
    [
      heading(say(language, questionTexts.listTitle)),
      ...answers.map((answer) => listed(view, answer)),
      pages > 1
        ? words(say(language, questionTexts.listMore, { page, pages, next: (page % pages) + 1 }), {
            isSubtle: true,
            size: 'small',
          })
        : undefined,
      words(say(language, questionTexts.listHint), { isSubtle: true, size: 'small' }),
      buttons(
        answers.map(({ id }) =>
          button(`${say(language, questionTexts.open)} ${id}`, 'answers-open', { id: String(id) }),
        ),
      ),
    ],
    language,
  )
}

function listed(view: ApprovedListView, answer: ApprovedAnswer): CardPart {
  const { language } = view
  const { id, question, owner, reviewOn, text } = answer
  return box([
    words(say(language, questionTexts.listLine, { id, question: shorten(question, 160) }), {
      weight: 'bolder',
    }),
    words(shorten(text, 160), {}, 'small'),
    words(
      say(language, questionTexts.listFacts, {
        status: standing(view, answer),
        name: owner.name,
        review: isoDay(language, reviewOn),
      }),
      { isSubtle: true, size: 'small' },
      'small',
    ),
  ])
}

function standing(
  { language, today }: SpeakingToday,
  { status, retired, reviewOn }: ApprovedAnswer,
): string {
  if (status === 'retired') return say(language, questionTexts[retired ?? 'by-hand'])
  return say(language, reviewOn <= today ? questionTexts.due : questionTexts.active)
}

export interface ApprovedView extends SpeakingToday {
  readonly answer: ApprovedAnswer
  readonly nonce: string
  readonly remark?: string
  /** What had been entered, kept where it was not saved. */
  readonly entered?: Readonly<Record<string, string>>
}

export function approvedCard(view: ApprovedView): Card {
  const { language, answer, remark } = view
  const { id, owner, approvedAt, caseNumber, clause } = answer
  return fitted(
    [1000, 500],
    (limit) => [
      heading(say(language, questionTexts.answerTitle, { id })),
      remark ? words(remark, { color: 'attention', weight: 'bolder' }) : undefined,
      words(standing(view, answer)),
      fact(language, say(language, questionTexts.factOwner), owner.name),
      fact(language, say(language, questionTexts.factApproved), dayOfMoment(view, approvedAt)),
      ...(caseNumber ? [fact(language, say(language, questionTexts.factCase), caseNumber)] : []),
      ...(clause
        ? [
            fact(
              language,
              say(language, questionTexts.factClause),
              say(
                language,
                clause.id.includes(clause.heading)
                  ? questionTexts.foundClauseShort
                  : questionTexts.foundClause,
                { title: clause.title, clause: clause.id, heading: clause.heading },
              ),
            ),
          ]
        : []),
      ...(answer.status === 'active' ? inputs(view) : [words(shorten(answer.text, limit))]),
    ],
    language,
  )
}

function inputs({ language, answer, nonce, entered }: ApprovedView): readonly CardPart[] {
  const { question, wordings, text, reviewOn, clause } = answer
  const field = (
    id: 'question' | 'wordings' | 'text',
    value: string,
    maxLength: number,
  ): CardPart => ({
    type: 'Input.Text',
    id,
    label: say(language, questionTexts[id]),
    isMultiline: true,
    maxLength,
    value: entered?.[id] ?? value,
  })
  const actions = buttons([
    button(say(language, questionTexts.save), 'answer-save', { nonce }),
    button(say(language, questionTexts.confirm), 'answer-confirm', { nonce }),
    button(say(language, questionTexts.retire), 'answer-retire', { nonce }),
  ])
  return [
    field('question', question, answerLimits.question),
    field('wordings', wordings.join('\n'), answerLimits.wordings),
    field('text', text, answerLimits.text),
    {
      type: 'Input.Text',
      id: 'clause',
      label: say(language, questionTexts.clause),
      maxLength: 120,
      value: entered?.clause ?? clause?.id ?? '',
    },
    words(say(language, questionTexts.clauseHint), { isSubtle: true, size: 'small' }, 'small'),
    {
      type: 'Input.Date',
      id: 'reviewOn',
      label: say(language, questionTexts.reviewOn),
      value: entered?.reviewOn ?? reviewOn,
    },
    ...(actions ? [actions] : []),
  ]
}
