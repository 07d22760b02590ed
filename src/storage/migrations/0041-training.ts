/** Who was trained and when. */
import type { Migration } from './migration.ts'

export const training: Migration = {
  version: 41,
  name: 'training',
  statements: ({ integer, text, strict }) => [
    // body: names, who recorded it, the case, and who struck it and why, as JSON. reminded_for: the day of expiry that the
    // person was reminded of.
    `create table training (
      org ${text} not null,
      number ${text} not null,
      person_id ${text} not null,
      done_on ${text} not null,
      status ${text} not null,
      body ${text} not null,
      reminded_for ${text},
      recorded_at ${integer} not null,
      primary key (org, number)
    ) ${strict}`,
    'create index training_person on training (org, person_id, done_on)',
    // One day of a person is recorded once, also where two record it at the same moment.
    `create unique index training_once on training (org, person_id, done_on) where status = 'kept'`,
    'create index training_day on training (org, done_on, number)',
  ],
}
