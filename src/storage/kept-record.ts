/** Cases, posts, consents and trainings as the schedule of records sees them. */
import { type RawBuilder, sql } from 'kysely'
import { z } from 'zod'
import { monthsLater } from '../accounts/review-day.ts'
import type { Case } from '../cases/case.ts'
import type { Consent } from '../consents/consent.ts'
import type { LoggedPost } from '../posts/post.ts'
import { consentId, consentNumber, type KeptRecord } from '../records/kept.ts'
import type { Cover } from '../records/schedule.ts'
import type { DoneSpan } from '../records/store.ts'
import type { TrainingRecord } from '../training/training.ts'
import { selectCases } from './case-row.ts'
import type { Connection } from './connection.ts'
import { selectConsents } from './consent-store.ts'
import type { Cipher } from './encrypt.ts'
import { selectPosts } from './post-store.ts'
import { selectTrainings } from './training-store.ts'

export const keptCase = (entry: Case): KeptRecord => ({
  kind: 'case',
  number: entry.number,
  form: entry.form,
  openedAt: entry.openedAt,
  lastActivity: entry.updatedAt,
  isOpen: !entry.closed,
  entry,
})

const keptPost = ({ number, series, loggedAt, updatedAt }: LoggedPost): KeptRecord => ({
  kind: 'post',
  number,
  form: series,
  openedAt: loggedAt,
  lastActivity: updatedAt,
  isOpen: false,
})

const keptConsent = ({ id, enteredAt, updatedAt, withdrawn, until }: Consent): KeptRecord => ({
  kind: 'consent',
  number: consentNumber(id),
  form: 'consent',
  openedAt: enteredAt,
  lastActivity: updatedAt,
  isOpen: !withdrawn && until === undefined,
  ...(withdrawn || until === undefined ? {} : { until }),
})

const keptTraining = ({ number, recordedAt, doneOn, struck }: TrainingRecord): KeptRecord => ({
  kind: 'training',
  number,
  form: 'training',
  openedAt: recordedAt,
  lastActivity: struck?.at ?? recordedAt,
  isOpen: false,
  ...(struck ? {} : { trainedOn: doneOn }),
})

/** The record of this number, whatever its kind. `lock`: what stands behind the condition. */
export async function selectKept(
  connection: Connection,
  cipher: Cipher,
  { org, number }: { readonly org: string; readonly number: string },
  lock: RawBuilder<unknown> = sql``,
): Promise<KeptRecord | undefined> {
  const id = consentId(number)
  if (id !== undefined) {
    const where = sql`where org = ${org} and id = ${id} ${lock}`
    return (await selectConsents(connection, cipher, where)).map(keptConsent)[0]
  }
  const where = sql`where org = ${org} and number = ${number} ${lock}`
  const [entry] = await selectCases(connection, cipher, where)
  if (entry) return keptCase(entry)
  const [post] = await selectPosts(connection, where)
  if (post) return keptPost(post)
  return (await selectTrainings(connection, where)).map(keptTraining)[0]
}

/** Those that were done with in a span. What rests on a day of its own is looked for a little wider: whoever asks looks again. */
export async function selectDone(
  connection: Connection,
  cipher: Cipher,
  {
    org,
    cover,
    span,
    limit,
  }: {
    readonly org: string
    readonly cover: Cover
    readonly span: DoneSpan
    readonly limit: number
  },
): Promise<readonly KeptRecord[]> {
  switch (cover.kind) {
    case 'case':
      return doneCases(connection, org, cover.forms, span, limit)
    case 'post':
      return donePosts(connection, org, cover.forms, span, limit)
    case 'consent':
      return doneConsents(connection, cipher, org, span, limit)
    case 'training':
      return doneTrainings(connection, org, span, limit)
  }
}

const Closed = z.object({
  number: z.string(),
  form: z.string(),
  opened_at: z.int(),
  updated_at: z.int(),
})

/** Without the case itself: it would have to be unsealed for a line of a list. */
async function doneCases(
  connection: Connection,
  org: string,
  forms: readonly string[],
  { from, before }: DoneSpan,
  limit: number,
): Promise<readonly KeptRecord[]> {
  const found: KeptRecord[] = []
  // Form by form, as the index has them.
  for (const form of forms) {
    const rows = await connection.all(
      Closed,
      sql`
        select number, form, opened_at, updated_at from cases
        where org = ${org} and closed = 1 and form = ${form}
          and updated_at >= ${from} and updated_at < ${before}
        order by updated_at, number limit ${limit}`,
    )
    for (const { number, opened_at, updated_at } of rows)
      found.push({
        kind: 'case',
        number,
        form,
        isOpen: false,
        openedAt: opened_at,
        lastActivity: updated_at,
      })
  }
  return longestAgo(found, limit)
}

async function donePosts(
  connection: Connection,
  org: string,
  series: readonly string[],
  { from, before }: DoneSpan,
  limit: number,
): Promise<readonly KeptRecord[]> {
  const found: KeptRecord[] = []
  for (const name of series) {
    const posts = await selectPosts(
      connection,
      sql`
        where org = ${org} and series = ${name} and updated_at >= ${from} and updated_at < ${before}
        order by updated_at, number limit ${limit}`,
    )
    found.push(...posts.map(keptPost))
  }
  return longestAgo(found, limit)
}

const longestAgo = (found: readonly KeptRecord[], limit: number): readonly KeptRecord[] =>
  found
    .toSorted((a, b) => a.lastActivity - b.lastActivity || (a.number < b.number ? -1 : 1))
    .slice(0, limit)

async function doneConsents(
  connection: Connection,
  cipher: Cipher,
  org: string,
  { from, before }: DoneSpan,
  limit: number,
): Promise<readonly KeptRecord[]> {
  const ended = await selectConsents(
    connection,
    cipher,
    sql`
      where org = ${org} and withdrawn = 0 and until_day < ${dayOf(before)} and updated_at < ${before}
        and (until_day >= ${dayOf(from)} or updated_at >= ${from})
      order by until_day, id limit ${limit}`,
  )
  const withdrawn = await selectConsents(
    connection,
    cipher,
    sql`
      where org = ${org} and withdrawn = 1 and updated_at >= ${from} and updated_at < ${before}
      order by updated_at, id limit ${limit}`,
  )
  return [...ended, ...withdrawn].map(keptConsent)
}

async function doneTrainings(
  connection: Connection,
  org: string,
  { from, before, validMonths }: DoneSpan,
  limit: number,
): Promise<readonly KeptRecord[]> {
  // Months are not of one length: a few days more at either end.
  const first = monthsLater(dayOf(from - 5 * dayLength), -validMonths)
  const last = monthsLater(dayOf(before + 5 * dayLength), -validMonths)
  const over = await selectTrainings(
    connection,
    sql`
      where org = ${org} and status = 'kept' and done_on <= ${last} and recorded_at < ${before}
        and (done_on >= ${first} or recorded_at >= ${from})
      order by done_on, number limit ${limit}`,
  )
  const struck = await selectTrainings(
    connection,
    sql`
      where org = ${org} and status = 'struck' and recorded_at < ${before}
      order by done_on, number limit ${limit}`,
  )
  return [...over, ...struck].map(keptTraining)
}

const dayLength = 86_400_000_000
const dayOf = (at: number): string => new Date(Math.max(0, at) / 1000).toISOString().slice(0, 10)
