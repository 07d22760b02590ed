import { describe, expect, test } from 'vitest'
import { readRegisterCommand } from '../../../src/teams/register-words.ts'

describe('commands on the register', () => {
  test.each<[string, object]>([
    ['accounts', { kind: 'list', words: '', page: 1 }],
    ['Accounts instagram page 2', { kind: 'list', words: 'instagram', page: 2 }],
    ['comptes suspendus', { kind: 'list', words: 'suspendus', page: 1 }],
    ['account @transit', { kind: 'show', account: '@transit' }],
    ['compte instagram @transit', { kind: 'show', account: 'instagram @transit' }],
    ['approved platforms', { kind: 'platforms' }],
    ['plateformes approuvées', { kind: 'platforms' }],
    ['add account', { kind: 'add', entry: undefined }],
    [
      'add account Instagram @transit for Region Transit, owner: Ada Example',
      {
        kind: 'add',
        entry: {
          platform: 'Instagram',
          handle: '@transit',
          area: 'Region Transit',
          owner: 'Ada Example',
        },
      },
    ],
    [
      'ajouter un compte X @loisirs pour Loisirs responsable Ada Example',
      {
        kind: 'add',
        entry: { platform: 'X', handle: '@loisirs', area: 'Loisirs', owner: 'Ada Example' },
      },
    ],
    [
      'suspend account @transit: somebody got in',
      { kind: 'change', verb: 'suspend', account: '@transit', note: 'somebody got in' },
    ],
    [
      'Suspend account @transit somebody got in',
      { kind: 'change', verb: 'suspend', account: '@transit', note: 'somebody got in' },
    ],
    ['review account X @transit', { kind: 'change', verb: 'review', account: 'X @transit' }],
    [
      'change owner @transit to Ada Example: new job',
      {
        kind: 'change',
        verb: 'change-owner',
        account: '@transit',
        person: 'Ada Example',
        note: 'new job',
      },
    ],
    [
      'give access to @transit to Ada Example',
      { kind: 'change', verb: 'give-access', account: '@transit', person: 'Ada Example' },
    ],
    [
      'take back access @transit from Ada Example',
      { kind: 'change', verb: 'take-access', account: '@transit', person: 'Ada Example' },
    ],
    [
      'donner accès à @transit à Ada Example',
      { kind: 'change', verb: 'give-access', account: '@transit', person: 'Ada Example' },
    ],
    [
      "reprendre l'accès à @transit de Ada Example",
      { kind: 'change', verb: 'take-access', account: '@transit', person: 'Ada Example' },
    ],
    [
      'add platform Mastodon: asked for',
      { kind: 'platform', status: 'approved', name: 'Mastodon', reason: 'asked for' },
    ],
    [
      'retirer la plateforme X : plus utilisée',
      { kind: 'platform', status: 'retired', name: 'X', reason: 'plus utilisée' },
    ],
    ['export accounts', { kind: 'export', format: 'csv' }],
    ['exporter les comptes en json', { kind: 'export', format: 'json' }],
  ])('reads “%s”', (text, command) => {
    expect(readRegisterCommand(text)).toEqual(command)
  })

  test.each([
    'accounts are public?',
    'which accounts do we have',
    'account holders must know the rules, right?',
    'how do I add an account?',
    'approve SMA-2026-0007 fits',
    'retirer SMA-2026-0007',
    'platforms that we may use at work',
    'comptes personnels sont-ils visés',
  ])('leaves “%s” alone', (text) => {
    expect(readRegisterCommand(text)).toBeUndefined()
  })
})
