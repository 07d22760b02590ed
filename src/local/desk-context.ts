/** What every act at the desk needs: the world, its memory, and the way to the bot. */
import { randomUUID } from 'node:crypto'
import { localText } from '../messages/local.ts'
import { languageOf, type Message, say } from '../messages/message.ts'
import type { Scene } from './activity.ts'
import { type BotReply, isTaken, type PostToBot } from './bot-client.ts'
import type { DeskStore } from './desk-store.ts'
import type { Locale } from './entry.ts'
import type { DeskPerson } from './people.ts'
import type { DeskPlace, DeskWorld } from './world.ts'

export interface DeskContext {
  readonly world: DeskWorld
  readonly store: DeskStore
  readonly postToBot: PostToBot
  readonly serviceUrl: () => string
  readonly now: () => number
}

/** Who is where: a person in one of the places that they see, perhaps in a thread of it. */
export interface Spot {
  readonly person: DeskPerson
  readonly place: DeskPlace
  readonly thread?: string
}

export function localeOf({ store }: DeskContext, person: DeskPerson): Locale {
  return store.state.locales.get(person.key) ?? 'en-CA'
}

export function sceneOf(desk: DeskContext, spot: Spot): Scene {
  return {
    ...spot,
    world: desk.world,
    serviceUrl: desk.serviceUrl(),
    locale: localeOf(desk, spot.person),
    at: desk.now(),
  }
}

/** An id for what is no message of the chat. */
export function newActivityId(): string {
  return `f:${randomUUID()}`
}

/** One of the desk's own texts in the person's language. */
export function sayTo(
  desk: DeskContext,
  person: DeskPerson,
  message: Message,
  values: Readonly<Record<string, string>> = {},
): string {
  return say(languageOf(localeOf(desk, person)), message, values)
}

/** What went wrong, in words; undefined where the bot took the activity. */
export function problemOf(
  desk: DeskContext,
  person: DeskPerson,
  reply: BotReply,
): string | undefined {
  if (isTaken(reply)) return undefined
  if (reply.status === 0) return sayTo(desk, person, localText.noReply)
  return sayTo(desk, person, localText.wentWrong, { status: String(reply.status) })
}

/** Puts a red line into the chat, for this person only, where the bot did not take what they did. */
export function showProblem(desk: DeskContext, spot: Spot, reply: BotReply): void {
  if (isTaken(reply)) return
  desk.store.send({
    place: spot.place.id,
    startsThread: false,
    ...(spot.thread === undefined ? {} : { thread: spot.thread }),
    from: 'desk',
    onlyFor: spot.person.key,
    content: { status: reply.status },
  })
}
