/** Repairs typing errors: a word that nobody knows becomes the nearest word that somebody does. */
import { editDistance, liesFar, maskOf } from '../../knowledge/spelling.ts'
import { baseOf } from './inflection.ts'
import { ordinaryWords } from './ordinary-words.ts'

/** What words are repaired to: whole words, and beginnings that any ending may follow. */
export interface KnownWords {
  readonly whole: ReadonlySet<string>
  readonly beginnings: readonly string[]
  /** The whole words without their endings: another ending is no error. */
  readonly bases: ReadonlySet<string>
}

/** Letters. Shorter words have too many neighbours to be repaired; only long ones may have two errors. */
const length = { swapped: 4, repaired: 5, target: 4, beginning: 5, twoErrors: 8 }

/** People make the same errors again: what was found is kept, up to so many words for each organization. */
const found = new WeakMap<KnownWords, Map<string, string>>()
const mostFound = 20_000

/** The word that was meant, or the word itself where it is known or nothing is near. */
export function repaired(known: KnownWords, word: string): string {
  let before = found.get(known)
  if (!before) {
    before = new Map()
    found.set(known, before)
  }
  const seen = before.get(word)
  if (seen !== undefined) return seen
  const meant = repair(known, word)
  if (before.size >= mostFound) before.clear()
  before.set(word, meant)
  return meant
}

function repair(known: KnownWords, word: string): string {
  if (word.length < length.swapped || /\d|@/.test(word) || isKnown(known, word)) return word
  if (word.length < length.repaired) return swappedBack(known, word)
  const { whole, beginnings } = targetsOf(known)
  const search = new Search(word)
  const own = targetOf(word)
  // Those of the same length first: what is near at once spares looking at what is farther.
  for (const further of [0, -1, 1, -2, 2]) {
    const targets = whole.get(word.length + further)
    const most = Math.min(word.length, word.length + further) >= length.twoErrors ? 2 : 1
    if (targets && Math.abs(further) <= most) search.among(targets, own, 0, most)
  }
  // What the word begins with, by its length.
  for (const [size, targets] of beginnings)
    for (let cut = size - 1; cut <= size + 1 && cut < word.length; cut++) {
      const limit = size >= length.twoErrors + 2 ? 2 : 1
      const most = Math.min(size, cut) >= length.twoErrors ? limit : 1
      search.among(targets, targetOf(word.slice(0, cut)), beginningCost, most)
    }
  return search.best
}

/** What a beginning costs beside a whole word, and another first letter beside the same. */
const beginningCost = 0.1
const otherStartCost = 0.6

/** Looks for what costs least; of equals it takes the one that stands first among the known. */
class Search {
  readonly #word: string
  #least = Number.POSITIVE_INFINITY
  #place = 0
  best: string

  constructor(word: string) {
    this.#word = word
    this.best = word
  }

