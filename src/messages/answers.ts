/** What is said around a quote: where it stands, what is missing, and the honest no. */
import type { Message } from './message.ts'

export const answerMessages = {
  approvedBy: {
    en: 'Approved answer by {name}:',
    fr: 'Réponse approuvée par {name} :',
  },
  /** Before the words of a clause. `place` is one of the places below. */
  under: { en: 'Under {place}:', fr: 'Selon {place} (texte anglais) :' },
  same: {
    en: 'Much the same stands under {place}.',
    fr: 'On lit à peu près la même chose dans {place}.',
  },
  also: { en: 'Also, under {place}:', fr: 'De plus, selon {place} :' },
  clausePlace: { en: 'clause {id}', fr: 'l’article {id}' },
  sectionPlace: { en: 'section {id}, “{heading}”', fr: 'la section {id}, « {heading} »' },
  headingPlace: { en: 'the part “{heading}”', fr: 'la partie « {heading} »' },
  definitionPlace: { en: 'the definition of “{heading}”', fr: 'la définition de « {heading} »' },
  titlePlace: { en: 'the policy’s title block', fr: 'le bloc-titre de la politique' },
  otherDocument: { en: '{place} of “{title}”', fr: '{place} de « {title} »' },
  missing: {
    en: '{count, plural, one {The policy points to {names}, which is not in my knowledge base.} other {The policy points to {names}, which are not in my knowledge base.}}',
    fr: '{count, plural, one {La politique renvoie à {names}, qui n’est pas dans ma base de connaissances.} other {La politique renvoie à {names}, qui ne sont pas dans ma base de connaissances.}}',
  },
  /** Two documents that say different things; `higher` goes before `lower`. */
  differ: {
    en: 'The two differ: “{higher}” goes before “{lower}”.',
    fr: 'Les deux diffèrent : « {higher} » l’emporte sur « {lower} ».',
  },
  /** A second question of the message that stays open. */
  openPart: {
    en: 'I found nothing in the policy on the other part of your question.',
    fr: 'Je n’ai rien trouvé dans la politique sur l’autre partie de votre question.',
  },
  form: {
    en: 'You can do that here with the form “{title}”.',
    fr: 'Vous pouvez le faire ici avec le formulaire « {title} ».',
  },
  formOffered: {
    en: 'You can start the form “{title}” right here.',
    fr: 'Vous pouvez commencer le formulaire « {title} » ici même.',
  },

  empty: {
    en: 'I didn’t get a question. Ask me about the social media policy in a sentence or a few words.',
    fr: 'Je n’ai pas reçu de question. Interrogez-moi sur la politique des médias sociaux en une phrase ou en quelques mots.',
  },
  tooLong: {
    en: 'Your message has {length, number} characters and I can read at most {limit, number}. Please ask again more briefly.',
    fr: 'Votre message compte {length, number} caractères et je peux en lire au plus {limit, number}. Posez votre question plus brièvement, s’il vous plaît.',
  },
  notInPolicy: {
    en: 'The policy of {name} does not say anything on this that I could quote as an answer.',
    fr: 'La politique de {name} ne dit rien là-dessus que je pourrais citer comme réponse.',
  },
  noFigure: {
    en: 'The policy of {name} does not state this.',
    fr: 'La politique de {name} ne le précise pas.',
  },
  noForm: {
    en: 'The policy of {name} does not set out a form for this, so I cannot start one.',
    fr: 'La politique de {name} ne prévoit aucun formulaire pour cela; je ne peux donc pas en ouvrir un.',
  },
  noReports: {
    en: 'I cannot take a report here: {name} has set up no form for it. What its policy says:',
    fr: 'Je ne peux pas recevoir de signalement ici : {name} n’a prévu aucun formulaire pour cela. Ce que dit sa politique :',
  },
  otherOrganization: {
    en: 'The policy of {name} sets no rule on this; what another organization’s policy says does not hold here.',
    fr: 'La politique de {name} ne fixe aucune règle là-dessus; ce que dit celle d’une autre organisation ne vaut pas ici.',
  },
  outOfScope: {
    en: 'That is outside what I can help with: I only answer from the policies of {name}.',
    fr: 'Cela dépasse ce que je peux faire : je ne réponds qu’à partir des politiques de {name}.',
  },
  instruction: {
    en: 'I can’t do that. I can’t change or show how I work, and I can’t decide anything; I only quote the social media policy and take its forms.',
    fr: 'Je ne peux pas faire cela. Je ne peux ni changer ni montrer mon fonctionnement, ni rien décider; je cite seulement la politique des médias sociaux et je reçois ses formulaires.',
  },
  personalData: {
    en: 'I can’t give out personal information about anyone, and I have no access to it.',
    fr: 'Je ne peux donner de renseignements personnels sur personne, et je n’y ai pas accès.',
  },
  judgePerson: {
    en: 'I can’t judge whether a particular person broke the policy or what should follow. I can only quote what it says.',
    fr: 'Je ne peux pas juger si une personne en particulier a enfreint la politique ni ce qui devrait suivre. Je peux seulement citer ce qu’elle dit.',
  },
  /** What to do next, where the policy's contact is not the one to turn to. */
  askAnother: {
    en: 'Ask me what the policy says, or write “help” to see what I can do.',
    fr: 'Demandez-moi ce que dit la politique, ou écrivez « aide » pour voir ce que je peux faire.',
  },
  reportIt: {
    en: 'If you believe that the policy was not followed, you can report it with the form “{title}”.',
    fr: 'Si vous croyez que la politique n’a pas été suivie, vous pouvez le signaler avec le formulaire « {title} ».',
  },
  nearest: {
    en: 'The nearest I found is {place}, which is no answer by itself.',
    fr: 'Ce que j’ai trouvé de plus proche est {place}, qui ne suffit pas comme réponse.',
  },
  contact: {
    en: 'For more, ask {contact}.',
    fr: 'Pour en savoir plus, adressez-vous à : {contact}.',
  },
  contactWithEmail: {
    en: 'For more, ask {contact} at {email}.',
    fr: 'Pour en savoir plus, écrivez à {contact} : {email}.',
  },
} as const satisfies Record<string, Message>
