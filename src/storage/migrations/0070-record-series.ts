/** Holds on any record, and posts by the series in which they are kept, so that what is due of one is found. */
import type { Migration } from './migration.ts'

export const recordSeries: Migration = {
  version: 70,
  name: 'record-series',
  statements: ({ text, field }) => [
    // Until now a hold was on a case or on a series.
    `update record_hold set scope = 'record' where scope = 'case'`,
    `alter table post add column series ${text} not null default ''`,
    `update post set series = ${field('body', 'series')}`,
    'create index post_series on post (org, series, updated_at, number)',
    // A card about one post or consent holds its number where others name their form.
    `create index card_of_record on card (org, form) where kind in ('post', 'consent')`,
  ],
}
