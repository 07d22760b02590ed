/** What a model adds to answers, put together: its clients, their rations, what is counted and what is logged. */
import { createHash, randomBytes } from 'node:crypto'
import { join } from 'node:path'
import type { Answer, Question } from './answers/answer.ts'
import { shareOfHistory } from './answers/follow-up.ts'
import type { EmbeddingReply, ModelReply } from './answers/model/client.ts'
import type { PhraseOutcome } from './answers/model/phrase.ts'
import type { Config } from './config.ts'
import type { PolicyDocument } from './knowledge/document.ts'
import type { Log } from './log.ts'

/** Whom it works for: an organization as it is at that moment. */
interface Asked {
  readonly id: string
  readonly documents: readonly PolicyDocument[]
  readonly ask: (question: Question) => Answer
}

/** The answer as it is, or a better one: nearer in meaning, in plainer words. 5 s at most; never rejects. */
type Refine = (question: Question, answer: Answer) => Promise<Answer>

/** Told of the model's work, by organization. Codes and numbers, nothing that anybody wrote. */
export interface ModelWatch {
  /** Every reply, those included that came too late for whoever asked. */
  replied(organization: string, reply: ModelReply | EmbeddingReply): void
  /** What became of an answer. */
  ended(organization: string, outcome: PhraseOutcome): void
}

/** Milliseconds from the question on: for the embedding of the question, and for all. The rest of 5 s is for sending. */
const budget = { near: 1_200, all: 4_500 }

/** What the settings ask for; undefined where they ask for no model at all. */
export async function loadModel(
  { model, embedding }: Pick<Config, 'model' | 'embedding'>,
  dataFolder: string,
  watch: ModelWatch,
): Promise<((organization: Asked) => Refine) | undefined> {
  const phrase = model && (await loadPhrasing(model, watch))
  const near = embedding && (await loadMeanings(embedding, dataFolder, watch))
  if (!phrase && !near) return undefined
  return (organization) => {
    // Begun with the organization, and again with each question until it is done.
    void near?.prepare(organization)
    return async (question, answer) => {
      const start = performance.now()
      const found = await near?.find(organization, question, answer)
      const nearest = found
        ? better(answer, organization.ask({ ...question, near: found }))
        : answer
      if (!phrase) return nearest
      return phrase(organization, question, nearest, budget.all - (performance.now() - start))
    }
  }
}

/** Meaning may find an answer or a better one; what the words answer it never takes away. */
const better = (answer: Answer, other: Answer) =>
  answer.kind === 'answer' && other.kind !== 'answer' ? answer : other

type Settings = NonNullable<Config['model']>
type Phrase = (
  organization: Asked,
  question: Question,
  answer: Answer,
  budget: number,
) => Promise<Answer>

async function loadPhrasing(settings: Settings, watch: ModelWatch): Promise<Phrase> {
  const [{ createModelClient }, { rationed }, { phrase }] = await Promise.all([
    import('./openai.ts'),
    import('./answers/model/ration.ts'),
    import('./answers/model/phrase.ts'),
  ])
  const client = rationed(createModelClient(settings), rationOf(settings))
  return ({ id, documents }, question, answer, budget) =>
    phrase(question, answer, {
      documents,
      model: {
        async complete(prompt, signal) {
          const reply = await client.complete(prompt, signal)
          watch.replied(id, reply)
          return reply
        },
      },
      newNonce: () => randomBytes(18).toString('base64url'),
      now: () => performance.now(),
      note: (outcome) => watch.ended(id, outcome),
      budget,
    })
}

interface Near {
  prepare(organization: Asked): Promise<void>
  /** The clauses nearest in meaning; undefined where that is not known in time. */
  find(
    organization: Asked,
    question: Question,
    answer: Answer,
  ): Promise<readonly string[] | undefined>
}

async function loadMeanings(settings: Settings, folder: string, watch: ModelWatch): Promise<Near> {
  const [
    { createEmbeddingClient },
    { rationedEmbedding },
    { createMeanings },
    { embeddable },
    { openVectorFile },
  ] = await Promise.all([
    import('./openai.ts'),
    import('./answers/model/ration.ts'),
    import('./answers/model/meanings.ts'),
    import('./answers/model/privacy.ts'),
    import('./vector-file.ts'),
  ])
  const client = rationedEmbedding(createEmbeddingClient(settings), rationOf(settings))
  const store = await openVectorFile(join(folder, 'vectors.jsonl'))
  const hash = (text: string) => createHash('sha256').update(text).digest('base64url')
  const preparing = new Map<readonly PolicyDocument[], Promise<void>>()

  const watched = (id: string) => ({
    name: client.name,
    async embed(texts: readonly string[], signal: AbortSignal) {
      const reply = await client.embed(texts, signal)
      watch.replied(id, reply)
      return reply
    },
  })

  function prepare({ id, documents }: Asked): Promise<void> {
    const meanings = createMeanings({ client: watched(id), store, hash })
    const running =
      preparing.get(documents) ??
      meanings
        .prepare(documents)
        .catch(() => false)
        .then(() => void preparing.delete(documents))
    preparing.set(documents, running)
    return running
  }

  return {
    prepare,
    async find(organization, question, answer) {
      const { id, documents } = organization
      const text = embeddable(wholeQuestion(question), answer, documents)
      if (text === undefined) return undefined
      const meanings = createMeanings({ client: watched(id), store, hash })
      if (!meanings.isReady(documents)) {
        void prepare(organization)
        return undefined
      }
      const signal = AbortSignal.timeout(budget.near)
      const reply = await client.embed([text], signal)
      watch.replied(id, reply)
      const [vector] = reply.kind === 'vectors' ? reply.vectors : []
      return vector && meanings.nearest(documents, vector)
    },
  }
}

/** "and for contractors?" means nothing without the question before. */
const wholeQuestion = ({ text, history = [] }: Question) =>
  shareOfHistory(text) > 0 ? [...history.slice(-1), text].join(' ') : text

const rationOf = ({ tokensPerDay }: Settings) => ({ now: () => Date.now(), tokensPerDay })

/** Where it is counted: `Metrics` of the bot. */
interface ModelCounts {
  countModelReply(organization: string, outcome: string, tokens: number): void
  countModelSentence(organization: string, fate: string): void
}

/** Counts and logs it. */
export const watchModel = (log: Log, counts: ModelCounts): ModelWatch => ({
  replied(organization, reply) {
    const outcome = reply.kind === 'failed' ? reply.problem : reply.kind
    counts.countModelReply(organization, outcome, reply.tokens)
  },
  ended(organization, outcome) {
    // What an administrator must put right is a warning; a slow or wrong model is a fact.
    const isWrong = outcome.kind === 'failed' && outcome.problem === 'not-accepted'
    log[isWrong ? 'warn' : 'info']({ organization, ...outcome }, 'model asked to rephrase')
    if (outcome.kind !== 'phrased' && outcome.kind !== 'nothing-supported') return
    for (let kept = 0; kept < outcome.kept; kept++) counts.countModelSentence(organization, 'kept')
    for (const objection of outcome.objections) counts.countModelSentence(organization, objection)
  },
})
