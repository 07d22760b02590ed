/** Evidence as it is stored: sealed part by part, whole or not at all, behind links that work once. */
import { sql } from 'kysely'
import { expect, test } from 'vitest'
import type { EvidenceLink } from '../../src/cases/evidence.ts'
import { createCipher } from '../../src/storage/encrypt.ts'
import { describeOnEachDatabase } from '../support/databases.ts'
import { aCase, atOnce, noon } from './builders.ts'

const key = { org: 'north', number: 'SMA-2026-0001', id: 1 }
/** Longer than two parts, and no part like another. */
const content = Buffer.from(Array.from({ length: 120_000 }, (_, index) => (index * 31) % 251))
const link: EvidenceLink = {
  ...key,
  hash: 'a'.repeat(64),
  person: { id: 'person-x', name: 'CANARY Jo' },
  userId: '29:jo',
  purpose: 'access',
  until: noon + 300,
}

describeOnEachDatabase('evidence', (databases) => {
  test('comes back byte by byte, and of another case or organization nothing does', async () => {
    const { cases } = await databases.open(await databases.create())
    await cases.transaction(async (tx) => {
      await tx.insertCase(aCase())
      await tx.putEvidence(key, content)
    })

    expect(content.equals((await cases.evidence(key)) ?? Buffer.alloc(0))).toBe(true)
    expect(await cases.evidence({ ...key, org: 'south' })).toBeUndefined()
    expect(await cases.evidence({ ...key, number: 'SMA-2026-0002' })).toBeUndefined()
    expect(await cases.evidence({ ...key, id: 2 })).toBeUndefined()
  })

  test('is not there where its case was not stored, nor after its case is gone', async () => {
    const url = await databases.create()
    const { cases } = await databases.open(url)
    const alone = cases.transaction((tx) => tx.putEvidence(key, content))
    await expect(alone).rejects.toThrow()
    await cases.transaction(async (tx) => {
      await tx.insertCase(aCase())
      await tx.putEvidence(key, content)
    })

    const database = await databases.connect(url)
    await database.transaction((connection) => connection.run(sql`delete from cases`))

    expect(await cases.evidence(key)).toBeUndefined()
  })

  test('that was altered, moved or put in another order does not open', async () => {
    const url = await databases.create()
    const { cases } = await databases.open(url)
    await cases.transaction(async (tx) => {
      await tx.insertCase(aCase())
      await tx.putEvidence(key, content)
    })
    const database = await databases.connect(url)

    await database.transaction(async (connection) => {
      await connection.run(sql`update evidence_part set part = 9 where part = 0`)
      await connection.run(sql`update evidence_part set part = 0 where part = 1`)
      await connection.run(sql`update evidence_part set part = 1 where part = 9`)
    })

    await expect(cases.evidence(key)).rejects.toMatchObject({ code: 'record-corrupt' })
  })

  test('stands under the newest key once that is replaced', async () => {
    const url = await databases.create()
    const [older, newer] = [Buffer.alloc(32, 1), Buffer.alloc(32, 2)]
    const before = await databases.open(url, createCipher([older]))
    await before.cases.transaction(async (tx) => {
      await tx.insertCase(aCase({ confidential: true }))
      await tx.putEvidence(key, content)
      await tx.putEvidenceLink(link)
    })
    const during = await databases.open(url, createCipher([newer, older]))
    const { left } = await during.reseal(new AbortController().signal)

    const { cases } = await databases.open(url, createCipher([newer]))
    const opened = (await cases.evidence(key)) ?? Buffer.alloc(0)
    const taken = await cases.transaction((tx) => tx.takeEvidenceLink(link.hash, noon))

    expect(left).toBe(0)
    expect(content.equals(opened)).toBe(true)
    expect(taken).toEqual(link)
  })

  test('a link is taken once, by whoever is first, and not after its time', async () => {
    const url = await databases.create()
    const stores = [await databases.open(url), await databases.open(url)]
    const [first] = stores
    const put = (hash: string) =>
      first?.cases.transaction((tx) => tx.putEvidenceLink({ ...link, hash }))
    await put(link.hash)
    await put('late')
    const taken: (EvidenceLink | undefined)[] = []

    await atOnce(6, stores, async ({ cases }) => {
      taken.push(await cases.transaction((tx) => tx.takeEvidenceLink(link.hash, noon)))
    })
    const late = await first?.cases.transaction((tx) => tx.takeEvidenceLink('late', link.until))

    expect(taken.filter((one) => one !== undefined)).toEqual([link])
    expect(late).toBeUndefined()
  })

  test('the next files of a person belong to the case named last, for a while', async () => {
    const { cases } = await databases.open(await databases.create())
    const expected = (number: string, until: number) =>
      cases.transaction((tx) =>
        tx.expectEvidence({ org: 'north', personId: 'person-x', number }, noon, until),
      )
    await expected('SMA-2026-0001', noon + 9)
    await expected('SMA-2026-0002', noon + 5)

    expect(await cases.evidenceExpected('north', 'person-x', noon + 4)).toBe('SMA-2026-0002')
    expect(await cases.evidenceExpected('north', 'person-x', noon + 5)).toBeUndefined()
    expect(await cases.evidenceExpected('north', 'person-y', noon)).toBeUndefined()
    expect(await cases.evidenceExpected('south', 'person-x', noon)).toBeUndefined()
  })
})
