/** What the desk knows at a moment: the messages of each place and what each person did with them. */
import type { Content, DeskEntry, Locale, SentMessage } from './entry.ts'

export interface DeskMessage extends SentMessage {
  edited: boolean
  deleted: boolean
  /** The cards that answered a click, by person; an update for everybody takes them away. */
  readonly cards: Map<string, Content>
  readonly feedback: Map<string, 'like' | 'dislike'>
  /** Grows with every change at the desk: of two views of a message the greater is the newer. */
  revision: number
}

export interface DeskState {
  /** In the order in which they were sent. */
  readonly messages: Map<string, DeskMessage>
  /** `PERSON PLACE` to the id of the last message that was read. */
  readonly read: Map<string, string>
  readonly installed: Set<string>
  readonly bound: Set<string>
  readonly locales: Map<string, Locale>
  revision: number
  lastId: number
}

export function emptyState(): DeskState {
  return {
    messages: new Map(),
    read: new Map(),
    installed: new Set(),
    bound: new Set(),
    locales: new Map(),
    revision: 0,
    lastId: 0,
  }
}

/**
 * Brings the state up to date with an entry and returns the message that it changed, if any. An entry about a message
 * that is not there changes nothing: the journal may have lost a line.
 */
export function applyEntry(state: DeskState, entry: DeskEntry): DeskMessage | undefined {
  state.revision += 1
  switch (entry.kind) {
    case 'message-sent':
      return addMessage(state, entry.message)
    case 'message-updated':
      return change(state, entry.id, (message) => {
        message.content = entry.content
        message.edited = true
        message.cards.clear()
      })
    case 'message-deleted':
      return change(state, entry.id, (message) => {
        message.content = {}
        message.deleted = true
        message.cards.clear()
      })
    case 'card-replaced':
      return change(state, entry.id, (message) => message.cards.set(entry.person, entry.card))
    case 'feedback-given':
      return change(state, entry.id, (message) =>
        message.feedback.set(entry.person, entry.reaction),
      )
    case 'place-read':
      state.read.set(`${entry.person} ${entry.place}`, String(state.lastId))
      return undefined
    case 'app-installed':
      state.installed.add(entry.place)
      return undefined
    case 'role-bound':
      state.bound.add(entry.place)
      return undefined
    case 'locale-chosen':
      state.locales.set(entry.person, entry.locale)
      return undefined
  }
}

function addMessage(state: DeskState, sent: SentMessage): DeskMessage {
  const message = {
    ...sent,
    edited: false,
    deleted: false,
    cards: new Map(),
    feedback: new Map(),
    revision: state.revision,
  }
  state.messages.set(sent.id, message)
  state.lastId = Math.max(state.lastId, Number(sent.id))
  return message
}

function change(state: DeskState, id: string, alter: (message: DeskMessage) => void) {
  const message = state.messages.get(id)
  if (!message) return undefined
  alter(message)
  message.revision = state.revision
  return message
}

/** How many messages of the place the person has not read. One's own and the desk's lines are no news. */
export function unreadIn(state: DeskState, person: string, place: string): number {
  const lastRead = Number(state.read.get(`${person} ${place}`) ?? 0)
  let count = 0
  for (const message of state.messages.values()) {
    const isNews = message.place === place && Number(message.id) > lastRead && !message.deleted
    if (isNews && message.from !== person && message.from !== 'desk') count += 1
  }
  return count
}
