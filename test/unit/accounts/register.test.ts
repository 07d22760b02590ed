import { describe, expect, test } from 'vitest'
import { type ChangeVerb, takeChange } from '../../../src/accounts/change-account.ts'
import { accountOf } from '../../../src/accounts/enter.ts'
import { accountsCsv, accountsJson } from '../../../src/accounts/export.ts'
import { accountsNamed, filterAccounts, pageOf } from '../../../src/accounts/find.ts'
import { registerWarnings } from '../../../src/accounts/notice.ts'
import { platformList } from '../../../src/accounts/platform.ts'
import { dayOf, monthsLater } from '../../../src/accounts/review-day.ts'
import { anAccount, aPlatform, avery, blake, noon } from '../../contract/builders.ts'

const casey = { id: 'person-casey', name: 'Casey Example' }

describe('a change of an account', () => {
  test.each<[ChangeVerb, object, object]>([
    ['suspend', { note: 'Hacked' }, { status: 'suspended' }],
    ['retire', { note: 'Over' }, { status: 'retired' }],
    ['change-owner', { person: casey }, { owner: casey }],
    ['review', { reviewOn: '2028-06-21' }, { reviewOn: '2028-06-21' }],
  ])('by “%s” makes a new version with a line of history', (verb, more, expected) => {
    const changed = takeChange(anAccount(), { verb, by: avery, at: noon + 1, ...more })

    expect(changed).toMatchObject({
      kind: 'changed',
      account: { version: 2, updatedAt: noon + 1, ...expected },
      change: { verb, by: avery, at: noon + 1 },
    })
  })

  test('keeps access that was taken back, with its days', () => {
    const given = takeChange(anAccount(), {
      verb: 'give-access',
      by: avery,
      at: noon,
      person: casey,
    })
    const taken = takeChange(given.account, {
      verb: 'take-access',
      by: avery,
      at: noon + 5,
      person: { name: 'blake  EXAMPLE' },
    })

    expect(taken.account.access).toEqual([
      { person: blake, givenAt: noon, givenBy: avery, takenAt: noon + 5, takenBy: avery },
      { person: casey, givenAt: noon, givenBy: avery },
    ])
  })

  test.each<[string, ChangeVerb, object, object]>([
    ['reason-needed', 'suspend', {}, {}],
    ['person-needed', 'give-access', {}, {}],
    ['already', 'give-access', { person: blake }, {}],
    ['already', 'change-owner', { person: avery }, {}],
    ['already', 'restore', {}, {}],
    ['no-access', 'take-access', { person: casey }, {}],
    ['retired', 'give-access', { person: casey }, { status: 'retired' }],
  ])('is refused as %s for “%s”', (why, verb, more, before) => {
    const refused = takeChange(anAccount(before), { verb, by: avery, at: noon, ...more })

    expect(refused).toMatchObject({ kind: 'refused', why })
  })

  test('can still take access back from a retired account', () => {
    const account = anAccount({ status: 'retired' })
    const taken = takeChange(account, { verb: 'take-access', by: avery, at: noon, person: blake })

    expect(taken.kind).toBe('changed')
  })
})

describe('an approved application', () => {
  const fields = {
    platform: 'platform',
    otherPlatform: 'otherPlatform',
    handle: 'handle',
    area: 'area',
    otherArea: 'otherArea',
    owner: 'owner',
    access: 'credentials',
  }
  const choicesOf = () => [{ title: { en: 'Parks', fr: 'Parcs' }, value: 'parks' }]
  const approved = {
    org: 'north',
    id: 'a',
    fields,
    choicesOf,
    caseNumber: 'TST-2026-0001',
    by: avery,
    at: noon,
  }

  test('becomes an account with the titles of its choices and the access that it asked for', () => {
    const values = {
      platform: 'X',
      handle: ' @parks ',
      area: 'parks',
      owner: [casey],
      credentials: [blake],
    }

    expect(accountOf({ ...approved, values })).toMatchObject({
      platform: 'X',
      handle: '@parks',
      area: { en: 'Parks', fr: 'Parcs' },
      owner: casey,
      access: [{ person: blake, givenAt: noon, givenBy: avery }],
      status: 'active',
    })
  })

  test('takes what was typed for another platform and area', () => {
    const values = {
      platform: 'other',
      otherPlatform: 'Peertube',
      area: 'other',
      otherArea: 'Canals',
      handle: '@c',
      owner: 'Typed Before',
    }

    expect(accountOf({ ...approved, values })).toMatchObject({
      platform: 'Peertube',
      area: 'Canals',
      owner: { name: 'Typed Before' },
    })
  })
})

