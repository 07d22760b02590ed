/** A workflow: the states of a case, whose turn it is in each, and what may be done there. Data, from organization.yaml. */
import { z } from 'zod'
import { LocalizedText } from '../messages/localized-text.ts'

const Name = z.string().regex(/^[a-z][a-z0-9-]{0,39}$/, 'lower-case letters, digits and hyphens')

const WorkingDays = z.number().int().min(1).max(365)

/** What a consulted role may say; the workflow need not name it. */
export const opinionVerbs = ['recommend', 'object'] as const
export type OpinionVerb = (typeof opinionVerbs)[number]
export const isOpinionVerb = (verb: string): verb is OpinionVerb =>
  opinionVerbs.includes(verb as OpinionVerb)

/** What may be said or arranged in every workflow without moving the case on. */
export const sideVerbs = [
  'ask',
  'answer',
  'comment',
  'reassign',
  'add',
  'evidence',
  'filed',
  'link',
  'conflict',
] as const
export type SideVerb = (typeof sideVerbs)[number]
export const isSideVerb = (verb: string): verb is SideVerb => sideVerbs.includes(verb as SideVerb)

/** One thing that may be done in a state. */
export const WorkflowVerb = z.strictObject({
  /** Who may do it: those who act for the state's role, or the person who opened the case. */
  by: z.enum(['role', 'applicant']).default('role'),
  /** The state that follows. */
  to: Name,
  /** Whether a reason is asked for; `while-consulting`: as long as a consulted role has not answered. */
  reason: z.enum(['never', 'optional', 'while-consulting', 'always']).default('optional'),
  /** An approval that asks for something: each condition is entered with the step. */
  conditions: z.boolean().default(false),
  /** Whether the day is entered on which it was done; today where nobody says another. */
  doneOn: z.boolean().default(false),
  /** Whether the step rests on a clause, whose words the person who opened the case reads; `optional`: it may. */
  clause: z.union([z.boolean(), z.literal('optional')]).default(false),
  /** Until when the person who opened the case may do it: until anybody consulted has answered, or until the decision. */
  until: z.enum(['opinion', 'decision']).default('decision'),
  /** The outcomes to choose one from, by id. */
  outcomes: z.record(Name, LocalizedText).optional(),
  /** What the person who opened the case reads of an outcome, in the policy's terms; without it, the outcome's own words. */
  outcomeTells: z.record(Name, LocalizedText).default({}),
  /** To whom the case may be referred, by id; the first where nobody is chosen. */
  refersTo: z.record(Name, LocalizedText).optional(),
  /** Whether the reviewers may add words of their own to what the person who opened the case is told. */
  letter: z.boolean().default(false),
  /** The button; without it, the catalog's word for the verb. */
  title: LocalizedText.optional(),
  /** What the person who opened the case is told; without it, the catalog's sentence for the verb. */
  tells: LocalizedText.optional(),
})
export type WorkflowVerb = z.infer<typeof WorkflowVerb>

export const WorkflowState = z.strictObject({
  /** Whose turn it is; left out where the case waits for the person who opened it, or is closed. */
  role: Name.optional(),
  /** Roles that are asked to recommend or object while the case is in this state. */
  consult: z.array(Name).default([]),
  /** What each of them is asked to look at; shown on their card. */
  tasks: z.record(Name, LocalizedText).default({}),
  /** Working days within which the consulted answer; after them the decision needs no reason to go ahead. */
  consultInDays: WorkingDays.optional(),
  /** Working days until the state is overdue. */
  dueInDays: WorkingDays.optional(),
  /** Working days within which the person who opened the case answers a question; then they are reminded. */
  answerInDays: WorkingDays.default(3),
  /** Working days before a deadline on which a first reminder goes out; 0: on the day itself only. */
  remindDaysBefore: z.number().int().min(0).max(30).default(1),
  /** The role that is told when the state is overdue. */
  escalate: Name.optional(),
  /** The roles to which the case may be passed on. */
  reassign: z.array(Name).default([]),
  closed: z.boolean().default(false),
  /** What enters a register when the case comes here. */
  registers: z.enum(['account', 'answer', 'training']).optional(),
  /** The state in words; without it, the catalog's. */
  title: LocalizedText.optional(),
  verbs: z.record(Name, WorkflowVerb).default({}),
})
export type WorkflowState = z.infer<typeof WorkflowState>

