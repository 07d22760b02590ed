/** How long something is kept, and what an approval of the schedule is worth. */
import { describe, expect, test } from 'vitest'
import { doneOn } from '../../../src/records/kept.ts'
import { dueOn, printOf, ruleOf, standingOf } from '../../../src/records/schedule.ts'
import { SeriesSettings } from '../../../src/records/settings.ts'
import { keptCase } from '../../../src/storage/kept-record.ts'
import { aCase } from '../../support/builders.ts'
import { aSchedule } from '../../support/records-desk.ts'

const zone = 'America/Toronto'
const at = (moment: string) => Date.parse(moment) * 1000
const series = (how: object) => SeriesSettings.parse({ title: 'x', forms: ['form'], ...how })

describe('a record is kept', () => {
  test.each([
    [{ years: 7 }, '2026-06-21T16:00:00Z', '2033-06-21'],
    [{ months: 18 }, '2026-06-21T16:00:00Z', '2027-12-21'],
    // The day of the organization's own calendar: at this moment it is still the 31st there.
    [{ years: 1 }, '2027-01-01T03:00:00Z', '2027-12-31'],
    [{ months: 1 }, '2026-01-31T16:00:00Z', '2026-02-28'],
    [{ years: 7, after: 'end-of-year' }, '2026-01-02T16:00:00Z', '2034-01-01'],
    [{ years: 7, after: 'end-of-year' }, '2027-01-01T03:00:00Z', '2034-01-01'],
    [{ permanent: true }, '2026-06-21T16:00:00Z', undefined],
  ])('by %j, last worked on at %s, until %s', (how, moment, day) => {
    const closed = keptCase(aCase({ closed: true, updatedAt: at(moment) }))
    const done = doneOn(closed, { timeZone: zone })

    expect(dueOn(ruleOf(series(how)), done ?? '')).toBe(day)
  })
})

describe('a record is done with', () => {
  const settings = { timeZone: zone, training: { validMonths: 24 } }
  const record = {
    ...{ number: 'x', form: 'x', openedAt: 0, isOpen: false },
    lastActivity: at('2026-06-21T16:00:00Z'),
  } as const

  test.each([
    ['a case that is open', { kind: 'case', isOpen: true }, undefined],
    ['a post that was corrected', { kind: 'post' }, '2026-06-21'],
    ['a consent without an end', { kind: 'consent', isOpen: true }, undefined],
    ['a consent that ends', { kind: 'consent', until: '2027-06-30' }, '2027-06-30'],
    [
      'a consent that was entered after its end',
      { kind: 'consent', until: '2020-01-31' },
      '2026-06-21',
    ],
    ['a training', { kind: 'training', trainedOn: '2026-06-20' }, '2028-06-20'],
    [
      'a training that was recorded late',
      { kind: 'training', trainedOn: '2019-05-05' },
      '2026-06-21',
    ],
    ['a training that was struck', { kind: 'training' }, '2026-06-21'],
  ] as const)('%s: %j on %s', (_what, changes, day) => {
    expect(doneOn({ ...record, ...changes }, settings)).toBe(day)
  })

  test('and never, where nobody says how long a training counts', () => {
    const training = { ...record, kind: 'training', trainedOn: '2019-05-05' } as const

    expect(doneOn(training, { timeZone: zone })).toBeUndefined()
  })
})

describe('the approval of a schedule', () => {
  const { approved, ...schedule } = aSchedule()

  test('holds for exactly its rules: other titles and another order change nothing, another rule does', () => {
    const [[first, one], [second, two]] = Object.entries(schedule.series) as [
      [string, SeriesSettings],
      [string, SeriesSettings],
    ]
    const titled = { ...schedule, series: { [second]: two, [first]: { ...one, title: 'Other' } } }
    const shorter = { ...schedule, series: { ...schedule.series, [first]: series({ years: 1 }) } }

    // As it was before there were other kinds than cases: no approval is lost by an upgrade.
    expect(printOf(schedule)).toBe('3a469388d870')
    expect(printOf(titled)).toBe(printOf(schedule))
    expect(printOf(shorter)).not.toBe(printOf(schedule))
    expect(standingOf({ ...titled, ...(approved ? { approved } : {}) }).kind).toBe('approved')
    expect(standingOf({ ...shorter, ...(approved ? { approved } : {}) }).kind).toBe('changed')
    expect(standingOf(schedule).kind).toBe('not-approved')
  })
})
