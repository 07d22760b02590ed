/** Holds, disposals with what they are about, certificates of what was disposed of, and what was warned of. */
import type { Migration } from './migration.ts'

export const records: Migration = {
  version: 60,
  name: 'records',
  statements: ({ integer, text, strict }) => [
    // Counts holds and disposals: locked by whoever holds, decides or disposes, so that one waits for the other.
    `create table record_head (
      org ${text} not null primary key,
      last ${integer} not null
    ) ${strict}`,

    // reason is sealed: people may write there what only they should read.
    `create table record_hold (
      org ${text} not null,
      id ${integer} not null,
      scope ${text} not null,
      name ${text} not null,
      reason ${text} not null,
      placed_by ${text} not null,
      placed_at ${integer} not null,
      primary key (org, id)
    ) ${strict}`,
    'create unique index record_hold_on on record_hold (org, scope, name)',

    `create table disposal (
      org ${text} not null,
      id ${integer} not null,
      series ${text} not null,
      print ${text} not null,
      state ${text} not null,
      proposed_by ${text} not null,
      proposed_at ${integer} not null,
      decided_by ${text},
      decided_at ${integer},
      primary key (org, id)
    ) ${strict}`,
    // outcome: none as long as the item waits.
    `create table disposal_item (
      org ${text} not null,
      disposal ${integer} not null,
      number ${text} not null,
      outcome ${text},
      primary key (org, disposal, number),
      foreign key (org, disposal) references disposal (org, id)
    ) ${strict}`,

    `create table disposal_certificate (
      org ${text} not null,
      number ${text} not null,
      disposed_at ${integer} not null,
      body ${text} not null,
      primary key (org, number)
    ) ${strict}`,
    'create index disposal_certificate_newest on disposal_certificate (org, disposed_at, number)',

    // days: how many days ahead it was spoken of.
    `create table record_warning (
      org ${text} not null,
      number ${text} not null,
      due_on ${text} not null,
      days ${integer} not null,
      primary key (org, number, due_on, days)
    ) ${strict}`,

    // By the case, for its disposal.
    'create index card_of_number on card (org, case_number) where case_number is not null',
    'create index evidence_link_of_case on evidence_link (org, number)',
    'create index delivery_of_subject on delivery (org, subject)',
  ],
}
