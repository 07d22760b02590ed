/** Repairs mistyped words: the nearest words that the documents know. */

export interface Vocabulary {
  /** Words by length, each with a mask of its letters. */
  readonly byLength: ReadonlyMap<number, readonly { word: string; mask: number; count: number }[]>
}

const maskOf = (word: string) => {
  let mask = 0
  for (let at = 0; at < word.length; at++) mask |= 1 << (word.charCodeAt(at) % 31)
  return mask
}

function bits(mask: number): number {
  let rest = mask
  let count = 0
  for (; rest !== 0; rest &= rest - 1) count++
  return count
}

/** Gathers words with how often each occurs. */
export function buildVocabulary(words: ReadonlyMap<string, number>): Vocabulary {
  const byLength = new Map<number, { word: string; mask: number; count: number }[]>()
  for (const [word, count] of words) {
    if (word.length < 4 || /[\d@]/.test(word)) continue
    const list = byLength.get(word.length) ?? []
    list.push({ word, mask: maskOf(word), count })
    byLength.set(word.length, list)
  }
  return { byLength }
}

/** Edit distance with swapped neighbours as one step; stops counting beyond `most`. */
export function editDistance(a: string, b: string, most: number): number {
  let beforeLast: number[] = []
  let last = Array.from({ length: b.length + 1 }, (_, at) => at)
  for (let i = 1; i <= a.length; i++) {
    const row = [i]
    let least = i
    for (let j = 1; j <= b.length; j++) {
      const same = a[i - 1] === b[j - 1]
      let cost = Math.min(
        (last[j] ?? 0) + 1,
        (row[j - 1] ?? 0) + 1,
        (last[j - 1] ?? 0) + (same ? 0 : 1),
      )
      if (i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1]) {
        cost = Math.min(cost, (beforeLast[j - 2] ?? 0) + 1)
      }
      row.push(cost)
      least = Math.min(least, cost)
    }
    if (least > most) return most + 1
    beforeLast = last
    last = row
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
    for (const candidate of vocabulary.byLength.get(length) ?? []) {
      if (bits(candidate.mask ^ mask) > 2 * most) continue
      const distance = editDistance(word, candidate.word, most)
      if (distance > most) continue
      const opening = candidate.word[0] === word[0] ? 0 : 0.5
      found.push({ ...candidate, distance: distance + opening })
    }
  }
  found.sort((a, b) => a.distance - b.distance || b.count - a.count)
  const nearest = found[0]?.distance ?? 0
  return found
    .filter(({ distance }) => distance <= nearest)
    .slice(0, 3)
    .map((entry) => entry.word)
}
