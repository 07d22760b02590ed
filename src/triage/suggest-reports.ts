/** What a report of a concern suggests besides itself: other reports that the policy requires, and haste. Never a judgement. */
import { featuresOf } from './features.ts'
import { harassmentSigns } from './harassment.ts'
import { complaintWeights } from './learned/complaint-weights.ts'
import { read, type Span } from './reading.ts'
import { urgencySigns } from './urgency.ts'
import { violenceSigns, withoutFigures } from './violence.ts'
import { likeness, weightiest } from './weights.ts'

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

/**
 * From where on likeness alone suggests something, in the order of the weights. Below 0: a report too many is a line to
 * pass over, one that is missed is a person without help; haste is missed least of all.
 */
const suggested = { harassment: -0.4, violence: -0.4, urgent: -0.5 } as const
type Reading = keyof typeof suggested
const places = { harassment: 0, violence: 1, urgent: 2 } as const

export function suggestReports(text: string): ReportSuggestion {
  const reading = read(text.slice(0, longestText))
  const features = featuresOf(withoutFigures(reading))
  const found = (signs: readonly Span[], kind: Reading): readonly Span[] => {
    if (signs.length > 0) return signs
    const isAlike = likeness(features, complaintWeights, places[kind]) > suggested[kind]
    return isAlike ? weightiest(features, complaintWeights, places[kind]) : []
  }
  const harassment = found(harassmentSigns(reading), 'harassment')
  const violence = found(violenceSigns(reading), 'violence')
  const urgency = found([...urgencySigns(reading), ...violence], 'urgent')
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
