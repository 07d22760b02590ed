/** Consents to be shown, named or quoted. */
import type { Migration } from './migration.ts'

export const consents: Migration = {
  version: 26,
  name: 'consents',
  statements: ({ integer, text, strict }) => [
    // body: whose it is and everything about it as JSON, sealed. until_day stands beside it, so that an end is found unopened.
    `create table consent (
      org ${text} not null,
      id ${integer} not null,
      withdrawn ${integer} not null,
      until_day ${text},
      told_runs_out ${text},
      told_ran_out ${text},
      body ${text} not null,
      version ${integer} not null,
      updated_at ${integer} not null,
      primary key (org, id)
    ) ${strict}`,
    'create index consent_end on consent (org, until_day, id) where withdrawn = 0',
  ],
}
