/** What somebody entered for a step, in a card, a dialog or a line of text: read, looked up, and checked. */
import { conditionRows } from '../cards/case-inputs.ts'
import { roleTitle, verbTitle } from '../cards/case-words.ts'
import type { Case, CitedClause, Condition, Person } from '../cases/case.ts'
import { isDay, longestCondition, readConditions } from '../cases/condition.ts'
import { workflowOf } from '../cases/desk.ts'
import { reassignableTo } from '../cases/side-step.ts'
import type { StepRequest } from '../cases/step-request.ts'
import { verbIn } from '../cases/workflow.ts'
import { isObjectId } from '../forms/someone.ts'
import { caseTexts } from '../messages/cases.ts'
import { localize, say } from '../messages/message.ts'
import type { Bot, CaseParts } from './bot-parts.ts'
import { caseContext } from './case-context.ts'
import { isConcernVerb, readConcern, readConcernWords, referralIn } from './concern-inputs.ts'
import { type Inputs, type ReadStep, textInput } from './step-parts.ts'
import type { Asker, Turn } from './turn.ts'

export async function readInputs(
  bot: CaseParts,
  turn: Asker,
  entry: Case,
  verb: string,
  inputs: Inputs,
): Promise<ReadStep> {
  if (isConcernVerb(verb)) return readConcern(bot, turn, entry, verb, inputs)
  const reason = textInput(inputs.reason)
  const addressee = textInput(inputs.addressee, 40)
  const letter = textInput(inputs.letter)
  const outcome = textInput(inputs.outcome)
  const rule = verbIn(workflowOf(turn.organization.desk, entry.workflow), entry.state, verb)
  const typed = textInput(inputs.otherClause, 60)
  const clause = rule?.clause
    ? citedClause(turn, entry, typed || textInput(inputs.clause, 60), rule.clause)
    : undefined
  if (rule?.clause && typed && !clause) return unknownClause(turn, entry, verb, typed)
  const assign = verb === 'reassign' ? await readAssignment(bot, turn, entry, inputs) : undefined
  if (assign?.kind === 'problem') return assign
  const question = Number.parseInt(textInput(inputs.question), 10)
  const doneOn = textInput(inputs.doneOn, 10)
  return {
    kind: 'read',
    parts: {
      ...(reason ? { reason } : {}),
      ...(outcome ? { outcome } : {}),
      ...(rule?.refersTo && addressee ? { addressee } : {}),
      ...(rule?.letter && letter ? { letter } : {}),
      ...(clause ? { clause } : {}),
      ...(rule?.conditions ? { conditions: conditionsIn(inputs) } : {}),
      ...(assign ? { assign: assign.assign } : {}),
      ...(rule?.doneOn && isDay(doneOn) ? { doneOn } : {}),
      ...(Number.isInteger(question) && question >= 0 ? { question } : {}),
    },
  }
}

function conditionsIn(inputs: Inputs): readonly Condition[] {
  return Array.from({ length: conditionRows }, (_, index) => index + 1).flatMap((row) => {
    const text = textInput(inputs[`condition${row}`], longestCondition)
    const dueOn = textInput(inputs[`conditionDay${row}`], 10)
    if (text === '') return []
    return [isDay(dueOn) ? { text, dueOn } : { text }]
  })
}

function unknownClause(turn: Asker, entry: Case, verb: string, clause: string): ReadStep {
  const { language, organization } = turn
  const title = verbTitle(
    workflowOf(organization.desk, entry.workflow),
    entry.state,
    verb,
    language,
  )
  return {
    kind: 'problem',
    text: say(language, caseTexts.clauseUnknown, { clause, verb: title }),
  }
}

/** The named clause; where none is named and the step needs one, the one under which such cases are decided. */
function citedClause(
  { organization, language }: Asker,
  entry: Case,
  id: string,
  rule: true | 'optional',
): CitedClause | undefined {
  const usual =
    rule === true ? caseContext(organization, entry, language).clauses[0]?.id : undefined
  const named = id || usual
  return named ? organization.clause(named) : undefined
}

