/** A short sign of a folder's state: names, sizes and times of its files. It tells that something changed without reading it. */
import { createHash } from 'node:crypto'
import { readdir, stat } from 'node:fs/promises'
import { join } from 'node:path'

export interface FolderPrint {
  readonly print: string
  /** The folder and those below it. */
  readonly folders: readonly string[]
}

async function lineOf(file: string): Promise<string> {
  // An editor that replaces a file leaves a moment without it.
  const found = await stat(file).catch(() => undefined)
  return found ? `${file}\0${found.size}\0${found.mtimeMs}\0${found.ino}\n` : `${file}\0gone\n`
}

/** Looks at every file below a folder, and at `others` beside it. A folder that cannot be read has a state as well. */
export async function folderPrint(
  folder: string,
  others: readonly string[] = [],
): Promise<FolderPrint> {
  const folders: string[] = []
  const lines: string[] = []
  const open = [folder]
  for (let next = open.pop(); next !== undefined; next = open.pop()) {
    folders.push(next)
    const here = next
    const entries = await readdir(here, { withFileTypes: true }).catch(() => [])
    for (const entry of entries) {
      if (entry.name.startsWith('.')) continue
      const path = join(here, entry.name)
      if (entry.isDirectory()) open.push(path)
      else lines.push(await lineOf(path))
    }
  }
  for (const other of others) lines.push(await lineOf(other))
  const hash = createHash('sha256')
  for (const line of lines.sort()) hash.update(line)
  return { print: hash.digest('hex'), folders }
}
