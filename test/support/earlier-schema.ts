/** A database as an earlier release left it, with a row of everything that it kept. */
import { sql } from 'kysely'
import { expect } from 'vitest'
import { sealEntry } from '../../src/storage/audit.ts'
import type { Database } from '../../src/storage/database.ts'
import { allMigrations, applyStep, ensureVersions, migrate } from '../../src/storage/migrate.ts'
import type { Migration } from '../../src/storage/migrations/migration.ts'
import type { Storage } from '../../src/storage/open.ts'
import { verifyChain } from '../../src/storage/verify-chain.ts'
import { aCase, anEntry, avery, noon } from '../contract/builders.ts'
import { testCipher } from './databases.ts'

const story = { purpose: 'News of the north, é and 李' }
const sealed = (value: unknown, field: string) =>
  testCipher.seal(JSON.stringify(value), ['north', 'SMC-2026-0001', field])

const postBody = { accountName: 'Example', kind: 'post', series: 'activity', loggedBy: avery }

/** Writes the rows of a database that has the first `count` steps, as its release wrote them. */
export async function fillAsThen(database: Database, count: number): Promise<void> {
  const has = (name: string) => allMigrations.slice(0, count).some((step) => step.name === name)
  const by = JSON.stringify(avery)
  await database.transaction(async (connection) => {
    await ensureVersions(connection)
    for (const step of allMigrations.slice(0, count)) await applyStep(connection, step)
    await connection.run(sql`
      insert into cases (org, number, form, workflow, state, role, closed, version, revision, confidential,
        opened_by_id, opened_by, language, fields, opinions, last_step, opened_at, updated_at, due_at)
      values ('north', 'SMA-2026-0001', 'application', 'application', 'review', 'communications', 0, 1, 1, 0,
        ${avery.id}, ${by}, 'en', ${JSON.stringify(story)}, '[]', null, ${noon}, ${noon}, ${noon + 5})`)
    await connection.run(sql`
      insert into cases (org, number, form, workflow, state, role, closed, version, revision, confidential,
        opened_by_id, opened_by, language, fields, opinions, last_step, opened_at, updated_at, due_at)
      values ('north', 'SMC-2026-0001', 'complaint', 'complaint', 'closed', null, 1, 3, 1, 1,
        ${avery.id}, ${sealed(avery, 'opened_by')}, 'fr', ${sealed(story, 'fields')}, ${sealed([], 'opinions')},
        null, ${noon}, ${noon}, null)`)
    await connection.run(sql`
      insert into case_event (org, number, seq, at, acted_by, role, verb, from_state, to_state, reason, outcome)
      values ('north', 'SMA-2026-0001', 1, ${noon}, ${by}, null, 'open', 'new', 'review', '"because"', null)`)
    await connection.run(sql`
      insert into card (nonce, org, kind, form, case_number, revises, audience, revision, created_at, place)
      values ('nonce-1', 'north', 'case', 'application', 'SMA-2026-0001', 0, 'role:communications', 1, ${noon}, null)`)
    await connection.run(sql`
      insert into delivery (org, address, intent, state, attempts, uncertain, next_at, owner, fence, problem, created_at)
      values ('north', 'role:communications',
        '{"caseNumber":"SMA-2026-0001","kind":"case-card","to":"role:communications"}', 'waiting', 0, 0, ${noon},
        null, 0, null, ${noon})`)
    await connection.run(sql`
      insert into address (org, key, reference, people, updated_at)
      values ('north', ${`person:${avery.id}`}, '{}', ${JSON.stringify([avery])}, ${noon})`)
    await connection.run(sql`
      insert into case_number (org, prefix, year, last) values ('north', 'SMA', 2026, 1)`)
    const entry = sealEntry(undefined, anEntry())
    await connection.run(sql`
      insert into audit_entry (org, seq, at, actor, action, object, detail, previous_hash, hash)
      values ('north', 1, ${entry.at}, ${entry.actor}, ${entry.action}, ${entry.object},
        '{"confidential":false,"form":"application","revision":1}', ${entry.previousHash}, ${entry.hash})`)
    await connection.run(
      sql`insert into audit_head (org, seq, hash) values ('north', 1, ${entry.hash})`,
    )
    if (has('workflow'))
      await connection.run(sql`
        insert into case_awaits (org, number, role, due_at)
        values ('north', 'SMA-2026-0001', 'communications', ${noon + 5})`)
    if (has('knowledge-versions'))
      await connection.run(sql`insert into document_head (org, revision) values ('north', 4)`)
    if (has('register') && !has('draft-of-card'))
      await connection.run(sql`
        insert into draft (org, person_id, form, case_number, confidential, body, saved_at, expires_at)
        values ('north', ${avery.id}, 'application', '', 0, '{"purpose":"News"}', ${noon}, ${noon + 9})`)
    if (has('posts') && !has('record-series'))
      await connection.run(sql`
        insert into post (org, number, account, posted_on, link_print, status, body, version, logged_at, updated_at)
        values ('north', 'SML-2026-0001', 'account-1', '2026-06-20', '', 'kept',
          ${JSON.stringify({ ...postBody, about: 'NUL \u0000 and \ud800' })}, 1, ${noon}, ${noon})`)
    if (has('records') && !has('record-series'))
      await connection.run(sql`
        insert into record_hold (org, id, scope, name, reason, placed_by, placed_at)
        values ('north', 1, 'case', 'SMA-2026-0001',
          ${testCipher.seal('"A lawsuit"', ['north', 'hold 1', 'reason'])}, ${by}, ${noon})`)
  })
}

