/** What is counted and measured, as Prometheus reads it: codes, numbers, and names of organizations, forms and states. */
import { Counter, collectDefaultMetrics, Gauge, Histogram, Registry } from 'prom-client'

/** What is looked up when somebody asks. What is missing could not be looked up: a database that is down hides nothing else. */
export interface Overview {
  /** Each part of /readyz: whether it is fit. */
  readonly parts: Readonly<Record<string, boolean>>
  readonly deliveries?: Readonly<Record<string, number>>
  /** By how many seconds the sending of what is due is late. */
  readonly deliveryDelay?: number
  readonly cases?: readonly CaseCount[]
  readonly clauses: Readonly<Record<string, number>>
  /** How many things keep a document or an organization from answering as its files say. */
  readonly knowledgeTroubles: number
  /** The last day of the client secret, in seconds since 1970. */
  readonly secretExpires?: number
  readonly modelTokensPerDay?: number
}

/** Open cases of one form in one state and of one age. */
export interface CaseCount {
  readonly organization: string
  readonly form: string
  readonly state: string
  readonly age: CaseAge
  readonly count: number
  /** How many of them are past their day. */
  readonly late: number
}

export const caseAges = ['day', 'week', 'month', 'older'] as const
/** Opened within the last day, week or month, or before. */
export type CaseAge = (typeof caseAges)[number]

/** Why somebody or something had to wait. */
export type Throttled = 'teams' | 'own-pace' | 'questions' | 'complaints'

export interface Metrics {
  /** `type` as the activity gives it; `status` as it was answered. */
  countTurn(type: string, status: number, seconds: number): void
  /** A request that the door refused: `code` is a word of ours. */
  countRefusal(code: string): void
  countAnswer(organization: string, kind: string, seconds: number): void
  /** An attempt to deliver a message: `kind` and `outcome` are words of ours. */
  countSend(kind: string, outcome: string, seconds: number): void
  countThrottled(by: Throttled): void
  /** A reply of the model: `outcome` is a word of ours, `tokens` what was paid for. */
  countModelReply(organization: string, outcome: string, tokens: number): void
  /** A sentence of the model: `fate` is a word of ours, `kept` or why it was dropped. */
  countModelSentence(organization: string, fate: string): void
  /** A thumb: `reason` is a word of ours. */
  countFeedback(organization: string, reaction: string, reason?: string): void
  text(): Promise<string>
}

/** Only these become labels: a sender must not be able to make new time series by inventing types. */
const knownTypes = new Set([
  'message',
  'messageUpdate',
  'messageDelete',
  'messageReaction',
  'conversationUpdate',
  'installationUpdate',
  'invoke',
  'event',
  'typing',
])

/** Seconds. People wait from a second on; Teams gives up on an invoke after fifteen. */
const waits = [0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5, 10, 15]

/**
 * Milliseconds between two looks at the lag of the event loop. The package's ten wake a process with nothing to do a hundred
 * times a second, and that was most of what it cost; who asks for half a second needs no more than this.
 */
const lagEveryMs = 50

/** @param look What the gauges show, now. */
export function createMetrics(look: () => Promise<Overview>): Metrics {
  const registry = new Registry()
  collectDefaultMetrics({ register: registry, eventLoopMonitoringPrecision: lagEveryMs })
  const counters = createCounters(registry)
  const gauges = createGauges(registry)
  return {
    countTurn(type, status, seconds) {
      const known = knownTypes.has(type) ? type : 'other'
      counters.turns.inc({ type: known, status })
      counters.turnSeconds.observe({ type: known }, seconds)
    },
    countRefusal: (code) => counters.refusals.inc({ code }),
    countAnswer(organization, kind, seconds) {
      counters.answers.inc({ organization, kind })
      counters.answerSeconds.observe({ kind }, seconds)
    },
    countSend(kind, outcome, seconds) {
      counters.sends.inc({ kind, outcome })
      counters.sendSeconds.observe(seconds)
    },
    countThrottled: (by) => counters.throttled.inc({ by }),
    countModelReply(organization, outcome, spent) {
      counters.modelReplies.inc({ organization, outcome })
      if (spent > 0) counters.modelTokens.inc({ organization }, spent)
    },
    countModelSentence: (organization, fate) => counters.modelSentences.inc({ organization, fate }),
    countFeedback: (organization, reaction, reason = 'none') =>
      counters.feedback.inc({ organization, reaction, reason }),
    async text() {
      show(gauges, await look())
      return registry.metrics()
    },
  }
}

