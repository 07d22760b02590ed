/** How much one person may ask and report, so that nobody keeps the bot from the others. */
import type { Intake, Limit, Use } from '../cases/intake.ts'
import type { Log } from '../log.ts'
import { limitTexts } from '../messages/limits.ts'
import { say } from '../messages/message.ts'
import { describeFault } from './fault.ts'
import type { Turn } from './turn.ts'

export type Limited = 'questions' | 'complaints'

export interface LimitSettings {
  readonly questionsPerMinute: number
  readonly complaintsPerHour: number
}

interface LimitOptions extends LimitSettings {
  readonly intake: Pick<Intake, 'use'>
  readonly log: Log
  readonly countThrottled: (what: Limited) => void
}

/** `isToldEnough`: the person has read the text often enough; a message of theirs needs no answer. */
export type Allowance =
  | { readonly kind: 'allowed' }
  | { readonly kind: 'over'; readonly text: string; readonly isToldEnough: boolean }

/** `key`: what is done, the same when it is delivered again. */
export type Limits = (turn: Turn, what: Limited, key: string) => Promise<Allowance>

export const unlimited: Limits = async () => ({ kind: 'allowed' })

const minute = 60_000_000
/** Somebody who sends thousands of messages is told so often in a stretch; Teams allows the bot few more. */
const mostTold = 20
/** Those who are over a limit at the same time. */
const mostRemembered = 10_000

interface Over {
  readonly until: number
  told: number
}

/**
 * Commands and buttons are no questions. Where the database does not answer, nobody is held up by it: a case needs the
 * database anyway.
 */
export function createLimits({ intake, log, countThrottled, ...settings }: LimitOptions): Limits {
  const limits: Readonly<Record<Limited, Limit>> = {
    questions: { most: settings.questionsPerMinute, within: minute },
    complaints: { most: settings.complaintsPerHour, within: 60 * minute },
  }
  // A flood costs no database: whoever is over stays so until there is room.
  const overLimit = new Map<string, Over>()

  async function use({ organization, userId, person }: Turn, what: Limited, key: string) {
    const { id: org, desk } = organization
    const scope = `${what} ${person?.id ?? userId}`
    const now = desk.now()
    const known = overLimit.get(`${org}\0${scope}`)
    if (known && known.until > now) return { over: known, isFirst: false }
    const counted: Use = await intake
      .use(org, { scope, key, limit: limits[what] }, now)
      .catch((error: unknown) => {
        log.error(describeFault(error), 'limits are not kept')
        return { kind: 'allowed' } as const
      })
    if (counted.kind === 'allowed') return undefined
    const over: Over = { until: counted.until, told: 0 }
    if (overLimit.size > mostRemembered) overLimit.clear()
    overLimit.set(`${org}\0${scope}`, over)
    return { over, isFirst: true }
  }

  return async (turn, what, key) => {
    const found = await use(turn, what, key)
    if (!found) return { kind: 'allowed' }
    const { over, isFirst } = found
    countThrottled(what)
    if (isFirst) await audit(turn, what)
    over.told += 1
    const left = Math.max(1, over.until - turn.organization.desk.now())
    const text = overText(turn, what, left, limits[what])
    return { kind: 'over', text, isToldEnough: over.told > mostTold }
  }
}

function overText({ language }: Turn, what: Limited, left: number, { most }: Limit): string {
  switch (what) {
    case 'questions':
      return say(language, limitTexts.questions, { most, seconds: Math.ceil(left / 1_000_000) })
    case 'complaints':
      return say(language, limitTexts.complaints, { most, minutes: Math.ceil(left / minute) })
  }
}

/** Once a stretch: the flood itself must not fill the records. */
function audit({ organization, userId, person }: Turn, what: Limited): Promise<void> {
  const { store, now } = organization.desk
  return store.transaction((tx) =>
    tx.audit({
      org: organization.id,
      at: now(),
      actor: person?.id ?? userId,
      action: 'limit-reached',
      object: what,
      detail: {},
    }),
  )
}
