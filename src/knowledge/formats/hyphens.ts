/** Words that a line end cut in two, and words that merely have their hyphen there. */

/** What a document tells about its words. */
export interface Vocabulary {
  /** Words that stand whole in some line, in lower case. */
  readonly words: ReadonlySet<string>
  /** True where so many lines end in a hyphen that the program must have cut words. */
  readonly cutsWords: boolean
}

const wordsOf = (text: string) => text.toLowerCase().match(/[\p{L}\p{N}][\p{L}\p{N}’'-]*/gu) ?? []
const hyphenAtEnd = /[\p{L}\p{N}][-‐]$/u

/** Second halves that are no words: what stands before them was cut. */
const ending =
  /^(?:[cst]?ions?|ments?|ings?|ed|ers?|ly|ness|[ai]bl[ey]|[ae]nces?|it(?:y|ies)|ous|ives?|ally|at(?:ed|ing)|iz(?:ed|ing)|[ct]ial(?:ly)?|tures?|less|ship|tors?)(?!\p{L})/iu

/** First halves that keep their hyphen. */
const prefix =
  /^(?:non|self|third|first|second|full|part|on|off|co|long|short|well|high|low|cross|multi|inter|post|pre|re|ex|anti|all|in|up|follow|day|year|case|two|three|one|so|cost|end|real|work)$/

export function readVocabulary(lines: readonly string[]): Vocabulary {
  const known = new Set<string>()
  let cut = 0
  for (const line of lines) {
    const words = wordsOf(line)
    if (hyphenAtEnd.test(line.trimEnd())) {
      words.pop()
      cut += 1
    }
    for (const word of words) known.add(word.replace(/-+$/, ''))
  }
  return { words: known, cutsWords: cut >= 3 && cut >= 0.03 * lines.length }
}

/** Whether the hyphen at the end of a line belongs to the word. */
function keepsHyphen(before: string, after: string, { words, cutsWords }: Vocabulary): boolean {
  const first = wordsOf(before).at(-1)?.replace(/-+$/, '') ?? ''
  const second = wordsOf(after)[0] ?? ''
  if (words.has(`${first}${second}`)) return false
  if (words.has(`${first}-${second}`) || first.includes('-') || prefix.test(first)) return true
  if (ending.test(second)) return false
  return !cutsWords || (words.has(first) && words.has(second))
}

/** Puts two lines together: with a space, without one, or without the hyphen that parted them. */
export function joinAtLineEnd(before: string, after: string, vocabulary: Vocabulary): string {
  if (before === '') return after
  if (/\u00ad$/.test(before)) return before.slice(0, -1) + after
  if (hyphenAtEnd.test(before) && /^\p{L}/u.test(after)) {
    const keeps = !/^\p{Ll}/u.test(after) || keepsHyphen(before, after, vocabulary)
    return keeps ? before + after : before.slice(0, -1) + after
  }
  return /[\p{L}\p{N}][/—]$/u.test(before) ? before + after : `${before} ${after}`
}
