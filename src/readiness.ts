/** Whether the bot can serve, and if not, which part of it is to blame and why. */
import { isDiskFull } from './doctor/machine.ts'
import { say } from './messages/message.ts'
import { readinessTexts as texts } from './messages/readiness.ts'
import type { LiveOrganizations } from './organizations/live.ts'
import type { Storage } from './storage/open.ts'
import type { DeliveryWorker } from './teams/delivery.ts'
import type { KeyServer } from './teams/key-server.ts'
import type { Readiness } from './teams/server.ts'
import { within } from './time-limit.ts'

export interface ReadinessParts {
  readonly storage: Pick<Storage, 'probe' | 'hasOwnSchema' | 'embedded'> & {
    readonly outbox: Pick<Storage['outbox'], 'dueSince'>
  }
  readonly knowledge: Pick<LiveOrganizations, 'current' | 'troubles'>
  readonly worker: Pick<DeliveryWorker, 'isHealthy'>
  readonly keys: Pick<KeyServer, 'isReachable'>
  readonly freeBytes: () => Promise<number>
  /** Microseconds since 1970. */
  readonly now: () => number
}

/** Whoever asks does not wait longer than this for a locked database; milliseconds. */
const storePatience = 2000
/** Microseconds. A worker that lives takes what is due within a second or two. */
const longestDelay = 300_000_000

type Reason = keyof typeof texts

/** A part's code and, where it is not fit, the reason. */
type Found = readonly [code: string, reason?: Reason]

const fit: Found = ['ok']

export async function readiness(parts: ReadinessParts): Promise<Readiness> {
  const { storage, knowledge, worker, keys, now } = parts
  const inTime = <T>(work: Promise<T>) => within(storePatience, work)
  const database = await inTime(storage.probe(now())).then(
    (): Found => fit,
    (): Found => ['unavailable', 'database'],
  )
  // Of a database that does not answer no more is asked: each question would take its two seconds.
  const answers = database === fit
  const needed: Readonly<Record<string, Found>> = {
    database,
    schema: answers ? await inTime(schemaOf(storage)).catch(() => fit) : fit,
    index: knowledge.current().length > 0 ? fit : ['empty', 'index'],
    delivery: worker.isHealthy()
      ? answers
        ? await inTime(backlogOf(storage, now())).catch(() => fit)
        : fit
      : ['failing', 'delivery'],
    keys: keys.isReachable() ? fit : ['unreachable', 'keys'],
    disk: await diskOf(parts),
  }
  const reasons = Object.entries(needed).flatMap(([part, [, reason]]) =>
    reason ? [[part, say('en', texts[reason])]] : [],
  )
  const codes = Object.fromEntries(Object.entries(needed).map(([part, [code]]) => [part, code]))
  // A broken new document stops nobody: what answered before still does.
  const troubles = knowledge.troubles().map(({ org, code }) => (org ? `${org}: ${code}` : code))
  return {
    ready: reasons.length === 0,
    parts: { ...codes, knowledge: [...new Set(troubles)].join(', ') || 'ok' },
    reasons: Object.fromEntries(reasons),
  }
}

const schemaOf = async (storage: ReadinessParts['storage']): Promise<Found> =>
  (await storage.hasOwnSchema()) ? fit : ['foreign', 'schema']

async function backlogOf({ outbox }: ReadinessParts['storage'], now: number): Promise<Found> {
  const since = await outbox.dueSince(now)
  return since !== undefined && now - since > longestDelay ? ['behind', 'backlog'] : fit
}

/** Only a database of this machine needs its disk. */
async function diskOf({ storage, freeBytes }: ReadinessParts): Promise<Found> {
  if (!storage.embedded) return fit
  return isDiskFull(await freeBytes().catch(() => Number.POSITIVE_INFINITY))
    ? ['full', 'disk']
    : fit
}
