import { expect, test } from 'vitest'
import type { AuditEntry } from '../../../src/audit-entry.ts'
import type { CaseStore, CaseTransaction } from '../../../src/cases/store.ts'
import { AppError } from '../../../src/errors.ts'
import { keepingRecord, noteRecords } from '../../../src/teams/recorded.ts'

const entry = { org: 'north', at: 1, actor: 'avery', action: 'case-opened' } as AuditEntry

/** A store whose commits end as told. */
function aStore(commit: () => void = () => undefined) {
  const tx = { audit: async () => undefined, once: async () => true } as unknown as CaseTransaction
  const transaction: CaseStore['transaction'] = async (work) => {
    const result = await work(tx)
    commit()
    return result
  }
  return noteRecords({ transaction } as CaseStore)
}

/** What a turn says it has recorded, after it failed. */
async function after(turn: () => Promise<unknown>) {
  const { done, recorded } = keepingRecord(async () => {
    await turn()
    throw new Error('Teams is away')
  })
  await done.catch(() => undefined)
  return recorded()
}

test('a turn that fails before it wrote anything has recorded nothing', async () => {
  expect(await after(async () => undefined)).toBe('nothing')
})

test('a turn that fails after its commit has recorded something', async () => {
  const store = aStore()

  expect(await after(() => store.transaction((tx) => tx.audit(entry)))).toBe('something')
})

test('a turn whose work was undone has recorded nothing', async () => {
  const store = aStore()
  const undone = store.transaction(async (tx) => {
    await tx.audit(entry)
    throw new Error('undone')
  })

  expect(await after(() => undone)).toBe('nothing')
})

test('where the database breaks off during the commit, nobody knows', async () => {
  const store = aStore(() => {
    throw new Error('no connection')
  })

  expect(await after(() => store.transaction((tx) => tx.audit(entry)))).toBe('perhaps')
})

test('where the database itself refused the commit, nothing was recorded, but for what was before', async () => {
  const full = () => {
    throw new AppError('database-unavailable', 'The disk is full', { undone: true })
  }
  const [whole, refusing] = [aStore(), aStore(full)]
  const audited = (store: CaseStore) => store.transaction((tx) => tx.audit(entry))

  expect(await after(() => audited(refusing))).toBe('nothing')
  expect(
    await after(async () => {
      await audited(whole)
      await audited(refusing)
    }),
  ).toBe('something')
})

test('what the bot notes for itself does not count', async () => {
  const store = aStore()

  expect(await after(() => store.transaction((tx) => tx.once('north', 'pressed', 1, 1)))).toBe(
    'nothing',
  )
})
