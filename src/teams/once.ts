/** Takes each activity once: a repetition, whether Teams' own or of somebody who recorded it, has no second effect. */
import { createHash } from 'node:crypto'
import type { Intake } from '../cases/intake.ts'
import type { Log } from '../log.ts'
import { repeatedAction } from '../messages/door.ts'
import { languageOf, say } from '../messages/message.ts'
import { describeFault } from './fault.ts'
import type { IncomingActivity } from './gate.ts'
import { newReference, opaque, type Reply } from './reply.ts'

export type Once = (activity: IncomingActivity, take: () => Promise<Reply>) => Promise<Reply>

interface OnceOptions {
  readonly intake: Pick<Intake, 'takenAt' | 'noteTaken'>
  readonly organizationOf: (tenantId: string | undefined) => { readonly id: string }
  readonly log: Log
  /** Microseconds since 1970. */
  readonly now: () => number
}

/** What has effects. Edits and reactions come again under the id of their message, and change nothing here. */
const guarded = new Set(['message', 'invoke', 'conversationUpdate', 'installationUpdate'])
/** Asked with every letter that somebody types, and answered from the index alone. */
const searches = new Set(['composeExtension/query', 'application/search'])

/** Teams delivers a slow invoke up to four times, some fifteen seconds apart, and wants the same answer each time; microseconds. */
const redeliveredWithin = 120_000_000
/** Answers that are kept for a redelivery. */
const mostAnswers = 500

/** The token is no part of it: Teams may use one for many activities. */
function keyOf({ type, name = '', id, conversation, from }: IncomingActivity): string {
  const parts = JSON.stringify([conversation.id, type, name, id, from.id])
  return createHash('sha256').update(parts).digest('base64url')
}

/**
 * An activity counts as taken once its turn is over: a process that dies in the middle leaves it to be delivered again,
 * and what the turn did to cases by then is safe to do twice. At the same time, or within Teams' own redeliveries, the
 * answer is the first one's; later there is none.
 */
export function createOnce({ intake, organizationOf, log, now }: OnceOptions): Once {
  const running = new Map<string, Promise<Reply>>()
  const answers = new Map<string, { readonly reply: Reply; readonly at: number }>()

  async function takeNew(
    activity: IncomingActivity,
    org: string,
    key: string,
    take: () => Promise<Reply>,
  ): Promise<Reply> {
    const takenAt = await attempt(() => intake.takenAt(org, key))
    if (takenAt !== undefined) {
      const isRecent = now() - takenAt < redeliveredWithin
      const answer = isRecent ? answers.get(key) : undefined
      if (answer) return answer.reply
      // Another process took it, or this one before a restart: what the turn does it does not do twice.
      if (!isRecent || activity.type !== 'invoke') return repeated(activity)
    }
    const reply = await take()
    if (hasFailed(reply)) return reply
    if (activity.type === 'invoke') keep(key, reply)
    await attempt(() => intake.noteTaken(org, key, takenAt ?? now()))
    return reply
  }

  function keep(key: string, reply: Reply): void {
    answers.set(key, { reply, at: now() })
    for (const [old, { at }] of answers) {
      if (answers.size <= mostAnswers && now() - at < redeliveredWithin) break
      answers.delete(old)
    }
  }

  /** Without the database questions are still answered; what changes a case needs the database anyway. */
  async function attempt<T>(work: () => Promise<T>): Promise<T | undefined> {
    try {
      return await work()
    } catch (error) {
      log.error(describeFault(error), 'activities are not remembered')
      return undefined
    }
  }

  return (activity, take) => {
    const { type, name = '', conversation, channelData } = activity
    if (!guarded.has(type) || searches.has(name)) return take()
    const org = organizationOf(conversation.tenantId ?? channelData?.tenant?.id).id
    const key = keyOf(activity)
    const first = running.get(key)
    if (first !== undefined) return first
    const reply = takeNew(activity, org, key, take).finally(() => running.delete(key))
    running.set(key, reply)
    return reply
  }
}

/** It may be delivered again, and then succeed. */
function hasFailed({ status, body }: Reply): boolean {
  const told = body as { readonly statusCode?: unknown } | undefined
  return status >= 500 || (typeof told?.statusCode === 'number' && told.statusCode >= 500)
}

function repeated({ type, name, locale }: IncomingActivity): Reply {
  if (type !== 'invoke') return { status: 200 }
  if (name !== 'adaptiveCard/action') return opaque(409, 'repeated', newReference())
  const value = { code: 'Conflict', message: say(languageOf(locale), repeatedAction) }
  return { status: 200, body: { statusCode: 409, type: 'application/vnd.microsoft.error', value } }
}
