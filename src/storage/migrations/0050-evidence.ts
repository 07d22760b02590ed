/** The bytes of evidence, where the next files of a person belong, and the links by which files are fetched. */
import type { Migration } from './migration.ts'

export const evidence: Migration = {
  version: 50,
  name: 'evidence',
  statements: ({ integer, text, strict }) => [
    // body: a part of the file, sealed. Parts, so that a copy of the database never holds a whole file in memory.
    `create table evidence_part (
      org ${text} not null,
      number ${text} not null,
      evidence ${integer} not null,
      part ${integer} not null,
      body ${text} not null,
      primary key (org, number, evidence, part),
      foreign key (org, number) references cases (org, number) on delete cascade
    ) ${strict}`,
    `create table evidence_expected (
      org ${text} not null,
      person_id ${text} not null,
      number ${text} not null,
      expires_at ${integer} not null,
      primary key (org, person_id)
    ) ${strict}`,
    'create index evidence_expected_expires on evidence_expected (expires_at)',
    // hash: of the secret in the link. person: JSON, sealed.
    `create table evidence_link (
      hash ${text} not null primary key,
      org ${text} not null,
      number ${text} not null,
      evidence ${integer} not null,
      person ${text} not null,
      purpose ${text} not null,
      expires_at ${integer} not null
    ) ${strict}`,
    'create index evidence_link_expires on evidence_link (expires_at)',
  ],
}
