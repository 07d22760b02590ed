/** A consent: that somebody agreed to be shown, named or quoted; where, and until when. What publication rests on. */

/** Microseconds since 1970. */
export type Moment = number

export const uses = ['image', 'name', 'story'] as const
export type Use = (typeof uses)[number]

export interface Consent {
  readonly org: string
  /** 1, 2, 3 … within the organization: what a check names in the place of a person. */
  readonly id: number
  /** Whose it is. */
  readonly person: string
  /** Who gave it, where that is somebody else: a parent, a guardian. */
  readonly givenBy?: string
  readonly uses: readonly Use[]
  /** The accounts and places for which it was given. */
  readonly where: string
  /** What the person was told of how it is used and shared. */
  readonly told: string
  /** Where the signed form is kept. */
  readonly document: string
  /** ISO days; without `until` it has no end. */
  readonly givenOn: string
  readonly until?: string
  readonly withdrawn?: { readonly on: string; readonly by: Someone; readonly reason?: string }
  readonly enteredBy: Someone
  readonly enteredAt: Moment
  /** Each time that it was given anew, the last one last. */
  readonly renewals: readonly {
    readonly at: Moment
    readonly by: Someone
    readonly until?: string
    readonly document?: string
  }[]
  /** Counts every change; changes are compare-and-set on it. */
  readonly version: number
  readonly updatedAt: Moment
}

export interface Someone {
  readonly id: string
  readonly name: string
}

export const consentLimits = {
  person: 120,
  where: 300,
  told: 500,
  document: 300,
  reason: 300,
} as const

/** It holds through the day of its end. */
export type Standing = 'valid' | 'not-yet' | 'expired' | 'withdrawn'

export function standingOn(
  { withdrawn, until, givenOn }: Pick<Consent, 'withdrawn' | 'until' | 'givenOn'>,
  day: string,
): Standing {
  if (withdrawn) return 'withdrawn'
  if (until !== undefined && until < day) return 'expired'
  return givenOn > day ? 'not-yet' : 'valid'
}

/** The numbers of consents in what somebody entered: "12, 15", "consent 12". A year or a long number is none. */
export function numbersIn(text: string): readonly number[] {
  const found = [...text.matchAll(/(?<![\p{L}\p{N}./-])\d{1,6}(?![\p{L}\p{N}/-]|\.\d)/gu)].map(
    Number,
  )
  return [...new Set(found)].filter((number) => number > 0)
}
