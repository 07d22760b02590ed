/** What is said of consents: to those who keep them, and to nobody else more than that it is not theirs to know. */
export const consentTexts = {
  help: {
    en: 'Consents: “do we have consent for NAME”, “add consent”, “consents”, “renew consent 12 until 2028-01-31”, “withdraw consent 12: reason”, “export consents”.',
    fr: 'Consentements : « avons-nous le consentement de NOM », « ajouter un consentement », « consentements », « renouveler le consentement 12 jusqu’au 2028-01-31 », « retirer le consentement 12 : motif », « exporter les consentements ».',
  },
  keepersOnly: {
    en: 'Consents can be looked up and changed by {role} only. Please ask them.',
    fr: 'Seules ces personnes peuvent chercher et modifier les consentements : {role}. Veuillez vous adresser à elles.',
  },
  formTitle: { en: 'A documented consent', fr: 'Un consentement consigné' },
  formIntro: {
    en: 'For a person who is shown or named, or whose story is told. What you enter is sealed at rest and shown to those who keep the consents only.',
    fr: 'Pour une personne montrée, nommée ou dont on raconte l’histoire. Ce que vous saisissez est chiffré au repos et montré seulement aux personnes qui gèrent les consentements.',
  },
  formSubmit: { en: 'Submit the consent', fr: 'Soumettre le consentement' },
  person: { en: 'Whose consent it is', fr: 'Personne qui consent' },
  givenBy: {
    en: 'Given by, where that is somebody else (a parent, a guardian)',
    fr: 'Donné par, si c’est quelqu’un d’autre (parent, tuteur)',
  },
  uses: { en: 'What may be used', fr: 'Ce qui peut être utilisé' },
  where: {
    en: 'Where: accounts, platforms, a campaign',
    fr: 'Où : comptes, plateformes, campagne',
  },
  told: {
    en: 'What the person was told of how it is used and shared',
    fr: 'Ce qu’on a dit à la personne sur l’utilisation et la diffusion',
  },
  document: {
    en: 'Where the signed form is kept',
    fr: 'Où est conservé le formulaire signé',
  },
  givenOn: { en: 'Given on', fr: 'Donné le' },
  until: { en: 'Until (empty: without an end)', fr: 'Jusqu’au (vide : sans fin)' },
  useImage: { en: 'Image, video or voice', fr: 'Image, vidéo ou voix' },
  useName: { en: 'Name', fr: 'Nom' },
  useStory: { en: 'Personal story', fr: 'Histoire personnelle' },
  factUntil: { en: 'Until', fr: 'Jusqu’au' },
  noEnd: { en: 'without an end', fr: 'sans fin' },
  factEntered: { en: 'Entered', fr: 'Saisi' },
  entered: { en: 'by {name}, {day}', fr: 'par {name}, {day}' },
  factGivenBy: { en: 'Given by', fr: 'Donné par' },
  factWhere: { en: 'Where', fr: 'Où' },
  factRenewed: { en: 'Given anew', fr: 'Donné de nouveau' },
  factChecks: { en: 'Checks that name it', fr: 'Vérifications qui le nomment' },
  title: { en: 'Consent {id}', fr: 'Consentement {id}' },
  listTitle: { en: 'Consents', fr: 'Consentements' },
  foundTitle: {
    en: 'Consents found: {count, number}',
    fr: 'Consentements trouvés : {count, number}',
  },
  none: {
    en: 'No consent is documented under that name. Without one the person must not be shown, named or quoted (clause {clause}). Names are found by whole words: try the family name alone.',
    fr: 'Aucun consentement n’est consigné sous ce nom. Sans consentement, la personne ne doit être ni montrée, ni nommée, ni citée (article {clause}). La recherche porte sur des mots entiers : essayez le nom de famille seul.',
  },
  empty: {
    en: 'No consents yet. “add consent” enters one.',
    fr: 'Pas encore de consentements. « ajouter un consentement » en saisit un.',
  },
  more: {
    en: 'Page {page, number} of {pages, number}: “consents {next, number}”',
    fr: 'Page {page, number} de {pages, number} : « consentements {next, number} »',
  },
  foundMore: {
    en: 'Only the newest {shown, number} are shown: say more of the name.',
    fr: 'Seuls les {shown, number} plus récents sont affichés : précisez le nom.',
  },
  missing: { en: 'There is no consent {id}.', fr: 'Il n’y a pas de consentement {id}.' },
  valid: { en: 'It holds.', fr: 'Il est valide.' },
  'not-yet': { en: 'It does not hold yet.', fr: 'Il n’est pas encore valide.' },
  expired: { en: 'It has run out: do not use it.', fr: 'Il est échu : ne l’utilisez pas.' },
  withdrawnState: {
    en: 'Withdrawn: do not use it.',
    fr: 'Retiré : ne l’utilisez pas.',
  },
  withdrawnOn: { en: 'Withdrawn on', fr: 'Retiré le' },
  open: { en: 'Consent {id}', fr: 'Consentement {id}' },
  add: { en: 'Add a consent', fr: 'Ajouter un consentement' },
  exportIt: { en: 'Export', fr: 'Exporter' },
  renew: { en: 'Renew', fr: 'Renouveler' },
  withdraw: { en: 'Withdraw', fr: 'Retirer' },
  newUntil: {
    en: 'For “Renew”: until (empty: without an end)',
    fr: 'Pour « Renouveler » : jusqu’au (vide : sans fin)',
  },
  reason: {
    en: 'For “Withdraw”: what was said (optional)',
    fr: 'Pour « Retirer » : ce qui a été dit (facultatif)',
  },
  enteredDone: {
    en: 'Entered as consent {id}. Name it by this number in the check of a post.',
    fr: 'Saisi : consentement {id}. Indiquez ce numéro dans la vérification d’une publication.',
  },
  renewedDone: { en: 'Given anew: consent {id}.', fr: 'Donné de nouveau : consentement {id}.' },
  withdrawnDone: {
    en: 'Withdrawn: consent {id}. Take down what still shows, names or quotes the person.',
    fr: 'Retiré : consentement {id}. Retirez ce qui montre, nomme ou cite encore la personne.',
  },
  already: {
    en: 'Consent {id} was withdrawn before.',
    fr: 'Le consentement {id} était déjà retiré.',
  },
  isWithdrawn: {
    en: 'Consent {id} was withdrawn. If the person agrees again, enter a new one: “add consent”.',
    fr: 'Le consentement {id} a été retiré. Si la personne accepte de nouveau, saisissez-en un nouveau : « ajouter un consentement ».',
  },
  moved: {
    en: 'Somebody changed consent {id} meanwhile. This is how it stands now.',
    fr: 'Quelqu’un a modifié le consentement {id} entre-temps. Voici où il en est.',
  },
  endsBefore: {
    en: 'It would end before it begins, or has ended already. Please look at the days.',
    fr: 'Il finirait avant de commencer, ou il est déjà échu. Veuillez vérifier les jours.',
  },
  untilNeeded: {
    en: 'Please say until when, such as “renew consent {id} until 2028-01-31”, or open “consent {id}”.',
    fr: 'Précisez jusqu’à quand, par exemple « renouveler le consentement {id} jusqu’au 2028-01-31 », ou ouvrez « consentement {id} ».',
  },
  exportTitle: {
    en: '{count, plural, one {One consent} other {# consents}}, as {format}:',
    fr: '{count, plural, one {Un consentement} other {# consentements}}, en {format} :',
  },
  exportTooLarge: {
    en: 'There are too many consents for one message. Your administrator has the command “npm run consents -- export”.',
    fr: 'Il y a trop de consentements pour un message. Votre administrateur dispose de la commande « npm run consents -- export ».',
  },
  toldRunsOut: {
    en: 'Consent {id} runs out on {day}. “consent {id}” shows it, in your own chat.',
    fr: 'Le consentement {id} prend fin le {day}. « consentement {id} » le montre, dans votre clavardage.',
  },
  toldRanOut: {
    en: 'Consent {id} has run out (on {day}): what rests on it must not be used any more.',
    fr: 'Le consentement {id} est échu (le {day}) : ce qui repose sur lui ne doit plus être utilisé.',
  },
  toldWithdrawn: {
    en: 'Consent {id} was withdrawn on {day}: take down what rests on it.',
    fr: 'Le consentement {id} a été retiré le {day} : retirez ce qui repose sur lui.',
  },
  toldChecks: {
    en: 'Checks that name it: {numbers}.',
    fr: 'Vérifications qui le nomment : {numbers}.',
  },
  toldNamed: {
    en: '{number} names consents that do not hold: {consents}.',
    fr: '{number} nomme des consentements qui ne sont pas valides : {consents}.',
  },
  namedUnknown: { en: '{id} (not on record)', fr: '{id} (pas consigné)' },
  namedExpired: { en: '{id} (run out)', fr: '{id} (échu)' },
  namedWithdrawn: { en: '{id} (withdrawn)', fr: '{id} (retiré)' },
  namedNotYet: { en: '{id} (not yet)', fr: '{id} (pas encore)' },
} as const
