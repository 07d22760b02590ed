/** Looks after the approved answers by the clock: those whose clause changed retire, owners hear at the review date. */
import { lookAfterAnswers } from '../approved/look-after.ts'
import { AppError } from '../errors.ts'
import type { Log } from '../log.ts'
import type { BotOrganization } from './turn.ts'

export interface ApprovedRoundOptions {
  readonly organizations: () => readonly BotOrganization[]
  readonly log: Log
  /** Something was committed that is to be delivered. */
  readonly wake: () => void
  /** Milliseconds between two rounds; a minute. */
  readonly everyMs?: number
}

export function createApprovedRounds({
  organizations,
  log,
  wake,
  everyMs = 60_000,
}: ApprovedRoundOptions) {
  let timer: NodeJS.Timeout | undefined
  let running: Promise<void> = Promise.resolve()

  async function round(): Promise<void> {
    try {
      let told = 0
      for (const { settings, desk, wordsNow } of organizations())
        if (settings.approvedAnswers) told += await lookAfterAnswers(desk, wordsNow)
      if (told > 0) wake()
    } catch (error) {
      // The next round tries again; nothing was half done, and the answers themselves look at their clause.
      log.warn(
        { code: error instanceof AppError ? error.code : 'unexpected' },
        'round of the approved answers failed',
      )
    }
  }

  const begin = () => {
    running = running.then(round)
  }

  return {
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
