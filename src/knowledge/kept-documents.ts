/** Documents that were read before: a file that is as it was is not read again, and one of the same bytes is the same document. */
import { createHash } from 'node:crypto'
import type { PolicyDocument } from './document.ts'
import type { FileStates } from './folder-print.ts'
import { bytesOfFile, type DocumentFile, readDocumentBytes } from './read.ts'

export type ReadFile = (file: DocumentFile) => Promise<PolicyDocument>

export interface ReadingRound {
  readonly read: ReadFile
  /** Keeps what the round came upon beside what was kept before. */
  add(): void
  /** What the round did not come upon is forgotten. Not called where the round failed: a mount may come back. */
  end(): void
}

export interface DocumentKeep {
  /**
   * Reads the files of one round, whose states were taken before. A file whose state is another than it was, or not
   * settled, is read, and its bytes decide.
   */
  round(states: FileStates): ReadingRound
}

interface Kept {
  readonly document: PolicyDocument
  /** Undefined where the file was not settled when it was read. */
  readonly state: string | undefined
}

export function createDocumentKeep(): DocumentKeep {
  let kept: ReadonlyMap<string, Kept> = new Map()
  return {
    round(states) {
      const met = new Map<string, Kept>()
      return {
        async read(source) {
          const { org, name, file } = source
          // Beside another file of its name it is another document.
          const key = [org, name, file].join('\0')
          const known = kept.get(key)
          const found = states.get(file)
          const state = found?.isSettled ? found.line : undefined
          const isAsItWas = known !== undefined && state !== undefined && known.state === state
          const document = isAsItWas ? known.document : await readOr(known?.document, source)
          met.set(key, { document, state })
          return document
        },
        add() {
          kept = new Map([...kept, ...met])
        },
        end() {
          kept = met
        },
      }
    },
  }
}

async function readOr(
  known: PolicyDocument | undefined,
  source: DocumentFile,
): Promise<PolicyDocument> {
  const bytes = await bytesOfFile(source.file)
  if (known && known.hash === createHash('sha256').update(bytes).digest('hex')) return known
  return readDocumentBytes({ ...source, bytes })
}
