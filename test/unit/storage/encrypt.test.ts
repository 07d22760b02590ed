/** Held to: src/storage/encrypt.ts. */
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { createCipher, isSealed } from '../../../src/storage/encrypt.ts'

const key = Buffer.alloc(32, 1)
const otherKey = Buffer.alloc(32, 2)
const place = ['north', 'SMC-2026-0001', 'fields']

describe('createCipher', () => {
  test('opens what it sealed, whatever the text', () => {
    const cipher = createCipher([key])
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), fc.array(fc.string()), (text, context) => {
        const sealed = cipher.seal(text, context)
        expect(isSealed(sealed)).toBe(true)
        expect(cipher.open(sealed, context)).toBe(text)
      }),
    )
  })

  test('never seals the same text alike, and shows nothing of it', () => {
    const cipher = createCipher([key])

    const sealed = [cipher.seal('canary', place), cipher.seal('canary', place)]

    expect(sealed[0]).not.toBe(sealed[1])
    expect(sealed.join()).not.toContain('canary')
    expect(sealed.join()).not.toContain(Buffer.from('canary').toString('base64url').slice(0, 7))
  })

  test('does not open a text in which any one character was changed', () => {
    const cipher = createCipher([key])
    const sealed = cipher.seal('Short.', place)
    const end = sealed.length - 1

    for (let index = 0; index <= end; index++) {
      const altered =
        sealed.slice(0, index) + (sealed[index] === 'B' ? 'C' : 'B') + sealed.slice(index + 1)
      // The last character may carry bits that no byte has: then nothing was changed.
      if (index === end && sameBytes(altered, sealed)) continue
      expect(() => cipher.open(altered, place), `character ${index}`).toThrow()
    }
    expect(() => cipher.open(sealed.slice(0, -4), place)).toThrow('altered')
    expect(() => cipher.open('sealed1.0000000000000000.', place)).toThrow('not sealed')
  })

  test('does not open a text in another place, however similar', () => {
    const cipher = createCipher([key])
    const sealed = cipher.seal('text', ['ab', 'c'])

    expect(() => cipher.open(sealed, ['a', 'bc'])).toThrow('altered or moved')
    expect(() => cipher.open(sealed, ['ab', 'c', ''])).toThrow('altered or moved')
    expect(cipher.open(sealed, ['ab', 'c'])).toBe('text')
  })

  test('seals with the first key and opens with all', () => {
    const before = createCipher([key])
    const after = createCipher([otherKey, key])

    expect(after.open(before.seal('text', place), place)).toBe('text')
    expect(createCipher([otherKey]).open(after.seal('text', place), place)).toBe('text')
  })

  test('tells a missing key from an altered text', () => {
    const sealed = createCipher([key]).seal('text', place)

    expect(() => createCipher([otherKey]).open(sealed, place)).toThrow(
      expect.objectContaining({ code: 'configuration-invalid' }),
    )
    expect(() => createCipher([key]).open(sealed.replace(/.{8}$/, 'AAAAAAAA'), place)).toThrow(
      expect.objectContaining({ code: 'record-corrupt' }),
    )
  })

  test.each([
    ['no key', []],
    ['a short key', [Buffer.alloc(31)]],
    ['a long key', [key, Buffer.alloc(33)]],
  ])('refuses %s', (_what, keys) => {
    expect(() => createCipher(keys)).toThrow(
      expect.objectContaining({ code: 'configuration-invalid' }),
    )
  })
})

test('takes no JSON for sealed text', () => {
  fc.assert(fc.property(fc.json(), (json) => !isSealed(json)))
})

function sameBytes(a: string, b: string): boolean {
  const bytesOf = (text: string) => Buffer.from(text.split('.')[2] ?? '', 'base64url')
  return bytesOf(a).equals(bytesOf(b))
}
