/** Bytes for hashing and authenticating: texts with their lengths in front, so that no two lists look alike. */

/** `['ab', 'c']` and `['a', 'bc']` differ: each text is preceded by its length in bytes and a colon. UTF-8. */
export function lengthPrefixed(texts: readonly string[]): Buffer {
  const parts: Buffer[] = []
  for (const text of texts) {
    const bytes = Buffer.from(text, 'utf8')
    parts.push(Buffer.from(`${bytes.length}:`), bytes)
  }
  return Buffer.concat(parts)
}
