/** A short sign of a folder's state: names, sizes and times of its files. It tells that something changed without reading it. */
import { createHash } from 'node:crypto'
import { readdir, stat } from 'node:fs/promises'
import { join } from 'node:path'

export interface FolderPrint {
  readonly print: string
  /** The folder and those below it. */
  readonly folders: readonly string[]
  /**
   * The state of each file by its path. Left out are files whose times are of just now: a further change of the same size
   * could leave such a state as it is.
   */
  readonly settled: ReadonlyMap<string, string>
}

/** The coarsest clock of a file system ticks every two seconds. In milliseconds. */
const coarsest = 3_000
/** So many files are looked at side by side. */
const sideBySide = 64

interface FileState {
  readonly path: string
  readonly line: string
  readonly isSettled: boolean
}

async function stateOf(path: string): Promise<FileState> {
  const now = Date.now()
  // An editor that replaces a file leaves a moment without it.
  const found = await stat(path).catch(() => undefined)
  if (!found) return { path, line: `${path}\0gone\n`, isSettled: false }
  const { size, mtimeMs, ctimeMs, ino } = found
  const line = `${path}\0${size}\0${mtimeMs}\0${ctimeMs}\0${ino}\n`
  return { path, line, isSettled: Math.max(mtimeMs, ctimeMs) < now - coarsest }
}

/** Looks at every file below a folder, and at `others` beside it. A folder that cannot be read has a state as well. */
export async function folderPrint(
  folder: string,
  others: readonly string[] = [],
): Promise<FolderPrint> {
  const folders: string[] = []
  const files: string[] = [...others]
  const open = [folder]
  for (let next = open.pop(); next !== undefined; next = open.pop()) {
    folders.push(next)
    const here = next
    const entries = await readdir(here, { withFileTypes: true }).catch(() => [])
    for (const entry of entries) {
      if (entry.name.startsWith('.')) continue
      const path = join(here, entry.name)
      if (entry.isDirectory()) open.push(path)
      else files.push(path)
    }
  }
  const states: FileState[] = []
  for (let from = 0; from < files.length; from += sideBySide)
    states.push(...(await Promise.all(files.slice(from, from + sideBySide).map(stateOf))))
  const hash = createHash('sha256')
  for (const line of states.map((state) => state.line).sort()) hash.update(line)
  const settled = new Map(
    states.flatMap(({ path, line, isSettled }) => (isSettled ? [[path, line] as const] : [])),
  )
  return { print: hash.digest('hex'), folders, settled }
}
