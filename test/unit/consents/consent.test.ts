import { describe, expect, test } from 'vitest'
import { numbersIn, standingOn } from '../../../src/consents/consent.ts'
import { consentsCsv } from '../../../src/consents/export.ts'
import { consentsOf } from '../../../src/consents/find.ts'
import { readConsentCommand } from '../../../src/teams/consent-words.ts'
import { aConsent } from '../../contract/builders.ts'

describe('a consent', () => {
  test('holds from its first day through its last, unless it was withdrawn', () => {
    const { until: _until, ...endless } = aConsent()
    const by = { id: 'person-1', name: 'Kim' }

    expect(standingOn(aConsent(), '2026-05-31')).toBe('not-yet')
    expect(standingOn(aConsent(), '2026-06-01')).toBe('valid')
    expect(standingOn(aConsent(), '2027-06-30')).toBe('valid')
    expect(standingOn(aConsent(), '2027-07-01')).toBe('expired')
    expect(standingOn(endless, '2099-01-01')).toBe('valid')
    expect(standingOn(aConsent({ withdrawn: { on: '2026-07-01', by } }), '2026-06-15')).toBe(
      'withdrawn',
    )
  })

  test('is found by whole words of a name, in any order, with or without accents', () => {
    const all = [aConsent({ person: 'Zoë O’Hara-Lee' }), aConsent({ id: 2, person: 'Zoe Hill' })]

    expect(consentsOf(all, 'zoe').map(({ id }) => id)).toEqual([2, 1])
    expect(consentsOf(all, 'LEE Zoé')).toHaveLength(1)
    expect(consentsOf(all, 'Zo')).toEqual([])
    expect(consentsOf(all, '!')).toEqual([])
  })

  test('is named by its number', () => {
    expect(numbersIn('12, 15; consent 7 and 12')).toEqual([12, 15, 7])
    expect(numbersIn('Binder B-4, 2026-11-01, SMP-2026-0001, 0')).toEqual([])
  })

  test('is safe in a spreadsheet', () => {
    expect(consentsCsv([aConsent({ person: '=1+1' })], '2026-12-01')).toContain("1,'=1+1,")
  })
})

test.each([
  ['do we have consent for Jane Example?', { kind: 'look-up', name: 'Jane Example' }],
  ["do we have Jane's consent", { kind: 'look-up', name: 'Jane' }],
  [
    "est-ce que nous avons le consentement d'Anne Exemple",
    { kind: 'look-up', name: 'Anne Exemple' },
  ],
  ['consents page 2', { kind: 'list', page: 2 }],
  ['consentement 12', { kind: 'show', id: 12 }],
  ['withdraw consent 12: by phone', { kind: 'withdraw', id: 12, reason: 'by phone' }],
  [
    "renouveler le consentement 3 jusqu'au 2028-01-31",
    { kind: 'renew', id: 3, until: '2028-01-31' },
  ],
  ['renew consent 3', { kind: 'renew', id: 3, until: '' }],
  ['export consents as json', { kind: 'export', format: 'json' }],
  ['do we have consent for the photos', undefined],
  ['avons-nous le consentement pour publier des photos', undefined],
  ['do we need consent for Jane', undefined],
])('“%s” is read as it is meant', (words, command) => {
  expect(readConsentCommand(words)).toEqual(command)
})
