/** What somebody entered in a form that was not taken yet: kept for a while, for when they come back to it. */
import type { FieldValues } from './form.ts'

/**
 * Whose draft of which form. `caseNumber`: of the case that it revises. `card`: of one card that was handed out filled
 * in, by its nonce; what the person had begun in another stays as it is.
 */
export interface DraftKey {
  readonly org: string
  readonly personId: string
  readonly form: string
  readonly caseNumber?: string
  readonly card?: string
}

export interface Draft extends DraftKey {
  readonly values: FieldValues
  /** Sealed at rest, like the case that would come of it. */
  readonly confidential: boolean
  /** Microseconds since 1970. */
  readonly savedAt: number
  readonly expiresAt: number
}

export interface DraftTransaction {
  dropDraft(key: DraftKey): Promise<void>
}

export interface DraftStore {
  /** Takes the place of an earlier one; what has expired goes at the same time. */
  saveDraft(draft: Draft): Promise<void>
  /** None where it has expired. */
  findDraft(key: DraftKey, now: number): Promise<Draft | undefined>
  dropDraft(key: DraftKey): Promise<void>
  /** Forgets what has expired; how many there were. */
  purgeDrafts(now: number): Promise<number>
}

const day = 86_400_000_000

/** How long a draft is kept, in microseconds: two weeks bridge a holiday. */
export const draftLifetime = 14 * day
