/** Buttons on the cards of the person who opened a case. They do what the same words in chat do, so that they need no nonce. */
import { questionCard } from '../cards/question-card.ts'
import type { Case, Person } from '../cases/case.ts'
import { purposeIn } from '../cases/view.ts'
import { caseTexts } from '../messages/cases.ts'
import { chatTexts } from '../messages/chat.ts'
import { evidenceTexts } from '../messages/evidence.ts'
import { say } from '../messages/message.ts'
import type { Bot } from './bot-parts.ts'
import { applyAgain, reviseCase, showFile, showStatus } from './case-commands.ts'
import { caseContext } from './case-context.ts'
import { findSeen } from './case-sight.ts'
import { sendDetails } from './case-views.ts'
import { decidedText, take } from './casework.ts'
import { expectFiles } from './evidence-intake.ts'
import type { ActionReply } from './invoke-reply.ts'
import type { CardAction } from './payloads.ts'
import { statusOf } from './status-view.ts'
import { readInputs } from './step-inputs.ts'
import { numberInput, textInput } from './step-parts.ts'
import type { Turn } from './turn.ts'

const verbs = [
  'answer',
  'add',
  'add-evidence',
  'open-evidence',
  'filed',
  'withdraw',
  'revise',
  'again',
  'details',
  'status',
]

export const isOwnVerb = ({ verb, inputs }: CardAction): boolean =>
  typeof inputs.number === 'string' && verbs.includes(verb)

export async function actOnOwn(
  bot: Bot,
  turn: Turn,
  person: Person,
  { verb, inputs }: CardAction,
): Promise<ActionReply> {
  const { language } = turn
  const number = numberInput(inputs.number)
  const seen = await findSeen(bot, turn, person, number)
  if (seen.kind !== 'seen')
    return {
      kind: 'error',
      status: 404,
      text: number
        ? say(language, caseTexts.noSuchCase, { number })
        : say(language, caseTexts.staleCard),
    }
  const { entry } = seen
  if (verb === 'details') {
    await sendDetails(bot, turn, person, entry, { purpose: purposeIn(inputs.purpose) })
    return { kind: 'message', text: say(language, caseTexts.openDetailsSent, { number }) }
  }
  if (verb === 'open-evidence') {
    const purpose = purposeIn(inputs.purpose)
    const file = Number(textInput(inputs.evidence, 3)) || undefined
    await showFile(bot, turn, person, entry, { file, purpose })
    return { kind: 'message', text: say(language, evidenceTexts.linkBelow) }
  }
  if (verb === 'status') {
    await showStatus(bot, turn, number)
    return { kind: 'message', text: say(language, caseTexts.statusBelow, { number }) }
  }
  if (entry.openedBy.id !== person.id)
    return { kind: 'error', status: 403, text: say(language, caseTexts.notEntitled) }
  if (verb === 'add-evidence') {
    await expectFiles(bot, turn, number)
    return { kind: 'message', text: say(language, evidenceTexts.expectedBelow) }
  }
  if (verb === 'revise' || verb === 'again') {
    await (verb === 'revise' ? reviseCase : applyAgain)(bot, turn, number)
    return { kind: 'message', text: say(language, chatTexts.formOpened) }
  }
  return step(bot, turn, person, entry, verb, inputs)
}

async function step(
  bot: Bot,
  turn: Turn,
  person: Person,
  entry: Case,
  verb: string,
  inputs: CardAction['inputs'],
): Promise<ActionReply> {
  const read = await readInputs(bot, turn, entry, verb, inputs)
  if (read.kind === 'problem') return { kind: 'error', status: 409, text: read.text }
  const decided = await take(bot, turn, {
    number: entry.number,
    by: person,
    verb,
    ...read.parts,
  })
  if (decided.kind === 'missing')
    return { kind: 'error', status: 404, text: decidedText(turn, verb, decided) }
  const remark =
    decided.kind === 'stepped' && verb === 'answer'
      ? {}
      : { remark: decidedText(turn, verb, decided) }
  const question = read.parts.question
  if (verb === 'answer' && question !== undefined) {
    const context = caseContext(turn.organization, decided.case, turn.language)
    const entered = read.parts.reason ?? ''
    const drawn = questionCard({ ...context, ...remark, entered, question })
    if (drawn) return { kind: 'card', card: drawn, summary: entry.number }
  }
  return {
    kind: 'card',
    card: await statusOf(turn, decided.case, 'applicant', remark),
    summary: entry.number,
  }
}
