import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { calendarOf } from '../../../src/cases/calendar.ts'
import type { Case } from '../../../src/cases/case.ts'
import { afterReminders, remindersDue, withReminders } from '../../../src/cases/reminders.ts'
import { CaseSettings } from '../../../src/cases/settings.ts'
import { Workflow } from '../../../src/cases/workflow.ts'
import { aCase, approval, friday } from '../../support/builders.ts'

const settings = CaseSettings.parse({
  timeZone: 'America/Toronto',
  holidays: ['2026-12-25'],
  workingHours: { from: '08:30', to: '16:30' },
})
const calendar = calendarOf(settings)
const workflow = Workflow.parse({
  ...approval,
  states: { ...approval.states, review: { ...approval.states.review, remindDaysBefore: 2 } },
})

const iso = (instant: number | undefined) =>
  instant === undefined ? undefined : new Date(instant / 1000).toISOString()

/** Opened on Friday, November 20; due on Friday, November 27. */
const fresh = aCase({ dueAt: calendar.due(5, friday) })
const waiting = withReminders(fresh, workflow, calendar)

describe('the reminders of a deadline', () => {
  test('begin some working days before, when work begins', () => {
    expect(iso(waiting.remindAt)).toBe('2026-11-25T13:30:00.000Z')
  })

  test('go on to the day itself, the working day after it, and every working week', () => {
    const said: (string | undefined)[] = []
    let entry: Case = waiting
    for (let round = 0; round < 4; round++) {
      const now = entry.remindAt ?? 0
      const due = remindersDue(entry, workflow, calendar, now)
      said.push(`${due[0]?.stage} ${iso(now)?.slice(0, 10)}`)
      entry = withReminders(afterReminders(entry, due), workflow, calendar)
    }

    expect(said).toEqual([
      'soon 2026-11-25',
      'today 2026-11-27',
      'overdue 2026-11-30',
      'overdue 2026-12-07',
    ])
  })

  test('are said once each, the last of them only, however far the clock jumps', () => {
    const muchLater = (fresh.dueAt ?? 0) + 400 * 86_400_000_000

    const due = remindersDue(waiting, workflow, calendar, muchLater)
    const after = withReminders(afterReminders(waiting, due), workflow, calendar)

    expect(due).toHaveLength(1)
    expect(due[0]?.stage).toBe('overdue')
    expect(after.remindAt).toBeGreaterThan(muchLater)
    expect(remindersDue(after, workflow, calendar, muchLater)).toEqual([])
    // The clock was wrong and is set back: nothing is said twice.
    expect(remindersDue(after, workflow, calendar, friday)).toEqual([])
  })

  test('leave out what was over before the case came here', () => {
    const short = withReminders(aCase({ dueAt: calendar.due(1, friday) }), workflow, calendar)

    expect(iso(short.remindAt)).toBe('2026-11-23T13:30:00.000Z')
    expect(short.reminded).toEqual({ decision: 1 })
  })

  test('end with the case', () => {
    const closed = withReminders({ ...waiting, closed: true }, workflow, calendar)

    expect(closed).not.toHaveProperty('remindAt')
  })

  test('ask those who are consulted first, once more when their time is over, and then no more', () => {
    const both = withReminders(
      aCase({ dueAt: calendar.due(10, friday), consultDueAt: calendar.due(1, friday) }),
      workflow,
      calendar,
    )
    const late = remindersDue(both, workflow, calendar, calendar.due(3, friday))
    const after = withReminders(afterReminders(both, late), workflow, calendar)

    expect(late.map(({ deadline, stage }) => `${deadline} ${stage}`)).toEqual([
      'consultation overdue',
    ])
    expect(after.reminded.consultation).toBe(3)
    expect(iso(after.remindAt)).toBe('2026-12-02T13:30:00.000Z')
  })
})

describe('what was asked and what was made a condition', () => {
  const by = { id: 'reviewer', name: 'Rae Reviewer' }
  const question = (day: number) => ({
    role: 'it',
    by,
    at: friday + day * 86_400_000_000,
    text: '?',
  })

  test('a question waits its days, and the next one waits its own', () => {
    const asked = withReminders(aCase({ questions: [question(0)] }), workflow, calendar)
    // Three working days after Friday, November 20.
    expect(iso(asked.remindAt)).toBe('2026-11-25T13:30:00.000Z')
    const due = remindersDue(asked, workflow, calendar, asked.remindAt ?? 0)
    expect(due.map(({ deadline, stage }) => `${deadline} ${stage}`)).toEqual(['answer today'])

    const { questions, ...entry } = withReminders(afterReminders(asked, due), workflow, calendar)
    const answer = { at: friday + 6 * 86_400_000_000, text: '!' }
    const answered = { ...entry, questions: questions.map((one) => ({ ...one, answer })) }
    expect(withReminders(answered, workflow, calendar)).not.toHaveProperty('remindAt')
  })

  test('conditions with a day are called to mind although the case is closed; those without are not', () => {
    const approved = withReminders(
      aCase({
        closed: true,
        conditions: [
          { text: 'a', dueOn: '2026-12-16' },
          { text: 'b' },
          { text: 'c', dueOn: '2026-12-18' },
        ],
      }),
      workflow,
      calendar,
    )
    const said: string[] = []
    let entry: Case = approved
    while (entry.remindAt !== undefined) {
      const due = remindersDue(entry, workflow, calendar, entry.remindAt)
      said.push(...due.map(({ stage, at }) => `${stage} ${iso(at)?.slice(0, 10)}`))
      entry = withReminders(afterReminders(entry, due), workflow, calendar)
    }

    expect(said).toEqual([
      'soon 2026-12-09',
      'soon 2026-12-11',
      'today 2026-12-16',
      'today 2026-12-18',
    ])
  })
})

describe('working hours', () => {
  const at = (day: number, hour: number) => Date.UTC(2026, 11, day, hour) * 1000

  test.each([
    ['in the evening', at(22, 23), '2026-12-23T13:30:00.000Z'],
    ['at night', at(23, 8), '2026-12-23T13:30:00.000Z'],
    ['over a holiday and a weekend', at(25, 16), '2026-12-28T13:30:00.000Z'],
  ])('put off what comes %s', (_when, given, expected) => {
    expect(iso(calendar.working(given))).toBe(expected)
  })

  test('leave alone what comes while people work', () => {
    expect(calendar.working(at(23, 15))).toBe(at(23, 15))
  })

  test('never give a moment before the one asked about, nor one outside themselves', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 20_000 }), (hours) => {
        const given = friday + hours * 3_600_000_000
        const working = calendar.working(given)
        expect(working).toBeGreaterThanOrEqual(given)
        expect(calendar.working(working)).toBe(working)
      }),
      { numRuns: 200 },
    )
  })
})
