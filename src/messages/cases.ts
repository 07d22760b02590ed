/** What is said about cases: verbs, states, receipts, notices, refusals. */
import type { Message } from './message.ts'

type Catalog = Readonly<Record<string, Message>>

/** The buttons. An organization's workflow may name its own. */
export const verbTitles: Catalog = {
  approve: { en: 'Approve', fr: 'Approuver' },
  reject: { en: 'Reject', fr: 'Refuser' },
  'ask-changes': { en: 'Ask for changes', fr: 'Demander des modifications' },
  revise: { en: 'Revise', fr: 'Modifier' },
  withdraw: { en: 'Withdraw', fr: 'Retirer' },
  recommend: { en: 'Recommend', fr: 'Recommander' },
  object: { en: 'Object', fr: 'S’opposer' },
  acknowledge: { en: 'Acknowledge', fr: 'Accuser réception' },
  refer: { en: 'Refer for investigation', fr: 'Renvoyer pour enquête' },
  close: { en: 'Close', fr: 'Fermer' },
  accept: { en: 'Accept', fr: 'Accepter' },
  schedule: { en: 'Schedule', fr: 'Planifier' },
  decline: { en: 'Decline with thanks', fr: 'Décliner avec remerciements' },
  leave: { en: 'Leave it', fr: 'Laisser' },
  reply: { en: 'Reply', fr: 'Répondre' },
  remove: { en: 'Remove', fr: 'Retirer le commentaire' },
  block: { en: 'Block', fr: 'Bloquer' },
  forward: { en: 'Forward to the Senior Manager', fr: 'Transmettre au cadre supérieur' },
  call: { en: 'Call the City', fr: 'Appeler la Ville' },
  'approve-with-conditions': { en: 'Conditional approval', fr: 'Approbation conditionnelle' },
  invite: { en: 'Invite', fr: 'Inviter' },
  trained: { en: 'Record as done', fr: 'Consigner comme suivie' },
  respond: { en: 'Answer', fr: 'Répondre' },
  'respond-for-all': { en: 'Answer for everyone', fr: 'Répondre pour tous' },
  'cannot-answer': { en: 'Cannot be answered', fr: 'Sans réponse possible' },
  ask: { en: 'Ask a question', fr: 'Poser une question' },
  answer: { en: 'Send answer', fr: 'Envoyer la réponse' },
  comment: { en: 'Add a note', fr: 'Ajouter une note' },
  reassign: { en: 'Pass on', fr: 'Réattribuer' },
  reopen: { en: 'Open again', fr: 'Rouvrir' },
  add: { en: 'Add this', fr: 'Ajouter ceci' },
  evidence: { en: 'Add evidence', fr: 'Ajouter des preuves' },
  filed: { en: 'Mark as filed', fr: 'Indiquer comme déposé' },
  link: { en: 'Link', fr: 'Lier' },
  conflict: { en: 'This concerns a reviewer', fr: 'Cela concerne un examinateur' },
}

