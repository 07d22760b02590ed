/** Lets through only what a plain sentence is made of: no address, mark-up, mention, template, foreign letter or hidden sign. */

const plainSentence = /^[\p{Script=Latin}\p{M}\d\s.,;:'’"“”«»()–—\-/%&…@]+$/u
const address = /[\p{L}\d._%+-]+@[\p{L}\d-]+(?:\.[\p{L}\d-]+)+/gu
/** What a chat would turn into a link: `evil.example`, `www.…`, `host/path`. A full stop between words has a space behind it. */
const linkLike = /\p{L}\.\p{L}{2,}|\bwww\b|\bhttps?\b|\/\/|\p{L}\/\p{L}+\//iu
const abbreviations = /\b(?:e\.g|i\.e|p\.ex|c\.-à-d)\./giu
const longest = 420

/** Whether a sentence is plain words. E-mail addresses are let through where `source` has them to the letter. */
export function isPlain(sentence: string, source: string): boolean {
  if (sentence.length > longest || !plainSentence.test(sentence)) return false
  // Line breaks and other white space could begin a heading, a list, or hide something.
  if (/[^\S ]|\s{2}/u.test(sentence)) return false
  const addresses = sentence.match(address) ?? []
  const known: readonly string[] = source.match(address) ?? []
  if (addresses.some((found) => !known.includes(found))) return false
  const rest = sentence.replace(address, ' ').replace(abbreviations, ' ')
  return !rest.includes('@') && !linkLike.test(rest) && !/&#?\w+;/.test(rest)
}
