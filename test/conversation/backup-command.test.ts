/** What `npm run backup` makes a backup of, and what it refuses. */
import { spawnSync } from 'node:child_process'
import { existsSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { sql } from 'kysely'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { openDatabase } from '../../src/storage/database.ts'
import { allMigrations, migrate, schemaState } from '../../src/storage/migrate.ts'
import { examineBackup } from '../../src/storage/restore.ts'

let folder: string
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'policy-desk-backup-'))
})
afterAll(() => rmSync(folder, { recursive: true }))

// Compiles first, where nothing has: seconds on a quiet machine.
const longest = 120_000

function backup(name: string) {
  const file = join(folder, `${name}.gz`)
  const { status, stderr } = spawnSync(
    process.execPath,
    [resolve('scripts/run.mjs'), 'commands/backup', file],
    { cwd: folder, env: { DATABASE_URL: `file:${join(folder, name)}.db` }, encoding: 'utf8' },
  )
  return { status, stderr, file }
}

const open = (name: string) => openDatabase(`file:${join(folder, name)}.db`)

test(
  'an older database is backed up as it is, so that its own release can take it back',
  async () => {
    const before = await open('older')
    await migrate(before, allMigrations.slice(0, -1))
    await before.close()

    const { status, file } = backup('older')

    expect(status).toBe(0)
    expect((await examineBackup(file)).schema).not.toContain(allMigrations.at(-1)?.version)
    const after = await open('older')
    expect(await after.read(schemaState)).toBe('older')
    await after.close()
  },
  longest,
)

test(
  'an address where no bot ever was is refused: no empty backup every night',
  () => {
    const { status, stderr, file } = backup('nowhere')

    expect(status).toBe(2)
    expect(stderr).toContain('Give the address that the bot has.')
    expect(existsSync(file)).toBe(false)
  },
  longest,
)

test(
  'a newer database is refused, and left as it is',
  async () => {
    const newer = await open('newer')
    await migrate(newer)
    await newer.transaction((connection) =>
      connection.run(sql`insert into schema_version (version, name) values (9999, 'later')`),
    )
    await newer.close()

    const { status, stderr, file } = backup('newer')

    expect(status).toBe(2)
    expect(stderr).toContain('make the backup with that one')
    expect(existsSync(file)).toBe(false)
  },
  longest,
)
