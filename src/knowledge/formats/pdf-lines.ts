/** Lines of a PDF page, put together from words that stand on one baseline. */
import type { Word } from './pdf-words.ts'
import { type Stretch, writeStretches } from './stretch.ts'

/** A line keeps what is asked of it and not its words: a long document has a quarter of a million of them. */
export interface Line {
  readonly kind: 'line'
  /** Its words, without the marks of notes. */
  readonly text: string
  /** The same, bold words between `**`. */
  readonly marked: string
  /** The marks of notes in it: `2`. */
  readonly noteMarks: readonly string[]
  readonly x: number
  readonly right: number
  /** The upper edge, about; `bottom` is the baseline. */
  readonly y: number
  readonly bottom: number
  /** Of the font that most of its letters have, and of all its fonts. */
  readonly size: number
  readonly sizes: readonly number[]
  /** True where all its words are bold. */
  readonly bold: boolean
  readonly opening: Opening
}

/** How a line begins. */
export interface Opening {
  /** The first sign or word, as drawn. */
  readonly sign: string
  /** From there to the next word. */
  readonly gap: number
  /** Where that word begins. */
  readonly textX: number
  /** The width up to the first space: as much room as the line above would have needed to take it. */
  readonly width: number
}

/** Wider gaps, in parts of the size, part the facts of a title block or the cells of a table without rules. */
const tabGap = 1
const spaceGap = 0.17

type Baseline = Pick<Line, 'bottom' | 'size'>

/** A small sign above the line. */
const isRaised = (word: Word, line: Baseline) =>
  word.size <= 0.8 * line.size && word.y < line.bottom - 0.15 * line.size

/** The number or star that refers to a note. */
const isNoteMark = (word: Word, line: Baseline) =>
  isRaised(word, line) && /^(?:[\d,]{1,5}|[*†‡§]+)$/.test(word.text)

/** What stands between two words of a line. */
function between(before: Word, word: Word): '' | ' ' | '\t' {
  const size = Math.max(before.size, word.size)
  const gap = word.x - before.right
  if (gap > tabGap * size) return '\t'
  return word.spaced || gap > spaceGap * size ? ' ' : ''
}

/** In a narrow column set to both edges, most gaps are as wide as those that part facts elsewhere. */
function isStretched(words: readonly Word[]): boolean {
  const gaps = words.flatMap((word, index) => {
    const before = words[index - 1]
    return before ? between(before, word) : ''
  })
  const wide = gaps.filter((gap) => gap === '\t').length
  return wide >= 3 && wide > 0.6 * gaps.filter((gap) => gap !== '').length
}

function stretchesOf(words: readonly Word[]): readonly Stretch[] {
  const stretched = isStretched(words)
  return words.flatMap((word, index): Stretch[] => {
    const before = words[index - 1]
    const own = { text: word.text, bold: word.bold }
    if (!before) return [own]
    const gap = between(before, word)
    const text = stretched && gap === '\t' ? ' ' : gap
    return [{ text, bold: before.bold && word.bold }, own]
  })
}

function openingOf(words: readonly Word[]): Opening {
  const [first, second] = words
  if (!first) return { sign: '', gap: 0, textX: 0, width: 0 }
  const end = words.findIndex((word, index) => {
    const before = words[index - 1]
    return before !== undefined && between(before, word) !== ''
  })
  const last = words[(end < 0 ? words.length : end) - 1] ?? first
  return {
    sign: first.text,
    gap: second ? second.x - first.right : 0,
    textX: second?.x ?? first.x,
    width: last.right - first.x,
  }
}

function sizesOf(words: readonly Word[]): readonly number[] {
  const letters = new Map<number, number>()
  for (const { size, text } of words) letters.set(size, (letters.get(size) ?? 0) + text.length)
  return [...letters].sort(([, a], [, b]) => b - a).map(([size]) => size)
}

function lineOf(words: readonly Word[]): Line {
  const sizes = sizesOf(words)
  const [size = 0] = sizes
  const bottom = Math.max(...words.filter((word) => word.size >= 0.9 * size).map(({ y }) => y))
  const marks = words.filter((word, index) => index > 0 && isNoteMark(word, { bottom, size }))
  const said = words.filter((word) => !marks.includes(word))
  const stretches = stretchesOf(said)
  const text = stretches.map((stretch) => stretch.text).join('')
  return {
    kind: 'line',
    text,
    marked: words.some(({ bold }) => bold) ? writeStretches(stretches) : text,
    noteMarks: marks.map((mark) => mark.text),
    x: Math.min(...words.map(({ x }) => x)),
    right: Math.max(...words.map(({ right }) => right)),
    y: bottom - size,
    bottom,
    size,
    sizes,
    bold: words.every((word) => word.bold),
    opening: openingOf(said),
  }
}

function belongs(word: Word, last: Word): boolean {
  const size = Math.max(word.size, last.size)
  const differs = Math.abs(word.size - last.size) > 0.15 * size
  return Math.abs(word.y - last.y) <= (differs ? 0.55 : 0.25) * size
}

/** Joins words to lines in the order in which they are drawn; a bullet may be drawn after its words. */
function joinWords(words: readonly Word[]): readonly Word[][] {
  const lines: Word[][] = []
  for (const word of words) {
    const open = lines.at(-1)
    const [first, last] = [open?.[0], open?.at(-1)]
    if (open && last && belongs(word, last) && word.x >= last.right - 0.6 * last.size) {
      open.push(word)
    } else if (open && first && belongs(word, first) && word.right <= first.x + 0.3 * first.size) {
      open.unshift(word)
    } else lines.push([word])
  }
  return lines
}

/** A filled spot or small square, drawn instead of a bullet's sign. */
export interface Spot {
  readonly x: number
  readonly y: number
  readonly right: number
  readonly bottom: number
}

/** Puts a bullet before a line that has a spot where bullets stand: close on its left, at half the height of its letters. */
function withBullet(words: readonly Word[], spots: readonly Spot[]): readonly Word[] {
  const [first] = words
  if (!first) return words
  const { x, y, size } = first
  const spot = spots.find((candidate) => {
    const middle = y - (candidate.y + candidate.bottom) / 2
    const gap = x - candidate.right
    const isSmall = candidate.right - candidate.x < 0.6 * size
    return isSmall && middle > 0.05 * size && middle < 0.7 * size && gap > 0 && gap < 2.5 * size
  })
  if (!spot) return words
  const bullet = { text: '•', x: spot.x, right: spot.right, y, size, bold: false, spaced: false }
  return [bullet, ...words]
}

/** The lines of words in the order in which they are drawn. */
export const linesOf = (words: readonly Word[], spots: readonly Spot[]): readonly Line[] =>
  joinWords(words).map((line) => lineOf(withBullet(line, spots)))
