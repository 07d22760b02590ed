/** The answers given lately, so that a thumb finds what it is about. In this process only: the question is stored nowhere. */
import { type Answer, citationsOf } from '../answers/answer.ts'
import type { ClauseReference, Feedback } from '../answers/feedback.ts'

/** What a thumb is about. */
export interface GivenAnswer {
  /** Unguessable, and forgotten with the answer: what is derived from it leads back to nobody. */
  readonly secret: string
  readonly answer: Feedback['answer']
  readonly generated: boolean
  readonly clauses: readonly ClauseReference[]
  /** What was asked: for a person who wants it sent to somebody, and for nothing else. */
  readonly question: string | undefined
}

/** A question and the message that answers it. */
interface Asked {
  /** The id of the message that asked. */
  readonly askedIn: string
  readonly question: string
}

interface Remembered extends GivenAnswer {
  readonly conversation: string
  readonly messageId: string | undefined
  readonly askedIn: string | undefined
  /** Milliseconds since 1970. */
  readonly sentAt: number
}

/** Older answers are forgotten: a thumb on one is stored without its clauses. */
const mostAnswers = 10_000
/** Milliseconds between our sending and the moment that Teams makes the message's id of. */
const closest = 10_000

export interface AnswerMemory {
  /** @param messageId as Teams returned it: none where text and card were sent together. */
  note(
    conversation: string,
    messageId: string | undefined,
    answer: Answer,
    sentAt: number,
    asked?: Asked,
  ): void
  find(conversation: string, messageId: string): GivenAnswer | undefined
  /** The newest answer to a message; `messageId` where Teams told which one it is. */
  ofQuestion(
    conversation: string,
    askedIn: string,
  ): Pick<Remembered, 'messageId' | 'question'> | undefined
  /** The message that asked is gone: what was asked in it is known no more. */
  forgetQuestion(conversation: string, askedIn: string): void
}

export function createAnswerMemory(newSecret: () => string): AnswerMemory {
  let answers: Remembered[] = []
  const isOf = (conversation: string, askedIn: string) => (answer: Remembered) =>
    answer.conversation === conversation && answer.askedIn === askedIn
  return {
    note(conversation, messageId, answer, sentAt, asked) {
      answers.push({
        conversation,
        messageId: messageId || undefined,
        sentAt,
        secret: newSecret(),
        answer: answer.kind,
        generated: answer.kind === 'answer' && answer.generated === true,
        clauses: clausesOf(answer),
        question: asked?.question,
        askedIn: asked?.askedIn,
      })
      if (answers.length > mostAnswers) answers.splice(0, answers.length - mostAnswers)
    },

    ofQuestion: (conversation, askedIn) => answers.findLast(isOf(conversation, askedIn)),

    forgetQuestion(conversation, askedIn) {
      const isGone = isOf(conversation, askedIn)
      answers = answers.map((answer) =>
        isGone(answer) ? { ...answer, question: undefined, askedIn: undefined } : answer,
      )
    },

    find(conversation, messageId) {
      const here = answers.filter((answer) => answer.conversation === conversation)
      const exact = here.findLast((answer) => answer.messageId === messageId)
      if (exact) return exact
      // Teams' message ids are the millisecond in which the message was made.
      const distance = ({ sentAt }: Remembered) => Math.abs(sentAt - Number(messageId))
      const [nearest] = here
        .filter((answer) => answer.messageId === undefined)
        .sort((a, b) => distance(a) - distance(b))
      return nearest && distance(nearest) <= closest ? nearest : undefined
    },
  }
}

function clausesOf(answer: Answer): readonly ClauseReference[] {
  const near = 'nearest' in answer && answer.nearest ? [answer.nearest] : citationsOf(answer)
  return near.map(({ document, version, clause }) => ({ document, version, clause }))
}
