/** The sets that `npm run evals` scores: committed questions always, the gold and public ones where GOLD_DIR has them. */
import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { AppError } from '../errors.ts'
import { projectFolder } from '../organizations.ts'

/** Questions with the right behaviour of a reply, and the knowledge folder that they are asked of. */
export interface AnswerSet {
  readonly kind: 'answers'
  readonly name: string
  readonly questions: string
  readonly knowledge: string
  /** Only its sums are shown: whoever reads its misses will write for them. */
  readonly isHeldOut: boolean
}

/** Questions with marked spans of documents: retrieval alone. */
export interface RetrievalSet {
  readonly kind: 'retrieval'
  readonly name: string
  readonly questions: string
  /** Holds the documents themselves. */
  readonly knowledge: string
}

export type EvaluationSet = AnswerSet | RetrievalSet

const evals = join(projectFolder, 'test', 'evals')
const shipped = join(projectFolder, 'knowledge')
const invented = join(evals, 'organizations')

const own = { title: 'own questions', file: join(evals, 'questions.jsonl') }
const blind = { title: 'blind questions', file: join(evals, 'blind-questions.jsonl') }
const heldOut = { title: 'blind held-out questions', file: join(evals, 'blind-held-out.jsonl') }
const publicSets = ['conditionalqa', 'contractnli', 'privacyqa'] as const

const answers = (name: string, questions: string, knowledge: string): AnswerSet => {
  const isHeldOut = questions.endsWith('held-out.jsonl')
  return { kind: 'answers', name, questions, knowledge, isHeldOut }
}

/** Every set that this checkout and `gold`, the folder of GOLD_DIR, can score. */
export function evaluationSets(gold: string | undefined): readonly EvaluationSet[] {
  return [...committedSets(), ...(gold === undefined ? [] : goldSets(gold))]
}

function committedSets(): readonly EvaluationSet[] {
  const halves = ['open', 'held-out'].map((half) =>
    answers(
      `invented organizations, ${half} questions`,
      join(invented, `${half}.jsonl`),
      join(invented, 'knowledge'),
    ),
  )
  return [
    ...[own, blind, heldOut].map(({ title, file }) =>
      answers(`${title}, shipped knowledge`, file, shipped),
    ),
    ...halves,
  ].filter(({ questions }) => existsSync(questions))
}

function goldSets(gold: string): readonly EvaluationSet[] {
  const file = join(gold, 'dev.jsonl')
  if (!existsSync(file))
    throw new AppError(
      'input-invalid',
      `GOLD_DIR is ${gold}, which has no dev.jsonl; name the folder of the gold questions.`,
    )
  const golden = { title: 'gold questions', file }
  const official = join(gold, '..', 'knowledge')
  const overOfficial = existsSync(official)
    ? [own, blind, heldOut, golden].map(({ title, file: questions }) =>
        answers(`${title}, official texts`, questions, official),
      )
    : []
  return [
    answers('gold questions, shipped knowledge', file, shipped),
    ...overOfficial,
    ...publicSets.map((set) => retrievalSet(set, join(gold, 'retrieval', set))),
  ].filter(({ questions }) => existsSync(questions))
}

function retrievalSet(set: string, folder: string): RetrievalSet {
  return {
    kind: 'retrieval',
    name: `retrieval, ${set}`,
    questions: join(folder, 'questions.jsonl'),
    knowledge: join(folder, 'docs'),
  }
}
