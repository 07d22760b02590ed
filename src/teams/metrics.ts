/** What is counted for /metrics: turns by type and outcome, the model's work, and what still waits. Prometheus text. */

export interface Metrics {
  /** `type` as the activity gives it; `status` as it was answered. */
  countTurn(type: string, status: number): void
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

/** @param gauges What else to show: name (`deliveries_waiting`) and present value. */
export function createMetrics(gauges: () => Promise<Readonly<Record<string, number>>>): Metrics {
  const turns = createCounter('turns_total')
  const replies = createCounter('model_replies_total')
  const tokens = createCounter('model_tokens_total')
  const sentences = createCounter('model_sentences_total')
  const feedback = createCounter('feedback_total')
  return {
    countTurn(type, status) {
      turns.add(`type="${knownTypes.has(type) ? type : 'other'}",status="${status}"`)
    },
    countModelReply(organization, outcome, spent) {
      replies.add(`organization="${label(organization)}",outcome="${outcome}"`)
      if (spent > 0) tokens.add(`organization="${label(organization)}"`, spent)
    },
    countModelSentence(organization, fate) {
      sentences.add(`organization="${label(organization)}",fate="${fate}"`)
    },
    countFeedback(organization, reaction, reason = 'none') {
      feedback.add(
        `organization="${label(organization)}",reaction="${reaction}",reason="${reason}"`,
      )
    },
    async text() {
      const lines = [
        '# TYPE policy_desk_up gauge',
        'policy_desk_up 1',
        ...turns.lines(),
        // Without a model or a thumb these would only raise the question what they are.
        ...[replies, tokens, sentences, feedback].flatMap((counter) => counter.linesIfAny()),
        ...Object.entries(await gauges()).flatMap(([name, value]) => [
          `# TYPE policy_desk_${name} gauge`,
          `policy_desk_${name} ${value}`,
        ]),
      ]
      return `${lines.join('\n')}\n`
    },
  }
}

/** A label may hold anything; these would end it. */
const label = (value: string) => value.replace(/["\\\n]/g, '_')

/** A number that only grows, for each set of labels. */
function createCounter(name: string) {
  const counts = new Map<string, number>()
  const lines = () => [
    `# TYPE policy_desk_${name} counter`,
    ...[...counts].map(([labels, count]) => `policy_desk_${name}{${labels}} ${count}`),
  ]
  return {
    add(labels: string, by = 1) {
      counts.set(labels, (counts.get(labels) ?? 0) + by)
    },
    lines,
    linesIfAny: () => (counts.size > 0 ? lines() : []),
  }
}
