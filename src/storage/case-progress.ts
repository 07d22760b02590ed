/** The parts of a case that are kept as one JSON text: what was asked, noted, arranged and changed. */
import { z } from 'zod'
import type { Case, CaseEvent } from '../cases/case.ts'
import { Someone } from '../forms/someone.ts'
import { StoredPerson } from './stored.ts'

const Value = z.union([z.string(), z.array(z.string()), z.boolean(), z.number(), z.array(Someone)])

export const StoredFields = z.record(z.string(), Value)

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
  return assignee ? { ...kept, assignee } : kept
}

export const StoredDetail = z.object({
  clause: StoredClause.exactOptional(),
  conditions: StoredConditions.exactOptional(),
  changes: StoredChanges.exactOptional(),
  assigned: z.object({ role: z.string(), person: StoredPerson.exactOptional() }).exactOptional(),
})

/** What an event tells beside its columns; none where it tells nothing more. */
export function detailOf({ clause, conditions, changes, assigned }: Omit<CaseEvent, 'seq'>) {
  if (!clause && !conditions && !changes && !assigned) return undefined
  return {
    ...(clause ? { clause } : {}),
    ...(conditions ? { conditions } : {}),
    ...(changes ? { changes } : {}),
    ...(assigned ? { assigned } : {}),
  }
}
