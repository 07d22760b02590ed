/** What an organization decides about its records of posts: `posts` in organization.yaml. */
import { z } from 'zod'
import { LocalizedText } from '../messages/localized-text.ts'

const Name = z.string().regex(/^[a-z][a-z0-9-]{0,39}$/, 'lower-case letters, digits and hyphens')

export const PostSettings = z
  .strictObject({
    /** The role that reads all of them, exports them, and logs for every account. */
    role: z.string(),
    /** The clause that asks for them; named where somebody may not see them. */
    clause: z.string().optional(),
    /** Of the numbers of the records. */
    prefix: z.string().regex(/^[A-Z]{2,5}$/, 'two to five capital letters'),
    /** The record series of the organization's schedule, by the code that it has there. */
    series: z.record(z.string().min(1).max(40), z.strictObject({ title: LocalizedText })),
    /** The kinds of posts, and in which series each is kept; the first is offered first. */
    kinds: z.record(Name, z.strictObject({ title: LocalizedText, series: z.string() })),
  })
  .superRefine(({ series, kinds }, context) => {
    if (Object.keys(kinds).length === 0)
      context.addIssue({ code: 'custom', message: 'name at least one kind', path: ['kinds'] })
    for (const [name, kind] of Object.entries(kinds))
      if (!Object.hasOwn(series, kind.series))
        context.addIssue({
          code: 'custom',
          message: `'${kind.series}' is not among series; name one of ${Object.keys(series).join(', ') || 'them there'}`,
          path: ['kinds', name, 'series'],
        })
  })
export type PostSettings = z.infer<typeof PostSettings>
