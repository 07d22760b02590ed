/** How long decisions take and what is late, counted from the cases that the reader may see, and from no others. */
import { z } from 'zod'
import { stateTitle } from '../../cards/case-words.ts'
import type { Case, Instant, Person } from '../../cases/case.ts'
import { workflowOf } from '../../cases/desk.ts'
import { queueOf } from '../../cases/queue.ts'
import { isKeptFrom, rolesHearing } from '../../cases/sight.ts'
import { chatTexts } from '../../messages/chat.ts'
import { localize, type Message, say } from '../../messages/message.ts'
import { tabTexts } from '../../messages/tab.ts'
import { caseContext } from '../../teams/case-context.ts'
import { waitingFor } from '../../teams/case-lists.ts'
import type { Asker } from '../../teams/turn.ts'
import { barsOf, type Chart } from '../chart.ts'
import { refused, route, view } from '../route.ts'

/** Of each form: the newest tell how it goes now. */
const lookedAt = 200
const day = 86_400_000_000

export const figures = route('GET', 'figures', z.object({}), async (desk, asker) => {
  const { person, organization, language } = asker
  if (!person) return refused(say(language, chatTexts.outsider))
  const { shown, roles } = await waitingFor(desk, asker, person)
  if (roles.length === 0) return refused(say(language, tabTexts.reviewersOnly))
  const now = organization.desk.now()
  const waiting = queueOf(shown, { personId: person.id, roles }, 'all', now)
  const decided = await decidedCases(asker, person, roles)
  return view({
    title: say(language, tabTexts.figuresTitle),
    sentence: say(language, tabTexts.figuresHow),
    charts: [
      {
        title: say(language, tabTexts.chartLate),
        unit: say(language, tabTexts.unitCases),
        bars: lateness.map(({ title, from, to }) => ({
          label: say(language, title),
          value: waiting.filter(({ dueAt }) => isBetween(left(dueAt, now), from, to)).length,
        })),
      },
      {
        title: say(language, tabTexts.chartStates),
        unit: say(language, tabTexts.unitCases),
        bars: barsOf(
          waiting.map((entry) => ({
            label: stateTitle(caseContext(organization, entry.case, language)),
            value: 1,
          })),
        ),
      },
      ...decided.map((own) => timeChart(asker, own)),
    ],
  })
})

interface Decided {
  readonly form: string
  /** Days from the submission to the decision, the shortest first. */
  readonly days: readonly number[]
}

async function decidedCases(
  { organization }: Asker,
  person: Person,
  roles: readonly string[],
): Promise<readonly Decided[]> {
  const { id, settings, desk } = organization
  const isSeen = (entry: Case) =>
    !isKeptFrom(entry, person) &&
    rolesHearing(entry, workflowOf(desk, entry.workflow)).some((role) => roles.includes(role))
  const all = await Promise.all(
    Object.keys(settings.forms).map(async (form) => {
      const closed = await desk.store.closedCases(id, form, lookedAt)
      return {
        form,
        days: closed
          .filter(isSeen)
          .flatMap(daysOf)
          .sort((a, b) => a - b),
      }
    }),
  )
  return all.filter(({ days }) => days.length > 0)
}

/** None for what was withdrawn: nobody decided on it. */
const daysOf = ({ openedAt, lastStep }: Case): readonly number[] =>
  lastStep?.role ? [(lastStep.at - openedAt) / day] : []

interface Span {
  readonly title: Message
  /** Days, the first included and the last not. */
  readonly from: number
  readonly to: number
}

const durations: readonly Span[] = [
  { title: tabTexts.spanDay, from: 0, to: 1 },
  { title: tabTexts.spanDays3, from: 1, to: 3 },
  { title: tabTexts.spanWeek, from: 3, to: 7 },
  { title: tabTexts.spanMonth, from: 7, to: 30 },
  { title: tabTexts.spanLonger, from: 30, to: Number.POSITIVE_INFINITY },
]

const lateness: readonly Span[] = [
  { title: tabTexts.lateWeek, from: Number.NEGATIVE_INFINITY, to: -7 },
  { title: tabTexts.late, from: -7, to: 0 },
  { title: tabTexts.dueSoon, from: 0, to: 7 },
  { title: tabTexts.dueLater, from: 7, to: Number.POSITIVE_INFINITY },
]

const isBetween = (days: number, from: number, to: number) => days >= from && days < to

/** Days until a case is due; what has no date is due later than everything else. */
const left = (dueAt: Instant | undefined, now: Instant): number =>
  dueAt === undefined ? Number.MAX_SAFE_INTEGER : (dueAt - now) / day

function timeChart({ organization, language }: Asker, { form, days }: Decided): Chart {
  const title = organization.settings.forms[form]?.title ?? organization.forms.get(form)?.title
  const median = days[Math.floor((days.length - 1) / 2)] ?? 0
  return {
    title: say(language, tabTexts.chartTime, { form: localize(language, title ?? form) }),
    unit: say(language, tabTexts.unitCases),
    bars: durations.map(({ title: label, from, to }) => ({
      label: say(language, label),
      value: days.filter((each) => isBetween(each, from, to)).length,
    })),
    note: say(language, tabTexts.chartTimeNote, {
      count: days.length,
      days: Math.max(1, Math.ceil(median)),
    }),
  }
}
