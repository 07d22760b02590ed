/** Closed cases by their form: for the log of what was decided. */
import type { Migration } from './migration.ts'

export const closedCasesIndex: Migration = {
  version: 20,
  name: 'closed-cases',
  statements: () => [
    'create index cases_closed on cases (org, form, updated_at, number) where closed = 1',
  ],
}
