/** What a workflow knows of a case beside its state: whose answers are awaited, what was asked and noted, the next reminder. */
import type { Migration } from './migration.ts'

export const workflow: Migration = {
  version: 3,
  name: 'workflow',
  statements: ({ integer, text, strict }) => [
    // progress: assignee, questions, notes, conditions, changes and reminders as JSON, sealed where the case is confidential.
    `alter table cases add column progress ${text}`,
    `alter table cases add column consult_due_at ${integer}`,
    `alter table cases add column remind_at ${integer}`,
    'create index cases_remind on cases (org, remind_at, number) where closed = 0 and remind_at is not null',
    // detail: clause, conditions, changes and to whom a case was passed on as JSON, sealed where the case is confidential.
    `alter table case_event add column detail ${text}`,

    // One row for each role whose answer an open case awaits.
    `create table case_awaits (
      org ${text} not null,
      number ${text} not null,
      role ${text} not null,
      due_at ${integer},
      primary key (org, number, role),
      foreign key (org, number) references cases (org, number)
    ) ${strict}`,
    'create index case_awaits_role on case_awaits (org, role, number)',
    `insert into case_awaits (org, number, role, due_at)
      select org, number, role, due_at from cases where closed = 0 and role is not null`,
    'drop index cases_waiting',
  ],
}
