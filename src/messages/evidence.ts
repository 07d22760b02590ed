/** What is said about evidence: how it is sent, what became of each file, how one is opened. */
import type { Message } from './message.ts'

type Catalog = Readonly<Record<string, Message>>

export const evidenceTexts = {
  add: { en: 'Add evidence', fr: 'Ajouter des preuves' },
  how: {
    en: 'Screenshots, photos and PDF files can be added at any time: “add evidence {number}”.',
    fr: 'Captures d’écran, photos et fichiers PDF peuvent être ajoutés en tout temps : « ajouter des preuves {number} ».',
  },
  expected: {
    en: 'Please attach the files for {number} here, with the paperclip under the message box, or paste a picture. What you send within the next half hour is added to {number}, with the words that you write beside it. I take PNG, JPEG, WebP, HEIC and PDF, up to {megabytes, number} MB each. They are stored encrypted. Teams keeps a copy in your own OneDrive, in the folder for chat files; you may delete that one afterwards.',
    fr: 'Veuillez joindre ici les fichiers pour {number}, avec le trombone sous la zone de message, ou coller une image. Ce que vous envoyez dans la prochaine demi-heure est ajouté à {number}, avec les mots que vous écrivez à côté. J’accepte PNG, JPEG, WebP, HEIC et PDF, jusqu’à {megabytes, number} Mo chacun. Ils sont conservés chiffrés. Teams en garde une copie dans votre propre OneDrive, dans le dossier des fichiers de conversation; vous pouvez ensuite la supprimer.',
  },
  expectedBelow: {
    en: 'How to attach it stands below.',
    fr: 'La façon de les joindre est indiquée ci-dessous.',
  },
  added: {
    en: '{count, plural, one {One file was} other {# files were}} added to {number} and stored encrypted. Those who look at it have been told. You can attach more now.',
    fr: '{count, plural, one {Un fichier a été ajouté à {number} et conservé chiffré} other {# fichiers ont été ajoutés à {number} et conservés chiffrés}}. Les personnes qui l’examinent en ont été informées. Vous pouvez en joindre d’autres maintenant.',
  },
  addedClosed: {
    en: '{number} is closed: what you added belongs to its file all the same, and those who may open it again have been told.',
    fr: '{number} est fermé : ce que vous avez ajouté fait tout de même partie du dossier, et les personnes qui peuvent le rouvrir en ont été informées.',
  },
  addedWithdrawn: {
    en: 'You had withdrawn {number}. It stays withdrawn as far as you are concerned; those who look at it may go on, and have been told of what you added.',
    fr: 'Vous aviez retiré {number}. Il reste retiré en ce qui vous concerne; les personnes qui l’examinent peuvent continuer et ont été informées de votre ajout.',
  },
  known: { en: '“{name}” is there already.', fr: '« {name} » y est déjà.' },
  otherType: {
    en: '“{name}” was not kept: it is no PNG, JPEG, WebP, HEIC or PDF. A screenshot of it will do.',
    fr: '« {name} » n’a pas été conservé : ce n’est ni un PNG, ni un JPEG, ni un WebP, ni un HEIC, ni un PDF. Une capture d’écran convient.',
  },
  tooLarge: {
    en: '“{name}” was not kept: it is larger than {megabytes, number} MB.',
    fr: '« {name} » n’a pas été conservé : il dépasse {megabytes, number} Mo.',
  },
  notFetched: {
    en: '“{name}” could not be fetched from Teams and was not kept. Please attach it again; a pasted picture can be attached with the paperclip instead.',
    fr: '« {name} » n’a pu être obtenu de Teams et n’a pas été conservé. Veuillez le joindre de nouveau; une image collée peut aussi être jointe avec le trombone.',
  },
  full: {
    en: '{number} has {files, number} files, which is all that it takes. “{name}” was not kept. Write “add {number} …” to say what else there is.',
    fr: '{number} compte {files, number} fichiers, soit le maximum. « {name} » n’a pas été conservé. Écrivez « ajouter {number} … » pour dire ce qu’il y a d’autre.',
  },
  fullNow: {
    en: '{number} has {files, number} files, which is all that it takes. Write “add {number} …” to say what else there is.',
    fr: '{number} compte {files, number} fichiers, soit le maximum. Écrivez « ajouter {number} … » pour dire ce qu’il y a d’autre.',
  },
  notAll: {
    en: '{number}: not every file was added. The reasons are on the card.',
    fr: '{number} : les fichiers n’ont pas tous été ajoutés. Les raisons sont sur la carte.',
  },
  notTaken: {
    en: 'Files cannot be added to {number}; I kept nothing. Write “add {number} …” instead.',
    fr: 'On ne peut pas ajouter de fichiers à {number}; je n’ai rien conservé. Écrivez plutôt « ajouter {number} … ».',
  },
  notYours: {
    en: 'Only the person who sent {number} can add evidence to it. “comment {number} …” adds a note.',
    fr: 'Seule la personne qui a envoyé {number} peut y ajouter des preuves. « noter {number} … » ajoute une note.',
  },
  which: {
    en: 'I kept nothing of the file: I do not know which case it belongs to. Please choose the case, then attach it again.',
    fr: 'Je n’ai rien conservé du fichier : je ne sais pas à quel dossier il appartient. Veuillez choisir le dossier, puis le joindre de nouveau.',
  },
  choose: {
    en: 'Which case does it belong to?',
    fr: 'À quel dossier cela appartient-il?',
  },
  noCase: {
    en: 'I do not look at files, and kept nothing of it. Evidence for a concern can be added once the concern is sent: write “complain”.',
    fr: 'Je ne regarde pas les fichiers et n’en ai rien conservé. Les preuves s’ajoutent une fois le signalement envoyé : écrivez « plainte ».',
  },
  noForm: {
    en: 'I do not look at files, and kept nothing of it. Please write it in words.',
    fr: 'Je ne regarde pas les fichiers et n’en ai rien conservé. Veuillez l’écrire en mots.',
  },
  notHere: {
    en: 'Please send me no files here: everybody in this conversation sees them. I looked at nothing and kept nothing; you may want to delete the message. Evidence belongs in our 1:1 chat: write “add evidence” and the case number there.',
    fr: 'Veuillez ne pas m’envoyer de fichiers ici : tout le monde dans cette conversation les voit. Je n’ai rien regardé ni conservé; il vaut peut-être mieux supprimer le message. Les preuves vont dans notre conversation privée : écrivez-y « ajouter des preuves » et le numéro du dossier.',
  },
  notHereOpen: {
    en: 'Evidence is opened in our 1:1 chat only, or from the details of the case.',
    fr: 'Les preuves ne s’ouvrent que dans notre conversation privée ou depuis les détails du dossier.',
  },
  heading: { en: 'Evidence', fr: 'Preuves' },
  unnamed: { en: 'picture', fr: 'image' },
  line: {
    en: '{id, number}. {name} ({type}, {megabytes, number} MB), {when}',
    fr: '{id, number}. {name} ({type}, {megabytes, number} Mo), {when}',
  },
  lineWords: { en: '{line} – {words}', fr: '{line} – {words}' },
  fileToOpen: { en: 'File to open', fr: 'Fichier à ouvrir' },
  open: { en: 'Open this file', fr: 'Ouvrir ce fichier' },
  backToCase: { en: 'Back to the case', fr: 'Retour au dossier' },
  count: {
    en: '{count, plural, one {one file} other {# files}}',
    fr: '{count, plural, one {un fichier} other {# fichiers}}',
  },
  noSuchFile: {
    en: '{number} has no such file. “details {number}” lists its evidence.',
    fr: '{number} n’a pas ce fichier. « détails {number} » énumère ses preuves.',
  },
  noAddress: {
    en: 'The file cannot be opened: I do not know the address at which I am reached from a browser. An administrator sets it as PUBLIC_URL.',
    fr: 'Le fichier ne peut pas être ouvert : je ne connais pas l’adresse à laquelle un navigateur me joint. Un administrateur la définit dans PUBLIC_URL.',
  },
  linkTitle: { en: 'Evidence {id, number} of {number}', fr: 'Preuve {id, number} de {number}' },
  factFile: { en: 'File', fr: 'Fichier' },
  factSize: { en: 'Kind and size', fr: 'Nature et taille' },
  size: { en: '{type}, {megabytes, number} MB', fr: '{type}, {megabytes, number} Mo' },
  factWords: { en: 'Written beside it', fr: 'Écrit à côté' },
  factPrint: { en: 'Fingerprint (SHA-256)', fr: 'Empreinte (SHA-256)' },
  linkNote: {
    en: 'The button opens a page in your browser. Until {until} the file can be downloaded from there, once; it is meant for you alone and is recorded under your name. Files come from outside: open them with care, and delete your copy when you are done.',
    fr: 'Le bouton ouvre une page dans votre navigateur. Jusqu’à {until}, le fichier peut y être téléchargé, une fois; il est pour vous seul et consigné à votre nom. Les fichiers viennent de l’extérieur : ouvrez-les avec prudence et supprimez votre copie ensuite.',
  },
  linkButton: { en: 'Download', fr: 'Télécharger' },
  linkBelow: {
    en: 'The link to the file is below.',
    fr: 'Le lien vers le fichier est ci-dessous.',
  },
} as const satisfies Catalog

