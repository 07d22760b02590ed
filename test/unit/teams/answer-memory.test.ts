import { expect, test } from 'vitest'
import type { Answer } from '../../../src/answers/answer.ts'
import { createAnswerMemory } from '../../../src/teams/answer-memory.ts'

const answerOf = (clause: string): Answer => ({
  kind: 'answer',
  language: 'en',
  text: 'Under the clause: … [1]',
  citations: [
    { document: 'policy', title: 'Policy', version: '2', clause, heading: 'H', quote: 'Words' },
  ],
  offers: [],
  missing: [],
})
const clause = (id: string) => ({ clauses: [{ document: 'policy', version: '2', clause: id }] })

test('finds an answer by its message, in its conversation only', () => {
  const memory = createAnswerMemory(() => 'secret')
  memory.note('a', '1000', answerOf('4.06'), 1000)
  memory.note('a', '2000', answerOf('4.09'), 2000)

  expect(memory.find('a', '1000')).toMatchObject(clause('4.06'))
  expect(memory.find('b', '1000')).toBeUndefined()
  expect(memory.find('a', '3000')).toBeUndefined()
})

test('finds an answer whose message got no id by the moment that the id tells', () => {
  const memory = createAnswerMemory(() => 'secret')
  memory.note('a', undefined, answerOf('4.06'), 100_000)
  memory.note('a', '', answerOf('4.09'), 130_000)

  expect(memory.find('a', '100400')).toMatchObject(clause('4.06'))
  expect(memory.find('a', '129000')).toMatchObject(clause('4.09'))
  expect(memory.find('a', '115000')).toBeUndefined()
  expect(memory.find('a', 'no-number')).toBeUndefined()
})

test('forgets the oldest of very many', () => {
  const memory = createAnswerMemory(() => 'secret')
  memory.note('a', 'first', answerOf('4.06'), 0)
  for (let count = 0; count < 10_000; count++) memory.note('b', `${count}`, answerOf('1'), count)

  expect(memory.find('a', 'first')).toBeUndefined()
  expect(memory.find('b', '9999')).toMatchObject(clause('1'))
})

test('knows the newest answer to a message, and forgets what was asked when the message is gone', () => {
  const memory = createAnswerMemory(() => 'secret')
  const asked = { askedIn: 'question-1', question: 'May I?' }
  memory.note('a', '1000', answerOf('4.06'), 1000, asked)
  memory.note('a', '1000', answerOf('4.09'), 2000, { ...asked, question: 'May we?' })

  expect(memory.ofQuestion('a', 'question-1')).toMatchObject({ question: 'May we?' })
  expect(memory.ofQuestion('b', 'question-1')).toBeUndefined()
  expect(memory.find('a', '1000')).toMatchObject(clause('4.09'))
  memory.forgetQuestion('a', 'question-1')
  expect(memory.ofQuestion('a', 'question-1')).toBeUndefined()
  expect(memory.find('a', '1000')).toMatchObject({ ...clause('4.09'), question: undefined })
})
