import { describe, expect, test } from 'vitest'
import { writeAddress } from '../../../src/teams/addresses.ts'
import type { Member } from '../../../src/teams/connector.ts'
import { membership } from '../../../src/teams/roster.ts'

const remy = { personId: 'remy-in-entra', userId: '29:remy' }
const reference = { serviceUrl: 'https://teams', conversationId: '19:hr', botId: '28:bot' }
const address = writeAddress({ isPersonal: false, reference: { ...reference, tenantId: 'ours' } })

const asked = (said: Partial<Member>, at = address) =>
  membership({
    member: async () => ({
      kind: 'done',
      member: { id: remy.userId, aadObjectId: 'REMY-in-Entra', ...said },
    }),
  })(at, remy)

describe('a member of the team behind a role', () => {
  test.each<[string, Partial<Member>]>([
    ['a user', { userRole: 'user' }],
    ['an owner', { userRole: 'owner' }],
    ['of our tenant', { tenantId: 'OURS' }],
    ['with a name of our own', { userPrincipalName: 'remy@example.org' }],
  ])('who is %s may act', async (_who, said) => {
    expect(await asked(said)).toBe('yes')
  })

  test.each<[string, Partial<Member>]>([
    ['a guest', { userRole: 'guest', tenantId: 'ours' }],
    ['a Guest, however it is written', { userRole: 'Guest' }],
    ['anonymous', { userRole: 'anonymous', tenantId: 'ours' }],
    ['of a kind that is yet to come', { userRole: 'visitor', tenantId: 'ours' }],
    ['of another tenant', { userRole: 'user', tenantId: 'theirs' }],
    [
      'a guest by name only',
      { userRole: 'user', userPrincipalName: 'remy_other.org#EXT#@example.onmicrosoft.com' },
    ],
    ['somebody else in Entra', { userRole: 'user', aadObjectId: 'another' }],
    ['nobody in Entra', { userRole: 'user', aadObjectId: undefined }],
  ])('who is %s may not', async (_who, said) => {
    expect(await asked(said)).toBe('no')
  })

  test('of whom Teams says nothing is let in on no guess', async () => {
    expect(await asked({})).toBe('unknown')
    expect(await asked({ tenantId: 'ours' }, writeAddress({ isPersonal: false, reference }))).toBe(
      'unknown',
    )
  })
})
