import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import type { Answer } from '../../../src/answers/answer.ts'
import { phrased } from '../../../src/teams/phrased.ts'
import type { Turn } from '../../../src/teams/turn.ts'

beforeEach(() => void vi.useFakeTimers())
afterEach(() => void vi.useRealTimers())

const drafted: Answer = {
  kind: 'not-in-policy',
  reason: 'not-in-policy',
  language: 'en',
  offers: [],
  text: 'The policy does not say.',
}
const worded: Answer = { ...drafted, text: 'Nothing in the policy speaks of that.' }

/** What somebody saw who asked at this place a model that takes so many milliseconds. */
async function askedAt(place: Turn['place'], milliseconds: number) {
  const sent: unknown[] = []
  const refine = () => new Promise<Answer>((resolve) => setTimeout(resolve, milliseconds, worded))
  const context = {
    sendActivity: async (activity: unknown) => ({ id: `stream-${sent.push(activity)}` }),
  }
  const turn = { place, context, organization: { id: 'north', refine } }
  const waiting = phrased(turn, { text: 'may I?', history: [] }, drafted)
  await vi.advanceTimersByTimeAsync(milliseconds)
  return { ...(await waiting), sent }
}

test.each([0, 500, 699])('an answer after %d ms comes without a word before it', async (after) => {
  const { answer, streamId, sent } = await askedAt('personal', after)

  expect(answer).toBe(worded)
  expect(streamId).toBeUndefined()
  expect(sent).toEqual([])
})

test.each([701, 1500, 4500])(
  'one after %d ms is announced once, and ends what announced it',
  async (after) => {
    const { answer, streamId, sent } = await askedAt('personal', after)

    expect(answer).toBe(worded)
    expect(streamId).toBe('stream-1')
    expect(sent).toHaveLength(1)
    expect(sent[0]).toMatchObject({
      type: 'typing',
      entities: [{ type: 'streaminfo', streamType: 'informative' }],
    })
  },
)

test.each(['channel', 'group'] as const)(
  'in a %s nothing is announced: Teams streams to one person only',
  async (place) => {
    const { streamId, sent } = await askedAt(place, 1500)

    expect(streamId).toBeUndefined()
    expect(sent).toEqual([])
  },
)
