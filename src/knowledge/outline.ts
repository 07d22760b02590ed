/** The outline of a document: which lines stand under which headings and printed numbers. */
import { isBareHeading, isUpperCase, looksLikeHeading, readableTitle } from './heading.ts'
import { follows, type PrintedNumber, readNumber } from './printed-number.ts'
import type { SourceLine } from './source-line.ts'

export interface Heading {
  readonly depth: number
  /** The printed number, where there is one. */
  readonly label?: string
  readonly title: string
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

interface OpenSection {
  readonly path: readonly Heading[]
  readonly number?: string
  readonly printed?: string
  readonly parts: Part[]
}

type Finding =
  | { readonly kind: 'heading'; readonly heading: Heading; readonly number?: PrintedNumber }
  | { readonly kind: 'clause'; readonly number: PrintedNumber }
  | {
      readonly kind: 'text'
      readonly isItem: boolean
      readonly prefix: string
      readonly text: string
    }

const isSingle = (number: PrintedNumber) => number.parts.length === 1
const isDecimal = (number: PrintedNumber) => /^\d/.test(number.label)

class Reader {
  private readonly lines: readonly SourceLine[]
  private readonly spaced: boolean
  private readonly marked: boolean
  private readonly topLevel: number
  private path: readonly Heading[] = []
  private last: readonly number[] | undefined
  private listNumber = 0
  private upperSections = false

  constructor(lines: readonly SourceLine[]) {
    this.lines = lines
    this.spaced = lines.filter((line) => line.gap).length >= 0.15 * lines.length
    const levels = lines.flatMap(({ mark }) => (mark.kind === 'heading' ? [mark.level] : []))
    this.topLevel = Math.min(...levels)
    this.marked = levels.length > 0
  }

  read(): Outline {
    const sections: OpenSection[] = []
    let opening = this.lines.length
    for (const [index, line] of this.lines.entries()) {
      const finding = this.find(line, index)
      const current = sections.at(-1)
      if (finding.kind === 'heading') {
        this.enter(finding)
        sections.push({ path: this.path, printed: line.text, parts: [] })
      } else if (finding.kind === 'clause') {
        const { label, rest, parts } = finding.number
        this.last = parts
        const prefix = line.text.slice(0, line.text.length - rest.length)
        sections.push({
          path: this.path,
          number: label,
          parts: [{ text: rest, isItem: false, prefix }],
        })
      } else if (current) current.parts.push(finding)
      if (finding.kind !== 'text') {
        opening = Math.min(opening, index)
        this.listNumber = 0
      }
    }
    return { opening: this.lines.slice(0, opening), sections }
  }

  private enter({ heading, number }: { heading: Heading; number?: PrintedNumber }): void {
    if (number) this.last = number.parts
    if (number && isUpperCase(number.rest)) this.upperSections = true
    this.path = [...this.path.filter((above) => above.depth < heading.depth), heading]
  }

  private find(line: SourceLine, index: number): Finding {
    if (line.mark.kind === 'heading') return this.markedHeading(line, line.mark.level)
    const number = line.mark.kind === 'row' ? undefined : readNumber(line.text)
    if (number) {
      const numbered = this.numbered(line, index, number)
      if (numbered) return numbered
    }
    if (line.mark.kind === 'bullet')
      return { kind: 'text', isItem: true, prefix: '- ', text: line.text }
    if (line.mark.kind === 'row') return { kind: 'text', isItem: true, prefix: '', text: line.text }
    if (line.mark.kind === 'ordered') {
      return { kind: 'text', isItem: true, prefix: `${line.mark.label} `, text: line.text }
    }
    if (
      number &&
      isSingle(number) &&
      isDecimal(number) &&
      number.parts[0] === this.listNumber + 1
    ) {
      this.listNumber++
      const prefix = line.text.slice(0, line.text.length - number.rest.length)
      return { kind: 'text', isItem: true, prefix, text: number.rest }
    }
    if (this.isBare(line, index)) return this.bareHeading(line.text)
    return { kind: 'text', isItem: false, prefix: '', text: line.text }
  }

  private markedHeading(line: SourceLine, level: number): Finding {
    const depth = level - this.topLevel + 1
    const number = readNumber(line.text)
    if (!number || !this.isNext(number)) {
      return { kind: 'heading', heading: { depth, title: readableTitle(line.text) } }
    }
    const title = readableTitle(number.rest)
    return { kind: 'heading', heading: { depth, label: number.label, title }, number }
  }

  private isNext(number: PrintedNumber): boolean {
    return follows(this.last, number.parts)
  }

  /** A line that opens with a number: a heading, a clause, or neither. */
  private numbered(line: SourceLine, index: number, number: PrintedNumber): Finding | undefined {
    if (!this.isNext(number) || number.rest === '') return undefined
    const after = this.lines[index + 1]
    const titled =
      looksLikeHeading(number.rest) && after !== undefined && this.hasBody(number, after)
    if (!isSingle(number)) {
      if (!titled || line.mark.kind === 'bullet') return { kind: 'clause', number }
      return this.numberedHeading(number)
    }
    if (line.mark.kind === 'bullet' || (this.marked && this.path.length > 0)) return undefined
    if (titled) return this.numberedHeading(number)
    const before = this.lines[index - 1]
    const inList = before?.text.endsWith(':') || this.listNumber > 0
    const sentence = number.rest.length > 40 && /[.:;]/.test(number.rest)
    return isDecimal(number) && !inList && sentence ? { kind: 'clause', number } : undefined
  }

  private numberedHeading(number: PrintedNumber): Finding {
    const depth = number.parts.length
    const title = readableTitle(number.rest)
    return { kind: 'heading', heading: { depth, label: number.label, title }, number }
  }

  /** A heading has something under it: words, or numbers below its own. */
  private hasBody(number: PrintedNumber, after: SourceLine): boolean {
    const next = readNumber(after.text)
    if (!next || after.mark.kind === 'bullet') return true
    return next.parts.length > number.parts.length || !follows(number.parts, next.parts)
  }

  private isBare(line: SourceLine, index: number): boolean {
    const inDefinitions = this.path.some((heading) => definitionTitles.test(heading.title))
    if (line.mark.kind === 'bold') return looksLikeHeading(line.text.replace(/:$/, ''))
    if (this.marked && !inDefinitions && this.path.length > 0) return false
    const [before, after] = [this.lines[index - 1], this.lines[index + 1]]
    return isBareHeading(line, { before, after, spaced: this.spaced })
  }

  private bareHeading(text: string): Finding {
    const numbered = this.path.filter((heading) => heading.label !== undefined || this.marked)
    const title = readableTitle(text.replace(/^(?:Q|Question)\s*\d*\s*[.:)]\s*/i, ''))
    const onTop = backMatterTitles.test(title) || (isUpperCase(text) && this.upperSections)
    const depth = onTop ? 1 : (numbered.at(-1)?.depth ?? 0) + 1
    return { kind: 'heading', heading: { depth, title } }
  }
}

/** Reads the outline of a document from its lines. */
export function readOutline(lines: readonly SourceLine[]): Outline {
  return new Reader(lines).read()
}