/** `close NUMBER unfounded nothing was posted`, `reject NUMBER clause 4.06 no consent`, `reassign NUMBER cio I am away`. */
export async function readWords(
  bot: Bot,
  turn: Turn,
  entry: Case,
  verb: string,
  text: string,
): Promise<ReadStep> {
  if (isConcernVerb(verb)) return readConcernWords(bot, turn, entry, verb, text)
  const rule = verbIn(workflowOf(turn.organization.desk, entry.workflow), entry.state, verb)
  if (rule?.refersTo) return { kind: 'read', parts: referralIn(rule.refersTo, text) }
  if (verb === 'reassign') {
    const read = await readAssignmentWords(bot, turn, entry, text)
    if (read.kind === 'problem') return read
    const { assign, reason } = read
    return { kind: 'read', parts: { assign, ...(reason ? { reason } : {}) } }
  }
  if (rule?.conditions)
    return {
      kind: 'read',
      parts: { conditions: readConditions(text), reason: text.slice(0, 1000) },
    }
  if (rule?.doneOn) return { kind: 'read', parts: dayIn(text) }
  const [first = '', ...rest] = text.split(' ')
  const outcome = first.toLowerCase().replace(/[:,.;]$/, '')
  if (rule?.outcomes && Object.hasOwn(rule.outcomes, outcome)) {
    const reason = rest.join(' ').trim()
    return { kind: 'read', parts: { outcome, ...(reason ? { reason } : {}) } }
  }
  const clause = rule?.clause ? clauseInWords(turn, entry, text, rule.clause) : undefined
  return {
    kind: 'read',
    parts: { ...(text ? { reason: text.slice(0, 1000) } : {}), ...(clause ? { clause } : {}) },
  }
}

/** `trained NUMBER 2026-11-20 in the morning group`: the day in front, and what is to be added. */
function dayIn(text: string): Pick<StepRequest, 'doneOn' | 'reason'> {
  const [, day = '', words = ''] =
    /^(?:on |le )?(\d{4}-\d{2}-\d{2})?[\s:,]*(.*)$/isu.exec(text) ?? []
  const reason = words.trim().slice(0, 1000)
  return { ...(isDay(day) ? { doneOn: day } : {}), ...(reason ? { reason } : {}) }
}

/** A clause that a reason names: "clause 4.06", « article 4.06 », or its number in front. */
function clauseInWords(
  turn: Asker,
  entry: Case,
  text: string,
  rule: true | 'optional',
): CitedClause | undefined {
  const named =
    /\b(?:clause|article|section)\s+([\p{L}\d][\w./-]*\d)/iu.exec(text)?.[1] ??
    /^(\d+(?:\.\d+)+)\b/.exec(text)?.[1]
  return (named && turn.organization.clause(named)) || citedClause(turn, entry, '', rule)
}

type Assignment =
  | { readonly kind: 'problem'; readonly text: string }
  | {
      readonly kind: 'assigned'
      readonly assign: NonNullable<StepRequest['assign']>
      readonly reason?: string
    }

async function readAssignment(
  bot: CaseParts,
  turn: Asker,
  entry: Case,
  inputs: Inputs,
): Promise<Assignment> {
  const picked = textInput(inputs.assignPerson, 200).split(',')[0] ?? ''
  if (isObjectId(picked)) return pickedPerson(bot, turn, entry, picked)
  const [kind, role = '', id = ''] = textInput(inputs.assign).split(':')
  if (kind === 'role' && role) return { kind: 'assigned', assign: { role } }
  if (kind === 'me' && turn.person)
    return entitledPerson(bot, turn, role, turn.person, {
      personId: turn.person.id,
      userId: turn.userId,
    })
  const person =
    kind === 'person' ? (await peopleOf(bot, turn, role)).find((one) => one.id === id) : undefined
  return person
    ? entitledPerson(bot, turn, role, person, { personId: person.id, userId: person.id })
    : nobodyNamed(turn, entry)
}

