/** What a document's title block says: its facts, and the lines of clause `0`. */
import type { DocumentFacts } from './document.ts'
import { looksLikeHeading, readableTitle } from './heading.ts'
import { readNumber } from './printed-number.ts'
import type { SourceLine } from './source-line.ts'

const months: Readonly<Record<string, number>> = Object.fromEntries(
  [
    'january february march april may june july august september october november december',
    'jan feb mar apr may jun jul aug sep oct nov dec',
    'janvier février mars avril mai juin juillet août septembre octobre novembre décembre',
  ].flatMap((names) => names.split(' ').map((name, index) => [name, index + 1])),
)

const two = (number: number) => String(number).padStart(2, '0')

/**
 * The first day that a text names, as `2026-02-17`. Names of months have these letters only: a pattern of any letters takes
 * tens of milliseconds to be compiled.
 */
export function readDay(text: string): string | undefined {
  const iso = /\b(\d{4})[-/.](\d{1,2})[-/.](\d{1,2})\b/.exec(text)
  if (iso) return `${iso[1]}-${two(Number(iso[2]))}-${two(Number(iso[3]))}`
  const monthFirst = /\b([a-zéû]{3,9})\.?\s+(\d{1,2})(?:st|nd|rd|th)?,?\s+(\d{4})\b/i.exec(text)
  const dayFirst = /\b(\d{1,2})(?:st|nd|rd|th|er)?\s+([a-zéû]{3,9})\.?,?\s+(\d{4})\b/i.exec(text)
  const found = monthFirst
    ? { month: monthFirst[1], day: monthFirst[2], year: monthFirst[3] }
    : { month: dayFirst?.[2], day: dayFirst?.[1], year: dayFirst?.[3] }
  const month = months[found.month?.toLowerCase() ?? '']
  return month ? `${found.year}-${two(month)}-${two(Number(found.day))}` : undefined
}

const labels = {
  issued: /\b(?:issued|adopted|published|date of issue|émise?|adoptée?)\b/i,
  revised:
    /\b(?:revised|last revision|revision date|amended|(?:last )?updated|révisée?|modifiée?)\b/i,
  approved: /\b(?:approved|approval date|date of approval|approuvée?|approbation)\b/i,
  effective: /\b(?:effective|in force|takes effect|en vigueur|prend effet)\b/i,
  reviewDue: /\b(?:review|réexamen|révision prévue)\b/i,
} as const

type FactName = keyof typeof labels

const nextLabel =
  /\s+(?=(?:Revised|Issued|Effective|Approved|Proposed review|Next review)\b[^:]{0,20}:)/

/** One string a fact: a cell that names several is cut before each label; a label alone takes the cell after it. */
function cellsOf(line: SourceLine): readonly string[] {
  return line.cells
    .map((cell, index) => (/[:\d]/.test(cell) ? cell : `${cell} ${line.cells[index + 1] ?? ''}`))
    .flatMap((cell) => cell.split(nextLabel))
}

/** The days that a title block gives; a label without a day (`Approved by: …`) is no fact. */
export function readFacts(lines: readonly SourceLine[]): DocumentFacts {
  const facts: Partial<Record<FactName, string>> = {}
  for (const cell of lines.flatMap(cellsOf)) {
    for (const name of ['reviewDue', 'revised', 'approved', 'effective', 'issued'] as const) {
      const label = labels[name].exec(cell)
      if (!label) continue
      const rest = cell.slice(label.index)
      const year = name === 'reviewDue' ? /\b20\d\d\b/.exec(rest)?.[0] : undefined
      const value = readDay(rest) ?? year
      if (value !== undefined) facts[name] ??= value
      if (value !== undefined) break
    }
  }
  return facts
}

/** `Version 4 · in force from May 1, 2026`: short pieces between dots or bars. */
function isRowOfFacts(text: string): boolean {
  const pieces = text.split(/\s[·•|]\s/)
  return pieces.length > 1 && pieces.every((piece) => piece.length <= 60)
}

/** `Policy # 3.51`, `Title: …`, `Replaces <tab> -`: a line that states a fact rather than a sentence. */
export function isFact(line: SourceLine): boolean {
  if (line.mark.kind === 'row' || isRowOfFacts(line.text)) return true
  if (line.text.length > 160) return false
  if (line.cells.length > 1 || /#\s*\S/.test(line.text)) return true
  if (/^[^:.]{2,40}:\s+\S/.test(line.text)) return true
  return line.text.length <= 60 && Object.keys(readFacts([line])).length > 0
}

const titleLabel = /^(?:policy |document )?(?:title|titre|name)\s*:\s*/i

/** True where the lines before the first section are facts and no opening words. */
export function isTitleBlock(lines: readonly SourceLine[]): boolean {
  const facts = lines.filter(isFact).length
  return facts > 0 && (facts === lines.length || (facts >= 2 && facts >= 0.4 * lines.length))
}

const kindOfDocument =
  /\b(?:policy|policies|guidelines?|protocols?|handbook|manual|code|agreement|procedures?|charter|rules|standards?|plan|guide|terms|notice|questions|politique|directive|lignes directrices|règlement|entente)\b/i

/** Whether a document's first line is its title: by what it says, or because facts or sections follow at once. */
export function isTitleLine(line: SourceLine, after: SourceLine | undefined): boolean {
  if (line.mark.kind !== 'plain' && line.mark.kind !== 'bold') return false
  if (!looksLikeHeading(line.text) || readNumber(line.text) || isFact(line)) return false
  if (!after || isFact(after) || after.mark.kind === 'heading') return true
  return kindOfDocument.test(line.text) || looksLikeHeading(after.text) || !!readNumber(after.text)
}

/** The title that the lines before the first section give the document. */
export function readTitle(lines: readonly SourceLine[], titled: boolean): string | undefined {
  const labelled = lines.flatMap((line) => line.cells).find((cell) => titleLabel.test(cell))
  if (labelled) return labelled.replace(titleLabel, '').trim()
  const heading = titled ? lines[0] : lines.find((line) => line.mark.kind === 'heading')
  return heading && readableTitle(heading.text)
}

/** The lines that are items of clause `0`: the facts, and the title where no label names it. */
export function titleBlockItems(lines: readonly SourceLine[]): readonly SourceLine[] {
  const labelled = lines.some((line) => line.cells.some((cell) => titleLabel.test(cell)))
  return lines.filter((line, index) => isFact(line) || (!labelled && index === 0))
}
