/** What a card shows when its button could not be followed. */
import type { Message } from './message.ts'

export const unknownAction: Message = {
  en: 'This button is no longer in use. Type “help” to see what I can do.',
  fr: 'Ce bouton n’est plus utilisé. Tapez « aide » pour voir ce que je peux faire.',
}

export const unfinishedAction: Message = {
  en: 'Sorry, that did not work, and it was not recorded. Please try again in a moment. If it keeps happening, give your IT team this reference: {reference}.',
  fr: 'Désolé, cela n’a pas fonctionné et n’a pas été consigné. Veuillez réessayer dans un instant. Si le problème persiste, donnez cette référence à votre équipe des TI : {reference}.',
}

export const recordedAction: Message = {
  en: 'What you did was recorded, so please do not do it again; only showing it failed. Type “my cases” or “queue” to see it. If something is missing there, give your IT team this reference: {reference}.',
  fr: 'Ce que vous avez fait a été consigné, inutile de le refaire; seul l’affichage a échoué. Tapez « mes dossiers » ou « file » pour le voir. S’il manque quelque chose, donnez cette référence à votre équipe des TI : {reference}.',
}

export const uncertainAction: Message = {
  en: 'Sorry, something went wrong, and I cannot tell whether it was recorded. Before you try again, type “my cases” or “queue” to see whether it is there. Reference for your IT team: {reference}.',
  fr: 'Désolé, un problème est survenu, et je ne sais pas si cela a été consigné. Avant de réessayer, tapez « mes dossiers » ou « file » pour voir si cela y est. Référence pour votre équipe des TI : {reference}.',
}

export const repeatedAction: Message = {
  en: 'This was done a while ago already. Type “my cases” or “queue” to see how things stand.',
  fr: 'Cela a déjà été fait il y a un moment. Tapez « mes dossiers » ou « file » pour voir où en sont les choses.',
}
