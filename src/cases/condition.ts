/** Reads conditions as people write them: one a line or parted by semicolons, with the day by which each is to be met. */
import type { Condition } from './case.ts'

export const mostConditions = 10
export const longestCondition = 300

const dayAtEnd =
  /^(.*?)[\s,(]*(?:\b(?:by|until|before|due)|d['’]ici le|avant le|pour le)?\s*(\d{4}-\d{2}-\d{2})\)?[.]?$/iu

export function readConditions(text: string): readonly Condition[] {
  return text
    .split(/[;\n]/)
    .map((line) => line.trim())
    .filter(Boolean)
    .slice(0, mostConditions)
    .map(readCondition)
}

function readCondition(line: string): Condition {
  const [, words = '', day = ''] = dayAtEnd.exec(line) ?? []
  return words.trim() && isDay(day)
    ? { text: words.trim().slice(0, longestCondition), dueOn: day }
    : { text: line.slice(0, longestCondition) }
}

/** An ISO day that is in the calendar. */
export function isDay(text: string): boolean {
  const time = /^\d{4}-\d{2}-\d{2}$/.test(text) ? Date.parse(`${text}T00:00:00Z`) : Number.NaN
  return !Number.isNaN(time) && new Date(time).toISOString().startsWith(text)
}
