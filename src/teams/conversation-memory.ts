/** The last questions of each conversation, for follow-ups. In this process only: losing them costs nothing else. */

interface Remembered {
  readonly questions: readonly string[]
  readonly at: number
}

/** How long a conversation stays on its topic: follow-ups ("and for contractors?") come within minutes. */
const remembersFor = 20 * 60_000_000
const mostQuestions = 4

export interface ConversationMemory {
  /** The person's earlier questions in this conversation, oldest first. */
  recall(conversation: string): readonly string[]
  note(conversation: string, question: string): void
}

export function createConversationMemory(now: () => number): ConversationMemory {
  const conversations = new Map<string, Remembered>()
  return {
    recall(conversation: string): readonly string[] {
      const known = conversations.get(conversation)
      return known && known.at + remembersFor > now() ? known.questions : []
    },
    note(conversation: string, question: string): void {
      const questions = [...this.recall(conversation), question.slice(0, 2000)].slice(
        -mostQuestions,
      )
      conversations.delete(conversation)
      conversations.set(conversation, { questions, at: now() })
      const [oldest] = conversations.keys()
      if (conversations.size > 5000 && oldest !== undefined) conversations.delete(oldest)
    },
  }
}
