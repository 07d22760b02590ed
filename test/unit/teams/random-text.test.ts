import { expect, test } from 'vitest'
import { randomText } from '../../../src/teams/random-text.ts'

test('each is 18 bytes of its own, and none comes twice', () => {
  const texts = Array.from({ length: 1000 }, randomText)

  for (const text of texts) expect(text).toMatch(/^[\w-]{24}$/)
  expect(new Set(texts).size).toBe(1000)
  // None stands for bytes that were wiped.
  expect(texts).not.toContain('A'.repeat(24))
})
