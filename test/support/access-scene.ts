/** Every person, form, state, verb and way through the real app: everything is denied unless the workflow lists it. */
import type { Case } from '../../src/cases/case.ts'
import { isOpinionVerb, isSideVerb, rolesOf, type Workflow } from '../../src/cases/workflow.ts'
import { loadOrganizations, type ReadyOrganization } from '../../src/organizations.ts'
import type { Storage } from '../../src/storage/open.ts'
import { personalChat, type Somebody, somebody } from './activities.ts'
import { aCase } from './builders.ts'
import { bindRoles, chatOf } from './conversation.ts'
import { administrator, startTestApp, type TestApp, textOf } from './desk-app.ts'

const canary = 'CANARY-lighthouse'
/** How something is asked for: typed, or with a button inside the dialog of a case. */
const ways = ['message', 'dialog'] as const
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
function isListed({ person, role }: Who, entry: Case, workflow: Workflow, typed: string): boolean {
  const isOwn = person === applicant
  const steps = workflow.states[entry.state]?.verbs ?? {}
  // Whoever is to answer a question types what comes to mind.
  const verb = typed === 'answer' && !isOwn && Object.hasOwn(steps, 'respond') ? 'respond' : typed
  const rule = Object.hasOwn(steps, verb) ? steps[verb] : undefined
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
  /** Cells in which something was done, by the way: what is listed does work. */
  readonly done: Readonly<Record<(typeof ways)[number], number>>
  /** What was done or told against the list. */
  readonly wrong: readonly string[]
}

interface Cell {
  readonly who: Who
  readonly form: string
  readonly state: string
  readonly verb: string
  readonly way: (typeof ways)[number]
}

/**
 * The forms of all shipped organizations. `storage` is a second way into the database at `databaseUrl`, sealed with a key
 * of 32 sevens.
 * @param isWanted Which cells of the matrix, by their place in it; all.
 */
export async function runAccessMatrix(
  databaseUrl: string,
  storage: Storage,
  isWanted: (index: number) => boolean = () => true,
): Promise<AccessResult> {
  const results: AccessResult[] = []
  for (const organization of (await loadOrganizations('knowledge')).all) {
    const desk = await startTestApp({
      organization: organization.id,
      databaseUrl,
      env: { ENCRYPTION_KEY: Buffer.alloc(32, 7).toString('base64'), RATE_LIMITS: 'off' },
    })
    try {
      results.push(await runMatrixOf(organization, desk, storage, isWanted))
    } finally {
      await desk.stop()
    }
  }
  return {
    cells: results.reduce((sum, { cells }) => sum + cells, 0),
    done: {
      message: results.reduce((sum, { done }) => sum + done.message, 0),
      dialog: results.reduce((sum, { done }) => sum + done.dialog, 0),
    },
    wrong: results.flatMap(({ wrong }) => wrong),
  }
}

const workflowOf = ({ settings }: ReadyOrganization, form: string) =>
  settings.workflows[settings.forms[form]?.workflow ?? '']

function cellsOf(organization: ReadyOrganization, everybody: readonly Who[]): readonly Cell[] {
  return Object.keys(organization.settings.forms).flatMap((form) => {
    const states = workflowOf(organization, form)?.states ?? {}
    const own = Object.values(states).flatMap(({ verbs }) => Object.keys(verbs))
    const verbs = [...new Set([...own, ...extraVerbs])]
    return Object.keys(states).flatMap((state) =>
      everybody.flatMap((who) =>
        verbs.flatMap((verb) => ways.map((way) => ({ who, form, state, verb, way }))),
      ),
    )
  })
}

async function runMatrixOf(
  organization: ReadyOrganization,
  desk: TestApp,
  storage: Storage,
  isWanted: (index: number) => boolean,
): Promise<AccessResult> {
  const { id: org, settings } = organization
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
  const wrong: string[] = []
  const done = { message: 0, dialog: 0 }
  let [cells, number] = [0, 100]

  async function place(form: string, state: string, workflow: Workflow): Promise<Case> {
    const { prefix = 'SMA', workflow: name = '', confidential = false } = settings.forms[form] ?? {}
    const { role, closed = false } = workflow.states[state] ?? {}
    number += 1
    const entry = aCase({
      org,
      number: `${prefix}-2026-${String(number).padStart(4, '0')}`,
      form,
      workflow: name,
      state,
      closed,
      confidential,
      openedBy: { id: applicant.aadObjectId, name: applicant.name },
      fields: { subject: canary, what: canary, purpose: canary, question: canary, comment: canary },
    })
    const { role: _, ...unassigned } = entry
    const placed = role ? { ...entry, role } : unassigned
    await storage.cases.transaction((tx) => tx.insertCase(placed))
    return placed
  }

  await bindRoles(desk, reviewers)
  const waiting = new Map<string, Case>()
  for (const cell of cellsOf(organization, everybody).filter((_, index) => isWanted(index))) {
    const { who, form, state, verb } = cell
    const workflow = workflowOf(organization, form)
    if (!workflow) continue
    cells += 1
    const key = `${form} ${state} ${who.name}`
    const entry = waiting.get(key) ?? (await place(form, state, workflow))
    waiting.set(key, entry)
    const stored = async () => JSON.stringify(await storage.cases.findCase(org, entry.number))
    const before = await stored()
    const told = await tried(desk, cell, entry.number)
    const hasChanged = (await stored()) !== before
    const named = `${who.name}: ${verb} a case of ${form} in ${state} by a ${cell.way}`
    if (hasChanged && !isListed(who, entry, workflow, verb)) wrong.push(`${named}: it was done`)
    if (!maySee(who, workflow)) {
      if (told.includes(canary)) wrong.push(`${named}: it was shown`)
      if (/already|closed|withdrawn|review/i.test(told))
        wrong.push(`${named}: its state was told: ${told}`)
    }
    if (!hasChanged) continue
    done[cell.way] += 1
    waiting.delete(key)
  }
  const strangers = [outsider, administrator].flatMap((person) => chatOf(desk, person))
  if (strangers.some((message) => textOf(message).includes(canary)))
    wrong.push('a stranger was sent what was written in a case')
  return { cells, done, wrong }
}

/** What the person is told. */
async function tried(
  desk: TestApp,
  { who: { person }, verb, way }: Cell,
  number: string,
): Promise<string> {
  const chat = personalChat(person)
  if (way === 'message')
    return (await desk.say(person, `${verb} ${number} resolved because`)).map(textOf).join(' ')
  const inputs = { number, reason: 'because', outcome: 'resolved', answer: 'because' }
  const shown = await desk.invoke(person, chat, 'task/fetch', { data: { verb: 'open', number } })
  const ended = await desk.invoke(person, chat, 'task/submit', { data: { verb, ...inputs } })
  return JSON.stringify([shown.body, ended.body])
}
