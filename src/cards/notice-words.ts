/** What people and channels are told of a case's events, in words. */
import type { Case, CaseEvent, Deadline } from '../cases/case.ts'
import { openQuestion } from '../cases/reminders.ts'
import type { ReminderStage } from '../cases/store.ts'
import { isOpinionVerb, verbIn } from '../cases/workflow.ts'
import { caseTexts, verbNotices } from '../messages/cases.ts'
import { concernTexts } from '../messages/concerns.ts'
import { localize, messageNamed, say } from '../messages/message.ts'
import { questionTexts } from '../messages/questions.ts'
import {
  answerReminders,
  applicantReminders,
  conditionReminders,
  consultationReminders,
  decisionReminders,
} from '../messages/reminders.ts'
import { shorten } from './card.ts'
import { clauseLines, conditionLines } from './case-parts.ts'
import {
  type CaseContext,
  day,
  formTitle,
  outcomeTitle,
  roleTitle,
  stateTitle,
  stepDone,
  when,
} from './case-words.ts'

/** What the person who opened the case is told of a step. No names in confidential cases. */
export function noticeText(context: CaseContext, event: CaseEvent, again: boolean): string {
  const { case: entry, workflow, settings, language } = context
  const own = verbIn(workflow, event.from, event.verb)?.tells
  const values = {
    number: entry.number,
    title: formTitle(context),
    name: event.by.name,
    role: event.role ? roleTitle(settings, event.role, language) : '',
    state: stateTitle(context),
  }
  const first = own
    ? localize(language, own).replaceAll('{number}', entry.number)
    : say(language, messageNamed(verbNotices, event.verb) ?? caseTexts.noticeOther, values)
  const isOpen = !entry.confidential
  const asked = isOpen ? questionIn(context) : ''
  const lines = [
    first,
    event.outcome
      ? say(language, caseTexts.noticeOutcome, {
          outcome: outcomeTitle(context, event.verb, event.outcome),
        })
      : '',
    outcomeTells(context, event),
    event.letter ? say(language, concernTexts.letterFrom, { text: event.letter }) : '',
    // A confidential case's reasons are the reviewers' own notes.
    asked ? say(language, questionTexts.youAsked, { question: shorten(asked, 300) }) : '',
    event.reason && isOpen ? reasonLine(context, event.reason) : '',
    ...(event.clause && isOpen ? clauseLines(language, event.clause, 1500) : []),
    ...(event.conditions && isOpen
      ? [say(language, caseTexts.conditions), ...conditionLines(language, event.conditions)]
      : []),
    say(language, caseTexts.noticeStatus, { number: entry.number }),
    goesOn(context, event) ? say(language, caseTexts.nextAgain, { number: entry.number }) : '',
    again ? say(language, caseTexts.noticeAgain) : '',
  ]
  return lines.filter(Boolean).join('\n\n')
}

/** Whether the bot has to say how to go on: the case ended by a verb for which nobody wrote words, and nothing came of it. */
function goesOn({ case: entry, workflow }: CaseContext, event: CaseEvent): boolean {
  const own = verbIn(workflow, event.from, event.verb)?.tells
  const isWorded = own !== undefined || messageNamed(verbNotices, event.verb) !== undefined
  const { registers } = workflow.states[event.to] ?? {}
  return entry.closed && !entry.confidential && !isWorded && !event.conditions && !registers
}

/** What the organization says of an outcome, in the policy's terms. */
function outcomeTells({ workflow, language }: CaseContext, event: CaseEvent): string {
  const tells = verbIn(workflow, event.from, event.verb)?.outcomeTells ?? {}
  const own =
    event.outcome && Object.hasOwn(tells, event.outcome) ? tells[event.outcome] : undefined
  return own ? localize(language, own) : ''
}

/** The question that the case puts to a person; empty for every other case. */
function questionIn({ case: entry, settings }: CaseContext): string {
  const field = settings.forms[entry.form]?.question?.field
  return field ? String(entry.fields[field] ?? '') : ''
}

const reasonLine = (context: CaseContext, reason: string): string =>
  say(context.language, questionIn(context) ? questionTexts.answerLine : caseTexts.noticeReason, {
    reason,
  })

/** What stands in the thread under a role's card; none where the card says it all. */
export function threadText(context: CaseContext, event: CaseEvent): string | undefined {
  const { case: entry, settings, language } = context
  const { number } = entry
  const role = (name: string) => roleTitle(settings, name, language)
  if (isOpinionVerb(event.verb)) return say(language, caseTexts.allAnswered, { number })
  if (event.verb === 'answer')
    return entry.confidential
      ? say(language, caseTexts.answerReceivedConfidential, { number })
      : say(language, caseTexts.answerReceived, { number, text: shorten(event.reason ?? '', 500) })
  if (event.verb === 'evidence')
    return say(language, concernTexts.addedNoticeConfidential, { number })
  if (event.verb === 'add')
    return entry.confidential
      ? say(language, concernTexts.addedNoticeConfidential, { number })
      : say(language, concernTexts.addedNotice, { number, text: shorten(event.reason ?? '', 500) })
  if (event.verb === 'reassign')
    return say(language, caseTexts.assignedToRole, {
      number,
      title: formTitle(context),
      role: role(event.assigned?.role ?? ''),
      name: event.by.name,
    })
  const done = say(language, caseTexts.outcomeReply, {
    number,
    // Whoever withdraws a confidential report is not named in a channel.
    done: entry.confidential && !event.role ? stateTitle(context) : stepDone(context, event),
    when: when(context, event.at),
  })
  return event.reason && !entry.confidential
    ? `${done} ${reasonLine(context, shorten(event.reason, 500))}`
    : done
}

/** What somebody is told to whom a case was passed on. */
export const assignedText = (context: CaseContext, event: CaseEvent): string =>
  (event.verb === 'add' || event.verb === 'evidence' ? threadText(context, event) : undefined) ??
  say(context.language, caseTexts.assignedToYou, {
    number: context.case.number,
    title: formTitle(context),
    name: event.by.name,
  })

export interface ReminderView extends CaseContext {
  readonly deadline: Deadline
  readonly stage: ReminderStage
  readonly dueAt: number
}

export function reminderText(view: ReminderView): string {
  const { case: entry, settings, language, deadline, stage, dueAt } = view
  const role = roleTitle(settings, entry.role ?? '', language)
  const values = { number: entry.number, title: formTitle(view), due: day(view, dueAt), role }
  const text = say(language, remindersFor(entry, deadline)[stage], values)
  // A confidential question stands on its card only: this text shows in the list of chats.
  return deadline === 'answer' && stage !== 'escalated' && !entry.confidential
    ? `${text}\n\n${openQuestion(entry)?.text ?? ''}`.trim()
    : text
}

function remindersFor(entry: Case, deadline: Deadline) {
  switch (deadline) {
    case 'consultation':
      return consultationReminders
    case 'answer':
      return answerReminders
    case 'condition':
      return conditionReminders
    case 'decision':
      return entry.role ? decisionReminders : applicantReminders
  }
}

/** Whether a reminder still means something: the deadline is the one that it speaks of. */
export function isCurrent(entry: Case, deadline: Deadline, dueAt: number): boolean {
  switch (deadline) {
    case 'decision':
      return !entry.closed && entry.dueAt === dueAt
    case 'consultation':
      return !entry.closed && entry.consultDueAt === dueAt
    case 'answer':
      return !entry.closed && openQuestion(entry) !== undefined
    case 'condition':
      return entry.conditions.length > 0
  }
}
