import { describe, expect, test } from 'vitest'
import { pageOf, queueOf } from '../../../src/cases/queue.ts'
import { aCase, adviser, decider, friday } from '../../support/builders.ts'

const day = 86_400_000_000
const reader = { personId: decider.id, roles: ['boss'] }
const waiting = (number: string, dueAt: number | undefined, changes = {}) =>
  aCase({
    number,
    awaits: [{ role: 'boss', ...(dueAt === undefined ? {} : { dueAt }) }],
    ...changes,
  })
const cases = [
  waiting('TST-2026-0001', undefined),
  waiting('TST-2026-0002', friday + day),
  waiting('TST-2026-0003', friday - day, { assignee: adviser }),
  waiting('CMP-2026-0004', friday + 2 * day, { form: 'complaint', assignee: decider }),
  waiting('TST-2026-0005', friday, { openedBy: decider }),
]
const shown = (filter: string) =>
  queueOf(cases, reader, filter, friday).map(({ case: entry }) => entry.number.slice(-1))

describe('a queue', () => {
  test('shows the overdue first, then by due date, then what has none; never one’s own case', () => {
    expect(shown('all')).toEqual(['3', '2', '4', '1'])
    expect(queueOf(cases, reader, 'all', friday)[0]).toMatchObject({ isOverdue: true })
  })

  test('is filtered to what is mine, overdue, of a form or of a role', () => {
    expect(shown('mine')).toEqual(['2', '4', '1'])
    expect(shown('overdue')).toEqual(['3'])
    expect(shown('complaint')).toEqual(['4'])
    expect(shown('boss')).toEqual(['3', '2', '4', '1'])
    expect(shown('legal')).toEqual([])
  })

  test('has pages, also where the asked one is gone', () => {
    const forty = Array.from({ length: 40 }, (_, index) => index)

    expect(pageOf(forty, 16, 3)).toEqual({ rows: forty.slice(32), page: 3, pages: 3 })
    expect(pageOf(forty, 16, 9).page).toBe(3)
    expect(pageOf([], 16)).toEqual({ rows: [], page: 1, pages: 1 })
  })
})
