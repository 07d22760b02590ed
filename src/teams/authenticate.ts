/** Who sent this? The token's claims first, then its signature by the SDK, and at most one request for keys at a time. */
import type { Activity } from 'botbuilder'
import {
  type AuthenticateRequestResult,
  AuthenticationError,
  type BotFrameworkAuthentication,
} from 'botframework-connector'
import type { Log } from '../log.ts'
import type { Identity } from './credentials.ts'
import { within } from './time-limit.ts'
import { problemWith } from './token.ts'

export interface Authenticator {
  /** The sender's identity, or undefined for whoever could not prove one; the log says why. */
  authenticate(
    activity: Activity,
    authorization: string | undefined,
  ): Promise<AuthenticateRequestResult | undefined>
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
  if (identity.kind === 'local') {
    return { authenticate: (activity) => authentication.authenticateRequest(activity, '') }
  }
  const { botId, tenantId } = identity
  let keysAtHand = false
  let triedInVain = Number.NEGATIVE_INFINITY
  let firstTry: Promise<unknown> | undefined

  async function verify(activity: Activity, authorization: string) {
    try {
      const result = await within(
        keysTimeout,
        authentication.authenticateRequest(activity, authorization),
      )
      keysAtHand = true
      return result
    } catch (error) {
      keysAtHand = wasJudged(error)
      if (keysAtHand) {
        log.warn({ code: 'token-refused' }, 'request refused')
      } else {
        triedInVain = now()
        log.error(
          { error: error instanceof Error ? error.name : 'unknown' },
          'no keys to check tokens with',
        )
      }
      return undefined
    }
  }

  return {
    async authenticate(activity, authorization = '') {
      const problem = problemWith(authorization, {
        botId,
        tenantId,
        serviceUrl: activity.serviceUrl,
        now: now(),
      })
      if (problem) {
        log.warn({ code: problem }, 'request refused')
        return undefined
      }
      // The first request fetches the keys; those that come meanwhile wait for it and then use them.
      if (!keysAtHand) await firstTry
      if (keysAtHand) return verify(activity, authorization)
      if (now() - triedInVain < holdOff) {
        log.warn({ code: 'keys-missing' }, 'request refused')
        return undefined
      }
      const attempt = verify(activity, authorization)
      firstTry = attempt.finally(() => {
        firstTry = undefined
      })
      return attempt
    },
  }
}
