/** What is a command on records, in both languages, and what is a question. */
import { expect, test } from 'vitest'
import { readCommand } from '../../../src/teams/commands.ts'
import { readRecordsCommand } from '../../../src/teams/records-words.ts'

const scope = (name: string) => ({ kind: 'record', name }) as const
const series = (name: string) => ({ kind: 'series', name }) as const

test.each([
  ['Disposal', { kind: 'overview' }],
  ['élimination', { kind: 'overview' }],
  ['calendrier de conservation', { kind: 'overview' }],
  ['disposal 4', { kind: 'disposal', id: 4 }],
  ['Ouvrir élimination 4', undefined],
  ['élimination 4', { kind: 'disposal', id: 4 }],
  ['propose disposal complaints', { kind: 'propose', series: 'complaints' }],
  ['proposer l’élimination complaints', { kind: 'propose', series: 'complaints' }],
  ['approve disposal 4.', { kind: 'decide', verdict: 'approve', id: 4 }],
  ['approuver élimination 4', { kind: 'decide', verdict: 'approve', id: 4 }],
  ['turn down disposal 4', { kind: 'decide', verdict: 'decline', id: 4 }],
  ['refuser l’élimination 4', { kind: 'decide', verdict: 'decline', id: 4 }],
  ['withdraw disposal 4', { kind: 'decide', verdict: 'withdraw', id: 4 }],
  ['hold smc-2026-0003', { kind: 'hold', scope: scope('SMC-2026-0003'), reason: '' }],
  [
    'hold SMC-2026-0003: access request.',
    { kind: 'hold', scope: scope('SMC-2026-0003'), reason: 'access request.' },
  ],
  [
    'suspendre SMC-2026-0003 demande d’accès',
    { kind: 'hold', scope: scope('SMC-2026-0003'), reason: "demande d'accès" },
  ],
  [
    'hold series complaints lawsuit',
    { kind: 'hold', scope: series('complaints'), reason: 'lawsuit' },
  ],
  ['hold consent 12 a lawsuit', { kind: 'hold', scope: scope('CONSENT-12'), reason: 'a lawsuit' }],
  [
    'suspendre consentement 12 : un litige',
    { kind: 'hold', scope: scope('CONSENT-12'), reason: 'un litige' },
  ],
  ['certificate CONSENT-12', { kind: 'certificate', number: 'CONSENT-12' }],
  ['release SML-2026-0003', { kind: 'release', scope: scope('SML-2026-0003') }],
  ['release SMC-2026-0003', { kind: 'release', scope: scope('SMC-2026-0003') }],
  ['lever la série complaints', { kind: 'release', scope: series('complaints') }],
  ['certificates', { kind: 'certificates', page: 1 }],
  ['certificats 2', { kind: 'certificates', page: 2 }],
  ['certificate for SMC-2026-0003', { kind: 'certificate', number: 'SMC-2026-0003' }],
])('“%s”', (text, command) => {
  expect(readRecordsCommand(text.replaceAll('’', "'"))).toEqual(command)
})

test.each([
  'How long are records kept?',
  'Can I hold a sign in a photo?',
  'What is a certificate?',
  'suspendre le compte account-1',
])('“%s” is none', (text) => {
  expect(readCommand(text)?.kind).not.toBe('records')
})
