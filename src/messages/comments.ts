/** What is said around the review of public comments and the log of what was decided. */
export const commentTexts = {
  noRules: {
    en: 'The policy here has no list of rules for public comments.',
    fr: 'La politique n’a pas ici de liste de règles sur les commentaires du public.',
  },
  noticed: {
    en: 'What I noticed in the comment:',
    fr: 'Ce que j’ai remarqué dans le commentaire :',
  },
  decides: {
    en: 'This is a suggestion, not a judgement: people decide. Send the form, and they will.',
    fr: 'C’est une suggestion, non un jugement : des personnes décident. Envoyez le formulaire, et elles le feront.',
  },
  logDenied: {
    en: 'The log of decisions on comments is for those who decide on them.',
    fr: 'Le journal des décisions sur les commentaires est réservé aux personnes qui en décident.',
  },
  logEmpty: {
    en: 'No decision on a comment is in the log with these words.',
    fr: 'Aucune décision sur un commentaire ne figure au journal avec ces mots.',
  },
  logTitle: {
    en: '{count, plural, one {# decision} other {# decisions}} on comments, the newest first:',
    fr: '{count, plural, one {# décision} other {# décisions}} sur des commentaires, la plus récente d’abord :',
  },
  logHint: {
    en: 'Write “comment log” with words to search it, “export comment log csv” or “json” to take it elsewhere.',
    fr: 'Écrivez « journal des commentaires » et des mots pour y chercher, « exporter le journal des commentaires csv » ou « json » pour l’emporter.',
  },
  logTooLarge: {
    en: 'The log is too large for a message. An administrator exports it: npm run comments -- export --format {format}',
    fr: 'Le journal est trop grand pour un message. L’administration l’exporte : npm run comments -- export --format {format}',
  },
} as const
