/** What was exported, until when it may be kept, and where it lies; cases by the day on which they were opened. */
import type { Migration } from './migration.ts'

export const exportsTable: Migration = {
  version: 65,
  name: 'exports',
  statements: ({ integer, text, strict }) => [
    // reason is sealed: whoever wrote it may have named somebody.
    `create table export (
      org ${text} not null,
      id ${text} not null,
      object ${text} not null,
      made_at ${integer} not null,
      made_by ${text} not null,
      expires_at ${integer} not null,
      redacted ${integer} not null,
      reason ${text},
      place ${text} not null,
      manifest ${text} not null,
      deleted_at ${integer},
      primary key (org, id)
    ) ${strict}`,
    'create index export_there on export (org, made_at, id) where deleted_at is null',
    'create index cases_opened on cases (org, opened_at, number)',
  ],
}
