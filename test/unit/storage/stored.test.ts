/** Held to: src/storage/stored.ts. */
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { z } from 'zod'
import { createCipher } from '../../../src/storage/encrypt.ts'
import { canonicalJson, fromJson, vaultOf } from '../../../src/storage/stored.ts'

describe('canonicalJson', () => {
  test('writes equal values alike, whatever the order of their keys', () => {
    expect(canonicalJson({ b: [{ d: 1, c: 2 }], a: null })).toBe('{"a":null,"b":[{"c":2,"d":1}]}')
  })

  test('loses nothing', () => {
    fc.assert(
      fc.property(fc.jsonValue(), (value) => {
        expect(JSON.parse(canonicalJson(value))).toEqual(JSON.parse(JSON.stringify(value)))
      }),
    )
  })
})

describe('fromJson', () => {
  test.each(['{"name": "canary"', '{"name": ["canary"]}', '"canary"', ''])(
    'refuses %j without quoting it',
    (text) => {
      const read = () => fromJson(z.object({ name: z.string() }), text, 'fields of X')

      expect(read).toThrow(expect.objectContaining({ code: 'record-corrupt' }))
      expect(read).toThrow(/^What is stored as fields of X/)
      expect(read).not.toThrow('canary')
    },
  )
})

describe('vaultOf', () => {
  const cipher = createCipher([Buffer.alloc(32, 1)])
  const anyFields = z.record(z.string(), z.string())

  test.each([true, false])('gives back any text, confidential: %s', (confidential) => {
    const vault = vaultOf(cipher, { org: 'north', number: 'SMC-2026-0001', confidential })
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (text) => {
        const stored = vault.put({ text }, 'fields')
        expect(stored).not.toContain('\0')
        expect(vault.take(anyFields, stored, 'fields')).toEqual({ text })
      }),
    )
  })

  test('opens a text in its own field, case and organization only', () => {
    const entry = { org: 'north', number: 'SMC-2026-0001', confidential: true }
    const stored = vaultOf(cipher, entry).put({ text: 'x' }, 'fields')
    const others = [
      vaultOf(cipher, { ...entry, org: 'south' }),
      vaultOf(cipher, { ...entry, number: 'SMC-2026-0002' }),
    ]

    for (const other of others)
      expect(() => other.take(anyFields, stored, 'fields')).toThrow('altered or moved')
    expect(() => vaultOf(cipher, entry).take(anyFields, stored, 'opinions')).toThrow()
  })
})
