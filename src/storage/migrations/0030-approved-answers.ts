/** Answers of people that the bot gives to everybody. */
import type { Migration } from './migration.ts'

export const approvedAnswers: Migration = {
  version: 30,
  name: 'approved-answers',
  statements: ({ integer, text, strict }) => [
    // body: question, wordings, text, clause, owner and approval as JSON. review_called: the day for which it was called.
    `create table approved_answer (
      org ${text} not null,
      id ${integer} not null,
      status ${text} not null,
      body ${text} not null,
      review_on ${text} not null,
      review_called ${text},
      version ${integer} not null,
      updated_at ${integer} not null,
      primary key (org, id)
    ) ${strict}`,
    'create index approved_answer_status on approved_answer (org, status, id)',
  ],
}
