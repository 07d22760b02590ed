/** Texts that nobody can guess: 18 random bytes in letters that an address may have. */
import { randomBytes } from 'node:crypto'

const length = 18
/** Drawn for so many at a time: asking for each alone takes several times as long, and turns ask for two. */
const drawn = 64

let bytes = Buffer.alloc(0)
let next = 0

export function randomText(): string {
  if (next === bytes.length) {
    bytes = randomBytes(length * drawn)
    next = 0
  }
  const text = bytes.toString('base64url', next, next + length)
  // What was given out is held by whoever has it, and nowhere else.
  bytes.fill(0, next, next + length)
  next += length
  return text
}
