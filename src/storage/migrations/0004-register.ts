/** The register of accounts with its history, the list of platforms, drafts of forms, and what was noticed of a case. */
import type { Migration } from './migration.ts'

export const register: Migration = {
  version: 4,
  name: 'register',
  statements: ({ integer, text, strict }) => [
    `alter table account add column version ${integer} not null default 1`,
    `alter table account add column updated_at ${integer} not null default 0`,
    // The day of the review, and the day for which the review was last called.
    `alter table account add column review_on ${text}`,
    `alter table account add column review_called ${text}`,
    'create index account_review on account (org, review_on)',

    // changed_by and person are JSON; note is text of people, as JSON.
    `create table account_change (
      org ${text} not null,
      account ${text} not null,
      seq ${integer} not null,
      at ${integer} not null,
      changed_by ${text} not null,
      verb ${text} not null,
      person ${text},
      note ${text},
      primary key (org, account, seq)
    ) ${strict}`,

    `create table platform (
      org ${text} not null,
      key ${text} not null,
      first_at ${integer} not null,
      body ${text} not null,
      primary key (org, key)
    ) ${strict}`,

    // case_number: of the case that the draft revises, else empty. body is sealed for confidential forms.
    `create table draft (
      org ${text} not null,
      person_id ${text} not null,
      form ${text} not null,
      case_number ${text} not null,
      confidential ${integer} not null,
      body ${text} not null,
      saved_at ${integer} not null,
      expires_at ${integer} not null,
      primary key (org, person_id, form, case_number)
    ) ${strict}`,
    'create index draft_expiry on draft (expires_at)',

    // JSON, sealed where the case is confidential.
    `alter table cases add column warnings ${text}`,
  ],
}
