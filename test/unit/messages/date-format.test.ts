/** Held to: src/messages/date-format.ts. */
import { expect, test } from 'vitest'
import { isoDayIn } from '../../../src/messages/date-format.ts'

const at = (iso: string) => Date.parse(iso)

test.each([
  ['2026-12-01T04:59:59.999Z', 'America/Toronto', '2026-11-30'],
  ['2026-12-01T05:00:00.000Z', 'America/Toronto', '2026-12-01'],
  ['2026-12-01T05:00:00.000Z', 'America/Winnipeg', '2026-11-30'],
  // Half an hour off the others.
  ['2026-12-01T03:30:00.000Z', 'America/St_Johns', '2026-12-01'],
  ['2026-12-01T03:29:59.999Z', 'America/St_Johns', '2026-11-30'],
  // The night in which the clock goes back.
  ['2026-11-01T03:59:59.999Z', 'America/Toronto', '2026-10-31'],
  ['2026-11-01T04:00:00.000Z', 'America/Toronto', '2026-11-01'],
])('%s is in %s on %s, however often it is asked', (iso, timeZone, day) => {
  expect([isoDayIn(at(iso), timeZone), isoDayIn(at(iso), timeZone)]).toEqual([day, day])
})

test('knows the day of more moments than it keeps', () => {
  const hours = Array.from(
    { length: 3000 },
    (_, hour) => at('2026-01-01T05:00Z') + hour * 3_600_000,
  )

  const days = hours.map((ms) => isoDayIn(ms, 'UTC'))

  expect(days).toEqual(hours.map((ms) => new Date(ms).toISOString().slice(0, 10)))
})
