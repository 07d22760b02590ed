/** Warnings about what was entered: shown to the applicant and the reviewers, recorded with the case, never in the way. */
import { z } from 'zod'
import type { FieldValues, Form } from './form.ts'
import { fieldsOf, isMet } from './form.ts'
import { isSamePerson, peopleIn } from './someone.ts'

/** What was noticed when the form was sent. Names fields, numbers and handles; the words are found when it is shown. */
export const Warning = z.discriminatedUnion('kind', [
  /** The form's own caution: the `index`th of the field. */
  z.object({ kind: z.literal('caution'), field: z.string(), index: z.int() }),
  /** The register has an account on the same platform for the same area. */
  z.object({ kind: z.literal('account-exists'), platform: z.string(), handle: z.string() }),
  /** An open case asks for the same. */
  z.object({ kind: z.literal('case-exists'), number: z.string() }),
  z.object({
    kind: z.literal('platform'),
    platform: z.string(),
    status: z.enum(['unknown', 'suspended', 'retired']),
  }),
  /** What the bot makes of a question to a person, and the clauses that came nearest. */
  z.object({
    kind: z.literal('found'),
    answered: z.boolean(),
    clauses: z.array(
      z.object({ document: z.string(), title: z.string(), id: z.string(), heading: z.string() }),
    ),
  }),
  /** A rule for public comments that the comment may touch, quoted, with the comment's words; none where it is the whole. */
  z.object({
    kind: z.literal('ground'),
    clause: z.string(),
    text: z.string(),
    words: z.array(z.string()),
  }),
  /** None of the rules speaks against the comment; so many were looked at. */
  z.object({ kind: z.literal('no-ground'), rules: z.int() }),
  /** A text that is hard to read, or to hear read aloud: see `plainNotes`. */
  z.object({
    kind: z.literal('wording'),
    what: z.enum(['long-sentence', 'jargon', 'capitals', 'hashtag', 'emoji']),
    words: z.string(),
    count: z.int().exactOptional(),
    instead: z.string().exactOptional(),
  }),
  /** No training is on record for whoever sent it, or it counts no more since a day (ISO). */
  z.object({
    kind: z.literal('training'),
    name: z.string(),
    expiredOn: z.string().exactOptional(),
  }),
  /** The policy says to look something up that is not among its documents. */
  z.object({ kind: z.literal('no-chart'), name: z.object({ en: z.string(), fr: z.string() }) }),
])
export type Warning = Readonly<z.infer<typeof Warning>>

/** The cautions of the form that hold for these values, in the order of the fields. */
export function cautionsOf(form: Form, values: FieldValues): readonly Warning[] {
  return fieldsOf(form).flatMap(({ id, cautions }) =>
    cautions.flatMap(({ is, sameAs }, index) => {
      const holds =
        (is !== undefined && isMet({ field: id, is }, values)) ||
        (sameAs !== undefined && sharesPerson(values, id, sameAs))
      return holds ? [{ kind: 'caution' as const, field: id, index }] : []
    }),
  )
}

const sharesPerson = (values: FieldValues, one: string, other: string): boolean =>
  peopleIn(values[one]).some((person) =>
    peopleIn(values[other]).some((second) => isSamePerson(person, second)),
  )
