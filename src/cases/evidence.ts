/** Evidence: the files of a case, what they must be, and by which link one of them may be fetched. */
import type { Instant, Person } from './case.ts'
import type { ViewPurpose } from './view.ts'

/** What is taken: pictures and documents that show something and run nothing. */
export const evidenceTypes = ['png', 'jpeg', 'webp', 'heic', 'pdf'] as const
export type EvidenceType = (typeof evidenceTypes)[number]

/** A file of a case. Its bytes are kept apart. */
export interface Evidence {
  /** 1, 2, 3 … within the case. */
  readonly id: number
  readonly at: Instant
  /** As the sender called it: hostile text, which is shown and used for nothing else. */
  readonly name: string
  /** As its first bytes say, whatever the name says. */
  readonly type: EvidenceType
  readonly bytes: number
  /** Hex. Whoever has the file can tell that it is the one that was sent. */
  readonly sha256: string
  /** What was written beside it. */
  readonly words?: string
}

/** A file that was fetched and looked at, before a case has it. */
export type NewEvidence = Omit<Evidence, 'id' | 'at' | 'bytes'> & { readonly content: Uint8Array }

/** How many files a case takes, and how large each may be. */
export interface EvidenceLimits {
  readonly files: number
  readonly megabytes: number
}

export interface EvidenceKey {
  readonly org: string
  readonly number: string
  readonly id: number
}

/** One way to one file, for the one person who asked for it, once. */
export interface EvidenceLink extends EvidenceKey {
  /** SHA-256 of what stands in the link, hex: what is stored opens nothing. */
  readonly hash: string
  readonly person: Person
  /** Teams’ id of the person: membership is asked by it. */
  readonly userId: string
  readonly purpose: ViewPurpose
  readonly until: Instant
}

export interface EvidenceTransaction {
  /** Keeps the bytes of a file that its case lists. */
  putEvidence(key: EvidenceKey, content: Uint8Array): Promise<void>
  /** The files that the person sends from now on belong to this case; a later call takes the place of an earlier one. */
  expectEvidence(
    expected: { readonly org: string; readonly personId: string; readonly number: string },
    at: Instant,
    until: Instant,
  ): Promise<void>
  putEvidenceLink(link: EvidenceLink): Promise<void>
  /** The link, which from now on opens nothing; none where there is none, or it was used or has run out. */
  takeEvidenceLink(hash: string, at: Instant): Promise<EvidenceLink | undefined>
}

export interface EvidenceReads {
  /** The bytes as they were sent. Throws `record-corrupt` where they were altered. */
  evidence(key: EvidenceKey): Promise<Uint8Array | undefined>
  /** The case to which the next file of the person belongs. */
  evidenceExpected(org: string, personId: string, now: Instant): Promise<string | undefined>
}
