/** The local desk: stands in for Teams on one machine, with people, chats, channels and the connector behind them. */
import { join } from 'node:path'
import type { Server } from 'restify'
import type { Log } from '../log.ts'
import { createBotClient } from './bot-client.ts'
import { mountConnector } from './connector.ts'
import type { DeskContext } from './desk-context.ts'
import type { DeskMessage } from './desk-state.ts'
import { openDeskStore } from './desk-store.ts'
import { unreadView } from './desk-view.ts'
import { mountDirectory } from './directory.ts'
import { mountFiles } from './files.ts'
import { createLiveStreams } from './live.ts'
import { messageView } from './message-view.ts'
import { mountPageApi } from './page-api.ts'
import { mountPageFiles } from './page-files.ts'
import type { DeskOrganization } from './people.ts'
import { setUpDesk } from './set-up.ts'
import { buildWorld, type DeskPlace, findPerson, findPlace, membersOf } from './world.ts'

export interface LocalDeskOptions {
  readonly log: Log
  /** The desk keeps its journal in `local-desk/` below it. */
  readonly dataFolder: string
  /** `http://127.0.0.1:PORT/api/messages`, asked for when the server listens. */
  readonly botUrl: () => string
  readonly organizations: readonly DeskOrganization[]
}

export interface LocalDesk {
  /** What the bot is told as its service URL; only such addresses are the desk's. */
  serviceUrl(): string
  /**
   * Reads the journal and lets the page in. Where the data folder is fresh it also sets up the reviewers' channels,
   * which goes on in the background and waits for the bot to be ready. Call it once the server listens.
   */
  start(): Promise<void>
  /** Ends the streams and what still runs, and closes the journal. */
  stop(): Promise<void>
}

/** Adds the desk's routes, all below /local, to the bot's own server. For local mode only: nobody signs in here. */
export function mountLocalDesk(server: Server, options: LocalDeskOptions): LocalDesk {
  const { log, dataFolder, botUrl, organizations } = options
  const world = buildWorld(organizations)
  const streams = createLiveStreams()
  const running = new Set<Promise<void>>()
  const stopping = new AbortController()
  let desk: DeskContext | undefined
  let isSettingUp = true
  let onReady: (isReady: boolean) => void = () => {}
  const ready = new Promise<boolean>((resolve) => {
    onReady = resolve
  })

  const inBackground = (work: Promise<void>) => {
    const task: Promise<void> = work
      .catch((error: unknown) =>
        log.error(
          { error: error instanceof Error ? error.name : 'unknown' },
          'the local desk failed',
        ),
      )
      .finally(() => running.delete(task))
    running.add(task)
  }

  const sees = (key: string, place: DeskPlace) =>
    membersOf(world, place).some((person) => person.key === key)

  const onChange = (message: DeskMessage | undefined) => {
    const place = message && findPlace(world, message.place)
    streams.send((key) => {
      const person = findPerson(world, key)
      if (!desk || !person) return undefined
      const isSeen = place && sees(key, place) && [undefined, key].includes(message.onlyFor)
      const view = isSeen ? { message: messageView(world, place, message, key) } : {}
      return { ...view, unread: unreadView(desk, person) }
    })
  }

  const onTyping = (place: DeskPlace, thread: string | undefined, text: string) => {
    const typing = { place: place.key, ...(thread === undefined ? {} : { thread }), text }
    streams.send((key) => (sees(key, place) ? { typing } : undefined))
  }

  const isReady = async () => {
    const response = await fetch(new URL('/readyz', botUrl()), {
      signal: AbortSignal.timeout(5_000),
    }).catch(() => undefined)
    return response?.ok ?? false
  }

  const serviceUrl = () => new URL('/local/connector/', botUrl()).href
  mountPageFiles(server)
  const files = mountFiles(server, Date.now)
  mountPageApi(server, {
    log,
    files,
    desk: () => desk,
    isSettingUp: () => isSettingUp,
    ready,
    streams,
    inBackground,
  })
  mountConnector(server, { world, log, store: () => desk?.store, onTyping })
  mountDirectory(server, { world, log })

  return {
    serviceUrl,
    async start() {
      const folder = join(dataFolder, 'local-desk')
      const store = openDeskStore({ folder, log, now: Date.now, onChange })
      const context = {
        world,
        store,
        postToBot: createBotClient(botUrl),
        serviceUrl,
        now: Date.now,
      }
      desk = context
      const { signal } = stopping
      inBackground(
        setUpDesk({ desk: context, log, signal, isReady, onReady: (is) => onReady(is) }).finally(
          () => {
            isSettingUp = false
            streams.send(() => ({ isSetUp: true }))
          },
        ),
      )
    },
    async stop() {
      stopping.abort()
      onReady(false)
      streams.close()
      await Promise.allSettled(running)
      desk?.store.close()
      desk = undefined
    },
  }
}
