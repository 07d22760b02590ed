/** A clause that says again what was said is told from one that adds something. */
import { expect, test } from 'vitest'
import { repeats } from '../../../src/answers/repetition.ts'

const rule =
  'Human Resources must review every complaint about an employee’s posts within 10 days, guided by the Code of Conduct.'

test.each([
  ['in fewer words', 'Human Resources must review every complaint within 10 days.'],
  [
    'in another order',
    'Every complaint about posts must be reviewed by Human Resources within 10 days.',
  ],
])('a rule %s is the same', (_, again) => {
  expect(repeats(again, rule)).toBe(true)
})

test.each([
  ['another figure', 'Human Resources must review every complaint within 30 days.'],
  ['another force', 'Human Resources may review every complaint about an employee’s posts.'],
  ['a no', 'Human Resources must not review every complaint about an employee’s posts.'],
  [
    'an exception',
    'Human Resources must review every complaint except complaints about an employee’s posts.',
  ],
  [
    'more to say',
    'Human Resources must review every complaint and tell the manager, the union and the Commissioner.',
  ],
  ['hardly any words', 'See the Code of Conduct.'],
])('a rule with %s is another one', (_, other) => {
  expect(repeats(other, rule)).toBe(false)
})

test('French rules are compared as French', () => {
  const french =
    'Les ressources humaines doivent examiner chaque plainte sur les publications des employés.'

  expect(
    repeats(
      'Chaque plainte sur les publications d’un employé doit être examinée par les ressources humaines.',
      french,
    ),
  ).toBe(false)
  expect(
    repeats(
      'Les ressources humaines doivent examiner chaque plainte sur les publications.',
      french,
    ),
  ).toBe(true)
})
