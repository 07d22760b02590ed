/** The contract of `AuditLog`, on both databases. */
import { sql } from 'kysely'
import { expect, test } from 'vitest'
import type { SealedAuditEntry } from '../../src/cases/store.ts'
import { type AuditChain, verify } from '../../src/storage/audit.ts'
import { describeOnEachDatabase } from '../support/databases.ts'
import { tamperings } from '../support/tampering.ts'
import { aCase, anEntry, atOnce, noon } from './builders.ts'

/** More than any chain of these tests. */
const all = 1000

async function check(audit: AuditChain, org = 'north') {
  return verify(await audit.entries(org, 0, all), { end: await audit.end(org) })
}

describeOnEachDatabase('AuditLog', (databases) => {
  test('chains entries and gives them back as they were appended', async () => {
    const { audit } = await databases.open(await databases.create())
    const detail = { verb: 'approve', count: 2, share: 0.1, ok: true, text: 'NUL \u0000 \ud800 é' }
    const first = anEntry({ at: noon + 1, detail })

    await audit.append(first)
    await audit.append(anEntry({ detail: {} }))

    const entries = await audit.entries('north', 0, all)
    expect(entries[0]).toEqual({
      ...first,
      seq: 1,
      previousHash: '0'.repeat(64),
      hash: expect.stringMatching(/^[0-9a-f]{64}$/),
    })
    expect(entries[1]?.previousHash).toBe(entries[0]?.hash)
    expect(await check(audit)).toEqual({ kind: 'whole', end: await audit.end('north') })
  })

  test('gives entries after a place, up to a limit', async () => {
    const { audit } = await databases.open(await databases.create())
    for (let count = 0; count < 5; count++) await audit.append(anEntry())

    const entries = await audit.entries('north', 1, 3)

    expect(entries.map(({ seq }) => seq)).toEqual([2, 3, 4])
  })

  test('keeps a chain for each organization', async () => {
    const { audit } = await databases.open(await databases.create())

    await audit.append(anEntry({ org: 'north' }))
    await audit.append(anEntry({ org: 'south' }))

    expect((await audit.entries('south', 0, all)).map(({ seq }) => seq)).toEqual([1])
    expect(await audit.entries('west', 0, all)).toEqual([])
    expect(await check(audit, 'west')).toEqual({
      kind: 'whole',
      end: { seq: 0, hash: '0'.repeat(64) },
    })
  })

  test('does not fork under 200 concurrent appends from two instances', async () => {
    const url = await databases.create()
    const instances = [await databases.open(url), await databases.open(url)] as const

    await atOnce(200, instances, ({ audit, cases }, index) =>
      // Half of them on their own, half inside a transaction on a case.
      index % 4 < 2
        ? audit.append(anEntry({ at: noon + index }))
        : cases.transaction(async (tx) => {
            await tx.insertCase(aCase({ number: `SMA-2026-${index}` }))
            await tx.audit(anEntry({ at: noon + index }))
          }),
    )

    const entries = await instances[1].audit.entries('north', 0, all)
    expect(new Set(entries.map(({ at }) => at)).size).toBe(200)
    expect(await check(instances[0].audit)).toMatchObject({ kind: 'whole', end: { seq: 200 } })
  })

  test('refuses a number that would not come back as it was', async () => {
    const { audit } = await databases.open(await databases.create())

    await expect(audit.append(anEntry({ detail: { count: Number.NaN } }))).rejects.toMatchObject({
      code: 'input-invalid',
    })

    expect(await audit.entries('north', 0, all)).toEqual([])
  })

  test.each(tamperings)('detects $what and names the first bad place', async (tampering) => {
    const url = await databases.create()
    const { audit } = await databases.open(url)
    for (let count = 0; count < 5; count++) await audit.append(anEntry({ at: noon + count }))
    const database = await databases.connect(url)

    await database.transaction(async (connection) => {
      for (const statement of tampering.statements) await connection.run(sql.raw(statement))
    })

    expect(await check(audit)).toMatchObject({ kind: 'broken', seq: tampering.seq })
  })

  test('detects a chain that was sealed anew, against an end kept elsewhere', async () => {
    const url = await databases.create()
    const { audit } = await databases.open(url)
    for (let count = 0; count < 3; count++) await audit.append(anEntry({ at: noon + count }))
    const keptElsewhere = await audit.end('north')
    const other = await databases.open(await databases.create())
    for (let count = 0; count < 3; count++) await other.audit.append(anEntry({ at: noon }))
    const resealed: readonly SealedAuditEntry[] = await other.audit.entries('north', 0, all)

    expect(verify(resealed)).toMatchObject({ kind: 'whole' })
    expect(verify(resealed, { end: keptElsewhere })).toMatchObject({ kind: 'broken', seq: 3 })
  })

  test('verifies piece by piece', async () => {
    const { audit } = await databases.open(await databases.create())
    for (let count = 0; count < 5; count++) await audit.append(anEntry())
    const first = verify(await audit.entries('north', 0, 2))
    if (first.kind === 'broken') throw new Error('the chain is broken')

    const rest = verify(await audit.entries('north', 2, all), { from: first.end })

    expect(rest).toEqual({ kind: 'whole', end: await audit.end('north') })
  })
})
