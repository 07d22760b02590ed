/** `npm run evals`: scores the question sets and compares them with the figures that were committed last. */
import { existsSync } from 'node:fs'
import { readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { parseArgs } from 'node:util'
import { z } from 'zod'
import {
  type ClauseText,
  evaluate,
  type Figures,
  GoldQuestion,
  summarize,
  type Verdict,
} from '../answers/evaluation.ts'
import { readConfig } from '../config.ts'
import { AppError } from '../errors.ts'
import { loadOrganizations, projectFolder, type ReadyOrganization } from '../organizations.ts'

interface QuestionSet {
  readonly name: string
  readonly questions: string
  readonly knowledge: string
}

const Committed = z.record(z.string(), z.looseObject({}))

const resultsFile = join(projectFolder, 'test', 'evals', 'results.json')
const ownQuestions = join(projectFolder, 'test', 'evals', 'questions.jsonl')
const shipped = join(projectFolder, 'knowledge')

/** Our own questions always; the gold ones, and the official texts beside them, where they are. */
function questionSets(gold: string | undefined): readonly QuestionSet[] {
  const own = {
    name: 'own questions, shipped knowledge',
    questions: ownQuestions,
    knowledge: shipped,
  }
  if (gold === undefined) return [own]
  const file = join(gold, 'dev.jsonl')
  const official = join(gold, '..', 'knowledge')
  if (!existsSync(file))
    throw new AppError(
      'input-invalid',
      `GOLD_DIR is ${gold}, which has no dev.jsonl; name the folder of the gold questions.`,
    )
  return [
    own,
    { name: 'gold questions, shipped knowledge', questions: file, knowledge: shipped },
    ...(existsSync(official)
      ? [
          { name: 'own questions, official texts', questions: ownQuestions, knowledge: official },
          { name: 'gold questions, official texts', questions: file, knowledge: official },
        ]
      : []),
  ]
}

async function readQuestions(file: string): Promise<readonly GoldQuestion[]> {
  const lines = (await readFile(file, 'utf8')).split('\n').filter((line) => line.trim() !== '')
  return lines.map((line, index) => {
    const question = GoldQuestion.safeParse(JSON.parse(line))
    if (question.success) return question.data
    throw new AppError(
      'input-invalid',
      `${file}, line ${index + 1}: ${z.prettifyError(question.error)}`,
    )
  })
}

function clauseTexts({ knowledge }: ReadyOrganization): ClauseText {
  const texts = new Map<string, string>()
  for (const { name, clauses } of knowledge.documents)
    for (const clause of clauses)
      for (const { id, text } of [clause, ...clause.items]) texts.set(`${name}#${id}`, text)
  return (document, clause) => texts.get(`${document}#${clause}`)
}

async function run(set: QuestionSet): Promise<readonly Verdict[]> {
  const { all } = await loadOrganizations(set.knowledge)
  const questions = await readQuestions(set.questions)
  const texts = new Map(all.map((organization) => [organization.id, clauseTexts(organization)]))
  return questions.flatMap((question) => {
    const organization = all.find(({ id }) => id === question.org)
    const textOf = texts.get(question.org)
    if (!organization || !textOf) return []
    const { history } = question
    const answer = organization.ask({
      text: question.question,
      ...(history === undefined ? {} : { history }),
    })
    return [evaluate(question, answer, textOf)]
  })
}

/** Figures in the order of the table, and whether more is better. */
const measures = [
  ['right', 'right', 1],
  ['answeredRight', 'answered right', 1],
  ['citedFirst', 'cited first', 1],
  ['citedInThree', 'cited in three', 1],
  ['wronglyDeclined', 'wrongly declined', -1],
  ['rightlyDeclined', 'rightly declined', 1],
  ['formOffered', 'form offered', 1],
  ['unfaithfulQuotes', 'unfaithful quotes', -1],
] as const

type Measure = (typeof measures)[number][0]

const shown = (measure: Measure, value: unknown) => {
  if (typeof value !== 'number') return '-'
  return measure === 'unfaithfulQuotes' ? String(value) : `${(100 * value).toFixed(1)} %`
}

/** A set as lines of a table, and the figures that got worse. */
function compare(
  name: string,
  now: Figures,
  before: Readonly<Record<string, unknown>> | undefined,
) {
  const rows = measures.map(([measure, title, direction]) => {
    const [value, last] = [now[measure], before?.[measure]]
    const known = typeof value === 'number' && typeof last === 'number'
    const isWorse = known && (value - last) * direction < -0.0001
    const line = `  ${title.padEnd(18)} ${shown(measure, value).padStart(8)}  (${shown(measure, last)})${isWorse ? '  WORSE' : ''}`
    return { line, isWorse }
  })
  const kinds = Object.entries(now.kinds).map(
    ([kind, right]) => `${kind} ${(100 * right).toFixed(0)}`,
  )
  const lines = [
    `${name}: ${now.questions} questions (last committed)`,
    ...rows.map(({ line }) => line),
  ]
  return {
    text: [...lines, `  right by kind, %: ${kinds.join(', ')}`].join('\n'),
    isWorse: rows.some(({ isWorse }) => isWorse),
  }
}

async function readCommitted(): Promise<z.infer<typeof Committed>> {
  if (!existsSync(resultsFile)) return {}
  return Committed.parse(JSON.parse(await readFile(resultsFile, 'utf8')))
}

const out = (line: string) => process.stdout.write(`${line}\n`)

async function main(args: readonly string[]): Promise<number> {
  const { values } = parseArgs({
    args: [...args],
    options: {
      gold: { type: 'string' },
      misses: { type: 'boolean', default: false },
      /** Writes the figures of today as the ones to compare with. */
      update: { type: 'boolean', default: false },
    },
  })
  const committed = await readCommitted()
  const results: Record<string, unknown> = { ...committed }
  let isWorse = false
  for (const set of questionSets(values.gold ?? readConfig().goldFolder)) {
    const verdicts = await run(set)
    const figures = summarize(verdicts)
    const compared = compare(set.name, figures, committed[set.name])
    results[set.name] = figures
    isWorse ||= compared.isWorse
    out(compared.text)
    if (values.misses)
      for (const { question, fault } of verdicts.filter(({ fault }) => fault !== undefined))
        out(`    ${question.id} ${question.kind} (${question.org}): ${fault}`)
    out('')
  }
  if (values.update) await writeFile(resultsFile, `${JSON.stringify(results, undefined, 2)}\n`)
  if (isWorse && !values.update)
    out('A figure dropped. Mend it, or commit the new figures with --update and the reason.')
  return isWorse && !values.update ? 1 : 0
}

try {
  process.exitCode = await main(process.argv.slice(2))
} catch (error) {
  if (!(error instanceof AppError)) throw error
  process.stderr.write(`${error.message}\n`)
  process.exitCode = 2
}