/** Somebody of the directory: for the first role of the case for which they may act. */
async function pickedPerson(
  bot: CaseParts,
  turn: Asker,
  entry: Case,
  personId: string,
): Promise<Assignment> {
  const { organization } = turn
  const names = await bot.namesOf(organization, [personId])
  const person = { id: personId, name: names.get(personId) ?? '' }
  let last: Assignment = nobodyNamed(turn, entry)
  for (const role of reassignableTo(entry, workflowOf(organization.desk, entry.workflow))) {
    last = await entitledPerson(bot, turn, role, person, { personId, userId: personId })
    if (last.kind === 'assigned') return last
  }
  return last
}

function nobodyNamed({ language, organization }: Asker, entry: Case): Assignment {
  const roles = reassignableTo(entry, workflowOf(organization.desk, entry.workflow))
  return {
    kind: 'problem',
    text: say(language, caseTexts.passOnMissing, { roles: roles.join(', ') }),
  }
}

/** The people who are known by name for a role: those of the file, and those named when it was bound. */
export async function peopleOf(
  bot: CaseParts,
  { organization }: Asker,
  role: string,
): Promise<readonly Person[]> {
  const address = await bot.addresses.find(organization.id, `role:${role}`)
  return [...(organization.settings.roles[role]?.people ?? []), ...(address?.people ?? [])]
}

async function entitledPerson(
  bot: CaseParts,
  turn: Asker,
  role: string,
  person: Person,
  member: { readonly personId: string; readonly userId: string },
): Promise<Assignment> {
  const { organization, language } = turn
  const entitled = await bot.entitlements.mayActFor(organization, role, member)
  if (entitled === 'yes') return { kind: 'assigned', assign: { role, person } }
  const message = entitled === 'no' ? caseTexts.passOnNotEntitled : caseTexts.entitlementUnknown
  const title = roleTitle(organization.settings, role, language)
  return { kind: 'problem', text: say(language, message, { name: person.name, role: title }) }
}

async function readAssignmentWords(
  bot: Bot,
  turn: Turn,
  entry: Case,
  text: string,
): Promise<Assignment> {
  const { organization, mentioned } = turn
  const roles = reassignableTo(entry, workflowOf(organization.desk, entry.workflow))
  const words = text.replace(/^(?:to|à|a)\s+/i, '')
  const [who] = mentioned
  if (who) {
    const personId = who.personId ?? (await bot.personOf(turn, who.id))
    const person = { id: personId ?? '', name: who.name }
    const reason = words.replace(who.name, '').trim()
    let last: Assignment = nobodyNamed(turn, entry)
    for (const role of personId ? roles : []) {
      last = await entitledPerson(bot, turn, role, person, { personId: person.id, userId: who.id })
      if (last.kind === 'assigned') return reason ? { ...last, reason } : last
    }
    return last
  }
  const lower = words.toLowerCase()
  if (/^(?:me|moi|myself)\b/.test(lower) && turn.person && entry.role) {
    const member = { personId: turn.person.id, userId: turn.userId }
    const taken = await entitledPerson(bot, turn, entry.role, turn.person, member)
    return taken.kind === 'assigned'
      ? withReason(taken.assign, words.replace(/^\p{L}+/u, ''))
      : taken
  }
  const startsWith = (name: string) =>
    lower === name.toLowerCase() || lower.startsWith(`${name.toLowerCase()} `)
  for (const role of roles) {
    const title = organization.settings.roles[role]?.title ?? role
    const name = [role, localize('en', title), localize('fr', title)].find(startsWith)
    if (name) return withReason({ role }, words.slice(name.length))
    const person = (await peopleOf(bot, turn, role)).find((one) => startsWith(one.name))
    if (!person) continue
    const found = await entitledPerson(bot, turn, role, person, {
      personId: person.id,
      userId: person.id,
    })
    return found.kind === 'assigned'
      ? withReason(found.assign, words.slice(person.name.length))
      : found
  }
  return nobodyNamed(turn, entry)
}

function withReason(assign: NonNullable<StepRequest['assign']>, rest: string): Assignment {
  const reason = rest
    .replace(/^[\s:,.-]+/, '')
    .trim()
    .slice(0, 1000)
  return { kind: 'assigned', assign, ...(reason ? { reason } : {}) }
}
