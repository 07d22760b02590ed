/**
 * What a case costs beside many others: the same questions to the database with a thousand cases and with a hundred
 * thousand (a million with `--long`), ten entries of the audit each. A hundred wait in both; what grows is what is closed,
 * as it does over the years, and what one person sent stays at twenty.
 */
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { sql } from 'kysely'
import { median } from './measure.mjs'

const org = 'bench'
const waiting = 100
const ownCases = 20
const rounds = 15
const piece = 5000
const start = 1_782_043_200_000_000

const aCase = (number, changes) => ({
  org,
  number,
  form: 'application',
  workflow: 'application',
  state: 'review',
  closed: false,
  version: 1,
  revision: 1,
  confidential: false,
  openedBy: { id: 'person-0', name: 'Somebody' },
  language: 'en',
  fields: {
    platform: 'Example',
    purpose: 'News of the library, its branches and its events. '.repeat(8),
  },
  opinions: [],
  awaits: [],
  standIns: {},
  questions: [],
  notes: [],
  conditions: [],
  changes: [],
  reminded: {},
  openedAt: start,
  updatedAt: start,
  ...changes,
})

const numberOf = (n) => `BEN-2026-${n}`

/** Two cases by the store, and the others as copies of them made by the database itself. */
async function fill(database, storage, size) {
  await storage.cases.transaction(async (tx) => {
    const open = { role: 'clerk', awaits: [{ role: 'clerk', dueAt: start }], dueAt: start }
    for (const entry of [
      aCase(numberOf(0), open),
      aCase(numberOf(1), { state: 'approved', closed: true }),
    ]) {
      await tx.insertCase(entry)
      const line = { org, number: entry.number, at: start, by: entry.openedBy }
      await tx.addEvent({ ...line, verb: 'submit', from: 'new', to: 'review' })
      for (let at = 0; at < 10; at++)
        await tx.audit({
          org,
          at: start,
          actor: 'person-0',
          action: 'seen',
          object: entry.number,
          detail: {},
        })
    }
  })
  const copy = async (table, from, to, key, changed) => {
    const columns = await columnsOf(database, table)
    const picked = columns.map((name) => changed[name] ?? `t.${name}`)
    // In pieces: a server ends a statement that takes too long.
    for (let first = from; first < to; first += piece) {
      const last = Math.min(to, first + piece) - 1
      await database.transaction((connection) =>
        connection.run(
          sql.raw(`insert into ${table} (${columns.join(', ')})
          with recursive n(i) as (select ${first} union all select i + 1 from n where i < ${last}),
            t as materialized (select * from ${table} where org = '${org}' and ${key})
          select ${picked.join(', ')} from n, t`),
        ),
      )
    }
  }
  const number = `'BEN-2026-' || n.i`
  // In the order in which the years bring them: whoever sent twenty sent them among all the others.
  const times = {
    opened_at: `${start} + cast(n.i as bigint) * 1000000`,
    updated_at: `${start} + cast(n.i as bigint) * 1000000`,
  }
  const person = {
    opened_by_id: `'person-' || (n.i % ${Math.max(1, Math.floor(size / ownCases))})`,
  }
  const parts = [
    [2, waiting + 1, numberOf(0)],
    [waiting + 1, size, numberOf(1)],
  ]
  for (const [from, to, template] of parts) {
    const of = `number = '${template}'`
    await copy('cases', from, to, of, { number, ...times, ...person })
    await copy('case_event', from, to, of, { number })
    await copy('case_awaits', from, to, of, { number })
  }
  await copy('audit_entry', 21, 10 * size + 1, 'seq = 20', {
    seq: 'n.i',
    object: `'BEN-2026-' || (n.i / 10)`,
  })
  await database.transaction((connection) =>
    connection.run(sql`update audit_head set seq = ${10 * size} where org = ${org}`),
  )
  await database.read((connection) => connection.run(sql`analyze`))
}

async function columnsOf(database, table) {
  const rows = await database.read((connection) =>
    connection.dialect === 'sqlite'
      ? connection.all(anyRow, sql.raw(`select name from pragma_table_info('${table}')`))
      : connection.all(
          anyRow,
          sql`select column_name as name from information_schema.columns
            where table_schema = current_schema() and table_name = ${table} order by ordinal_position`,
        ),
  )
  return rows.map(({ name }) => name)
}
let anyRow

