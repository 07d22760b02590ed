/** A database that any earlier schema step left behind comes to the present one with every record, interrupted or not, on both databases. */
import { createHash } from 'node:crypto'
import { readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { allMigrations } from '../../src/storage/migrate.ts'
import type { Migration } from '../../src/storage/migrations/migration.ts'
import { describeOnEachDatabase } from '../support/databases.ts'
import { expectAllOfThen, fillAsThen, upgradeBrokenOff } from '../support/earlier-schema.ts'

describeOnEachDatabase('a database of an earlier schema', (databases) => {
  test.each(allMigrations.map(({ name }, index) => [name, index + 1] as const))(
    'that ended with %s comes to the present one, also when that is broken off at each step',
    async (_name, count) => {
      const url = await databases.create()
      const database = await databases.connect(url)
      await fillAsThen(database, count)

      await upgradeBrokenOff(database, count)

      await expectAllOfThen(await databases.open(url), count)
    },
  )
})

describe('a schema step that was released', () => {
  const released: Readonly<Record<string, string>> = JSON.parse(
    readFileSync('test/fixtures/released-steps.json', 'utf8'),
  )
  const words = {
    ...{ identity: 'IDENTITY', integer: 'INTEGER', text: 'TEXT', strict: 'STRICT' },
    field: (column: string, key: string) => `FIELD ${column} ${key}`,
  }
  const print = (step: Migration) =>
    createHash('sha256')
      .update([...step.statements(words)].join('\n').replace(/\s+/g, ' '))
      .digest('hex')

  test.each(Object.entries(released))(
    '%s is never changed: databases have it already; write a new step instead',
    (name, hash) => {
      const step = allMigrations.find((each) => each.name === name)

      expect(step && print(step)).toBe(hash)
    },
  )
})