/** What was done, for the timeline and the card: "Approved by Alex". */
export const verbsDone: Catalog = {
  open: { en: 'Submitted by {name}', fr: 'Soumis par {name}' },
  approve: { en: 'Approved by {name}', fr: 'Approuvé par {name}' },
  reject: { en: 'Rejected by {name}', fr: 'Refusé par {name}' },
  'ask-changes': { en: 'Changes asked for by {name}', fr: 'Modifications demandées par {name}' },
  revise: { en: 'Revised by {name}', fr: 'Modifié par {name}' },
  withdraw: { en: 'Withdrawn by {name}', fr: 'Retiré par {name}' },
  recommend: { en: 'Recommended by {name}', fr: 'Recommandé par {name}' },
  object: { en: 'Objection by {name}', fr: 'Opposition de {name}' },
  acknowledge: { en: 'Acknowledged by {name}', fr: 'Réception accusée par {name}' },
  refer: { en: 'Referred for investigation by {name}', fr: 'Renvoyé pour enquête par {name}' },
  close: { en: 'Closed by {name}', fr: 'Fermé par {name}' },
  accept: { en: 'Accepted by {name}', fr: 'Accepté par {name}' },
  schedule: { en: 'Scheduled by {name}', fr: 'Planifié par {name}' },
  decline: { en: 'Declined by {name}', fr: 'Décliné par {name}' },
  leave: { en: 'Left as it is by {name}', fr: 'Laissé tel quel par {name}' },
  reply: { en: 'Reply chosen by {name}', fr: 'Réponse choisie par {name}' },
  remove: { en: 'Removal decided by {name}', fr: 'Retrait décidé par {name}' },
  block: { en: 'Block decided by {name}', fr: 'Blocage décidé par {name}' },
  forward: { en: 'Forwarded by {name}', fr: 'Transmis par {name}' },
  call: { en: 'Referred to a call by {name}', fr: 'Renvoyé à un appel par {name}' },
  'approve-with-conditions': {
    en: 'Approved with conditions by {name}',
    fr: 'Approuvé sous conditions par {name}',
  },
  invite: { en: 'Invited by {name}', fr: 'Invitation de {name}' },
  trained: { en: 'Recorded as done by {name}', fr: 'Consignée comme suivie par {name}' },
  respond: { en: 'Answered by {name}', fr: 'Réponse de {name}' },
  'respond-for-all': {
    en: 'Answered for everyone by {name}',
    fr: 'Réponse pour tous par {name}',
  },
  'cannot-answer': {
    en: 'Marked as not to be answered by {name}',
    fr: 'Déclaré sans réponse par {name}',
  },
  ask: { en: 'Question from {name}', fr: 'Question posée par {name}' },
  answer: { en: 'Answered by {name}', fr: 'Réponse de {name}' },
  comment: { en: 'Note by {name}', fr: 'Note de {name}' },
  reassign: { en: 'Passed on by {name}', fr: 'Réattribué par {name}' },
  reopen: { en: 'Opened again by {name}', fr: 'Rouvert par {name}' },
  add: { en: 'More written by {name}', fr: 'Ajout de {name}' },
  evidence: { en: 'Evidence added by {name}', fr: 'Preuves ajoutées par {name}' },
  filed: { en: 'Other report filed, noted by {name}', fr: 'Autre rapport déposé, noté par {name}' },
  link: { en: 'Linked by {name}', fr: 'Lié par {name}' },
  conflict: {
    en: 'Conflict of interest, noted by {name}',
    fr: 'Conflit d’intérêts, noté par {name}',
  },
  overdue: { en: 'Overdue, noted by {name}', fr: 'En retard, noté par {name}' },
}

/** For a verb of an organization's own. */
export const verbDoneOther: Message = { en: '{verb}: {name}', fr: '{verb} : {name}' }

export const stateTitles: Catalog = {
  review: { en: 'Waiting for a decision', fr: 'En attente d’une décision' },
  changes: { en: 'Waiting for changes by the applicant', fr: 'En attente de modifications' },
  approved: { en: 'Approved', fr: 'Approuvé' },
  rejected: { en: 'Rejected', fr: 'Refusé' },
  withdrawn: { en: 'Withdrawn', fr: 'Retiré' },
  received: { en: 'Received', fr: 'Reçu' },
  acknowledged: { en: 'Acknowledged', fr: 'Réception accusée' },
  referred: { en: 'Referred for investigation', fr: 'Renvoyé pour enquête' },
  closed: { en: 'Closed', fr: 'Fermé' },
  accepted: { en: 'Accepted', fr: 'Accepté' },
  scheduled: { en: 'Scheduled', fr: 'Planifié' },
  declined: { en: 'Declined', fr: 'Décliné' },
  decided: { en: 'Decided', fr: 'Décidé' },
  asked: { en: 'Waiting for an answer', fr: 'En attente d’une réponse' },
  invited: { en: 'Invited', fr: 'Invitation envoyée' },
  trained: { en: 'Training recorded', fr: 'Formation consignée' },
  answered: { en: 'Answered', fr: 'Répondu' },
  published: { en: 'Answered for everyone', fr: 'Répondu pour tous' },
  unanswerable: { en: 'Cannot be answered', fr: 'Sans réponse possible' },
  forwarded: { en: 'With the Senior Manager', fr: 'Chez le cadre supérieur' },
}

