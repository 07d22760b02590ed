/** A desk without files, server and bot: what a test hands in is what the bot answers. */
import type { BotReply } from '../../../src/local/bot-client.ts'
import type { DeskContext, Spot } from '../../../src/local/desk-context.ts'
import { applyEntry, emptyState } from '../../../src/local/desk-state.ts'
import type { DeskStore } from '../../../src/local/desk-store.ts'
import type { Content, DeskEntry } from '../../../src/local/entry.ts'
import type { DeskOrganization } from '../../../src/local/people.ts'
import { buildWorld, findPerson, placesOf } from '../../../src/local/world.ts'

export const harbour: DeskOrganization = {
  id: 'harbour',
  name: 'Town of Harbour',
  shortName: 'Harbour',
  roles: [
    { id: 'communications', title: { en: 'Communications', fr: 'Communications' } },
    { id: 'hr', title: { en: 'Human resources', fr: 'Ressources humaines' } },
  ],
}

export const meadow: DeskOrganization = {
  id: 'meadow',
  name: 'Meadow County',
  shortName: 'Meadow',
  roles: [{ id: 'marketing', title: { en: 'Marketing', fr: 'Marketing' } }],
}

export const world = buildWorld([harbour, meadow])

export function aSpot(person = 'harbour.employee', place = 'chat', thread?: string): Spot {
  const found = findPerson(world, person)
  const where = found && placesOf(world, found).find(({ key }) => key === place)
  if (!found || !where) throw new Error(`No place '${place}' for '${person}'.`)
  return { person: found, place: where, ...(thread === undefined ? {} : { thread }) }
}

/** A store that keeps nothing; ids are 1, 2, 3 … */
export function aStore(): DeskStore & { readonly entries: readonly DeskEntry[] } {
  const state = emptyState()
  const entries: DeskEntry[] = []
  const record = (entry: DeskEntry) => {
    entries.push(entry)
    return applyEntry(state, entry)
  }
  return {
    state,
    entries,
    record,
    send({ startsThread, thread, ...rest }) {
      const id = String(state.lastId + 1)
      const inThread = startsThread ? id : thread
      const message = {
        ...rest,
        id,
        at: 0,
        ...(inThread === undefined ? {} : { thread: inThread }),
      }
      const sent = record({ kind: 'message-sent', message })
      if (!sent) throw new Error('A sent message is there.')
      return sent
    },
    close: () => undefined,
  }
}

/** @param reply What the bot answers to everything. */
export function aDesk(reply: BotReply = { status: 200, body: undefined }) {
  const posted: Content[] = []
  const store = aStore()
  const desk: DeskContext = {
    world,
    store,
    serviceUrl: () => 'http://127.0.0.1:3978/local/connector/',
    now: () => Date.UTC(2026, 10, 21),
    postToBot: async (activity) => {
      posted.push(activity)
      return reply
    },
  }
  return { desk, store, posted }
}
