/** A text that restates an official one says so at its head. That note is no part of the policy, so nobody may be answered with it. */
import type { Clause } from './document.ts'

const isNote = (line: string) => /^(?:Restated|Texte reformulé)\b\.?/.test(line)

/** The clauses without the note, which stands before the first section. A clause of nothing else goes. */
export function withoutNote(clauses: readonly Clause[]): readonly Clause[] {
  return clauses.flatMap((clause) => {
    if (clause.id !== '0' && clause.id !== 'Introduction') return [clause]
    const lines = clause.text.split('\n')
    const kept = lines.filter((line) => !isNote(line))
    if (kept.length === lines.length) return [clause]
    const items = clause.items.filter(({ text }) => !isNote(text))
    return kept.length === 0 ? [] : [{ ...clause, text: kept.join('\n'), items }]
  })
}
