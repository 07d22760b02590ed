/** The Snowball stemmer for French. */

const vowels = 'aeiouyâàëéêèïîôûù'
const isVowel = (letter: string | undefined) => letter !== undefined && vowels.includes(letter)

/** Letters that do not act as vowels are written large, so that the later steps leave them alone. */
function mark(word: string): string {
  const letters = [...word]
  for (let i = 0; i < letters.length; i++) {
    const [before, letter, after] = [letters[i - 1], letters[i], letters[i + 1]]
    if ((letter === 'u' || letter === 'i') && isVowel(before) && isVowel(after)) {
      letters[i] = letter.toUpperCase()
    } else if (letter === 'y' && (isVowel(before) || isVowel(after))) letters[i] = 'Y'
    else if (letter === 'u' && before === 'q') letters[i] = 'U'
  }
  return letters.join('')
}

function regionAfter(word: string, from: number): number {
  for (let i = from + 1; i < word.length; i++) {
    if (!isVowel(word[i]) && isVowel(word[i - 1])) return i + 1
  }
  return word.length
}

function regionOfVerbs(word: string): number {
  if ((isVowel(word[0]) && isVowel(word[1])) || /^(?:par|col|tap)/.test(word)) {
    return Math.min(3, word.length)
  }
  for (let i = 1; i < word.length; i++) if (isVowel(word[i])) return i + 1
  return word.length
}

interface Regions {
  readonly rv: number
  readonly r1: number
  readonly r2: number
}

const cut = (word: string, suffix: string) => word.slice(0, word.length - suffix.length)
const inside = (word: string, suffix: string, region: number) =>
  word.endsWith(suffix) && word.length - suffix.length >= region

/** Removes a suffix inside a region, or puts another in its place. */
function trim(word: string, suffix: string, region: number, otherwise?: string): string {
  if (!word.endsWith(suffix)) return word
  if (inside(word, suffix, region)) return cut(word, suffix)
  return otherwise === undefined ? word : cut(word, suffix) + otherwise
}

const standard =
  /(?:issements?|iqUes?|ismes?|ables?|istes?|ances?|eux|atrices?|ateurs?|ations?|logies?|[uU]sions?|utions?|ences?|amment|emment|ements?|ments?|ités?|ifs?|ives?|eaux|aux|euses?)$/

/** Step 1. `verbs` says that the steps for verbs follow all the same. */
function standardSuffix(word: string, { rv, r1, r2 }: Regions): { word: string; verbs: boolean } {
  const found = standard.exec(word)
  const same = { word, verbs: true }
  if (!found) return same
  const suffix = found[0]
  const stem = cut(word, suffix)
  const at = stem.length
  const done = (w: string) => ({ word: w, verbs: w === word })
  const bare = suffix.replace(/s$/, '')
  if (/^(?:ance|iqUe|isme|able|iste|eux|eu)$/.test(bare)) return at >= r2 ? done(stem) : same
  if (/^(?:atrice|ateur|ation)$/.test(bare)) {
    if (at < r2) return same
    return done(stem.endsWith('ic') ? trim(stem, 'ic', r2, 'iqU') : stem)
  }
  if (bare === 'logie') return at >= r2 ? done(`${stem}log`) : same
  if (/^(?:usion|ution)$/.test(bare)) return at >= r2 ? done(`${stem}u`) : same
  if (bare === 'ence') return at >= r2 ? done(`${stem}ent`) : same
  if (suffix === 'amment') return at >= rv ? { word: `${stem}ant`, verbs: true } : same
  if (suffix === 'emment') return at >= rv ? { word: `${stem}ent`, verbs: true } : same
  if (bare === 'ement') {
    if (at < rv) return same
    if (stem.endsWith('iv')) {
      const shorter = trim(stem, 'iv', r2)
      return done(shorter === stem ? stem : trim(shorter, 'at', r2))
    }
    if (stem.endsWith('eus')) {
      if (inside(stem, 'eus', r2)) return done(cut(stem, 'eus'))
      return done(inside(stem, 'eus', r1) ? `${cut(stem, 'eus')}eux` : stem)
    }
    if (/(?:abl|iqU)$/.test(stem)) return done(stem.length - 3 >= r2 ? stem.slice(0, -3) : stem)
    if (/[iI]èr$/.test(stem)) return done(stem.length - 3 >= rv ? `${stem.slice(0, -3)}i` : stem)
    return done(stem)
  }
  if (bare === 'issement') return at >= r1 && !isVowel(stem.at(-1)) ? done(stem) : same
  if (bare === 'ment') {
    return at - 1 >= rv && isVowel(stem.at(-1)) ? { word: stem, verbs: true } : same
  }
  if (bare === 'ité') {
    if (at < r2) return same
    if (stem.endsWith('abil')) return done(trim(stem, 'abil', r2, 'abl'))
    if (stem.endsWith('ic')) return done(trim(stem, 'ic', r2, 'iqU'))
    return done(trim(stem, 'iv', r2))
  }
  if (/^(?:if|ive)$/.test(bare)) {
    if (at < r2) return same
    const shorter = trim(stem, 'at', r2)
    return done(shorter === stem ? stem : trim(shorter, 'ic', r2, 'iqU'))
  }
  if (suffix === 'eaux') return done(`${stem}eau`)
  if (suffix === 'aux') return at >= r1 ? done(`${stem}al`) : same
  if (bare === 'euse') {
    if (at >= r2) return done(stem)
    return at >= r1 ? done(`${stem}eux`) : same
  }
  return same
}

