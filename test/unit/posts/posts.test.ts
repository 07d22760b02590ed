import { describe, expect, test } from 'vitest'
import type { Account } from '../../../src/accounts/account.ts'
import { accountAt, accountsOf } from '../../../src/posts/designated.ts'
import { postsCsv, postsJson } from '../../../src/posts/export.ts'
import { postsAbout } from '../../../src/posts/find.ts'
import { PostSettings } from '../../../src/posts/settings.ts'
import { aPost, aPostChange, noon } from '../../contract/builders.ts'

const person = (id: string) => ({ id, name: id.toUpperCase() })
const account = (changes: Partial<Account> = {}): Account => ({
  org: 'north',
  id: 'account-1',
  platform: 'Instagram',
  handle: '@transit',
  area: 'Transit',
  owner: { name: 'Typed Owner' },
  moderators: [],
  access: [],
  status: 'active',
  version: 1,
  createdAt: noon,
  updatedAt: noon,
  ...changes,
})
const access = (id: string) => ({ person: person(id), givenAt: noon, givenBy: person('k') })

describe('who is designated', () => {
  test.each([
    ['the owner', { owner: person('pat') }],
    ['the backup', { backup: person('pat') }],
    ['a moderator', { moderators: [person('pat')] }],
    ['whoever has access', { access: [access('pat')] }],
    ['whatever the letters of the id', { owner: person('PAT') }],
    ['also while the account is suspended', { owner: person('pat'), status: 'suspended' }],
  ] as const)('%s', (_who, changes) => {
    expect(accountsOf([account(changes)], 'pat')).toHaveLength(1)
  })

  test.each([
    ['a name that was typed', { owner: { name: 'pat' } }],
    ['access that was taken back', { access: [{ ...access('pat'), takenAt: noon }] }],
    ['an account that was retired', { owner: person('pat'), status: 'retired' }],
    ['nobody', {}],
  ] as const)('is not %s', (_who, changes) => {
    expect(accountsOf([account(changes)], 'pat')).toEqual([])
  })
})

describe('the account behind a link', () => {
  const accounts = [
    account(),
    account({ id: '2', handle: '@tourism' }),
    account({ id: '3', platform: 'X', handle: '@transit' }),
    account({ id: '4', platform: 'YouTube', handle: 'Example Region' }),
  ]

  test.each([
    ['https://www.instagram.com/tourism/p/abc', '2'],
    ['https://x.com/transit/status/1', '3'],
    ['https://twitter.com/transit/status/1', '3'],
    ['https://youtu.be/abc', '4'],
    ['https://www.youtube.com/@ExampleRegion', '4'],
    ['https://www.instagram.com/p/abc', undefined],
    ['https://example.com/transit', undefined],
    ['https://notx.com/transit', undefined],
    ['https://x.com/%E0%A4%A', undefined],
  ])('%s', (link, id) => {
    expect(accountAt(accounts, link)?.id).toBe(id)
  })
})

test('words begin words of the record, whatever their accents and case', () => {
  const posts = [
    aPost({ about: 'Navettes gratuites à l’été' }),
    aPost({ number: 'SML-2026-0002', about: 'The new syllabus' }),
  ]
  const found = (words: string) => postsAbout(posts, words).map(({ number }) => number)

  expect(found('navette ETE')).toEqual(['SML-2026-0001'])
  expect(found('bus')).toEqual([])
  expect(found('sml-2026-0002')).toEqual(['SML-2026-0002'])
  expect(found('')).toHaveLength(2)
})

test('the files say what each record says, harmless for a spreadsheet, with its history', () => {
  const post = aPost({ about: '=1+1', screenshot: '@cmd' })

  const [header, row] = postsCsv([post]).split('\r\n')
  expect(header?.split(',')).toHaveLength(13)
  expect(row).toContain("'=1+1")
  expect(row).toContain("'@cmd")
  const { posts } = JSON.parse(postsJson([post], () => [aPostChange()], noon))
  expect(posts[0]).toMatchObject({ number: 'SML-2026-0001', series: 'activity', version: 1 })
  expect(posts[0].history).toMatchObject([{ verb: 'log', by: { id: 'person-avery' } }])
})

test('settings that do not hold are refused with the remedy', () => {
  const settings = {
    role: 'officer',
    prefix: 'SML',
    series: { a: { title: 'A' } },
    kinds: { post: { title: 'Post', series: 'b' } },
  }
  const problems = PostSettings.safeParse(settings).error?.issues.map(({ message }) => message)

  expect(problems).toEqual(["'b' is not among series; name one of a"])
  const none = PostSettings.safeParse({ ...settings, kinds: {} }).error?.issues
  expect(none?.map(({ message }) => message)).toEqual(['name at least one kind'])
})
