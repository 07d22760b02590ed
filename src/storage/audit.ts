/** The audit chain: every entry carries the hash of the one before, so that a change to any of them shows. */
import { createHash } from 'node:crypto'
import { type RawBuilder, sql } from 'kysely'
import { z } from 'zod'
import type { AuditEntry } from '../audit-entry.ts'
import type { AuditLog, SealedAuditEntry } from '../cases/store.ts'
import { AppError } from '../errors.ts'
import { lengthPrefixed } from './canonical.ts'
import type { Connection } from './connection.ts'
import type { Database } from './database.ts'
import { canonicalJson, fromJson } from './stored.ts'

/** Where a chain ends. */
export interface ChainEnd {
  readonly seq: number
  readonly hash: string
}

const beginning: ChainEnd = { seq: 0, hash: '0'.repeat(64) }

/** The entry as the next one of its chain. Pure: the same entry after the same end has the same hash everywhere. */
export function sealEntry(
  previous: ChainEnd | undefined,
  { org, at, actor, action, object, detail }: AuditEntry,
): SealedAuditEntry {
  const { seq: previousSeq, hash: previousHash } = previous ?? beginning
  const entry = { org, seq: previousSeq + 1, at, actor, action, object, detail, previousHash }
  return { ...entry, hash: hashOf(entry) }
}

function hashOf(entry: Omit<SealedAuditEntry, 'hash'>): string {
  const detail = Object.entries(entry.detail)
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .flatMap(([key, value]) => [key, typeof value, String(value)])
  const { seq, previousHash, org, at, actor, action, object } = entry
  const texts = ['policy-desk audit 1', `${seq}`, previousHash, org, `${at}`, actor, action, object]
  return createHash('sha256')
    .update(lengthPrefixed([...texts, ...detail]))
    .digest('hex')
}

export type Verification =
  | { readonly kind: 'whole'; readonly end: ChainEnd }
  /** `seq` is the first place where the chain is not what it was. */
  | {
      readonly kind: 'broken'
      readonly seq: number
      /** `resealed`: it agrees with itself, and not with what was noted of it elsewhere. */
      readonly problem: 'missing' | 'altered' | 'not-chained' | 'resealed'
    }

/**
 * Checks entries in the order of their `seq`. `from`: the end of what was checked before, the chain's beginning by
 * default. `end`: where the chain must end, from a source outside the table; without it a cut-off tail cannot show.
 */
export function verify(
  entries: readonly SealedAuditEntry[],
  { from = beginning, end }: { readonly from?: ChainEnd; readonly end?: ChainEnd } = {},
): Verification {
  let last = from
  for (const entry of entries) {
    const expected = last.seq + 1
    if (entry.seq !== expected) return { kind: 'broken', seq: expected, problem: 'missing' }
    if (entry.previousHash !== last.hash)
      return { kind: 'broken', seq: expected, problem: 'not-chained' }
    if (sealEntry(last, entry).hash !== entry.hash)
      return { kind: 'broken', seq: expected, problem: 'altered' }
    last = { seq: entry.seq, hash: entry.hash }
  }
  if (end && end.seq !== last.seq)
    return { kind: 'broken', seq: Math.min(end.seq, last.seq) + 1, problem: 'missing' }
  if (end && end.hash !== last.hash) return { kind: 'broken', seq: end.seq, problem: 'altered' }
  return { kind: 'whole', end: last }
}

const AuditRow = z.object({
  org: z.string(),
  seq: z.int(),
  at: z.int(),
  actor: z.string(),
  action: z.string(),
  object: z.string(),
  detail: z.string(),
  previous_hash: z.string(),
  hash: z.string(),
})

const StoredDetail = z.record(z.string(), z.union([z.string(), z.number(), z.boolean()]))

const HeadRow = z.object({ seq: z.int(), hash: z.string() })

/** Appends to the organization's chain; whoever else appends to it waits until this transaction ends. */
export async function appendEntry(connection: Connection, entry: AuditEntry): Promise<void> {
  const sealed = sealEntry(await lockHead(connection, entry.org), entry)
  // A number that JSON cannot hold would come back as another value, and the chain would never verify again.
  if (
    Object.values(entry.detail).some(
      (value) => typeof value === 'number' && !Number.isFinite(value),
    )
  )
    throw new AppError('input-invalid', `The audit entry ${entry.action} holds no finite number`)
  await connection.run(sql`
    insert into audit_entry (org, seq, at, actor, action, object, detail, previous_hash, hash)
    values (${sealed.org}, ${sealed.seq}, ${sealed.at}, ${sealed.actor}, ${sealed.action}, ${sealed.object},
      ${canonicalJson(sealed.detail)}, ${sealed.previousHash}, ${sealed.hash})`)
  await connection.run(sql`
    update audit_head set seq = ${sealed.seq}, hash = ${sealed.hash} where org = ${sealed.org}`)
}

async function lockHead(connection: Connection, org: string): Promise<ChainEnd | undefined> {
  const head = await selectHead(connection, org, connection.forUpdate)
  if (head) return head
  // The first entry of an organization: two processes may come at once, one inserts and the other waits for it.
  await connection.run(sql`
    insert into audit_head (org, seq, hash) values (${org}, ${beginning.seq}, ${beginning.hash})
    on conflict (org) do nothing`)
  return await selectHead(connection, org, connection.forUpdate)
}

function selectHead(
  connection: Connection,
  org: string,
  lock: RawBuilder<unknown>,
): Promise<ChainEnd | undefined> {
  return connection.first(HeadRow, sql`select seq, hash from audit_head where org = ${org} ${lock}`)
}

/** The log of the port, and the end that is kept apart from the entries: a cut-off tail shows against it. */
export interface AuditChain extends AuditLog {
  end(org: string): Promise<ChainEnd>
  /** Those that have a chain. */
  organizations(): Promise<readonly string[]>
}

export function createAuditChain(database: Database): AuditChain {
  return {
    async end(org) {
      const head = await database.read((connection) => selectHead(connection, org, sql``))
      return head ?? beginning
    },

    async organizations() {
      const rows = await database.read((connection) =>
        connection.all(
          z.object({ org: z.string() }),
          sql`select org from audit_head union select org from audit_entry order by org`,
        ),
      )
      return rows.map(({ org }) => org)
    },

    append: (entry) => database.transaction((connection) => appendEntry(connection, entry)),

    async entries(org, after, limit) {
      const rows = await database.read((connection) =>
        connection.all(
          AuditRow,
          sql`
            select org, seq, at, actor, action, object, detail, previous_hash, hash
            from audit_entry where org = ${org} and seq > ${after} order by seq limit ${limit}`,
        ),
      )
      return rows.map((row) => ({
        org: row.org,
        seq: row.seq,
        at: row.at,
        actor: row.actor,
        action: row.action,
        object: row.object,
        detail: fromJson(StoredDetail, row.detail, `detail of audit entry ${row.seq}`),
        previousHash: row.previous_hash,
        hash: row.hash,
      }))
    },
  }
}
