/** Keeps a model from costing more than it is worth: a pause after failures, few questions at once, so many tokens a day. */
import {
  type EmbeddingClient,
  type EmbeddingReply,
  failed,
  type ModelClient,
  type ModelFailure,
  type ModelReply,
} from './client.ts'

export interface Ration {
  /** Milliseconds since 1970. */
  readonly now: () => number
  readonly tokensPerDay: number
  /** Questions that wait for the model at the same time; 4. */
  readonly atOnce?: number
}

const day = 86_400_000
/** Milliseconds. A service that asks for more is asked again after the longest. */
const pauses = { rateLimited: 20_000, notAccepted: 60_000, failing: 30_000, longest: 600_000 }
/** So many failures in a row are no accident: each would cost somebody the whole wait. */
const failuresInRow = 3

type Reply = ModelReply | EmbeddingReply

/** The same model, left alone while it fails, is busy, or has spent the day's tokens. Kept in this process only. */
export function rationed(client: ModelClient, ration: Ration): ModelClient {
  const within = createRation(ration)
  return { complete: (prompt, signal) => within(() => client.complete(prompt, signal)) }
}

/** The same for embeddings; their tokens are counted by themselves. */
export function rationedEmbedding(client: EmbeddingClient, ration: Ration): EmbeddingClient {
  const within = createRation(ration)
  return { name: client.name, embed: (texts, signal) => within(() => client.embed(texts, signal)) }
}

function createRation(ration: Ration) {
  const { now, tokensPerDay, atOnce = 4 } = ration
  let waiting = 0
  let failures = 0
  let pause = { since: 0, until: 0 }
  let spent = { day: 0, tokens: 0 }

  /** A clock that was set back ends a pause: it would last as long as the clock is behind. */
  const isPaused = () => pause.since <= now() && now() < pause.until

  function note(reply: Reply): void {
    const today = Math.floor(now() / day)
    const before = spent.day === today ? spent.tokens : 0
    spent = { day: today, tokens: before + reply.tokens }
    failures = isFault(reply) ? failures + 1 : 0
    const until = now() + pauseAfter(reply, failures)
    pause = { since: now(), until: isPaused() ? Math.max(pause.until, until) : until }
  }

  return async function within<Own extends Reply>(
    ask: () => Promise<Own>,
  ): Promise<Own | ModelFailure> {
    if (isPaused()) return failed('paused')
    if (waiting >= atOnce) return failed('busy')
    if (spent.day === Math.floor(now() / day) && spent.tokens >= tokensPerDay)
      return failed('spent')
    waiting += 1
    try {
      const reply = await ask()
      note(reply)
      return reply
    } finally {
      waiting -= 1
    }
  }
}

/** A refusal or an unreadable text is about one question; these are about the service. */
function isFault(reply: Reply): boolean {
  if (reply.kind !== 'failed') return false
  switch (reply.problem) {
    case 'timeout':
    case 'rate-limited':
    case 'unavailable':
    case 'not-accepted':
      return true
    case 'refused':
    case 'empty':
    case 'too-large':
    case 'malformed':
    case 'adjusted':
    case 'paused':
    case 'busy':
    case 'spent':
      return false
  }
}

function pauseAfter(reply: Reply, failures: number): number {
  if (reply.kind !== 'failed') return 0
  if (reply.problem === 'rate-limited')
    return Math.min(pauses.longest, reply.retryAfter ?? pauses.rateLimited)
  if (reply.problem === 'not-accepted') return pauses.notAccepted
  return isFault(reply) && failures >= failuresInRow ? pauses.failing : 0
}
