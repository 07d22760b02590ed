/** Looks every minute which cases have a reminder due: an indexed query for each organization, mostly with nothing in it. */
import type { CaseDesk } from '../cases/desk.ts'
import { remind } from '../cases/remind.ts'
import type { Log } from '../log.ts'
import { describeFault } from './fault.ts'

export interface ReminderClockOptions {
  readonly desks: () => readonly CaseDesk[]
  /** Something was committed that is to be delivered. */
  readonly wake: () => void
  readonly log: Log
  /** Milliseconds between two looks; 60,000. */
  readonly everyMs?: number
}

export interface ReminderClock {
  start(): void
  stop(): Promise<void>
}

/** Cases in one look of one organization: what is left waits for the next minute. */
const batch = 100

export function createReminderClock(options: ReminderClockOptions): ReminderClock {
  const { desks, wake, log, everyMs = 60_000 } = options
  let timer: NodeJS.Timeout | undefined
  let looking: Promise<void> | undefined

  async function look(): Promise<void> {
    for (const desk of desks()) {
      try {
        if ((await remind(desk, batch)) > 0) wake()
      } catch (error) {
        log.error({ org: desk.org, ...describeFault(error) }, 'reminders could not be sent')
      }
    }
  }

  function tick(): void {
    looking ??= look().finally(() => {
      looking = undefined
    })
  }

  return {
    start() {
      timer = setInterval(tick, everyMs)
      timer.unref()
      tick()
    },
    async stop() {
      clearInterval(timer)
      await looking
    },
  }
}
