/** Whatever somebody who can write to the database does to the audit chain, the check finds it and names the place. */
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { sql } from 'kysely'
import { anchorChains, readAnchors } from '../../src/storage/anchor.ts'
import { type Database, openDatabase } from '../../src/storage/database.ts'
import { openRecords, type Records } from '../../src/storage/open.ts'
import { verifyChain } from '../../src/storage/verify-chain.ts'
import { anEntry, noon } from '../contract/builders.ts'
import { tamperings } from '../support/tampering.ts'
import { atLeast, exactly, type Figure, type Promised } from './promise.ts'

const org = 'north'
const entries = 5

/** What only a note of the chain's end that is kept elsewhere can show; `left`: entries that there are afterwards. */
const rewritten = [
  { what: 'sealed anew', left: entries },
  { what: 'cut short with its end', left: 3 },
  { what: 'emptied with its end', left: 0 },
] as const

/** A chain in the place of the one that is there; `at`: of its first entry. */
async function chainOf({ audit }: Records, database: Database, count: number, at = noon) {
  await database.transaction(async (connection) => {
    for (const table of ['audit_entry', 'audit_head'])
      await connection.run(sql`delete from ${sql.table(table)}`)
  })
  for (let index = 0; index < count; index++) await audit.append(anEntry({ at: at + index }))
}

const touchesEntries = (statements: readonly string[]) =>
  statements.some((statement) => statement.includes('audit_entry'))

async function run(url: string): Promise<readonly Figure[]> {
  const folder = await mkdtemp(join(tmpdir(), 'policy-desk-anchors-'))
  const records = await openRecords({ url })
  const database = await openDatabase(url)
  const { audit } = records
  const unseen: string[] = []
  const elsewhere: string[] = []
  try {
    await chainOf(records, database, entries)
    const untouched = await verifyChain(audit, org)
    for (const { what, statements, seq } of tamperings) {
      await chainOf(records, database, entries)
      await database.transaction(async (connection) => {
        for (const statement of statements) await connection.run(sql.raw(statement))
      })
      const found = await verifyChain(audit, org)
      if (found.kind === 'whole') unseen.push(what)
      // Where the end alone was touched, no entry is bad.
      else if (found.seq !== seq && touchesEntries(statements)) elsewhere.push(what)
    }
    const file = join(folder, 'anchors.jsonl')
    await chainOf(records, database, entries)
    await anchorChains(audit, file, new Date(noon / 1000))
    let wholeInItself = 0
    for (const { what, left } of rewritten) {
      await chainOf(records, database, left, left === entries ? noon + 50 : noon)
      if ((await verifyChain(audit, org)).kind === 'whole') wholeInItself += 1
      const found = await verifyChain(audit, org, await readAnchors(file))
      if (found.kind === 'whole') unseen.push(what)
    }
    return [
      exactly('chains untouched, and said to be broken', untouched.kind === 'whole' ? 0 : 1, 0),
      atLeast('ways to edit, delete, insert, reorder, cut or empty it', tamperings.length, 12),
      exactly('ways to write it anew, whole in itself', wholeInItself, rewritten.length),
      exactly('not found', unseen.length, 0),
      exactly('found at another place than the first bad entry', elsewhere.length, 0),
    ]
  } finally {
    await database.close()
    await records.close()
    await rm(folder, { recursive: true })
  }
}

const sentence = 'Whatever is done to the audit chain is found, with its place'

export const tamperingOnSqlite: Promised = {
  name: 'tampering-sqlite',
  sentence: `${sentence} (SQLite)`,
  needs: 'sqlite',
  run: async (options) => run(await options.sqlite()),
}

export const tamperingOnPostgres: Promised = {
  name: 'tampering-postgresql',
  sentence: `${sentence} (PostgreSQL)`,
  needs: 'postgres',
  run: async (options) => run((await options.postgres?.()) ?? ''),
}
