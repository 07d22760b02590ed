import { describe, expect, test } from 'vitest'
import { find, listed, phrases } from '../../../src/triage/phrase.ts'
import { read } from '../../../src/triage/reading.ts'

const found = (written: string, text: string, lists = {}) =>
  find(phrases(listed(written), lists), read(text)).map(({ start, end }) => text.slice(start, end))

describe('a phrase', () => {
  test('is found whatever its case, accents and apostrophes', () => {
    expect(found('j ai été menacé', 'Hier, J’AI ETE MENACÉ.')).toEqual(['J’AI ETE MENACÉ'])
  })

  test('is a whole word unless a star says otherwise', () => {
    expect(found('kill', 'skill, kills, kill')).toEqual(['kill'])
    expect(found('kill*', 'skill, kills, killing')).toEqual(['kills', 'killing'])
  })

  test('leaves room for as many words as it says, within the sentence', () => {
    expect(found('burn ~2 car', 'burn my old car')).toEqual(['burn my old car'])
    expect(found('burn ~2 car', 'burn my very old car')).toEqual([])
    expect(found('burn ~2 car', 'It may burn. My car is blue.')).toEqual([])
  })

  test('may choose among phrases and may leave a word out', () => {
    const written = '(knows where|found out where) he? lives'

    expect(found(written, 'She knows where he lives and found out where lives')).toHaveLength(2)
  })

  test('may use lists that use lists', () => {
    const lists = { who: ['{boss}', 'me'], boss: ['my boss', 'the foreman'] }
    expect(found('hit {who}', 'hit my boss, hit me, hit the wall', lists)).toEqual([
      'hit my boss',
      'hit me',
    ])
  })

  test('that is no phrase is a fault which names it', () => {
    expect(() => phrases(['a)b']).index).toThrow("'a)b' is no word of a phrase.")
    expect(() => phrases(['{who}']).index).toThrow('No list of phrases is named who.')
  })
})

test('words keep their places, whatever their letters', () => {
  const text = 'Été ﬁn 😀 l’Œuvre İstanbul'

  expect(read(text).words.map(({ start, end }) => text.slice(start, end))).toEqual([
    'Été',
    'ﬁn',
    'l',
    'Œuvre',
    'İstanbul',
  ])
})
