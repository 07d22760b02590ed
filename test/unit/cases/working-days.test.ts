import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { workingDaysLater } from '../../../src/cases/working-days.ts'
import { isoDayIn } from '../../../src/messages/date-format.ts'
import { friday } from '../../support/builders.ts'

const toronto = 'America/Toronto'
const week = (...holidays: string[]) => ({ holidays: new Set(holidays), weekend: new Set([0, 6]) })
const dayOf = (instant: number) => isoDayIn(instant / 1000, toronto)

describe('workingDaysLater', () => {
  test('passes over the weekend and ends with the day', () => {
    const due = workingDaysLater(1, friday, toronto, week())

    expect(dayOf(due)).toBe('2026-11-23')
    expect(new Date(due / 1000).toISOString()).toBe('2026-11-24T04:59:59.000Z')
  })

  test('passes over holidays', () => {
    expect(dayOf(workingDaysLater(1, friday, toronto, week('2026-11-23')))).toBe('2026-11-24')
  })

  test('counts from the day on which it is in the organization’s zone', () => {
    // 03:00 UTC on Saturday is still Friday evening in Toronto.
    const fridayNight = Date.UTC(2026, 10, 21, 3) * 1000

    expect(dayOf(workingDaysLater(1, fridayNight, toronto, week()))).toBe('2026-11-23')
  })

  test('ends at midnight of the day also across a change of the clock', () => {
    const beforeChange = Date.UTC(2026, 9, 30, 15) * 1000

    const due = workingDaysLater(1, beforeChange, toronto, week())

    expect(new Date(due / 1000).toISOString()).toBe('2026-11-03T04:59:59.000Z')
  })

  test('never ends on a weekend or before its days have passed', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 1, max: 120 }),
        fc.integer({ min: 0, max: 400 }),
        (days, offset) => {
          const from = friday + offset * 86_400_000_000
          const due = workingDaysLater(days, from, toronto, week())
          expect([0, 6]).not.toContain(new Date(`${dayOf(due)}T00:00:00Z`).getUTCDay())
          expect(due - from).toBeGreaterThan((days - 1) * 86_400_000_000)
        },
      ),
    )
  })
})
