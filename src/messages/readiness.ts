/** What /readyz says of a part that is not fit: one plain sentence each. */
import type { Message } from './message.ts'

export const readinessTexts = {
  database: {
    en: 'Nothing can be stored: the database does not answer within two seconds, or its disk is full.',
    fr: 'Rien ne peut être enregistré : la base de données ne répond pas en deux secondes, ou son disque est plein.',
  },
  schema: {
    en: 'Another release has changed the database: start the newest one everywhere.',
    fr: 'Une autre version a modifié la base de données : démarrez partout la plus récente.',
  },
  index: {
    en: 'There is no organization to answer for: the knowledge folder is empty.',
    fr: 'Il n’y a aucune organisation pour laquelle répondre : le dossier des connaissances est vide.',
  },
  delivery: {
    en: 'The outbox could not be read or written at the last look.',
    fr: 'La boîte d’envoi n’a pu être ni lue ni écrite au dernier essai.',
  },
  backlog: {
    en: 'Messages have been due for more than five minutes, and nobody sends them.',
    fr: 'Des messages sont échus depuis plus de cinq minutes et personne ne les envoie.',
  },
  keys: {
    en: 'Microsoft’s key server cannot be reached: who sends a message will soon not be known.',
    fr: 'Le serveur de clés de Microsoft est injoignable : bientôt, on ne saura plus qui envoie un message.',
  },
  disk: {
    en: 'The disk under the database is nearly full.',
    fr: 'Le disque de la base de données est presque plein.',
  },
} as const satisfies Readonly<Record<string, Message>>
