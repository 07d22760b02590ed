/** A database of any earlier schema comes to the present one with everything in it, also when the power goes at each step. */
import { openDatabase } from '../../src/storage/database.ts'
import { allMigrations } from '../../src/storage/migrate.ts'
import { openStorage } from '../../src/storage/open.ts'
import { testCipher } from '../support/databases.ts'
import { expectAllOfThen, fillAsThen, upgradeBrokenOff } from '../support/earlier-schema.ts'
import { atLeast, exactly, type Figure, type Promised, type PromiseOptions } from './promise.ts'

/** One of so many schemas in the short form; the oldest and the newest always. */
const oneOf = { short: 7, long: 1 }

async function run(
  options: PromiseOptions,
  create: () => Promise<string>,
): Promise<readonly Figure[]> {
  const step = oneOf[options.long ? 'long' : 'short']
  const newest = allMigrations.length
  const counts = allMigrations
    .map((_, index) => index + 1)
    .filter((count) => (count - 1) % step === 0 || count === newest)
  let broken = 0
  const wrong: string[] = []
  for (const count of counts) {
    const url = await create()
    const database = await openDatabase(url)
    await fillAsThen(database, count)
    broken += await upgradeBrokenOff(database, count).finally(() => database.close())
    const storage = await openStorage({ url, cipher: testCipher, upgrade: true })
    await expectAllOfThen(storage, count)
      .catch((error: unknown) => wrong.push(`${allMigrations[count - 1]?.name}: ${error}`))
      .finally(() => storage.close())
  }
  for (const each of wrong) options.progress(each)
  return [
    atLeast('earlier schemas, each with records of its time', counts.length, 4),
    atLeast('steps at which the power went', broken, counts.length - 1),
    exactly('databases in which something is lost or cannot be used', wrong.length, 0),
  ]
}

const sentence =
  'A database of any earlier release is brought up whole, wherever that is broken off'

export const upgradeOnSqlite: Promised = {
  name: 'upgrade-sqlite',
  sentence: `${sentence} (SQLite)`,
  needs: 'sqlite',
  run: (options) => run(options, options.sqlite),
}

export const upgradeOnPostgres: Promised = {
  name: 'upgrade-postgresql',
  sentence: `${sentence} (PostgreSQL)`,
  needs: 'postgres',
  run: (options) => run(options, async () => (await options.postgres?.()) ?? ''),
}
