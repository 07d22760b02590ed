/** What the bot says in conversation: greetings, help, commands, errors. */
export const chatTexts = {
  welcome: {
    en: 'Hello, I am Policy Desk for {organization}. Ask me about the social media policy in your own words: I quote the clause, and I say so when the policy has no answer.',
    fr: 'Bonjour, je suis Policy Desk pour {organization}. Posez-moi vos questions sur la politique des médias sociaux dans vos propres mots : je cite l’article, et je le dis quand la politique ne répond pas.',
  },
  welcomeGroup: {
    en: 'Hello, I am Policy Desk for {organization}. Mention me with a question about the social media policy, and I answer here. Forms and your own cases stay between you and me: write to me in our own chat.',
    fr: 'Bonjour, je suis Policy Desk pour {organization}. Mentionnez-moi avec une question sur la politique des médias sociaux, et je réponds ici. Les formulaires et vos dossiers restent entre vous et moi : écrivez-moi dans notre propre conversation.',
  },
  welcomeTeam: {
    en: 'Hello, I am Policy Desk for {organization}. Reviewers get their cards in this team, and everybody can mention me with a question.',
    fr: 'Bonjour, je suis Policy Desk pour {organization}. Les réviseurs reçoivent leurs cartes dans cette équipe, et chacun peut me mentionner avec une question.',
  },
  helpTitle: { en: 'What I can do', fr: 'Ce que je peux faire' },
  helpAsk: {
    en: 'Ask a question about the policy, just as it comes to mind.',
    fr: 'Posez une question sur la politique, comme elle vous vient.',
  },
  helpForms: { en: 'Open a form:', fr: 'Ouvrir un formulaire :' },
  helpCases: {
    en: 'Say “my cases” for what you sent, or “status NUMBER” for one case and what you can do with it.',
    fr: 'Dites « mes dossiers » pour voir ce que vous avez envoyé, ou « statut NUMÉRO » pour un dossier et ce que vous pouvez en faire.',
  },
  helpReviewer: {
    en: 'Reviewers: “queue” shows what waits for you. Every button of a card works as a word too, such as “approve NUMBER reason” or “ask NUMBER question”.',
    fr: 'Réviseurs : « file » montre ce qui vous attend. Chaque bouton d’une carte est aussi un mot, par exemple « approuver NUMÉRO motif » ou « demander NUMÉRO question ».',
  },
  helpAdministrator: {
    en: 'Administrators: mention me in a channel with “use this channel for ROLE”; add “with @NAME” if only some may act. Roles: {roles}. “set up” shows which have no channel yet. Here: “doctor” looks whether all is well.',
    fr: 'Administrateurs : mentionnez-moi dans un canal avec « utiliser ce canal pour RÔLE »; ajoutez « avec @NOM » si seules certaines personnes peuvent agir. Rôles : {roles}. « configurer » montre ceux qui n’ont pas encore de canal. Ici : « diagnostic » vérifie que tout va bien.',
  },
  helpDuties: { en: 'For what you look after', fr: 'Pour ce dont vous vous occupez' },
  helpMoreForms: {
    en: 'More forms, by their word: {forms}.',
    fr: 'D’autres formulaires, par leur mot : {forms}.',
  },
  formByWord: { en: '“form {name}” ({title})', fr: '« formulaire {name} » ({title})' },
  myCasesButton: { en: 'My cases', fr: 'Mes dossiers' },
  queueButton: { en: 'What waits for me', fr: 'Ce qui m’attend' },
  suggestMyCases: { en: 'My cases', fr: 'Mes dossiers' },
  suggestHelp: { en: 'Help', fr: 'Aide' },
  editedCommand: {
    en: 'I do nothing with a command in an edited message. Please send it as a new one.',
    fr: 'Je ne fais rien d’une commande dans un message modifié. Veuillez l’envoyer dans un nouveau message.',
  },
  thanks: { en: 'You are welcome.', fr: 'Avec plaisir.' },
  formSentPrivately: {
    en: 'I have sent you the form in our own chat, where nobody else reads along.',
    fr: 'Je vous ai envoyé le formulaire dans notre clavardage, où personne d’autre ne le lit.',
  },
  formOpened: {
    en: 'The form is below in our chat.',
    fr: 'Le formulaire est plus bas dans notre clavardage.',
  },
  noSuchForm: {
    en: 'This organization has no such form here. Ask me what the policy says instead.',
    fr: 'Cette organisation n’a pas ce formulaire ici. Demandez-moi plutôt ce que dit la politique.',
  },
  privateOnly: {
    en: 'Please write this to me in our own chat.',
    fr: 'Veuillez m’écrire cela dans notre clavardage.',
  },
  bindChannelOnly: {
    en: 'Please mention me with this command in the channel that the reviewers use.',
    fr: 'Veuillez me mentionner avec cette commande dans le canal que les réviseurs utilisent.',
  },
  bindAdministratorsOnly: {
    en: 'Only an administrator of Policy Desk can bind a channel. Your organization names them in the ADMINS setting.',
    fr: 'Seul un administrateur de Policy Desk peut lier un canal. Votre organisation les nomme dans le paramètre ADMINS.',
  },
  bindUnknownRole: {
    en: 'There is no role “{role}” here. Roles: {roles}.',
    fr: 'Il n’y a pas de rôle « {role} » ici. Rôles : {roles}.',
  },
  bound: {
    en: 'Done: cards for {title} ({role}) now come to this channel.',
    fr: 'C’est fait : les cartes pour {title} ({role}) arrivent maintenant dans ce canal.',
  },
  boundPeople: { en: 'Who may act: {people}.', fr: 'Peuvent agir : {people}.' },
  boundTeam: {
    en: 'Who may act: the members of this team.',
    fr: 'Peuvent agir : les membres de cette équipe.',
  },
  boundShared: {
    en: 'Note: the cards for {roles} come to this channel as well. Whoever decides and whoever is consulted then act side by side, and each sees what the other gets; a channel for each role keeps them apart.',
    fr: 'À noter : les cartes pour {roles} arrivent aussi dans ce canal. Qui décide et qui est consulté y agissent côte à côte, et chacun voit ce que l’autre reçoit; un canal par rôle les sépare.',
  },
  boundTeamConfidential: {
    en: 'Note: this role reads confidential cases, and the whole team could open them. Name the people instead: “use this channel for {role} with @Name”.',
    fr: 'À noter : ce rôle lit des dossiers confidentiels, et toute l’équipe pourrait les ouvrir. Nommez plutôt les personnes : « utiliser ce canal pour {role} avec @Nom ».',
  },
  numberNeeded: {
    en: 'Please add the case number, as it stands on the receipt: “{command} NUMBER”.',
    fr: 'Veuillez ajouter le numéro du dossier, tel qu’il figure sur le reçu : « {command} NUMÉRO ».',
  },
  sourceLine: {
    en: '{title}, clause {clause}: {heading}. Version {version}',
    fr: '{title}, article {clause} : {heading}. Version {version}',
  },
  sourceLineShort: {
    en: '{title}, clause {clause}. Version {version}',
    fr: '{title}, article {clause}. Version {version}',
  },
  nearestLine: { en: 'Nearest clause', fr: 'Article le plus proche' },
  openForm: { en: 'Open form: {title}', fr: 'Ouvrir le formulaire : {title}' },
  unknownButton: {
    en: 'This button is no longer in use. Write “help” to see what I can do.',
    fr: 'Ce bouton n’est plus utilisé. Écrivez « aide » pour voir ce que je peux faire.',
  },
  // Asked of the policy where there is no form for it.
  complaintAsQuestion: {
    en: 'I want to report a colleague.',
    fr: 'Je veux signaler un collègue.',
  },
  applicationAsQuestion: {
    en: 'How do we get a new official social media account?',
    fr: 'Comment obtenir un nouveau compte officiel de médias sociaux?',
  },
  somethingWrong: {
    en: 'Something went wrong on our side, and nothing was recorded. Please try again; if it happens again, give your administrator this reference: {reference}.',
    fr: 'Un problème est survenu de notre côté, et rien n’a été consigné. Veuillez réessayer; si cela se répète, donnez cette référence à votre administrateur : {reference}.',
  },
  privateForm: {
    en: 'Forms work in our own chat only, where nobody else reads along, so nothing was sent from here. Please open it there: write me “help”.',
    fr: 'Les formulaires ne fonctionnent que dans notre clavardage, où personne d’autre ne les lit; rien n’a donc été envoyé d’ici. Veuillez l’ouvrir là-bas : écrivez-moi « aide ».',
  },
  outsider: {
    en: 'I can answer questions here, but cases need an account of your organization.',
    fr: 'Je peux répondre aux questions ici, mais les dossiers exigent un compte de votre organisation.',
  },
  searchNone: { en: 'No clause fits.', fr: 'Aucun article ne correspond.' },
} as const