function createCounters(registry: Registry) {
  const registers = [registry]
  const counter = <Label extends string>(name: string, help: string, labelNames: Label[]) =>
    new Counter({ name: `policy_desk_${name}`, help, labelNames, registers })
  const histogram = <Label extends string>(name: string, help: string, labelNames: Label[]) =>
    new Histogram({ name: `policy_desk_${name}`, help, labelNames, buckets: waits, registers })
  return {
    turns: counter('turns_total', 'Activities of Teams that were taken.', ['type', 'status']),
    turnSeconds: histogram('turn_seconds', 'How long a turn took.', ['type']),
    refusals: counter('refusals_total', 'Requests that the door refused.', ['code']),
    answers: counter('answers_total', 'Questions that were answered.', ['organization', 'kind']),
    answerSeconds: histogram('answer_seconds', 'From a question to its answer.', ['kind']),
    sends: counter('sends_total', 'Attempts to deliver a message.', ['kind', 'outcome']),
    sendSeconds: histogram('send_seconds', 'How long an attempt to deliver took.', []),
    throttled: counter('throttled_total', 'What had to wait, by whose limit.', ['by']),
    modelReplies: counter('model_replies_total', 'Replies of the model.', [
      'organization',
      'outcome',
    ]),
    modelTokens: counter('model_tokens_total', 'Tokens that were paid for.', ['organization']),
    modelSentences: counter('model_sentences_total', 'Sentences of the model.', [
      'organization',
      'fate',
    ]),
    feedback: counter('feedback_total', 'Thumbs.', ['organization', 'reaction', 'reason']),
  }
}

type Gauges = ReturnType<typeof createGauges>

function createGauges(registry: Registry) {
  const registers = [registry]
  const gauge = <Label extends string>(name: string, help: string, labelNames: Label[]) =>
    new Gauge({ name: `policy_desk_${name}`, help, labelNames, registers })
  return {
    ready: gauge('ready', 'Whether a part of /readyz is fit (1) or not (0).', ['part']),
    deliveries: gauge('deliveries', 'Messages in the outbox that are not sent.', ['state']),
    delay: gauge('delivery_delay_seconds', 'How late the sending of what is due is.', []),
    cases: gauge('cases', 'Open cases.', ['organization', 'form', 'state', 'age']),
    overdue: gauge('cases_overdue', 'Open cases past their day.', ['organization', 'form']),
    clauses: gauge('clauses', 'Clauses that can be cited.', ['organization']),
    troubles: gauge('knowledge_troubles', 'Documents or organizations left as they were.', []),
    secret: gauge('secret_expires_timestamp_seconds', 'The last day of the client secret.', []),
    tokensPerDay: gauge('model_tokens_per_day', 'What the model may cost in a day.', []),
  }
}

/** What is not known is not shown: an old number would pass for a new one. */
function show(gauges: Gauges, overview: Overview): void {
  const { ready, deliveries, cases, overdue, clauses, ...single } = gauges
  for (const gauge of [ready, deliveries, cases, overdue, clauses]) gauge.reset()
  for (const gauge of Object.values(single)) gauge.remove()
  for (const [part, isFit] of Object.entries(overview.parts)) ready.set({ part }, +isFit)
  for (const [state, count] of Object.entries(overview.deliveries ?? {}))
    deliveries.set({ state }, count)
  for (const [organization, count] of Object.entries(overview.clauses))
    clauses.set({ organization }, count)
  for (const { organization, form, state, age, count, late } of overview.cases ?? []) {
    cases.set({ organization, form, state, age }, count)
    overdue.inc({ organization, form }, late)
  }
  gauges.troubles.set(overview.knowledgeTroubles)
  if (overview.deliveryDelay !== undefined) gauges.delay.set(overview.deliveryDelay)
  if (overview.secretExpires !== undefined) gauges.secret.set(overview.secretExpires)
  if (overview.modelTokensPerDay !== undefined) gauges.tokensPerDay.set(overview.modelTokensPerDay)
}
