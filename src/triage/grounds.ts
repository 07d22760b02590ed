/** Which grounds a public comment may touch, each by the words that touch it. */
import { commercialSigns } from './grounds/commercial.ts'
import { discriminationSigns } from './grounds/discrimination.ts'
import { electionSigns } from './grounds/election.ts'
import { illegalSigns } from './grounds/illegal.ts'
import { inappropriateSigns } from './grounds/inappropriate.ts'
import { type GroundKind, groundKinds } from './grounds/kinds.ts'
import { isElsewhere } from './grounds/off-topic.ts'
import { offensiveSigns } from './grounds/offensive.ts'
import { personalInformationSigns, telephoneNumbers } from './grounds/personal-information.ts'
import { read, type Span } from './reading.ts'

/** A ground that a comment may touch, with the words that show it; off-topic has none. */
export interface TouchedGround {
  readonly kind: GroundKind
  readonly quotes: readonly string[]
}

/** The grounds in the order of `groundKinds`; none: nothing speaks against the comment. */
export function groundsTouched(comment: string, post: string): readonly TouchedGround[] {
  const reading = read(comment)
  const commercial = commercialSigns(reading)
  const election = electionSigns(reading)
  const personal = [
    // Who stands for election is named as a candidate, who advertises gives a number of business.
    ...(election.length > 0 || commercial.length > 0
      ? []
      : personalInformationSigns(reading, post)),
    ...(commercial.length > 0 ? [] : telephoneNumbers(reading)),
  ]
  const found: Readonly<Record<GroundKind, readonly Span[]>> = {
    'off-topic': [],
    offensive: offensiveSigns(reading),
    discrimination: discriminationSigns(reading),
    'personal-information': personal,
    election,
    inappropriate: inappropriateSigns(reading),
    illegal: illegalSigns(reading),
    commercial,
  }
  const touched = groundKinds.flatMap((kind) => {
    const quotes = distinct(found[kind]).map(({ start, end }) => comment.slice(start, end))
    return quotes.length > 0 ? [{ kind, quotes }] : []
  })
  // What breaks another rule need not be asked for its topic.
  if (touched.length === 0 && isElsewhere(comment, post)) return [{ kind: 'off-topic', quotes: [] }]
  return touched
}

/** The places in their order, those within others left out. */
function distinct(spans: readonly Span[]): Span[] {
  const kept: Span[] = []
  for (const span of spans.toSorted((a, b) => a.start - b.start || b.end - a.end)) {
    if (span.end > (kept.at(-1)?.end ?? -1)) kept.push(span)
  }
  return kept
}
