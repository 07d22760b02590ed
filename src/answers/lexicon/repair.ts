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
  const before = found.get(known) ?? new Map<string, string>()
  found.set(known, before)
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
  let best = word
  let least = Number.POSITIVE_INFINITY
  const consider = (target: Target, written: Target, extra: number, limit: number) => {
    const candidate = target.word
    const most = Math.min(candidate.length, written.word.length) >= length.twoErrors ? limit : 1
    if (Math.abs(candidate.length - written.word.length) > most) return
    if (liesFar(target.mask, written.mask, most)) return
    const distance = distanceOf(written.word, candidate, most)
    const isOtherStart = candidate[0] !== word[0]
    if (distance > most || (isOtherStart && candidate.length < 6)) return
    const cost = distance + extra + (isOtherStart ? 0.6 : 0)
    if (cost >= least) return
    least = cost
    best = candidate
  }
  const { whole, beginnings } = targetsOf(known)
  const written = targetOf(word)
  for (const target of whole) consider(target, written, 0, 2)
  // What the word begins with, by its length.
  const cuts = [...word].map((_, cut) => targetOf(word.slice(0, cut)))
  for (const target of beginnings) {
    const own = target.word.length
    for (let cut = own - 1; cut <= own + 1; cut++) {
      const cutOff = cuts[cut]
      if (cutOff) consider(target, cutOff, 0.1, own >= length.twoErrors + 2 ? 2 : 1)
    }
  }
  return best
}

/** A word that may be meant, and its letters: most are told apart from a mistyped one by these alone. */
interface Target {
  readonly word: string
  readonly mask: number
}

interface Targets {
  readonly whole: readonly Target[]
  readonly beginnings: readonly Target[]
}

const targetOf = (word: string): Target => ({ word, mask: maskOf(word) })

const targets = new WeakMap<KnownWords, Targets>()

function targetsOf(known: KnownWords): Targets {
  const before = targets.get(known)
  if (before) return before
  const long = (words: Iterable<string>, least: number) =>
    [...words].filter((word) => word.length >= least).map(targetOf)
  const found = {
    whole: long(known.whole, length.target),
    beginnings: long(known.beginnings, length.beginning),
  }
  targets.set(known, found)
  return found
}

/**
 * Of a short word only two letters that changed places are put right, and one that is missing inside: it has too many
 * neighbours for more.
 */
function swappedBack({ whole }: KnownWords, word: string): string {
  const letters = [...word]
  for (let at = 0; at + 1 < letters.length; at++) {
    const [first = '', second = ''] = letters.slice(at, at + 2)
    const candidate = [...letters.slice(0, at), second, first, ...letters.slice(at + 2)].join('')
    if (whole.has(candidate)) return candidate
  }
  const isLonger = (candidate: string) =>
    candidate.length === word.length + 1 &&
    candidate[0] === word[0] &&
    candidate.at(-1) === word.at(-1) &&
    distanceOf(word, candidate, 1) === 1
  const [meant, ...others] = [...whole].filter(isLonger)
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
    known.beginnings.some((beginning) => word.startsWith(beginning))
  )
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
