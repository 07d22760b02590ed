/** Words without the endings of number and tense: "posts", "posted" and "posting" are one; "accountable" and "account" are two. */

const known = new Map<string, string>()
const mostKnown = 50_000

/** What the inflections of a word share; not always a word itself. */
export function baseOf(word: string): string {
  const before = known.get(word)
  if (before !== undefined) return before
  const base = findBase(word)
  if (known.size >= mostKnown) known.clear()
  known.set(word, base)
  return base
}

function findBase(word: string): string {
  if (word.length <= 3 || /\d/.test(word)) return word
  const singular = word
    .replace(/(?:ies|ied)$/, 'y')
    .replace(/(?<=ss|sh|ch|x|z|o)es$/, '')
    .replace(/(?<=[^su])s$/, '')
  const verb = singular.replace(/(?<=[aeiouy].*[^e])(?:ed|ing)$/, '')
  const undoubled = verb !== singular ? verb.replace(/([bdfgmnprt])\1$/, '$1') : verb
  return undoubled.length > 3 ? undoubled.replace(/e$/, '') : undoubled
}
