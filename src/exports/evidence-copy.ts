/** What a copy of a case holds of its evidence: each file as it was sent, or the word that it was withheld. */
import type { Case } from '../cases/case.ts'
import type { Evidence } from '../cases/evidence.ts'
import type { CaseStore } from '../cases/store.ts'
import { AppError } from '../errors.ts'
import type { ExportFile } from './folder.ts'

/** In `case.json`, beside the list of the case itself. */
export interface EvidenceCopy {
  readonly id: number
  readonly sha256: string
  /** Its name in the folder of the copy: of the bot's own making, for the sender's is hostile text. */
  readonly file?: string
  /** Why it is not there. */
  readonly withheld?: 'not-looked-at'
}

/**
 * Nothing can be struck out of a picture by rule: where other people are, a file stays behind until somebody looked at it
 * and says that it may go (`cleared`).
 */
export const evidenceCopies = (
  { evidence = [] }: Case,
  { isRedacted, cleared }: { readonly isRedacted: boolean; readonly cleared: readonly number[] },
): readonly EvidenceCopy[] =>
  evidence.map(({ id, type, sha256 }) =>
    isRedacted && !cleared.includes(id)
      ? { id, sha256, withheld: 'not-looked-at' }
      : { id, sha256, file: `evidence-${id}.${type}` },
  )

/** The files that go along, each opened when it is written. */
export function evidenceFiles(
  entry: Case,
  copies: readonly EvidenceCopy[],
  cases: Pick<CaseStore, 'evidence'>,
): readonly ExportFile[] {
  const { org, number } = entry
  return copies.flatMap(({ id, file: name, sha256 }): readonly ExportFile[] => {
    const listed = fileOf(entry, id)
    if (!name || !listed) return []
    const content = async () => {
      const found = await cases.evidence({ org, number, id })
      if (found) return found
      throw new AppError(
        'record-corrupt',
        `Evidence ${id} of ${number} is not there; restore it from a backup`,
      )
    }
    return [{ name, bytes: listed.bytes, sha256, content }]
  })
}

/** What the manifest says of the others. */
export const withheldOf = (entry: Case, copies: readonly EvidenceCopy[]) =>
  copies
    .filter(({ withheld }) => withheld)
    .map(({ id, sha256 }) => ({ evidence: id, bytes: fileOf(entry, id)?.bytes ?? 0, sha256 }))

const fileOf = ({ evidence = [] }: Case, id: number): Evidence | undefined =>
  evidence.find((one) => one.id === id)
