/** Evidence in words: `add evidence NUMBER`, `open evidence NUMBER 2 for the investigation`. */

export type EvidenceCommand =
  | {
      readonly kind: 'add-evidence'
      readonly number: string | undefined
      /** What is said about the files. */
      readonly words: string
    }
  | {
      readonly kind: 'open-evidence'
      readonly number: string
      /** Which of the case’s files; none: the only one. */
      readonly file: number | undefined
      /** The rest of the sentence, in which the purpose is looked for. */
      readonly words: string
    }

const number = '([a-z]{2,5}-\\d{4}-\\d{4,})'
const adding = new RegExp(
  `^(?:add (?:some |more |an? )?(?:evidence|files?|proof)(?: to)?|ajouter (?:une |des |la |les )?(?:preuves?|fichiers?)(?: (?:à|au dossier))?)(?: ${number}(?:[\\s:,.]+(.*))?)?$`,
  'i',
)
const opening = new RegExp(
  `^(?:open (?:the )?evidence(?: (?:of|in))?|ouvrir (?:la |les )?preuves?(?: (?:de|dans))?) ${number}(?:[\\s:#]+(\\d{1,3}))?(?:[\\s:,.]+(.*))?$`,
  'i',
)

export function readEvidenceCommand(text: string): EvidenceCommand | undefined {
  const added = adding.exec(text)
  if (added) return { kind: 'add-evidence', number: added[1]?.toUpperCase(), words: added[2] ?? '' }
  const [, of, file, words = ''] = opening.exec(text) ?? []
  if (!of) return undefined
  return {
    kind: 'open-evidence',
    number: of.toUpperCase(),
    file: file === undefined ? undefined : Number(file),
    words,
  }
}
