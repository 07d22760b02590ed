/** Reads texts into the numbers of their terms, and counts their words. */
import { NumberList } from './number-list.ts'
import { isTelling, stemOf, type TextLanguage, tokensIn, wordsOfToken } from './terms.ts'

/** A word by its number and that of its term. */
interface MetWord {
  readonly word: number
  readonly term: number
}

/** Where the terms of a text start and end among all that were read. */
export type Stretch = readonly [start: number, end: number]

export class TermReader {
  /** The terms of all texts in the order in which they were read, and the words that they were read from. */
  readonly terms = new NumberList()
  private readonly words = new NumberList()
  readonly termIds = new Map<string, number>()
  private readonly wordIds = new Map<string, number>()
  private readonly again: Stretch[] = []
  /** Texts repeat their words: most are found here at once. */
  private readonly met = {
    en: new Map<string, readonly MetWord[]>(),
    fr: new Map<string, readonly MetWord[]>(),
  }

  /** Reads a text behind those read before. */
  add(text: string, language: TextLanguage): Stretch {
    const start = this.terms.length
    const met = this.met[language]
    for (const token of tokensIn(text)) {
      for (const { word, term } of met.get(token) ?? this.meet(token, language)) {
        this.terms.push(term)
        this.words.push(word)
      }
    }
    return [start, this.terms.length]
  }

  /** A text that was read before counts once more. */
  repeat(stretch: Stretch): Stretch {
    this.again.push(stretch)
    return stretch
  }

  /** How often each word was read, in the order in which they were met. */
  counts(): ReadonlyMap<string, number> {
    const counts = new Int32Array(this.wordIds.size)
    for (const [start, end] of [[0, this.words.length] as const, ...this.again]) {
      for (let at = start; at < end; at++) {
        const word = this.words.at(at)
        counts[word] = (counts[word] ?? 0) + 1
      }
    }
    return new Map([...this.wordIds.keys()].map((word, id) => [word, counts[id] ?? 0]))
  }

  private meet(token: string, language: TextLanguage): readonly MetWord[] {
    const words = wordsOfToken(token, language)
      .filter((word) => isTelling(word, language))
      .map((word) => ({
        word: numberIn(this.wordIds, word),
        term: numberIn(this.termIds, stemOf(word, language)),
      }))
    this.met[language].set(token, words)
    return words
  }
}

/** The number of a key, given out as they come. */
function numberIn(ids: Map<string, number>, key: string): number {
  const known = ids.get(key)
  if (known !== undefined) return known
  ids.set(key, ids.size)
  return ids.size - 1
}
