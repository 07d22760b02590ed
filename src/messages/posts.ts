/** What is said about the records of posts on official accounts. */
import type { Message } from './message.ts'

export const postTexts = {
  formTitle: { en: 'Log a post', fr: 'Consigner une publication' },
  formIntro: {
    en: 'For the records of your program area. A link or a screenshot is enough to find the post again.',
    fr: 'Pour les dossiers de votre secteur. Un lien ou une capture d’écran suffit pour retrouver la publication.',
  },
  formSubmit: { en: 'Submit the record', fr: 'Consigner' },
  correctTitle: { en: 'Correct the record of a post', fr: 'Corriger le dossier d’une publication' },
  correctIntro: {
    en: 'What it says now stays in its history, with your name and your reason.',
    fr: 'Ce qu’il dit maintenant reste dans son historique, avec votre nom et votre motif.',
  },
  correctSubmit: { en: 'Submit the correction', fr: 'Corriger' },
  account: { en: 'Account', fr: 'Compte' },
  kind: { en: 'Kind', fr: 'Type' },
  postedOn: { en: 'Posted on', fr: 'Publiée le' },
  about: { en: 'What it says, in a sentence', fr: 'Ce qu’elle dit, en une phrase' },
  link: { en: 'Link', fr: 'Lien' },
  screenshot: { en: 'Screenshot', fr: 'Capture d’écran' },
  screenshotHelp: {
    en: 'Where it is kept: a link, or the name of the file.',
    fr: 'Où elle est conservée : un lien, ou le nom du fichier.',
  },
  reason: { en: 'Reason', fr: 'Motif' },
  logged: {
    en: 'On record as {number}: {account}, {day}. Record series: {series}.',
    fr: 'Consignée sous {number} : {account}, le {day}. Série de dossiers : {series}.',
  },
  known: {
    en: 'This link is on record already, as {number}. Write “correct post {number}” to change what it says.',
    fr: 'Ce lien est déjà consigné sous {number}. Écrivez « corriger la publication {number} » pour en changer le contenu.',
  },
  none: {
    en: 'This organization keeps no records of posts here.',
    fr: 'Cette organisation ne tient pas de dossiers des publications ici.',
  },
  noTrace: {
    en: 'Please give a link, or say where the screenshot is kept.',
    fr: 'Veuillez donner un lien, ou dire où la capture d’écran est conservée.',
  },
  notYet: {
    en: 'That day is still to come: a record is made once the post is out.',
    fr: 'Ce jour n’est pas encore venu : on consigne une publication une fois qu’elle est parue.',
  },
  noKind: { en: 'Please choose a kind.', fr: 'Veuillez choisir un type.' },
  noAccount: {
    en: 'Please choose an account of the register.',
    fr: 'Veuillez choisir un compte du registre.',
  },
  notYours: {
    en: 'The register does not name you for that account. Whoever keeps the register ({role}) can give you access.',
    fr: 'Le registre ne vous nomme pas pour ce compte. Qui tient le registre ({role}) peut vous y donner accès.',
  },
  noAccounts: {
    en: 'The register of accounts is empty: an account is entered there before its posts are logged.',
    fr: 'Le registre des comptes est vide : un compte y est inscrit avant qu’on en consigne les publications.',
  },
  denied: {
    en: 'The records of posts are for those whom the register names for an official account, and for {role}. If this was a question, please ask it in a whole sentence.',
    fr: 'Les dossiers des publications sont réservés aux personnes que le registre nomme pour un compte officiel, et à : {role}. Si c’était une question, posez-la en une phrase complète.',
  },
  exportDenied: {
    en: 'The records of posts are exported by {role}.',
    fr: 'Les dossiers des publications sont exportés par : {role}.',
  },
  listTitle: { en: 'Records of posts', fr: 'Dossiers des publications' },
  listCount: {
    en: '{total, plural, =0 {No record} one {# record} other {# records}} · page {page} of {pages}',
    fr: '{total, plural, =0 {Aucun dossier} one {# dossier} other {# dossiers}} · page {page} de {pages}',
  },
  listMore: {
    en: 'Only the newest {count} were looked through: name a period to look further back.',
    fr: 'Seuls les {count} plus récents ont été parcourus : indiquez une période pour remonter plus loin.',
  },
  listNone: { en: 'No record fits.', fr: 'Aucun dossier ne correspond.' },
  lineStruck: { en: '{line} · struck', fr: '{line} · radié' },
  filterAbout: { en: 'Words', fr: 'Mots' },
  filterAccount: { en: 'Account', fr: 'Compte' },
  filterAll: { en: 'All', fr: 'Tous' },
  filterFrom: { en: 'From', fr: 'Du' },
  filterTo: { en: 'To', fr: 'Au' },
  pick: { en: 'Record', fr: 'Dossier' },
  open: { en: 'Open this record', fr: 'Ouvrir ce dossier' },
  log: { en: 'Log a post', fr: 'Consigner' },
  exportButton: { en: 'Export as CSV', fr: 'Exporter en CSV' },
  title: { en: 'Record {number}', fr: 'Dossier {number}' },
  factAccount: { en: 'Account', fr: 'Compte' },
  factKind: { en: 'Kind', fr: 'Type' },
  factPosted: { en: 'Posted on', fr: 'Publiée le' },
  factAbout: { en: 'What it says', fr: 'Ce qu’elle dit' },
  factLink: { en: 'Link', fr: 'Lien' },
  factScreenshot: { en: 'Screenshot', fr: 'Capture d’écran' },
  factSeries: { en: 'Record series', fr: 'Série de dossiers' },
  series: { en: '{code}, {title}', fr: '{code}, {title}' },
  struck: {
    en: 'Struck: it no longer counts, and stays with its history.',
    fr: 'Radié : il ne compte plus, et reste avec son historique.',
  },
  historyTitle: { en: 'History', fr: 'Historique' },
  historyLogged: { en: 'Logged by {name} ({day})', fr: 'Consignée par {name} ({day})' },
  historyCorrected: {
    en: 'Corrected by {name} ({day}): {reason}',
    fr: 'Corrigée par {name} ({day}) : {reason}',
  },
  historyStruck: {
    en: 'Struck by {name} ({day}): {reason}',
    fr: 'Radiée par {name} ({day}) : {reason}',
  },
  historyBefore: { en: '{label}, before: {value}', fr: '{label}, avant : {value}' },
  nothing: { en: '(nothing)', fr: '(rien)' },
  correct: { en: 'Correct', fr: 'Corriger' },
  strike: { en: 'Strike', fr: 'Radier' },
  back: { en: 'Back', fr: 'Retour' },
  strikeConfirm: { en: 'Strike this record', fr: 'Radier ce dossier' },
  strikeHint: {
    en: 'For a record that should not be here: a double, or another account’s. It stays readable, with the reason.',
    fr: 'Pour un dossier qui ne devrait pas être ici : un doublon, ou celui d’un autre compte. Il reste lisible, avec le motif.',
  },
  corrected: { en: 'Corrected: {number}.', fr: 'Corrigé : {number}.' },
  wasStruckNow: { en: 'Struck: {number}.', fr: 'Radié : {number}.' },
  missing: { en: 'There is no record {number}.', fr: 'Il n’y a pas de dossier {number}.' },
  moved: {
    en: 'Somebody changed {number} meanwhile. This is how it stands now.',
    fr: 'Quelqu’un a modifié {number} entre-temps. Voici où il en est.',
  },
  alreadyStruck: {
    en: '{number} was struck before: a struck record is not changed any more.',
    fr: '{number} a déjà été radié : un dossier radié n’est plus modifié.',
  },
  reasonNeeded: {
    en: 'Please give a reason: it is kept with the record. For example: “strike post {number}: logged twice”.',
    fr: 'Veuillez donner un motif : il est conservé avec le dossier. Par exemple : « radier la publication {number} : consignée deux fois ».',
  },
  same: { en: 'Nothing was changed.', fr: 'Rien n’a été modifié.' },
  correctHint: {
    en: 'Please say what to correct and why, such as “correct post {number} date 2026-11-20: wrong day”. Parts: link, date, account, kind, about, screenshot.',
    fr: 'Veuillez dire quoi corriger et pourquoi, par exemple « corriger la publication {number} date 2026-11-20 : mauvais jour ». Parties : lien, date, compte, type, texte, capture.',
  },
  exportTitle: {
    en: '{count, plural, =0 {No record} one {# record} other {# records}} on {day}, as {format}:',
    fr: '{count, plural, =0 {Aucun dossier} one {# dossier} other {# dossiers}} le {day}, en {format} :',
  },
  exportTooLarge: {
    en: 'There are too many records for a message. Name a period, or ask an administrator for “npm run posts -- export --format {format}”.',
    fr: 'Il y a trop de dossiers pour un message. Indiquez une période, ou demandez à un administrateur « npm run posts -- export --format {format} ».',
  },
  help: {
    en: 'Records of posts: “log post”, or paste its link here. To find one: “posts about WORDS”, “posts on @account”, “posts from 2026-11-01 to 2026-11-30”.',
    fr: 'Dossiers des publications : « consigner une publication », ou collez son lien ici. Pour en trouver une : « publications sur MOTS », « publications de @compte », « publications du 2026-11-01 au 2026-11-30 ».',
  },
} as const satisfies Record<string, Message>
