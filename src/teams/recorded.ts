/** What a turn has recorded so far: one that fails afterwards must not say that nothing was. */
import { AsyncLocalStorage } from 'node:async_hooks'
import type { CaseStore } from '../cases/store.ts'
import { AppError } from '../errors.ts'

/** `perhaps`: the database did not say whether it kept what it was given. */
export type Recorded = 'nothing' | 'perhaps' | 'something'

interface Ledger {
  recorded: Recorded
}

const ledgers = new AsyncLocalStorage<Ledger>()

/** Runs a turn. `recorded` tells, at any moment, what it has recorded. */
export function keepingRecord(run: () => Promise<void>): {
  readonly done: Promise<void>
  readonly recorded: () => Recorded
} {
  const ledger: Ledger = { recorded: 'nothing' }
  return { done: ledgers.run(ledger, run), recorded: () => ledger.recorded }
}

/**
 * The store as a turn uses it. Whatever is worth an entry of the audit counts as recorded: what is noted for the bot's
 * own sake, such as that a button was pressed, does not.
 */
export function noteRecords(store: CaseStore): CaseStore {
  return {
    ...store,
    async transaction(work) {
      const ledger = ledgers.getStore()
      if (!ledger) return store.transaction(work)
      const before = ledger.recorded
      let isAudited = false
      const worked = store.transaction(async (tx) => {
        const audit: typeof tx.audit = (entry) => {
          isAudited = true
          return tx.audit(entry)
        }
        const result = await work({ ...tx, audit })
        if (isAudited && ledger.recorded === 'nothing') ledger.recorded = 'perhaps'
        return result
      })
      const result = await worked.catch((error: unknown) => {
        if (error instanceof AppError && error.undone) ledger.recorded = before
        throw error
      })
      if (isAudited) ledger.recorded = 'something'
      return result
    },
  }
}
