/** Whether Microsoft's key server can be reached: without its keys nobody can prove to be Teams. */
import type { Log } from '../log.ts'
import { isRecent } from '../time-limit.ts'
import type { Identity } from './credentials.ts'

export interface KeyServer {
  start(): void
  /** False once it has not been reached for so long that users will notice. Before the first answer: true. */
  isReachable(): boolean
  stop(): void
}

interface Options {
  readonly identity: Pick<Identity, 'kind'>
  readonly log: Log
  /** Microseconds since 1970. */
  readonly now: () => number
  readonly fetch?: typeof fetch
}

/** Where the SDK itself begins when it looks for keys. */
const address = 'https://login.botframework.com/v1/.well-known/openidconfiguration'
const everyMs = 300_000
const patienceMs = 10_000
/** Microseconds. The keys at hand serve for a day; an hour leaves time to look for what stands between. */
const tolerated = 3_600_000_000

/** Whether the key server answers now. */
export async function answersWithKeys(get: typeof fetch): Promise<boolean> {
  const response = await get(address, { signal: AbortSignal.timeout(patienceMs) })
  await response.body?.cancel()
  return response.ok
}

export function createKeyServer(options: Options): KeyServer {
  const { identity, log, now } = options
  const get = options.fetch ?? fetch
  let reachedAt = Number.NEGATIVE_INFINITY
  let hasFailed = false
  let timer: NodeJS.Timeout | undefined

  async function look(): Promise<void> {
    try {
      if (!(await answersWithKeys(get))) throw new Error('not reached')
      reachedAt = now()
      hasFailed = false
    } catch {
      hasFailed = true
      log.warn('the key server cannot be reached')
    }
  }

  return {
    start() {
      if (identity.kind === 'local') return
      void look()
      timer = setInterval(() => void look(), everyMs)
      timer.unref()
    },
    isReachable: () => !hasFailed || isRecent(reachedAt, tolerated, now()),
    stop: () => clearInterval(timer),
  }
}
