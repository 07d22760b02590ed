/** The parts of a case that are kept as one JSON text: what was asked, noted, arranged and changed. */
import { z } from 'zod'
import type { Case, CaseEvent } from '../cases/case.ts'
import { evidenceTypes } from '../cases/evidence.ts'
import type { FieldValues } from '../forms/form.ts'
import { Someone } from '../forms/someone.ts'
import { StoredPerson } from './stored.ts'

const Value = z.union([z.string(), z.array(z.string()), z.boolean(), z.number(), z.array(Someone)])

/**
 * Checked by hand: each application that is sent reads others, and a shape that tries one kind of value after the other
 * costs several times as much.
 */
export const StoredFields = z.custom<FieldValues>(
  (stored) => isObject(stored) && Object.values(stored).every(isFieldValue),
)

const isObject = (value: unknown): value is object =>
  typeof value === 'object' && value !== null && !Array.isArray(value)

function isFieldValue(value: unknown): boolean {
  if (Array.isArray(value)) return value.every(isText) || value.every(isSomeone)
  return isText(value) || typeof value === 'boolean' || typeof value === 'number'
}

const isText = (value: unknown) => typeof value === 'string'

const isSomeone = (value: unknown) =>
  isObject(value) && 'name' in value && isText(value.name) && (!('id' in value) || isText(value.id))

const Said = { role: z.string(), by: StoredPerson, at: z.int(), text: z.string() }

export const StoredClause = z.object({
  document: z.string(),
  title: z.string(),
  version: z.string(),
  id: z.string(),
  heading: z.string(),
  words: z.string(),
})

const StoredConditions = z.array(z.object({ text: z.string(), dueOn: z.string().exactOptional() }))

const StoredChanges = z.array(
  z.object({
    field: z.string(),
    before: Value.exactOptional(),
    after: Value.exactOptional(),
  }),
)

const StoredEvidence = z.object({
  id: z.int(),
  at: z.int(),
  name: z.string(),
  type: z.enum(evidenceTypes),
  bytes: z.int(),
  sha256: z.string(),
  words: z.string().exactOptional(),
})

export const StoredProgress = z.object({
  awaits: z.array(z.object({ role: z.string(), dueAt: z.int().exactOptional() })).default([]),
  assignee: StoredPerson.exactOptional(),
  standIns: z.record(z.string(), z.string()).default({}),
  questions: z
    .array(
      z.object({
        ...Said,
        answer: z.object({ at: z.int(), text: z.string() }).exactOptional(),
      }),
    )
    .default([]),
  notes: z.array(z.object(Said)).default([]),
  conditions: StoredConditions.default([]),
  changes: StoredChanges.default([]),
  subjects: z.array(Someone).exactOptional(),
  conflict: z
    .object({ role: z.string(), why: z.enum(['picked', 'said', 'marked', 'unsure']) })
    .exactOptional(),
  shielded: z.boolean().exactOptional(),
  urgent: z.boolean().exactOptional(),
  reports: z
    .array(
      z.object({
        id: z.string(),
        why: z.enum(['ticked', 'suggested', 'added']),
        filed: z
          .object({ at: z.int(), by: StoredPerson, role: z.string().exactOptional() })
          .exactOptional(),
      }),
    )
    .exactOptional(),
  links: z.array(z.string()).exactOptional(),
  additions: z.array(z.object({ at: z.int(), text: z.string() })).exactOptional(),
  evidence: z.array(StoredEvidence).exactOptional(),
  closeBy: z.int().exactOptional(),
  reminded: z
    .object({
      decision: z.int().exactOptional(),
      consultation: z.int().exactOptional(),
      answer: z.int().exactOptional(),
      condition: z.int().exactOptional(),
    })
    .default({}),
})

/** The part of a case that is kept so. */
export function progressOf(entry: Case) {
  const { awaits, assignee, standIns, questions, notes, conditions, changes, reminded } = entry
  const kept = { awaits, standIns, questions, notes, conditions, changes, reminded }
  return { ...kept, ...(assignee ? { assignee } : {}), ...concernOf(entry) }
}

/** What a concern adds to a case; JSON leaves out what is not there. */
function concernOf(entry: Case) {
  const { subjects, conflict, shielded, urgent, reports, links, additions, evidence } = entry
  const { closeBy } = entry
  return { subjects, conflict, shielded, urgent, reports, links, additions, evidence, closeBy }
}

export const StoredDetail = z.object({
  clause: StoredClause.exactOptional(),
  conditions: StoredConditions.exactOptional(),
  changes: StoredChanges.exactOptional(),
  assigned: z.object({ role: z.string(), person: StoredPerson.exactOptional() }).exactOptional(),
  addressee: z.string().exactOptional(),
  letter: z.string().exactOptional(),
  report: z.string().exactOptional(),
  link: z.string().exactOptional(),
  evidence: z.array(z.int()).exactOptional(),
  doneOn: z.string().exactOptional(),
})

/** What an event tells beside its columns; none where it tells nothing more. */
export function detailOf(event: Omit<CaseEvent, 'seq'>) {
  const { clause, conditions, changes, assigned, addressee, letter, report, link } = event
  const { evidence, doneOn } = event
  const told = { addressee, letter, report, link, evidence, doneOn }
  const kept = { clause, conditions, changes, assigned, ...told }
  return Object.values(kept).some((part) => part !== undefined) ? kept : undefined
}
