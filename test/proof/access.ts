/** Only the entitled act, and only in their turn. */
import { createCipher } from '../../src/storage/encrypt.ts'
import { openStorage } from '../../src/storage/open.ts'
import { runAccessMatrix } from '../support/access-scene.ts'
import { atLeast, exactly, type Promised, type PromiseOptions } from './promise.ts'

async function run(options: PromiseOptions, url: string) {
  const storage = await openStorage({ url, cipher: createCipher([Buffer.alloc(32, 7)]) })
  try {
    const { cells, done, wrong } = await runAccessMatrix(
      url,
      storage,
      (index) => options.long || index % 13 === 1,
    )
    for (const cell of wrong.slice(0, 10)) options.progress(cell)
    return [
      atLeast('cells of person, form, state, verb and way', cells, 500),
      exactly('in which something was done or told that is not listed', wrong.length, 0),
      atLeast('in which something listed was done by a message', done.message, 1),
      atLeast('… and in a dialog', done.dialog, 1),
    ]
  } finally {
    await storage.close()
  }
}

const sentence = 'Only the entitled act, only in their turn, and strangers learn nothing'

export const accessOnSqlite: Promised = {
  name: 'access-sqlite',
  sentence: `${sentence} (SQLite)`,
  needs: 'sqlite',
  run: async (options) => run(options, await options.sqlite()),
}

export const accessOnPostgres: Promised = {
  name: 'access-postgresql',
  sentence: `${sentence} (PostgreSQL)`,
  needs: 'postgres',
  run: async (options) => run(options, (await options.postgres?.()) ?? ''),
}
