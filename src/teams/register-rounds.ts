/** The register's own round: calls for reviews that are due and forgets drafts that have expired. */
import { callReviews } from '../accounts/call-reviews.ts'
import { AppError } from '../errors.ts'
import type { Log } from '../log.ts'
import { registerDesk } from './register.ts'
import type { BotOrganization } from './turn.ts'

export interface RoundOptions {
  readonly organizations: () => readonly BotOrganization[]
  readonly log: Log
  /** Something was committed that is to be delivered. */
  readonly wake: () => void
}

/** Reviews are a matter of days: an hour more or less is nothing. */
const everyMs = 60 * 60_000

export function createRegisterRounds({ organizations, log, wake }: RoundOptions) {
  let timer: NodeJS.Timeout | undefined
  let running: Promise<void> = Promise.resolve()

  async function round(): Promise<void> {
    try {
      let called = 0
      for (const organization of organizations()) {
        const { store, now } = organization.desk
        called += await callReviews(registerDesk(organization))
        await store.purgeDrafts(now())
      }
      if (called > 0) wake()
    } catch (error) {
      // The next round tries again; nothing was half done.
      log.warn(
        { code: error instanceof AppError ? error.code : 'unexpected' },
        'round of the register failed',
      )
    }
  }

  const begin = () => {
    running = round()
  }

  return {
    /** The first round begins at once, the others follow by the hour. */
    start(): void {
      begin()
      timer = setInterval(begin, everyMs)
      timer.unref()
    },
    /** Waits for a round that is under way. */
    async stop(): Promise<void> {
      clearInterval(timer)
      await running
    },
  }
}
