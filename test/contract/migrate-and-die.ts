/** A program for the migration tests: applies one step, and kills itself in the middle of the next. */
import { openDatabase } from '../../src/storage/database.ts'
import { migrate } from '../../src/storage/migrate.ts'
import type { Migration } from '../../src/storage/migrations/migration.ts'
import { steps } from './migration-steps.ts'

const deadly: Migration = {
  version: 2,
  name: 'second',
  *statements() {
    yield `insert into kept (name) values ('half')`
    process.kill(process.pid, 'SIGKILL')
  },
}

const [, , url = ''] = process.argv
const database = await openDatabase(url)
// Apart: a new database would get both in one transaction.
await migrate(database, [steps()[0]])
await migrate(database, [steps()[0], deadly])
