/** Cases with their timelines, cards, accounts, addresses, the outbox and the audit chain. */
import type { Migration } from './migration.ts'

/** Times are microseconds since 1970, JSON is text, yes and no are 1 and 0, on both databases. */
export const firstRelease: Migration = {
  version: 1,
  name: 'first-release',
  statements: ({ identity, integer, text, strict }) => [
    // One row for each series of case numbers.
    `create table case_number (
      org ${text} not null,
      prefix ${text} not null,
      year ${integer} not null,
      last ${integer} not null,
      primary key (org, prefix, year)
    ) ${strict}`,

    // opened_by, fields, opinions and last_step are JSON, sealed where the case is confidential.
    `create table cases (
      org ${text} not null,
      number ${text} not null,
      form ${text} not null,
      workflow ${text} not null,
      state ${text} not null,
      role ${text},
      closed ${integer} not null,
      version ${integer} not null,
      revision ${integer} not null,
      confidential ${integer} not null,
      opened_by_id ${text} not null,
      opened_by ${text} not null,
      language ${text} not null,
      fields ${text} not null,
      opinions ${text} not null,
      last_step ${text},
      opened_at ${integer} not null,
      updated_at ${integer} not null,
      due_at ${integer},
      primary key (org, number)
    ) ${strict}`,
    'create index cases_opened_by on cases (org, opened_by_id, opened_at, number)',
    'create index cases_waiting on cases (org, role, opened_at, number) where closed = 0',

    // acted_by and reason are JSON, sealed where the case is confidential.
    `create table case_event (
      org ${text} not null,
      number ${text} not null,
      seq ${integer} not null,
      at ${integer} not null,
      acted_by ${text} not null,
      role ${text},
      verb ${text} not null,
      from_state ${text} not null,
      to_state ${text} not null,
      reason ${text},
      outcome ${text},
      primary key (org, number, seq),
      foreign key (org, number) references cases (org, number)
    ) ${strict}`,

    `create table card (
      id ${identity},
      nonce ${text} not null unique,
      org ${text} not null,
      kind ${text} not null,
      form ${text} not null,
      case_number ${text},
      revises ${integer} not null,
      audience ${text} not null,
      revision ${integer} not null,
      created_at ${integer} not null,
      place ${text}
    ) ${strict}`,
    `create index card_of_case on card (org, case_number, audience, created_at, id) where kind = 'case'`,

    // body: platform, handle, area and owner as JSON.
    `create table account (
      org ${text} not null,
      id ${text} not null,
      status ${text} not null,
      case_number ${text} not null,
      body ${text} not null,
      created_at ${integer} not null,
      primary key (org, id)
    ) ${strict}`,

    `create table address (
      org ${text} not null,
      key ${text} not null,
      reference ${text} not null,
      people ${text} not null,
      updated_at ${integer} not null,
      primary key (org, key)
    ) ${strict}`,

    // next_at: when somebody may take it, which for one in the sending is the end of the lease.
    `create table delivery (
      id ${identity},
      org ${text} not null,
      address ${text} not null,
      intent ${text} not null,
      state ${text} not null,
      attempts ${integer} not null,
      uncertain ${integer} not null,
      next_at ${integer} not null,
      owner ${text},
      fence ${integer} not null,
      problem ${text},
      created_at ${integer} not null,
      is_open ${integer} not null
        generated always as (case when state in ('waiting', 'sending') then 1 else 0 end) stored
    ) ${strict}`,
    `create unique index delivery_equal on delivery (org, intent) where state = 'waiting'`,
    'create index delivery_due on delivery (is_open, next_at, id)',
    `create index delivery_address on delivery (org, address) where state = 'waiting'`,
    `create index delivery_owner on delivery (owner) where state = 'sending'`,
    'create index delivery_state on delivery (state, id)',

    `create table audit_entry (
      org ${text} not null,
      seq ${integer} not null,
      at ${integer} not null,
      actor ${text} not null,
      action ${text} not null,
      object ${text} not null,
      detail ${text} not null,
      previous_hash ${text} not null,
      hash ${text} not null,
      primary key (org, seq)
    ) ${strict}`,
    // The end of each organization's chain: locked by whoever appends, so that the chain cannot fork.
    `create table audit_head (
      org ${text} not null primary key,
      seq ${integer} not null,
      hash ${text} not null
    ) ${strict}`,
  ],
}
