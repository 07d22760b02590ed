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
  endsBefore: {
    en: 'It would end before it begins. Please look at both days.',
    fr: 'Cela finirait avant de commencer. Veuillez vérifier les deux jours.',
  },
  toCome: {
    en: 'That day is still to come.',
    fr: 'Ce jour n’est pas encore venu.',
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
  clause: {
    en: '{count, plural, one {Clause} other {Clauses}} {clause}',
    fr: '{count, plural, one {Article} other {Articles}} {clause}',
  },
  noName: {
    en: 'Teams does not tell me this person’s name. Please type it, with the position, in the line below the list.',
    fr: 'Teams ne me donne pas le nom de cette personne. Veuillez l’écrire, avec le poste, dans la ligne sous la liste.',
  },
  tooMany: {
    en: 'Please name {limit, number} people at most; there are {count, number}. The first {limit, number} are kept.',
    fr: 'Veuillez nommer au plus {limit, number} personnes; il y en a {count, number}. Les {limit, number} premières sont conservées.',
  },
  yourself: { en: '{name} (you)', fr: '{name} (vous)' },
  pickPerson: { en: 'Search by name', fr: 'Chercher par nom' },
  typePerson: {
    en: '{label}: or type the name and position',
    fr: '{label} : ou écrivez le nom et le poste',
  },
  typePeople: {
    en: '{label}: or type the names, with commas between them',
    fr: '{label} : ou écrivez les noms, séparés par des virgules',
  },
  draft: {
    en: 'This is your draft of {when}: what you entered is filled in. It is kept until {until}.',
    fr: 'Voici votre brouillon du {when} : ce que vous aviez saisi y figure. Il est conservé jusqu’au {until}.',
  },
  startAfresh: { en: 'Start with an empty form', fr: 'Reprendre à vide' },
  warningsTitle: { en: 'Please note', fr: 'À noter' },
  warningsReviewer: { en: 'Noticed when it was sent', fr: 'Remarqué à l’envoi' },
  accountExists: {
    en: 'There is already an account on {platform} for this area: {handle}.',
    fr: 'Il y a déjà un compte sur {platform} pour ce secteur : {handle}.',
  },
  caseExists: {
    en: 'Another application for the same platform and area is open: {number}.',
    fr: 'Une autre demande pour la même plateforme et le même secteur est ouverte : {number}.',
  },
  platformUnknown: {
    en: '{platform} is not on the list of approved platforms.',
    fr: '{platform} ne figure pas dans la liste des plateformes approuvées.',
  },
  platformSuspended: {
    en: '{platform} is suspended on the list of approved platforms.',
    fr: '{platform} est suspendue dans la liste des plateformes approuvées.',
  },
  platformRetired: {
    en: '{platform} has been taken off the list of approved platforms.',
    fr: '{platform} a été retirée de la liste des plateformes approuvées.',
  },
  ground: {
    en: 'May touch {clause}: “{text}” Because of: {words}.',
    fr: 'Touche peut-être {clause} : « {text} » À cause de : {words}.',
  },
  groundWhole: {
    en: 'May touch {clause}: “{text}” It seems to be about another matter than the post.',
    fr: 'Touche peut-être {clause} : « {text} » Il semble porter sur autre chose que la publication.',
  },
  noGround: {
    en: 'None of the {rules, number} rules for comments seems to apply. Hard criticism of a service is allowed and should be left.',
    fr: 'Aucune des {rules, number} règles sur les commentaires ne semble s’appliquer. Une critique sévère d’un service est permise et devrait rester.',
  },
  longSentence: {
    en: 'A long sentence ({count, number} words): “{words} …” Two short ones are easier to read.',
    fr: 'Une longue phrase ({count, number} mots) : « {words} … » Deux phrases courtes se lisent mieux.',
  },
  jargon: {
    en: '“{words}” may be hard to understand. Plainer: “{instead}”.',
    fr: '« {words} » peut être difficile à comprendre. Plus simple : « {instead} ».',
  },
  capitals: {
    en: 'Words all in capitals are hard to read, and a screen reader may spell them out: “{words}”.',
    fr: 'Des mots tout en majuscules se lisent mal, et un lecteur d’écran peut les épeler : « {words} ».',
  },
  hashtag: {
    en: 'Begin each word of a hashtag with a capital, so that a screen reader tells the words apart: {words}',
    fr: 'Commencez chaque mot d’un mot-clic par une majuscule, pour qu’un lecteur d’écran les distingue : {words}',
  },
  emoji: {
    en: 'A screen reader says the name of each of {count, number} emojis in a row: one is enough.',
    fr: 'Un lecteur d’écran dit le nom de chacun des {count, number} émojis qui se suivent : un seul suffit.',
  },
  noChart: {
    en: 'The policy says to choose the action with {name}. Its text is not here: please look it up.',
    fr: 'La politique demande de choisir la mesure d’après : {name}. Son texte n’est pas ici : veuillez le consulter.',
  },
  requiredNote: { en: 'Fields marked * are needed.', fr: 'Les champs marqués * sont requis.' },
} as const
