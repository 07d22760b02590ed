/** The questions on policies of invented organizations: well formed, and answered by words that stand in the policy. */
import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { z } from 'zod'

const folder = 'test/evals/organizations'
const texts = z.array(z.string().min(1))

const InventedQuestion = z.object({
  id: z.string(),
  org: z.string(),
  question: z.string().min(3),
  answerable: z.boolean(),
  behaviour: z.enum(['answer', 'not_in_policy', 'refuse']),
  clauses: texts,
  quotes: texts,
  groups: z.array(texts).optional(),
  must_mention: texts,
})

const organizations = readdirSync(join(folder, 'knowledge'))
const questions = ['open.jsonl', 'held-out.jsonl']
  .map((file) => join(folder, file))
  .filter((file) => existsSync(file))
  .flatMap((file) => readFileSync(file, 'utf8').split('\n'))
  .filter((line) => line !== '')
  .map((line) => InventedQuestion.parse(JSON.parse(line)))

const lettersOf = (text: string) => text.toLowerCase().replace(/[^\p{L}\p{N}]+/gu, '')

function policyOf(org: string): string {
  const own = join(folder, 'knowledge', org)
  return readdirSync(own)
    .map((file) => readFileSync(join(own, file), 'utf8'))
    .join('\n')
}

describe('the questions on invented policies', () => {
  it('ask something of every organization, each question once', () => {
    expect(new Set(questions.map(({ org }) => org))).toEqual(new Set(organizations))
    expect(new Set(questions.map(({ id }) => id)).size).toBe(questions.length)
  })

  it('quote what stands in the policy', () => {
    const policies = new Map(organizations.map((org) => [org, lettersOf(policyOf(org))]))
    const invented = questions.flatMap(({ id, org, quotes }) =>
      quotes.filter((quote) => !policies.get(org)?.includes(lettersOf(quote))).map(() => id),
    )

    expect(invented).toEqual([])
  })

  it('ask for no words that the quoted answer has not', () => {
    const answered = questions.filter(({ behaviour }) => behaviour === 'answer')
    const unsayable = answered.filter(({ quotes, must_mention: patterns }) =>
      patterns.some((pattern) => !new RegExp(pattern, 'i').test(quotes.join(' '))),
    )

    expect(answered.length).toBeGreaterThan(60)
    expect(unsayable.map(({ id }) => id)).toEqual([])
  })

  it('name a clause exactly where there is an answer', () => {
    for (const { id, answerable, behaviour, clauses, quotes } of questions) {
      expect(clauses.length > 0, id).toBe(answerable)
      expect(quotes.length > 0, id).toBe(behaviour === 'answer')
    }
  })
})
