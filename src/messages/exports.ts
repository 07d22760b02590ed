/** What stands in the copy of a case that answers an access request. */
import type { Message } from './message.ts'

export const exportTexts = {
  openerLabel: {
    en: '[the person who sent it]',
    fr: '[la personne qui l’a envoyé]',
  },
  subjectLabel: { en: '[person concerned {number}]', fr: '[personne visée {number}]' },
  reviewerLabel: { en: '[reviewer {number}]', fr: '[examinateur {number}]' },
  otherLabel: { en: '[person {number}]', fr: '[personne {number}]' },
  mailLabel: { en: '[e-mail address]', fr: '[adresse courriel]' },
  phoneLabel: { en: '[telephone number]', fr: '[numéro de téléphone]' },
  linkLabel: { en: '{host}/[link]', fr: '{host}/[lien]' },
  accountLabel: { en: '[account]', fr: '[compte]' },

  title: { en: 'Copy of case {number}', fr: 'Copie du dossier {number}' },
  redacted: {
    en: 'Names and addresses of other people are struck out in this copy, as far as the case knows them as such. Somebody who is only mentioned in a sentence is not found: read it before you hand it out.',
    fr: 'Les noms et adresses d’autres personnes sont masqués dans cette copie, pour autant que le dossier les connaisse. Une personne seulement mentionnée dans une phrase n’est pas repérée : relisez la copie avant de la remettre.',
  },
  unredacted: {
    en: 'Nothing is struck out in this copy. Keep it to those who need it for their work.',
    fr: 'Rien n’est masqué dans cette copie. Réservez-la aux personnes qui en ont besoin pour leur travail.',
  },
  expires: {
    en: 'This copy is to be destroyed by {day}.',
    fr: 'Cette copie doit être détruite au plus tard le {day}.',
  },
  madeAt: { en: 'Copied', fr: 'Copié' },
  sent: { en: 'What was sent', fr: 'Ce qui a été envoyé' },
  subjects: { en: 'Whom it concerns', fr: 'Personnes visées' },
  evidence: { en: 'Files that were sent', fr: 'Fichiers envoyés' },
  evidenceLine: {
    en: '{id, number}. {name} ({type}, {bytes, number} bytes, {when}), SHA-256 {sha256}',
    fr: '{id, number}. {name} ({type}, {bytes, number} octets, {when}), SHA-256 {sha256}',
  },
  evidenceFile: {
    en: 'In this copy as {file}',
    fr: 'Dans cette copie sous le nom {file}',
  },
  withheld: { en: 'Withheld from this copy', fr: 'Retenu, absent de cette copie' },
  withheldNote: {
    en: 'A file is withheld where it may show other people: nothing can be struck out of a picture by rule. Whoever makes this copy can add a file after looking at it. Its SHA-256 tells whether a file that you have is the same.',
    fr: 'Un fichier est retenu lorsqu’il peut montrer d’autres personnes : rien ne peut être masqué d’une image par règle. La personne qui fait cette copie peut y ajouter un fichier après l’avoir examiné. Son SHA-256 indique si un fichier que vous avez est le même.',
  },
  file: { en: 'file {id}', fr: 'fichier {id}' },
  decision: { en: 'The decision', fr: 'La décision' },
  timeline: { en: 'What happened', fr: 'Chronologie' },
  clauses: {
    en: 'The policy as it stood on {day}',
    fr: 'La politique telle qu’elle était le {day}',
  },
  noClauses: {
    en: 'No version of the policy was recorded for that day.',
    fr: 'Aucune version de la politique n’est consignée pour ce jour.',
  },
  version: { en: '{title}, version {version}', fr: '{title}, version {version}' },
  changed: { en: 'It reads otherwise now.', fr: 'Son texte a changé depuis.' },
  gone: { en: 'It is no longer in the policy.', fr: 'Il ne figure plus dans la politique.' },
  accesses: { en: 'Who opened or handled it', fr: 'Qui l’a consulté ou traité' },
  accessesNote: {
    en: 'From the audit chain, which “npm run cases -- verify” checks.',
    fr: 'D’après la chaîne d’audit, que « npm run cases -- verify » vérifie.',
  },
  number: { en: 'No.', fr: 'Nº' },
  when: { en: 'When', fr: 'Quand' },
  who: { en: 'Who', fr: 'Qui' },
  what: { en: 'What', fr: 'Quoi' },
  manifest: {
    en: 'manifest.json holds the SHA-256 of each file of this copy; its own stands in the audit chain. case.json holds the same as this page, for machines.',
    fr: 'manifest.json contient l’empreinte SHA-256 de chaque fichier de cette copie; la sienne figure dans la chaîne d’audit. case.json contient la même chose que cette page, pour les machines.',
  },
} as const satisfies Record<string, Message>

/** What the audit chain says was done, by action; others stand as they are. */
export const accessTitles = {
  'case-opened': { en: 'Sent it', fr: 'Envoi' },
  'case-viewed': { en: 'Opened the whole case', fr: 'Consultation du dossier complet' },
  'case-stepped': { en: 'Did something about it', fr: 'Intervention' },
  'step-refused': { en: 'Tried a step that was not possible', fr: 'Étape impossible tentée' },
  'step-denied': { en: 'Tried a step and was refused', fr: 'Étape tentée et refusée' },
  'reminder-sent': { en: 'Reminder', fr: 'Rappel' },
  'case-exported': { en: 'Copy made', fr: 'Copie' },
  'evidence-link-made': { en: 'Asked for a file', fr: 'Demande d’un fichier' },
  'evidence-opened': { en: 'Opened a file', fr: 'Ouverture d’un fichier' },
  'evidence-refused': {
    en: 'A link to a file was used, and opened nothing',
    fr: 'Un lien vers un fichier a servi et n’a rien ouvert',
  },
} as const satisfies Record<string, Message>
