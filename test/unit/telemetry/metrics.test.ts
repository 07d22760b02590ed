import { setTimeout as sleep } from 'node:timers/promises'
import { expect, test } from 'vitest'
import { createMetrics, type Overview } from '../../../src/telemetry/metrics.ts'

const quiet: Overview = { parts: {}, clauses: {}, knowledgeTroubles: 0 }
const metrics = (overview: Partial<Overview> = {}) =>
  createMetrics(async () => ({ ...quiet, ...overview }))
const linesOf = async (counted: ReturnType<typeof metrics>) => (await counted.text()).split('\n')

test('counts turns and how long they took, by known types only', async () => {
  const counted = metrics()
  counted.countTurn('message', 200, 0.2)
  counted.countTurn('message', 200, 3)
  counted.countTurn('invented"}', 200, 0.2)

  expect(await linesOf(counted)).toEqual(
    expect.arrayContaining([
      'policy_desk_turns_total{type="message",status="200"} 2',
      'policy_desk_turns_total{type="other",status="200"} 1',
      'policy_desk_turn_seconds_bucket{le="1",type="message"} 1',
      'policy_desk_turn_seconds_count{type="message"} 2',
    ]),
  )
})

test('adds up what the model costs each organization, and what became of its sentences', async () => {
  const counted = metrics({ modelTokensPerDay: 9000 })
  counted.countModelReply('north', 'text', 700)
  counted.countModelReply('north', 'text', 50)
  counted.countModelReply('south', 'timeout', 0)
  counted.countModelSentence('north', 'kept')
  counted.countModelSentence('south', 'unsupported')

  expect(await linesOf(counted)).toEqual(
    expect.arrayContaining([
      'policy_desk_model_tokens_total{organization="north"} 750',
      'policy_desk_model_tokens_per_day 9000',
      'policy_desk_model_replies_total{organization="north",outcome="text"} 2',
      'policy_desk_model_replies_total{organization="south",outcome="timeout"} 1',
      'policy_desk_model_sentences_total{organization="north",fate="kept"} 1',
      'policy_desk_model_sentences_total{organization="south",fate="unsupported"} 1',
    ]),
  )
})

test('shows what waits, by state and age, and adds up what is late', async () => {
  const some = { organization: 'north', form: 'application', count: 2, late: 1 } as const
  const counted = metrics({
    deliveries: { waiting: 2, dead: 1 },
    deliveryDelay: 7,
    cases: [
      { ...some, state: 'submitted', age: 'day' },
      { ...some, state: 'submitted', age: 'older', count: 1 },
    ],
  })

  expect(await linesOf(counted)).toEqual(
    expect.arrayContaining([
      'policy_desk_deliveries{state="waiting"} 2',
      'policy_desk_deliveries{state="dead"} 1',
      'policy_desk_delivery_delay_seconds 7',
      'policy_desk_cases{organization="north",form="application",state="submitted",age="day"} 2',
      'policy_desk_cases{organization="north",form="application",state="submitted",age="older"} 1',
      'policy_desk_cases_overdue{organization="north",form="application"} 2',
    ]),
  )
})

test('forgets what is not known any more: an old number would pass for a new one', async () => {
  let overview: Overview = { ...quiet, parts: { database: true }, deliveryDelay: 3 }
  const counted = createMetrics(async () => overview)
  await counted.text()
  overview = { ...quiet, parts: { database: false } }

  const text = await counted.text()

  expect(text).toContain('policy_desk_ready{part="database"} 0')
  expect(text).not.toMatch(/^policy_desk_delivery_delay_seconds \d/m)
})

test('has no sample of a model or a secret where there is none', async () => {
  const samples = (await linesOf(metrics())).filter((line) => !line.startsWith('#'))

  expect(samples.filter((line) => /model|secret/.test(line))).toEqual([])
})

test('looks at the lag of the event loop seldom enough to let a process with nothing to do sleep', async () => {
  const counted = metrics()
  await sleep(200)

  const shortest = (await counted.text()).match(/^nodejs_eventloop_lag_min_seconds (\S+)$/m)?.[1]

  // Each sample is the time between two looks, and a timer of Node is at most a millisecond early.
  expect(Number(shortest)).toBeGreaterThan(0.045)
  expect(Number(shortest)).toBeLessThan(10)
})
