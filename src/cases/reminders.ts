/** When a deadline is spoken of: before it, on its day, and every week after it, until somebody acts. */
import type { Calendar } from './calendar.ts'
import { type Case, type CaseQuestion, type Deadline, deadlines, type Instant } from './case.ts'
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

/** Working days between two reminders of the same delay. */
const repeatedAfter = 5
/** Working days before the day of a condition on which it is called to mind. */
const beforeCondition = 5
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

function isActive(entry: Case, workflow: Workflow, deadline: Deadline): boolean {
  switch (deadline) {
    case 'decision':
      return !entry.closed && entry.dueAt !== undefined
    case 'consultation':
      return (
        !entry.closed && entry.consultDueAt !== undefined && unanswered(entry, workflow).length > 0
      )
    case 'answer':
      return !entry.closed && openQuestion(entry) !== undefined
    case 'condition':
      // An approval is closed, and its conditions only begin.
      return entry.conditions.some(({ dueOn }) => dueOn !== undefined)
  }
}

/** The question that has waited longest for its answer. */
export const openQuestion = (entry: Case): CaseQuestion | undefined =>
  entry.questions.find(({ answer }) => !answer)

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

function reminderAt(
  entry: Case,
  workflow: Workflow,
  calendar: Calendar,
  deadline: Deadline,
  index: number,
): Reminder | undefined {
  switch (deadline) {
    case 'decision':
      return inTurn(entry, workflow, calendar, { deadline, index, dueAt: entry.dueAt })
    case 'consultation':
      // One that is over is spoken of once; from then on the decision is.
      return index > 2
        ? undefined
        : inTurn(entry, workflow, calendar, { deadline, index, dueAt: entry.consultDueAt })
    case 'answer':
      return forAnswer(entry, workflow, calendar, index)
    case 'condition':
      return forCondition(entry, calendar, index)
  }
}

/** Not before the day: whoever was asked yesterday need not be asked again today. */
function forAnswer(
  entry: Case,
  workflow: Workflow,
  calendar: Calendar,
  index: number,
): Reminder | undefined {
  const question = openQuestion(entry)
  if (!question) return undefined
  const dueAt = calendar.due(workflow.states[entry.state]?.answerInDays ?? 3, question.at)
  const days = index === 0 ? 0 : 1 + (index - 1) * repeatedAfter
  const stage = index === 0 ? 'today' : 'overdue'
  return { deadline: 'answer', stage, index, at: calendar.morning(dueAt, days), dueAt }
}

/** Each condition with a day is called to mind before it, and on it. */
function forCondition({ conditions }: Case, calendar: Calendar, index: number) {
  const all = conditions
    .flatMap(({ dueOn }) => (dueOn === undefined ? [] : [calendar.opening(dueOn)]))
    .flatMap((dueAt) => [
      { stage: 'soon' as const, at: calendar.morning(dueAt, -beforeCondition), dueAt },
      { stage: 'today' as const, at: dueAt, dueAt },
    ])
    .sort((a, b) => a.at - b.at)
  const found = all[index]
  return found && { deadline: 'condition' as const, index, ...found }
}

function inTurn(
  entry: Case,
  workflow: Workflow,
  calendar: Calendar,
  { deadline, index, dueAt }: Pick<Reminder, 'deadline' | 'index'> & { dueAt: number | undefined },
): Reminder | undefined {
  if (dueAt === undefined) return undefined
  const before = workflow.states[entry.state]?.remindDaysBefore ?? 1
  const days = index === 0 ? -before : index === 1 ? 0 : 1 + (index - 2) * repeatedAfter
  const stage = index === 0 ? 'soon' : index === 1 ? 'today' : 'overdue'
  return { deadline, stage, index, at: calendar.morning(dueAt, days), dueAt }
}
