/** Notes the ends of the audit chains by the clock in a file outside the database: what is rewritten later no longer agrees with it. */
import { AppError } from './errors.ts'
import type { Log } from './log.ts'
import { anchorChains } from './storage/anchor.ts'
import type { AuditChain } from './storage/audit.ts'

const hour = 3_600_000

export interface AnchoringOptions {
  readonly audit: Pick<AuditChain, 'organizations' | 'end'>
  /** None: nothing is noted. */
  readonly file: string | undefined
  readonly log: Log
  /** Milliseconds between two notes. */
  readonly everyMs?: number
}

/** At once, then every hour, and a last time when it stops. What cannot be written stops nothing else: the log says so each time. */
export function anchorInBackground({ audit, file, log, everyMs = hour }: AnchoringOptions) {
  let running = Promise.resolve()
  async function note(path: string): Promise<void> {
    try {
      await anchorChains(audit, path, new Date())
    } catch (error) {
      const code = error instanceof AppError ? error.code : 'file-not-written'
      log.error({ code }, 'the ends of the audit chains are not noted in AUDIT_ANCHOR_FILE')
    }
  }
  const tick = () => {
    if (file !== undefined) running = running.then(() => note(file))
  }
  const timer = setInterval(tick, everyMs)
  timer.unref()
  tick()
  return {
    async stop() {
      clearInterval(timer)
      tick()
      await running
    },
  }
}
