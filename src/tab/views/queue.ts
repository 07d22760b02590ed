/** What waits for the person, and what they sent themselves: number, kind and dates, and nothing that anybody wrote. */
import { z } from 'zod'
import { day, formTitle, stateTitle, when } from '../../cards/case-words.ts'
import type { MyCasesView, QueueView } from '../../cards/list-cards.ts'
import { caseTexts } from '../../messages/cases.ts'
import { chatTexts } from '../../messages/chat.ts'
import { concernTexts } from '../../messages/concerns.ts'
import { say } from '../../messages/message.ts'
import { tabTexts } from '../../messages/tab.ts'
import { myCasesView, queueView } from '../../teams/case-lists.ts'
import { refused, route, view } from '../route.ts'

/** Which page, from 1. */
export const page = z.coerce.number().int().min(1).max(10_000).default(1)

const Queue = z.object({ show: z.string().max(60).default('all'), page })

export const queue = route('GET', 'queue', Queue, async (desk, asker, wish) => {
  const found = await queueView(desk, asker, wish)
  if (!found) return refused(say(asker.language, chatTexts.outsider))
  const { language, total, pages, show, choices, rows } = found
  return view({
    title: say(language, caseTexts.queueTitle),
    sentence:
      total === 0
        ? say(language, caseTexts.queueNone)
        : say(language, caseTexts.queueCount, { total, page: found.page, pages }),
    page: found.page,
    pages,
    show,
    choices,
    rows: rows.map((row) => queueRow(row, found)),
  })
})

function queueRow(row: QueueView['rows'][number], { language, now }: QueueView) {
  const { case: entry, dueAt, isOverdue } = row
  const days = Math.max(0, Math.floor((now - entry.openedAt) / 86_400_000_000))
  return {
    number: entry.number,
    title: formTitle(row),
    state: stateTitle(row),
    age: say(language, concernTexts.age, { days }),
    due: dueAt === undefined ? '' : day(row, dueAt),
    isOverdue,
    isUrgent: entry.urgent === true,
    isConfidential: entry.confidential,
    assignee: entry.assignee?.name ?? '',
  }
}

const Mine = z.object({ page })

export const mine = route('GET', 'mine', Mine, async (_desk, asker, wish) => {
  const found = await myCasesView(asker, wish)
  if (!found) return refused(say(asker.language, chatTexts.outsider))
  const { language, pages, rows } = found
  return view({
    title: say(language, caseTexts.myCasesTitle),
    sentence: say(language, rows.length === 0 ? caseTexts.myCasesNone : tabTexts.mineHow),
    page: found.page,
    pages,
    rows: rows.map(myRow),
  })
})

function myRow(row: MyCasesView['rows'][number]) {
  const { case: entry } = row
  return {
    number: entry.number,
    title: formTitle(row),
    state: stateTitle(row),
    sent: when(row, entry.openedAt),
    isAsked: !entry.closed && entry.questions.some(({ answer }) => !answer),
    isConfidential: entry.confidential,
  }
}
