/** What the policy leaves open, counted by month and clause: no person and no text. */
import type { Migration } from './migration.ts'

export const gaps: Migration = {
  version: 31,
  name: 'gaps',
  statements: ({ integer, text, strict }) => [
    `create table gap_count (
      org ${text} not null,
      month ${text} not null,
      kind ${text} not null,
      clause ${text} not null,
      detail ${text} not null,
      count ${integer} not null,
      primary key (org, month, kind, clause, detail)
    ) ${strict}`,
  ],
}