/** What people do, each as the product asks it of its store. */
const deeds = {
  'my cases': ({ cases }) => cases.casesOpenedBy(org, 'person-7', 200),
  queue: ({ cases }) => cases.casesWaitingFor(org, ['clerk'], 200),
  decision: ({ cases }, turn) =>
    cases.transaction(async (tx) => {
      const number = numberOf(2 + (turn % (waiting - 2)))
      const entry = await tx.lockCase(org, number)
      await tx.updateCase({ ...entry, version: entry.version + 1, updatedAt: start }, entry.version)
      await tx.addEvent({
        org,
        number,
        at: start,
        by: entry.openedBy,
        verb: 'note',
        from: 'review',
        to: 'review',
      })
      await tx.enqueue(org, { kind: 'case-card', to: 'role:clerk', caseNumber: number }, start)
      await tx.audit({
        org,
        at: start,
        actor: 'person-1',
        action: 'noted',
        object: number,
        detail: {},
      })
    }),
  'page of the tab: figures': ({ cases }) => cases.closedCases(org, 'application', 200),
  'page of the tab: a case': async ({ cases }) => [
    await cases.findCase(org, numberOf(150)),
    await cases.events(org, numberOf(150)),
  ],
  'gauges of the open cases': ({ openCases }) => openCases(org),
}

/** Milliseconds of each deed, in rounds that take turns between the databases. */
async function timesOf(stores) {
  const times = stores.map(() => Object.fromEntries(Object.keys(deeds).map((name) => [name, []])))
  for (let round = 0; round <= rounds; round++)
    for (const [name, run] of Object.entries(deeds))
      for (const [at, storage] of stores.entries()) {
        const began = performance.now()
        for (let times = 0; times < 4; times++) await run(storage, 4 * round + times)
        // The first round warms up and does not count.
        if (round > 0) times[at][name].push((performance.now() - began) / 4)
      }
  return times
}

async function compare(own, urls, sizes, tell) {
  const opened = []
  for (const [at, url] of urls.entries()) {
    tell(`cases: ${sizes[at].toLocaleString('en-CA')} in ${url.split(':')[0]}`)
    const storage = await own.openStorage({ url, cipher: own.createCipher([Buffer.alloc(32, 7)]) })
    const database = await own.openDatabase(url)
    await fill(database, storage, sizes[at])
    await database.close()
    opened.push(storage)
  }
  const [few, many] = await timesOf(opened)
  for (const storage of opened) await storage.close()
  return Object.keys(deeds).map((deed) => ({
    deed,
    fewMs: median(few[deed]),
    manyMs: median(many[deed]),
    growth: median(many[deed].map((ms, round) => ms / few[deed][round])),
  }))
}

export async function measureCases(own, { quick, long, tell }) {
  const sizes = [1000, quick ? 3000 : long ? 1_000_000 : 100_000]
  anyRow = own.z.record(own.z.string(), own.z.unknown())
  const folder = mkdtempSync(join(tmpdir(), 'policy-desk-bench-'))
  const databases = []
  const files = sizes.map((size) => `file:${join(folder, `${size}.db`)}`)
  databases.push({ database: 'SQLite', deeds: await compare(own, files, sizes, tell) })
  rmSync(folder, { recursive: true })
  const server = process.env.TEST_DATABASE_URL
  if (server) {
    const schemas = sizes.map((size) => `bench_${process.pid}_${size}`)
    const main = await own.openDatabase(server)
    const each = async (words) => {
      for (const schema of schemas)
        await main.read((connection) =>
          connection.run(
            sql.raw(`${words} schema ${schema}${words.startsWith('drop') ? ' cascade' : ''}`),
          ),
        )
    }
    await each('create')
    try {
      const urls = schemas.map((schema) => own.inSchema(server, schema))
      databases.push({ database: 'PostgreSQL', deeds: await compare(own, urls, sizes, tell) })
    } finally {
      await each('drop')
      await main.close()
    }
  }
  return { cases: sizes, waiting, rounds, databases }
}
