/** Asks an organization a few of its own typical questions, so that the first person who asks does not wait for the compiler. */
import { warmUpSteps } from '../knowledge/warm-up.ts'
import { ask } from './ask.ts'
import type { AnswerBase } from './base.ts'

const questions = 12

/** A few milliseconds a step: whoever serves meanwhile may pause in between. */
export function* warmUpAnswers(base: AnswerBase): Generator<void> {
  yield* warmUpSteps(base.index)
  const asks = base.clauses.flatMap(({ asks: [first] }) => (first ? [first.text] : []))
  for (const text of asks.slice(0, questions)) {
    ask({ text }, base)
    yield
  }
}