export const Workflow = z
  .strictObject({
    start: Name,
    /** Working days from the beginning until all of it is to be done: no state is due later. */
    closeInDays: WorkingDays.optional(),
    states: z.record(Name, WorkflowState),
  })
  .superRefine((workflow, context) => {
    const complain = (message: string, ...path: string[]) =>
      context.addIssue({ code: 'custom', message, path })
    if (!workflow.states[workflow.start])
      complain(`the start '${workflow.start}' is no state; name one of ${list(workflow)}`, 'start')
    for (const [name, state] of Object.entries(workflow.states)) {
      const verbs = Object.entries(state.verbs)
      for (const [verb, known] of verbs) {
        const { to, by } = known
        if (isOpinionVerb(verb) || isSideVerb(verb))
          complain(
            `'${verb}' is there in every workflow; leave it out or name it otherwise`,
            'states',
            name,
            verb,
          )
        if (!workflow.states[to])
          complain(`'${to}' is no state; name one of ${list(workflow)}`, 'states', name, verb, 'to')
        for (const outcome of Object.keys(known.outcomeTells))
          if (!Object.hasOwn(known.outcomes ?? {}, outcome))
            complain(
              `'${outcome}' is no outcome of this verb`,
              'states',
              name,
              verb,
              'outcomeTells',
            )
        if (known.refersTo && Object.keys(known.refersTo).length === 0)
          complain('name somebody to refer to', 'states', name, verb, 'refersTo')
        if (by === 'role' && !state.role)
          complain(`name the role that may ${verb} in this state`, 'states', name, 'role')
      }
      if (
        state.closed &&
        (verbs.some(([, verb]) => verb.by === 'applicant') || state.consult.length)
      )
        complain('a closed state asks nobody anything', 'states', name)
      for (const role of Object.keys(state.tasks).filter((role) => !state.consult.includes(role)))
        complain(
          `'${role}' has a task and is not consulted; add it to consult`,
          'states',
          name,
          'tasks',
        )
      if (state.consultInDays && state.dueInDays && state.consultInDays > state.dueInDays)
        complain(
          'those consulted would answer after the decision is due',
          'states',
          name,
          'consultInDays',
        )
      if (!state.closed && !reachesEnd(workflow, name))
        complain('no way leads from this state to a closed one', 'states', name)
    }
  })
export type Workflow = z.infer<typeof Workflow>

const list = (workflow: { states: Record<string, unknown> }) =>
  Object.keys(workflow.states).join(', ')

interface Graph {
  readonly states: Readonly<
    Record<string, { closed: boolean; verbs: Readonly<Record<string, { to: string }>> }>
  >
}

function reachesEnd(workflow: Graph, from: string): boolean {
  const seen = new Set<string>()
  const open = [from]
  for (let name = open.pop(); name !== undefined; name = open.pop()) {
    const state = workflow.states[name]
    if (!state || seen.has(name)) continue
    if (state.closed) return true
    seen.add(name)
    open.push(...Object.values(state.verbs).map(({ to }) => to))
  }
  return false
}

/** What a verb does in a state. Names come from outside: only the workflow's own count, never what every object has. */
export function verbIn(workflow: Workflow, state: string, verb: string): WorkflowVerb | undefined {
  const verbs = workflow.states[state]?.verbs
  return verbs && Object.hasOwn(verbs, verb) ? verbs[verb] : undefined
}

/** Every role that may ever hold a card of this workflow, each once. */
export function rolesOf(workflow: Workflow): readonly string[] {
  const roles = Object.values(workflow.states).flatMap(({ role, consult, escalate, reassign }) => [
    ...(role ? [role] : []),
    ...consult,
    ...reassign,
    ...(escalate ? [escalate] : []),
  ])
  return [...new Set(roles)]
}
