/** What is said about the schedule of records, holds, disposals and certificates. */
import type { Message } from './message.ts'

export const recordTexts = {
  title: { en: 'Records and their disposal', fr: 'Dossiers et élimination' },
  approvedBy: {
    en: 'Schedule approved by {by} on {day}.',
    fr: 'Calendrier approuvé par {by} le {day}.',
  },
  notApproved: {
    en: 'The schedule is not approved yet, so nothing can be disposed of. Who approved it, and when, belongs in organization.yaml (records, approved).',
    fr: 'Le calendrier n’est pas encore approuvé; rien ne peut donc être éliminé. Qui l’a approuvé, et quand, s’inscrit dans organization.yaml (records, approved).',
  },
  changed: {
    en: 'The schedule was changed after it was approved, so nothing can be disposed of until it is approved as it stands.',
    fr: 'Le calendrier a été modifié après son approbation; rien ne peut donc être éliminé avant qu’il soit approuvé tel quel.',
  },
  rule: {
    en: 'Kept {long} after {after, select, closed {} other {the end of the year in which }}{since}',
    fr: 'Conservé {long} après {after, select, closed {} other {la fin de l’année de }}{since}',
  },
  years: {
    en: '{count, plural, one {# year} other {# years}}',
    fr: '{count, plural, one {# an} other {# ans}}',
  },
  months: { en: '{count, plural, one {# month} other {# months}}', fr: '{count} mois' },
  permanent: { en: 'Kept for good', fr: 'Conservé en permanence' },
  counts: {
    en: 'Due now: {due} · on hold: {held} · due within 30 days: {soon}',
    fr: 'À éliminer : {due} · suspendus : {held} · d’ici 30 jours : {soon}',
  },
  dueLine: { en: '{number} · since {day}', fr: '{number} · depuis le {day}' },
  moreRecords: { en: '… and {count} more', fr: '… et {count} de plus' },
  seriesHeld: {
    en: 'The whole series is on hold.',
    fr: 'Toute la série est suspendue.',
  },
  propose: {
    en: 'Propose disposal ({count})',
    fr: 'Proposer l’élimination ({count})',
  },
  openDisposal: { en: 'Open proposal {id}', fr: 'Ouvrir la proposition {id}' },
  waiting: {
    en: 'Proposal {id} ({series}) waits for a second person; made by {name}.',
    fr: 'La proposition {id} ({series}), de {name}, attend une deuxième personne.',
  },
  running: {
    en: 'Proposal {id} ({series}) is approved and being carried out.',
    fr: 'La proposition {id} ({series}) est approuvée et en cours d’exécution.',
  },
  holdsTitle: { en: 'On hold', fr: 'Suspendus' },
  holdLine: { en: '{name} · {reason} ({by}, {day})', fr: '{name} · {reason} ({by}, le {day})' },
  noHolds: { en: 'Nothing is on hold.', fr: 'Rien n’est suspendu.' },
  hint: {
    en: 'In words: “hold NUMBER reason”, “release NUMBER”, “propose disposal SERIES”, “certificates”.',
    fr: 'En mots : « suspendre NUMÉRO motif », « lever NUMÉRO », « proposer élimination SÉRIE », « certificats ».',
  },
  certificates: { en: 'Certificates', fr: 'Certificats' },
  disposalTitle: { en: 'Disposal {id}: {series}', fr: 'Élimination {id} : {series}' },
  proposedBy: { en: 'Proposed by', fr: 'Proposée par' },
  approvedByFact: { en: 'Approved by', fr: 'Approuvée par' },
  declinedBy: { en: 'Turned down by', fr: 'Refusée par' },
  withdrawnBy: { en: 'Withdrawn by', fr: 'Retirée par' },
  nameAndDay: { en: '{name}, {day}', fr: '{name}, le {day}' },
  series: { en: 'Series', fr: 'Série' },
  factRule: { en: 'Rule', fr: 'Règle' },
  listed: {
    en: '{count, plural, one {# record} other {# records}}',
    fr: '{count, plural, one {# dossier} other {# dossiers}}',
  },
  proposedState: {
    en: 'Waits for a second person. After approval there is no way back.',
    fr: 'En attente d’une deuxième personne. Après l’approbation, c’est irréversible.',
  },
  approvedState: {
    en: 'Approved. The bot is disposing of them; the channel hears when it is done.',
    fr: 'Approuvée. Le bot procède à l’élimination; le canal en sera informé.',
  },
  doneState: {
    en: 'Done: {disposed} disposed of, {kept} kept.',
    fr: 'Terminée : {disposed} éliminés, {kept} conservés.',
  },
  declinedState: {
    en: 'Turned down. Nothing was disposed of.',
    fr: 'Refusée. Rien n’a été éliminé.',
  },
  withdrawnState: {
    en: 'Withdrawn. Nothing was disposed of.',
    fr: 'Retirée. Rien n’a été éliminé.',
  },
  approve: { en: 'Approve the disposal', fr: 'Approuver l’élimination' },
  decline: { en: 'Turn it down', fr: 'Refuser' },
  withdraw: { en: 'Withdraw', fr: 'Retirer' },
  back: { en: 'All series', fr: 'Toutes les séries' },
  ownProposal: {
    en: 'You proposed it, so somebody else has to approve it.',
    fr: 'Vous l’avez proposée; une autre personne doit donc l’approuver.',
  },
  othersProposal: {
    en: 'Only {name}, who proposed it, may withdraw it. You may turn it down.',
    fr: 'Seule la personne qui l’a proposée, {name}, peut la retirer. Vous pouvez la refuser.',
  },
  alreadyDecided: {
    en: '{name} has decided on it already.',
    fr: '{name} a déjà pris une décision.',
  },
  scheduleMoved: {
    en: 'The schedule is not approved, or no longer the one under which this was proposed. Withdraw it and propose it anew.',
    fr: 'Le calendrier n’est pas approuvé, ou n’est plus celui de la proposition. Retirez-la et proposez de nouveau.',
  },
  moved: {
    en: 'What is due changed in the meantime. Please look once more before you propose it.',
    fr: 'La liste a changé entre-temps. Veuillez la relire avant de proposer.',
  },
  nothingDue: {
    en: 'Nothing of this series is due for disposal.',
    fr: 'Rien n’est à éliminer dans cette série.',
  },
  noSeries: {
    en: 'There is no series “{series}”. Known are: {known}.',
    fr: 'Il n’y a pas de série « {series} ». Séries connues : {known}.',
  },
  alreadyOpen: {
    en: 'Proposal {id} for this series waits already.',
    fr: 'La proposition {id} attend déjà pour cette série.',
  },
  noDisposal: { en: 'There is no disposal {id}.', fr: 'Il n’y a pas d’élimination {id}.' },
  held: {
    en: '{name} is on hold: it is kept until somebody writes “release {name}”.',
    fr: '{name} est suspendu : le dossier est conservé jusqu’à ce que quelqu’un écrive « lever {name} ».',
  },
  alreadyHeld: {
    en: '{name} is on hold already, by {by}.',
    fr: '{name} est déjà suspendu, par {by}.',
  },
  noSuchRecord: {
    en: 'There is no record {name}.',
    fr: 'Il n’y a pas de dossier {name}.',
  },
  reasonNeeded: {
    en: 'Please say why: “hold {name} reason”.',
    fr: 'Veuillez dire pourquoi : « suspendre {name} motif ».',
  },
  released: {
    en: '{name} is no longer on hold. The schedule applies again.',
    fr: '{name} n’est plus suspendu. Le calendrier s’applique de nouveau.',
  },
  notHeld: { en: '{name} is not on hold.', fr: '{name} n’est pas suspendu.' },
  certificatesEmpty: {
    en: 'Nothing was disposed of yet.',
    fr: 'Rien n’a encore été éliminé.',
  },
  certificateLine: {
    en: '{number} · {series} · disposed of on {day}',
    fr: '{number} · {series} · éliminé le {day}',
  },
  certificatesPage: {
    en: 'Page {page} of {pages}. Write “certificates {next}” for the next one.',
    fr: 'Page {page} de {pages}. Écrivez « certificats {next} » pour la suite.',
  },
  certificatesHint: {
    en: '“certificate NUMBER” opens one. As a file: npm run records -- certificates',
    fr: '« certificat NUMÉRO » en ouvre un. En fichier : npm run records -- certificates',
  },
  certificateTitle: {
    en: 'Certificate of disposal: {number}',
    fr: 'Certificat d’élimination : {number}',
  },
  noCertificate: {
    en: 'There is no certificate for {number}: it was not disposed of.',
    fr: 'Il n’y a pas de certificat pour {number} : le dossier n’a pas été éliminé.',
  },
  disposedOn: { en: 'Disposed of', fr: 'Éliminé le' },
  openedOn: { en: 'Opened', fr: 'Ouvert le' },
  lastActivityOn: { en: 'Last worked on', fr: 'Dernière activité' },
  enteredOn: { en: 'Entered', fr: 'Inscrit le' },
  endedOn: { en: 'Ended or last changed', fr: 'Fin ou dernière modification' },
  dueOn: { en: 'Due from', fr: 'À éliminer depuis le' },
  schedule: { en: 'Schedule approved by', fr: 'Calendrier approuvé par' },
  hash: { en: 'Hash, also in the audit chain', fr: 'Empreinte, aussi dans la chaîne d’audit' },
  altered: {
    en: 'This certificate was altered: its hash does not fit what it says.',
    fr: 'Ce certificat a été modifié : son empreinte ne correspond pas à son contenu.',
  },
  keepersOnly: {
    en: 'Records are kept by {role}.',
    fr: 'Les dossiers sont tenus par : {role}.',
  },
  none: {
    en: 'This organization has no records schedule; everything is kept.',
    fr: 'Cette organisation n’a pas de calendrier de conservation; tout est conservé.',
  },
  warned: {
    en: '{days, plural, one {Tomorrow} other {In # days}}, from {day} on, records of the series “{series}” may be disposed of. Nothing happens by itself: one of you proposes it, another approves. Write “disposal” in a chat with me to see which; “hold NUMBER reason” keeps one.',
    fr: '{days, plural, one {Demain} other {Dans # jours}}, à compter du {day}, des dossiers de la série « {series} » pourront être éliminés. Rien ne se fait tout seul : une personne propose, une autre approuve. Écrivez « élimination » dans un clavardage avec moi pour voir lesquels; « suspendre NUMÉRO motif » en conserve un.',
  },
  toldProposed: {
    en: '{name} proposes to dispose of records of the series “{series}”. A second person looks at it: write “disposal {id}” in a chat with me.',
    fr: '{name} propose d’éliminer des dossiers de la série « {series} ». Une deuxième personne l’examine : écrivez « élimination {id} » dans un clavardage avec moi.',
  },
  toldDeclined: {
    en: '{name} turned down disposal {id} (“{series}”). Nothing was disposed of.',
    fr: '{name} a refusé l’élimination {id} (« {series} »). Rien n’a été éliminé.',
  },
  toldDone: {
    en: 'Disposal {id} (“{series}”) is done: {disposed} disposed of, each with a certificate. “disposal {id}” in a chat with me shows what was kept, and why.',
    fr: 'L’élimination {id} (« {series} ») est terminée : {disposed, plural, one {# dossier éliminé} other {# dossiers éliminés}}, chacun avec un certificat. « élimination {id} » dans un clavardage avec moi montre ce qui a été conservé, et pourquoi.',
  },
} as const satisfies Record<string, Message>

/** By kind of record: from when its time runs. */
export const sinceTexts = {
  case: {
    en: 'the case closed or was last worked on',
    fr: 'la fermeture du dossier ou sa dernière activité',
  },
  post: {
    en: 'the post was recorded or its record last corrected',
    fr: 'l’inscription de la publication ou la dernière correction',
  },
  consent: {
    en: 'the consent ended, was withdrawn or last changed',
    fr: 'la fin du consentement, son retrait ou sa dernière modification',
  },
  training: {
    en: 'the training no longer counted or its record was struck',
    fr: 'la fin de la validité de la formation ou la radiation de son inscription',
  },
} as const satisfies Record<string, Message>

/** By `Outcome`: what became of one record of a disposal. */
export const outcomeTitles = {
  disposed: { en: 'disposed of', fr: 'éliminé' },
  held: { en: 'kept: on hold', fr: 'conservé : suspendu' },
  restarted: {
    en: 'kept: worked on since, or the schedule changed',
    fr: 'conservé : activité depuis, ou calendrier modifié',
  },
  gone: { en: 'was gone already', fr: 'n’y était plus' },
  withheld: { en: 'kept', fr: 'conservé' },
} as const satisfies Record<string, Message>
