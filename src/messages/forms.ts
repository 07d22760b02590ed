/** What is said around forms: labels of the bot's own, and what is wrong with a field. */
export const formTexts = {
  continue: { en: 'Continue', fr: 'Continuer' },
  noticeTitle: { en: 'Before you start: {title}', fr: 'Avant de commencer : {title}' },
  required: { en: 'Please fill in this field.', fr: 'Veuillez remplir ce champ.' },
  requiredToggle: { en: 'Please confirm this to go on.', fr: 'Veuillez confirmer pour continuer.' },
  tooLong: {
    en: 'This is {length, number} characters long; at most {limit, number} fit. The end was cut off: please shorten it.',
    fr: 'Ce texte compte {length, number} caractères; le maximum est de {limit, number}. La fin a été coupée : veuillez le raccourcir.',
  },
  noChoice: { en: 'Please choose one of the entries.', fr: 'Veuillez choisir une des entrées.' },
  noDate: {
    en: 'Please give a day as year-month-day, such as 2026-03-31.',
    fr: 'Veuillez donner une date sous la forme année-mois-jour, par exemple 2026-03-31.',
  },
  noEmail: {
    en: 'Please give an e-mail address, such as name@example.org.',
    fr: 'Veuillez donner une adresse courriel, par exemple nom@example.org.',
  },
  noLink: {
    en: 'Please give a whole link that begins with https://.',
    fr: 'Veuillez donner un lien complet qui commence par https://.',
  },
  wrongType: {
    en: 'This cannot be read. Please enter it again.',
    fr: 'Ceci est illisible. Veuillez le saisir de nouveau.',
  },
  refused: {
    en: 'Not sent yet: {count, plural, one {one field needs} other {# fields need}} another look. What you entered is kept.',
    fr: 'Pas encore envoyé : {count, plural, one {un champ est à revoir} other {# champs sont à revoir}}. Ce que vous avez saisi est conservé.',
  },
  unknownFields: {
    en: 'This form has no field named {names}. Please fill in this newest version of the form.',
    fr: 'Ce formulaire n’a pas de champ nommé {names}. Veuillez remplir cette version, la plus récente.',
  },
  clause: { en: 'Clause {clause}', fr: 'Article {clause}' },
  requiredNote: { en: 'Fields marked * are needed.', fr: 'Les champs marqués * sont requis.' },
} as const
