/** The conditions of an approval are called to mind when the case is closed already. */
import type { Migration } from './migration.ts'

export const remindersOfClosed: Migration = {
  version: 7,
  name: 'reminders-of-closed',
  statements: () => [
    'drop index cases_remind',
    'create index cases_remind on cases (org, remind_at, number) where remind_at is not null',
  ],
}
