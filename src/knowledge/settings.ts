/** What an organization's settings say of its knowledge: the keys of organization.yaml that answers need. */
import { z } from 'zod'

const words = z.array(z.string().min(1)).readonly()

/** A topic that the policies do not cover, with the words that give it away. */
const Topic = z.union([
  z
    .string()
    .min(1)
    .transform((topic) => ({ topic, words: [] as readonly string[] })),
  z.object({ topic: z.string().min(1), words: words.default([]) }),
])

/** A document that clauses name: by its title and by the other names that people use. */
const NamedDocument = z.object({
  name: z.string().min(1),
  aliases: words.default([]),
  url: z.string().optional(),
})

export const KnowledgeSettings = z.object({
  id: z.string().optional(),
  name: z.string().optional(),
  shortName: z.string().optional(),
  /** Where its days begin. */
  timeZone: z.string().optional(),
  contact: z
    .object({ name: z.string(), email: z.string().optional(), url: z.string().optional() })
    .optional(),
  /** A term of the organization and what people call it: `{ 'people leader': ['manager', 'boss'] }`. */
  glossary: z.record(z.string(), words).default({}),
  /** Typical questions by clause id; `document#clause` where several documents have the id. */
  asks: z.record(z.string(), words).default({}),
  outOfScope: z.array(Topic).readonly().default([]),
  documents: z.array(NamedDocument).readonly().default([]),
})
export type KnowledgeSettings = z.infer<typeof KnowledgeSettings>

/** The settings of an organization that has none. */
export const noSettings: KnowledgeSettings = {
  glossary: {},
  asks: {},
  outOfScope: [],
  documents: [],
}
