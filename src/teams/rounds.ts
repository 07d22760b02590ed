/** What the bot looks after by the clock, for each organization in turn: a round at once, then one every so often. */
import { callReviews } from '../accounts/call-reviews.ts'
import { lookAfterAnswers } from '../approved/look-after.ts'
import { remind } from '../cases/remind.ts'
import { lookAfterConsents } from '../consents/look-after.ts'
import type { Log } from '../log.ts'
import { disposeApproved } from '../records/dispose.ts'
import { warn } from '../records/warn.ts'
import { callRenewals } from '../training/call-renewals.ts'
import { describeFault } from './fault.ts'
import { registerDesk } from './register.ts'
import type { BotOrganization } from './turn.ts'

interface Round {
  /** For the log, when it fails. */
  readonly name: string
  /** Milliseconds between two rounds. */
  readonly everyMs: number
  /** Looks once; answers how many things it committed that are to be delivered. */
  readonly look: (organization: BotOrganization) => Promise<number>
}

const minute = 60_000

/** Cases in one look for reminders: what is left waits for the next minute. */
const casesAtOnce = 100

const rounds: readonly Round[] = [
  { name: 'reminders', everyMs: minute, look: ({ desk }) => remind(desk, casesAtOnce) },
  {
    name: 'approved answers',
    everyMs: minute,
    look: async ({ settings, desk, wordsNow }) =>
      settings.approvedAnswers ? lookAfterAnswers(desk, wordsNow) : 0,
  },
  {
    name: 'disposals',
    everyMs: minute,
    look: async ({ records }) => (records ? disposeApproved(records) : 0),
  },
  {
    name: 'warnings of disposal',
    everyMs: 60 * minute,
    look: async ({ records }) => (records ? warn(records) : 0),
  },
  // Ends of consents are days, and are spoken of once.
  { name: 'consents', everyMs: 60 * minute, look: ({ desk }) => lookAfterConsents(desk) },
  // Reviews are a matter of days: an hour more or less is nothing.
  {
    name: 'reviews of accounts',
    everyMs: 60 * minute,
    look: (organization) => callReviews(registerDesk(organization)),
  },
  {
    name: 'training that expires',
    everyMs: 60 * minute,
    look: ({ desk }) => callRenewals(desk),
  },
  {
    name: 'drafts',
    everyMs: 60 * minute,
    look: async ({ desk: { store, now } }) => {
      await store.purgeDrafts(now())
      return 0
    },
  },
]

export interface RoundsOptions {
  readonly organizations: () => readonly BotOrganization[]
  /** Something was committed that is to be delivered. */
  readonly wake: () => void
  readonly log: Log
  /** Milliseconds between two rounds of each kind; without it each kind's own. */
  readonly everyMs?: number
}

export interface Rounds {
  start(): void
  /** Begins a round of this kind now: what it looks for has just been decided. */
  begin(name: string): void
  /** Waits for the rounds that are under way. */
  stop(): Promise<void>
}

export function createRounds(options: RoundsOptions): Rounds {
  const all = rounds.map((round) => repeat(round, options))
  return {
    start() {
      for (const { start } of all) start()
    },
    begin(name) {
      for (const each of all) if (each.name === name) each.tick()
    },
    async stop() {
      await Promise.all(all.map(({ stop }) => stop()))
    },
  }
}

/** Never two of a kind at a time: one that takes long makes the next one late. */
function repeat(
  round: Round,
  { organizations, wake, log, everyMs = round.everyMs }: RoundsOptions,
) {
  let timer: NodeJS.Timeout | undefined
  let running: Promise<void> | undefined

  async function look(): Promise<void> {
    for (const organization of organizations()) {
      try {
        if ((await round.look(organization)) > 0) wake()
      } catch (error) {
        // The next round tries again, nothing was half done; the other organizations have theirs.
        const { name } = round
        log.error({ org: organization.id, round: name, ...describeFault(error) }, 'round failed')
      }
    }
  }

  function tick(): void {
    running ??= look().finally(() => {
      running = undefined
    })
  }

  return {
    name: round.name,
    tick,
    start() {
      timer = setInterval(tick, everyMs)
      timer.unref()
      tick()
    },
    async stop() {
      clearInterval(timer)
      await running
    },
  }
}
