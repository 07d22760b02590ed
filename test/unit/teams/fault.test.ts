import { expect, test } from 'vitest'
import { AppError } from '../../../src/errors.ts'
import { describeFault, type FaultDescription } from '../../../src/teams/fault.ts'

/** What is described beside where it happened: a path may hold any word. */
const wordsOf = ({ at: _, ...described }: FaultDescription) => JSON.stringify(described)

test('says where an error happened and repeats nothing that it says', () => {
  const described = describeFault(new TypeError('Cannot read "Ada’s complaint"'))

  expect(described).toMatchObject({ error: 'TypeError' })
  expect(described.at?.[0]).toMatch(/^at .*fault\.test\.ts/)
  expect(described.at?.join()).not.toContain('Ada’s complaint')
  expect(wordsOf(described)).not.toContain('complaint')
})

test('drops every line of a message that has several', () => {
  const described = describeFault(new Error('first\nsecond secret'))

  expect(described.at?.join()).not.toContain('second secret')
  expect(wordsOf(described)).not.toContain('secret')
})

test('repeats the sentence of a fault of our own, and the code of its cause', () => {
  const cause = Object.assign(new Error('connect 10.0.0.1'), { code: 'ECONNRESET' })

  expect(
    describeFault(new AppError('connector-failed', 'Teams is away.', { cause })),
  ).toMatchObject({
    code: 'connector-failed',
    problem: 'Teams is away.',
    cause: { error: 'Error', code: 'ECONNRESET' },
  })
})

test('says only the type of what is no error', () => {
  expect(describeFault('secret')).toEqual({ error: 'string' })
})

test('takes no text for a code', () => {
  const error = Object.assign(new Error('x'), { code: 'the secret is 1234' })

  expect(describeFault(error)).not.toHaveProperty('code')
})