/** What the person who opened the case is told, by verb. `number`, `title` (the form), `name` and `role` of who did it. */
export const verbNotices: Catalog = {
  approve: {
    en: 'Good news: {number} ({title}) was approved by {name}, {role}.',
    fr: 'Bonne nouvelle : {number} ({title}) a été approuvé par {name}, {role}.',
  },
  reject: {
    en: '{number} ({title}) was rejected by {name}, {role}. When the reason below is dealt with, write “again {number}”: the form opens filled in as you sent it.',
    fr: '{number} ({title}) a été refusé par {name}, {role}. Une fois le motif ci-dessous réglé, écrivez « refaire {number} » : le formulaire s’ouvre tel que vous l’avez rempli.',
  },
  'approve-with-conditions': {
    en: 'Good news: {number} ({title}) was approved with conditions by {name}, {role}.',
    fr: 'Bonne nouvelle : {number} ({title}) a été approuvé sous conditions par {name}, {role}.',
  },
  'ask-changes': {
    en: '{name}, {role}, asks for changes to {number} ({title}). Your form comes with this message, filled in as you sent it; “revise {number}” opens it at any time.',
    fr: '{name}, {role}, demande des modifications à {number} ({title}). Votre formulaire suit, tel que vous l’avez rempli; « modifier {number} » le rouvre en tout temps.',
  },
  invite: {
    en: '{name}, {role}, invites you to the training you asked for ({number}). When and where stands below.',
    fr: '{name}, {role}, vous invite à la formation que vous avez demandée ({number}). La date et le lieu figurent ci-dessous.',
  },
  trained: {
    en: 'Your training is on record ({number}). Write “my training” to see until when it counts.',
    fr: 'Votre formation est consignée ({number}). Écrivez « ma formation » pour voir jusqu’à quand elle compte.',
  },
  respond: {
    en: '{name}, {role}, answered your question {number}.',
    fr: '{name}, {role}, a répondu à votre question {number}.',
  },
  'respond-for-all': {
    en: '{name}, {role}, answered your question {number}. Whoever asks the same from now on gets this answer, without your name.',
    fr: '{name}, {role}, a répondu à votre question {number}. Quiconque pose la même question reçoit désormais cette réponse, sans votre nom.',
  },
  'cannot-answer': {
    en: '{name}, {role}, cannot answer your question {number}.',
    fr: '{name}, {role}, ne peut pas répondre à votre question {number}.',
  },
  acknowledge: {
    en: 'Your report {number} has been received and is being looked at by {role}. Thank you for raising it.',
    fr: 'Votre signalement {number} a été reçu et est examiné par : {role}. Merci de l’avoir fait.',
  },
  refer: {
    en: 'Your report {number} has been referred for further investigation.',
    fr: 'Votre signalement {number} a été renvoyé pour une enquête plus approfondie.',
  },
  close: {
    en: 'Your report {number} is now closed.',
    fr: 'Votre signalement {number} est maintenant fermé.',
  },
  reopen: {
    en: 'Your report {number} has been opened again and is being looked at by {role}.',
    fr: 'Votre signalement {number} a été rouvert et est examiné par : {role}.',
  },
  accept: {
    en: 'Thank you: {number} ({title}) was accepted by {name}, {role}.',
    fr: 'Merci : {number} ({title}) a été accepté par {name}, {role}.',
  },
  schedule: {
    en: 'Thank you: {number} ({title}) was scheduled by {name}, {role}.',
    fr: 'Merci : {number} ({title}) a été planifié par {name}, {role}.',
  },
  leave: {
    en: '{number} ({title}): the comment stays. Decided by {name}, {role}. Thank you for bringing it up.',
    fr: '{number} ({title}) : le commentaire reste. Décidé par {name}, {role}. Merci de l’avoir signalé.',
  },
  reply: {
    en: '{number} ({title}): the comment gets a reply. Decided by {name}, {role}. Thank you for bringing it up.',
    fr: '{number} ({title}) : le commentaire recevra une réponse. Décidé par {name}, {role}. Merci de l’avoir signalé.',
  },
  remove: {
    en: '{number} ({title}): the comment is to be removed. Decided by {name}, {role}. Thank you for bringing it up.',
    fr: '{number} ({title}) : le commentaire sera retiré. Décidé par {name}, {role}. Merci de l’avoir signalé.',
  },
  block: {
    en: '{number} ({title}): whoever wrote the comment is to be blocked. Decided by {name}, {role}. Thank you for bringing it up.',
    fr: '{number} ({title}) : la personne qui a écrit le commentaire sera bloquée. Décidé par {name}, {role}. Merci de l’avoir signalé.',
  },
  forward: {
    en: '{number} ({title}) was forwarded to the Senior Manager by {name}, {role}.',
    fr: '{number} ({title}) a été transmis au cadre supérieur par {name}, {role}.',
  },
  call: {
    en: '{number} ({title}): whoever wrote the comment is asked to call, or is called. Decided by {name}, {role}.',
    fr: '{number} ({title}) : la personne qui a écrit le commentaire est invitée à appeler, ou sera appelée. Décidé par {name}, {role}.',
  },
  decline: {
    en: 'Thank you for {number} ({title}). It will not be used this time.',
    fr: 'Merci pour {number} ({title}). Il ne sera pas utilisé cette fois-ci.',
  },
}

