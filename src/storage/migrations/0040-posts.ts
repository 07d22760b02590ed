/** The records of posts on official accounts, with everything that was ever said in them. */
import type { Migration } from './migration.ts'

export const posts: Migration = {
  version: 40,
  name: 'posts',
  statements: ({ integer, text, strict }) => [
    // body: what is recorded and who logged it, as JSON. link_print: SHA-256 of the link; empty where there is none.
    `create table post (
      org ${text} not null,
      number ${text} not null,
      account ${text} not null,
      posted_on ${text} not null,
      link_print ${text} not null,
      status ${text} not null,
      body ${text} not null,
      version ${integer} not null,
      logged_at ${integer} not null,
      updated_at ${integer} not null,
      primary key (org, number)
    ) ${strict}`,
    'create index post_day on post (org, posted_on, number)',
    'create index post_link on post (org, link_print)',

    // body: who, why, and the record as it stood from then on, as JSON.
    `create table post_change (
      org ${text} not null,
      number ${text} not null,
      version ${integer} not null,
      at ${integer} not null,
      verb ${text} not null,
      body ${text} not null,
      primary key (org, number, version)
    ) ${strict}`,
  ],
}
