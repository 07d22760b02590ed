/** The record of checks: what is found in it, and what an export of it says. */
import { describe, expect, test } from 'vitest'
import type { Case } from '../../../src/cases/case.ts'
import { checksCsv, checksIn, checksJson, missingIn } from '../../../src/cases/check-log.ts'
import { aCase } from '../../support/builders.ts'

const zone = 'America/Toronto'
/** November 20, 2026, 23:30 in Toronto, which is November 21 in UTC. */
const lateOnFriday = Date.UTC(2026, 10, 21, 4, 30) * 1000

const aCheck = (more: Partial<Case> = {}): Case =>
  aCase({
    number: 'SMP-2026-0001',
    form: 'prepublication',
    openedBy: { id: 'wes', name: 'Wes Writer' },
    openedAt: lateOnFriday,
    fields: { account: '@transit', text: 'Buses stop at City Hall.', consents: '12' },
    ...more,
  })
const found = (filter: object, checks: readonly Case[] = [aCheck()]) =>
  checksIn(checks, { words: '', ...filter }, zone).map(({ number }) => number)

describe('what is looked for', () => {
  test.each([
    ['bus', 1],
    ['city HALL', 1],
    ['@transit buses', 1],
    ['écrivain', 0],
    ['writer', 1],
    ['0001', 1],
    ['tops', 0],
    ['', 1],
  ])('“%s” finds %i', (words, count) => {
    expect(found({ words })).toHaveLength(count)
  })

  test('a day is the organization’s, and both ends of a period count', () => {
    expect(found({ from: '2026-11-20', to: '2026-11-20' })).toHaveLength(1)
    expect(found({ from: '2026-11-21' })).toEqual([])
    expect(found({ to: '2026-11-19' })).toEqual([])
  })

  test('the newest comes first, and nothing of a confidential case', () => {
    const newer = aCheck({ number: 'SMP-2026-0002', openedAt: lateOnFriday + 1 })
    const secret = aCheck({ number: 'SMC-2026-0001', confidential: true })

    expect(found({}, [aCheck(), secret, newer])).toEqual(['SMP-2026-0002', 'SMP-2026-0001'])
  })
})

describe('an export', () => {
  const check = aCheck({
    state: 'rejected',
    fields: { account: '=cmd()', text: 'Hello, “all”', people: ['a', 'b'] },
    warnings: [
      { kind: 'caution', field: 'alternative', index: 0 },
      { kind: 'caution', field: 'alternative', index: 1 },
      { kind: 'wording', what: 'jargon', words: 'utilize', instead: 'use' },
    ],
    lastStep: {
      verb: 'reject',
      by: { id: 'kit', name: 'Kit Keeper' },
      at: lateOnFriday,
      reason: 'No consent',
    },
  })

  test('is harmless for a spreadsheet, with a column for each field', () => {
    const [head, row] = checksCsv([check], ['account', 'text', 'people']).split('\r\n')

    expect(head).toMatch(/^check,sent_at,.*,field_account,field_text,field_people$/)
    expect(row).toContain("'=cmd()")
    expect(row).toContain('"Hello, “all”"')
    expect(row).toContain('"a; b"')
    expect(row).toContain('Wes Writer,rejected,alternative,')
    expect(row).toContain('reject,Kit Keeper,No consent')
  })

  test('as JSON keeps what was noticed in the words', () => {
    const [only] = JSON.parse(checksJson([check], lateOnFriday)).checks

    expect(only).toMatchObject({
      number: 'SMP-2026-0001',
      sentAt: '2026-11-21T04:30:00.000Z',
      decision: { verb: 'reject', reason: 'No consent' },
    })
    expect(only.noticed).toHaveLength(3)
    expect(missingIn(check)).toEqual(['alternative'])
  })
})
