/** What administrators are told of messages that could not be delivered. */
import type { Message } from './message.ts'

type Catalog = Readonly<Record<string, Message>>

/** An intent in words; `number` is the case's, `role` whose card or thread it is. */
export const deliveryKinds = {
  'case-card': { en: 'card of {number} for {role}', fr: 'carte de {number} pour {role}' },
  notice: {
    en: 'notice of {number} to a person',
    fr: 'avis sur {number} à une personne',
  },
  thread: { en: 'reply on {number} for {role}', fr: 'réponse sur {number} pour {role}' },
  question: { en: 'question of {number} to a person', fr: 'question sur {number} à une personne' },
  reminder: { en: 'reminder of {number}', fr: 'rappel sur {number}' },
  receipt: {
    en: 'receipt of {number} to a person',
    fr: 'accusé de réception de {number} à une personne',
  },
  details: {
    en: 'details of {number} to a person',
    fr: 'détails de {number} à une personne',
  },
  'records-due': {
    en: 'warning of records due for disposal, for {role}',
    fr: 'avis de dossiers à éliminer, pour {role}',
  },
  disposal: { en: 'news of a disposal, for {role}', fr: 'nouvelle d’une élimination, pour {role}' },
  form: { en: 'form to a person', fr: 'formulaire à une personne' },
  unreachable: {
    en: 'word to {role} that the person of {number} cannot be reached',
    fr: 'mot à {role} que la personne de {number} est injoignable',
  },
  alert: { en: 'this list', fr: 'cette liste' },
  'view-alert': {
    en: 'word of many cases read by one person',
    fr: 'mot sur beaucoup de dossiers lus par une personne',
  },
  'account-review': {
    en: 'call to {role} to review an account',
    fr: 'rappel à {role} de revoir un compte',
  },
  'training-expiry': {
    en: 'the reminder that a training expires',
    fr: 'le rappel d’une formation qui expire',
  },
  'approved-answer': {
    en: 'word to the owner of an approved answer',
    fr: 'mot au responsable d’une réponse approuvée',
  },
  consent: {
    en: 'word of a consent that ends or was withdrawn',
    fr: 'mot sur un consentement échu ou retiré',
  },
  'named-consents': {
    en: 'word of a check that names consents which do not hold',
    fr: 'mot sur une vérification qui nomme des consentements non valides',
  },
  unreadable: {
    en: 'something that this release cannot read',
    fr: 'quelque chose que cette version ne peut pas lire',
  },
} satisfies Catalog

export const deliveryTexts = {
  dead: {
    en: '{count, plural, one {# message was} other {# messages were}} refused by Teams and will not be tried again:',
    fr: '{count, plural, one {# message a été refusé} other {# messages ont été refusés}} par Teams et ne {count, plural, one {sera} other {seront}} plus envoyé{count, plural, one {} other {s}} :',
  },
  ambiguous: {
    en: '{count, plural, one {# message} other {# messages}} may or may not have arrived:',
    fr: '{count, plural, one {# message est} other {# messages sont}} peut-être arrivé{count, plural, one {} other {s}}, peut-être pas :',
  },
  unbound: {
    en: 'These roles have no channel yet, and cards wait for them: {roles}. In the channel of each, write “@Policy Desk use this channel for ROLE”.',
    fr: 'Ces rôles n’ont pas encore de canal, et des cartes les attendent : {roles}. Dans le canal de chacun, écrivez « @Policy Desk utiliser ce canal pour RÔLE ».',
  },
  concerned: {
    en: 'A confidential case waits for these roles, and their channel does not get its card: it is about somebody who acts for the role: {roles}. In a channel of other people, write “@Policy Desk use this channel for ROLE with @SOMEBODY”; the card comes within five minutes. Until then, the others of the role find the case with “queue” in their own chat.',
    fr: 'Un dossier confidentiel attend ces rôles, et leur canal n’en reçoit pas la carte : il concerne une personne qui agit pour le rôle : {roles}. Dans un canal d’autres personnes, écrivez « @Policy Desk utiliser ce canal pour RÔLE avec @QUELQU’UN »; la carte y arrive dans les cinq minutes. D’ici là, les autres personnes du rôle trouvent le dossier avec « file » dans leur propre conversation.',
  },
  line: { en: '– {what}: {why} (no. {id})', fr: '– {what} : {why} (no {id})' },
  more: { en: '– and {count} more', fr: '– et {count} de plus' },
  gone: {
    en: 'the channel is gone, or the bot was removed from it',
    fr: 'le canal n’existe plus, ou le bot en a été retiré',
  },
  personGone: {
    en: 'this person removed or blocked the bot',
    fr: 'cette personne a retiré ou bloqué le bot',
  },
  unknown: { en: 'Teams did not answer in time', fr: 'Teams n’a pas répondu à temps' },
  unreadable: {
    en: 'another release wrote it, or it was damaged; look at it with “npm run deliveries”, then settle it',
    fr: 'une autre version l’a écrit, ou il a été endommagé; voyez-le avec « npm run deliveries », puis réglez-le',
  },
  other: { en: '{problem}', fr: '{problem}' },
  remedy: {
    en: 'Binding a role to a channel again sends what was refused there. Write “deliveries” to see this list, “retry delivery NUMBER” to try one again, “settle delivery NUMBER” when you have seen to it yourself.',
    fr: 'Lier de nouveau un rôle à un canal envoie ce qui y a été refusé. Écrivez « envois » pour revoir cette liste, « réessayer envoi NUMÉRO » pour en relancer un, « régler envoi NUMÉRO » si vous vous en êtes occupé.',
  },
  none: {
    en: 'Everything was delivered or is on its way.',
    fr: 'Tout est livré ou en route.',
  },
  retried: {
    en: 'Delivery {id} is on its way again.',
    fr: 'L’envoi {id} est de nouveau en route.',
  },
  settled: { en: 'Delivery {id} is settled.', fr: 'L’envoi {id} est réglé.' },
  noSuch: {
    en: 'There is no refused or doubtful delivery {id}. “deliveries” lists them.',
    fr: 'Il n’y a pas d’envoi refusé ou incertain {id}. « envois » les énumère.',
  },
  administratorsOnly: {
    en: 'Only administrators of the bot can do this.',
    fr: 'Seuls les administrateurs du bot peuvent le faire.',
  },
} as const satisfies Catalog
