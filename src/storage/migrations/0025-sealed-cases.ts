/** Cases whose form has their texts sealed, though they are not confidential. */
import type { Migration } from './migration.ts'

export const sealedCases: Migration = {
  version: 25,
  name: 'sealed-cases',
  statements: ({ integer }) => [
    `alter table cases add column sealed ${integer} not null default 0`,
  ],
}