/** What a browser shows: the page behind a link, and the one where it opens nothing any more. */
export const evidencePageTexts = {
  title: { en: 'Evidence of a case', fr: 'Preuve d’un dossier' },
  lead: {
    en: 'This link is for the one person who asked for it in Teams. It gives the file once, and that is recorded under their name. If that is not you, please close this page.',
    fr: 'Ce lien est destiné à la seule personne qui l’a demandé dans Teams. Il donne le fichier une fois, et cela est consigné à son nom. Si ce n’est pas vous, veuillez fermer cette page.',
  },
  care: {
    en: 'The file comes from outside and was not examined. Open it with care, and delete your copy when you are done.',
    fr: 'Le fichier vient de l’extérieur et n’a pas été examiné. Ouvrez-le avec prudence et supprimez votre copie ensuite.',
  },
  download: { en: 'Download the file', fr: 'Télécharger le fichier' },
  goneTitle: { en: 'This link opens nothing', fr: 'Ce lien n’ouvre rien' },
  gone: {
    en: 'It was used already, or its five minutes are over. Ask for the file again in Teams.',
    fr: 'Il a déjà servi, ou ses cinq minutes sont écoulées. Demandez de nouveau le fichier dans Teams.',
  },
  failed: {
    en: 'Something went wrong on our side. Please ask for the file again in Teams; if it happens again, give your administrator this reference: {reference}.',
    fr: 'Un problème est survenu de notre côté. Veuillez demander de nouveau le fichier dans Teams; si cela se répète, donnez cette référence à votre administrateur : {reference}.',
  },
} as const satisfies Catalog
