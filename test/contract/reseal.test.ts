/** Keys can be replaced: what the old one had sealed is sealed anew, whatever interrupts it. */
import { sql } from 'kysely'
import { expect, test } from 'vitest'
import { reseal } from '../../src/storage/reseal.ts'
import { describeOnEachDatabase } from '../support/databases.ts'
import {
  afterwards,
  before,
  both,
  draftKey,
  fillSealed,
  marksIn,
  numbered,
} from '../support/sealed-texts.ts'
import { aCase, aConsent, noon } from './builders.ts'

describeOnEachDatabase('replacing the encryption key', (databases) => {
  test('leaves nothing that needs the old key, in no table, and nothing lost', async () => {
    const url = await databases.create()
    await fillSealed(await databases.open(url, before))
    const database = await databases.connect(url)
    expect(await marksIn(database, before.newestMark)).toBeGreaterThan(0)

    const done = await reseal(database, both, { batch: 2 })

    expect(done.left).toBe(0)
    expect(done.sealed).toBeGreaterThanOrEqual(7 * 7 + 2)
    expect(await marksIn(database, before.newestMark)).toBe(0)
    const { cases, feedback, exports } = await databases.open(url, afterwards)
    for (let index = 1; index <= 7; index += 1) {
      const entry = await cases.findCase(aCase().org, numbered(index))
      expect(entry?.fields).toEqual({ story: `story ${index}` })
      expect(entry?.opinions[0]?.reason).toBe('opinion')
      const events = await cases.events(aCase().org, numbered(index))
      expect(events[0]?.reason).toBe(`because ${index}`)
    }
    expect((await cases.findDraft(draftKey, noon))?.values).toEqual({ story: 'draft' })
    expect(await cases.findConsent('north', 3)).toEqual(aConsent({ id: 3 }))
    expect((await feedback.list(aCase().org, 1))[0]?.comment).toBe('words')
    expect((await exports.list('north', 1))[0]?.reason).toBe('the auditor')
    expect(await reseal(database, both)).toEqual({ sealed: 0, left: 0 })
  })

  test('goes on where it was stopped', async () => {
    const url = await databases.create()
    await fillSealed(await databases.open(url, before))
    const database = await databases.connect(url)
    const all = await marksIn(database, before.newestMark)
    // Asked before each batch: the third time it is told to stop.
    let asked = 0
    const signal = {
      get aborted() {
        asked += 1
        return asked > 2
      },
    } as AbortSignal

    const first = await reseal(database, both, { signal, batch: 2 })
    const rest = await reseal(database, both, { batch: 2 })

    expect(first.sealed).toBeGreaterThan(0)
    expect(first.sealed).toBeLessThan(all)
    expect(await marksIn(database, before.newestMark)).toBe(0)
    expect(rest.sealed).toBeGreaterThan(0)
  })

  test('counts what no key opens and seals all the rest', async () => {
    const url = await databases.create()
    await fillSealed(await databases.open(url, before))
    const database = await databases.connect(url)
    const broken = before.seal('"moved"', ['somewhere', 'else'])
    await database.transaction((connection) =>
      connection.run(sql`update cases set fields = ${broken} where number = ${numbered(3)}`),
    )

    const done = await reseal(database, both, { batch: 2 })

    expect(done.left).toBe(1)
    expect(await marksIn(database, before.newestMark)).toBe(1)
  })
})
