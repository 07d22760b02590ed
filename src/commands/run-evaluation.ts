/** Runs one set of `npm run evals` through the same code as the chat, and counts. */
import { readdir, readFile } from 'node:fs/promises'
import { join, parse } from 'node:path'
import { z } from 'zod'
import {
  type ClauseText,
  evaluate,
  GoldQuestion,
  summarize,
  type Verdict,
} from '../answers/evaluation.ts'
import { AppError } from '../errors.ts'
import { loadKnowledge } from '../knowledge/load.ts'
import { retrieve } from '../knowledge/retrieve.ts'
import { buildIndex } from '../knowledge/search-index.ts'
import { scoreSpans, squeeze } from '../knowledge/span-score.ts'
import { loadOrganizations, type ReadyOrganization } from '../organizations.ts'
import type { AnswerSet, EvaluationSet, RetrievalSet } from './evaluation-sets.ts'
import type { SetFigures } from './evaluation-table.ts'

/** The figures of a set, and a line for each question that went wrong (of held-out sets and of retrieval: none). */
export interface RanSet {
  readonly figures: SetFigures
  readonly misses: readonly string[]
}

/** @throws AppError `input-invalid` where a line is no question, or names an organization that is not there. */
export function runEvaluation(set: EvaluationSet): Promise<RanSet> {
  switch (set.kind) {
    case 'answers':
      return runAnswers(set)
    case 'retrieval':
      return runRetrieval(set)
  }
}

async function readLines<Line>(file: string, schema: z.ZodType<Line>): Promise<readonly Line[]> {
  const lines = (await readFile(file, 'utf8')).split('\n').filter((line) => line.trim() !== '')
  return lines.map((line, index) => {
    const question = schema.safeParse(JSON.parse(line))
    if (question.success) return question.data
    throw new AppError(
      'input-invalid',
      `${file}, line ${index + 1}: ${z.prettifyError(question.error)}`,
    )
  })
}

async function runAnswers({ questions: file, knowledge, isHeldOut }: AnswerSet): Promise<RanSet> {
  const [{ all }, questions] = await Promise.all([
    loadOrganizations(knowledge),
    readLines(file, GoldQuestion),
  ])
  const texts = new Map(all.map((organization) => [organization.id, clauseTexts(organization)]))
  const verdicts = questions.map((question): Verdict => {
    const organization = all.find(({ id }) => id === question.org)
    const textOf = texts.get(question.org)
    if (!organization || !textOf)
      throw new AppError(
        'input-invalid',
        `${file}: question ${question.id} is asked of '${question.org}', which ${knowledge} has not.`,
      )
    const { history } = question
    const answer = organization.ask({
      text: question.question,
      ...(history === undefined ? {} : { history }),
    })
    return evaluate(question, answer, textOf)
  })
  const told = isHeldOut ? [] : verdicts
  const misses = told.flatMap(({ question: { id, kind, org }, fault }) =>
    fault === undefined ? [] : [`${id} ${kind} (${org}): ${fault}`],
  )
  return { figures: summarize(verdicts), misses }
}

function clauseTexts({ knowledge }: ReadyOrganization): ClauseText {
  const texts = new Map<string, string>()
  for (const { name, clauses } of knowledge.documents)
    for (const clause of clauses)
      for (const { id, text } of [clause, ...clause.items]) texts.set(`${name}#${id}`, text)
  return (document, clause) => texts.get(`${document}#${clause}`)
}

const SpanQuestion = z.object({
  question: z.string(),
  answers: z.array(z.object({ document: z.string(), start: z.number(), end: z.number() })),
})

async function runRetrieval({ questions: file, knowledge }: RetrievalSet): Promise<RanSet> {
  const [{ organizations }, questions, files] = await Promise.all([
    loadKnowledge(knowledge),
    readLines(file, SpanQuestion),
    readFiles(knowledge),
  ])
  const documents = organizations.flatMap((organization) => organization.documents)
  const index = buildIndex(documents, organizations[0]?.settings)
  const answerable = questions.filter(({ answers }) => answers.length > 0)
  const scores = answerable.map(({ question, answers }) => {
    const { passages } = retrieve(index, { text: question, top: 10 })
    const ranked = passages.map(({ document, text }) => ({ document: document.name, text }))
    return scoreSpans(answers, ranked, files)
  })
  const mean = (of: 'ndcg10' | 'recall3') => {
    const sum = scores.reduce((total, score) => total + score[of], 0)
    return Math.round((sum / scores.length) * 10_000) / 10_000
  }
  const figures = { questions: scores.length, ndcg10: mean('ndcg10'), recall3: mean('recall3') }
  return { figures, misses: [] }
}

/** The files of a set by the names that its questions use: without the extension. */
async function readFiles(folder: string) {
  const names = await readdir(folder)
  const read = names.map(async (file) => {
    const text = await readFile(join(folder, file), 'utf8')
    return [parse(file).name, squeeze(text)] as const
  })
  return new Map(await Promise.all(read))
}
