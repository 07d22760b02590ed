import { expect, test } from 'vitest'
import { createMetrics } from '../../../src/teams/metrics.ts'

const metrics = () => createMetrics(async () => ({ deliveries_waiting: 2 }))

test('counts turns, and shows what waits', async () => {
  const counted = metrics()
  counted.countTurn('message', 200)
  counted.countTurn('message', 200)
  counted.countTurn('invented"}', 200)

  expect((await counted.text()).split('\n')).toEqual(
    expect.arrayContaining([
      'policy_desk_turns_total{type="message",status="200"} 2',
      'policy_desk_turns_total{type="other",status="200"} 1',
      'policy_desk_deliveries_waiting 2',
    ]),
  )
})

test('adds up what the model costs each organization, and what became of its sentences', async () => {
  const counted = metrics()
  counted.countModelReply('north', 'text', 700)
  counted.countModelReply('north', 'text', 50)
  counted.countModelReply('south', 'timeout', 0)
  counted.countModelSentence('north', 'kept')
  counted.countModelSentence('no"rth', 'unsupported')

  expect((await counted.text()).split('\n')).toEqual(
    expect.arrayContaining([
      'policy_desk_model_tokens_total{organization="north"} 750',
      'policy_desk_model_replies_total{organization="north",outcome="text"} 2',
      'policy_desk_model_replies_total{organization="south",outcome="timeout"} 1',
      'policy_desk_model_sentences_total{organization="north",fate="kept"} 1',
      'policy_desk_model_sentences_total{organization="no_rth",fate="unsupported"} 1',
    ]),
  )
})

test('says nothing of a model where there is none', async () => {
  expect(await metrics().text()).not.toContain('model')
})
