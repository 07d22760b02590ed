import { describe, expect, test } from 'vitest'
import { BotActivity, refusalOf, streamInfoOf } from '../../../src/local/teams-rules.ts'

const anActivity = (more: object) => BotActivity.parse({ type: 'message', ...more })

const aCitation = (position: number, appearance: object = {}) => ({
  '@type': 'Claim',
  position,
  appearance: { name: 'Handbook 4.2', abstract: 'Tea at three.', ...appearance },
})

const citing = (...citation: object[]) =>
  anActivity({ entities: [{ type: 'https://schema.org/Message', citation }] })

describe('what Teams refuses', () => {
  test('nothing of an ordinary answer with citations', () => {
    expect(refusalOf(citing(aCitation(1), aCitation(2)))).toBeUndefined()
  })

  test('a message of more than 100 KB as UTF-16', () => {
    const fits = anActivity({ text: 'x'.repeat(50_000) })
    const tooBig = anActivity({ text: 'x'.repeat(52_000) })

    expect(refusalOf(fits)).toBeUndefined()
    expect(refusalOf(tooBig)).toMatchObject({ status: 413, code: 'MessageSizeTooBig' })
  })

  test.each([
    ['a quote of more than 160 characters', citing(aCitation(1, { abstract: 'x'.repeat(161) }))],
    ['a name of more than 80 characters', citing(aCitation(1, { name: 'x'.repeat(81) }))],
    ['a source without a name', citing(aCitation(1, { name: '' }))],
    ['two sources of one number', citing(aCitation(1), aCitation(1))],
    ['more than 20 sources', citing(...Array.from({ length: 21 }, (_, n) => aCitation(n + 1)))],
  ])('%s', (_, activity) => {
    expect(refusalOf(activity)).toMatchObject({ status: 400 })
  })
})

describe('a streamed message', () => {
  test('is known by its entity or by its channel data', () => {
    const info = { streamType: 'informative', streamSequence: 1 }

    expect(streamInfoOf(anActivity({ entities: [{ type: 'streaminfo', ...info }] }))).toMatchObject(
      info,
    )
    expect(streamInfoOf(anActivity({ channelData: info }))).toMatchObject(info)
    expect(streamInfoOf(anActivity({ channelData: { feedbackLoopEnabled: true } }))).toBeUndefined()
  })
})
