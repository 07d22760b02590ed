/** How the database fails: with a code, a remedy, nobody's words, and the process alive. */
import { mkdtemp, rm, stat, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { inspect } from 'node:util'
import { sql } from 'kysely'
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest'
import { z } from 'zod'
import { createCaseStore } from '../../src/storage/case-store.ts'
import type { Connection } from '../../src/storage/connection.ts'
import { openDatabase } from '../../src/storage/database.ts'
import { migrate } from '../../src/storage/migrate.ts'
import { Counted } from '../../src/storage/stored.ts'
import {
  describeOnEachDatabase,
  describeOnPostgres,
  describeOnSqlite,
  testCipher,
} from '../support/databases.ts'
import { aCase } from './builders.ts'

describeOnEachDatabase('availability', (databases) => {
  test('closes only when the transaction that runs is over', async () => {
    const url = await databases.create()
    const storage = await databases.open(url)
    const reopened = await databases.open(url)
    const running = storage.cases.transaction(async (tx) => {
      await tx.insertCase(aCase())
      await new Promise((resolve) => setImmediate(resolve))
      await tx.insertCase(aCase({ number: 'SMA-2026-0002' }))
    })

    await Promise.all([running, storage.close()])

    expect(await reopened.cases.findCase('north', 'SMA-2026-0002')).toBeDefined()
  })

  test('answers a ping, and refuses it once closed', async () => {
    const storage = await databases.open(await databases.create())

    await expect(storage.ping()).resolves.toBeUndefined()
    await storage.close()
    await expect(storage.ping()).rejects.toThrow()
  })

  test('tells whether it is embedded', async () => {
    const storage = await databases.open(await databases.create())

    expect(storage.embedded).toBe(databases.dialect === 'sqlite')
  })

  test('fails without quoting what was to be stored', async () => {
    const url = await databases.create()
    await databases.open(url)
    const database = await databases.connect(url)

    const failing = database.transaction((connection) =>
      connection.run(sql`
        insert into case_number (org, prefix, year, last) values (${'canary'}, 'SMA', 2026, null)`),
    )

    const fault = await failing.catch((error: unknown) => error)
    expect(fault).toBeInstanceOf(Error)
    expect(inspect(fault, { depth: 9 })).not.toContain('canary')
  })

  test('refuses text with U+0000 where it would be cut off or refused', async () => {
    const { cases } = await databases.open(await databases.create())

    const storing = cases.transaction((tx) => tx.insertCase(aCase({ state: 'cut\u0000off' })))

    await expect(storing).rejects.toMatchObject({ code: 'input-invalid' })
  })
})

describeOnPostgres('availability', (databases) => {
  test.each([
    ['statement_timeout', '10s'],
    ['lock_timeout', '5s'],
    ['idle_in_transaction_session_timeout', '15s'],
  ])('limits every wait: %s is %s', async (name, limit) => {
    const database = await databases.connect(await databases.create())

    const setting = await database.read((connection) =>
      connection.first(
        z.object({ value: z.string() }),
        sql`select setting::int / 1000 || 's' as value from pg_settings where name = ${name}`,
      ),
    )

    expect(setting?.value).toBe(limit)
  })

  test('lives on when the server ends its connections, and works again at once', async () => {
    const url = await databases.create()
    const database = await databases.connect(url)
    const other = await databases.connect(url)
    const end = (pid: number) =>
      other.read((connection) => connection.run(sql`select pg_terminate_backend(${pid}::int)`))
    const Pid = z.object({ pid: z.int() })
    const pidOf = sql`select pg_backend_pid() as pid`

    const failing = database.transaction(async (connection) => {
      const backend = await connection.first(Pid, pidOf)
      await end(backend?.pid ?? 0)
      await connection.run(sql`select 1`)
    })
    await expect(failing).rejects.toMatchObject({ code: 'database-unavailable', retryable: true })

    const idle = await database.read((connection) => connection.first(Pid, pidOf))
    await end(idle?.pid ?? 0)
    // Nobody asks anything of the pool meanwhile: its error must not end this process.
    await vi.waitFor(async () => {
      const left = await other.read((connection) =>
        connection.all(Pid, sql`select pid from pg_stat_activity where pid = ${idle?.pid ?? 0}`),
      )
      expect(left).toEqual([])
    })
    // The very first question may still meet the dead connection.
    await vi.waitFor(() => database.ping())
  })
})

describeOnSqlite('availability', (databases) => {
  test.each([
    ['journal_mode', 'wal'],
    ['synchronous', 2],
    ['secure_delete', 1],
    ['foreign_keys', 1],
    ['cache_size', -16_384],
    ['wal_autocheckpoint', 1000],
  ])(
    'is set to lose nothing, to keep nothing deleted and to read little anew: %s is %s',
    async (name, value) => {
      const database = await databases.connect(await databases.create())

      const rows = await database.read((connection) =>
        connection.all(z.record(z.string(), z.unknown()), sql.raw(`pragma ${name}`)),
      )

      expect(rows[0]).toEqual({ [name]: value })
    },
  )

  test('waits for the disk again after a note that does not, whether it was kept or not', async () => {
    const database = await databases.connect(await databases.create())
    const read = () =>
      database.read((connection) =>
        connection.all(z.record(z.string(), z.unknown()), sql`pragma synchronous`),
      )
    const within = await database.note((connection) =>
      connection.all(z.record(z.string(), z.unknown()), sql`pragma synchronous`),
    )

    await expect(database.note(() => Promise.reject(new Error('no')))).rejects.toThrow('no')

    expect(within).toEqual([{ synchronous: 1 }])
    expect(await read()).toEqual([{ synchronous: 2 }])
  })

  test('gives up with a code when another process keeps the database locked', async () => {
    const url = await databases.create()
    const storage = await databases.open(url)
    const other = await databases.connect(url)

    await other.transaction(async () => {
      // The clock stands past the end of the wait as soon as it is asked again.
      const clock = vi.spyOn(performance, 'now').mockReturnValueOnce(0).mockReturnValue(60_000)
      const storing = storage.cases.transaction((tx) => tx.insertCase(aCase()))

      await expect(storing).rejects.toMatchObject({
        code: 'database-unavailable',
        message: expect.stringContaining('SQLITE_BUSY'),
      })
      clock.mockRestore()
    })

    await storage.cases.transaction((tx) => tx.insertCase(aCase()))
    expect(await storage.cases.findCase('north', 'SMA-2026-0001')).toBeDefined()
  })

  test('keeps its file from other users', async () => {
    const url = await databases.create()
    await databases.open(url)
    const file = url.slice('file:'.length)

    for (const name of [file, `${file}-wal`]) expect((await stat(name)).mode & 0o077).toBe(0)
  })

  test('commits together what begins together, and nobody reads it before', async () => {
    const database = await databases.connect(await databases.create())
    const count = (connection: Connection) =>
      connection.first(Counted, sql`select count(*) as count from line`)
    const insert = (connection: Connection) => connection.run(sql`insert into line values (1)`)
    await database.transaction((connection) => connection.run(sql`create table line (a integer)`))
    let seen: unknown
    const order: string[] = []
    const note = (what: string) => () => void order.push(what)
    let tellRunning: () => void = () => undefined
    const running = new Promise<void>((resolve) => {
      tellRunning = resolve
    })

    const first = database.transaction(insert).then(note('first'))
    const second = database
      .transaction(async (connection) => {
        // Its own group is what it goes on from.
        seen = await count(connection)
        tellRunning()
        await new Promise((resolve) => setImmediate(resolve))
        await insert(connection)
      })
      .then(note('second'))
    await running
    const reading = database.read(count).finally(note('read'))
    await Promise.all([first, second, reading])

    expect(seen).toEqual({ count: 1 })
    expect(await reading).toEqual({ count: 2 })
    expect(order.indexOf('read')).toBe(2)
  })

  test('tells nobody of a group that it is stored when the disk is full', async () => {
    const database = await databases.connect(await databases.create())
    const insert = (text: string) =>
      database.transaction((connection) => connection.run(sql`insert into line values (${text})`))
    await database.transaction((connection) => connection.run(sql`create table line (a text)`))
    const limitTo = (pages: number) =>
      database.read((connection) => connection.run(sql.raw(`pragma max_page_count = ${pages}`)))

    await limitTo(1)
    const ends = await Promise.allSettled(['small', 'x'.repeat(1_000_000), 'after'].map(insert))
    await limitTo(1_000_000)

    expect(ends).toMatchObject([
      { status: 'rejected', reason: { code: 'database-unavailable', undone: true } },
      { status: 'rejected', reason: { code: 'database-unavailable', undone: true } },
      { status: 'fulfilled' },
    ])
    expect(
      await database.read((connection) =>
        connection.all(z.object({ a: z.string() }), sql`select a from line`),
      ),
    ).toEqual([{ a: 'after' }])
  })

  test('refuses a transaction that is begun within another', async () => {
    const database = await databases.connect(await databases.create())
    const nothing = async () => undefined

    const nested = database.transaction(() => database.transaction(nothing))

    await expect(nested).rejects.toThrow('past the transaction that is open')
    await expect(database.transaction(nothing)).resolves.toBeUndefined()
  })

  test('stores nothing by halves when the disk is full, and goes on when it is not', async () => {
    const database = await databases.connect(await databases.create())
    await migrate(database)
    const cases = createCaseStore(database, testCipher)
    const limitTo = (pages: number) =>
      database.read((connection) => connection.run(sql.raw(`pragma max_page_count = ${pages}`)))
    const large = aCase({ number: 'SMA-2026-0002', fields: { story: 'x'.repeat(1_000_000) } })
    const store = () =>
      cases.transaction(async (tx) => {
        await tx.insertCase(aCase())
        await tx.insertCase(large)
      })

    // Smaller than it is by now: SQLite takes that for its present size.
    await limitTo(1)
    await expect(store()).rejects.toMatchObject({
      code: 'database-unavailable',
      message: expect.stringContaining('SQLITE_FULL'),
    })
    expect(await cases.findCase('north', 'SMA-2026-0001')).toBeUndefined()

    await limitTo(1_000_000)
    await store()
    expect(await cases.findCase('north', 'SMA-2026-0002')).toEqual(large)
  })
})

describe('openDatabase', () => {
  let folder = ''
  beforeEach(async () => {
    folder = await mkdtemp(join(tmpdir(), 'policy-desk-test-'))
  })
  afterEach(() => rm(folder, { recursive: true }))

  test('makes the folders on the way', async () => {
    const file = join(folder, 'a', 'b', 'test.db')

    const database = await openDatabase(`file:${file}`)
    await database.close()

    expect((await stat(file)).isFile()).toBe(true)
    expect((await stat(dirname(file))).mode & 0o077).toBe(0)
  })

  test('says that a file is no database', async () => {
    const file = join(folder, 'letter.txt')
    await writeFile(file, 'Dear Sir or Madam, '.repeat(100))

    await expect(openDatabase(`file:${file}`)).rejects.toMatchObject({
      code: 'database-unavailable',
      message: expect.stringContaining(file),
    })
  })

  test('says that a path leads nowhere', async () => {
    const file = join(folder, 'letter.txt')
    await writeFile(file, '')

    await expect(openDatabase(`file:${join(file, 'test.db')}`)).rejects.toMatchObject({
      code: 'database-unavailable',
    })
  })

  test('says that a server does not answer, without its password', async () => {
    // Port 1 on loopback: nobody listens there.
    const opening = openDatabase('postgres://user:canary@127.0.0.1:1/name')

    const fault = await opening.catch((error: unknown) => error)
    expect(fault).toMatchObject({ code: 'database-unavailable', retryable: true })
    expect(inspect(fault, { depth: 9 })).not.toContain('canary')
  })

  test.each(['', 'test.db', 'mysql://host/name', 'file:', 'postgres://host:port/name'])(
    'refuses %j as the address of a database',
    async (url) => {
      await expect(openDatabase(url)).rejects.toMatchObject({ code: 'configuration-invalid' })
    },
  )
})
