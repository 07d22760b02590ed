/** Which questions an approved answer answers: its own in other words, and no other. */
import { readFileSync } from 'node:fs'
import { beforeAll, describe, expect, test } from 'vitest'
import type { Answer } from '../../../src/answers/answer.ts'
import type { ApprovedAnswer } from '../../../src/approved/approved-answer.ts'
import { loadOrganizations, type ReadyOrganization } from '../../../src/organizations.ts'
import { anApprovedAnswer } from '../../support/builders.ts'

const approved = (id: number, question: string, changes: Partial<ApprovedAnswer> = {}) =>
  anApprovedAnswer({ id, question, text: `The answer number ${id}.`, ...changes })

/** A question, others that ask the same, and others that ask for something else in almost the same words. */
const questions: readonly {
  readonly asked: string
  readonly same: readonly string[]
  readonly unlike: readonly string[]
}[] = [
  {
    asked: 'Can I use emoji in official posts?',
    same: [
      'are emojis allowed in our official posts',
      'May we put an emoji into an official post?',
      'Are we allowed to use emojis in official posts?',
    ],
    unlike: [
      'Can I use hashtags in official posts?',
      'Can I use photos in official posts?',
      'Can I use emoji in private messages?',
      'Who can use emoji in official posts?',
      'Can I not use emoji in official posts?',
    ],
  },
  {
    asked: 'May we schedule posts on weekends?',
    same: [
      'Can we schedule posts for the weekend?',
      'is scheduling posts on the weekend allowed?',
      'are we allowed to schedule a post on weekends',
    ],
    unlike: [
      'May we delete posts on weekends?',
      'May we schedule posts on holidays?',
      'When may we schedule posts?',
    ],
  },
  {
    asked: 'Which photo size should a Facebook cover have?',
    same: [
      'What size should the cover photo on Facebook be?',
      'which size for the facebook cover photo',
    ],
    unlike: [
      'Which photo size should an Instagram story have?',
      'What size should the cover photo on LinkedIn be?',
      'Which photos need consent?',
    ],
  },
  {
    asked: 'Do we need to reply to comments in French?',
    same: [
      'must we answer comments in French?',
      'do we have to respond to French comments in French',
    ],
    unlike: [
      'Do we need to reply to comments?',
      'Do we need to reply to comments within a day?',
      'Do we need to reply to comments in Spanish?',
      'Do we need to delete comments in French?',
    ],
  },
  {
    asked: 'Who pays for boosted posts?',
    same: ['who pays for a boosted post'],
    unlike: [
      'Who approves boosted posts?',
      'Who pays for training?',
      'When do we pay for boosted posts?',
    ],
  },
]
const kept = questions.map(({ asked }, index) => approved(index + 1, asked))

let region: ReadyOrganization
beforeAll(async () => {
  const { all } = await loadOrganizations('knowledge')
  const found = all.find(({ id }) => id === 'durham')
  if (!found) throw new Error('knowledge/ has no organization for this test.')
  region = found
}, 60_000)

const idOf = (answer: Answer) => (answer.kind === 'answer' ? answer.approved?.id : undefined)
const given = (text: string, answers: readonly ApprovedAnswer[] = kept) =>
  idOf(region.ask({ text, approved: answers }))

describe.each(questions.map((each, index) => ({ ...each, id: index + 1 })))(
  'the answer to “$asked”',
  ({ asked, same, unlike, id }) => {
    test.each([asked, ...same])('is given for “%s”', (text) => {
      expect(given(text)).toBe(id)
    })

    test.each(unlike)('is not given for “%s”', (text) => {
      expect(given(text)).toBeUndefined()
    })
  },
)

test('none of the questions that we have for the policies gets an approved answer to another', () => {
  const asked = readFileSync('test/evals/questions.jsonl', 'utf8')
    .trim()
    .split('\n')
    .map((line) => String(JSON.parse(line).question))

  expect(asked.length).toBeGreaterThan(200)
  expect(asked.filter((text) => given(text) !== undefined)).toEqual([])
}, 60_000)

test('it is whose it is, to the letter, with its clause; nothing of it counts as generated', () => {
  const clause = region.clause('4.07')
  if (!clause) throw new Error('There is no clause 4.07.')
  const answer = region.ask({
    text: 'are emojis allowed in our official posts',
    approved: [approved(1, 'Can I use emoji in official posts?', { clause })],
  })

  expect(answer).toMatchObject({
    kind: 'answer',
    text: 'Approved answer by Kim Keeper: The answer number 1. [1]',
    citations: [{ clause: '4.07', quote: clause.words }],
    approved: { approvedBy: 'Kim Keeper', reviewOn: '2027-10-01' },
  })
  expect(answer).not.toHaveProperty('generated')
})

test('a clause that says something else now, or is gone, takes its answer out at once', () => {
  const clause = region.clause('4.07')
  if (!clause) throw new Error('There is no clause 4.07.')
  const question = 'Can I use emoji in official posts?'
  const resting = (changes: object) => [
    approved(1, question, { clause: { ...clause, ...changes } }),
  ]

  expect(given(question, resting({}))).toBe(1)
  expect(given(question, resting({ words: `${clause.words} And more.` }))).toBeUndefined()
  expect(given(question, resting({ id: '4.99' }))).toBeUndefined()
  expect(given(question, [approved(1, question, { status: 'retired' })])).toBeUndefined()
})

test('several questions, a follow-up, a form and a refusal go their own way', () => {
  const asked = questions[0]?.asked ?? ''

  expect(given(`${asked} And who approves a new account?`)).toBeUndefined()
  expect(given('and in official posts?')).toBeUndefined()
  expect(region.ask({ text: 'I want to report a colleague’s post', approved: kept }).kind).toBe(
    'form',
  )
  expect(
    region.ask({ text: 'Did Mr. Smith break the policy with his emoji?', approved: kept }).kind,
  ).toBe('refusal')
})
