/** Who sent this? The token's claims first, then its signature by the SDK, and at most one request for keys at a time. */
import type { Activity } from 'botbuilder'
import {
  type AuthenticateRequestResult,
  AuthenticationError,
  type BotFrameworkAuthentication,
} from 'botframework-connector'
import type { Log } from '../log.ts'
import { isRecent, within } from '../time-limit.ts'
import type { Identity } from './credentials.ts'
import { describeFault } from './fault.ts'
import { problemWith, type TokenProblem } from './token.ts'

/** Who sent an activity, or why nobody believes it: a code for the log, never for the sender. */
export type Sender =
  | { readonly kind: 'known'; readonly result: AuthenticateRequestResult }
  | { readonly kind: 'unknown'; readonly code: TokenProblem | 'token-refused' | 'keys-missing' }

export interface Authenticator {
  authenticate(activity: Activity, authorization: string | undefined): Promise<Sender>
}

interface Options {
  readonly identity: Identity
  readonly authentication: BotFrameworkAuthentication
  readonly log: Log
  /** Milliseconds since 1970. */
  readonly now: () => number
}

/** Milliseconds that the key server may take; the SDK itself would wait for ever. */
const keysTimeout = 5000
/** Milliseconds without another try after the key server failed: a flood of tokens must not become a flood of requests. */
const holdOff = 5000

/** What the SDK throws for a token that it could judge. Anything else means that there were no keys to judge by. */
const judged = new Set(['JsonWebTokenError', 'NotBeforeError', 'TokenExpiredError'])
const wasJudged = (error: unknown) =>
  error instanceof Error &&
  (judged.has(error.name) || (error instanceof AuthenticationError && error.statusCode === 401))

export function createAuthenticator({
  identity,
  authentication,
  log,
  now,
}: Options): Authenticator {
  const judge = async (activity: Activity, authorization: string): Promise<Sender> => ({
    kind: 'known',
    result: await authentication.authenticateRequest(activity, authorization),
  })
  if (identity.kind === 'local') return { authenticate: (activity) => judge(activity, '') }

  const { botId, tenantId } = identity
  let keysAtHand = false
  let triedInVain = Number.NEGATIVE_INFINITY
  let firstTry: Promise<unknown> | undefined

  async function verify(activity: Activity, authorization: string): Promise<Sender> {
    try {
      const sender = await within(keysTimeout, judge(activity, authorization))
      keysAtHand = true
      return sender
    } catch (error) {
      keysAtHand = wasJudged(error)
      if (keysAtHand) return { kind: 'unknown', code: 'token-refused' }
      triedInVain = now()
      log.error(describeFault(error), 'no keys to check tokens with')
      return { kind: 'unknown', code: 'keys-missing' }
    }
  }

  return {
    async authenticate(activity, authorization = '') {
      const { serviceUrl } = activity
      const problem = problemWith(authorization, { botId, tenantId, serviceUrl, now: now() })
      if (problem) return { kind: 'unknown', code: problem }
      // The first request fetches the keys; those that come meanwhile wait for it and then use them.
      if (!keysAtHand) await firstTry
      if (keysAtHand) return verify(activity, authorization)
      if (isRecent(triedInVain, holdOff, now())) return { kind: 'unknown', code: 'keys-missing' }
      const attempt = verify(activity, authorization)
      firstTry = attempt.finally(() => {
        firstTry = undefined
      })
      return attempt
    },
  }
}
