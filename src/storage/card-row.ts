/** The cards that were handed out, as rows. */
import { type RawBuilder, sql } from 'kysely'
import { z } from 'zod'
import type { CardRecord } from '../cases/store.ts'
import type { Connection } from './connection.ts'
import { Flag, flag, StoredAddressKey } from './stored.ts'

const CardRow = z.object({
  nonce: z.string(),
  org: z.string(),
  kind: z.enum(['form', 'case', 'account', 'answer', 'consent', 'post', 'training', 'records']),
  form: z.string(),
  case_number: z.string().nullable(),
  revises: Flag,
  audience: StoredAddressKey,
  revision: z.int(),
  created_at: z.int(),
  place: z.string().nullable(),
  retired_at: z.int().nullable(),
})

/** The first card that `rest` selects: everything of the statement from `where` on. */
export async function selectCard(
  connection: Connection,
  rest: RawBuilder<unknown>,
): Promise<CardRecord | undefined> {
  const row = await connection.first(
    CardRow,
    sql`
      select nonce, org, kind, form, case_number, revises, audience, revision, created_at, place, retired_at
      from card ${rest}`,
  )
  if (!row) return undefined
  return {
    nonce: row.nonce,
    org: row.org,
    kind: row.kind,
    form: row.form,
    ...(row.case_number === null ? {} : { caseNumber: row.case_number }),
    revises: row.revises,
    audience: row.audience,
    revision: row.revision,
    createdAt: row.created_at,
    ...(row.place === null ? {} : { place: row.place }),
    ...(row.retired_at === null ? {} : { retiredAt: row.retired_at }),
  }
}

export async function insertCard(connection: Connection, card: CardRecord): Promise<void> {
  await connection.run(sql`
    insert into card (nonce, org, kind, form, case_number, revises, audience, revision, created_at, place)
    values (${card.nonce}, ${card.org}, ${card.kind}, ${card.form}, ${card.caseNumber ?? null}, ${flag(card.revises)},
      ${card.audience}, ${card.revision}, ${card.createdAt}, ${card.place ?? null})`)
}