/** Everything of the step was done, and nothing of it was committed. */
const brokenOff = (step: Migration): Migration => ({
  ...step,
  *statements(words) {
    yield* step.statements(words)
    throw new Error('the power is gone')
  },
})

/** Everything that such a database held is there, and can be used: `count` steps ago as now. */
export async function expectAllOfThen(
  { cases, addresses, outbox, audit, versions, records }: Storage,
  count: number,
): Promise<void> {
  const open = await cases.findCase('north', 'SMA-2026-0001')
  const { role: _, ...closed } = aCase({
    number: 'SMC-2026-0001',
    form: 'complaint',
    workflow: 'complaint',
    state: 'closed',
    closed: true,
    version: 3,
    confidential: true,
    language: 'fr',
    fields: story,
  })
  expect(open).toEqual(aCase({ fields: story, dueAt: noon + 5 }))
  expect(await cases.findCase('north', 'SMC-2026-0001')).toEqual(closed)
  expect((await cases.events('north', 'SMA-2026-0001'))[0]).toMatchObject({
    by: avery,
    reason: 'because',
  })
  expect(await cases.findCard('nonce-1')).toMatchObject({ caseNumber: 'SMA-2026-0001' })
  expect(await outbox.list('waiting', 9)).toHaveLength(1)
  expect((await addresses.find('north', `person:${avery.id}`))?.people).toEqual([avery])
  expect(await verifyChain(audit, 'north')).toMatchObject({ kind: 'whole', end: { seq: 1 } })
  const had = (name: string) => allMigrations.slice(0, count).some((step) => step.name === name)
  if (had('posts') && !had('record-series')) {
    const span = { from: 0, before: noon + 1, validMonths: 0 }
    const activity = { kind: 'post', forms: ['activity'] } as const
    const found = await records.doneRecords('north', activity, span, 9)
    expect(found.map(({ number }) => number)).toEqual(['SML-2026-0001'])
  }
  if (had('records') && !had('record-series'))
    expect((await records.holds('north'))[0]).toMatchObject({
      scope: { kind: 'record', name: 'SMA-2026-0001' },
      reason: 'A lawsuit',
    })
  if (had('knowledge-versions')) expect((await versions.revisions()).get('north')).toBe(4)
  // What it can do now, it can do with what came from then.
  const [waiting] = await cases.casesWaitingFor('north', ['communications'], 9)
  expect(waiting?.number).toBe('SMA-2026-0001')
  const number = await cases.transaction((tx) => tx.nextNumber('north', 'SMA', 2026))
  expect(number).toBe('SMA-2026-0002')
}

/** Brings it to the present schema; at each step the power goes once. How often it went. */
export async function upgradeBrokenOff(database: Database, count: number): Promise<number> {
  for (let index = count; index < allMigrations.length; index++) {
    const steps = allMigrations.map((step, place) => (place === index ? brokenOff(step) : step))
    await expect(migrate(database, steps)).rejects.toThrow('the power is gone')
  }
  await migrate(database)
  return allMigrations.length - count
}
