/** Watches folders for changes, as far as their file system tells. It is a hint only: whoever needs to know looks again by the clock. */
import { type FSWatcher, watch } from 'node:fs'

export interface FolderWatch {
  /** Watches exactly these. */
  follow(folders: readonly string[]): void
  stop(): void
}

/**
 * Each folder by itself: watching a tree at once is new on Linux and may end the process when a folder vanishes.
 * Network file systems tell nothing, and systems have limits on watches: both are no fault here.
 */
export function watchFolders(onChange: () => void): FolderWatch {
  const watchers = new Map<string, FSWatcher>()
  const drop = (folder: string) => {
    watchers.get(folder)?.close()
    watchers.delete(folder)
  }
  return {
    follow(folders) {
      for (const folder of [...watchers.keys()]) if (!folders.includes(folder)) drop(folder)
      for (const folder of folders) {
        if (watchers.has(folder)) continue
        try {
          const watcher = watch(folder, { persistent: false }, onChange)
          watcher.on('error', () => drop(folder))
          watchers.set(folder, watcher)
        } catch {
          // The clock sees to this one.
        }
      }
    },
    stop() {
      for (const folder of [...watchers.keys()]) drop(folder)
    },
  }
}
