/** Gives an answer again to whoever asks the same, as long as nothing changed that answers hang on. */
import type { Answer, Question } from './answer.ts'
import { questionLimit } from './decline.ts'
import { earlierThatCount } from './examine.ts'

/** Answers that are kept for each state of an organization; the one that was wanted longest ago goes first. */
export const mostAnswers = 256

/**
 * The same `ask` for one state of an organization, and of the others that it is weighed against: whoever changes anything of
 * them makes another one, and what was kept goes with this one. All else that an answer hangs on is in the question.
 * @param keyFrom A key that leads nobody back to what was asked: no question is held in memory for this.
 * @param given The answers that are kept, by the keys of their questions.
 */
export function givingAgain(
  ask: (question: Question) => Answer,
  keyFrom: (text: string) => string,
  given = new Map<string, Answer>(),
): (question: Question) => Answer {
  return (question) => {
    // It is told so at once, and would be long to read for its key.
    if (question.text.length > questionLimit) return ask(question)
    const key = keyFrom(allOf(question))
    const before = given.get(key)
    const answer = before ?? frozen(ask(question))
    given.delete(key)
    given.set(key, answer)
    const [oldest] = given.size > mostAnswers ? given.keys() : []
    if (oldest !== undefined) given.delete(oldest)
    return answer
  }
}

/**
 * All of a question, to the letter: its text, the earlier ones that it leans on, the language, what is near in meaning, and
 * the whole of each approved answer. What another field would add is in it as well.
 */
function allOf(question: Question): string {
  const text = question.text.trim()
  return JSON.stringify({ ...question, text, history: earlierThatCount({ ...question, text }) })
}

/** Several turns have one answer in hand: none of them changes it for the others. */
function frozen<Value>(value: Value): Value {
  if (typeof value === 'object' && value !== null && !Object.isFrozen(value)) {
    Object.freeze(value)
    for (const inner of Object.values(value)) frozen(inner)
  }
  return value
}
