/** An answer is given again only to the very same question, and only as long as all that it hangs on is the same. */
import { createHash } from 'node:crypto'
import { readFileSync } from 'node:fs'
import { inspect } from 'node:util'
import { expect, test } from 'vitest'
import type { Answer, Question } from '../../../src/answers/answer.ts'
import { givingAgain, mostAnswers } from '../../../src/answers/answers-again.ts'
import { readDocument } from '../../../src/knowledge/read.ts'
import { KnowledgeSettings } from '../../../src/knowledge/settings.ts'
import { readOrganization } from '../../../src/organization.ts'
import { createPreparation, loadOrganizations } from '../../../src/organizations.ts'
import { anApprovedAnswer } from '../../support/builders.ts'

/** Answers with how often it was asked, and remembers what. */
function counting() {
  const asked: Question[] = []
  const given = new Map<string, Answer>()
  const answer = (question: Question): Answer => {
    asked.push(question)
    const text = `Answer ${asked.length}`
    return { kind: 'answer', language: 'en', text, citations: [], offers: [], missing: [] }
  }
  const ask = givingAgain(answer, (text) => createHash('sha256').update(text).digest('hex'), given)
  return { ask, asked, given, textOf: (question: Question) => ask(question).text }
}

const kim = anApprovedAnswer({ org: 'club' })

test('the same question is answered once, whatever stands around it', () => {
  const { textOf, asked } = counting()

  const first = textOf({ text: 'Who may post?' })

  expect(textOf({ text: '  Who may post?\n' })).toBe(first)
  // It leans on nothing that was asked before.
  expect(textOf({ text: 'Who approves a new account here?', history: ['Who may post?'] })).toBe(
    textOf({ text: 'Who approves a new account here?', history: ['What is a comment?'] }),
  )
  expect(asked).toHaveLength(2)
})

test.each<[string, Question, Question]>([
  ['a letter', { text: 'Who may post?' }, { text: 'who may post?' }],
  ['the language', { text: 'Who may post?' }, { text: 'Who may post?', language: 'fr' }],
  [
    'the question before',
    { text: 'and for contractors?', history: ['Who may post?'] },
    { text: 'and for contractors?', history: ['Who may comment?'] },
  ],
  [
    'the one before that',
    { text: 'and for contractors?', history: ['Who may post?', 'On what day?'] },
    { text: 'and for contractors?', history: ['Who may comment?', 'On what day?'] },
  ],
  [
    'what is near in meaning',
    { text: 'Who may post?', near: ['rules#1'] },
    { text: 'Who may post?', near: ['rules#2'] },
  ],
  ['an approved answer', { text: 'Who may post?' }, { text: 'Who may post?', approved: [kim] }],
  [
    'a word of an approved answer',
    { text: 'Who may post?', approved: [kim] },
    { text: 'Who may post?', approved: [{ ...kim, text: 'Nobody does.' }] },
  ],
  [
    'its withdrawal',
    { text: 'Who may post?', approved: [kim] },
    { text: 'Who may post?', approved: [{ ...kim, status: 'retired', version: 2 }] },
  ],
])('another answer for a difference in %s', (_, one, other) => {
  const { textOf, asked } = counting()

  expect(textOf(one)).not.toBe(textOf(other))
  expect(textOf(one)).not.toBe(textOf(other))
  expect(asked).toHaveLength(2)
})

test('so many answers are kept and no more: the one wanted longest ago is answered anew', () => {
  const { textOf, asked, given } = counting()
  const numbered = (number: number) => ({ text: `What does clause ${number} say of posts?` })
  for (let number = 0; number < mostAnswers; number++) textOf(numbered(number))
  textOf(numbered(0))

  textOf(numbered(mostAnswers))

  expect(given.size).toBe(mostAnswers)
  expect(textOf(numbered(0))).toBe('Answer 1')
  expect(asked).toHaveLength(mostAnswers + 1)
  expect(textOf(numbered(1))).toBe(`Answer ${mostAnswers + 2}`)
})

