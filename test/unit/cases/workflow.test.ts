import { describe, expect, test } from 'vitest'
import { rolesOf, Workflow } from '../../../src/cases/workflow.ts'
import { approval } from '../../support/builders.ts'

const problemsOf = (workflow: unknown) =>
  Workflow.safeParse(workflow).error?.issues.map(({ message }) => message) ?? []

describe('a workflow', () => {
  test('names every role that may hold a card, once', () => {
    expect(rolesOf(approval)).toEqual(['boss', 'it', 'legal'])
  })

  test.each([
    [
      'a start that is no state',
      { start: 'a', states: { b: { closed: true } } },
      /start 'a' is no state/,
    ],
    [
      'a verb that leads nowhere',
      { start: 'a', states: { a: { role: 'x', verbs: { go: { to: 'z' } } }, b: { closed: true } } },
      /'z' is no state/,
    ],
    [
      'a state that never ends',
      { start: 'a', states: { a: { role: 'x', verbs: { go: { to: 'a' } } } } },
      /no way leads from this state/,
    ],
    [
      'a verb that nobody may use',
      { start: 'a', states: { a: { verbs: { go: { to: 'b' } } }, b: { closed: true } } },
      /name the role that may go/,
    ],
    ['a misspelt key', { start: 'a', states: { a: { closed: true, rol: 'x' } } }, /rol/],
  ])('is refused with %s', (_what, workflow, message) => {
    expect(problemsOf(workflow).join('\n')).toMatch(message)
  })
})
