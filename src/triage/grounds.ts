/** Which grounds a public comment may touch, each by the words that touch it. */

import { type Features, featuresOf } from './features.ts'
import { commercialSigns } from './grounds/commercial.ts'
import { discriminationSigns } from './grounds/discrimination.ts'
import { electionSigns } from './grounds/election.ts'
import { illegalSigns } from './grounds/illegal.ts'
import { inappropriateSigns } from './grounds/inappropriate.ts'
import { type GroundKind, groundKinds } from './grounds/kinds.ts'
import { isElsewhere } from './grounds/off-topic.ts'
import { offensiveSigns } from './grounds/offensive.ts'
import { personalInformationSigns, telephoneNumbers } from './grounds/personal-information.ts'
import { commentWeights } from './learned/comment-weights.ts'
import { type Reading, read, type Span } from './reading.ts'
import { likeness, weightiest } from './weights.ts'

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
  if (touched.length > 0) return alsoByLikeness(touched, reading)
  if (isElsewhere(comment, post)) return [{ kind: 'off-topic', quotes: [] }]
  return groundByLikeness(reading)
}

/** How far a comment has to be from those that are left, before likeness names a ground: hard words are to be left. */
const farFromAllowed = 1.5
/** The first number of each feature: likeness to comments that touch any ground; those of the grounds follow. */
const anyGround = 0

/** Where no sign is found: the one ground to whose comments it is most alike, if it is like none that are left. */
function groundByLikeness(reading: Reading): readonly TouchedGround[] {
  const features = featuresOf(reading)
  if (likeness(features, commentWeights, anyGround) <= farFromAllowed) return []
  const most = mostAlike(features)
  return most.likeness < leastLikeness ? [] : [groundOf(most.kind, features, reading)]
}

/** Who breaks one rule often breaks another, in other words than those that are looked for. */
function alsoByLikeness(
  touched: readonly TouchedGround[],
  reading: Reading,
): readonly TouchedGround[] {
  const features = featuresOf(reading)
  const { kind, likeness: alike } = mostAlike(features)
  const isNew = kind !== 'off-topic' && touched.every((each) => each.kind !== kind)
  if (!isNew || alike < plainLikeness) return touched
  const also = groundOf(kind, features, reading)
  return groundKinds.flatMap((each) => [...touched, also].filter(({ kind }) => kind === each))
}

function mostAlike(features: Features): { readonly kind: GroundKind; readonly likeness: number } {
  const all = groundKinds.map((kind, index) => {
    return { kind, likeness: likeness(features, commentWeights, index + 1) }
  })
  return all.reduce((most, each) => (each.likeness > most.likeness ? each : most))
}

function groundOf(kind: GroundKind, features: Features, { text }: Reading): TouchedGround {
  if (kind === 'off-topic') return { kind, quotes: [] }
  const places = weightiest(features, commentWeights, groundKinds.indexOf(kind) + 1)
  return { kind, quotes: distinct(places).map(({ start, end }) => text.slice(start, end)) }
}

const leastLikeness = -1
const plainLikeness = 0.5

/** The places in their order, those within others left out. */
function distinct(spans: readonly Span[]): Span[] {
  const kept: Span[] = []
  for (const span of spans.toSorted((a, b) => a.start - b.start || b.end - a.end)) {
    if (span.end > (kept.at(-1)?.end ?? -1)) kept.push(span)
  }
  return kept
}
