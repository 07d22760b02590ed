/** What the dialogs say that open from the menu of a message. */
export const messageActionTexts = {
  reportConcern: { en: 'Report a concern', fr: 'Signaler un problème' },
  checkComment: { en: 'Check a comment', fr: 'Vérifier un commentaire' },
  noForm: {
    en: 'There is no form for this here. This is what the policy says:',
    fr: 'Il n’y a pas de formulaire pour cela ici. Voici ce que dit la politique :',
  },
} as const
