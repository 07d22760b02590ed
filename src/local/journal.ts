/** An append-only file of JSON lines that outlives a kill of the process: each line is written before it counts. */
import { closeSync, ftruncateSync, mkdirSync, openSync, readFileSync, writeSync } from 'node:fs'
import { dirname } from 'node:path'

export interface Journal {
  /** The lines found when the journal was opened, parsed; `unreadable` counts those that were no JSON. */
  readonly found: readonly unknown[]
  readonly unreadable: number
  append(entry: object): void
  close(): void
}

/** Opens the journal, making folder and file where needed. A torn last line (a write that was cut off) is cut away. */
export function openJournal(file: string): Journal {
  mkdirSync(dirname(file), { recursive: true })
  const descriptor = openSync(file, 'a+')
  const bytes = readFileSync(file)
  const end = bytes.lastIndexOf('\n') + 1
  // Without this the next entry would be glued to the torn one and both would be lost.
  if (end < bytes.length) ftruncateSync(descriptor, end)

  const found: unknown[] = []
  let unreadable = 0
  for (const line of bytes.subarray(0, end).toString('utf8').split('\n')) {
    if (line === '') continue
    try {
      found.push(JSON.parse(line))
    } catch {
      unreadable += 1
    }
  }
  return {
    found,
    unreadable,
    append(entry) {
      const line = Buffer.from(`${JSON.stringify(entry)}\n`)
      for (let written = 0; written < line.length; ) {
        written += writeSync(descriptor, line, written)
      }
    },
    close: () => closeSync(descriptor),
  }
}
