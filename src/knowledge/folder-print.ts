/** A short sign of a folder's state: names, sizes and times of its files. It tells that something changed without reading it. */
import { createHash } from 'node:crypto'
import { type Stats, stat } from 'node:fs'
import { readdir } from 'node:fs/promises'
import { join } from 'node:path'

/** A file as it was found. */
export interface FileState {
  readonly path: string
  readonly line: string
  /** False where its times are of just now: a further change of the same size could leave the line as it is. */
  readonly isSettled: boolean
}

export type FileStates = ReadonlyMap<string, FileState>

export interface FolderPrint {
  readonly print: string
  /** The folder and those below it. */
  readonly folders: readonly string[]
  /** Every file by its path. */
  readonly states: FileStates
}

export interface PrintOptions {
  /** Files beside the folder. */
  readonly others?: readonly string[]
  /** Files that need not be looked at once more. */
  readonly known?: FileStates
}

/** The coarsest clock of a file system ticks every two seconds. In milliseconds. */
const coarsest = 3_000
/** So many files are looked at side by side. */
const sideBySide = 64

const statsOf = (path: string) =>
  new Promise<Stats | undefined>((resolve) => {
    // An editor that replaces a file leaves a moment without it.
    stat(path, (error, stats) => resolve(error ? undefined : stats))
  })

async function stateOf(path: string): Promise<FileState> {
  const now = Date.now()
  const stats = await statsOf(path)
  if (!stats) return { path, line: `${path}\0gone\n`, isSettled: false }
  const { size, mtimeMs, ctimeMs, ino } = stats
  const line = `${path}\0${size}\0${mtimeMs}\0${ctimeMs}\0${ino}\n`
  return { path, line, isSettled: Math.max(mtimeMs, ctimeMs) < now - coarsest }
}

/** Looks at every file below a folder. A folder that cannot be read has a state as well. */
export async function folderPrint(
  folder: string,
  { others = [], known }: PrintOptions = {},
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
  const states = new Map<string, FileState>()
  for (let from = 0; from < files.length; from += sideBySide) {
    const some = files.slice(from, from + sideBySide)
    for (const state of await Promise.all(some.map((path) => known?.get(path) ?? stateOf(path))))
      states.set(state.path, state)
  }
  const hash = createHash('sha256')
  for (const path of [...states.keys()].sort()) hash.update(states.get(path)?.line ?? '')
  return { print: hash.digest('hex'), folders, states }
}

/** The settled files that are as they were. */
export const unchanged = (now: FileStates, before: FileStates): FileStates =>
  new Map(
    [...now].filter(([path, { line, isSettled }]) => isSettled && before.get(path)?.line === line),
  )
