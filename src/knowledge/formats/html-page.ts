/** An HTML page while it is parsed: takes the parser's events and collects blocks. */
import type { Block } from './block.ts'
import { refuseCharacters } from './limits.ts'
import { type NumberFormat, numberLabel } from './list-label.ts'
import { type Stretch, writeStretches } from './stretch.ts'
import { type Cell, readTable } from './table.ts'
import { unreadable } from './unreadable.ts'

type Attributes = Readonly<Record<string, string>>

const setOf = (names: string) => new Set(names.split(' '))

/** What stands in a page and is none of its words. */
const unread = setOf(
  'script style nav footer template noscript svg math iframe object video audio canvas button select textarea dialog',
)
/** Elements that begin and end a block; all others are part of a line. */
const flow = setOf(
  'p div ul ol menu li dl dt dd table caption tr td th section article aside blockquote pre main body header h1 h2 h3 h4 h5 h6 figure figcaption address form fieldset details summary center title',
)
const voids = setOf('area base br col embed hr img input link meta source track wbr')
const boldElements = setOf('b strong th summary dt')

const listFormats = new Map<string, NumberFormat>(
  Object.entries({
    a: 'lowerLetter',
    A: 'upperLetter',
    i: 'lowerRoman',
    I: 'upperRoman',
  }),
)

/** What an element passes on to what stands in it. */
interface Element {
  readonly bold: boolean
  readonly keepsLines: boolean
}

interface List {
  readonly format: NumberFormat | undefined
  next: number
}

const isHidden = ({ hidden, style = '', ...others }: Attributes) =>
  hidden !== undefined ||
  others['aria-hidden'] === 'true' ||
  /display\s*:\s*none|visibility\s*:\s*hidden/i.test(style)

function isBold(name: string, { style = '' }: Attributes, above: boolean): boolean {
  const weight = /font-weight\s*:\s*(bold|normal|\d{3})/i.exec(style)?.[1]?.toLowerCase()
  if (weight !== undefined) return weight === 'bold' || Number(weight) >= 600
  return above || boldElements.has(name)
}

/** Deeper nesting is made to hold the parser up, which searches all open elements at each tag. */
const deepest = 1_000

export class HtmlPage {
  private readonly file: string
  private title = ''
  private characters = 0
  private depth = 0
  private readonly blocks: Block[] = []
  /** Where blocks go: the page, or the innermost table cell. */
  private readonly sinks: Block[][] = [this.blocks]
  private readonly open: Element[] = []
  private readonly lists: List[] = []
  private readonly tables: Cell[][][] = []
  private stretches: Stretch[] = []
  private heading: number | undefined
  private marker: string | undefined
  private skipped = 0
  private mainStart: number | undefined
  private mainEnd: number | undefined

  constructor(file: string) {
    this.file = file
  }

  /** The page's title and its blocks: those of its main part, where it names one. */
  read(): { readonly title: string; readonly blocks: readonly Block[] } {
    this.flush()
    const main = this.blocks.slice(this.mainStart, this.mainEnd)
    return {
      title: this.title.replace(/\s+/g, ' ').trim(),
      blocks: this.mainEnd === undefined || main.length === 0 ? this.blocks : main,
    }
  }

  onopentag(name: string, attributes: Attributes): void {
    if (voids.has(name)) {
      if (name === 'hr') this.flush()
      if (name === 'br' && this.skipped === 0) this.stretches.push({ text: '\n', bold: false })
      return
    }
    this.depth += 1
    if (this.depth > deepest) {
      throw unreadable(this.file, `its elements are nested ${deepest} deep`, 'Save the page anew.')
    }
    if (this.skipped > 0 || unread.has(name) || isHidden(attributes)) {
      this.skipped += 1
      return
    }
    if (flow.has(name)) this.flush()
    const above = this.open.at(-1)
    this.open.push({
      bold: isBold(name, attributes, above?.bold ?? false),
      keepsLines: name === 'pre' || (above?.keepsLines ?? false),
    })
    this.enter(name, attributes)
  }

  ontext(text: string): void {
    if (this.skipped > 0) return
    this.characters += text.length
    refuseCharacters(this.file, this.characters)
    const { bold, keepsLines } = this.open.at(-1) ?? { bold: false, keepsLines: false }
    this.stretches.push({ text: keepsLines ? text : text.replace(/[ \t\r\n\f]+/g, ' '), bold })
  }

  onclosetag(name: string): void {
    if (voids.has(name)) return
    this.depth -= 1
    if (this.skipped > 0) {
      this.skipped -= 1
      return
    }
    if (name === 'title') this.closeTitle()
    if (flow.has(name)) this.flush()
    this.open.pop()
    this.leave(name)
  }

  private enter(name: string, { start, type, value }: Attributes): void {
    if (/^h[1-6]$/.test(name)) this.heading = Number(name[1])
    if (name === 'ul' || name === 'menu') this.lists.push({ format: undefined, next: 1 })
    if (name === 'ol') {
      const format = listFormats.get(type ?? '') ?? 'decimal'
      this.lists.push({ format, next: Number.parseInt(start ?? '', 10) || 1 })
    }
    if (name === 'li') this.marker = this.nextMarker(value)
    if (name === 'table') this.tables.push([])
    if (name === 'tr') this.tables.at(-1)?.push([])
    if (name === 'td' || name === 'th') this.sinks.push([])
    if (name === 'main' && this.sinks.length === 1) this.mainStart ??= this.blocks.length
  }

  private leave(name: string): void {
    if (/^h[1-6]$/.test(name)) this.heading = undefined
    if (name === 'ul' || name === 'ol' || name === 'menu') this.lists.pop()
    if (name === 'li') this.marker = undefined
    if (name === 'td' || name === 'th') this.closeCell()
    if (name === 'table') this.closeTable()
    if (name === 'main' && this.sinks.length === 1) this.mainEnd ??= this.blocks.length
  }

  private nextMarker(value: string | undefined): string {
    const list = this.lists.at(-1)
    if (list?.format === undefined) return '-'
    const number = Number.parseInt(value ?? '', 10) || list.next
    list.next = number + 1
    return `${numberLabel(number, list.format)}.`
  }

  private closeTitle(): void {
    this.title ||= this.stretches.map(({ text }) => text).join('')
    this.stretches = []
  }

  private closeCell(): void {
    const cell = this.sinks.length > 1 ? (this.sinks.pop() ?? []) : []
    const row = this.tables.at(-1)?.at(-1)
    if (row) row.push(cell)
    else this.sinks.at(-1)?.push(...cell)
  }

  private closeTable(): void {
    const table = this.tables.pop()
    if (table) this.sinks.at(-1)?.push(...readTable(table, this.blocks))
  }

  /** Ends the block that is being read. An item's first words carry its marker, what follows is a paragraph. */
  private flush(): void {
    if (this.skipped > 0) return
    const text = writeStretches(this.stretches)
    this.stretches = []
    if (text.trim() === '') return
    const sink = this.sinks.at(-1) ?? this.blocks
    if (this.heading !== undefined) sink.push({ kind: 'heading', level: this.heading, text })
    else if (this.marker !== undefined) {
      const depth = Math.max(0, this.lists.length - 1)
      sink.push({ kind: 'item', depth, marker: this.marker, text })
      this.marker = undefined
    } else sink.push({ kind: 'paragraph', text })
  }
}
