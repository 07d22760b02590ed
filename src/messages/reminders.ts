/** What is said when a deadline comes near, is there, or has passed. `number`, `title` (the form), `due`, `role`. */
import type { Message } from './message.ts'

type Stages = Readonly<Record<'soon' | 'today' | 'overdue' | 'escalated', Message>>

/** To those whose turn it is. */
export const decisionReminders: Stages = {
  soon: {
    en: 'Reminder: {number} ({title}) is due by {due}.',
    fr: 'Rappel : {number} ({title}) est à traiter d’ici le {due}.',
  },
  today: {
    en: 'Reminder: {number} ({title}) is due today, {due}.',
    fr: 'Rappel : {number} ({title}) est à traiter aujourd’hui, le {due}.',
  },
  overdue: {
    en: 'Overdue: {number} ({title}) was due by {due}. It stays open until somebody acts on it.',
    fr: 'En retard : {number} ({title}) était à traiter d’ici le {due}. Il reste ouvert jusqu’à ce que quelqu’un agisse.',
  },
  escalated: {
    en: 'For your attention: {number} ({title}) waits for {role} and was due by {due}.',
    fr: 'Pour votre attention : {number} ({title}) attend {role} et était à traiter d’ici le {due}.',
  },
}

/** To those who are consulted; `escalated` goes to the one who decides. */
export const consultationReminders: Stages = {
  soon: {
    en: 'Reminder: your answer on {number} ({title}) is asked for by {due}.',
    fr: 'Rappel : votre réponse au sujet de {number} ({title}) est demandée d’ici le {due}.',
  },
  today: {
    en: 'Reminder: your answer on {number} ({title}) is asked for today, {due}.',
    fr: 'Rappel : votre réponse au sujet de {number} ({title}) est demandée aujourd’hui, le {due}.',
  },
  overdue: {
    en: 'Overdue: your answer on {number} ({title}) was asked for by {due}. The decision may now be made without it.',
    fr: 'En retard : votre réponse au sujet de {number} ({title}) était demandée d’ici le {due}. La décision peut maintenant être prise sans elle.',
  },
  escalated: {
    en: '{number} ({title}): the time for those consulted ended on {due}. You may now decide without giving a reason for going ahead.',
    fr: '{number} ({title}) : le délai des personnes consultées a pris fin le {due}. Vous pouvez maintenant décider sans avoir à motiver le fait de ne plus attendre.',
  },
}

/** To the person who opened the case, where it waits for them. */
export const applicantReminders: Stages = {
  soon: {
    en: 'Reminder: changes to {number} ({title}) are asked for by {due}. Write “revise {number}” to open the form.',
    fr: 'Rappel : des modifications à {number} ({title}) sont demandées d’ici le {due}. Écrivez « modifier {number} » pour ouvrir le formulaire.',
  },
  today: {
    en: 'Reminder: changes to {number} ({title}) are asked for today, {due}. Write “revise {number}” to open the form.',
    fr: 'Rappel : des modifications à {number} ({title}) sont demandées aujourd’hui, le {due}. Écrivez « modifier {number} » pour ouvrir le formulaire.',
  },
  overdue: {
    en: 'Changes to {number} ({title}) were asked for by {due}. Nothing is lost: write “revise {number}” to go on, or “withdraw {number}”.',
    fr: 'Des modifications à {number} ({title}) étaient demandées d’ici le {due}. Rien n’est perdu : écrivez « modifier {number} » pour continuer, ou « retirer {number} ».',
  },
  escalated: {
    en: 'For your attention: {number} ({title}) waits for changes by the person who applied since {due}.',
    fr: 'Pour votre attention : {number} ({title}) attend des modifications de la personne qui a fait la demande depuis le {due}.',
  },
}

/** To the person who opened the case, about a question to them; `escalated` goes to the role that asked. */
export const answerReminders: Stages = {
  soon: {
    en: 'Reminder: a question on {number} ({title}) waits for your answer. Write “answer {number}” and your answer.',
    fr: 'Rappel : une question au sujet de {number} ({title}) attend votre réponse. Écrivez « répondre {number} » et votre réponse.',
  },
  today: {
    en: 'Reminder: a question on {number} ({title}) waits for your answer. Write “answer {number}” and your answer.',
    fr: 'Rappel : une question au sujet de {number} ({title}) attend votre réponse. Écrivez « répondre {number} » et votre réponse.',
  },
  overdue: {
    en: 'A question on {number} ({title}) still waits for your answer. Write “answer {number}” and your answer; nothing is lost meanwhile.',
    fr: 'Une question au sujet de {number} ({title}) attend toujours votre réponse. Écrivez « répondre {number} » et votre réponse; rien n’est perdu entre-temps.',
  },
  escalated: {
    en: 'For your attention: your question on {number} ({title}) has had no answer since {due}. The person was reminded.',
    fr: 'Pour votre attention : votre question au sujet de {number} ({title}) est sans réponse depuis le {due}. La personne a reçu un rappel.',
  },
}

/** To the person whose application was approved with conditions; `escalated` goes to the role that decided. */
export const conditionReminders: Stages = {
  soon: {
    en: 'Reminder: a condition of {number} ({title}) is to be met by {due}. “status {number}” shows it.',
    fr: 'Rappel : une condition de {number} ({title}) est à remplir d’ici le {due}. « statut {number} » la montre.',
  },
  today: {
    en: 'A condition of {number} ({title}) is to be met today, {due}. “status {number}” shows it.',
    fr: 'Une condition de {number} ({title}) est à remplir aujourd’hui, le {due}. « statut {number} » la montre.',
  },
  overdue: {
    en: 'A condition of {number} ({title}) was to be met by {due}. “status {number}” shows it.',
    fr: 'Une condition de {number} ({title}) était à remplir d’ici le {due}. « statut {number} » la montre.',
  },
  escalated: {
    en: 'For your attention: a condition of {number} ({title}) is to be met today, {due}.',
    fr: 'Pour votre attention : une condition de {number} ({title}) est à remplir aujourd’hui, le {due}.',
  },
}