  /** Among words of one length. `extra`: what each costs beside its errors; `most`: errors. */
  among({ words, masks, places }: Targets, written: Target, extra: number, most: number): void {
    const first = this.#word[0]
    // What has more errors than the best has cost is no better.
    let allowed = Math.min(most, Math.floor(this.#least))
    for (let at = 0; at < masks.length; at++) {
      if (liesFar(masks[at] ?? 0, written.mask, allowed)) continue
      const candidate = words[at] ?? ''
      const isOtherStart = candidate[0] !== first
      if (isOtherStart && candidate.length < 6) continue
      const distance = editDistance(written.word, candidate, allowed)
      if (distance > allowed) continue
      const cost = distance + extra + (isOtherStart ? otherStartCost : 0)
      const place = places[at] ?? 0
      if (cost > this.#least || (cost === this.#least && place >= this.#place)) continue
      this.#least = cost
      this.#place = place
      this.best = candidate
      allowed = Math.min(most, Math.floor(cost))
    }
  }
}

/** A word and its letters: most known words are told apart from a mistyped one by these alone. */
interface Target {
  readonly word: string
  readonly mask: number
}

const targetOf = (word: string): Target => ({ word, mask: maskOf(word) })

/** Words of one length that may be meant, side by side, each with its place among all. */
interface Targets {
  readonly words: readonly string[]
  readonly masks: Int32Array
  readonly places: Int32Array
}

interface AllTargets {
  readonly whole: ReadonlyMap<number, Targets>
  readonly beginnings: ReadonlyMap<number, Targets>
  /** All beginnings, and how long they are. */
  readonly openings: ReadonlySet<string>
  readonly openingLengths: readonly number[]
}

const targets = new WeakMap<KnownWords, AllTargets>()

function targetsOf(known: KnownWords): AllTargets {
  const before = targets.get(known)
  if (before) return before
  const openings = new Set(known.beginnings)
  const found = {
    whole: byLength(known.whole, length.target),
    beginnings: byLength(known.beginnings, length.beginning),
    openings,
    openingLengths: [...new Set(known.beginnings.map((beginning) => beginning.length))],
  }
  targets.set(known, found)
  return found
}

function byLength(words: Iterable<string>, least: number): ReadonlyMap<number, Targets> {
  const lists = new Map<number, { words: string[]; places: number[] }>()
  let place = 0
  for (const word of words) {
    place += 1
    if (word.length < least) continue
    const list = lists.get(word.length) ?? { words: [], places: [] }
    lists.set(word.length, list)
    list.words.push(word)
    list.places.push(place)
  }
  return new Map(
    [...lists].map(([size, { words, places }]): [number, Targets] => [
      size,
      { words, masks: Int32Array.from(words, maskOf), places: Int32Array.from(places) },
    ]),
  )
}

/**
 * Of a short word only two letters that changed places are put right, and one that is missing inside: it has too many
 * neighbours for more.
 */
function swappedBack(known: KnownWords, word: string): string {
  const letters = [...word]
  for (let at = 0; at + 1 < letters.length; at++) {
    const [first = '', second = ''] = letters.slice(at, at + 2)
    const candidate = [...letters.slice(0, at), second, first, ...letters.slice(at + 2)].join('')
    if (known.whole.has(candidate)) return candidate
  }
  const isLonger = (candidate: string) =>
    candidate[0] === word[0] &&
    candidate.at(-1) === word.at(-1) &&
    distanceOf(word, candidate, 1) === 1
  const longer = targetsOf(known).whole.get(word.length + 1)?.words ?? []
  const [meant, ...others] = longer.filter(isLonger)
  return meant !== undefined && others.length === 0 ? meant : word
}

function isKnown(known: KnownWords, word: string): boolean {
  const base = baseOf(word)
  return (
    known.whole.has(word) ||
    known.bases.has(base) ||
    ordinaryWords.has(word) ||
    ordinaryWords.has(base) ||
    isDerived(known, word) ||
    opensLikeKnown(known, word)
  )
}

function opensLikeKnown(known: KnownWords, word: string): boolean {
  const { openings, openingLengths } = targetsOf(known)
  return openingLengths.some((size) => size <= word.length && openings.has(word.slice(0, size)))
}

/** How many letters are wrong, missing, too many or swapped; more than `most` is `most + 1`. */
export const distanceOf = (a: string, b: string, most: number): number =>
  Math.min(editDistance(a, b, most), most + 1)

/** A known word with an ending that makes another word of it: "readable", "writer", "clearly". */
function isDerived({ whole, bases }: KnownWords, word: string): boolean {
  const stem = word.replace(
    /(?:ly|ness|ment|ments|able|ible|er|ers|or|ors|al|ally|ive|ity|ful|less|ish|able)$/,
    '',
  )
  if (stem === word || stem.length < 4) return false
  return whole.has(stem) || bases.has(stem) || ordinaryWords.has(stem) || whole.has(`${stem}e`)
}
