/** What is said about questions to people and about approved answers. */
import type { Message } from './message.ts'

export const questionTexts = {
  askPerson: { en: 'Ask a person', fr: 'Demander à une personne' },
  askAgain: {
    en: 'I no longer know this button, and nothing was sent. Please ask your question again: the answer brings a new one.',
    fr: 'Je ne connais plus ce bouton, et rien n’a été envoyé. Posez votre question de nouveau : la réponse en apporte un autre.',
  },
  askNote: {
    en: '“Ask a person” sends your question, with your name, to: {role}. The answer comes to you here.',
    fr: '« Demander à une personne » envoie votre question, avec votre nom, à : {role}. La réponse vous parvient ici.',
  },
  sent: {
    en: 'Sent to {role} as {number}. The answer comes to you in our chat; nothing else to do.',
    fr: 'Envoyé à {role} sous le numéro {number}. La réponse vous parvient dans notre clavardage; vous n’avez rien d’autre à faire.',
  },
  foundAnswer: {
    en: 'The bot answered this from the policy; the person wants more. Nearest clauses:',
    fr: 'Le bot y a répondu d’après la politique; la personne veut en savoir plus. Articles les plus proches :',
  },
  foundNone: {
    en: 'The bot found no answer in the policy. Nearest clauses:',
    fr: 'Le bot n’a trouvé aucune réponse dans la politique. Articles les plus proches :',
  },
  foundClause: {
    en: '{title}, clause {clause}: {heading}',
    fr: '{title}, article {clause} : {heading}',
  },
  foundClauseShort: { en: '{title}, clause {clause}', fr: '{title}, article {clause}' },
  youAsked: { en: 'You asked: {question}', fr: 'Votre question : {question}' },
  answerLine: { en: 'Answer: {reason}', fr: 'Réponse : {reason}' },
  thumbToggle: {
    en: 'Send my question, with my name, to a person: {role}',
    fr: 'Envoyer ma question, avec mon nom, à une personne : {role}',
  },
  approvedNote: {
    en: 'Approved answer: a person’s, not a clause’s. {name}, {day}. Next review: {review}.',
    fr: 'Réponse approuvée : celle d’une personne, pas d’un article. {name}, le {day}. Prochaine révision : le {review}.',
  },
  approvedClause: {
    en: 'It rests on: ',
    fr: 'Elle se fonde sur : ',
  },
  listTitle: { en: 'Approved answers', fr: 'Réponses approuvées' },
  listEmpty: {
    en: 'There are no approved answers yet. Answer a question with “Answer for everyone”, and it appears here.',
    fr: 'Il n’y a pas encore de réponse approuvée. Répondez à une question avec « Répondre pour tous », et elle paraîtra ici.',
  },
  listMore: {
    en: 'Page {page} of {pages}. Write “approved answers {next}” for the next one.',
    fr: 'Page {page} de {pages}. Écrivez « réponses approuvées {next} » pour la suite.',
  },
  listLine: {
    en: '{id}. {question}',
    fr: '{id}. {question}',
  },
  listFacts: {
    en: '{status}. Owner: {name}. Review: {review}.',
    fr: '{status}. Responsable : {name}. Révision : {review}.',
  },
  listHint: {
    en: '“approved answer 1” opens one.',
    fr: '« réponse approuvée 1 » en ouvre une.',
  },
  active: { en: 'In use', fr: 'Utilisée' },
  due: { en: 'In use, review due', fr: 'Utilisée, révision due' },
  'by-hand': { en: 'Retired', fr: 'Retirée' },
  'clause-changed': { en: 'Retired: its clause changed', fr: 'Retirée : son article a changé' },
  'clause-removed': {
    en: 'Retired: its clause is gone',
    fr: 'Retirée : son article n’existe plus',
  },
  open: { en: 'Open', fr: 'Ouvrir' },
  answerTitle: { en: 'Approved answer {id}', fr: 'Réponse approuvée {id}' },
  factOwner: { en: 'Owner', fr: 'Responsable' },
  factApproved: { en: 'Approved', fr: 'Approuvée le' },
  factCase: { en: 'From case', fr: 'Du dossier' },
  factClause: { en: 'Rests on', fr: 'Se fonde sur' },
  question: { en: 'The question it answers', fr: 'La question à laquelle elle répond' },
  wordings: {
    en: 'Other ways to ask it, one a line (French too)',
    fr: 'Autres façons de la poser, une par ligne (en anglais aussi)',
  },
  text: { en: 'The answer', fr: 'La réponse' },
  reviewOn: { en: 'To be reviewed on', fr: 'À réviser le' },
  clause: {
    en: 'Clause it rests on, by its number (empty: none)',
    fr: 'Article sur lequel elle se fonde, par son numéro (vide : aucun)',
  },
  clauseHint: {
    en: 'When this clause changes, the answer retires by itself.',
    fr: 'Quand cet article change, la réponse se retire d’elle-même.',
  },
  save: { en: 'Save', fr: 'Enregistrer' },
  confirm: { en: 'It still holds', fr: 'Elle est toujours juste' },
  retire: { en: 'Retire', fr: 'Retirer' },
  saved: { en: 'Saved: approved answer {id}.', fr: 'Enregistré : réponse approuvée {id}.' },
  confirmed: {
    en: 'Noted: approved answer {id} still holds. Next review: {review}.',
    fr: 'Noté : la réponse approuvée {id} est toujours juste. Prochaine révision : le {review}.',
  },
  retired: {
    en: 'Approved answer {id} is retired: the bot no longer gives it.',
    fr: 'La réponse approuvée {id} est retirée : le bot ne la donne plus.',
  },
  wasRetired: {
    en: 'Approved answer {id} is retired and cannot be changed. Answer the question anew for everyone.',
    fr: 'La réponse approuvée {id} est retirée et ne peut plus être modifiée. Répondez de nouveau à la question pour tous.',
  },
  moved: {
    en: 'Somebody changed approved answer {id} in the meantime. Here it is as it stands now.',
    fr: 'Quelqu’un a modifié la réponse approuvée {id} entre-temps. La voici telle qu’elle est.',
  },
  missing: {
    en: 'There is no approved answer {id}.',
    fr: 'Il n’y a pas de réponse approuvée {id}.',
  },
  incomplete: {
    en: 'Please fill in the question, the answer and the day of the review.',
    fr: 'Veuillez indiquer la question, la réponse et le jour de la révision.',
  },
  noClause: {
    en: 'There is no clause “{clause}”. Nothing was saved.',
    fr: 'Il n’y a pas d’article « {clause} ». Rien n’a été enregistré.',
  },
  keepersOnly: {
    en: 'Approved answers are kept by {role}.',
    fr: 'Les réponses approuvées sont tenues par : {role}.',
  },
  none: {
    en: 'This organization keeps no approved answers.',
    fr: 'Cette organisation ne tient pas de réponses approuvées.',
  },
  toldReview: {
    en: 'Approved answer {id} is due for review ({day}): does it still hold?',
    fr: 'La réponse approuvée {id} est à réviser ({day}) : est-elle toujours juste?',
  },
  toldChanged: {
    en: 'Approved answer {id} was retired on {day}: the clause it rested on says something else now.',
    fr: 'La réponse approuvée {id} a été retirée le {day} : l’article sur lequel elle se fondait dit maintenant autre chose.',
  },
  toldRemoved: {
    en: 'Approved answer {id} was retired on {day}: the clause it rested on is gone.',
    fr: 'La réponse approuvée {id} a été retirée le {day} : l’article sur lequel elle se fondait n’existe plus.',
  },
} as const satisfies Record<string, Message>
