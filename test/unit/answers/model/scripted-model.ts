/** A model that says what a test tells it to, and remembers what it was asked. */
import {
  failed,
  type ModelClient,
  type ModelProblem,
  type ModelPrompt,
  type ModelReply,
} from '../../../../src/answers/model/client.ts'

export interface ScriptedModel extends ModelClient {
  readonly prompts: readonly ModelPrompt[]
}

export function modelThat(
  replies: (prompt: ModelPrompt, signal: AbortSignal) => ModelReply | Promise<ModelReply>,
): ScriptedModel {
  const prompts: ModelPrompt[] = []
  return {
    prompts,
    async complete(prompt, signal) {
      prompts.push(prompt)
      return replies(prompt, signal)
    },
  }
}

export const modelThatWrites = (text: string): ScriptedModel =>
  modelThat(() => ({ kind: 'text', text, tokens: 100 }))

/** Each sentence rests on the first clause unless it says otherwise. */
export const modelThatSays = (
  ...sentences: readonly (string | { readonly text: string; readonly clauses: readonly string[] })[]
): ScriptedModel =>
  modelThatWrites(
    JSON.stringify({
      sentences: sentences.map((one) =>
        typeof one === 'string' ? { text: one, clauses: ['1'] } : one,
      ),
    }),
  )

export const modelThatFails = (problem: ModelProblem): ScriptedModel =>
  modelThat(() => failed(problem))
