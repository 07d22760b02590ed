/** Versions in words, for the terminal. */
import type { DocumentFacts } from '../../knowledge/document.ts'
import type { DocumentVersion } from '../../knowledge/version.ts'

/** `2026-11-21 05:10`, UTC. */
export const minute = (at: number): string =>
  new Date(at / 1000).toISOString().slice(0, 16).replace('T', ' ')

export const dayOf = (at: number): string => new Date(at / 1000).toISOString().slice(0, 10)

export function factsText(facts: DocumentFacts): string {
  const { issued, revised, approved, effective, reviewDue } = facts
  const named = { issued, revised, approved, effective, 'review due': reviewDue }
  return Object.entries(named)
    .flatMap(([name, day]) => (day === undefined ? [] : [`${name} ${day}`]))
    .join(', ')
}

export function originText({ origin, file, restores }: DocumentVersion): string {
  switch (origin) {
    case 'folder':
      return `from the folder, ${file}`
    case 'folder-gone':
      return 'its file was taken from the folder'
    case 'import':
      return `imported, ${file}`
    case 'removal':
      return 'removed'
    case 'rollback':
      return `version ${restores} once more`
  }
}

export const count = (number: number, one: string, many = `${one}s`): string =>
  `${number} ${number === 1 ? one : many}`

/** `1 added, 2 changed`, or what to say where there is nothing. */
export function counted(numbers: Readonly<Record<string, number>>, none: string): string {
  const some = Object.entries(numbers).filter(([, number]) => number > 0)
  return some.map(([name, number]) => `${number} ${name}`).join(', ') || none
}
