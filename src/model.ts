/** The optional model, put together: its client, its ration, what is counted and what is logged of it. */
import { randomBytes } from 'node:crypto'
import type { Answer, Question } from './answers/answer.ts'
import type { ModelClient, ModelReply } from './answers/model/client.ts'
import type { PhraseOutcome } from './answers/model/phrase.ts'
import type { Config } from './config.ts'
import type { PolicyDocument } from './knowledge/document.ts'
import type { Log } from './log.ts'

/** Puts an answer into plainer words: 5 s at most, never rejects. */
type Phrase = (question: Question, answer: Answer) => Promise<Answer>

/** Told of the model's work, by organization. Codes and numbers, nothing that anybody wrote. */
export interface ModelWatch {
  /** Every reply, those included that came too late for whoever asked. */
  replied(organization: string, reply: ModelReply): void
  /** What became of an answer. */
  ended(organization: string, outcome: PhraseOutcome): void
}

/** Loads the model client, once for all organizations. Each asks it about its own documents, as they are at that moment. */
export async function loadPhrasing(
  endpoint: NonNullable<Config['model']>,
  watch: ModelWatch,
): Promise<(organization: string, documents: () => readonly PolicyDocument[]) => Phrase> {
  const [{ createModelClient }, { rationed }, { phrase }] = await Promise.all([
    import('./openai.ts'),
    import('./answers/model/ration.ts'),
    import('./answers/model/phrase.ts'),
  ])
  const model = rationed(createModelClient(endpoint), {
    now: () => Date.now(),
    tokensPerDay: endpoint.tokensPerDay,
  })
  return (organization, documents) => {
    const own = watched(model, (reply) => watch.replied(organization, reply))
    return (question, answer) =>
      phrase(question, answer, {
        documents: documents(),
        model: own,
        newNonce: () => randomBytes(18).toString('base64url'),
        now: () => performance.now(),
        note: (outcome) => watch.ended(organization, outcome),
      })
  }
}

function watched(model: ModelClient, tell: (reply: ModelReply) => void): ModelClient {
  return {
    async complete(prompt, signal) {
      const reply = await model.complete(prompt, signal)
      tell(reply)
      return reply
    },
  }
}

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