export const caseTexts = {
  noticeOther: {
    en: '{number} ({title}): {state}. By {name}, {role}.',
    fr: '{number} ({title}) : {state}. Par {name}, {role}.',
  },
  noticeReason: { en: 'Reason: {reason}', fr: 'Motif : {reason}' },
  noticeOutcome: { en: 'Outcome: {outcome}', fr: 'Issue : {outcome}' },
  noticeStatus: {
    en: 'Write “status {number}” at any time to see where it stands.',
    fr: 'Écrivez « statut {number} » en tout temps pour voir où en est le dossier.',
  },
  noticeAgain: {
    en: '(You may have received this message before.)',
    fr: '(Vous avez peut-être déjà reçu ce message.)',
  },
  receiptTitle: { en: 'Received: {number}', fr: 'Reçu : {number}' },
  receiptRevised: {
    en: 'Received, revision {revision}: {number}',
    fr: 'Reçu, version {revision} : {number}',
  },
  receiptThanks: {
    en: 'Thank you. Your form “{title}” has been received as case {number}.',
    fr: 'Merci. Votre formulaire « {title} » a été reçu sous le numéro {number}.',
  },
  receiptNext: {
    en: 'Next: {role} will look at it by {due}.',
    fr: 'Prochaine étape : {role} l’examinera d’ici le {due}.',
  },
  receiptNextNoDate: {
    en: 'Next: {role} will look at it.',
    fr: 'Prochaine étape : {role} l’examinera.',
  },
  receiptTold: {
    en: 'You will be told here of every change. “status {number}” shows where it stands; “withdraw {number}” takes it back.',
    fr: 'Vous serez informé ici de chaque changement. « statut {number} » montre où en est le dossier; « retirer {number} » le retire.',
  },
  receiptOnRecord: {
    en: 'It is on record, and nobody has to act on it. “status {number}” shows it; “again {number}” starts another one with the same answers.',
    fr: 'C’est consigné, et personne n’a à intervenir. « statut {number} » le montre; « refaire {number} » en commence un autre avec les mêmes réponses.',
  },
  receiptAlso: {
    en: 'From what you ticked, the policy asks for another report as well. This one does not replace it:',
    fr: 'D’après ce que vous avez coché, la politique demande aussi un autre rapport. Celui-ci ne le remplace pas :',
  },
  caseTitle: { en: '{number}: {title}', fr: '{number} : {title}' },
  caseRevision: { en: 'Revision {revision}', fr: 'Version {revision}' },
  factStatus: { en: 'Status', fr: 'État' },
  factFrom: { en: 'From', fr: 'De' },
  factReceived: { en: 'Received', fr: 'Reçu le' },
  factDue: { en: 'Due', fr: 'Échéance' },
  factOverdue: { en: '{due} (overdue)', fr: '{due} (en retard)' },
  confidentialCard: {
    en: 'Confidential. No names or details are shown here; an entitled reviewer can open them, and each view is recorded.',
    fr: 'Confidentiel. Aucun nom ni détail n’est affiché ici; une personne autorisée peut les ouvrir, et chaque consultation est consignée.',
  },
  opinions: { en: 'Consulted', fr: 'Consultés' },
  opinionOpen: { en: '{role}: not answered yet', fr: '{role} : pas encore de réponse' },
  opinionRecommend: { en: '{role}: recommended by {name}', fr: '{role} : recommandé par {name}' },
  opinionObject: { en: '{role}: objection by {name}', fr: '{role} : opposition de {name}' },
  consultAsk: {
    en: '{role} is consulted. The decision is made by {decider}.',
    fr: '{role} est consulté. La décision revient à : {decider}.',
  },
  reasonLabel: { en: 'Reason, question or note', fr: 'Motif, question ou note' },
  reasonLabelWaiting: {
    en: 'Reason, question or note (a reason is needed: not answered yet by {roles})',
    fr: 'Motif, question ou note (motif requis : pas encore de réponse de {roles})',
  },
  reasonHint: {
    en: 'Needed for: {verbs}. The applicant will read it.',
    fr: 'Requis pour : {verbs}. La personne qui a fait la demande le lira.',
  },
  reasonHintConfidential: {
    en: 'Needed for: {verbs}. It stays with the reviewers of this case.',
    fr: 'Requis pour : {verbs}. Il reste entre les personnes qui examinent ce dossier.',
  },
  reasonMissing: {
    en: 'Please write a reason, then choose “{verb}” again.',
    fr: 'Veuillez écrire un motif, puis choisir « {verb} » de nouveau.',
  },
  outcomeLabel: { en: 'Outcome', fr: 'Issue' },
  outcomeMissing: {
    en: 'Please choose an outcome, then choose “{verb}” again.',
    fr: 'Veuillez choisir une issue, puis choisir « {verb} » de nouveau.',
  },
  openDetails: { en: 'Open details', fr: 'Ouvrir les détails' },
  moreInDetails: {
    en: 'The details hold the whole case, and everything else that can be done: conditions, notes, passing it on.',
    fr: 'Les détails contiennent tout le dossier et le reste de ce qui peut être fait : conditions, notes, réattribution.',
  },
  openDetailsSent: {
    en: 'The details of {number} are in our own chat. The view was recorded.',
    fr: 'Les détails de {number} sont dans notre clavardage. La consultation a été consignée.',
  },
  detailsTitle: { en: '{number}: details', fr: '{number} : détails' },
  whatToDo: { en: 'What you can do', fr: 'Ce que vous pouvez faire' },
  doneInRole: { en: '{done} ({role})', fr: '{done} ({role})' },
  again: { en: 'Start again from this', fr: 'Recommencer à partir de ceci' },
  nextAgain: {
    en: 'This case is closed. To start a new one with the same entries, write “again {number}”.',
    fr: 'Ce dossier est fermé. Pour en commencer un nouveau avec les mêmes réponses, écrivez « refaire {number} ».',
  },
  nextConditions: {
    en: 'This case is closed. Please see to its conditions.',
    fr: 'Ce dossier est fermé. Veuillez en respecter les conditions.',
  },
  nextRevise: {
    en: 'It waits for you: write “revise {number}” to open the form, filled in as you sent it.',
    fr: 'Il vous attend : écrivez « modifier {number} » pour ouvrir le formulaire, tel que vous l’avez rempli.',
  },
  timeline: { en: 'Timeline', fr: 'Chronologie' },
  timelineEarlier: {
    en: '{count, plural, one {One earlier step is} other {# earlier steps are}} on record and not shown here.',
    fr: '{count, plural, one {Une étape antérieure est consignée} other {# étapes antérieures sont consignées}}, sans être affichées ici.',
  },
  changesTitle: {
    en: 'What changed in version {revision}',
    fr: 'Ce qui a changé dans la version {revision}',
  },
  changeEmpty: { en: '(empty)', fr: '(vide)' },
  conditions: { en: 'Conditions', fr: 'Conditions' },
  conditionLine: { en: '{number}. {text}', fr: '{number}. {text}' },
  conditionDue: { en: '{number}. {text} (by {due})', fr: '{number}. {text} (d’ici le {due})' },
  conditionText: { en: 'Condition {number}', fr: 'Condition {number}' },
  conditionDay: {
    en: 'Condition {number}: to be met by (may be left empty)',
    fr: 'Condition {number} : à remplir d’ici le (facultatif)',
  },
  conditionsMissing: {
    en: 'Please write at least one condition, then choose “{verb}” again.',
    fr: 'Veuillez écrire au moins une condition, puis choisir « {verb} » de nouveau.',
  },
  questions: { en: 'Questions and answers', fr: 'Questions et réponses' },
  questionLine: { en: '{name} ({role}) asked: {text}', fr: '{name} ({role}) a demandé : {text}' },
  questionOpen: { en: 'No answer yet.', fr: 'Pas encore de réponse.' },
  answerLine: { en: 'Answer: {text}', fr: 'Réponse : {text}' },
  questionCount: {
    en: 'Questions: {asked, number}, of which {open, number} without an answer. They stand in the details.',
    fr: 'Questions : {asked, number}, dont {open, number} sans réponse. Elles figurent dans les détails.',
  },
  noteCount: {
    en: 'Notes among reviewers: {count, number}. They stand in the details.',
    fr: 'Notes entre réviseurs : {count, number}. Elles figurent dans les détails.',
  },
  notes: { en: 'Notes among reviewers', fr: 'Notes entre réviseurs' },
  noteLine: { en: '{name} ({role}): {text}', fr: '{name} ({role}) : {text}' },
  assignedTo: { en: 'With {name}', fr: 'Confié à {name}' },
  factRole: { en: 'Whose turn', fr: 'À qui le tour' },
  factConsultDue: {
    en: 'Answers from those consulted by',
    fr: 'Réponses des personnes consultées d’ici le',
  },
  passedTo: { en: 'To {role}', fr: 'À : {role}' },
  passedToPerson: { en: 'To {name} ({role})', fr: 'À : {name} ({role})' },
  restsOn: {
    en: 'It rests on {title}, clause {clause}, {heading}:',
    fr: 'Fondé sur : {title}, article {clause}, {heading} :',
  },
  clauseLine: { en: 'Clause {clause}: {heading}', fr: 'Article {clause} : {heading}' },
  clauseLabel: {
    en: 'Clause on which a rejection rests',
    fr: 'Article sur lequel se fonde un refus',
  },
  clauseNone: { en: 'No clause', fr: 'Aucun article' },
  clauseBehind: {
    en: 'Clause behind your answer, if there is one',
    fr: 'Article derrière votre réponse, s’il y en a un',
  },
  answerOrNote: { en: 'Your answer, question or note', fr: 'Votre réponse, question ou note' },
  clauseTyped: {
    en: 'Another clause, by its number',
    fr: 'Un autre article, par son numéro',
  },
  clauseUnknown: {
    en: 'The policy has no clause {clause}. Please correct the number, then choose “{verb}” again.',
    fr: 'La politique n’a pas d’article {clause}. Veuillez corriger le numéro, puis choisir « {verb} » de nouveau.',
  },
  clauseMissing: {
    en: 'Please name the clause on which it rests, then choose “{verb}” again.',
    fr: 'Veuillez indiquer l’article sur lequel cela se fonde, puis choisir « {verb} » de nouveau.',
  },
  passOnLabel: { en: 'Pass on to', fr: 'Réattribuer à' },
  passOnPerson: {
    en: 'Or to a person who may act for one of these roles',
    fr: 'Ou à une personne qui peut agir pour un de ces rôles',
  },
  passOnMissing: {
    en: 'Please say to whom: a role of this case ({roles}), or a person who may act for it.',
    fr: 'Veuillez préciser à qui : un rôle de ce dossier ({roles}), ou une personne qui peut agir pour lui.',
  },
  passOnNotEntitled: {
    en: '{name} may not act for {role}, so the case stays where it is.',
    fr: '{name} ne peut pas agir pour {role}; le dossier reste où il est.',
  },
  textMissing: {
    en: 'Please write what you want to say, then choose “{verb}” again.',
    fr: 'Veuillez écrire votre texte, puis choisir « {verb} » de nouveau.',
  },
  noQuestion: {
    en: 'No question is waiting for an answer in {number}.',
    fr: 'Aucune question n’attend de réponse pour {number}.',
  },
  lateEdit: {
    en: 'Somebody has already answered on {number}, so it can no longer be edited. You can withdraw it, or wait until changes are asked for.',
    fr: 'Quelqu’un a déjà répondu au sujet de {number}; il ne peut plus être modifié. Vous pouvez le retirer ou attendre une demande de modifications.',
  },
  questionTitle: { en: 'A question about {number}', fr: 'Une question au sujet de {number}' },
  questionFrom: { en: '{role} asks:', fr: '{role} demande :' },
  questionAnswered: { en: 'You answered:', fr: 'Votre réponse :' },
  questionClosed: {
    en: 'The case was settled before an answer was needed.',
    fr: 'Le dossier a été réglé avant qu’une réponse soit nécessaire.',
  },
  answerLabel: { en: 'Your answer', fr: 'Votre réponse' },
  answerHint: {
    en: 'Those who look at the case will read it.',
    fr: 'Les personnes qui examinent le dossier la liront.',
  },
  answerReceived: {
    en: '{number}: your question was answered. {text}',
    fr: '{number} : réponse à votre question. {text}',
  },
  answerReceivedConfidential: {
    en: '{number}: your question was answered. The answer stands in the details.',
    fr: '{number} : réponse à votre question. Elle figure dans les détails.',
  },
  allAnswered: {
    en: '{number}: everybody who was consulted has answered. The decision is yours.',
    fr: '{number} : toutes les personnes consultées ont répondu. La décision vous revient.',
  },
  assignedToYou: {
    en: '{number} ({title}) was passed on to you by {name}. Write “details {number}” to open it.',
    fr: '{number} ({title}) vous a été confié par {name}. Écrivez « détails {number} » pour l’ouvrir.',
  },
  assignedToRole: {
    en: '{number} ({title}) was passed on to {role} by {name}.',
    fr: '{number} ({title}) a été confié à {role} par {name}.',
  },
  outcomeReply: { en: '{number}: {done} ({when}).', fr: '{number} : {done} ({when}).' },
  timelineReason: { en: '{line}: {reason}', fr: '{line} : {reason}' },
  already: {
    en: 'This is already settled: {done} ({when}).',
    fr: 'C’est déjà réglé : {done} ({when}).',
  },
  alreadyOpinion: {
    en: 'Your role has already answered, or its turn is over.',
    fr: 'Votre rôle a déjà répondu, ou son tour est passé.',
  },
  alreadySaid: {
    en: 'That has already been recorded for {number}.',
    fr: 'C’est déjà consigné pour {number}.',
  },
  ownCase: {
    en: 'This is your own case, so somebody else has to decide it.',
    fr: 'C’est votre propre dossier; une autre personne doit le trancher.',
  },
  notYourTurn: {
    en: 'Only those who act for “{role}” can do this.',
    fr: 'Seules les personnes qui agissent pour « {role} » peuvent le faire.',
  },
  notEntitled: {
    en: 'You are not among the people who may act on this card.',
    fr: 'Vous ne faites pas partie des personnes qui peuvent agir sur cette carte.',
  },
  entitlementUnknown: {
    en: 'Teams could not confirm just now that you may do this. Nothing was changed; please try again in a minute.',
    fr: 'Teams n’a pas pu confirmer que vous pouvez le faire. Rien n’a été changé; veuillez réessayer dans une minute.',
  },
  unknownVerb: {
    en: 'That cannot be done with {number} as it stands.',
    fr: 'Cela n’est pas possible pour {number} dans son état actuel.',
  },
  superseded: {
    en: '{number} was revised after this card was drawn. The newest card is further down in the channel.',
    fr: '{number} a été modifié après l’envoi de cette carte. La plus récente se trouve plus bas dans le canal.',
  },
  supersededCard: {
    en: 'Replaced: {number} was revised. The newest card is further down.',
    fr: 'Remplacée : {number} a été modifié. La carte la plus récente est plus bas.',
  },
  staleCard: {
    en: 'This card is no longer in use. Please open the newest one, or write “help”.',
    fr: 'Cette carte n’est plus utilisée. Ouvrez la plus récente, ou écrivez « aide ».',
  },
  noSuchCase: {
    en: 'I know no case {number} that you may see. “my cases” lists yours.',
    fr: 'Je ne connais aucun dossier {number} que vous pouvez voir. « mes dossiers » montre les vôtres.',
  },
  status: { en: '{number} ({title}): {state}.', fr: '{number} ({title}) : {state}.' },
  statusStep: { en: '{done}, {when}', fr: '{done}, {when}' },
  statusDue: { en: 'Due by {due}.', fr: 'Échéance : {due}.' },
  myCasesTitle: { en: 'Your cases', fr: 'Vos dossiers' },
  myCasesNone: {
    en: 'You have no cases yet.',
    fr: 'Vous n’avez pas encore de dossier.',
  },
  myCasesPrivate: {
    en: 'Confidential cases are shown in our own chat only.',
    fr: 'Les dossiers confidentiels ne sont montrés que dans notre clavardage.',
  },
  queueTitle: { en: 'Waiting for you', fr: 'En attente de votre réponse' },
  queueNone: { en: 'Nothing waits for a decision of yours.', fr: 'Rien n’attend votre décision.' },
  queueLine: {
    en: '{number} ({title}): {state}, {days, plural, one {# day} other {# days}} old',
    fr: '{number} ({title}) : {state}, depuis {days, plural, one {# jour} other {# jours}}',
  },
  queueCount: {
    en: '{total, plural, one {One case} other {# cases}}, the most urgent first. Page {page, number} of {pages, number}.',
    fr: '{total, plural, one {Un dossier} other {# dossiers}}, le plus urgent d’abord. Page {page, number} de {pages, number}.',
  },
  queueOverdue: { en: 'OVERDUE: was due by {due}.', fr: 'EN RETARD : à traiter d’ici le {due}.' },
  queueShow: { en: 'Show', fr: 'Afficher' },
  queueFilter: { en: 'Show these', fr: 'Afficher ceux-ci' },
  queueAll: { en: 'Everything', fr: 'Tout' },
  queueUnknown: {
    en: 'I know no list “{show}”, so this is everything. Under “Show” stands what there is.',
    fr: 'Je ne connais pas de liste « {show} » : voici tout. Ce qui existe figure sous « Afficher ».',
  },
  queueMine: {
    en: 'Mine, and what nobody was named for',
    fr: 'Les miens et ceux qui ne sont confiés à personne',
  },
  queueOnlyOverdue: { en: 'Overdue only', fr: 'En retard seulement' },
  openNumber: { en: 'Open {number}', fr: 'Ouvrir {number}' },
  pageBack: { en: 'Previous page', fr: 'Page précédente' },
  pageNext: { en: 'Next page', fr: 'Page suivante' },
  sentOn: { en: 'Sent {when}', fr: 'Envoyé : {when}' },
  questionWaits: {
    en: 'A question waits for your answer.',
    fr: 'Une question attend votre réponse.',
  },
  statusBelow: {
    en: '{number} is below in our chat.',
    fr: '{number} est plus bas dans notre clavardage.',
  },
  withdrawn: {
    en: 'Withdrawn: {number}. Those who had it are told, and nobody decides on it any more.',
    fr: 'Retiré : {number}. Les personnes concernées en sont informées, et plus personne n’a à trancher.',
  },
  tooLate: {
    en: '{number} can no longer be changed: {state}.',
    fr: '{number} ne peut plus être modifié : {state}.',
  },
  done: { en: 'Recorded: {done} ({number}).', fr: 'Consigné : {done} ({number}).' },
  recordedFor: { en: 'Recorded for {number}.', fr: 'Consigné pour {number}.' },
  yes: { en: 'Yes', fr: 'Oui' },
  no: { en: 'No', fr: 'Non' },
} as const satisfies Catalog
