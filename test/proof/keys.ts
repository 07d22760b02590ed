/** The encryption key is replaced while the bot serves: afterwards nothing needs the old one, and nothing is lost. */
import { openDatabase } from '../../src/storage/database.ts'
import { openStorage } from '../../src/storage/open.ts'
import { reseal } from '../../src/storage/reseal.ts'
import { aCase } from '../contract/builders.ts'
import {
  afterwards,
  before,
  both,
  draftKey,
  fillSealed,
  marksIn,
  numbered,
} from '../support/sealed-texts.ts'
import { atLeast, exactly, type Figure, type Promised } from './promise.ts'

const cases = 7

async function run(url: string): Promise<readonly Figure[]> {
  const old = await openStorage({ url, cipher: before })
  await fillSealed(old).finally(() => old.close())
  const database = await openDatabase(url)
  const serving = await openStorage({ url, cipher: both })
  const later = await openStorage({ url, cipher: afterwards })
  try {
    const sealed = await marksIn(database, before.newestMark)
    // Two processes seal, one is stopped on its way, and somebody works on a case meanwhile.
    const stopping = AbortSignal.timeout(1)
    await Promise.all([
      reseal(database, both, { batch: 2, signal: stopping }),
      reseal(database, both, { batch: 3 }),
      serving.cases.transaction((tx) =>
        tx.insertCase(aCase({ number: numbered(9), confidential: true, fields: { story: 'new' } })),
      ),
    ])
    const { left } = await reseal(database, both)
    let lost = 0
    for (let index = 1; index <= cases; index++) {
      const entry = await later.cases.findCase('north', numbered(index))
      const events = await later.cases.events('north', numbered(index))
      if (entry?.fields.story !== `story ${index}`) lost += 1
      if (events[0]?.reason !== `because ${index}`) lost += 1
      if (!(await later.cases.findConsent('north', index))) lost += 1
    }
    if ((await later.cases.findCase('north', numbered(9)))?.fields.story !== 'new') lost += 1
    if ((await later.cases.findDraft(draftKey, 0))?.values.story !== 'draft') lost += 1
    if ((await later.exports.list('north', 1))[0]?.reason !== 'the auditor') lost += 1
    return [
      atLeast('texts that the old key had sealed', sealed, 50),
      exactly('  left that need it', await marksIn(database, before.newestMark), 0),
      exactly('  that no key opens', left, 0),
      exactly('texts that the new key alone does not give back', lost, 0),
    ]
  } finally {
    await later.close()
    await serving.close()
    await database.close()
  }
}

const sentence =
  'The encryption key can be replaced while the bot serves: nothing needs the old one'

export const keysOnSqlite: Promised = {
  name: 'keys-sqlite',
  sentence: `${sentence} (SQLite)`,
  needs: 'sqlite',
  run: async (options) => run(await options.sqlite()),
}

export const keysOnPostgres: Promised = {
  name: 'keys-postgresql',
  sentence: `${sentence} (PostgreSQL)`,
  needs: 'postgres',
  run: async (options) => run((await options.postgres?.()) ?? ''),
}