const verbsInI =
  /(?:îmes|îtes|ît|issaIent|issantes|issante|issants|issant|issais|issait|issiez|issions|issons|issent|isses|issez|isse|iraIent|irais|irait|irai|iras|ira|irent|iriez|irez|irions|irons|iront|ir|ies|Ie|ie|is|it|i)$/
const verbsPlain =
  /(?:ions|eraIent|erais|erait|erai|eras|era|erions|erons|eront|eriez|erez|èrent|ées|ée|és|é|er|iez|ez)$/
const verbsInA =
  /(?:assions|assiez|assent|asses|asse|âmes|âtes|ât|aIent|antes|ante|ants|ant|ais|ait|ai|as|a)$/

/** The longest ending of a kind that lies in the verbs' region. */
function ending(word: string, pattern: RegExp, rv: number): string | undefined {
  return pattern.exec(word.slice(rv))?.[0]
}

function verbSuffix(word: string, { rv, r2 }: Regions): string {
  const inI = ending(word, verbsInI, rv)
  if (inI !== undefined) {
    const stem = cut(word, inI)
    if (stem.length > rv && !isVowel(stem.at(-1))) return stem
  }
  const plain = ending(word, verbsPlain, rv)
  const inA = ending(word, verbsInA, rv)
  if (plain !== undefined && plain.length >= (inA?.length ?? 0)) {
    if (plain === 'ions') return inside(word, plain, r2) ? cut(word, plain) : word
    return cut(word, plain)
  }
  if (inA === undefined) return word
  const stem = cut(word, inA)
  return stem.endsWith('e') && stem.length > rv ? stem.slice(0, -1) : stem
}

function residualSuffix(word: string, { rv, r2 }: Regions): string {
  const w = /[^aiouès]s$/.test(word) ? word.slice(0, -1) : word
  if (inside(w, 'ion', Math.max(rv, r2)) && /[st]$/.test(cut(w, 'ion'))) return cut(w, 'ion')
  const ier = /(?:[iI]er|[iI]ère)$/.exec(w.slice(rv))
  if (ier) return `${cut(w, ier[0])}i`
  return inside(w, 'e', rv) ? cut(w, 'e') : w
}

/** The stem of a lower-case French word, accents as written. */
export function stemFrench(input: string): string {
  if (input.length <= 2) return input
  const marked = mark(input)
  const r1 = regionAfter(marked, 0)
  const regions = { rv: regionOfVerbs(marked), r1, r2: regionAfter(marked, r1) }
  const first = standardSuffix(marked, regions)
  let word = first.word
  if (first.verbs) word = verbSuffix(word, regions)
  if (word !== marked) word = word.replace(/Y$/, 'i').replace(/ç$/, 'c')
  else word = residualSuffix(word, regions)
  return word
    .replace(/(enn|onn|ett|ell|eill)$/, (found) => found.slice(0, -1))
    .replace(/[éè]([^aeiouyâàëéêèïîôûù]+)$/, 'e$1')
    .toLowerCase()
}
