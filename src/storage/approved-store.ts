/** The approved answers: implements `ApprovedTransaction` and `ApprovedReads`. */
import { type RawBuilder, sql } from 'kysely'
import { z } from 'zod'
import type { ApprovedAnswer } from '../approved/approved-answer.ts'
import type { ApprovedReads, ApprovedTransaction } from '../approved/store.ts'
import { StoredClause } from './case-progress.ts'
import type { Connection } from './connection.ts'
import type { Database } from './database.ts'
import { fromJson, Series, StoredLanguage, StoredPerson } from './stored.ts'

const Row = z.object({
  org: z.string(),
  id: z.int(),
  status: z.enum(['active', 'retired']),
  body: z.string(),
  review_on: z.string(),
  version: z.int(),
  updated_at: z.int(),
})

const Body = z.object({
  question: z.string(),
  wordings: z.array(z.string()),
  text: z.string(),
  language: StoredLanguage,
  clause: StoredClause.exactOptional(),
  owner: StoredPerson,
  approvedBy: z.string(),
  approvedAt: z.int(),
  retired: z.enum(['by-hand', 'clause-changed', 'clause-removed']).exactOptional(),
  caseNumber: z.string().exactOptional(),
})

async function select(
  connection: Connection,
  rest: RawBuilder<unknown>,
): Promise<readonly ApprovedAnswer[]> {
  const rows = await connection.all(
    Row,
    sql`select org, id, status, body, review_on, version, updated_at from approved_answer ${rest}`,
  )
  return rows.map(({ org, id, status, body, review_on, version, updated_at }) => ({
    ...fromJson(Body, body, `approved answer ${id}`),
    org,
    id,
    status,
    reviewOn: review_on,
    version,
    updatedAt: updated_at,
  }))
}

function bodyOf(answer: ApprovedAnswer): string {
  const { org: _org, id: _id, status: _status, reviewOn: _review, ...rest } = answer
  const { version: _version, updatedAt: _updated, ...body } = rest
  return JSON.stringify(body)
}

export function approvedTransaction(
  connection: Connection,
): Omit<ApprovedTransaction, 'audit' | 'enqueue'> {
  return {
    async nextAnswerId(org) {
      // A series of its own beside those of the case numbers: its row stays locked until the commit.
      const series = await connection.first(
        Series,
        sql`
          insert into case_number (org, prefix, year, last) values (${org}, 'approved-answer', 0, 1)
          on conflict (org, prefix, year) do update set last = case_number.last + 1
          returning last`,
      )
      return series?.last ?? 1
    },

    async insertAnswer(answer) {
      const { org, id, status, reviewOn, version, updatedAt } = answer
      await connection.run(sql`
        insert into approved_answer (org, id, status, body, review_on, version, updated_at)
        values (${org}, ${id}, ${status}, ${bodyOf(answer)}, ${reviewOn}, ${version}, ${updatedAt})`)
    },

    async lockAnswer(org, id) {
      const [answer] = await select(
        connection,
        sql`where org = ${org} and id = ${id} ${connection.forUpdate}`,
      )
      return answer
    },

    async updateAnswer(answer, expectedVersion) {
      const { org, id, status, reviewOn, version, updatedAt } = answer
      const written = await connection.run(sql`
        update approved_answer
        set status = ${status}, body = ${bodyOf(answer)}, review_on = ${reviewOn}, version = ${version},
          updated_at = ${updatedAt}
        where org = ${org} and id = ${id} and version = ${expectedVersion}`)
      return written === 1
    },

    async markAnswerReview(org, id, reviewOn) {
      const written = await connection.run(sql`
        update approved_answer set review_called = ${reviewOn}
        where org = ${org} and id = ${id} and status = 'active' and review_on = ${reviewOn}
          and (review_called is null or review_called <> ${reviewOn})`)
      return written === 1
    },
  }
}

export function approvedReads(database: Database): ApprovedReads {
  return {
    activeAnswers: (org) =>
      database.read((connection) =>
        select(connection, sql`where org = ${org} and status = 'active' order by id`),
      ),

    approvedAnswers: (org, limit) =>
      database.read((connection) =>
        select(connection, sql`where org = ${org} order by id desc limit ${limit}`),
      ),

    async findAnswer(org, id) {
      const [answer] = await database.read((connection) =>
        select(connection, sql`where org = ${org} and id = ${id}`),
      )
      return answer
    },
  }
}
