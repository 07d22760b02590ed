/** The official accounts, as rows. */
import { sql } from 'kysely'
import { z } from 'zod'
import type { Account } from '../cases/store.ts'
import type { Connection } from './connection.ts'
import { fromJson } from './stored.ts'

const AccountRow = z.object({
  org: z.string(),
  id: z.string(),
  status: z.enum(['active', 'suspended', 'retired']),
  case_number: z.string(),
  body: z.string(),
  created_at: z.int(),
})

const StoredBody = z.object({
  platform: z.string(),
  handle: z.string(),
  area: z.string(),
  owner: z.string(),
})

/** Oldest first. */
export async function selectAccounts(
  connection: Connection,
  org: string,
): Promise<readonly Account[]> {
  const rows = await connection.all(
    AccountRow,
    sql`
      select org, id, status, case_number, body, created_at
      from account where org = ${org} order by created_at, id`,
  )
  return rows.map((row) => ({
    org: row.org,
    id: row.id,
    ...fromJson(StoredBody, row.body, `account ${row.id}`),
    status: row.status,
    caseNumber: row.case_number,
    createdAt: row.created_at,
  }))
}

export async function insertAccount(connection: Connection, account: Account): Promise<void> {
  const { platform, handle, area, owner } = account
  await connection.run(sql`
    insert into account (org, id, status, case_number, body, created_at)
    values (${account.org}, ${account.id}, ${account.status}, ${account.caseNumber},
      ${JSON.stringify({ platform, handle, area, owner })}, ${account.createdAt})`)
}
