/** Open cases by when they began: the gauges and the warnings of forms look at those alone, however many are closed. */
import type { Migration } from './migration.ts'

export const openCasesIndex: Migration = {
  version: 95,
  name: 'open-cases',
  statements: () => ['create index cases_open on cases (org, opened_at, number) where closed = 0'],
}
