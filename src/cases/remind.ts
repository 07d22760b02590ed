/** Goes through the cases with a reminder due: each is told once, by whichever process comes first. No case ever ends by it. */
import { calendarOf } from './calendar.ts'
import { type Case, deskItself } from './case.ts'
import { type CaseDesk, workflowOf } from './desk.ts'
import { unanswered } from './opinion.ts'
import {
  afterReminders,
  openQuestion,
  type Reminder,
  remindersDue,
  withReminders,
} from './reminders.ts'
import { show } from './show.ts'
import type { AddressKey, CaseTransaction, Intent, ReminderStage } from './store.ts'

/** Enqueues what is due, at most `limit` cases; the number of cases looked at. */
export async function remind(desk: CaseDesk, limit: number): Promise<number> {
  const numbers = await desk.store.casesToRemind(desk.org, desk.now(), limit)
  for (const number of numbers) await desk.store.transaction((tx) => remindOf(desk, tx, number))
  return numbers.length
}

async function remindOf(desk: CaseDesk, tx: CaseTransaction, number: string): Promise<void> {
  const entry = await tx.lockCase(desk.org, number)
  const now = desk.now()
  // Another process was faster, or the case moved on.
  if (!entry || entry.remindAt === undefined || entry.remindAt > now) return
  const workflow = workflowOf(desk, entry.workflow)
  const calendar = calendarOf(desk.settings)
  const working = calendar.working(now)
  if (working > now) {
    await tx.updateCase({ ...entry, remindAt: working }, entry.version)
    return
  }
  const due = remindersDue(entry, workflow, calendar, now)
  await tx.updateCase(withReminders(afterReminders(entry, due), workflow, calendar), entry.version)
  for (const reminder of due) await send(desk, tx, entry, reminder)
}

async function send(
  desk: CaseDesk,
  tx: CaseTransaction,
  entry: Case,
  reminder: Reminder,
): Promise<void> {
  const at = desk.now()
  const { deadline, stage, dueAt, index } = reminder
  for (const intent of intentsOf(desk, entry, reminder)) await tx.enqueue(desk.org, intent, at)
  if (stage === 'overdue' && deadline !== 'answer') {
    // The mark on the cards.
    await show(desk, tx, entry)
    if (deadline === 'decision' && index === 2)
      await tx.addEvent({
        org: entry.org,
        number: entry.number,
        at,
        by: deskItself,
        verb: 'overdue',
        from: entry.state,
        to: entry.state,
      })
  }
  await tx.audit({
    org: desk.org,
    at,
    actor: deskItself.id,
    action: 'reminder-sent',
    object: `case:${entry.number}`,
    detail: { deadline, stage, dueAt },
  })
}

/** Who hears of it: the one who is to act, and of a delay those who wait for it. */
function intentsOf(desk: CaseDesk, entry: Case, reminder: Reminder): readonly Intent[] {
  const { deadline, stage, dueAt, index } = reminder
  const workflow = workflowOf(desk, entry.workflow)
  const to = (key: AddressKey, told: ReminderStage = stage): Intent => ({
    kind: 'reminder',
    to: key,
    caseNumber: entry.number,
    deadline,
    stage: told,
    dueAt,
  })
  const applicant: AddressKey = `person:${entry.openedBy.id}`
  const turn: AddressKey = entry.assignee
    ? `person:${entry.assignee.id}`
    : entry.role
      ? `role:${entry.role}`
      : applicant
  switch (deadline) {
    case 'consultation':
      return [
        ...unanswered(entry, workflow).map((role) => to(`role:${role}`)),
        ...(stage === 'overdue' ? [to(turn, 'escalated')] : []),
      ]
    case 'answer': {
      const asking = openQuestion(entry)?.role
      return [to(applicant), ...(index === 1 && asking ? [to(`role:${asking}`, 'escalated')] : [])]
    }
    case 'condition': {
      const decided = entry.lastStep?.role
      return [
        to(applicant),
        ...(stage === 'today' && decided ? [to(`role:${decided}`, 'escalated')] : []),
      ]
    }
    case 'decision': {
      const escalate = workflow.states[entry.state]?.escalate
      return [
        to(turn),
        ...(stage === 'overdue' && escalate && escalate !== entry.role && !entry.conflict
          ? [to(`role:${escalate}`, 'escalated')]
          : []),
      ]
    }
  }
}
