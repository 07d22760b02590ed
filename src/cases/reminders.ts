/** When a deadline is spoken of: before it, on its day, and every week after it, until somebody acts. */
import type { Calendar } from './calendar.ts'
import type { Case, Deadline, Instant } from './case.ts'
import { unanswered } from './opinion.ts'
import type { ReminderStage } from './store.ts'
import type { Workflow } from './workflow.ts'

export interface Reminder {
  readonly deadline: Deadline
  readonly stage: Exclude<ReminderStage, 'escalated'>
  /** 0: some days before, 1: on the day, 2: overdue, 3: a week later … */
  readonly index: number
  readonly at: Instant
  readonly dueAt: Instant
}

const deadlines = ['decision', 'consultation'] as const
/** Working days between two reminders of the same delay. */
const repeatedAfter = 5
/** A clock that jumps by years is not followed week by week. */
const mostSkipped = 520

/** The case with its next reminder set; those that were due before it came to its state are passed over. */
export function withReminders(entry: Case, workflow: Workflow, calendar: Calendar): Case {
  const { remindAt: _remindAt, ...kept } = entry
  const active = deadlines.filter((deadline) => isActive(entry, workflow, deadline))
  const reminded = { ...entry.reminded }
  for (const deadline of active)
    reminded[deadline] ??= firstAfter(entry, workflow, calendar, deadline)
  const next = active
    .map((deadline) => reminderAt(entry, workflow, calendar, deadline, reminded[deadline] ?? 0))
    .filter((reminder) => reminder !== undefined)
    .map(({ at }) => at)
  return { ...kept, reminded, ...(next.length > 0 ? { remindAt: Math.min(...next) } : {}) }
}

/** What is to be said now: of each deadline the last reminder only, however many a sleeping process missed. */
export function remindersDue(
  entry: Case,
  workflow: Workflow,
  calendar: Calendar,
  now: Instant,
): readonly Reminder[] {
  return deadlines.flatMap((deadline) => {
    if (!isActive(entry, workflow, deadline)) return []
    const start = entry.reminded[deadline] ?? 0
    let due: Reminder | undefined
    for (let index = start; index < start + mostSkipped; index++) {
      const next = reminderAt(entry, workflow, calendar, deadline, index)
      if (!next || next.at > now) break
      due = next
    }
    return due ? [due] : []
  })
}

/** The case after those reminders were sent. */
export function afterReminders(entry: Case, sent: readonly Reminder[]): Case {
  const counts = sent.map(({ deadline, index }) => [deadline, index + 1] as const)
  return { ...entry, reminded: { ...entry.reminded, ...Object.fromEntries(counts) } }
}

const dueAtOf = (entry: Case, deadline: Deadline) =>
  deadline === 'decision' ? entry.dueAt : entry.consultDueAt

function isActive(entry: Case, workflow: Workflow, deadline: Deadline): boolean {
  if (entry.closed || dueAtOf(entry, deadline) === undefined) return false
  return deadline === 'decision' || unanswered(entry, workflow).length > 0
}

function firstAfter(
  entry: Case,
  workflow: Workflow,
  calendar: Calendar,
  deadline: Deadline,
): number {
  let index = 0
  for (; index < mostSkipped; index++) {
    const reminder = reminderAt(entry, workflow, calendar, deadline, index)
    if (!reminder || reminder.at > entry.updatedAt) return index
  }
  return index
}

/** None: a consultation that is over is spoken of once; from then on the decision is. */
function reminderAt(
  entry: Case,
  workflow: Workflow,
  calendar: Calendar,
  deadline: Deadline,
  index: number,
): Reminder | undefined {
  const dueAt = dueAtOf(entry, deadline)
  if (dueAt === undefined || (deadline === 'consultation' && index > 2)) return undefined
  const before = workflow.states[entry.state]?.remindDaysBefore ?? 1
  const days = index === 0 ? -before : index === 1 ? 0 : 1 + (index - 2) * repeatedAfter
  const stage = index === 0 ? 'soon' : index === 1 ? 'today' : 'overdue'
  return { deadline, stage, index, at: calendar.morning(dueAt, days), dueAt }
}
