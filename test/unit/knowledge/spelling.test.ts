/** The repair of mistyped words. */
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { buildVocabulary, editDistance, nearestWords } from '../../../src/knowledge/spelling.ts'

const vocabulary = buildVocabulary(
  new Map([
    ['harassment', 3],
    ['confidential', 2],
    ['consent', 5],
    ['content', 9],
    ['post', 4],
  ]),
)

test.each([
  ['harrasment', 'harassment'],
  ['confidental', 'confidential'],
  ['ocnsent', 'consent'],
  ['psot', 'post'],
])('%s is repaired to %s', (typed, meant) => {
  expect(nearestWords(vocabulary, typed)[0]).toBe(meant)
})

test('words far from all others and short ones are left alone', () => {
  expect(nearestWords(vocabulary, 'zeppelin')).toEqual([])
  expect(nearestWords(vocabulary, 'pos')).toEqual([])
})

test('the distance is none to itself, the same both ways, and one for swapped neighbours', () => {
  const word = fc.string({ unit: fc.constantFrom('a', 'b', 'c'), maxLength: 7 })

  expect(editDistance('form', 'from', 3)).toBe(1)
  fc.assert(
    fc.property(word, word, (a, b) => {
      expect(editDistance(a, a, 9)).toBe(0)
      expect(editDistance(a, b, 9)).toBe(editDistance(b, a, 9))
    }),
  )
})
