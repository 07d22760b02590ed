/** What is said around a concern: whom it goes to, other reports, further words, related cases, why a case is opened. */
import type { Message } from './message.ts'

type Catalog = Readonly<Record<string, Message>>

/** Why somebody opens a confidential case, by the name that is stored; the first is taken where nothing is chosen. */
export const viewPurposes = {
  review: { en: 'To handle this case', fr: 'Pour traiter ce dossier' },
  investigation: {
    en: 'For the investigation of it',
    fr: 'Pour l’enquête à son sujet',
  },
  access: {
    en: 'For an access or records request',
    fr: 'Pour une demande d’accès ou d’archives',
  },
  oversight: { en: 'To check how it was handled', fr: 'Pour vérifier son traitement' },
} as const satisfies Catalog

export const concernTexts = {
  theComplainant: {
    en: 'the person who reported it',
    fr: 'la personne qui l’a signalé',
  },
  shieldedNote: {
    en: 'Who reported it asked that only the person who handles the case sees their name. “reassign {number} me” makes that you.',
    fr: 'La personne qui l’a signalé souhaite que seule la personne qui traite le dossier voie son nom. « réattribuer {number} moi » vous le confie.',
  },
  factKind: { en: 'Kind', fr: 'Nature' },
  factUrgency: { en: 'Urgency', fr: 'Urgence' },
  urgent: {
    en: 'Urgent: its words show signs of danger. A suggestion, not a judgement.',
    fr: 'Urgent : le texte porte des signes de danger. C’est une suggestion, non un jugement.',
  },
  notUrgent: { en: 'No signs of danger found', fr: 'Aucun signe de danger relevé' },
  factAge: { en: 'Age', fr: 'Ancienneté' },
  age: {
    en: '{days, plural, =0 {received today} one {# day} other {# days}}',
    fr: '{days, plural, =0 {reçu aujourd’hui} one {# jour} other {# jours}}',
  },
  purposeLabel: { en: 'Why you open it (recorded)', fr: 'Pourquoi vous l’ouvrez (consigné)' },
  openedFor: {
    en: 'This view was recorded, with its purpose: {purpose}.',
    fr: 'Cette consultation a été consignée, avec son motif : {purpose}.',
  },
  elsewhere: {
    en: 'This case is handled elsewhere. Nothing more is shown here.',
    fr: 'Ce dossier est traité ailleurs. Rien d’autre n’est affiché ici.',
  },
  addressee: { en: 'Referred to', fr: 'Renvoyé à' },
  addresseeLabel: { en: 'Refer to', fr: 'Renvoyer à' },
  letterLabel: {
    en: 'Words for the person who reported it (they read them; name nobody else)',
    fr: 'Mot pour la personne qui l’a signalé (elle le lira; n’y nommez personne d’autre)',
  },
  letterSummary: { en: 'News about {number}', fr: 'Du nouveau au sujet de {number}' },
  letterFrom: { en: 'The reviewers write: {text}', fr: 'On vous écrit : {text}' },
  namesOthers: {
    en: 'What you wrote for the person who reported it names the person it is about. Please take the name out, then choose “{verb}” again.',
    fr: 'Le mot destiné à la personne qui l’a signalé nomme la personne visée. Veuillez retirer le nom, puis choisir « {verb} » de nouveau.',
  },
  reports: { en: 'Other reports', fr: 'Autres rapports' },
  reportTicked: {
    en: '{report}: the policy asks for it as well; not marked as filed yet',
    fr: '{report} : la politique le demande aussi; pas encore indiqué comme déposé',
  },
  reportSuggested: {
    en: '{report}: suggested by the words of the report; somebody should look',
    fr: '{report} : suggéré par le texte du signalement; à vérifier',
  },
  reportFiled: { en: '{report}: filed, noted by {name}', fr: '{report} : déposé, noté par {name}' },
  reportLabel: { en: 'Which report was filed', fr: 'Rapport qui a été déposé' },
  reportMissing: {
    en: 'Please say which report was filed: {reports}.',
    fr: 'Veuillez préciser quel rapport a été déposé : {reports}.',
  },
  receiptSuggested: {
    en: 'What you wrote may call for another report as well. It is a suggestion; you decide:',
    fr: 'Ce que vous avez écrit demande peut-être aussi un autre rapport. C’est une suggestion; vous décidez :',
  },
  fileIt: { en: 'Open the report', fr: 'Ouvrir le rapport' },
  noLink: {
    en: 'I have no link to it. You find it with your organization’s own forms, for example on the intranet.',
    fr: 'Je n’en ai pas le lien. Vous le trouverez avec les formulaires de votre organisation, par exemple dans l’intranet.',
  },
  filedShort: { en: 'Filed: {report}', fr: 'Déposé : {report}' },
  filedHow: {
    en: 'When it is filed, say so here, or write “filed {number} {report}”.',
    fr: 'Une fois déposé, indiquez-le ici ou écrivez « déposé {number} {report} ».',
  },
  addHow: {
    en: 'You can write more to those who look at it at any time: “add {number} …”.',
    fr: 'Vous pouvez en écrire davantage en tout temps aux personnes qui l’examinent : « ajouter {number} … ».',
  },
  addLabel: { en: 'Something to add', fr: 'Quelque chose à ajouter' },
  additions: {
    en: 'Written later by the person who sent it',
    fr: 'Écrit plus tard par la personne qui l’a envoyé',
  },
  additionLine: { en: '{when}: {text}', fr: '{when} : {text}' },
  added: {
    en: 'Added to {number}. Those who look at it have been told.',
    fr: 'Ajouté à {number}. Les personnes qui l’examinent en ont été informées.',
  },
  addedNotice: {
    en: '{number}: the person who sent it has written more: {text}',
    fr: '{number} : la personne qui l’a envoyé a ajouté : {text}',
  },
  addedNoticeConfidential: {
    en: '{number}: there is something new from the person who sent it. It stands in the details.',
    fr: '{number} : il y a du nouveau de la personne qui l’a envoyé. Cela figure dans les détails.',
  },
  additionCount: {
    en: 'Written later: {count, number}. It stands in the details.',
    fr: 'Ajouts ultérieurs : {count, number}. Ils figurent dans les détails.',
  },
  links: { en: 'Related cases: {numbers}', fr: 'Dossiers liés : {numbers}' },
  linkMissing: {
    en: 'Please write the number of the related case.',
    fr: 'Veuillez écrire le numéro du dossier lié.',
  },
  linkLabel: { en: 'Number of a related case', fr: 'Numéro d’un dossier lié' },
  conflictHow: {
    en: 'Does it concern somebody who reviews such cases? Then it goes to {role}, and you will see no more of it.',
    fr: 'Concerne-t-il une personne qui examine ces dossiers? Il passe alors à : {role}, et vous ne le verrez plus.',
  },
  conflictThere: {
    en: '{number} stays here: it is about somebody who acts for {role}, to whom it would go. Ask an administrator to bind that role to other people first.',
    fr: '{number} reste ici : il concerne une personne qui agit pour le rôle à qui il passerait ({role}). Demandez d’abord à un administrateur de lier ce rôle à d’autres personnes.',
  },
  conflictFact: { en: 'Conflict of interest', fr: 'Conflit d’intérêts' },
  conflictPicked: {
    en: 'The report names somebody who would otherwise review it',
    fr: 'Le signalement nomme une personne qui l’aurait examiné',
  },
  conflictSaid: {
    en: 'The person who reported it says that it concerns a reviewer',
    fr: 'La personne qui l’a signalé dit qu’il concerne un examinateur',
  },
  conflictMarked: {
    en: 'A reviewer saw that it concerns a reviewer',
    fr: 'Un examinateur a vu qu’il concerne un examinateur',
  },
  conflictUnsure: {
    en: 'Teams could not say whether it concerns a reviewer; pass it on if it does not',
    fr: 'Teams n’a pu dire s’il concerne un examinateur; réattribuez-le si ce n’est pas le cas',
  },
  noConflictRole: {
    en: '{number} cannot go anywhere else: no other role takes such cases from here.',
    fr: '{number} ne peut aller ailleurs : aucun autre rôle ne reprend de tels dossiers d’ici.',
  },
  viewAlert: {
    en: 'For your attention: {name} opened {count, number} unrelated confidential cases within an hour. Each view stands in the audit record, with its purpose.',
    fr: 'Pour votre attention : {name} a ouvert {count, number} dossiers confidentiels sans lien en une heure. Chaque consultation figure au registre d’audit, avec son motif.',
  },
  unreachable: {
    en: '{number}: Teams does not let me write to the person who sent it (the bot was removed, or they left). What is waiting for them is kept, and goes out when they write to the bot again. To reach them before that, use the contact that they named.',
    fr: '{number} : Teams ne me permet pas d’écrire à la personne qui l’a envoyé (le robot a été retiré, ou elle est partie). Ce qui l’attend est conservé et partira quand elle écrira de nouveau au robot. D’ici là, utilisez le moyen de contact indiqué.',
  },
  publicText: {
    en: 'The form here is for employees. Members of the public use: {title}.',
    fr: 'Le formulaire d’ici est destiné au personnel. Le public utilise : {title}.',
  },
  publicNoLink: {
    en: 'Its link is not known to me; it is on the organization’s public website.',
    fr: 'Je n’en connais pas le lien; il se trouve sur le site Web public de l’organisation.',
  },
  publicLink: { en: 'It is here: {url}', fr: 'Il se trouve ici : {url}' },
  publicClause: { en: 'Clause {clause}: {words}', fr: 'Article {clause} : {words}' },
  me: { en: 'Me', fr: 'Moi' },
} as const satisfies Catalog
