/** Steps, views and lists of cases, in words: what buttons and text commands have in common. */
import {
  type CaseContext,
  formTitle,
  roleTitle,
  stateTitle,
  stepDone,
  verbTitle,
  when,
} from '../cards/case-words.ts'
import type { Case, Person } from '../cases/case.ts'
import { type Decided, type DecidedCase, type DecisionRequest, decide } from '../cases/decide.ts'
import { workflowOf } from '../cases/desk.ts'
import { reassignableTo } from '../cases/side-step.ts'
import type { StepRefusal } from '../cases/step-request.ts'
import { isOpinionVerb, isSideVerb, rolesOf, verbIn } from '../cases/workflow.ts'
import { caseTexts } from '../messages/cases.ts'
import { say } from '../messages/message.ts'
import type { Bot } from './bot-parts.ts'
import { caseContext } from './case-context.ts'
import type { Entitlement } from './entitlement.ts'
import type { BotOrganization, Turn } from './turn.ts'

/** Decides, and has what was committed delivered. */
export async function take(
  bot: Bot,
  { organization }: Turn,
  request: DecisionRequest,
): Promise<Decided> {
  const decided = await decide(organization.desk, request)
  if (decided.kind === 'stepped') bot.wake()
  return decided
}

/** What became of a step, in a sentence for the one who took it. */
export function decidedText(turn: Turn, verb: string, decided: Decided): string {
  return decided.kind === 'missing'
    ? say(turn.language, caseTexts.staleCard)
    : outcomeText(turn, verb, decided)
}

function outcomeText({ organization, language }: Turn, verb: string, decided: DecidedCase): string {
  const context = caseContext(organization, decided.case, language)
  const { number } = decided.case
  switch (decided.kind) {
    case 'stepped':
      return say(language, caseTexts.done, { done: stepDone(context, decided.event), number })
    case 'superseded':
      return say(language, caseTexts.superseded, { number })
    case 'already':
      return alreadyText(context, verb)
    case 'refused':
      return refusalText(context, verb, decided.why)
  }
}

function refusalText(context: CaseContext, verb: string, why: StepRefusal): string {
  const { case: entry, workflow, settings, language } = context
  const title = verbTitle(workflow, entry.state, verb, language)
  switch (why) {
    case 'own-case':
      return say(language, caseTexts.ownCase)
    case 'not-your-turn':
      return say(language, caseTexts.notYourTurn, {
        role: roleTitle(settings, entry.role ?? '', language),
      })
    case 'reason-needed':
      return say(language, isSideVerb(verb) ? caseTexts.textMissing : caseTexts.reasonMissing, {
        verb: title,
      })
    case 'clause-needed':
      return say(language, caseTexts.clauseMissing, { verb: title })
    case 'conditions-needed':
      return say(language, caseTexts.conditionsMissing, { verb: title })
    case 'no-question':
      return say(language, caseTexts.noQuestion, { number: entry.number })
    case 'no-such-role':
      return say(language, caseTexts.passOnMissing, {
        roles: reassignableTo(entry, workflow).join(', '),
      })
    case 'too-late':
      return say(language, caseTexts.lateEdit, { number: entry.number })
    case 'outcome-needed':
      return say(language, caseTexts.outcomeMissing, { verb: title })
    case 'unknown-verb':
      return say(language, caseTexts.unknownVerb, { number: entry.number })
  }
}

function alreadyText(context: CaseContext, verb: string): string {
  const { lastStep } = context.case
  const { language } = context
  if (isSideVerb(verb) && !context.case.closed)
    return say(language, caseTexts.alreadySaid, { number: context.case.number })
  if (!lastStep || (isOpinionVerb(verb) && !context.case.closed))
    return say(language, caseTexts.alreadyOpinion)
  const settled = say(language, caseTexts.already, {
    done: stepDone(context, lastStep),
    when: when(context, lastStep.at),
  })
  return lastStep.reason && !context.case.confidential
    ? `${settled} ${say(language, caseTexts.noticeReason, { reason: lastStep.reason })}`
    : settled
}

/** The role in which somebody may take this step now, or why there is none. */
export async function roleFor(
  bot: Bot,
  { organization, userId }: Turn,
  person: Person,
  entry: Case,
  verb: string,
): Promise<{ readonly role?: string; readonly entitled: Entitlement }> {
  const workflow = workflowOf(organization.desk, entry.workflow)
  const state = workflow.states[entry.state]
  const member = { personId: person.id, userId }
  if (verb === 'answer' || verbIn(workflow, entry.state, verb)?.by === 'applicant')
    return { entitled: 'yes' }
  const consulted = state?.consult ?? []
  const turn = entry.role ? [entry.role] : []
  const turnOf = isOpinionVerb(verb)
    ? consulted
    : verb === 'ask' || verb === 'comment'
      ? [...turn, ...consulted]
      : turn
  // Those whose turn it is come first; others may learn how the case was settled, if they ever had a part in it.
  let unknown = false
  for (const role of new Set([...turnOf, ...turn, ...rolesOf(workflow)])) {
    const answer = await bot.entitlements.mayActFor(organization, role, member)
    if (answer === 'yes') return { role, entitled: 'yes' }
    unknown ||= answer === 'unknown'
  }
  return { entitled: unknown ? 'unknown' : 'no' }
}

/** Whether somebody may see a case at all: who opened it, and those who act for one of its roles. */
export async function maySee(
  bot: Bot,
  turn: Turn,
  person: Person,
  entry: Case,
): Promise<Entitlement> {
  if (entry.openedBy.id === person.id) return 'yes'
  return (await roleFor(bot, turn, person, entry, '')).entitled
}

/** Records that somebody looks at a whole case. */
export async function noteView({ organization }: Turn, person: Person, entry: Case): Promise<void> {
  const { store, now } = organization.desk
  await store.transaction((tx) => tx.audit(viewOf(organization, person, entry, now())))
}

const viewOf = (organization: BotOrganization, person: Person, entry: Case, at: number) => ({
  org: organization.id,
  at,
  actor: person.id,
  action: 'case-viewed',
  object: `case:${entry.number}`,
  detail: { state: entry.state, confidential: entry.confidential },
})

/** A slow invoke comes up to four times, some fifteen seconds apart; who asks again after this asks anew. */
const redeliveredWithin = 60_000_000

/**
 * Records that somebody looks at a whole case, and sends it to their own chat. `click`: the card that was pressed; the
 * same click delivered again counts and sends nothing.
 */
export async function sendDetails(
  bot: Bot,
  turn: Turn,
  person: Person,
  entry: Case,
  click?: string,
): Promise<void> {
  const { organization, language } = turn
  const { store, now } = organization.desk
  await store.transaction(async (tx) => {
    const key = `details ${click} ${person.id}`
    if (click && !(await tx.once(organization.id, key, now(), redeliveredWithin))) return
    await tx.audit(viewOf(organization, person, entry, now()))
    await tx.enqueue(
      organization.id,
      { kind: 'details', to: `person:${person.id}`, caseNumber: entry.number, language },
      now(),
    )
  })
  bot.wake()
}

/** One line for `status` and lists. */
export function statusLine(
  organization: BotOrganization,
  entry: Case,
  language: Turn['language'],
): string {
  const context = caseContext(organization, entry, language)
  const line = say(language, caseTexts.status, {
    number: entry.number,
    title: formTitle(context),
    state: stateTitle(context),
  })
  if (!entry.lastStep) return line
  const step = say(language, caseTexts.statusStep, {
    done: stepDone(context, entry.lastStep),
    when: when(context, entry.lastStep.at),
  })
  return `${line} ${step}`
}
