/** The versions of each document of the knowledge base. */
import type { Migration } from './migration.ts'

export const knowledgeVersions: Migration = {
  version: 2,
  name: 'knowledge-versions',
  statements: ({ integer, text, strict }) => [
    // facts and content are JSON; a version that takes a document out of the answers has no content.
    `create table document_version (
      org ${text} not null,
      document ${text} not null,
      number ${integer} not null,
      origin ${text} not null,
      file ${text} not null,
      hash ${text} not null,
      title ${text} not null,
      facts ${text} not null,
      clauses ${integer} not null,
      restores ${integer},
      recorded_at ${integer} not null,
      effective_at ${integer} not null,
      content ${text},
      primary key (org, document, number)
    ) ${strict}`,
    // Counts the changes of an organization's documents: locked by whoever records one, read by every process.
    `create table document_head (
      org ${text} not null primary key,
      revision ${integer} not null
    ) ${strict}`,
  ],
}
