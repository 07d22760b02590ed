/** Lets a model put an extractive answer into plainer words, keeps of them what the cited clauses say, and else the extract. */
import type { PolicyDocument } from '../../knowledge/document.ts'
import type { Answer, Question } from '../answer.ts'
import { check, type Objection } from './check.ts'
import { failed, type ModelClient, type ModelProblem, type ModelReply } from './client.ts'
import { type ModelSentence, parseReply } from './parse.ts'
import { type Passage, passagesOf } from './passage.ts'
import { shareable } from './privacy.ts'
import { promptFor } from './prompt.ts'

type Extractive = Extract<Answer, { kind: 'answer' }>

/** How it went, for counting: numbers and codes, nothing that anybody wrote. */
export type PhraseOutcome =
  | {
      readonly kind: 'phrased' | 'nothing-supported'
      readonly kept: number
      readonly objections: readonly Objection[]
      readonly tokens: number
      readonly ms: number
    }
  | {
      readonly kind: 'failed'
      readonly problem: ModelProblem
      readonly tokens: number
      readonly ms: number
    }
  /** The question is nobody else's business, or there is nothing to rephrase. */
  | { readonly kind: 'not-asked' }

export interface Phrasing {
  /** What the citations are of: the documents of the person's organization. */
  readonly documents: readonly PolicyDocument[]
  readonly model: ModelClient
  /** Unguessable text of at least 16 letters and digits, another each time. */
  readonly newNonce: () => string
  /** Milliseconds. */
  readonly now: () => number
  readonly note?: (outcome: PhraseOutcome) => void
  /** Milliseconds until the extract is shown; 4,500, which leaves the rest of 5 s for sending. */
  readonly budget?: number
}

const usualBudget = 4500
/** Some models put two sentences where one was asked for. */
const sentenceEnd = /(?<=\p{L}[.!?])\s+(?=\p{Lu})/u
/** An answer is short. */
const mostSentences = 6

/**
 * The answer in a model's words where they hold, marked as generated, with the same citations; else the answer as it
 * was. Never rejects, and takes no longer than the budget. Declines, refusals and forms are never sent.
 */
export async function phrase(
  question: Question,
  answer: Answer,
  phrasing: Phrasing,
): Promise<Answer> {
  const { documents, model, newNonce, now, note = () => undefined } = phrasing
  if (answer.kind !== 'answer' || answer.generated) return answer
  const passages = passagesOf(answer.citations, documents)
  const text = shareable(question.text, answer, passages)
  if (text === undefined || passages.length === 0) {
    note({ kind: 'not-asked' })
    return answer
  }
  const start = now()
  const nonce = newNonce()
  const prompt = promptFor(text, passages, answer.language, nonce)
  const reply = await within(phrasing.budget ?? usualBudget, (signal) =>
    model.complete(prompt, signal),
  )
  const since = () => ({ tokens: reply.tokens, ms: now() - start })
  if (reply.kind === 'failed') {
    note({ kind: 'failed', problem: reply.problem, ...since() })
    return answer
  }
  const sentences = parseReply(reply.text)
  if (!sentences) {
    note({ kind: 'failed', problem: 'malformed', ...since() })
    return answer
  }
  const judged = sentences
    .flatMap(({ text, clauses }) => text.split(sentenceEnd).map((one) => ({ text: one, clauses })))
    .slice(0, mostSentences)
    .map((sentence) => judge(sentence, passages, answer, nonce))
  const kept = judged.filter(({ text }) => text !== undefined).length
  const objections = judged.flatMap(({ objection }) => (objection ? [objection] : []))
  const kind = kept > 0 ? 'phrased' : 'nothing-supported'
  note({ kind, kept, objections, ...since() })
  return kept > 0 ? compose(answer, judged) : answer
}

/** Ends with the budget, whatever the model does. */
async function within(
  budget: number,
  ask: (signal: AbortSignal) => Promise<ModelReply>,
): Promise<ModelReply> {
  const controller = new AbortController()
  let timer: ReturnType<typeof setTimeout> | undefined
  const tooLate = new Promise<ModelReply>((resolve) => {
    timer = setTimeout(() => {
      resolve(failed('timeout'))
      controller.abort()
    }, budget)
  })
  try {
    return await Promise.race([ask(controller.signal), tooLate])
  } catch {
    // A client that breaks its promise costs the person nothing either.
    return failed('unavailable')
  } finally {
    clearTimeout(timer)
  }
}

/** A sentence of the model: its text where it holds, the numbers of its citations, else why it does not. */
interface Judged {
  readonly text?: string
  readonly objection?: Objection
  readonly numbers: readonly number[]
}

function judge(
  { text, clauses }: ModelSentence,
  passages: readonly Passage[],
  { language }: Extractive,
  nonce: string,
): Judged {
  const cited = passages.filter(
    ({ number, citation }) => clauses.includes(String(number)) || clauses.includes(citation.clause),
  )
  const numbers = cited.map(({ number }) => number)
  if (text.includes(nonce)) return { objection: 'not-plain', numbers }
  const verdict = check(text, cited, language)
  return verdict.kind === 'supported'
    ? { text: verdict.text, numbers: verdict.passages.map(({ number }) => number) }
    : { objection: verdict.objection, numbers }
}

/**
 * The sentences that hold, in the model's order. Where one was dropped, and for the first citation, which answers
 * best, the extract's own words stand in, so that nothing of the answer is lost with a dropped sentence.
 */
function compose(answer: Extractive, judged: readonly Judged[]): Answer {
  const { pieces, rest } = extractPieces(answer.text)
  const said = new Set(judged.flatMap(({ text, numbers }) => (text === undefined ? [] : numbers)))
  const extractOf = (number: number): readonly string[] => {
    const piece = pieces.get(number)
    if (said.has(number) || piece === undefined) return []
    said.add(number)
    return [piece]
  }
  const sentences = judged.flatMap(({ text, numbers }) =>
    text === undefined ? numbers.flatMap(extractOf) : [`${text} ${marksOf(numbers)}`],
  )
  const text = [...extractOf(1), ...sentences, rest].filter((part) => part !== '').join(' ')
  return { ...answer, text, generated: true }
}

const marksOf = (numbers: readonly number[]) => numbers.map((number) => `[${number}]`).join(' ')

/** The pieces of an extractive answer by the number that each ends in, and what stands behind the last. */
function extractPieces(text: string): {
  readonly pieces: ReadonlyMap<number, string>
  readonly rest: string
} {
  const pieces = new Map<number, string>()
  let from = 0
  for (const { index, 0: mark, 1: number } of text.matchAll(/ \[(\d+)\](?= |$)/g)) {
    const end = index + mark.length
    pieces.set(Number(number), text.slice(from, end).trim())
    from = end
  }
  return { pieces, rest: text.slice(from).trim() }
}