test('nothing that was asked stands in what is kept', () => {
  const { ask, given } = counting()

  ask({ text: 'Is Marlene Quill to blame?', history: ['Marlene again?'], approved: [kim] })

  expect(inspect(given, { depth: 9 })).not.toMatch(/Marlene|Quill|blame|swans|Kim/)
})

test('what is too long to be read is not kept', () => {
  const { ask, given } = counting()

  ask({ text: 'Who may post? '.repeat(200) })

  expect(given.size).toBe(0)
})

test('nobody can change an answer for the next one who asks', () => {
  const { ask } = counting()
  const answer = ask({ text: 'Who may post?' })

  expect(() => Object.assign(answer.offers, ['complaint'])).toThrow(TypeError)
  expect(() => Object.assign(answer, { text: 'Everybody.' })).toThrow(TypeError)
})

function asClub(text: string, settings: Readonly<Record<string, unknown>> = {}) {
  const document = readDocument({
    org: 'club',
    name: 'rules',
    file: 'rules.md',
    bytes: Buffer.from(text),
  })
  const knowledge = {
    org: 'club',
    folder: '',
    documents: [document],
    settings: KnowledgeSettings.parse(settings),
    settingsFile: undefined,
    problems: [],
  }
  const { organization } = readOrganization(knowledge, new Map())
  if (!organization) throw new Error('no organization')
  return organization
}
const helmets = (colour: string) =>
  `# Club rules\n\n## 1 Helmets\n\nEvery rider must wear a ${colour} helmet.\n`

test('another document, and other settings, are answered from at once', () => {
  const prepare = createPreparation()
  const textsOf = (...club: Parameters<typeof asClub>) => {
    const [ready] = prepare([asClub(...club)])
    const ask = (text: string) => [ready?.ask({ text }).text, ready?.ask({ text }).text]
    return [...ask('Which helmet must a rider wear?'), ...ask('What do the swans eat?')]
  }

  const green = textsOf(helmets('green'), { name: 'The Club' })
  const red = textsOf(helmets('red'), { name: 'The Club' })
  const renamed = textsOf(helmets('red'), { name: 'The Swan Club' })

  const [a, b] = ['Every rider must wear a green helmet', 'Every rider must wear a red helmet']
  expect(green.map((text) => text?.includes(a))).toEqual([true, true, false, false])
  expect(red.map((text) => text?.includes(b))).toEqual([true, true, false, false])
  expect(red[2]).toContain('The Club')
  expect(renamed.map((text) => text?.includes('The Swan Club'))).toEqual([false, false, true, true])
})

test('thousands of questions in any order are answered as if nothing were kept', async () => {
  const lines = readFileSync('test/evals/questions.jsonl', 'utf8').trim().split('\n')
  const texts = lines.map((line) => (JSON.parse(line) as { question: string }).question)
  const questions = texts.flatMap((text, at): Question[] => {
    const history = [texts[(at * 7 + 1) % texts.length] ?? '']
    const other = { ...kim, question: text, text: 'As Kim says.' }
    if (at % 5 === 0) return [{ text }, { text, history }, { text, approved: [other] }]
    return at % 5 === 1 ? [{ text }, { text, language: 'fr' }] : [{ text }, { text, history }]
  })
  // Each question once: nothing of it was kept.
  const anew = (await loadOrganizations('knowledge')).all.map(({ ask }) => questions.map(ask))
  const again = (await loadOrganizations('knowledge')).all
  let state = 11
  const next = (below: number) => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0
    return Math.floor((state / 2 ** 32) * below)
  }
  const different: Question[] = []

  for (let number = 0; number < 4000; number++) {
    // Some are asked often and the others seldom, as people do.
    const at = next(3) === 0 ? next(questions.length) : next(100)
    const of = next(again.length)
    const question = questions[at]
    if (!question) continue
    const answer = again[of]?.ask(question)
    if (JSON.stringify(answer) !== JSON.stringify(anew[of]?.[at])) different.push(question)
  }

  expect(different).toEqual([])
}, 60_000)
