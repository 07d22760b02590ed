/** The desk's memory: every entry goes to the journal first, then into the state, then to whoever listens. */
import { join } from 'node:path'
import type { Log } from '../log.ts'
import { applyEntry, type DeskMessage, type DeskState, emptyState } from './desk-state.ts'
import { type Content, DeskEntry } from './entry.ts'
import { openJournal } from './journal.ts'

export interface DeskStore {
  readonly state: DeskState
  record(entry: DeskEntry): DeskMessage | undefined
  /** Records a message under a new id, which for the first message of a channel's thread names the thread as well. */
  send(message: {
    readonly place: string
    readonly thread?: string
    readonly startsThread: boolean
    readonly from: string
    readonly onlyFor?: string
    readonly content: Content
  }): DeskMessage
  close(): void
}

export interface DeskStoreOptions {
  readonly folder: string
  readonly log: Log
  readonly now: () => number
  readonly onChange: (message: DeskMessage | undefined) => void
}

/** Reads the journal of the folder and goes on where it ends. */
export function openDeskStore({ folder, log, now, onChange }: DeskStoreOptions): DeskStore {
  const journal = openJournal(join(folder, 'journal.jsonl'))
  const state = emptyState()
  let skipped = journal.unreadable
  for (const line of journal.found) {
    const entry = DeskEntry.safeParse(line)
    if (entry.success) applyEntry(state, entry.data)
    else skipped += 1
  }
  if (skipped > 0) log.warn({ skipped }, 'the local desk skipped journal lines that it cannot read')

  const record = (entry: DeskEntry) => {
    journal.append(entry)
    const message = applyEntry(state, entry)
    onChange(message)
    return message
  }
  return {
    state,
    record,
    send({ startsThread, thread, onlyFor, ...rest }) {
      const at = now()
      // Two messages of one millisecond must not share an id.
      const id = String(Math.max(at, state.lastId + 1))
      const inThread = startsThread ? id : thread
      const message = {
        ...rest,
        id,
        at,
        ...(inThread === undefined ? {} : { thread: inThread }),
        ...(onlyFor === undefined ? {} : { onlyFor }),
      }
      return record({ kind: 'message-sent', message }) as DeskMessage
    },
    close: () => journal.close(),
  }
}
