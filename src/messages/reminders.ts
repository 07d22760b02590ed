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
