/** Lists of cases with a button for each: a reviewer's queue, and what a person has sent. */
import type { QueueEntry } from '../cases/queue.ts'
import { caseTexts } from '../messages/cases.ts'
import { say } from '../messages/message.ts'
import {
  button,
  buttons,
  type Card,
  type CardPart,
  card,
  dialogButton,
  heading,
  shorten,
  words,
} from './card.ts'
import { type CaseContext, day, formTitle, stateTitle, stepDone, when } from './case-words.ts'

interface Paged {
  readonly language: CaseContext['language']
  /** Counted from 1. */
  readonly page: number
  readonly pages: number
}

export interface QueueView extends Paged {
  readonly rows: readonly (Omit<QueueEntry, 'case'> & CaseContext)[]
  readonly total: number
  readonly now: number
  /** What is shown, and what else could be. */
  readonly show: string
  readonly choices: readonly { readonly title: string; readonly value: string }[]
  /** What was asked for and is no list of theirs: everything is shown in its place. */
  readonly unknown?: string | undefined
}

export function queueCard(view: QueueView): Card {
  const { language, rows, total, show, page, pages } = view
  return card(
    [
      heading(say(language, caseTexts.queueTitle)),
      view.unknown
        ? words(say(language, caseTexts.queueUnknown, { show: shorten(view.unknown, 60) }))
        : undefined,
      words(
        total === 0
          ? say(language, caseTexts.queueNone)
          : say(language, caseTexts.queueCount, { total, page, pages }),
        { isSubtle: true },
      ),
      rows.map((row) => queueRow(view, row)),
      pageButtons(view, 'queue', { show }),
      // Of nothing there is nothing to choose.
      total === 0 && show === 'all' ? undefined : filterParts(view),
    ],
    language,
  )
}

function filterParts({ language, show, choices }: QueueView): readonly CardPart[] {
  const apply = buttons([button(say(language, caseTexts.queueFilter), 'queue', { page: '1' })])
  return [
    {
      type: 'Input.ChoiceSet',
      id: 'show',
      label: say(language, caseTexts.queueShow),
      style: 'compact',
      value: show,
      choices,
    },
    ...(apply ? [apply] : []),
  ]
}

function queueRow({ language, now }: QueueView, row: QueueView['rows'][number]): CardPart {
  const { case: entry, dueAt, isOverdue } = row
  const { number } = entry
  const line = say(language, caseTexts.queueLine, {
    number,
    title: formTitle(row),
    state: stateTitle(row),
    days: Math.floor((now - entry.openedAt) / 86_400_000_000),
  })
  const due = dueAt === undefined ? '' : day(row, dueAt)
  return {
    type: 'Container',
    separator: true,
    items: [
      words(line, { weight: 'bolder' }),
      ...(due
        ? [
            words(
              say(language, isOverdue ? caseTexts.queueOverdue : caseTexts.statusDue, { due }),
              isOverdue ? { color: 'attention', weight: 'bolder' } : {},
              'none',
            ),
          ]
        : []),
      ...(entry.assignee
        ? [
            words(
              say(language, caseTexts.assignedTo, { name: entry.assignee.name }),
              { isSubtle: true },
              'none',
            ),
          ]
        : []),
      ...[
        buttons([
          dialogButton(say(language, caseTexts.openNumber, { number }), 'details', { number }),
        ]),
      ].filter((part) => part !== undefined),
    ],
  }
}

export interface MyCasesView extends Paged {
  readonly rows: readonly CaseContext[]
  /** Said always in a channel, so that it tells nobody whether there is a confidential one. */
  readonly isPrivate: boolean
}

export function myCasesCard(view: MyCasesView): Card {
  const { language, rows, isPrivate } = view
  return card(
    [
      heading(say(language, caseTexts.myCasesTitle)),
      rows.length === 0 ? words(say(language, caseTexts.myCasesNone)) : undefined,
      rows.map((row) => myCaseRow(row)),
      isPrivate ? undefined : words(say(language, caseTexts.myCasesPrivate), { isSubtle: true }),
      pageButtons(view, 'my-cases', {}),
    ],
    language,
  )
}

function myCaseRow(row: CaseContext): CardPart {
  const { case: entry, language } = row
  const { number, lastStep } = entry
  const isAsked = !entry.closed && entry.questions.some(({ answer }) => !answer)
  const status = say(language, caseTexts.status, {
    number,
    title: formTitle(row),
    state: stateTitle(row),
  })
  const step =
    lastStep && !entry.confidential
      ? say(language, caseTexts.statusStep, {
          done: stepDone(row, lastStep),
          when: when(row, lastStep.at),
        })
      : say(language, caseTexts.sentOn, { when: when(row, entry.openedAt) })
  return {
    type: 'Container',
    separator: true,
    items: [
      words(status, { weight: 'bolder' }),
      words(step, { isSubtle: true }, 'none'),
      ...(isAsked ? [words(say(language, caseTexts.questionWaits), { weight: 'bolder' })] : []),
      ...[
        buttons([
          button(
            say(language, caseTexts.openNumber, { number }),
            'status',
            { number },
            { checksInputs: false },
          ),
        ]),
      ].filter((part) => part !== undefined),
    ],
  }
}

function pageButtons(
  { language, page, pages }: Paged,
  verb: string,
  data: Readonly<Record<string, string>>,
): CardPart | undefined {
  const to = (title: string, target: number) =>
    button(title, verb, { ...data, page: String(target) }, { checksInputs: false })
  return buttons([
    ...(page > 1 ? [to(say(language, caseTexts.pageBack), page - 1)] : []),
    ...(page < pages ? [to(say(language, caseTexts.pageNext), page + 1)] : []),
  ])
}
