/** The register of accounts and the drafts of forms, on both databases. */
import { sql } from 'kysely'
import { expect, test } from 'vitest'
import { z } from 'zod'
import { describeOnEachDatabase } from '../support/databases.ts'
import { aChange, aDraft, anAccount, aPlatform, atOnce, avery, blake, noon } from './builders.ts'

describeOnEachDatabase('the register', (databases) => {
  const openOnce = async () => databases.open(await databases.create())

  test('keeps the accounts of each organization, oldest first, as they were entered', async () => {
    const { cases } = await openOnce()
    const first = anAccount({ handle: '@north\u0000', backup: blake, conditions: 'Two moderators' })
    const second = anAccount({ id: 'account-0', createdAt: noon + 1 })
    const { reviewOn: _review, caseNumber: _case, ...byHand } = anAccount({ id: 'account-2' })
    await cases.transaction(async (tx) => {
      await tx.insertAccount(second)
      await tx.insertAccount(first)
      await tx.insertAccount({ ...byHand, createdAt: noon + 2 })
      await tx.insertAccount(anAccount({ org: 'south' }))
    })

    expect(await cases.accounts('north')).toEqual([
      first,
      second,
      { ...byHand, createdAt: noon + 2 },
    ])
    expect(await cases.findAccount('north', 'account-1')).toEqual(first)
    expect(await cases.findAccount('west', 'account-1')).toBeUndefined()
    expect(await cases.accounts('west')).toEqual([])
  })

  test('changes an account once where two processes change it at once', async () => {
    const url = await databases.create()
    const stores = [await databases.open(url), await databases.open(url)]
    await stores[0]?.cases.transaction((tx) => tx.insertAccount(anAccount()))

    const written = await atOnce(8, stores, ({ cases }, index) =>
      cases.transaction(async (tx) => {
        await tx.lockAccount('north', 'account-1')
        const status = index % 2 === 0 ? 'suspended' : 'retired'
        return tx.updateAccount(anAccount({ version: 2, status }), 1)
      }),
    )

    expect(written.filter(Boolean)).toHaveLength(1)
    expect(await stores[1]?.cases.findAccount('north', 'account-1')).toMatchObject({ version: 2 })
  })

  test('numbers the history of an account and gives the newest first', async () => {
    const { cases } = await openOnce()
    await cases.transaction(async (tx) => {
      await tx.insertAccount(anAccount())
      await tx.addChange(aChange())
      await tx.addChange(aChange({ verb: 'give-access', person: blake, note: 'Summer \u0000' }))
      await tx.addChange(aChange({ account: 'account-2' }))
    })

    expect(await cases.accountChanges('north', 'account-1', 5)).toEqual(
      [aChange({ verb: 'give-access', person: blake, note: 'Summer \u0000' }), aChange()].map(
        (change, index) => ({ ...change, seq: 2 - index }),
      ),
    )
    expect(await cases.accountChanges('north', 'account-1', 1)).toHaveLength(1)
  })

  test('keeps the newest entry of each platform, whatever its case and accents', async () => {
    const { cases } = await openOnce()
    await cases.transaction(async (tx) => {
      await tx.putPlatform(aPlatform({ name: 'Éxample' }))
      await tx.putPlatform(aPlatform({ name: 'Another', at: noon + 1 }))
      await tx.putPlatform(aPlatform({ name: 'EXAMPLE', status: 'suspended', at: noon + 2 }))
      await tx.putPlatform(aPlatform({ org: 'south' }))
    })

    expect(await cases.platforms('north')).toEqual([
      aPlatform({ name: 'EXAMPLE', status: 'suspended', at: noon + 2 }),
      aPlatform({ name: 'Another', at: noon + 1 }),
    ])
  })

  test('calls for the review of a day once, whatever the number of processes', async () => {
    const url = await databases.create()
    const stores = [await databases.open(url), await databases.open(url), await databases.open(url)]
    await stores[0]?.cases.transaction(async (tx) => {
      await tx.insertAccount(anAccount())
      await tx.insertAccount(anAccount({ id: 'account-2', reviewOn: '2027-06-22' }))
      await tx.insertAccount(anAccount({ id: 'account-3', status: 'retired' }))
    })
    const due = await stores[0]?.cases.reviewsToCall('north', '2027-06-21', 5)

    const called = await atOnce(9, stores, ({ cases }) =>
      cases.transaction((tx) => tx.markReviewCalled('north', 'account-1', '2027-06-21')),
    )

    expect(due?.map(({ id }) => id)).toEqual(['account-1'])
    expect(called.filter(Boolean)).toHaveLength(1)
    expect(await stores[1]?.cases.reviewsToCall('north', '2027-06-21', 5)).toEqual([])
  })

  test('keeps one draft a person and form until it expires', async () => {
    const { cases } = await openOnce()
    await cases.saveDraft(aDraft({ values: { purpose: 'Old' } }))
    await cases.saveDraft(aDraft())
    await cases.saveDraft(aDraft({ caseNumber: 'SMA-2026-0001', values: { purpose: 'Revision' } }))
    await cases.saveDraft(aDraft({ personId: blake.id, values: { purpose: 'Other' } }))

    expect(await cases.findDraft(aDraft(), noon + 999)).toEqual(aDraft())
    expect(await cases.findDraft(aDraft(), noon + 1000)).toBeUndefined()
    await cases.transaction((tx) => tx.dropDraft(aDraft()))
    expect(await cases.findDraft(aDraft(), noon)).toBeUndefined()
    expect(await cases.purgeDrafts(noon + 1000)).toBe(2)
  })

  test('keeps what a card was handed out with apart from what the person had begun', async () => {
    const { cases } = await openOnce()
    const given = aDraft({ card: 'nonce-1', values: { purpose: 'Given' } })
    await cases.saveDraft(aDraft())
    await cases.saveDraft(given)

    expect(await cases.findDraft(given, noon)).toEqual(given)
    expect(await cases.findDraft(aDraft(), noon)).toEqual(aDraft())
    expect(await cases.findDraft(aDraft({ card: 'nonce-2' }), noon)).toBeUndefined()
    await cases.transaction((tx) => tx.dropDraft(given))
    expect(await cases.findDraft(given, noon)).toBeUndefined()
    expect(await cases.findDraft(aDraft(), noon)).toEqual(aDraft())
  })

  test('seals the draft of a confidential form', async () => {
    const url = await databases.create()
    const { cases } = await databases.open(url)
    const draft = aDraft({ confidential: true, values: { what: 'canary-in-a-draft' } })
    await cases.saveDraft(draft)
    const database = await databases.connect(url)

    const [row] = await database.read((connection) =>
      connection.all(z.object({ body: z.string() }), sql`select body from draft`),
    )

    expect(row?.body).toMatch(/^sealed1[.]/)
    expect(await cases.findDraft(draft, noon)).toEqual(draft)
    expect(avery.id).toBe(draft.personId)
  })
})
