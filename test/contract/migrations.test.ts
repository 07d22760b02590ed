/** The contract of the schema and its migrations, on both databases. */
import { sql } from 'kysely'
import { expect, test } from 'vitest'
import { z } from 'zod'
import type { Database } from '../../src/storage/database.ts'
import { allMigrations, migrate, schemaState } from '../../src/storage/migrate.ts'
import type { Migration } from '../../src/storage/migrations/migration.ts'
import { openOutbox, openRecords, openStorage } from '../../src/storage/open.ts'
import { describeOnEachDatabase, testCipher } from '../support/databases.ts'
import { runToDeath } from './child.ts'
import { steps } from './migration-steps.ts'

const Name = z.object({ name: z.string() })

describeOnEachDatabase('migrations', (databases) => {
  function appliedTo(database: Database): Promise<readonly { name: string }[]> {
    return database.read((connection) =>
      connection.all(Name, sql`select name from schema_version order by version`),
    )
  }

  function namesIn(database: Database): Promise<readonly { name: string }[]> {
    return database.read((connection) =>
      connection.all(Name, sql`select name from kept order by name`),
    )
  }

  test('let many instances start on an empty database at once', async () => {
    const url = await databases.create()

    const opened = await Promise.all(Array.from({ length: 5 }, () => databases.open(url)))

    for (const storage of opened) expect(await storage.outbox.backlog()).toBe(0)
    const database = await databases.connect(url)
    expect(await appliedTo(database)).toEqual(allMigrations.map(({ name }) => ({ name })))
  })

  test('change nothing when they were all applied', async () => {
    const database = await databases.connect(await databases.create())

    await migrate(database, steps())
    await migrate(database, steps())

    expect(await namesIn(database)).toEqual([{ name: 'one' }, { name: 'two' }])
  })

  test('take a step that came to the list after a later one', async () => {
    const database = await databases.connect(await databases.create())
    const [first, second] = steps()
    if (!first || !second) throw new Error('the steps are missing')
    const later: Migration = {
      version: 3,
      name: 'third',
      statements: () => [`insert into kept (name) values ('three')`],
    }

    await migrate(database, [first, later])
    await migrate(database, [first, second, later])

    expect(await namesIn(database)).toEqual([{ name: 'one' }, { name: 'three' }, { name: 'two' }])
  })

  test('leave whole steps only when one fails, and go on at the next start', async () => {
    const database = await databases.connect(await databases.create())
    const failing: Migration = {
      version: 2,
      name: 'second',
      *statements() {
        yield `insert into kept (name) values ('half')`
        yield 'create table half (name text)'
        throw new Error('the power is gone')
      },
    }

    await migrate(database, steps().slice(0, 1))
    await expect(migrate(database, [...steps().slice(0, 1), failing])).rejects.toThrow('the power')
    expect(await namesIn(database)).toEqual([{ name: 'one' }])
    await expect(
      database.read((connection) => connection.run(sql`select * from half`)),
    ).rejects.toThrow()

    await migrate(database, steps())
    expect(await namesIn(database)).toEqual([{ name: 'one' }, { name: 'two' }])
  })

  test('give a new database all steps or none', async () => {
    const database = await databases.connect(await databases.create())
    const [first] = steps()
    const failing: Migration = {
      version: 2,
      name: 'second',
      statements: () => {
        throw new Error('the power is gone')
      },
    }

    await expect(migrate(database, [first, failing])).rejects.toThrow('the power')

    expect(await database.read(schemaState)).toBe('none')
  })

  test('go on after a process was killed in the middle of a step', async () => {
    const url = await databases.create()

    expect(await runToDeath('migrate-and-die', url)).toBe('SIGKILL')

    const database = await databases.connect(url)
    expect(await namesIn(database)).toEqual([{ name: 'one' }])
    await migrate(database, steps())
    expect(await namesIn(database)).toEqual([{ name: 'one' }, { name: 'two' }])
  })

  test('tell a process that serves when another release has changed the database', async () => {
    const url = await databases.create()
    const storage = await databases.open(url)
    expect(await storage.hasOwnSchema()).toBe(true)

    const database = await databases.connect(url)
    await database.transaction((connection) =>
      connection.run(sql`insert into schema_version (version, name) values (99, 'of tomorrow')`),
    )

    expect(await storage.hasOwnSchema()).toBe(false)
  })

  test('refuse a database that a newer release has changed, and say what to do', async () => {
    const url = await databases.create()
    await databases.open(url)
    const database = await databases.connect(url)
    await database.transaction((connection) =>
      connection.run(sql`insert into schema_version (version, name) values (99, 'of tomorrow')`),
    )

    const opening = databases.open(url)

    await expect(opening).rejects.toMatchObject({
      code: 'database-newer',
      message: expect.stringMatching(/schema 99.*start the newer release/),
    })
  })

  test('are left to the start: a command takes a new database or its own, and leaves an older one as it was', async () => {
    const url = await databases.create()
    const database = await databases.connect(url)
    await migrate(database, allMigrations.slice(0, -1))
    const before = await appliedTo(database)

    for (const open of [
      () => openRecords({ url }),
      () => openOutbox(url),
      () => databases.open(url),
    ])
      await expect(open()).rejects.toMatchObject({
        code: 'database-older',
        message: expect.stringMatching(/older release.*start the bot of this release/),
      })

    expect(await appliedTo(database)).toEqual(before)
    const started = await openStorage({ url, cipher: testCipher, upgrade: true })
    expect(await started.hasOwnSchema().finally(() => started.close())).toBe(true)
  })

  test('give every table of records its organization', async () => {
    const url = await databases.create()
    await databases.open(url)
    const database = await databases.connect(url)
    const listed =
      databases.dialect === 'sqlite'
        ? sql`select name from sqlite_schema where type = 'table' and name not like 'sqlite_%'`
        : sql`select table_name as name from information_schema.tables where table_schema = current_schema()`
    const tables = await database.read((connection) => connection.all(Name, listed))
    const records = tables.map(({ name }) => name).filter((name) => name !== 'schema_version')
    expect(records.length).toBeGreaterThan(5)

    for (const table of records)
      await database.read((connection) => connection.run(sql`select org from ${sql.table(table)}`))
  })
})
