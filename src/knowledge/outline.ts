/** The outline of a document: which lines stand under which headings and printed numbers. */
import { isBareHeading, isUpperCase, looksLikeHeading, readableTitle } from './heading.ts'
import { Numbering } from './numbering.ts'
import { follows, type PrintedNumber, readNumber } from './printed-number.ts'
import type { SourceLine } from './source-line.ts'

export interface Heading {
  readonly depth: number
  /** The printed number, where there is one. */
  readonly label?: string
  readonly title: string
  /** True where nothing but its look makes it a heading. */
  readonly isBare: boolean
}

export interface Part {
  readonly text: string
  readonly isItem: boolean
  /** What stands before the words: `- `, `(a) `, `4.01 `. */
  readonly prefix: string
}

/** Lines under one heading path, or those of one numbered clause. */
export interface Section {
  readonly path: readonly Heading[]
  /** The clause's own number, where the text opens with it. */
  readonly number?: string
  /** The heading as it stands in the document. */
  readonly printed?: string
  readonly parts: readonly Part[]
}

export interface Outline {
  /** The lines before the first heading or number. */
  readonly opening: readonly SourceLine[]
  readonly sections: readonly Section[]
}

export const definitionTitles =
  /\b(?:definitions?|glossary|interpretation|terminology|defined terms|définitions?|glossaire)\b/i
export const backMatterTitles =
  /^(?:distribution(?: list)?|revision history|version history|document control|approvals?|document history|historique des révisions)$/i

/** A part whose numbers begin anew. */
const appendix = /^(?:appendix|annex|annexe|schedule|attachment)\b(?:\s+[A-Z\d]{1,3}\b)?/i

interface OpenSection {
  readonly path: readonly Heading[]
  readonly number?: string
  readonly printed?: string
  readonly parts: Part[]
}

/** A paragraph with a number of its own that runs on through the sections: `(7)`. */
interface Paragraph {
  readonly kind: 'paragraph'
  readonly number?: undefined
  readonly label: string
  readonly text: string
}

type Finding =
  | Paragraph
  | { readonly kind: 'heading'; readonly heading: Heading; readonly number?: PrintedNumber }
  | { readonly kind: 'clause'; readonly number: PrintedNumber }
  | {
      readonly kind: 'text'
      readonly isItem: boolean
      readonly prefix: string
      readonly text: string
    }

const isSingle = (number: PrintedNumber) => number.parts.length === 1

/** A sentence long enough to be a clause of its own, and not a step in a list. */
const isClauseText = (text: string) => text.length > 40 && /[.:;]/.test(text)

/** What stands before a number's words in its line: `4.01 `. */
const prefixOf = (line: SourceLine, number: PrintedNumber) =>
  line.text.slice(0, line.text.length - number.rest.length)

/** The number of a line that opens with `(7)`. */
function paragraphLabel({ mark }: SourceLine): string | undefined {
  return mark.kind === 'ordered' ? /^\((\d{1,3})\)$/.exec(mark.label)?.[1] : undefined
}

/** Fewer numbers may be a list that a heading interrupts. */
const fewestRunning = 6

/** Whether the numbers `(1)`, `(2)` … count on over headings from the first to the last. */
function runsThrough(lines: readonly SourceLine[]): boolean {
  let last = 0
  let headings = 0
  let passed = 0
  for (const line of lines) {
    if (line.mark.kind === 'heading' || line.mark.kind === 'bold') headings++
    const label = paragraphLabel(line)
    if (label === undefined) continue
    if (Number(label) !== last + 1) return false
    if (headings > 0 && last > 0) passed++
    headings = 0
    last++
  }
  return last >= fewestRunning && passed > 0
}

class Reader {
  private readonly lines: readonly SourceLine[]
  private readonly titled: boolean
  private readonly spaced: boolean
  private readonly marked: boolean
  /** True where `(1)`, `(2)` run on through the sections: then they are clauses, no items. */
  private readonly runsOn: boolean
  private readonly topLevel: number
  private readonly numbering = new Numbering()
  private path: readonly Heading[] = []
  private listNumber = 0
  private upperSections = false

  constructor(lines: readonly SourceLine[], titled: boolean) {
    this.lines = lines
    this.titled = titled
    this.spaced = lines.filter((line) => line.gap).length >= 0.15 * lines.length
    const levels = lines.flatMap(({ mark }) => (mark.kind === 'heading' ? [mark.level] : []))
    this.topLevel = Math.min(...levels)
    this.marked = levels.length > 0
    this.runsOn = runsThrough(lines)
  }

  read(): Outline {
    const sections: OpenSection[] = []
    let opening = this.lines.length
    for (const [index, line] of this.lines.entries()) {
      const finding = this.find(line, index)
      if (finding.kind === 'text') {
        sections.at(-1)?.parts.push(finding)
        continue
      }
      opening = Math.min(opening, index)
      this.listNumber = 0
      sections.push(this.open(line, finding))
    }
    return { opening: this.lines.slice(0, opening), sections }
  }

