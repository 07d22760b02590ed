import { describe, expect, test } from 'vitest'
import {
  createCredentialsFactory,
  createTokenSource,
  type Identity,
} from '../../../src/teams/credentials.ts'

const botId = '11111111-2222-3333-4444-555555555555'
const tenantId = '99999999-8888-7777-6666-555555555555'
const proven: Identity[] = [
  { kind: 'SingleTenant', botId, tenantId, password: 'secret' },
  { kind: 'UserAssignedMsi', botId, tenantId },
]

describe.each(proven)('a bot of kind $kind', (identity) => {
  const factory = createCredentialsFactory(identity)

  test('checks tokens', async () => {
    expect(await factory.isAuthenticationDisabled()).toBe(false)
  })

  test('answers to its own id only', async () => {
    expect(await factory.isValidAppId(botId)).toBe(true)
    expect(await factory.isValidAppId('')).toBe(false)
    expect(await factory.isValidAppId(tenantId)).toBe(false)
  })
})

test('a local bot checks no tokens, has none, and has no id that a token could name', async () => {
  const factory = createCredentialsFactory({ kind: 'local' })

  expect(await factory.isAuthenticationDisabled()).toBe(true)
  expect(await factory.isValidAppId('')).toBe(false)
  expect(await createTokenSource({ kind: 'local' })()).toBeUndefined()
})
