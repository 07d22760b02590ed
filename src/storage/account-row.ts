/** The official accounts, their history and the list of platforms, as rows. */
import { type RawBuilder, sql } from 'kysely'
import { z } from 'zod'
import {
  type Account,
  type AccountChange,
  accountStatuses,
  accountVerbs,
} from '../accounts/account.ts'
import { type PlatformEntry, platformKey, platformStatuses } from '../accounts/platform.ts'
import { Someone } from '../forms/someone.ts'
import { LocalizedText } from '../messages/localized-text.ts'
import type { Connection } from './connection.ts'
import { fromJson } from './stored.ts'

const AccountRow = z.object({
  org: z.string(),
  id: z.string(),
  status: z.enum(accountStatuses),
  case_number: z.string(),
  body: z.string(),
  review_on: z.string().nullable(),
  version: z.int(),
  created_at: z.int(),
  updated_at: z.int(),
})

const StoredAccess = z.object({
  person: Someone,
  givenAt: z.int(),
  givenBy: Someone,
  reviewedAt: z.int().exactOptional(),
  reviewedBy: Someone.exactOptional(),
  takenAt: z.int().exactOptional(),
  takenBy: Someone.exactOptional(),
})

/** Before the register had people, an owner was a name. */
const StoredOwner = z.union([Someone, z.string().transform((name) => ({ name }))])

const StoredBody = z.object({
  platform: z.string(),
  handle: z.string(),
  area: LocalizedText,
  owner: StoredOwner,
  backup: Someone.exactOptional(),
  moderators: z.array(Someone).default([]),
  access: z.array(StoredAccess).default([]),
  conditions: z.string().exactOptional(),
})

/** The accounts that `rest` selects: everything of the statement from `where` on. */
export async function selectAccounts(
  connection: Connection,
  rest: RawBuilder<unknown>,
): Promise<readonly Account[]> {
  const rows = await connection.all(
    AccountRow,
    sql`
      select org, id, status, case_number, body, review_on, version, created_at, updated_at
      from account ${rest}`,
  )
  return rows.map((row) => ({
    org: row.org,
    id: row.id,
    ...fromJson(StoredBody, row.body, `account ${row.id}`),
    status: row.status,
    ...(row.case_number === '' ? {} : { caseNumber: row.case_number }),
    ...(row.review_on === null ? {} : { reviewOn: row.review_on }),
    version: row.version,
    createdAt: row.created_at,
    updatedAt: row.updated_at === 0 ? row.created_at : row.updated_at,
  }))
}

function bodyOf(account: Account): string {
  const { platform, handle, area, owner, backup, moderators, access, conditions } = account
  return JSON.stringify({ platform, handle, area, owner, backup, moderators, access, conditions })
}

export async function insertAccount(connection: Connection, account: Account): Promise<void> {
  await connection.run(sql`
    insert into account (org, id, status, case_number, body, review_on, version, created_at, updated_at)
    values (${account.org}, ${account.id}, ${account.status}, ${account.caseNumber ?? ''}, ${bodyOf(account)},
      ${account.reviewOn ?? null}, ${account.version}, ${account.createdAt}, ${account.updatedAt})`)
}

/** Compare-and-set: writes where the stored version is still `expectedVersion`, and says whether it was. */
export async function updateAccount(
  connection: Connection,
  account: Account,
  expectedVersion: number,
): Promise<boolean> {
  const changed = await connection.run(sql`
    update account set status = ${account.status}, body = ${bodyOf(account)},
      review_on = ${account.reviewOn ?? null}, version = ${account.version}, updated_at = ${account.updatedAt}
    where org = ${account.org} and id = ${account.id} and version = ${expectedVersion}`)
  return changed === 1
}

/** Writes only where this day's review was not called for yet: of several processes one calls. */
export async function markReviewCalled(
  connection: Connection,
  org: string,
  id: string,
  reviewOn: string,
): Promise<boolean> {
  const changed = await connection.run(sql`
    update account set review_called = ${reviewOn}
    where org = ${org} and id = ${id} and review_on = ${reviewOn} and status <> 'retired'
      and (review_called is null or review_called <> ${reviewOn})`)
  return changed === 1
}

const ChangeRow = z.object({
  org: z.string(),
  account: z.string(),
  seq: z.int(),
  at: z.int(),
  changed_by: z.string(),
  verb: z.enum(accountVerbs),
  person: z.string().nullable(),
  note: z.string().nullable(),
})

const Note = z.string()

export async function selectChanges(
  connection: Connection,
  org: string,
  account: string,
  limit: number,
): Promise<readonly AccountChange[]> {
  const rows = await connection.all(
    ChangeRow,
    sql`
      select org, account, seq, at, changed_by, verb, person, note from account_change
      where org = ${org} and account = ${account} order by seq desc limit ${limit}`,
  )
  return rows.map((row) => {
    const place = `change ${row.seq} of account ${row.account}`
    return {
      org: row.org,
      account: row.account,
      seq: row.seq,
      at: row.at,
      by: fromJson(Someone, row.changed_by, place),
      verb: row.verb,
      ...(row.person === null ? {} : { person: fromJson(Someone, row.person, place) }),
      ...(row.note === null ? {} : { note: fromJson(Note, row.note, place) }),
    }
  })
}

const LastChange = z.object({ seq: z.int() })

/** Appends to the history of an account that this transaction has locked or inserted. */
export async function insertChange(
  connection: Connection,
  change: Omit<AccountChange, 'seq'>,
): Promise<void> {
  const last = await connection.first(
    LastChange,
    sql`
      select coalesce(max(seq), 0) as seq from account_change
      where org = ${change.org} and account = ${change.account}`,
  )
  await connection.run(sql`
    insert into account_change (org, account, seq, at, changed_by, verb, person, note)
    values (${change.org}, ${change.account}, ${(last?.seq ?? 0) + 1}, ${change.at}, ${JSON.stringify(change.by)},
      ${change.verb}, ${change.person ? JSON.stringify(change.person) : null},
      ${change.note === undefined ? null : JSON.stringify(change.note)})`)
}

const PlatformRow = z.object({ key: z.string(), body: z.string() })

const StoredPlatform = z.object({
  name: z.string(),
  status: z.enum(platformStatuses),
  reason: z.string(),
  by: Someone,
  at: z.int(),
})

export async function selectPlatforms(
  connection: Connection,
  org: string,
): Promise<readonly PlatformEntry[]> {
  const rows = await connection.all(
    PlatformRow,
    sql`select key, body from platform where org = ${org} order by first_at, key`,
  )
  return rows.map(({ key, body }) => ({
    org,
    ...fromJson(StoredPlatform, body, `platform ${key}`),
  }))
}

export async function putPlatform(connection: Connection, entry: PlatformEntry): Promise<void> {
  const { org, name, at } = entry
  const { org: _org, ...body } = entry
  await connection.run(sql`
    insert into platform (org, key, first_at, body)
    values (${org}, ${platformKey(name)}, ${at}, ${JSON.stringify(body)})
    on conflict (org, key) do update set body = excluded.body`)
}
