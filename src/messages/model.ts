/** What is said around an answer that a model put into words. */
import type { Message } from './message.ts'

export const modelTexts = {
  /** While the person waits: what the bot is doing. */
  working: {
    en: 'I found the clauses. I am putting them into plain words…',
    fr: 'J’ai trouvé les articles. Je les reformule en mots simples…',
  },
  /** Under a generated answer. */
  note: {
    en: 'Worded by AI and checked against the clauses; the clauses’ own words below are what counts.',
    fr: 'Formulé par une IA et vérifié par rapport aux articles; seul compte le texte des articles ci-dessous.',
  },
} as const satisfies Record<string, Message>
