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

describe('the approval of a schedule', () => {
  const { approved, ...schedule } = aSchedule()

  test('holds for exactly its rules: other titles and another order change nothing, another rule does', () => {
    const [[first, one], [second, two]] = Object.entries(schedule.series) as [
      [string, SeriesSettings],
      [string, SeriesSettings],
    ]
    const titled = { ...schedule, series: { [second]: two, [first]: { ...one, title: 'Other' } } }
    const shorter = { ...schedule, series: { ...schedule.series, [first]: series({ years: 1 }) } }

    expect(printOf(titled)).toBe(printOf(schedule))
    expect(printOf(shorter)).not.toBe(printOf(schedule))
    expect(standingOf({ ...titled, ...(approved ? { approved } : {}) }).kind).toBe('approved')
    expect(standingOf({ ...shorter, ...(approved ? { approved } : {}) }).kind).toBe('changed')
    expect(standingOf(schedule).kind).toBe('not-approved')
  })
})
