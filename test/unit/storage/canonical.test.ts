/** Held to: src/storage/canonical.ts. */
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { lengthPrefixed } from '../../../src/storage/canonical.ts'

test('writes the length in bytes before each text', () => {
  expect(lengthPrefixed(['é', '', 'ab']).toString()).toBe('2:é0:2:ab')
})

test('gives different lists of texts different bytes', () => {
  const texts = fc.array(fc.string({ unit: fc.constantFrom('1', ':', 'a') }), { maxLength: 4 })
  fc.assert(
    fc.property(texts, texts, (a, b) => {
      const isSame = JSON.stringify(a) === JSON.stringify(b)
      expect(lengthPrefixed(a).equals(lengthPrefixed(b))).toBe(isSame)
    }),
    { numRuns: 1000 },
  )
})
