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
import type { Case, CaseEvent } from '../cases/case.ts'
import { type Decided, type DecidedCase, type DecisionRequest, decide } from '../cases/decide.ts'
import { reassignableTo } from '../cases/side-step.ts'
import type { StepRefusal } from '../cases/step-request.ts'
import { isOpinionVerb, isSideVerb, verbIn } from '../cases/workflow.ts'
import { caseTexts } from '../messages/cases.ts'
import { concernTexts } from '../messages/concerns.ts'
import { evidenceTexts } from '../messages/evidence.ts'
import { localize, say } from '../messages/message.ts'
import { trainingTexts } from '../messages/training.ts'
import type { CaseParts } from './bot-parts.ts'
import { caseContext } from './case-context.ts'
import type { Asker, BotOrganization } from './turn.ts'

/** Decides, and has what was committed delivered. */
export async function take(
  bot: CaseParts,
  { organization }: Asker,
  request: DecisionRequest,
): Promise<Decided> {
  const decided = await decide(organization.desk, request)
  if (decided.kind === 'stepped') bot.wake()
  return decided
}

/** What became of a step, in a sentence for the one who took it. */
export function decidedText(turn: Asker, verb: string, decided: Decided): string {
  return decided.kind === 'missing'
    ? say(turn.language, caseTexts.staleCard)
    : outcomeText(turn, verb, decided)
}

function outcomeText(
  { organization, language }: Asker,
  verb: string,
  decided: DecidedCase,
): string {
  const context = caseContext(organization, decided.case, language)
  const { number } = decided.case
  switch (decided.kind) {
    case 'stepped':
      return steppedText(context, decided.event)
    case 'superseded':
      return say(language, caseTexts.superseded, { number })
    case 'already':
      return alreadyText(context, verb)
    case 'refused':
      return refusalText(context, verb, decided.why)
  }
}

/** The organization's own words for what the person who opened the case did; else that it is recorded. */
function steppedText(context: CaseContext, event: Omit<CaseEvent, 'seq'>): string {
  const { case: entry, workflow, language } = context
  const { number } = entry
  const own = event.role ? undefined : verbIn(workflow, event.from, event.verb)?.tells
  if (own) return localize(language, own).replaceAll('{number}', number)
  if (event.verb === 'add') return say(language, concernTexts.added, { number })
  if (event.verb === 'withdraw' && !event.role)
    return say(language, caseTexts.withdrawn, { number })
  return say(language, caseTexts.done, { done: stepDone(context, event), number })
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
    case 'names-others':
      return say(language, concernTexts.namesOthers, { verb: title })
    case 'no-such-report':
      return say(language, concernTexts.reportMissing, {
        reports: Object.keys(settings.forms[entry.form]?.companions?.reports ?? {}).join(', '),
      })
    case 'no-such-case':
      return say(language, caseTexts.textMissing, { verb: title })
    case 'no-more-evidence':
      return say(language, evidenceTexts.fullNow, {
        number: entry.number,
        files: entry.evidence?.length ?? 0,
      })
    case 'not-yet':
      return say(language, trainingTexts.notYet)
    case 'no-conflict-role':
      return say(language, concernTexts.noConflictRole, { number: entry.number })
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

/** One line for `status` and lists. */
export function statusLine(
  organization: BotOrganization,
  entry: Case,
  language: Asker['language'],
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
