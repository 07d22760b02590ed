import fc from 'fast-check'
import { expect, test } from 'vitest'
import { isPlain } from '../../../../src/answers/model/safe-text.ts'

const source = 'Write to SocialMedia@durham.example, or see clause 4.06 (AODA).'

test.each([
  'Documented consent is required for a person’s image, name or personal story.',
  'Write to SocialMedia@durham.example.',
  'Un consentement documenté est requis – « chaque » fois, p.ex. pour l’image.',
  'The policy was revised on February 17, 2026, under clause 4.06, e.g. for clause 5.02/3.',
])('lets plain words through: %s', (sentence) => {
  expect(isPlain(sentence, source)).toBe(true)
})

test.each([
  'See https://evil.example.',
  'See evil.example for more.',
  'See www evil.',
  'Write to evil@durham.example.',
  'Write to SocialMedia@durham.example.evil.com.',
  'See [the form](https://evil.example).',
  '![x](y)',
  'This is **important**.',
  'This is `code`.',
  'This is _important_.',
  '# Heading',
  '| a | b |',
  '<at>Mayor</at> must know.',
  '&lt;script&gt;',
  'Dear {{name}}.',
  `Dear ${'$'}{name}.`,
  'a\\b',
  'One line\nanother line',
  'Hidden\u200bsign',
  'Turned\u202Eround',
  'Cyrillic а instead of a',
  'A smile 🙂',
  'Wait!',
  'Two  spaces',
  `Long ${'words '.repeat(100)}`,
  '',
])('lets nothing else through: %j', (sentence) => {
  expect(isPlain(sentence, source)).toBe(false)
})

test('whatever it lets through holds no mark-up, no link and no sign that cannot be seen', () => {
  const sign = fc.constantFrom(...'abcdeABCé123 .,;:-–’()/%&@<>[]{}*_`$#|\\\n\u200b\u202eа')
  let through = 0
  fc.assert(
    fc.property(fc.string({ unit: sign, maxLength: 12 }), (text) => {
      if (!isPlain(text, source)) return
      through += 1
      expect(text).not.toMatch(/[<>[\]{}`*_#|\\@$]|https?:|www\.|&\w+;|[\p{Cc}\p{Cf}]/u)
    }),
    { numRuns: 3000 },
  )
  expect(through).toBeGreaterThan(100)
})
