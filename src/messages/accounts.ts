/** What is said about the register of official accounts and the list of approved platforms. */
import type { Message } from './message.ts'

type Catalog = Readonly<Record<string, Message>>

export const accountStatusTitles: Catalog = {
  active: { en: 'In use', fr: 'En usage' },
  suspended: { en: 'Suspended', fr: 'Suspendu' },
  retired: { en: 'Retired', fr: 'Retiré' },
}

export const platformStatusTitles: Catalog = {
  approved: { en: 'approved', fr: 'approuvée' },
  suspended: { en: 'suspended', fr: 'suspendue' },
  retired: { en: 'taken off the list', fr: 'retirée de la liste' },
}

/** The buttons of whoever keeps the register. */
export const changeTitles: Catalog = {
  review: { en: 'Reviewed', fr: 'Révisé' },
  'change-owner': { en: 'Change owner', fr: 'Changer le responsable' },
  'give-access': { en: 'Give access', fr: 'Donner accès' },
  'take-access': { en: 'Take back access', fr: 'Reprendre l’accès' },
  suspend: { en: 'Suspend', fr: 'Suspendre' },
  restore: { en: 'Restore', fr: 'Rétablir' },
  retire: { en: 'Retire', fr: 'Retirer du registre' },
}

/** Lines of an entry's history. `person`: whom it was about. */
export const changesDone: Catalog = {
  enter: { en: 'Entered by {name}', fr: 'Inscrit par {name}' },
  review: { en: 'Reviewed by {name}', fr: 'Révisé par {name}' },
  'change-owner': {
    en: 'Owner changed to {person} by {name}',
    fr: 'Responsable changé pour {person} par {name}',
  },
  'give-access': {
    en: 'Access given to {person} by {name}',
    fr: 'Accès donné à {person} par {name}',
  },
  'take-access': {
    en: 'Access taken back from {person} by {name}',
    fr: 'Accès repris à {person} par {name}',
  },
  suspend: { en: 'Suspended by {name}', fr: 'Suspendu par {name}' },
  restore: { en: 'Restored by {name}', fr: 'Rétabli par {name}' },
  retire: { en: 'Retired by {name}', fr: 'Retiré par {name}' },
}

