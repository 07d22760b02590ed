import { expect, test } from 'vitest'
import { countCases } from '../../src/overview.ts'
import type { OpenCase } from '../../src/storage/open-cases.ts'

const hour = 3_600_000_000
const now = 2_000_000 * hour
const opened = (hoursAgo: number, more: Partial<OpenCase> = {}): OpenCase => ({
  number: `SMA-2026-${hoursAgo}`,
  form: 'application',
  state: 'submitted',
  openedAt: now - hoursAgo * hour,
  ...more,
})

test('counts open cases by form, state and age, and those past their day', () => {
  const cases = [
    opened(1),
    opened(23, { dueAt: now - 1 }),
    opened(25, { dueAt: now + 1 }),
    opened(8 * 24),
    opened(31 * 24, { form: 'complaint' }),
  ]

  const counted = countCases('north', cases, now)

  const common = { organization: 'north', form: 'application', state: 'submitted' }
  expect(counted).toEqual([
    { ...common, age: 'day', count: 2, late: 1 },
    { ...common, age: 'week', count: 1, late: 0 },
    { ...common, age: 'month', count: 1, late: 0 },
    { ...common, form: 'complaint', age: 'older', count: 1, late: 0 },
  ])
})

test('holds no number of a case', () => {
  const [first] = countCases('north', [opened(1)], now)

  expect(JSON.stringify(first)).not.toContain('SMA-')
})
