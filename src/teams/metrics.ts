/** What is counted for /metrics: turns by type and outcome, and the size of what still waits. Prometheus text. */

export interface Metrics {
  /** `type` as the activity gives it; `status` as it was answered. */
  countTurn(type: string, status: number): void
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
  const turns = new Map<string, number>()
  return {
    countTurn(type, status) {
      const labels = `type="${knownTypes.has(type) ? type : 'other'}",status="${status}"`
      turns.set(labels, (turns.get(labels) ?? 0) + 1)
    },
    async text() {
      const lines = [
        '# TYPE policy_desk_up gauge',
        'policy_desk_up 1',
        '# TYPE policy_desk_turns_total counter',
        ...[...turns].map(([labels, count]) => `policy_desk_turns_total{${labels}} ${count}`),
        ...Object.entries(await gauges()).flatMap(([name, value]) => [
          `# TYPE policy_desk_${name} gauge`,
          `policy_desk_${name} ${value}`,
        ]),
      ]
      return `${lines.join('\n')}\n`
    },
  }
}
