/** The records of training: implements `TrainingTransaction` and `TrainingReads`. */
import { type RawBuilder, sql } from 'kysely'
import { z } from 'zod'
import type { TrainingReads, TrainingTransaction } from '../training/store.ts'
import type { TrainingRecord } from '../training/training.ts'
import type { Connection } from './connection.ts'
import type { Database } from './database.ts'
import { fromJson, StoredPerson } from './stored.ts'

const Row = z.object({
  org: z.string(),
  number: z.string(),
  person_id: z.string(),
  done_on: z.string(),
  body: z.string(),
  recorded_at: z.int(),
})

const Body = z.object({
  name: z.string(),
  recordedBy: StoredPerson,
  caseNumber: z.string().exactOptional(),
  struck: z.object({ by: StoredPerson, at: z.int(), reason: z.string() }).exactOptional(),
})

export async function selectTrainings(
  connection: Connection,
  rest: RawBuilder<unknown>,
): Promise<readonly TrainingRecord[]> {
  const rows = await connection.all(
    Row,
    sql`select org, number, person_id, done_on, body, recorded_at from training ${rest}`,
  )
  return rows.map((row) => {
    const { name, ...body } = fromJson(Body, row.body, `training ${row.number}`)
    return {
      ...body,
      org: row.org,
      number: row.number,
      person: { id: row.person_id, name },
      doneOn: row.done_on,
      recordedAt: row.recorded_at,
    }
  })
}

function bodyOf({ person, recordedBy, caseNumber, struck }: TrainingRecord): string {
  return JSON.stringify({ name: person.name, recordedBy, caseNumber, struck })
}

export function trainingTransaction(
  connection: Connection,
): Omit<TrainingTransaction, 'audit' | 'enqueue' | 'nextNumber'> {
  return {
    async insertTraining(record) {
      const { org, number, person, doneOn, recordedAt, struck } = record
      const written = await connection.run(sql`
        insert into training (org, number, person_id, done_on, status, body, recorded_at)
        values (${org}, ${number}, ${person.id}, ${doneOn}, ${struck ? 'struck' : 'kept'}, ${bodyOf(record)},
          ${recordedAt})
        on conflict (org, person_id, done_on) where status = 'kept' do nothing`)
      return written === 1
    },

    lockTrainingsOf: (org, personId) =>
      selectTrainings(
        connection,
        sql`where org = ${org} and person_id = ${personId} order by done_on desc ${connection.forUpdate}`,
      ),

    async strikeTraining(org, number, struck) {
      const [record] = await selectTrainings(
        connection,
        sql`where org = ${org} and number = ${number} ${connection.forUpdate}`,
      )
      if (!record || record.struck) return false
      const written = await connection.run(sql`
        update training set status = 'struck', body = ${bodyOf({ ...record, struck })}
        where org = ${org} and number = ${number} and status = 'kept'`)
      return written === 1
    },

    async markTrainingReminded(org, number, expiresOn) {
      const written = await connection.run(sql`
        update training set reminded_for = ${expiresOn}
        where org = ${org} and number = ${number} and status = 'kept'
          and (reminded_for is null or reminded_for <> ${expiresOn})`)
      return written === 1
    },
  }
}

export function trainingReads(database: Database): TrainingReads {
  return {
    trainingsOf: (org, personId) =>
      database.read((connection) =>
        selectTrainings(
          connection,
          sql`where org = ${org} and person_id = ${personId} order by done_on desc, number desc`,
        ),
      ),

    async findTraining(org, number) {
      const [record] = await database.read((connection) =>
        selectTrainings(connection, sql`where org = ${org} and number = ${number}`),
      )
      return record
    },

    trainings: (org, limit) =>
      database.read((connection) =>
        selectTrainings(
          connection,
          sql`where org = ${org} order by done_on desc, number desc limit ${limit}`,
        ),
      ),

    trainingsToRemind: (org, from, to, limit) =>
      database.read((connection) =>
        selectTrainings(
          connection,
          sql`
            where org = ${org} and done_on >= ${from} and done_on <= ${to} and status = 'kept'
            order by done_on, number limit ${limit}`,
        ),
      ),
  }
}
