/** The promise of the model: of more than 500 wrong sentences none reaches anybody. The official texts are read where they are. */
import { existsSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { languageOfText } from '../../../../src/answers/language.ts'
import { check } from '../../../../src/answers/model/check.ts'
import { passagesOf } from '../../../../src/answers/model/passage.ts'
import { phrase } from '../../../../src/answers/model/phrase.ts'
import { spansOf } from '../../../../src/answers/spans.ts'
import type { Clause } from '../../../../src/knowledge/document.ts'
import { loadKnowledge } from '../../../../src/knowledge/load.ts'
import { hostile } from './hostile-sentences.ts'
import { mutantsOf } from './mutations.ts'
import { modelThatSays } from './scripted-model.ts'
import { anAnswer, clauseOf, documentsOf, policyOf } from './shipped.ts'

interface Wrong {
  readonly organization: string
  readonly clauses: readonly string[]
  readonly sentence: string
  readonly change: string
}

/** One in so many, so that the run stays short. What can be done to every sentence is done often enough. */
const oneIn: Readonly<Record<string, number>> = {
  addition: 24,
  subject: 10,
  name: 3,
  negation: 2,
  obligation: 2,
  crossed: 2,
}

const sentencesOf = (clause: Clause) =>
  spansOf(clause)
    .filter(({ isLeadIn }) => !isLeadIn)
    .map(({ text }) => text)

/** Each sentence of a policy, spoiled in every way, beside a second clause to mix it up with. */
const spoiledOf = (organization: string, clauses: readonly Clause[]): readonly Wrong[] =>
  clauses
    .flatMap((clause, index) => {
      const next = clauses[(index + 1) % clauses.length] ?? clause
      const sentences = sentencesOf(clause)
      const others = [...sentences, ...sentencesOf(next)]
      return sentences
        .flatMap((sentence) => mutantsOf(sentence, others))
        .map((mutant) => ({ organization, clauses: [clause.id, next.id], ...mutant }))
    })
    .filter(({ change }, index) => index % (oneIn[change] ?? 1) === 0)

const spoiled = ['durham', 'dauphin'].flatMap((organization) =>
  spoiledOf(organization, policyOf(organization).clauses),
)

const written: readonly Wrong[] = hostile.map(([organization, clause, sentence]) => ({
  organization,
  clauses: [clause],
  sentence,
  change: 'written',
}))

const plain = (text: string) => text.toLowerCase().replace(/[^\p{L}\p{N}]+/gu, ' ')

/** What a model's reply with one wrong sentence leads to. */
async function answerTo({ organization, clauses, sentence }: Wrong) {
  const answer = anAnswer(organization, clauses, { language: languageOfText(sentence) })
  const model = modelThatSays({
    text: sentence,
    clauses: clauses.map((_, index) => `${index + 1}`),
  })
  const phrased = await phrase({ text: 'What does the policy say?' }, answer, {
    documents: documentsOf(organization),
    model,
    newNonce: () => 'nonce-0123456789abcdef',
    now: () => 0,
  })
  return { answer, phrased, asked: model.prompts.length }
}

describe('a model that is wrong or misled', () => {
  const all = [...spoiled, ...written]

  test('gets none of its sentences to the person', async () => {
    const reached: Wrong[] = []
    let asked = 0
    for (const wrong of all) {
      const { answer, phrased, asked: calls } = await answerTo(wrong)
      asked += calls
      if (phrased !== answer) reached.push(wrong)
    }

    expect(asked).toBe(all.length)
    expect(asked).toBeGreaterThan(1000)
    expect(reached).toEqual([])
  }, 30_000)

  test('is wrong in every way that this test knows', () => {
    const changes = new Set(all.map(({ change }) => change))

    expect([...changes].toSorted()).toEqual([
      'addition',
      'condition',
      'crossed',
      'cut',
      'day',
      'description',
      'direction',
      'joint',
      'name',
      'negation',
      'obligation',
      'order',
      'quantity',
      'scope',
      'subject',
      'written',
    ])
  })

  test('is wrong indeed: no spoiled sentence stands in its clause', () => {
    const still = spoiled.filter(({ organization, clauses, sentence }) =>
      clauses
        .flatMap((id) => spansOf(clauseOf(organization, id)))
        .some(({ text }) => plain(text) === plain(sentence)),
    )

    expect(still).toEqual([])
  })

  test.skipIf(!existsSync('../shared/knowledge'))(
    'gets none past the check over the official texts either',
    async () => {
      const { organizations } = await loadKnowledge('../shared/knowledge', 'knowledge')
      const through: Wrong[] = []
      let checked = 0
      for (const { org, documents } of organizations)
        for (const { name, title, version, clauses } of documents)
          for (const wrong of spoiledOf(org, clauses)) {
            const cited = clauses
              .filter(({ id }) => wrong.clauses.includes(id))
              .map(({ id, heading, text }) => {
                return { document: name, title, version, clause: id, heading, quote: text }
              })
            const passages = passagesOf(cited, documents)
            const language = languageOfText(wrong.sentence)
            checked += 1
            if (check(wrong.sentence, passages, language).kind === 'supported') through.push(wrong)
          }

      expect(checked).toBeGreaterThan(500)
      expect(through).toEqual([])
    },
    30_000,
  )
})
