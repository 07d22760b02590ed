/** Every person, case, state and verb through the real app: everything is denied unless the workflow lists it. */
import type { Case } from '../../src/cases/case.ts'
import { isOpinionVerb, isSideVerb, rolesOf, type Workflow } from '../../src/cases/workflow.ts'
import { loadOrganizations } from '../../src/organizations.ts'
import type { Storage } from '../../src/storage/open.ts'
import { type Somebody, somebody } from './activities.ts'
import { aCase } from './builders.ts'
import { bindRoles, chatOf } from './conversation.ts'
import { administrator, startTestApp, textOf } from './desk-app.ts'

const canary = 'CANARY-lighthouse'
const forms = ['application', 'complaint']
/** What anybody might try, and what no workflow has. */
const extraVerbs = [
  'recommend',
  'object',
  'comment',
  'ask',
  'answer',
  'reassign',
  'details',
  'status',
  'delete',
  'approve',
  'constructor',
]
const applicant = somebody('Ana Applicant')
const outsider = somebody('Otto Outsider')
/** No account in the tenant: Teams sends no object id. */
const guest = { ...somebody('Gast Guest'), aadObjectId: undefined as unknown as string }

interface Who {
  readonly name: string
  readonly person: Somebody
  readonly role?: string
}

/** The list: whatever is not said here is denied. */
function isListed({ person, role }: Who, entry: Case, workflow: Workflow, verb: string): boolean {
  const isOwn = person === applicant
  const rule = Object.hasOwn(workflow.states[entry.state]?.verbs ?? {}, verb)
    ? workflow.states[entry.state]?.verbs[verb]
    : undefined
  if (rule?.by === 'applicant') return isOwn
  if (verb === 'answer') return isOwn
  if (isOwn || role === undefined) return false
  if (rule) return role === entry.role
  return (isSideVerb(verb) || isOpinionVerb(verb)) && rolesOf(workflow).includes(role)
}

const maySee = ({ person, role }: Who, workflow: Workflow) =>
  person === applicant || (role !== undefined && rolesOf(workflow).includes(role))

export interface AccessResult {
  readonly cells: number
  /** Cells in which something was done: what is listed does work. */
  readonly done: number
  /** What was done or told against the list. */
  readonly wrong: readonly string[]
}

interface Cell {
  readonly who: Who
  readonly form: string
  readonly state: string
  readonly verb: string
}

/**
 * `storage` is a second way into the database at `databaseUrl`, sealed with a key of 32 sevens.
 * @param isWanted Which cells of the matrix, by their place in it; all.
 */
export async function runAccessMatrix(
  databaseUrl: string,
  storage: Storage,
  isWanted: (index: number) => boolean = () => true,
): Promise<AccessResult> {
  const { all } = await loadOrganizations('knowledge')
  const organization = all.find(({ id }) => id === 'durham')
  if (!organization) throw new Error('There is no such organization.')
  const { settings } = organization
  const reviewers = Object.fromEntries(
    Object.keys(settings.roles).map((role) => [role, somebody(`Reviewer of ${role}`)]),
  )
  const everybody: readonly Who[] = [
    { name: 'applicant', person: applicant },
    { name: 'outsider', person: outsider },
    { name: 'guest', person: guest },
    { name: 'administrator', person: administrator },
    ...Object.entries(reviewers).map(([role, person]) => ({ name: role, person, role })),
  ]
  const workflowOf = (form: string) => settings.workflows[settings.forms[form]?.workflow ?? '']
  const matrix: readonly Cell[] = forms.flatMap((form) => {
    const states = workflowOf(form)?.states ?? {}
    const own = Object.values(states).flatMap(({ verbs }) => Object.keys(verbs))
    const verbs = [...new Set([...own, ...extraVerbs])]
    return Object.keys(states).flatMap((state) =>
      everybody.flatMap((who) => verbs.map((verb) => ({ who, form, state, verb }))),
    )
  })
  const desk = await startTestApp({
    organization: 'durham',
    databaseUrl,
    env: { ENCRYPTION_KEY: Buffer.alloc(32, 7).toString('base64') },
  })
  const wrong: string[] = []
  let [cells, done, number] = [0, 0, 100]

  async function place(form: string, state: string, workflow: Workflow): Promise<Case> {
    const { prefix = 'SMA', workflow: name = '', confidential = false } = settings.forms[form] ?? {}
    const { role, closed = false } = workflow.states[state] ?? {}
    number += 1
    const entry = aCase({
      org: 'durham',
      number: `${prefix}-2026-${String(number).padStart(4, '0')}`,
      form,
      workflow: name,
      state,
      closed,
      confidential,
      openedBy: { id: applicant.aadObjectId, name: applicant.name },
      fields: { subject: canary, what: canary, purpose: canary },
    })
    const { role: _, ...unassigned } = entry
    const placed = role ? { ...entry, role } : unassigned
    await storage.cases.transaction((tx) => tx.insertCase(placed))
    return placed
  }

  try {
    await bindRoles(desk, reviewers)
    const waiting = new Map<string, Case>()
    for (const { who, form, state, verb } of matrix.filter((_, index) => isWanted(index))) {
      const workflow = workflowOf(form)
      if (!workflow) continue
      cells += 1
      const key = `${form} ${state} ${who.name}`
      const entry = waiting.get(key) ?? (await place(form, state, workflow))
      waiting.set(key, entry)
      const stored = async () =>
        JSON.stringify(await storage.cases.findCase('durham', entry.number))
      const before = await stored()
      const said = await desk.say(who.person, `${verb} ${entry.number} resolved because`)
      const hasChanged = (await stored()) !== before
      const cell = `${who.name}: ${verb} a case of ${form} in ${state}`
      if (hasChanged && !isListed(who, entry, workflow, verb)) wrong.push(`${cell}: it was done`)
      if (!maySee(who, workflow)) {
        const told = said.map((message) => textOf(message)).join(' ')
        if (told.includes(canary)) wrong.push(`${cell}: it was shown`)
        if (/already|closed|withdrawn|review/i.test(told))
          wrong.push(`${cell}: its state was told: ${told}`)
      }
      if (!hasChanged) continue
      done += 1
      waiting.delete(key)
    }
    const strangers = [outsider, administrator].flatMap((person) => chatOf(desk, person))
    if (strangers.some((message) => textOf(message).includes(canary)))
      wrong.push('a stranger was sent what was written in a case')
    return { cells, done, wrong }
  } finally {
    await desk.stop()
  }
}
