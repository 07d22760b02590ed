/** Reads a sentence into the pieces that the check compares: content, marks, links, joins and stops. */
import type { Language } from '../../messages/message.ts'
import { familiesOf, type MarkKind, type MarkPhrase, vocabularies } from './words.ts'

export type Piece =
  | {
      readonly kind: 'content'
      readonly word: string
      readonly families: readonly string[]
      /** True where the word before it is content too, with nothing between: a description and what it describes. */
      readonly isGlued: boolean
      /** "you", "your": whoever asks. */
      readonly isYou: boolean
      /** "the Region’s …": what follows belongs to it. */
      readonly isOwner: boolean
    }
  | {
      readonly kind: 'mark'
      readonly mark: MarkKind
      readonly isWeak: boolean
      readonly isPredicate: boolean
      /** True before a form of "be": "that is posted". */
      readonly isBeforeBe: boolean
      readonly word: string
    }
  | { readonly kind: 'link'; readonly word: string }
  | { readonly kind: 'join'; readonly word: 'and' | 'or' | 'but' }
  | { readonly kind: 'stop'; readonly word: string }

export const isYou = (piece: Piece | undefined): boolean => piece?.kind === 'content' && piece.isYou

interface Token {
  readonly word: string
  readonly isStop: boolean
}

const token =
  /[\p{L}\p{N}._%+-]+@[\p{L}\p{N}-]+(?:\.[\p{L}\p{N}-]+)+|\d+(?:[.,:/]\d+)*|[\p{L}\p{M}]+|'s\b|(?<=s)'(?=\s)|[,;:.·()!?…—"“”«»]/gu

/** Straight apostrophes, one case, the language's turns of phrase written in one way. */
function tokensOf(text: string, language: Language): Token[] {
  const straight = text.normalize('NFC').replace(/[’‘`´]/g, "'")
  let plain = straight.replace(/\bMay(?=\s\d)/g, 'maymonth').toLowerCase()
  for (const [pattern, written] of vocabularies[language].phrases)
    plain = plain.replace(pattern, written)
  return (plain.match(token) ?? []).map((word) => ({
    word,
    isStop: /^[^\p{L}\p{N}']/u.test(word),
  }))
}

const formsOfBe = new Set(['is', 'are', 'was', 'were', 'est', 'sont', 'était', 'étaient'])

/** The pieces of a text in their order. Small words without a claim of their own are left out. */
export function readPieces(text: string, language: Language): readonly Piece[] {
  const words = vocabularies[language]
  const tokens = tokensOf(text, language)
  const pieces: Piece[] = []
  let previousIsContent = false
  for (let at = 0; at < tokens.length; ) {
    const { word = '', isStop = false } = tokens[at] ?? {}
    const phrase = markAt(tokens, at, language)
    const join = words.joins.get(word)
    const wasContent = previousIsContent
    previousIsContent = false
    at += phrase?.words.length ?? 1
    if (phrase) {
      const { kind, isWeak, isPredicate } = phrase
      const isBeforeBe = formsOfBe.has(tokens[at]?.word ?? '')
      const own = phrase.words.join(' ')
      pieces.push({ kind: 'mark', mark: kind, isWeak, isPredicate, isBeforeBe, word: own })
    } else if (isStop) pieces.push({ kind: 'stop', word })
    else if (join) pieces.push({ kind: 'join', word: join })
    else if (words.you.has(word)) pieces.push(you(word))
    else if (words.links.has(word)) pieces.push({ kind: 'link', word })
    else if (!word.startsWith("'") && !words.light.has(word)) {
      const families = familiesOf(word, language)
      const isLoose = words.loose.has(word)
      pieces.push({
        kind: 'content',
        word,
        families,
        isGlued: wasContent && !isLoose,
        isYou: false,
        isOwner: tokens[at]?.word.startsWith("'") ?? false,
      })
      previousIsContent = !isLoose
    }
  }
  return pieces
}

/** Whom policies mean by "you": those who ask are employees. */
const staff = ['employee', 'anyone', 'everyone', 'nobody'].flatMap((word) => familiesOf(word, 'en'))

const you = (word: string): Piece => ({
  kind: 'content',
  word,
  families: ['you', ...staff],
  isGlued: false,
  isYou: true,
  isOwner: false,
})

/** The longest mark that begins with a token. */
function markAt(tokens: readonly Token[], at: number, language: Language): MarkPhrase | undefined {
  const phrases = vocabularies[language].marks.get(tokens[at]?.word ?? '') ?? []
  return phrases.find(({ words }) =>
    words.every((word, offset) => tokens[at + offset]?.word === word),
  )
}
