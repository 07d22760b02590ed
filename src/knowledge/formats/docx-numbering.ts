/** The numbers that Word prints before paragraphs: they stand in no text, so they are counted here as Word counts them. */

import type { ListPlace } from './docx-styles.ts'
import { type NumberFormat, numberLabel } from './list-label.ts'
import { childOf, elementsOf, readXml, settingOf, type XmlElement } from './xml.ts'

interface Level {
  readonly start: number
  /** Undefined for a bullet. */
  readonly format: NumberFormat | 'none' | undefined
  /** `%1.%2`: each `%n` stands for the number of that level. */
  readonly text: string
  /** Numbers of outer levels are decimal, whatever their own format. */
  readonly legal: boolean
  /** The level after which it starts anew; 0: never. */
  readonly restart: number | undefined
}

interface List {
  readonly definition: string
  readonly levels: ReadonlyMap<number, Level>
  readonly starts: ReadonlyMap<number, number>
}

const formats = new Map<string, NumberFormat | 'none' | undefined>(
  Object.entries({
    decimal: 'decimal',
    decimalZero: 'decimalZero',
    lowerLetter: 'lowerLetter',
    upperLetter: 'upperLetter',
    lowerRoman: 'lowerRoman',
    upperRoman: 'upperRoman',
    ordinal: 'decimal',
    cardinalText: 'decimal',
    ordinalText: 'decimal',
    none: 'none',
  }),
)

function readLevel(element: XmlElement): Level {
  const restart = settingOf(element, 'lvlRestart')
  const format = settingOf(element, 'numFmt') ?? 'decimal'
  return {
    start: Number(settingOf(element, 'start') ?? 1),
    format: format === 'bullet' ? undefined : (formats.get(format) ?? 'decimal'),
    text: settingOf(element, 'lvlText') ?? '',
    legal: childOf(element, 'isLgl') !== undefined,
    restart: restart === undefined ? undefined : Number(restart),
  }
}

const levelsOf = (element: XmlElement) =>
  elementsOf(element)
    .filter(({ name }) => name === 'lvl')
    .map((level) => [Number(level.attributes.ilvl), readLevel(level)] as const)

/** A list as used: the levels of its definition with its own changes. */
function readList(
  element: XmlElement,
  definitions: ReadonlyMap<string, ReadonlyMap<number, Level>>,
): List {
  const definition = settingOf(element, 'abstractNumId') ?? ''
  const overrides = elementsOf(element).filter(({ name }) => name === 'lvlOverride')
  const starts = overrides.flatMap((override) => {
    const start = settingOf(override, 'startOverride')
    return start === undefined ? [] : [[Number(override.attributes.ilvl), Number(start)] as const]
  })
  return {
    definition,
    levels: new Map([...(definitions.get(definition) ?? []), ...overrides.flatMap(levelsOf)]),
    starts: new Map(starts),
  }
}

export class DocxNumbering {
  private readonly lists = new Map<string, List>()
  /** The last number of each level, by definition: lists of one definition go on counting. */
  private readonly counters = new Map<string, Map<number, number>>()
  private readonly started = new Set<string>()

  constructor(file: string, bytes: Uint8Array | undefined) {
    if (!bytes) return
    const definitions = new Map<string, ReadonlyMap<number, Level>>()
    const styled = new Map<string, ReadonlyMap<number, Level>>()
    readXml(file, bytes, 'numbering', (element) => {
      const { abstractNumId, numId } = element.attributes
      if (element.name === 'abstractNum' && abstractNumId !== undefined) {
        const levels = new Map(levelsOf(element))
        // A list style is defined once, under its name, and used by name elsewhere.
        const linked = styled.get(settingOf(element, 'numStyleLink') ?? '')
        definitions.set(abstractNumId, levels.size === 0 && linked ? linked : levels)
        styled.set(settingOf(element, 'styleLink') ?? '', levels)
      }
      if (element.name === 'num' && numId !== undefined) {
        this.lists.set(numId, readList(element, definitions))
      }
    })
  }

  /** Counts a paragraph and returns its marker: `-` for a bullet; undefined where none is printed. */
  next(place: ListPlace): string | undefined {
    const list = this.lists.get(place.list)
    const level = list?.levels.get(place.level)
    if (!list || !level) return undefined
    const counters = this.counters.get(list.definition) ?? new Map<number, number>()
    this.counters.set(list.definition, counters)
    this.count(place, list, level, counters)
    if (level.format === undefined) return '-'
    const label = level.text.replace(/%([1-9])/g, (_, digit: string) => {
      const outer = list.levels.get(Number(digit) - 1)
      const number = counters.get(Number(digit) - 1) ?? outer?.start ?? 1
      if (outer?.format === 'none') return ''
      return numberLabel(number, level.legal ? 'decimal' : (outer?.format ?? 'decimal'))
    })
    return label.trim() === '' ? undefined : label.trim()
  }

  private count(place: ListPlace, list: List, level: Level, counters: Map<number, number>): void {
    const key = `${place.list}/${place.level}`
    const start = list.starts.get(place.level)
    const isFirst = !this.started.has(key)
    this.started.add(key)
    const last = counters.get(place.level)
    const starts = isFirst && start !== undefined
    counters.set(place.level, starts ? start : last === undefined ? level.start : last + 1)
    for (const inner of [...counters.keys()]) {
      const restart = list.levels.get(inner)?.restart
      if (inner > place.level && (restart === undefined || place.level < restart)) {
        counters.delete(inner)
      }
    }
  }
}