export const accountTexts = {
  listTitle: { en: 'Official accounts', fr: 'Comptes officiels' },
  listCount: {
    en: '{total, plural, =0 {No account} one {# account} other {# accounts}} · page {page} of {pages}',
    fr: '{total, plural, =0 {Aucun compte} one {# compte} other {# comptes}} · page {page} de {pages}',
  },
  listNone: {
    en: 'No account in the register fits.',
    fr: 'Aucun compte du registre ne correspond.',
  },
  listEmpty: {
    en: 'No account has been entered in the register yet.',
    fr: 'Aucun compte n’est encore inscrit au registre.',
  },
  noRegister: {
    en: 'This organization keeps no register of accounts here.',
    fr: 'Cette organisation ne tient pas de registre des comptes ici.',
  },
  line: { en: '{platform} {handle}', fr: '{platform} {handle}' },
  lineDetail: {
    en: '{area} · owner: {owner} · {status}',
    fr: '{area} · responsable : {owner} · {status}',
  },
  filterPlatform: { en: 'Platform', fr: 'Plateforme' },
  filterStatus: { en: 'Status', fr: 'État' },
  filterAll: { en: 'All', fr: 'Tous' },
  filterText: {
    en: 'Words in the handle, area or names',
    fr: 'Mots de l’identifiant, du secteur ou des noms',
  },
  filterDue: { en: 'Due for review only', fr: 'Seulement ceux à réviser' },
  pick: { en: 'Account', fr: 'Compte' },
  open: { en: 'Open this account', fr: 'Ouvrir ce compte' },
  addButton: { en: 'Add an account', fr: 'Ajouter un compte' },
  exportButton: { en: 'Export as CSV', fr: 'Exporter en CSV' },
  factPlatform: { en: 'Platform', fr: 'Plateforme' },
  factArea: { en: 'Program area', fr: 'Secteur de programme' },
  factOwner: { en: 'Owner', fr: 'Responsable' },
  factBackup: { en: 'Backup', fr: 'Remplaçant' },
  factModerators: { en: 'Moderators', fr: 'Modérateurs' },
  factStatus: { en: 'Status', fr: 'État' },
  factConditions: { en: 'Conditions', fr: 'Conditions' },
  factReview: { en: 'Review due', fr: 'Révision prévue' },
  factReviewOverdue: { en: '{day} (overdue)', fr: '{day} (en retard)' },
  factCase: { en: 'Decided in', fr: 'Décidé dans' },
  accessTitle: { en: 'Who has access', fr: 'Qui a accès' },
  accessNone: { en: 'Nobody is entered.', fr: 'Personne n’est inscrit.' },
  accessLine: {
    en: '{person}: given {given} by {giver}',
    fr: '{person} : donné le {given} par {giver}',
  },
  accessReviewed: { en: '{line}, reviewed {day}', fr: '{line}, révisé le {day}' },
  accessTaken: {
    en: '{line}, taken back {day} by {taker}',
    fr: '{line}, repris le {day} par {taker}',
  },
  historyTitle: { en: 'History', fr: 'Historique' },
  historyLine: { en: '{done} ({day})', fr: '{done} ({day})' },
  historyNote: { en: '{line}: {note}', fr: '{line} : {note}' },
  notFound: {
    en: 'The register has no account “{words}”. Write “accounts” to see those that it has.',
    fr: 'Le registre n’a pas de compte « {words} ». Écrivez « comptes » pour voir ceux qu’il contient.',
  },
  severalFound: {
    en: 'Several accounts fit “{words}”. Please add the platform and the handle, such as “{example}”.',
    fr: 'Plusieurs comptes correspondent à « {words} ». Veuillez ajouter la plateforme et l’identifiant, par exemple « {example} ».',
  },
  fromRegister: {
    en: 'From the register of official accounts as it stands on {day}, not from the policy.',
    fr: 'D’après le registre des comptes officiels en date du {day}, et non d’après la politique.',
  },
  clause: {
    en: 'Clause {clause} asks for this register. Ask me about it to see its words.',
    fr: 'L’article {clause} demande ce registre. Posez-moi une question à son sujet pour en voir le texte.',
  },
  platformApproved: {
    en: 'Yes: {platform} is on the list of approved platforms. A new account on it still needs an application.',
    fr: 'Oui : {platform} figure dans la liste des plateformes approuvées. Un nouveau compte y exige tout de même une demande.',
  },
  platformSuspended: {
    en: 'Not at present: {platform} has been suspended since {day}. Reason: {reason}',
    fr: 'Pas en ce moment : {platform} est suspendue depuis le {day}. Motif : {reason}',
  },
  platformRetired: {
    en: 'No: {platform} was taken off the list of approved platforms on {day}. Reason: {reason}',
    fr: 'Non : {platform} a été retirée de la liste des plateformes approuvées le {day}. Motif : {reason}',
  },
  platformUnknown: {
    en: 'No: {platform} is not on the list of approved platforms. An application can ask for it, with the reason why it is needed.',
    fr: 'Non : {platform} ne figure pas dans la liste des plateformes approuvées. Une demande peut la proposer, avec le motif.',
  },
  platformsTitle: { en: 'Approved platforms', fr: 'Plateformes approuvées' },
  platformsNone: {
    en: 'No platform is on the list.',
    fr: 'Aucune plateforme ne figure dans la liste.',
  },
  platformLine: {
    en: '{platform}: {status}',
    fr: '{platform} : {status}',
  },
  platformLineSince: {
    en: '{platform}: {status} since {day}. {reason}',
    fr: '{platform} : {status} depuis le {day}. {reason}',
  },
  platformsChange: { en: 'Change the list', fr: 'Modifier la liste' },
  platformName: { en: 'Platform', fr: 'Plateforme' },
  platformReason: { en: 'Reason (needed)', fr: 'Motif (requis)' },
  platformApprove: { en: 'Add or approve', fr: 'Ajouter ou approuver' },
  platformSuspend: { en: 'Suspend', fr: 'Suspendre' },
  platformRetire: { en: 'Take off the list', fr: 'Retirer de la liste' },
  platformChanged: {
    en: 'Recorded: {platform} is now {status}.',
    fr: 'Consigné : {platform} est maintenant {status}.',
  },
  platformAlready: {
    en: '{platform} is {status} already.',
    fr: '{platform} est déjà {status}.',
  },
  platformNotListed: {
    en: 'That platform is not on the list. Its name is needed as it stands there.',
    fr: 'Cette plateforme ne figure pas dans la liste. Il faut son nom tel qu’il y figure.',
  },
  accountsOn: {
    en: '{count, plural, =0 {The register has no account on {platform}.} one {One official account is on {platform}:} other {# official accounts are on {platform}:}}',
    fr: '{count, plural, =0 {Le registre n’a aucun compte sur {platform}.} one {Un compte officiel est sur {platform} :} other {# comptes officiels sont sur {platform} :}}',
  },
  whoLine: {
    en: '{owner} looks after {platform} {handle} ({area}).',
    fr: '{owner} s’occupe de {platform} {handle} ({area}).',
  },
  whoBackup: { en: '{line} Backup: {backup}.', fr: '{line} Remplaçant : {backup}.' },
  whoStatus: { en: '{line} Status: {status}.', fr: '{line} État : {status}.' },
  whoNobody: {
    en: 'The register of official accounts has no account “{words}”.',
    fr: 'Le registre des comptes officiels n’a pas de compte « {words} ».',
  },
  keeperOnly: {
    en: 'Only {role} keep the register.',
    fr: 'Seul ce rôle tient le registre : {role}.',
  },
  reasonLabel: { en: 'Reason (needed)', fr: 'Motif (requis)' },
  noteLabel: { en: 'Note', fr: 'Remarque' },
  ownerLabel: { en: 'New owner', fr: 'Nouveau responsable' },
  giveLabel: { en: 'Who is given access', fr: 'Qui reçoit l’accès' },
  takeLabel: { en: 'Whose access is taken back', fr: 'À qui l’accès est repris' },
  confirm: { en: 'Record: {verb}', fr: 'Consigner : {verb}' },
  back: { en: 'Back', fr: 'Retour' },
  reasonNeeded: { en: 'Please write a reason.', fr: 'Veuillez écrire un motif.' },
  personNeeded: { en: 'Please name a person.', fr: 'Veuillez nommer une personne.' },
  already: { en: 'It is so already.', fr: 'C’est déjà le cas.' },
  noAccess: {
    en: 'That person is not entered as having access.',
    fr: 'Cette personne n’est pas inscrite comme ayant accès.',
  },
  isRetired: {
    en: 'This account is retired. Restore it first.',
    fr: 'Ce compte est retiré. Rétablissez-le d’abord.',
  },
  moved: {
    en: 'Somebody changed this entry in the meantime. Here it is as it stands now; nothing of yours was recorded.',
    fr: 'Quelqu’un a modifié cette inscription entre-temps. La voici telle qu’elle est; rien n’a été consigné de votre part.',
  },
  stillAccess: {
    en: 'Still entered as having access: {people}. Take it back when it is gone.',
    fr: 'Encore inscrits comme ayant accès : {people}. Reprenez-le lorsqu’il est retiré.',
  },
  recorded: { en: 'Recorded: {done}. {account}', fr: 'Consigné : {done}. {account}' },
  added: {
    en: 'Entered in the register: {account}',
    fr: 'Inscrit au registre : {account}',
  },
  exists: {
    en: 'The register has this account already: {account}',
    fr: 'Le registre a déjà ce compte : {account}',
  },
  addHint: {
    en: 'Write it as “add account PLATFORM @handle for AREA owner NAME”, or “add account” alone for a form.',
    fr: 'Écrivez « ajouter un compte PLATEFORME @identifiant pour SECTEUR responsable NOM », ou « ajouter un compte » seul pour un formulaire.',
  },
  changeHint: {
    en: 'Please name the account, as in “{example}”.',
    fr: 'Veuillez nommer le compte, par exemple « {example} ».',
  },
  reviewTitle: { en: 'Due for review: {account}', fr: 'À réviser : {account}' },
  reviewText: {
    en: 'The entry was due for review on {day}. Write “account {handle}” to me in our own chat to see who has access, change what is no longer so, then choose “Reviewed”.',
    fr: 'L’inscription devait être révisée le {day}. Écrivez-moi « compte {handle} » dans notre clavardage pour voir qui a accès, modifiez ce qui a changé, puis choisissez « Révisé ».',
  },
  exportTitle: {
    en: 'The register of official accounts, {count, plural, one {# account} other {# accounts}}, {day}. The export was recorded. Copy the text into a file that ends in .{format}.',
    fr: 'Le registre des comptes officiels, {count, plural, one {# compte} other {# comptes}}, {day}. L’exportation a été consignée. Copiez le texte dans un fichier dont le nom se termine par .{format}.',
  },
  exportTooLarge: {
    en: 'The register is too large for a message. An administrator can write it to a file: npm run accounts -- export --format {format}',
    fr: 'Le registre est trop long pour un message. Un administrateur peut l’écrire dans un fichier : npm run accounts -- export --format {format}',
  },
  formTitle: { en: 'Enter an account in the register', fr: 'Inscrire un compte au registre' },
  formIntro: {
    en: 'For an account that no application led to, such as one from before.',
    fr: 'Pour un compte qui ne vient pas d’une demande, par exemple un compte plus ancien.',
  },
  formSubmit: { en: 'Submit entry', fr: 'Soumettre l’inscription' },
  formHandle: { en: 'Account name or handle', fr: 'Nom du compte ou identifiant' },
  formOther: { en: 'Another one', fr: 'Une autre' },
  formOtherName: { en: 'The other platform’s name', fr: 'Nom de l’autre plateforme' },
  helpEverybody: {
    en: '“accounts”, “account @handle” and “approved platforms” show the register of official accounts; “who looks after the … account?” asks it.',
    fr: '« comptes », « compte @identifiant » et « plateformes approuvées » montrent le registre des comptes officiels; « qui s’occupe du compte …? » l’interroge.',
  },
  helpKeeper: {
    en: 'You keep the register: “add account”, “suspend account @handle: reason”, “retire account”, “restore account”, “review account”, “change owner @handle to NAME”, “give access @handle to NAME”, “take access @handle from NAME”, “add platform NAME: reason”, “suspend platform”, “retire platform”, “export accounts”.',
    fr: 'Vous tenez le registre : « ajouter un compte », « suspendre le compte @identifiant : motif », « retirer le compte », « rétablir le compte », « réviser le compte », « changer le responsable de @identifiant pour NOM », « donner accès à @identifiant à NOM », « reprendre l’accès à @identifiant de NOM », « ajouter la plateforme NOM : motif », « suspendre la plateforme », « retirer la plateforme », « exporter les comptes ».',
  },
} as const satisfies Catalog
