/** Tells whether a message is English or French, from its small words. */
import type { Language } from '../messages/message.ts'
import { folded } from './plain.ts'

/** Words that are frequent in one language and rare in the other; what both have (`on`, `me`, `a`, `est`, `comment`) is left out. */
const smallWords: Readonly<Record<Language, ReadonlySet<string>>> = {
  en: new Set(
    `the and is are was were be been to of in for with from by at as this that these those it its what who whom whose
    which when where why how do does did can could should would will may might must not no yes i im we you he she they
    my our your his her their us them an or if but about there any some get got have has had want need someone
    something post posts policy work account page whats dont cant`.split(/\s+/),
  ),
  fr: new Set(
    `le la les des du de un une et est-ce ce cet cette ces ca cela c l d j m n s t qu que qui quoi quel quelle quels quelles
    quand ou comment pourquoi combien je tu il elle nous vous ils elles mon ma mes ton ta tes notre nos votre vos leur
    leurs sur dans avec pour par sans sous chez au aux faut dois doit peut peux puis sont ai as avons avez ont
    etre avoir faire fait ne pas rien aucun aucune si mais donc quelqu quelque politique employe employes publier
    publication compte bonjour merci veux voudrais`.split(/\s+/),
  ),
}

/** A word that only French spells with these letters, before the accents are folded away. */
const frenchLetters = /[àâçèéêëîïôùûœ«»]/iu

/** The language of a message; English where nothing speaks for either. */
export function languageOfText(text: string): Language {
  const words = folded(text)
    .split(/[^a-z0-9]+/)
    .filter((word) => word !== '')
  const count = (language: Language) =>
    words.filter((word) => smallWords[language].has(word)).length
  const accents = text.split(/\s+/).filter((word) => frenchLetters.test(word)).length
  return count('fr') + accents > count('en') ? 'fr' : 'en'
}
