/** What is asked and said around the thumbs under an answer. */
import type { Message } from './message.ts'

export const feedbackTexts = {
  likeTitle: { en: 'This answer helped', fr: 'Cette réponse m’a aidé' },
  dislikeTitle: { en: 'What was wrong with this answer?', fr: 'Qu’est-ce qui n’allait pas?' },
  reason: { en: 'What fits best?', fr: 'Qu’est-ce qui convient le mieux?' },
  reasonMissing: { en: 'Please choose one.', fr: 'Veuillez faire un choix.' },
  comment: { en: 'Anything else? (optional)', fr: 'Autre chose? (facultatif)' },
  note: {
    en: 'Stored: your thumb, your choice and words, and the clauses shown. Not your name, and not your question. Please name nobody.',
    fr: 'Sont conservés : votre pouce, votre choix et vos mots, et les articles affichés. Ni votre nom, ni votre question. Veuillez ne nommer personne.',
  },
  send: { en: 'Send', fr: 'Envoyer' },
} as const satisfies Record<string, Message>

/** Why an answer did not help, by `FeedbackReason`. */
export const feedbackReasonTexts = {
  wrong: { en: 'It is wrong', fr: 'Elle est fausse' },
  incomplete: { en: 'Something is missing', fr: 'Il manque quelque chose' },
  unclear: { en: 'I do not understand it', fr: 'Je ne la comprends pas' },
  'off-topic': { en: 'It answers another question', fr: 'Elle répond à une autre question' },
  outdated: { en: 'It is out of date', fr: 'Elle n’est plus à jour' },
  other: { en: 'Something else', fr: 'Autre chose' },
} as const satisfies Record<string, Message>
