/** How long an organization keeps what: `records` in organization.yaml, its schedule by series. */
import { z } from 'zod'
import { LocalizedText } from '../messages/localized-text.ts'

const Name = z
  .string()
  .regex(/^[a-z][a-z0-9-]{0,39}$/, 'a name of lower-case letters, digits and hyphens')

const long = (most: number, example: number) => {
  const error = `a whole number, such as ${example}`
  return z.number({ error }).int(error).min(1, error).max(most, `at most ${most}`).optional()
}

/** `closed`: the day on which the record was done with. `end-of-year`: the end of the year of that day. */
export const triggers = ['closed', 'end-of-year'] as const
export type Trigger = (typeof triggers)[number]

const all = z.literal(true, { error: 'true, or leave it out' }).optional()
const isOne = (...given: readonly unknown[]) =>
  given.filter((each) => each !== undefined).length === 1

export const SeriesSettings = z
  .strictObject({
    title: LocalizedText,
    /** What the organization's own classification calls the series. */
    code: z.string().min(1).max(40).optional(),
    /** The forms whose cases belong to it. */
    forms: z
      .array(Name)
      .min(1, 'name at least one form whose cases belong to the series')
      .optional(),
    /** The series of `posts` whose records belong to it. */
    posts: z
      .array(z.string().min(1).max(40))
      .min(1, 'name at least one series of posts whose records belong to it')
      .optional(),
    consents: all,
    training: all,
    years: long(100, 7),
    months: long(1200, 18),
    permanent: all,
    /** What starts the time. */
    after: z
      .enum(triggers, { error: `one of ${triggers.join(', ')}: what starts the time` })
      .default('closed'),
  })
  .refine(
    ({ forms, posts, consents, training }) => isOne(forms, posts, consents, training),
    'say which records belong to it: forms, posts, consents: true or training: true; one of them',
  )
  .refine(
    ({ years, months, permanent }) => isOne(years, months, permanent),
    'say how long its records are kept: years, months, or permanent: true; one of them',
  )
export type SeriesSettings = z.infer<typeof SeriesSettings>

/** Who approved the schedule, when, and exactly which series: by the print that `npm run records -- schedule` shows. */
const Approval = z.strictObject({
  by: z.string().min(1, 'who approved the schedule').max(200),
  on: z.iso.date('the day of the approval, as 2026-12-25'),
  print: z
    .string({ error: 'the print of what was approved: npm run records -- schedule shows it' })
    .regex(
      /^[0-9a-f]{12}$/,
      'the print of what was approved: npm run records -- schedule shows it',
    ),
})

export const Schedule = z.strictObject({
  /** The role that keeps the records: hears of what becomes due, proposes its disposal, and approves another's proposal. */
  role: Name,
  approved: Approval.optional(),
  series: z.record(Name, SeriesSettings),
})
export type Schedule = z.infer<typeof Schedule>

export const RecordsSettings = z.strictObject({
  /** None where the organization keeps everything for good. */
  records: Schedule.optional(),
})
export type RecordsSettings = z.infer<typeof RecordsSettings>
