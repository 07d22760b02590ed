/** The register of accounts: implements `AccountTransaction` and what `AccountStore` reads. */
import { sql } from 'kysely'
import type { AccountStore, AccountTransaction } from '../accounts/store.ts'
import {
  insertAccount,
  insertChange,
  markReviewCalled,
  putPlatform,
  selectAccounts,
  selectChanges,
  selectPlatforms,
  updateAccount,
} from './account-row.ts'
import type { Connection } from './connection.ts'
import type { Database } from './database.ts'

export function accountTransaction(
  connection: Connection,
): Omit<AccountTransaction, 'audit' | 'enqueue'> {
  return {
    async lockAccount(org, id) {
      const [account] = await selectAccounts(
        connection,
        sql`where org = ${org} and id = ${id} ${connection.forUpdate}`,
      )
      return account
    },
    insertAccount: (account) => insertAccount(connection, account),
    updateAccount: (account, expectedVersion) =>
      updateAccount(connection, account, expectedVersion),
    addChange: (change) => insertChange(connection, change),
    putPlatform: (entry) => putPlatform(connection, entry),
    markReviewCalled: (org, id, reviewOn) => markReviewCalled(connection, org, id, reviewOn),
  }
}

export function accountReads(database: Database): Omit<AccountStore, 'transaction'> {
  return {
    accounts: (org) =>
      database.read((connection) =>
        selectAccounts(connection, sql`where org = ${org} order by created_at, id`),
      ),

    async findAccount(org, id) {
      const [account] = await database.read((connection) =>
        selectAccounts(connection, sql`where org = ${org} and id = ${id}`),
      )
      return account
    },

    accountChanges: (org, id, limit) =>
      database.read((connection) => selectChanges(connection, org, id, limit)),

    platforms: (org) => database.read((connection) => selectPlatforms(connection, org)),

    reviewsToCall: (org, day, limit) =>
      database.read((connection) =>
        selectAccounts(
          connection,
          sql`
            where org = ${org} and review_on <= ${day} and status <> 'retired'
              and (review_called is null or review_called <> review_on)
            order by review_on, id limit ${limit}`,
        ),
      ),
  }
}
