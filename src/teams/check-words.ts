/** The record of checks before publication as people ask for it, in English and French. */
import { readFilter, type SaidFilter } from './said-filter.ts'

export type CheckCommand =
  | { readonly kind: 'list'; readonly filter: SaidFilter }
  | { readonly kind: 'export'; readonly format: 'csv' | 'json'; readonly filter: SaidFilter }

const listed = /^(?:checks|check log|vérifications|journal des vérifications)(?=\s|$)(.*)$/iu
const exported =
  /^(?:export (?:the )?checks|exporter les vérifications)(?: (?:as |to |en )?(csv|json))?(?= |$)(.*)$/iu

export function readCheckCommand(text: string): CheckCommand | undefined {
  const plain = text.replace(/[.!]+$/, '')
  const exporting = exported.exec(plain)
  if (exporting) {
    const filter = readFilter(exporting[2] ?? '')
    const format = exporting[1]?.toLowerCase() === 'json' ? 'json' : 'csv'
    return filter && { kind: 'export', format, filter }
  }
  const listing = listed.exec(plain)
  const filter = listing && readFilter(listing[1] ?? '')
  return filter ? { kind: 'list', filter } : undefined
}