describe('what the register notices of an application', () => {
  const platforms = platformList(
    ['X', 'Facebook'],
    [aPlatform({ name: 'facebook', status: 'suspended' }), aPlatform({ name: 'Vimeo' })],
  )

  test('is an account for the same platform and area, in use', () => {
    const accounts = [
      anAccount({ platform: 'X', handle: '@parks' }),
      anAccount({ platform: 'x', handle: '@gone', status: 'retired' }),
      anAccount({ platform: 'X', area: 'Roads' }),
    ]

    expect(registerWarnings({ platform: 'x', area: 'parks' }, { accounts, platforms }, [])).toEqual(
      [{ kind: 'account-exists', platform: 'X', handle: '@parks' }],
    )
  })

  test.each([
    ['Facebook', 'suspended'],
    ['Peertube', 'unknown'],
  ])('is that %s is not approved', (platform, status) => {
    expect(registerWarnings({ platform, area: 'a' }, { accounts: [], platforms }, [])).toEqual([
      { kind: 'platform', platform, status },
    ])
  })

  test('is nothing for a platform that was added, nor where no list is kept', () => {
    expect(
      registerWarnings({ platform: 'Vimeo', area: 'a' }, { accounts: [], platforms }, []),
    ).toEqual([])
    expect(registerWarnings({ platform: 'Any', area: 'a' }, { accounts: [] }, [])).toEqual([])
  })
})

describe('finding accounts', () => {
  const accounts = [
    anAccount({ id: '1', platform: 'X', handle: '@parks' }),
    anAccount({ id: '2', platform: 'Instagram', handle: '@parks' }),
    anAccount({ id: '3', platform: 'Instagram', handle: '@parkside', status: 'suspended' }),
  ]

  test('takes a handle, or a platform and a handle', () => {
    expect(accountsNamed(accounts, '@PARKS').map(({ id }) => id)).toEqual(['1', '2'])
    expect(accountsNamed(accounts, 'instagram @parks').map(({ id }) => id)).toEqual(['2'])
    expect(accountsNamed(accounts, '')).toEqual([])
  })

  test('filters by platform, status, words and the day of the review', () => {
    expect(filterAccounts(accounts, { platform: 'x' })).toHaveLength(1)
    expect(filterAccounts(accounts, { status: 'suspended' })).toHaveLength(1)
    expect(filterAccounts(accounts, { text: 'Parcs avery' })).toHaveLength(3)
    expect(filterAccounts(accounts, { dueBy: '2027-06-20' })).toHaveLength(0)
    expect(filterAccounts(accounts, { dueBy: '2027-06-21' })).toHaveLength(3)
  })

  test('shows the last page for one past the end', () => {
    expect(pageOf([1, 2, 3, 4, 5], 9, 2)).toEqual({ items: [5], page: 3, pages: 3, total: 5 })
    expect(pageOf([], 1, 2)).toEqual({ items: [], page: 1, pages: 1, total: 0 })
  })
})

describe('days of review', () => {
  test('are days of the organization’s zone', () => {
    expect(dayOf(Date.UTC(2026, 10, 21, 3) * 1000, 'America/Toronto')).toBe('2026-11-20')
  })

  test.each([
    ['2026-11-30', 3, '2027-02-28'],
    ['2026-02-17', 12, '2027-02-17'],
    ['2028-01-31', 1, '2028-02-29'],
  ])('%s and %i months is %s', (day, months, later) => {
    expect(monthsLater(day, months)).toBe(later)
  })
})

const payloads = [
  '=1+1',
  '+1',
  '-1+1',
  '@SUM(A1)',
  '\t=1',
  '\r=1',
  ' =1',
  '\n=1',
  '＝1',
  '=cmd|’/c calc’!A0',
  '"=1"',
  '=HYPERLINK("x")',
  ';=1',
]

describe('the export', () => {
  test.each(payloads)('holds no formula for %j in any column', (payload) => {
    const person = { name: payload }
    const csv = accountsCsv(
      [
        anAccount({
          platform: payload,
          handle: payload,
          area: payload,
          owner: person,
          backup: person,
          moderators: [person],
          access: [{ person, givenAt: noon, givenBy: person }],
          conditions: payload,
        }),
      ],
      'en',
    )
    const cells = csvCells(csv.split('\r\n').slice(1).join('\r\n'))

    expect(cells.length).toBeGreaterThan(12)
    expect(cells.filter((cell) => /^\s*[=+\-@＝＋－＠]/.test(cell))).toEqual([])
  })

  test('is the same account when it is read back from JSON', () => {
    const [account] = JSON.parse(accountsJson([anAccount()], [], noon)).accounts
    const { org: _org, version: _version, ...kept } = anAccount()

    expect(account).toEqual({
      ...kept,
      access: [{ person: blake, givenBy: avery, givenAt: '2026-06-21T12:00:00.000Z' }],
      createdAt: '2026-06-21T12:00:00.000Z',
      updatedAt: '2026-06-21T12:00:00.000Z',
    })
  })
})

/** As a spreadsheet reads it. */
function csvCells(text: string): string[] {
  return [...text.matchAll(/(?:"((?:[^"]|"")*)"|([^",\r\n]*))(?:,|\r\n|$)/g)].map(
    ([, quoted, plain]) => (quoted === undefined ? (plain ?? '') : quoted.replaceAll('""', '"')),
  )
}
