/** Our own evaluation questions: well formed, answerable from the shipped clauses, and no copies of the typical questions. */
import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { parse } from 'yaml'
import { z } from 'zod'
import { readDocument } from '../../src/knowledge/read.ts'
import { KnowledgeSettings } from '../../src/knowledge/settings.ts'
import { shippedClauses } from '../support/shipped-clauses.ts'

const kinds = [
  'direct',
  'paraphrase',
  'scenario',
  'procedural',
  'yes_no',
  'definition',
  'roles',
  'typo',
  'keyword',
  'multi',
  'followup',
  'crossorg',
  'unanswerable_near',
  'unanswerable_far',
  'injection',
  'judge_person',
  'personal_data',
  'intent_complaint',
  'intent_application',
  'intent_content',
  'intent_comment',
  'french',
] as const

/** Kinds that only the blind set has. */
const blindKinds = [...kinds, 'negation', 'phone'] as const

const texts = z.array(z.string().min(1))

const GoldQuestion = z.strictObject({
  id: z.string().regex(/^(own|blind)-\d{3}$/),
  org: z.enum(['durham', 'dauphin']),
  lang: z.enum(['en', 'fr']),
  kind: z.enum(blindKinds),
  question: z.string().min(3),
  history: texts.optional(),
  answerable: z.boolean(),
  behaviour: z.enum(['answer', 'not_in_policy', 'refuse', 'offer_form']),
  clauses: texts,
  groups: z.array(texts).optional(),
  must_mention: texts.min(1),
  must_not_mention: texts.optional(),
  intent: z.enum(['complaint', 'application', 'content', 'comment']).optional(),
  near_clauses: texts.optional(),
  may_offer: texts.optional(),
  polarity: z.enum(['yes', 'no']).optional(),
  expected: z.string().min(1).optional(),
})
type GoldQuestion = z.infer<typeof GoldQuestion>

const linesOf = (file: string): readonly unknown[] =>
  readFileSync(file, 'utf8')
    .split('\n')
    .filter((line) => line !== '')
    .map((line): unknown => JSON.parse(line))

const readSet = (file: string) => linesOf(file).map((line) => GoldQuestion.parse(line))

/** Ours; and those that were written before anybody looked at the engine, which keep it honest. */
const sets = {
  own: readSet('test/evals/questions.jsonl'),
  blind: ['blind-questions', 'blind-held-out'].flatMap((name) =>
    readSet(`test/evals/${name}.jsonl`),
  ),
}
const questions = sets.own
const answered = [...sets.own, ...sets.blind].filter(({ behaviour }) => behaviour === 'answer')

/** The words of every clause of a folder's policies, by organization and id. */
function readClauses(folder: string): ReadonlyMap<string, string> {
  const entries = Object.keys(shippedClauses).flatMap((org) => {
    const file = join(folder, org, 'social-media-policy.md')
    const bytes = readFileSync(file)
    const { clauses } = readDocument({ org, name: 'social-media-policy', file, bytes })
    return clauses.map(({ id, text }) => [`${org} ${id}`, text.replaceAll('’', "'")] as const)
  })
  return new Map(entries)
}

/** Texts of which one must say what an answer mentions: each accepted clause, or one clause of each group together. */
function citableTexts({ org, clauses, groups }: GoldQuestion, known: ReadonlyMap<string, string>) {
  const textOf = (id = '') => known.get(`${org} ${id}`) ?? ''
  return groups ? [groups.map(([first]) => textOf(first)).join('\n')] : clauses.map(textOf)
}

/** What an answer must mention and no accepted clause of the folder says. */
function unsayable(folder: string): readonly string[] {
  const known = readClauses(folder)
  return answered.flatMap((question) => {
    const texts = citableTexts(question, known)
    return question.must_mention
      .filter((pattern) => !texts.some((text) => new RegExp(pattern, 'i').test(text)))
      .map((pattern) => `${question.id} /${pattern}/`)
  })
}

const wordsOf = (text: string) => text.toLowerCase().match(/[\p{L}\d]+/gu) ?? []

describe('our own question set', () => {
  it('has at least 160 questions, both organizations, every kind, and unique ids', () => {
    expect(questions.length).toBeGreaterThanOrEqual(160)
    expect(new Set(questions.map(({ id }) => id)).size).toBe(questions.length)
    expect(new Set(questions.map(({ question }) => question)).size).toBe(questions.length)
    expect(new Set(questions.map(({ kind }) => kind))).toEqual(new Set(kinds))
    expect(new Set(questions.map(({ org }) => org))).toEqual(new Set(Object.keys(shippedClauses)))
  })

  it('shares no question with the blind set, which has every kind too', () => {
    const own = new Set(sets.own.map(({ question }) => wordsOf(question).join(' ')))
    const shared = sets.blind.filter(({ question }) => own.has(wordsOf(question).join(' ')))

    expect(shared.map(({ id }) => id)).toEqual([])
    expect(new Set(sets.blind.map(({ id }) => id)).size).toBe(sets.blind.length)
    expect(new Set(sets.blind.map(({ kind }) => kind))).toEqual(new Set(blindKinds))
  })

  it('names only clauses that exist', () => {
    for (const { id, org, clauses, near_clauses = [], groups = [] } of [
      ...questions,
      ...sets.blind,
    ]) {
      for (const clause of [...clauses, ...near_clauses, ...groups.flat()]) {
        expect(shippedClauses[org]?.has(clause), `${id} names ${clause}`).toBe(true)
      }
    }
  })

  it('asks of every clause at least once', () => {
    for (const [org, clauses] of Object.entries(shippedClauses)) {
      const asked = questions.filter((question) => question.org === org)
      const cited = new Set(asked.flatMap((question) => question.clauses))

      expect([...clauses.keys()].filter((id) => !cited.has(id))).toEqual([])
    }
  })

  it('expects an answer exactly where there is a clause for it', () => {
    for (const { id, answerable, behaviour, clauses, intent } of [...questions, ...sets.blind]) {
      expect(clauses.length > 0, id).toBe(answerable)
      expect(behaviour === 'answer' || behaviour === 'offer_form', id).toBe(answerable)
      expect(intent !== undefined, id).toBe(behaviour === 'offer_form')
    }
  })

  it('can be answered from the shipped clauses', () => {
    expect(unsayable('knowledge')).toEqual([])
  })

  it.skipIf(!existsSync('../shared/knowledge'))('can be answered from the official texts', () => {
    expect(unsayable('../shared/knowledge')).toEqual([])
  })

  it('compiles every pattern', () => {
    for (const { must_mention, must_not_mention = [] } of [...questions, ...sets.blind]) {
      for (const pattern of [...must_mention, ...must_not_mention]) {
        expect(() => new RegExp(pattern, 'i')).not.toThrow()
      }
    }
  })

  it('repeats no typical question of the settings', () => {
    for (const org of Object.keys(shippedClauses)) {
      const raw: unknown = parse(readFileSync(join('knowledge', org, 'organization.yaml'), 'utf8'))
      const asks = Object.values(KnowledgeSettings.parse(raw).asks).flat()
      const known = new Set(asks.map((ask) => wordsOf(ask).join(' ')))
      const repeated = [...questions, ...sets.blind].filter(({ question }) =>
        known.has(wordsOf(question).join(' ')),
      )

      expect(asks.length).toBeGreaterThan(100)
      expect(repeated.map(({ id }) => id)).toEqual([])
    }
  })
})
