import { expect, test } from 'vitest'
import { parseReply } from '../../../../src/answers/model/parse.ts'

const sentence = { text: 'Employees must use sound judgment.', clauses: ['1'] }

test.each([
  ['plain JSON', JSON.stringify({ sentences: [sentence] })],
  ['JSON in a fence', `\`\`\`json\n${JSON.stringify({ sentences: [sentence] })}\n\`\`\``],
  ['fields of its own', JSON.stringify({ sentences: [{ ...sentence, sure: true }], note: 'x' })],
  ['numbers for ids', JSON.stringify({ sentences: [{ ...sentence, clauses: [1] }] })],
])('reads %s', (_what, text) => {
  expect(parseReply(text)).toEqual([sentence])
})

test('takes a sentence without ids for one that cites nothing', () => {
  const { text } = sentence

  expect(parseReply(JSON.stringify({ sentences: [{ text }, { text, clauses: null }] }))).toEqual([
    { text, clauses: [] },
    { text, clauses: [] },
  ])
})

test.each([
  ['words', 'Sure! Here you go.'],
  ['half of it', '{"sentences":[{"text":"x"'],
  ['another shape', '{"sentences":"x"}'],
  ['sentences that are no text', '{"sentences":[{"text":1,"clauses":[]}]}'],
  ['null', 'null'],
  ['more than anybody reads', JSON.stringify({ sentences: [], more: 'x'.repeat(30_000) })],
])('does not read %s', (_what, text) => {
  expect(parseReply(text)).toBeUndefined()
})
