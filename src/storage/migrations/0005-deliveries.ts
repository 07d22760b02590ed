/** Lanes, so that one process at a time sends to an address; the budget of Teams' rates; cards that are out of use. */
import type { Migration } from './migration.ts'

export const deliveries: Migration = {
  version: 5,
  name: 'deliveries',
  statements: ({ integer, text, strict }) => [
    // The case that a delivery speaks of: what is said of one case at one address keeps its order.
    `alter table delivery add column subject ${text} not null default ''`,
    'drop index delivery_owner',
    'drop index delivery_address',
    'create index delivery_order on delivery (org, address, id) where is_open = 1',
    'create index delivery_subject on delivery (org, address, subject, id) where is_open = 1',

    // lease_until: how long nobody else may send here. held_until: how long nobody may, because Teams asked to wait.
    `create table delivery_lane (
      org ${text} not null,
      address ${text} not null,
      owner ${text},
      lease_until ${integer} not null default 0,
      held_until ${integer} not null default 0,
      primary key (org, address)
    ) ${strict}`,
    'create index delivery_lane_owner on delivery_lane (owner) where owner is not null',
    'create index delivery_lane_held on delivery_lane (held_until)',

    // What was sent lately to a conversation or tenant, as instants that a rate is reckoned from (JSON).
    `create table send_budget (
      org ${text} not null,
      scope ${text} not null,
      instants ${text} not null,
      updated_at ${integer} not null,
      primary key (org, scope)
    ) ${strict}`,
    'create index send_budget_updated on send_budget (updated_at)',

    // What was done already, by a key that a repetition has too: Teams delivers slow invokes again.
    `create table done_once (
      org ${text} not null,
      key ${text} not null,
      at ${integer} not null,
      primary key (org, key)
    ) ${strict}`,
    'create index done_once_at on done_once (at)',

    `alter table card add column retired_at ${integer}`,
  ],
}
