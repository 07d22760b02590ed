/** The folder in which an export lies: its files, the manifest with their hashes, and the end of it when it expires. */
import { createHash } from 'node:crypto'
import { mkdir, readdir, readFile, rename, rm, rmdir, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { z } from 'zod'
import { AppError } from '../errors.ts'
import { iso } from './case-copy.ts'
import type { Export } from './export.ts'

const Manifest = z.object({
  format: z.literal('policy-desk export 1'),
  id: z.string(),
  organization: z.string(),
  object: z.string(),
  madeAt: z.string(),
  expiresAt: z.string(),
  redacted: z.boolean(),
  files: z.array(z.object({ name: z.string(), bytes: z.int(), sha256: z.string() })),
  /** Evidence that the case has and the copy has not: whoever gets it elsewhere can tell that it is the same. */
  withheld: z
    .array(z.object({ evidence: z.int(), bytes: z.int(), sha256: z.string() }))
    .default([]),
})
type Manifest = z.infer<typeof Manifest>

export interface ExportFile {
  readonly name: string
  readonly bytes: number
  /** Hex. */
  readonly sha256: string
  /** Asked for when it is written, so that one file at a time is in memory. */
  readonly content: () => Promise<string | Uint8Array>
}

const manifestName = 'manifest.json'

const sha256 = (content: string | Uint8Array) => createHash('sha256').update(content).digest('hex')

export const textFile = (name: string, text: string): ExportFile => ({
  name,
  bytes: Buffer.byteLength(text),
  sha256: sha256(text),
  content: async () => text,
})

/** The manifest's text, which is to be written as it is: its hash is recorded before. */
export function manifestOf(
  made: Omit<Export, 'manifest' | 'place'>,
  files: readonly ExportFile[],
  withheld: Manifest['withheld'] = [],
): { readonly text: string; readonly sha256: string } {
  const manifest: Manifest = {
    format: 'policy-desk export 1',
    id: made.id,
    organization: made.org,
    object: made.object,
    madeAt: iso(made.madeAt),
    expiresAt: iso(made.expiresAt),
    redacted: made.redacted,
    files: files.map(({ name, bytes, sha256 }) => ({ name, bytes, sha256 })),
    withheld,
  }
  const text = `${JSON.stringify(manifest, null, 2)}\n`
  return { text, sha256: sha256(text) }
}

/** The folder is there whole or not at all, for nobody else to read. */
export async function writeFolder(
  place: string,
  files: readonly ExportFile[],
  manifest: string,
): Promise<void> {
  const part = `${place}.part`
  await mkdir(part, { recursive: true, mode: 0o700 })
  try {
    for (const file of [...files, textFile(manifestName, manifest)]) {
      const content = await file.content()
      if (sha256(content) !== file.sha256)
        throw new AppError(
          'record-corrupt',
          `${file.name} is not what was sent; restore it from a backup`,
        )
      await writeFile(join(part, file.name), content, { mode: 0o600, flag: 'wx', flush: true })
    }
    await rename(part, place)
  } catch (error) {
    await rm(part, { recursive: true, force: true })
    if (error instanceof AppError) throw error
    throw new AppError(
      'input-invalid',
      `The folder ${place} cannot be written; name one that is not there yet`,
      { cause: error },
    )
  }
}

/** `elsewhere`: no such folder on this machine. `changed`: a file differs from the manifest, or the manifest from what was recorded. */
export type FolderState = 'whole' | 'changed' | 'elsewhere'

export async function folderState({ place, manifest }: Export): Promise<FolderState> {
  const text = await readFile(join(place, manifestName)).catch(() => undefined)
  if (!text) return 'elsewhere'
  if (sha256(text) !== manifest) return 'changed'
  for (const file of readManifest(text)?.files ?? []) {
    const content = await readFile(join(place, file.name)).catch(() => undefined)
    if (!content || sha256(content) !== file.sha256) return 'changed'
  }
  return 'whole'
}

function readManifest(text: Buffer): Manifest | undefined {
  try {
    return Manifest.parse(JSON.parse(text.toString()))
  } catch {
    return undefined
  }
}

/**
 * Deletes the files of the export and its folder. Only those that its manifest names: what somebody put beside them stays
 * (`left`), and a folder that is not this export's is not touched (`elsewhere`).
 */
export async function deleteFolder({
  place,
  id,
}: Export): Promise<{ readonly kind: 'deleted' | 'elsewhere' | 'left' }> {
  const text = await readFile(join(place, manifestName)).catch(() => undefined)
  const manifest = text && readManifest(text)
  if (manifest?.id !== id) return { kind: 'elsewhere' }
  const own = new Set((await readdir(place)).filter((name) => isOwn(name, manifest)))
  for (const name of own) await rm(join(place, name))
  const rest = await readdir(place)
  if (rest.length > 0) return { kind: 'left' }
  await rmdir(place)
  return { kind: 'deleted' }
}

/** By the names that are in the folder: one in a manifest that points elsewhere is none of them. */
const isOwn = (name: string, { files }: Manifest): boolean =>
  name === manifestName || files.some((file) => file.name === name)
