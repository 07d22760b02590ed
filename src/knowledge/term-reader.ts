/** Reads texts into the numbers of their terms, and counts the words of each document. */
import { NumberList } from './number-list.ts'
import type { Renumbering } from './renumbering.ts'
import { RowList, type TermRows } from './term-rows.ts'
import { isTelling, stemOf, type TextLanguage, tokensIn, wordsOfToken } from './terms.ts'

/** A word by its number and that of its term. */
interface MetWord {
  readonly word: number
  readonly term: number
}

/** The words of each document, each once, in the order in which they were met, and how often each occurs in it. */
export interface CountedWords {
  readonly rows: TermRows
  readonly counts: Int32Array
}

export class TermReader {
  private readonly termIds = new Map<string, number>()
  private readonly wordIds = new Map<string, number>()
  /** The words of the document that is being read, parallel to its terms. */
  private readonly words = new NumberList()
  private readonly rows = new RowList()
  private readonly counts = new NumberList()
  /** How often a word was met in the document; the zeros of all others are put back at its end. */
  private readonly inDocument: number[] = []
  /** Texts repeat their words: most are found here at once. */
  private readonly met = {
    en: new Map<string, readonly MetWord[]>(),
    fr: new Map<string, readonly MetWord[]>(),
  }

  /** Reads a text of the document at hand; its terms come behind those of `into`. */
  add(text: string, language: TextLanguage, into: NumberList): void {
    const met = this.met[language]
    for (const token of tokensIn(text)) {
      for (const { word, term } of met.get(token) ?? this.meet(token, language)) {
        into.push(term)
        this.words.push(word)
      }
    }
  }

  /** A text that was read before counts once more: where its terms start and end among those of the document. */
  repeat(start: number, end: number): void {
    for (let at = start; at < end; at++) this.words.push(this.words.at(at))
  }

  endDocument(): void {
    const { words, rows, inDocument } = this
    for (let at = 0; at < words.length; at++) {
      const word = words.at(at)
      const before = inDocument[word] ?? 0
      if (before === 0) rows.terms.push(word)
      inDocument[word] = before + 1
    }
    for (let at = this.counts.length; at < rows.terms.length; at++) {
      const word = rows.terms.at(at)
      this.counts.push(inDocument[word] ?? 0)
      inDocument[word] = 0
    }
    rows.end()
    words.clear()
  }

  /** Takes over the words of a document that was read before. */
  copyWords({ rows, counts }: CountedWords, row: number, renumbering: Renumbering): void {
    this.counts.append(counts, rows.ends[row - 1] ?? 0, rows.ends[row] ?? 0)
    this.rows.copy(rows, row, renumbering)
  }

  /** The number of a term, given out as they come. */
  readonly termOf = (term: string): number => numberIn(this.termIds, term)
  readonly wordOf = (word: string): number => numberIn(this.wordIds, word)

  /** The terms by their numbers. */
  terms(): readonly string[] {
    return [...this.termIds.keys()]
  }

  allWords(): readonly string[] {
    return [...this.wordIds.keys()]
  }

  countedWords(): CountedWords {
    return { rows: this.rows.taken(), counts: this.counts.taken() }
  }

  private meet(token: string, language: TextLanguage): readonly MetWord[] {
    const words = wordsOfToken(token, language)
      .filter((word) => isTelling(word, language))
      .map((word) => ({ word: this.wordOf(word), term: this.termOf(stemOf(word, language)) }))
    this.met[language].set(token, words)
    return words
  }
}

function numberIn(ids: Map<string, number>, key: string): number {
  const known = ids.get(key)
  if (known !== undefined) return known
  ids.set(key, ids.size)
  return ids.size - 1
}
