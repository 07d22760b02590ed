/** The Snowball stemmer for English (Porter 2): words of one family get one stem. */

const exceptions: Readonly<Record<string, string>> = {
  skis: 'ski',
  skies: 'sky',
  dying: 'die',
  lying: 'lie',
  tying: 'tie',
  idly: 'idl',
  gently: 'gentl',
  ugly: 'ugli',
  early: 'earli',
  only: 'onli',
  singly: 'singl',
  sky: 'sky',
  news: 'news',
  howe: 'howe',
  atlas: 'atlas',
  cosmos: 'cosmos',
  bias: 'bias',
  andes: 'andes',
}

/** Words that step 1 would cut into something else. */
const finished = new Set('inning outing canning herring earring proceed exceed succeed'.split(' '))

const vowel = /[aeiouy]/
const double = /(?:bb|dd|ff|gg|mm|nn|pp|rr|tt)$/

/** Where the region after the first consonant that follows a vowel begins, at or after `from`. */
function regionAfter(word: string, from: number): number {
  for (let i = from + 1; i < word.length; i++) {
    if (!vowel.test(word[i] ?? '') && vowel.test(word[i - 1] ?? '')) return i + 1
  }
  return word.length
}

function endsInShortSyllable(word: string): boolean {
  return /^[aeiouy][^aeiouy]$/.test(word) || /[^aeiouy][aeiouy][^aeiouywxY]$/.test(word)
}

const step2: readonly (readonly [string, string])[] = [
  ['ational', 'ate'],
  ['fulness', 'ful'],
  ['iveness', 'ive'],
  ['ization', 'ize'],
  ['ousness', 'ous'],
  ['biliti', 'ble'],
  ['lessli', 'less'],
  ['tional', 'tion'],
  ['alism', 'al'],
  ['aliti', 'al'],
  ['ation', 'ate'],
  ['entli', 'ent'],
  ['fulli', 'ful'],
  ['iviti', 'ive'],
  ['ousli', 'ous'],
  ['abli', 'able'],
  ['alli', 'al'],
  ['anci', 'ance'],
  ['ator', 'ate'],
  ['enci', 'ence'],
  ['izer', 'ize'],
  ['bli', 'ble'],
  ['ogi', 'og'],
  ['li', ''],
]

const step3: readonly (readonly [string, string])[] = [
  ['ational', 'ate'],
  ['tional', 'tion'],
  ['alize', 'al'],
  ['ative', ''],
  ['icate', 'ic'],
  ['iciti', 'ic'],
  ['ical', 'ic'],
  ['ness', ''],
  ['ful', ''],
]

const step4 = 'ement ance ence able ible ment ant ent ism ate iti ous ive ize ion al er ic'.split(
  ' ',
)

function firstSteps(word: string, r1: number): string {
  let w = word
  if (w.endsWith('sses')) w = w.slice(0, -2)
  else if (/ie[ds]$/.test(w)) w = w.slice(0, w.length > 4 ? -2 : -1)
  else if (/[aeiouy].+s$/.test(w) && !/[us]s$/.test(w)) w = w.slice(0, -1)
  if (finished.has(w)) return w
  const eed = /eed(?:ly)?$/.exec(w)
  const ed = eed ? null : /(?:ed|edly|ing|ingly)$/.exec(w)
  if (eed) {
    if (eed.index >= r1) w = `${w.slice(0, eed.index)}ee`
  } else if (ed && vowel.test(w.slice(0, ed.index))) {
    w = w.slice(0, ed.index)
    if (/(?:at|bl|iz)$/.test(w)) w += 'e'
    else if (double.test(w)) w = w.slice(0, -1)
    else if (w.length <= r1 && endsInShortSyllable(w)) w += 'e'
  }
  return /[^aeiouy][yY]$/.test(w) && w.length > 2 ? `${w.slice(0, -1)}i` : w
}

function replaceSuffix(word: string, r1: number, r2: number): string {
  let w = word
  const two = step2.find(([suffix]) => w.endsWith(suffix))
  if (two) {
    const at = w.length - two[0].length
    const before = w[at - 1] ?? ''
    const allowed =
      two[0] === 'ogi' ? before === 'l' : two[0] !== 'li' || /[cdeghkmnrt]/.test(before)
    if (at >= r1 && allowed) w = w.slice(0, at) + two[1]
  }
  const three = step3.find(([suffix]) => w.endsWith(suffix))
  if (three) {
    const at = w.length - three[0].length
    if (at >= r1 && (three[0] !== 'ative' || at >= r2)) w = w.slice(0, at) + three[1]
  }
  const four = step4.find((suffix) => w.endsWith(suffix))
  if (four) {
    const at = w.length - four.length
    if (at >= r2 && (four !== 'ion' || /[st]/.test(w[at - 1] ?? ''))) w = w.slice(0, at)
  }
  return w
}

/** The stem of a lower-case English word. Words of one or two letters are their own stem. */
export function stemEnglish(input: string): string {
  if (input.length <= 2) return input
  // Words such as “constructor” are properties of every object.
  const known = Object.hasOwn(exceptions, input) ? exceptions[input] : undefined
  if (known !== undefined) return known
  const word = input.replace(/^y/, 'Y').replace(/([aeiouy])y/g, '$1Y')
  const opening = /^(?:gener|commun|arsen)/.exec(word)
  const r1 = opening ? opening[0].length : regionAfter(word, 0)
  const r2 = regionAfter(word, r1)
  let w = firstSteps(word, r1)
  if (finished.has(w)) return w
  w = replaceSuffix(w, r1, r2)
  if (w.endsWith('e')) {
    const at = w.length - 1
    if (at >= r2 || (at >= r1 && !endsInShortSyllable(w.slice(0, -1)))) w = w.slice(0, -1)
  } else if (w.endsWith('ll') && w.length - 1 >= r2) w = w.slice(0, -1)
  return w.toLowerCase()
}
