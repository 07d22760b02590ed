import { expect, test } from 'vitest'
import { readConditions } from '../../../src/cases/condition.ts'

test.each([
  ['Sign-in is set up by 2026-12-15', [{ text: 'Sign-in is set up', dueOn: '2026-12-15' }]],
  [
    'A mailbox; moderators named (2026-12-01)',
    [{ text: 'A mailbox' }, { text: 'moderators named', dueOn: '2026-12-01' }],
  ],
  ['Une boîte partagée d’ici le 2027-01-04', [{ text: 'Une boîte partagée', dueOn: '2027-01-04' }]],
  ['No such day 2026-02-31', [{ text: 'No such day 2026-02-31' }]],
  ['  ;\n ', []],
])('reads “%s”', (text, conditions) => {
  expect(readConditions(text)).toEqual(conditions)
})
