/** Held to: src/storage/audit.ts. */
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { AuditEntry } from '../../../src/audit-entry.ts'
import type { SealedAuditEntry } from '../../../src/cases/store.ts'
import { sealEntry, verify } from '../../../src/storage/audit.ts'

const entry: AuditEntry = {
  org: 'north',
  at: 1_782_043_200_000_000,
  actor: 'person-avery',
  action: 'case-stepped',
  object: 'case:SMA-2026-0001',
  detail: { verb: 'approve', revision: 2, late: false },
}

describe('sealEntry', () => {
  test('gives the hash that it gave in the first release: chains must verify for years', () => {
    const first = sealEntry(undefined, entry)

    expect(first).toEqual({ ...entry, seq: 1, previousHash: '0'.repeat(64), hash: first.hash })
    expect(first.hash).toBe('371f09094d4f3d35cd87130a76c4213db4665e5a9bf98f98b7ee720f4fc444cc')
  })

  test('does not depend on the order of the detail', () => {
    const detail = { late: false, revision: 2, verb: 'approve' }

    expect(sealEntry(undefined, { ...entry, detail })).toEqual(sealEntry(undefined, entry))
  })

  test('differs when anything differs, types and borders included', () => {
    const variants: readonly AuditEntry[] = [
      entry,
      { ...entry, org: 'south' },
      { ...entry, at: entry.at + 1 },
      { ...entry, actor: 'person-avery ' },
      { ...entry, actor: `${entry.actor}${entry.action}`, action: '' },
      { ...entry, object: 'case:SMA-2026-0002' },
      { ...entry, detail: {} },
      { ...entry, detail: { verb: 'approve', revision: 2, late: 'false' } },
      { ...entry, detail: { verb: 'approve', revision: '2', late: false } },
      { ...entry, detail: { verb: 'approver', evision: 2, late: false } },
    ]
    const ends = [undefined, { seq: 0, hash: '1'.repeat(64) }, { seq: 1, hash: '0'.repeat(64) }]

    const hashes = ends.flatMap((end) => variants.map((variant) => sealEntry(end, variant).hash))

    expect(new Set(hashes).size).toBe(ends.length * variants.length)
  })
})

describe('verify', () => {
  function chainOf(entries: readonly AuditEntry[]): readonly SealedAuditEntry[] {
    const chain: SealedAuditEntry[] = []
    for (const next of entries) chain.push(sealEntry(chain.at(-1), next))
    return chain
  }

  test('finds every chain whole that was sealed, and ends where it ends', () => {
    const anyEntry = fc.record({
      org: fc.constant('north'),
      at: fc.integer({ min: 0 }),
      actor: fc.string(),
      action: fc.string(),
      object: fc.string(),
      detail: fc.dictionary(fc.string(), fc.oneof(fc.string(), fc.integer(), fc.boolean())),
    })
    fc.assert(
      fc.property(fc.array(anyEntry, { maxLength: 10 }), (entries) => {
        const chain = chainOf(entries)
        const verification = verify(chain)
        expect(verification.kind).toBe('whole')
        expect(verification).toMatchObject({ end: { seq: entries.length } })
      }),
    )
  })

  test('names the place of every single change', () => {
    const chain = chainOf(Array.from({ length: 6 }, (_, index) => ({ ...entry, at: index })))

    for (const [index, sealed] of chain.entries()) {
      const without = chain.toSpliced(index, 1)
      const altered = chain.toSpliced(index, 1, { ...sealed, at: 99 })
      const end = chain.at(-1)
      const options = end ? { end } : {}
      expect(verify(without, options)).toMatchObject({ kind: 'broken', seq: index + 1 })
      expect(verify(altered, options)).toMatchObject({ kind: 'broken', seq: index + 1 })
    }
  })
})