  private open(line: SourceLine, finding: Exclude<Finding, { kind: 'text' }>): OpenSection {
    const { number } = finding
    if (finding.kind === 'paragraph') return this.openParagraph(finding)
    const label = number === undefined ? undefined : this.numbering.enter(number)
    if (finding.kind === 'clause') {
      const { rest } = finding.number
      const parts = [{ text: rest, isItem: false, prefix: prefixOf(line, finding.number) }]
      return { path: this.path, number: label ?? finding.number.label, parts }
    }
    const heading = { ...finding.heading, ...(label === undefined ? {} : { label }) }
    if (isUpperCase(number?.rest ?? line.text)) this.upperSections = true
    const appended = label === undefined ? appendix.exec(heading.title)?.[0] : undefined
    if (appended !== undefined) this.numbering.restart(appended)
    this.path = [...this.path.filter((above) => above.depth < heading.depth), heading]
    return { path: this.path, printed: line.text, parts: [] }
  }

  private openParagraph({ label, text }: Paragraph): OpenSection {
    const parts = [{ text, isItem: false, prefix: `(${label}) ` }]
    return { path: this.path, number: label, parts }
  }

  private find(line: SourceLine, index: number): Finding {
    const words: Finding = { kind: 'text', isItem: false, prefix: '', text: line.text }
    if (this.titled && index === 0) return words
    const { mark } = line
    if (mark.kind === 'heading') return this.markedHeading(line, mark.level)
    if (mark.kind === 'row') return { ...words, isItem: true }
    const number = readNumber(line.text)
    const numbered = number && this.numbered(line, index, number)
    if (numbered) return numbered
    if (mark.kind === 'bullet') return { ...words, isItem: true, prefix: '- ' }
    if (mark.kind === 'ordered') {
      const running = this.runsOn ? paragraphLabel(line) : undefined
      if (running !== undefined) return { kind: 'paragraph', label: running, text: line.text }
      return { ...words, isItem: true, prefix: `${mark.label} ` }
    }
    if (number?.kind === 'decimal' && number.parts.join('.') === String(this.listNumber + 1)) {
      this.listNumber++
      return { kind: 'text', isItem: true, prefix: prefixOf(line, number), text: number.rest }
    }
    return this.isBare(line, index) ? this.bareHeading(line.text) : words
  }

  private markedHeading(line: SourceLine, level: number): Finding {
    const depth = level - this.topLevel + 1
    const number = readNumber(line.text)
    if (!number || !this.numbering.isNext(number)) {
      const title = readableTitle(line.text)
      return { kind: 'heading', heading: { depth, title, isBare: false } }
    }
    const title = readableTitle(number.rest)
    return { kind: 'heading', heading: { depth, title, isBare: false }, number }
  }

  /** A line that opens with a number: a heading, a clause, or neither. */
  private numbered(line: SourceLine, index: number, number: PrintedNumber): Finding | undefined {
    if (!this.numbering.isNext(number) || number.rest === '') return undefined
    const after = this.lines[index + 1]
    const isTitle =
      looksLikeHeading(number.rest) && after !== undefined && this.hasBody(number, after)
    const isBullet = line.mark.kind === 'bullet'
    if (!isSingle(number)) {
      return isTitle && !isBullet ? this.numberedHeading(number) : { kind: 'clause', number }
    }
    if (isBullet || (this.marked && this.path.length > 0)) return undefined
    if (isTitle) return this.numberedHeading(number)
    const inList = this.lines[index - 1]?.text.endsWith(':') || this.listNumber > 0
    if (number.kind !== 'decimal' || inList || !isClauseText(number.rest)) return undefined
    return { kind: 'clause', number }
  }

  private numberedHeading(number: PrintedNumber): Finding {
    const depth = this.numbering.depthOf(number) + number.parts.length
    const title = readableTitle(number.rest)
    return { kind: 'heading', heading: { depth, title, isBare: false }, number }
  }

  /** A heading has something under it: words, or numbers below its own. */
  private hasBody(number: PrintedNumber, after: SourceLine): boolean {
    const next = readNumber(after.text)
    if (!next || after.mark.kind === 'bullet' || next.kind !== number.kind) return true
    return next.parts.length > number.parts.length || !follows(number.parts, next.parts)
  }

  private isBare(line: SourceLine, index: number): boolean {
    const inDefinitions = this.path.some((heading) => definitionTitles.test(heading.title))
    if (line.mark.kind === 'bold') return looksLikeHeading(line.text.replace(/:$/, ''))
    if (this.marked && !inDefinitions && this.path.length > 0) return false
    if (line.gap && appendix.test(line.text) && looksLikeHeading(line.text)) return true
    const [before, after] = [this.lines[index - 1], this.lines[index + 1]]
    return isBareHeading(line, { before, after, spaced: this.spaced })
  }

  private bareHeading(text: string): Finding {
    const title = readableTitle(text.replace(/^(?:Q|Question)\s*\d*\s*[.:)]\s*/i, ''))
    const isUpper = isUpperCase(text)
    const outer = this.path.filter(
      (heading) => !heading.isBare || (this.upperSections && !isUpper && heading.depth === 1),
    )
    const onTop =
      backMatterTitles.test(title) || appendix.test(title) || (isUpper && this.upperSections)
    const depth = onTop ? 1 : (outer.at(-1)?.depth ?? 0) + 1
    return { kind: 'heading', heading: { depth, title, isBare: true } }
  }
}

/** Reads the outline of a document from its lines. `titled`: the first line is the document's title. */
export function readOutline(lines: readonly SourceLine[], titled = false): Outline {
  return new Reader(lines, titled).read()
}
