/** The last questions of each conversation, for follow-ups. In this process only: losing them costs nothing else. */

interface Remembered {
  readonly questions: readonly string[]
  readonly at: number
}

/** How long a conversation stays on its topic: follow-ups ("and for contractors?") come within minutes. */
const remembersFor = 20 * 60_000_000
const mostQuestions = 4
/** Of one question. */
const mostCharacters = 2000

export interface ConversationMemory {
  /** The person's earlier questions in this conversation, oldest first. */
  recall(conversation: string): readonly string[]
  note(conversation: string, question: string): void
  /** The person took the question back, or worded it anew. */
  forget(conversation: string, question: string): void
}

export function createConversationMemory(now: () => number): ConversationMemory {
  const conversations = new Map<string, Remembered>()
  const kept = (question: string) => question.slice(0, mostCharacters)
  return {
    forget(conversation, question) {
      const known = conversations.get(conversation)
      const questions = known?.questions.filter((one) => one !== kept(question)) ?? []
      if (known) conversations.set(conversation, { ...known, questions })
    },
    recall(conversation: string): readonly string[] {
      const known = conversations.get(conversation)
      return known && known.at + remembersFor > now() ? known.questions : []
    },
    note(conversation: string, question: string): void {
      const questions = [...this.recall(conversation), kept(question)].slice(-mostQuestions)
      conversations.delete(conversation)
      conversations.set(conversation, { questions, at: now() })
      const [oldest] = conversations.keys()
      if (conversations.size > 5000 && oldest !== undefined) conversations.delete(oldest)
    },
  }
}
