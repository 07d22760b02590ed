/** What people say of answers. */
import type { Migration } from './migration.ts'

export const feedbackTable: Migration = {
  version: 6,
  name: 'feedback',
  statements: ({ integer, text, strict }) => [
    // clauses is JSON; comment is sealed: people may write there what they should not.
    `create table feedback (
      org ${text} not null,
      key ${text} not null,
      day ${integer} not null,
      reaction ${text} not null,
      reason ${text},
      comment ${text},
      answer ${text} not null,
      generated ${integer} not null,
      clauses ${text} not null,
      primary key (org, key)
    ) ${strict}`,
    'create index feedback_day on feedback (org, day, key)',
  ],
}
