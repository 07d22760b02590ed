/** What the report of gaps shows, and what it keeps back. */
import { expect, test } from 'vitest'
import { type CountedGap, monthOf, monthsBefore } from '../../../src/gaps/gap.ts'
import { gapReport } from '../../../src/gaps/report.ts'

const aGap = (changes: Partial<CountedGap> = {}): CountedGap => ({
  month: '2026-11',
  kind: 'unanswered',
  clause: 'policy#4.06',
  detail: 'not-in-policy',
  count: 5,
  ...changes,
})

test('shows what reaches the threshold, the newest month and the most frequent first', () => {
  const gaps = [
    aGap({ month: '2026-10', count: 40 }),
    aGap({ count: 6 }),
    aGap({ clause: 'policy#4.07', count: 9 }),
  ]

  expect(gapReport(gaps, 5).lines.map(({ month, count }) => [month, count])).toEqual([
    ['2026-11', 9],
    ['2026-11', 6],
    ['2026-10', 40],
  ])
})

test('adds small counts of one clause together, and leaves them out where they are still few', () => {
  const gaps = [
    aGap({ kind: 'disliked', detail: 'wrong', count: 3 }),
    aGap({ kind: 'disliked', detail: 'unclear', count: 2 }),
    aGap({ kind: 'disliked', clause: 'policy#4.07', detail: 'wrong', count: 4 }),
  ]

  const { lines, withheld } = gapReport(gaps, 5)

  expect(lines).toEqual([{ month: '2026-11', kind: 'disliked', clause: 'policy#4.06', count: 5 }])
  expect(withheld).toEqual([{ month: '2026-11', kind: 'disliked' }])
  expect(JSON.stringify({ lines, withheld })).not.toContain('4.07')
})

test('counts months on the organization’s calendar', () => {
  const newYear = Date.UTC(2027, 0, 1, 2) * 1000

  expect(monthOf(newYear, 'UTC')).toBe('2027-01')
  expect(monthOf(newYear, 'America/Toronto')).toBe('2026-12')
  expect(monthsBefore('2027-01', 2)).toBe('2026-11')
})
