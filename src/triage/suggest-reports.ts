/** What a report of a concern suggests besides itself: other reports that the policy requires, and haste. Never a judgement. */
import { harassmentSigns } from './harassment.ts'
import { read, type Span } from './reading.ts'
import { urgencySigns } from './urgency.ts'
import { violenceSigns } from './violence.ts'

/** A report that is required besides the complaint. */
export type CompanionReport = 'harassment' | 'violence'

export interface ReportSuggestion {
  readonly companions: readonly CompanionReport[]
  /** Somebody may be in danger, or an account or information is getting out now. */
  readonly urgent: boolean
  /** The words of the report that say so, for the person who wrote them. */
  readonly words: readonly string[]
}

/** Characters that are looked at; a form's field holds fewer. */
const longestText = 20_000

export function suggestReports(text: string): ReportSuggestion {
  const reading = read(text.slice(0, longestText))
  const harassment = harassmentSigns(reading)
  const violence = violenceSigns(reading)
  const urgency = urgencySigns(reading)
  const word = ({ start, end }: Span) => text.slice(start, end)
  return {
    companions: [
      ...(harassment.length > 0 ? (['harassment'] as const) : []),
      ...(violence.length > 0 ? (['violence'] as const) : []),
    ],
    urgent: urgency.length > 0,
    words: [...new Set([...harassment, ...violence, ...urgency].map(word))],
  }
}
