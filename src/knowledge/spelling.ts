/** Repairs mistyped words: the nearest words that the documents know. */

/** Words of one length, side by side: most are told apart from a mistyped one by their letters alone. */
interface WordsOfLength {
  readonly words: readonly string[]
  /** Which letters each has. */
  readonly masks: Int32Array
  readonly counts: readonly number[]
}

export interface Vocabulary {
  readonly byLength: ReadonlyMap<number, WordsOfLength>
}

/** Which letters a word has, as bits. */
export const maskOf = (word: string) => {
  let mask = 0
  for (let at = 0; at < word.length; at++) mask |= 1 << (word.charCodeAt(at) % 31)
  return mask
}

/** Words whose letters differ so much that more than `most` errors lie between them. */
export const liesFar = (mask: number, other: number, most: number): boolean =>
  bits(mask ^ other) > 2 * most

/** How many bits are set. */
function bits(mask: number): number {
  const pairs = mask - ((mask >>> 1) & 0x55555555)
  const fours = (pairs & 0x33333333) + ((pairs >>> 2) & 0x33333333)
  return Math.imul((fours + (fours >>> 4)) & 0x0f0f0f0f, 0x01010101) >>> 24
}

/** Gathers words with how often each occurs. */
export function buildVocabulary(words: ReadonlyMap<string, number>): Vocabulary {
  const byLength = new Map<number, { words: string[]; counts: number[] }>()
  for (const [word, count] of words) {
    if (word.length < 4 || /[\d@]/.test(word)) continue
    const list = byLength.get(word.length) ?? { words: [], counts: [] }
    list.words.push(word)
    list.counts.push(count)
    byLength.set(word.length, list)
  }
  const lists = [...byLength].map(([length, list]): [number, WordsOfLength] => [
    length,
    { ...list, masks: Int32Array.from(list.words, maskOf) },
  ])
  return { byLength: new Map(lists) }
}

/** Three rows of the table of distances, used in turn; grown where a word is longer than any before. */
let rows = [new Uint16Array(64), new Uint16Array(64), new Uint16Array(64)] as const

/** Edit distance with swapped neighbours as one step; stops counting beyond `most`. */
export function editDistance(a: string, b: string, most: number): number {
  const width = b.length + 1
  if (rows[0].length < width)
    rows = [new Uint16Array(width), new Uint16Array(width), new Uint16Array(width)]
  let [beforeLast, last, row]: readonly [Uint16Array, Uint16Array, Uint16Array] = rows
  for (let at = 0; at < width; at++) last[at] = at
  for (let i = 1; i <= a.length; i++) {
    row[0] = i
    let least = i
    const letter = a.charCodeAt(i - 1)
    const before = i > 1 ? a.charCodeAt(i - 2) : -1
    for (let j = 1; j < width; j++) {
      const other = b.charCodeAt(j - 1)
      let cost = (last[j - 1] ?? 0) + (letter === other ? 0 : 1)
      cost = Math.min(cost, (last[j] ?? 0) + 1, (row[j - 1] ?? 0) + 1)
      if (j > 1 && before === other && letter === b.charCodeAt(j - 2))
        cost = Math.min(cost, (beforeLast[j - 2] ?? 0) + 1)
      row[j] = cost
      if (cost < least) least = cost
    }
    if (least > most) return most + 1
    const free = beforeLast
    beforeLast = last
    last = row
    row = free
  }
  return last[b.length] ?? most + 1
}

/** Short words have too many neighbours for two errors. */
const errorsIn = (word: string) => (word.length < 4 ? 0 : word.length < 7 ? 1 : 2)

/** The words nearest to one that is not known, nearest and most frequent first; at most three. */
export function nearestWords(vocabulary: Vocabulary, word: string): readonly string[] {
  const most = errorsIn(word)
  if (most === 0 || /[\d@]/.test(word)) return []
  const mask = maskOf(word)
  const found: { word: string; distance: number; count: number }[] = []
  for (let length = word.length - most; length <= word.length + most; length++) {
    const list = vocabulary.byLength.get(length)
    if (!list) continue
    for (let at = 0; at < list.masks.length; at++) {
      if (liesFar(list.masks[at] ?? 0, mask, most)) continue
      const candidate = list.words[at] ?? ''
      const distance = editDistance(word, candidate, most)
      if (distance > most) continue
      const opening = candidate[0] === word[0] ? 0 : 0.5
      found.push({ word: candidate, distance: distance + opening, count: list.counts[at] ?? 0 })
    }
  }
  found.sort((a, b) => a.distance - b.distance || b.count - a.count)
  const nearest = found[0]?.distance ?? 0
  return found
    .filter(({ distance }) => distance <= nearest)
    .slice(0, 3)
    .map((entry) => entry.word)
}
