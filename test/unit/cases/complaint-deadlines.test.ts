/** The deadlines of a complaint as the shipped organization has them: 2, 30 and 60 working days by state, 90 for all of it. */
import { expect, test } from 'vitest'
import { calendarOf } from '../../../src/cases/calendar.ts'
import type { Case, Instant } from '../../../src/cases/case.ts'
import { openCase, takeStep } from '../../../src/cases/step.ts'
import { readOrganizations } from '../../../src/organizations.ts'

const { all } = await readOrganizations('knowledge')
const settings = all.find(({ id }) => id === 'durham')?.settings
const workflow = settings?.workflows.complaint
if (!settings || !workflow) throw new Error('Durham has no complaints.')
// Holidays that the organization enters later would move every day below.
const { due } = calendarOf({ ...settings, holidays: [] })

const kim = { id: 'person-kim', name: 'Kim Complainant' }
const hana = { id: 'person-hana', name: 'Hana Resources' }
/** Ten in the morning there. */
const on = (day: string): Instant => Date.parse(`${day}T15:00:00Z`) * 1000
/** The last day of a deadline, as its organization's calendar has it. */
const dayOf = (at: Instant | undefined) =>
  at === undefined
    ? undefined
    : new Intl.DateTimeFormat('en-CA', { timeZone: settings.timeZone, dateStyle: 'short' }).format(
        at / 1000,
      )

/** Opened on a Monday. */
const { case: received } = openCase(
  {
    org: 'durham',
    number: 'SMC-2026-0001',
    form: 'complaint',
    workflow: 'complaint',
    confidential: true,
    by: kim,
    language: 'en',
    fields: {},
    at: on('2026-03-02'),
  },
  workflow,
  due,
)

function step(entry: Case, day: string, verb: string, more: object = {}): Case {
  const own = verb === 'withdraw'
  const by = own ? { by: kim } : { by: hana, role: 'hr' }
  const result = takeStep(entry, workflow as never, { verb, ...by, at: on(day), ...more }, due)
  if (result.kind !== 'stepped') throw new Error(`It was not done: ${JSON.stringify(result)}`)
  return result.case
}
const refer = { addressee: 'investigator', reason: 'It is serious.' }

test('it is to be acknowledged within 2 days, and all of it is to be done within 90', () => {
  expect(dayOf(received.dueAt)).toBe('2026-03-04')
  // Eighteen weeks of five days.
  expect(dayOf(received.closeBy)).toBe('2026-07-06')
})

test('it is looked into within 30 days of that, and within 60 of its referral', () => {
  const acknowledged = step(received, '2026-03-03', 'acknowledge')
  const referred = step(acknowledged, '2026-03-05', 'refer', refer)

  expect(dayOf(acknowledged.dueAt)).toBe('2026-04-14')
  expect(dayOf(referred.dueAt)).toBe('2026-05-28')
  expect(dayOf(referred.closeBy)).toBe('2026-07-06')
})

test('no state goes beyond the 90 days, however late it begins', () => {
  const acknowledged = step(received, '2026-06-15', 'acknowledge')
  const referred = step(acknowledged, '2026-06-22', 'refer', refer)
  const withdrawn = step(referred, '2026-07-02', 'withdraw')

  // 30, 60 and 30 days would end in July, September and August.
  expect([acknowledged, referred, withdrawn].map(({ dueAt }) => dayOf(dueAt))).toEqual([
    '2026-07-06',
    '2026-07-06',
    '2026-07-06',
  ])
})

test('what is withdrawn is settled within 30 days', () => {
  expect(dayOf(step(received, '2026-03-03', 'withdraw').dueAt)).toBe('2026-04-14')
})

test('a closed case has no deadline, and one that is opened again has all its time anew', () => {
  const closed = step(received, '2026-03-10', 'close', { outcome: 'resolved' })
  const reopened = step(closed, '2026-09-01', 'reopen', { reason: 'More is known.' })
  const referred = step(reopened, '2026-11-24', 'refer', refer)

  expect(closed.dueAt).toBeUndefined()
  expect(dayOf(reopened.dueAt)).toBe('2026-10-13')
  expect(dayOf(reopened.closeBy)).toBe('2027-01-05')
  expect(dayOf(referred.dueAt)).toBe('2027-01-05')
})
