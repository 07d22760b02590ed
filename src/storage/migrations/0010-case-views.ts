/** Who opened which confidential case last: whether somebody reads many unrelated ones is asked at each view. */
import type { Migration } from './migration.ts'

export const caseViews: Migration = {
  version: 10,
  name: 'case-views',
  statements: ({ integer, text, strict }) => [
    // related: the first of the numbers of related cases, which count as one.
    `create table case_view (
      org ${text} not null,
      person_id ${text} not null,
      related ${text} not null,
      at ${integer} not null,
      primary key (org, person_id, related)
    ) ${strict}`,
    'create index case_view_at on case_view (org, person_id, at)',
  ],
}
