/** The outbox's deliveries, as rows. */
import { type RawBuilder, sql } from 'kysely'
import { z } from 'zod'
import { deadlines, type Instant } from '../cases/case.ts'
import { type Delivery, disposalNews, type Intent } from '../cases/store.ts'
import { purposes } from '../cases/view.ts'
import { consentNumber } from '../records/kept.ts'
import type { Connection } from './connection.ts'
import { canonicalJson, jsonAs, StoredAddressKey, StoredLanguage } from './stored.ts'

export const deliveryColumns = sql.raw(
  'id, org, address, intent, state, attempts, uncertain, next_at, fence, problem, created_at',
)

export const DeliveryRow = z.object({
  id: z.int(),
  org: z.string(),
  address: StoredAddressKey,
  intent: z.string(),
  state: z.enum(['waiting', 'sending', 'sent', 'ambiguous', 'dead']),
  attempts: z.int(),
  uncertain: z.int(),
  next_at: z.int(),
  fence: z.int(),
  problem: z.string().nullable(),
  created_at: z.int(),
})

const StoredIntent: z.ZodType<Intent> = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('case-card'), to: StoredAddressKey, caseNumber: z.string() }),
  z.object({
    kind: z.literal('notice'),
    to: StoredAddressKey,
    caseNumber: z.string(),
    event: z.int(),
  }),
  z.object({
    kind: z.literal('question'),
    to: StoredAddressKey,
    caseNumber: z.string(),
    question: z.int(),
  }),
  z.object({
    kind: z.literal('reminder'),
    to: StoredAddressKey,
    caseNumber: z.string(),
    deadline: z.enum(deadlines),
    stage: z.enum(['soon', 'today', 'overdue', 'escalated']),
    dueAt: z.int(),
  }),
  z.object({
    kind: z.literal('receipt'),
    to: StoredAddressKey,
    caseNumber: z.string(),
    nonce: z.string(),
  }),
  z.object({
    kind: z.literal('details'),
    to: StoredAddressKey,
    caseNumber: z.string(),
    language: StoredLanguage,
    purpose: z.enum(purposes).exactOptional(),
  }),
  z.object({
    kind: z.literal('view-alert'),
    to: StoredAddressKey,
    personId: z.string(),
    count: z.int(),
    at: z.int(),
  }),
  z.object({ kind: z.literal('unreachable'), to: StoredAddressKey, caseNumber: z.string() }),
  z.object({ kind: z.literal('alert'), to: StoredAddressKey }),
  z.object({
    kind: z.literal('account-review'),
    to: z.templateLiteral(['role:', z.string()]),
    account: z.string(),
    reviewOn: z.string(),
  }),
  z.object({
    kind: z.literal('approved-answer'),
    to: StoredAddressKey,
    answer: z.int(),
    why: z.enum(['review', 'clause-changed', 'clause-removed']),
    on: z.string(),
  }),
  z.object({
    kind: z.literal('records-due'),
    to: z.templateLiteral(['role:', z.string()]),
    series: z.string(),
    days: z.int(),
    on: z.string(),
  }),
  z.object({
    kind: z.literal('disposal'),
    to: z.templateLiteral(['role:', z.string()]),
    disposal: z.int(),
    what: z.enum(disposalNews),
  }),
  z.object({
    kind: z.literal('consent'),
    to: z.templateLiteral(['role:', z.string()]),
    consent: z.int(),
    why: z.enum(['runs-out', 'ran-out', 'withdrawn']),
    on: z.string(),
  }),
  z.object({
    kind: z.literal('named-consents'),
    to: z.templateLiteral(['role:', z.string()]),
    caseNumber: z.string(),
  }),
  z.object({
    kind: z.literal('training-expiry'),
    to: StoredAddressKey,
    record: z.string(),
    expiresOn: z.string(),
  }),
  z.object({
    kind: z.literal('form'),
    to: StoredAddressKey,
    form: z.string(),
    language: StoredLanguage,
    revises: z.string().exactOptional(),
    nonce: z.string().exactOptional(),
  }),
])

export function deliveryOf(row: z.infer<typeof DeliveryRow>): Delivery {
  return {
    id: row.id,
    org: row.org,
    // One that cannot be read must not keep those beside it: it is begun like them, and ends dead.
    intent: jsonAs(StoredIntent, row.intent) ?? { kind: 'unreadable', to: row.address },
    state: row.state,
    attempts: row.attempts,
    uncertain: row.uncertain,
    nextAt: row.next_at,
    fence: row.fence,
    ...(row.problem === null ? {} : { problem: row.problem }),
    createdAt: row.created_at,
  }
}

/** The deliveries that `rest` selects: everything of the statement from `where` on. */
export async function selectDeliveries(
  connection: Connection,
  rest: RawBuilder<unknown>,
): Promise<readonly Delivery[]> {
  const rows = await connection.all(
    DeliveryRow,
    sql`select ${deliveryColumns} from delivery ${rest}`,
  )
  return rows.map(deliveryOf)
}

/** Adds an intent, unless an equal one still waits: its text is the same and unique among the waiting ones. */
export async function insertDelivery(
  connection: Connection,
  org: string,
  intent: Intent,
  at: Instant,
): Promise<void> {
  await connection.run(sql`
    insert into delivery (org, address, subject, intent, state, attempts, uncertain, next_at, fence, created_at)
    values (${org}, ${intent.to}, ${subjectOf(intent)}, ${canonicalJson(intent)}, 'waiting', 0, 0, ${at}, 0, ${at})
    on conflict (org, intent) where state = 'waiting' do nothing`)
}

/** The record that it is about: what goes to an address about one goes in order, and is gone with it. */
function subjectOf(intent: Intent): string {
  if ('caseNumber' in intent) return intent.caseNumber
  if (intent.kind === 'training-expiry') return intent.record
  return intent.kind === 'consent' ? consentNumber(intent.consent) : ''
}
