/** A small schema in two steps, for the migration tests. */
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
