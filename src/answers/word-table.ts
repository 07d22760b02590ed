/**
 * Words by numbers: those of a document are a short row, and the rows of thousands are joined in no time. Words of documents
 * that are gone stay in it: they are few beside those that are there.
 */
export class WordTable {
  private readonly numbers = new Map<string, number>()
  private readonly words: string[] = []

  /** Each word of a text once, by its number, in the order in which they stand. */
  row(words: readonly string[]): Int32Array {
    return Int32Array.from(new Set(words.map((word) => this.numberOf(word))))
  }

  /** The words of many rows, each once, in the order in which they are met. */
  join(rows: Iterable<Int32Array>): string[] {
    const isMet = new Uint8Array(this.words.length)
    const met: string[] = []
    for (const row of rows)
      for (let at = 0; at < row.length; at++) {
        const number = row[at] ?? 0
        if (isMet[number] === 1) continue
        isMet[number] = 1
        met.push(this.words[number] ?? '')
      }
    return met
  }

  private numberOf(word: string): number {
    const known = this.numbers.get(word)
    if (known !== undefined) return known
    this.numbers.set(word, this.words.length)
    return this.words.push(word) - 1
  }
}
