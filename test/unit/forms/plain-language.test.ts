import { describe, expect, test } from 'vitest'
import { plainNotes, plainNotesOf } from '../../../src/forms/plain-language.ts'

const kinds = (text: string) => plainNotes(text).map(({ what }) => what)

describe('plain language', () => {
  test('has nothing to say of short sentences with known words', () => {
    const text =
      'The pool opens on July 2. Bring a towel! Hours: https://example.org/POOL/HOURS/NOW'

    expect(plainNotes(text)).toEqual([])
    expect(plainNotes('')).toEqual([])
  })

  test('points out a sentence of more than 25 words, by its length and its beginning', () => {
    const words = Array.from({ length: 26 }, (_, index) => `word${index}`)

    expect(plainNotes(`Short. ${words.join(' ')}. Short.`)).toEqual([
      { kind: 'wording', what: 'long-sentence', words: 'word0 word1 word2 word3 word4', count: 26 },
    ])
    expect(plainNotes(words.slice(1).join(' '))).toEqual([])
  })

  test('gives the plain word for a hard one, in English and French', () => {
    expect(plainNotes('Utilize the path prior to noon.')).toMatchObject([
      { what: 'jargon', words: 'utilize', instead: 'use' },
      { what: 'jargon', words: 'prior to', instead: 'before' },
    ])
    expect(plainNotes("Passez d'abord, afin de voir les parties prenantes.")).toMatchObject([
      { what: 'jargon', words: 'afin de', instead: 'pour' },
      { what: 'jargon', words: 'parties prenantes', instead: 'personnes concernées' },
    ])
    // Part of another word is none.
    expect(plainNotes('Leveraged utilizes')).toEqual([])
  })

  test('hears what a screen reader would read badly', () => {
    expect(kinds('DO NOT SWIM HERE')).toEqual(['capitals'])
    expect(kinds('The CAO of the GTA and EMS')).toEqual([])
    expect(kinds('#durhamregionsummerfun')).toEqual(['hashtag'])
    expect(kinds('#DurhamRegionSummerFun #summer')).toEqual([])
    expect(plainNotes('Fun 🎉🎉🎊🥳')).toMatchObject([{ what: 'emoji', count: 4 }])
    expect(kinds('One family 👨‍👩‍👧 and 🎉')).toEqual([])
  })

  test('names three of a kind at most', () => {
    expect(kinds('utilize commence endeavour facilitate ascertain')).toEqual(
      Array.from({ length: 3 }, () => 'jargon'),
    )
  })

  test('reads the field that the organization names, and no other', () => {
    expect(plainNotesOf('text', { text: 'utilize', other: 'commence' })).toHaveLength(1)
    expect(plainNotesOf(undefined, { text: 'utilize' })).toEqual([])
    expect(plainNotesOf('text', {})).toEqual([])
  })
})
