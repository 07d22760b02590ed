/** A program for the migration tests: applies one step and kills itself in the middle of the next. */
import { pathToFileURL } from 'node:url'
import { openDatabase } from '../../src/storage/database.ts'
import { migrate } from '../../src/storage/migrate.ts'
import type { Migration } from '../../src/storage/migrations/migration.ts'

/** Two steps that go through. */
export function steps(): readonly [Migration, Migration] {
  return [
    {
      version: 1,
      name: 'first',
      statements: ({ text }) => [
        `create table kept (name ${text} not null)`,
        `insert into kept (name) values ('one')`,
      ],
    },
    {
      version: 2,
      name: 'second',
      statements: () => [`insert into kept (name) values ('two')`],
    },
  ]
}

const deadly: Migration = {
  version: 2,
  name: 'second',
  *statements() {
    yield `insert into kept (name) values ('half')`
    process.kill(process.pid, 'SIGKILL')
  },
}

const [, program, url] = process.argv
if (program && url && import.meta.url === pathToFileURL(program).href)
  await migrate(await openDatabase(url), [steps()[0], deadly])
