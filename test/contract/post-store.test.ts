/** The records of posts, on both databases. */
import { expect, test } from 'vitest'
import type { PostDesk, PostEntry } from '../../src/posts/keep.ts'
import { changePost, logPost } from '../../src/posts/keep.ts'
import type { Storage } from '../../src/storage/open.ts'
import { describeOnEachDatabase } from '../support/databases.ts'
import { aCard, aPost, aPostChange, atOnce, avery, blake, noon } from './builders.ts'

const number = 'SML-2026-0001'
const settings: PostDesk['settings'] = {
  timeZone: 'America/Toronto',
  posts: {
    role: 'officer',
    prefix: 'SML',
    series: { activity: { title: 'Activity' } },
    kinds: { post: { title: 'Post', series: 'activity' } },
  },
}
const deskOver = ({ cases }: Storage): PostDesk => ({
  org: 'north',
  settings,
  store: cases,
  now: () => noon,
})
const entry = (changes: Partial<PostEntry> = {}): PostEntry => ({
  account: 'account-1',
  accountName: 'Instagram @example',
  kind: 'post',
  postedOn: '2026-06-20',
  about: 'New stops',
  link: 'https://instagram.example/p/1',
  ...changes,
})

describeOnEachDatabase('the records of posts', (databases) => {
  test('are kept as they were logged, for their organization only', async () => {
    const { cases } = await databases.open(await databases.create())
    const { link: _link, ...onPaper } = aPost({
      number: 'SML-2026-0002',
      screenshot: 'a.png\u0000',
    })
    await cases.transaction(async (tx) => {
      await tx.insertPost(aPost())
      await tx.insertPost(onPaper)
      await tx.insertPost(aPost({ org: 'south' }))
      await tx.addPostChange(aPostChange())
      await tx.addPostChange(
        aPostChange({ version: 2, verb: 'correct', by: blake, reason: '« jour »' }),
      )
    })

    expect(await cases.findPost('north', number)).toEqual(aPost())
    expect(await cases.findPost('north', 'SML-2026-0002')).toEqual(onPaper)
    expect(await cases.findPost('west', number)).toBeUndefined()
    expect(await cases.posts('south', {}, 9)).toEqual([aPost({ org: 'south' })])
    expect(await cases.postChanges('north', number)).toEqual([
      aPostChange(),
      aPostChange({ version: 2, verb: 'correct', by: blake, reason: '« jour »' }),
    ])
  })

  test('are found by account and by period, the newest post first', async () => {
    const { cases } = await databases.open(await databases.create())
    await cases.transaction(async (tx) => {
      for (const [at, day] of ['2026-06-01', '2026-06-15', '2026-06-30'].entries())
        for (const account of ['a', 'b'])
          await tx.insertPost(
            aPost({ number: `SML-2026-000${at}${account}`, account, postedOn: day }),
          )
    })
    const found = async (wish: Parameters<typeof cases.posts>[1], limit = 9) =>
      (await cases.posts('north', wish, limit)).map((post) => post.number.slice(-2))

    expect(await found({})).toEqual(['2b', '2a', '1b', '1a', '0b', '0a'])
    expect(await found({}, 2)).toEqual(['2b', '2a'])
    expect(await found({ accounts: ['b'] })).toEqual(['2b', '1b', '0b'])
    expect(await found({ accounts: [] })).toEqual([])
    expect(await found({ from: '2026-06-15', to: '2026-06-15' })).toEqual(['1b', '1a'])
    expect(await found({ accounts: ['a'], from: '2026-06-02' })).toEqual(['2a', '1a'])
  })

  test('one form makes one record, and one link one record of an account, also at once', async () => {
    const url = await databases.create()
    const stores = [await databases.open(url), await databases.open(url)]
    await stores[0]?.cases.insertCard(aCard({ nonce: 'form-1', kind: 'post', form: '' }))

    const logged = await atOnce(6, stores, (store, index) =>
      logPost(deskOver(store), {
        nonce: 'form-1',
        by: avery,
        entry: entry({ link: `https://instagram.example/p/${index}` }),
      }),
    )
    const numbers = logged.flatMap((each) => ('post' in each ? [each.post.number] : []))
    expect(new Set(numbers)).toEqual(new Set([number]))
    expect(logged.filter(({ kind }) => kind === 'logged')).toHaveLength(1)

    const desk = deskOver(stores[0] as Storage)
    const second = entry({ link: 'https://instagram.example/p/second' })
    await logPost(desk, { by: avery, entry: second })
    expect(await logPost(desk, { by: blake, entry: second })).toMatchObject({ kind: 'known' })
    const elsewhere = { ...second, account: 'account-2' }
    expect(await logPost(desk, { by: blake, entry: elsewhere })).toMatchObject({ kind: 'logged' })
  })

  test('are changed once where two processes change the same version, and nothing said is lost', async () => {
    const url = await databases.create()
    const stores = [await databases.open(url), await databases.open(url)]
    const [store] = stores as [Storage, Storage]
    await logPost(deskOver(store), { by: avery, entry: entry() })

    const changed = await atOnce(6, stores, (each, index) =>
      changePost(deskOver(each), {
        number,
        version: 1,
        by: blake,
        change: { kind: 'correct', entry: entry({ about: `Text ${index}` }), reason: 'typo' },
      }),
    )

    expect(changed.filter(({ kind }) => kind === 'changed')).toHaveLength(1)
    expect(changed.filter(({ kind }) => kind === 'moved')).toHaveLength(5)
    const history = await store.cases.postChanges('north', number)
    expect(history.map(({ version, verb, fields }) => [version, verb, fields.about])).toEqual([
      [1, 'log', 'New stops'],
      [2, 'correct', (await store.cases.findPost('north', number))?.about],
    ])
    const audited = await store.audit.entries('north', 0, 9)
    expect(audited.map(({ action }) => action)).toEqual(['post-logged', 'post-corrected'])
    expect(JSON.stringify(audited)).not.toContain('New stops')
  })

  test('a struck record keeps what it said, and its link may be logged anew', async () => {
    const store = await databases.open(await databases.create())
    const desk = deskOver(store)
    await logPost(desk, { by: avery, entry: entry() })

    const bare = await changePost(desk, {
      number,
      by: avery,
      change: { kind: 'strike', reason: '' },
    })
    expect(bare).toMatchObject({ kind: 'refused', why: 'reason-needed' })
    const strike = { number, by: avery, change: { kind: 'strike', reason: 'twice' } } as const
    expect(await changePost(desk, strike)).toMatchObject({
      kind: 'changed',
      post: { status: 'struck', about: 'New stops' },
    })
    expect(await changePost(desk, strike)).toMatchObject({ kind: 'struck' })
    expect(await logPost(desk, { by: avery, entry: entry() })).toMatchObject({
      kind: 'logged',
      post: { number: 'SML-2026-0002' },
    })
  })
})
