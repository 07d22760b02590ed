/** What is said about training: asking for it, its records, and its expiry. */
import type { Message } from './message.ts'

export const trainingTexts = {
  doneOnLabel: {
    en: 'For “Record as done”: the day (today if left empty)',
    fr: 'Pour « Consigner comme suivie » : le jour (aujourd’hui si laissé vide)',
  },
  notYet: {
    en: 'That day is still to come: training is recorded once it was done.',
    fr: 'Ce jour n’est pas encore venu : une formation est consignée une fois suivie.',
  },
  own: {
    en: 'Your own training is recorded by a colleague.',
    fr: 'Votre propre formation est consignée par un collègue.',
  },
  ownTitle: { en: 'My social media training', fr: 'Ma formation sur les médias sociaux' },
  someoneTitle: {
    en: 'Social media training of {name}',
    fr: 'Formation sur les médias sociaux : {name}',
  },
  none: { en: 'No training is on record.', fr: 'Aucune formation n’est consignée.' },
  valid: {
    en: 'Done on {done}. It counts until {expires}.',
    fr: 'Suivie le {done}. Elle compte jusqu’au {expires}.',
  },
  expired: {
    en: 'Done on {done}. It has not counted since {expires}: the training is to be done again.',
    fr: 'Suivie le {done}. Elle ne compte plus depuis le {expires} : la formation est à suivre de nouveau.',
  },
  clause: {
    en: 'Clause {clause} is about training.',
    fr: 'L’article {clause} porte sur la formation.',
  },
  historyTitle: { en: 'On record', fr: 'Dossiers' },
  historyLine: {
    en: '{number}: done on {done}, recorded by {name}',
    fr: '{number} : suivie le {done}, consignée par {name}',
  },
  historyStruck: {
    en: '{line} · struck by {name}: {reason}',
    fr: '{line} · radiée par {name} : {reason}',
  },
  askFor: { en: 'Ask for training', fr: 'Demander la formation' },
  recordButton: { en: 'Record training', fr: 'Consigner' },
  recordMore: { en: 'Record more', fr: 'En consigner d’autres' },
  exportButton: { en: 'Export as CSV', fr: 'Exporter en CSV' },
  listTitle: { en: 'Training on record', fr: 'Formations consignées' },
  listCount: {
    en: '{total, plural, =0 {Nobody} one {# person} other {# people}} · page {page} of {pages}',
    fr: '{total, plural, =0 {Personne} one {# personne} other {# personnes}} · page {page} de {pages}',
  },
  listValid: { en: '{name}: counts until {expires}', fr: '{name} : compte jusqu’au {expires}' },
  listExpired: {
    en: '{name}: expired on {expires}',
    fr: '{name} : expirée le {expires}',
  },
  showAll: { en: 'Everybody', fr: 'Tout le monde' },
  showExpired: { en: 'Expired only', fr: 'Expirées seulement' },
  formTitle: { en: 'Record training', fr: 'Consigner une formation' },
  formIntro: {
    en: 'For everybody who took part on one day, whether they had asked for it here or not.',
    fr: 'Pour toutes les personnes présentes un même jour, qu’elles l’aient demandée ici ou non.',
  },
  formPeople: { en: 'Who took part', fr: 'Personnes présentes' },
  formTyped: {
    en: 'Only if Teams cannot name the one you picked: their name',
    fr: 'Seulement si Teams ne peut pas nommer la personne choisie : son nom',
  },
  formDay: { en: 'Done on', fr: 'Suivie le' },
  formSubmit: { en: 'Submit to the record', fr: 'Consigner' },
  recorded: {
    en: 'On record as {number}: {name}, done on {done}. It counts until {expires}.',
    fr: 'Consignée sous {number} : {name}, suivie le {done}. Elle compte jusqu’au {expires}.',
  },
  known: {
    en: '{name}: on record for that day already, as {number}.',
    fr: '{name} : déjà consignée pour ce jour, sous {number}.',
  },
  typed: {
    en: '{name}: please pick people from the directory. A typed name is nobody whom the bot knows.',
    fr: '{name} : veuillez choisir les personnes dans l’annuaire. Un nom saisi ne désigne personne que le bot connaisse.',
  },
  struck: {
    en: 'Struck: {number}, the training of {name}. It stays on record with your reason.',
    fr: 'Radiée : {number}, formation de {name}. Elle reste au dossier avec votre motif.',
  },
  alreadyStruck: { en: '{number} was struck before.', fr: '{number} a déjà été radiée.' },
  missing: { en: 'There is no training {number}.', fr: 'Il n’y a pas de formation {number}.' },
  reasonNeeded: {
    en: 'Please give a reason: it is kept with the record. For example: “strike training {number}: was not there”.',
    fr: 'Veuillez donner un motif : il est conservé avec le dossier. Par exemple : « radier la formation {number} : absence ».',
  },
  notFound: {
    en: 'Nobody of that name has training on record.',
    fr: 'Aucune formation n’est consignée à ce nom.',
  },
  severalFound: {
    en: 'Several people are called so: {names}.',
    fr: 'Plusieurs personnes portent ce nom : {names}.',
  },
  denied: {
    en: 'The training of others is for {role}. Write “my training” for your own.',
    fr: 'La formation des autres est réservée à : {role}. Écrivez « ma formation » pour la vôtre.',
  },
  exportTitle: {
    en: '{count, plural, =0 {No record} one {# record} other {# records}} on {day}, as {format}:',
    fr: '{count, plural, =0 {Aucun dossier} one {# dossier} other {# dossiers}} le {day}, en {format} :',
  },
  exportTooLarge: {
    en: 'There are too many records for a message. Ask an administrator for “npm run training -- export --format {format}”.',
    fr: 'Il y a trop de dossiers pour un message. Demandez à un administrateur « npm run training -- export --format {format} ».',
  },
  reminder: {
    en: 'Your social media training of {done} counts until {expires}. Please do it again before then.',
    fr: 'Votre formation sur les médias sociaux du {done} compte jusqu’au {expires}. Veuillez la suivre de nouveau d’ici là.',
  },
  reminderFor: {
    en: 'The social media training of {name} counts until {expires}. The bot cannot reach them itself.',
    fr: 'La formation sur les médias sociaux de {name} compte jusqu’au {expires}. Le bot ne peut pas joindre cette personne lui-même.',
  },
  warnNone: {
    en: 'No social media training is on record for {name}. Asking for it: “ask for training”.',
    fr: 'Aucune formation sur les médias sociaux n’est consignée pour {name}. Pour la demander : « demander la formation ».',
  },
  warnExpired: {
    en: 'The social media training of {name} expired on {expires}. Asking for it again: “ask for training”.',
    fr: 'La formation sur les médias sociaux de {name} a expiré le {expires}. Pour la demander de nouveau : « demander la formation ».',
  },
  help: {
    en: 'Social media training: “my training”, “ask for training”.',
    fr: 'Formation sur les médias sociaux : « ma formation », « demander la formation ».',
  },
  helpKeeper: {
    en: 'Records of training: “record training”, “training records”, “training of NAME”, “export training”.',
    fr: 'Dossiers de formation : « consigner une formation », « formations consignées », « formation de NOM », « exporter les formations ».',
  },
} as const satisfies Record<string, Message>
