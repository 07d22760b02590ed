/** A draft may belong to a card that was handed out filled in, as well as to a case that it revises. */
import type { Migration } from './migration.ts'

export const draftOfCard: Migration = {
  version: 54,
  name: 'draft-of-card',
  statements: () => ['alter table draft rename column case_number to belongs_to'],
}
