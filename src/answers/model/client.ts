/** A language model as the answers know it: a prompt goes in; a text comes out, or a plain reason why there is none. */

export interface ModelPrompt {
  /** Ours: what to do. */
  readonly instructions: string
  /** Not ours: the question and the clauses, to be read as data. */
  readonly data: string
  /** JSON Schema of the reply. */
  readonly schema: Readonly<Record<string, unknown>>
}

/** What may go wrong; each costs the person nothing but the wait, for the extract is shown. */
export const modelProblems = [
  'timeout',
  'rate-limited',
  /** 5xx, no connection, a broken reply. */
  'unavailable',
  /** 4xx: a wrong key, model or address, which an administrator must put right. */
  'not-accepted',
  'refused',
  'empty',
  'too-large',
  'malformed',
  /** A parameter was not taken; the client leaves it out and asks again. */
  'adjusted',
  /** Not asked: it failed a moment ago. */
  'paused',
  /** Not asked: enough questions are with it already. */
  'busy',
  /** Not asked: the day's tokens are spent. */
  'spent',
] as const
export type ModelProblem = (typeof modelProblems)[number]

export interface ModelFailure {
  readonly kind: 'failed'
  readonly problem: ModelProblem
  /** What was paid for all the same. */
  readonly tokens: number
  /** Milliseconds that the service asks to be left alone. */
  readonly retryAfter?: number
}

export type ModelReply =
  | { readonly kind: 'text'; readonly text: string; readonly tokens: number }
  | ModelFailure

export interface ModelClient {
  /** Asks once. Never rejects; ends soon after `signal` is aborted. */
  complete(prompt: ModelPrompt, signal: AbortSignal): Promise<ModelReply>
}

/** A text as a direction in the model's space of meanings. */
export type Vector = Float32Array

export type EmbeddingReply =
  /** One for each text, in their order, each of length 1. */
  | { readonly kind: 'vectors'; readonly vectors: readonly Vector[]; readonly tokens: number }
  | ModelFailure

export interface EmbeddingClient {
  /** Another name, another space: vectors of different names cannot be compared. */
  readonly name: string
  /** Asks once, for 64 texts at most. Never rejects; ends soon after `signal` is aborted. */
  embed(texts: readonly string[], signal: AbortSignal): Promise<EmbeddingReply>
}

export const failed = (
  problem: ModelProblem,
  more: { readonly tokens?: number; readonly retryAfter?: number } = {},
): ModelFailure => ({ kind: 'failed', problem, tokens: 0, ...more })
