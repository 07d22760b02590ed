/** The text path of every case: status, lists, details, revising, and each step of a card as words. */
import { stateTitle } from '../cards/case-words.ts'
import type { Case, Person } from '../cases/case.ts'
import { workflowOf } from '../cases/desk.ts'
import type { ViewPurpose } from '../cases/view.ts'
import { verbIn } from '../cases/workflow.ts'
import { caseTexts } from '../messages/cases.ts'
import { chatTexts } from '../messages/chat.ts'
import { evidenceTexts } from '../messages/evidence.ts'
import { type Message, type MessageValues, say } from '../messages/message.ts'
import type { Bot } from './bot-parts.ts'
import { caseContext } from './case-context.ts'
import { drawMyCases, drawQueue } from './case-lists.ts'
import { findSeen, roleFor } from './case-sight.ts'
import { noteView, sendDetails } from './case-views.ts'
import { decidedText, statusLine, take } from './casework.ts'
import { type Command, purposeSaid } from './commands.ts'
import { type FileWish, linkTo } from './evidence-opening.ts'
import type { EvidenceCommand } from './evidence-words.ts'
import { offerForm } from './offer-form.ts'
import { cardActivity, textActivity } from './reply-activity.ts'
import { statusOf } from './status-view.ts'
import { readWords } from './step-inputs.ts'
import type { Turn } from './turn.ts'

async function tell({ context, language }: Turn, message: Message, values?: MessageValues) {
  await context.sendActivity(textActivity(say(language, message, values)))
}

/** The case, where this person may see it here; everybody else gets the answer of a case that does not exist. */
async function seenCase(bot: Bot, turn: Turn, number: string | undefined, command: string) {
  const { person, place } = turn
  if (!person) return void (await tell(turn, chatTexts.outsider))
  if (!number) return void (await tell(turn, chatTexts.numberNeeded, { command }))
  const seen = await findSeen(bot, turn, person, number)
  if (seen.kind === 'unknown') return void (await tell(turn, caseTexts.entitlementUnknown))
  if (seen.kind === 'none') return void (await tell(turn, caseTexts.noSuchCase, { number }))
  const { entry } = seen
  if (entry.confidential && place !== 'personal')
    return void (await tell(turn, chatTexts.privateOnly))
  return { entry, person }
}

export async function showStatus(bot: Bot, turn: Turn, number: string | undefined): Promise<void> {
  const found = await seenCase(bot, turn, number, 'status')
  if (!found) return
  const { entry, person } = found
  const reader = entry.openedBy.id === person.id ? 'applicant' : 'reviewer'
  // To a reviewer it tells what was said at each step: a view like any other.
  if (entry.confidential && reader === 'reviewer')
    await noteView(bot, turn, person, entry, 'review')
  const drawn = await statusOf(turn, entry, reader, { readerId: person.id })
  const line = statusLine(turn.organization, entry, turn.language)
  await turn.context.sendActivity(cardActivity(drawn, line))
}

export async function showDetails(
  bot: Bot,
  turn: Turn,
  number: string | undefined,
  purpose: ViewPurpose,
): Promise<void> {
  const found = await seenCase(bot, turn, number, 'details')
  if (!found) return
  await sendDetails(bot, turn, found.person, found.entry, { purpose })
  if (turn.place !== 'personal')
    await tell(turn, caseTexts.openDetailsSent, { number: found.entry.number })
}

/** `open evidence NUMBER 2 for the investigation`. */
export async function openEvidence(
  bot: Bot,
  turn: Turn,
  { number, file, words }: Extract<EvidenceCommand, { kind: 'open-evidence' }>,
): Promise<void> {
  const found = await seenCase(bot, turn, number, 'open evidence')
  if (!found) return
  await showFile(bot, turn, found.person, found.entry, { file, purpose: purposeSaid(words) })
}

/** The link to a file, in the person's own chat and nowhere else. */
export async function showFile(
  bot: Bot,
  turn: Turn,
  person: Person,
  entry: Case,
  wish: Pick<FileWish, 'file' | 'purpose'>,
): Promise<void> {
  if (turn.place !== 'personal') return tell(turn, evidenceTexts.notHereOpen)
  const link = await linkTo(bot, turn, { ...wish, entry, person, inDialog: false })
  await turn.context.sendActivity(
    typeof link === 'string' ? textActivity(link) : cardActivity(link.card, link.title),
  )
}

export async function showMyCases(turn: Turn): Promise<void> {
  const drawn = await drawMyCases(turn, {})
  if (!drawn) return tell(turn, chatTexts.outsider)
  await turn.context.sendActivity(cardActivity(drawn, say(turn.language, caseTexts.myCasesTitle)))
}

export async function showQueue(
  bot: Bot,
  turn: Turn,
  wish: { readonly show?: string; readonly page?: number },
): Promise<void> {
  const drawn = await drawQueue(bot, turn, wish)
  if (!drawn) return tell(turn, chatTexts.outsider)
  await turn.context.sendActivity(cardActivity(drawn, say(turn.language, caseTexts.queueTitle)))
}

export async function reviseCase(bot: Bot, turn: Turn, number: string | undefined): Promise<void> {
  const found = await seenCase(bot, turn, number, 'revise')
  if (!found) return
  const { entry, person } = found
  const workflow = workflowOf(turn.organization.desk, entry.workflow)
  const revise = verbIn(workflow, entry.state, 'revise')
  if (entry.openedBy.id === person.id && revise?.until === 'opinion' && entry.opinions.length > 0)
    return tell(turn, caseTexts.lateEdit, { number: entry.number })
  if (revise?.by !== 'applicant' || entry.openedBy.id !== person.id) {
    const state = stateTitle(caseContext(turn.organization, entry, turn.language))
    return tell(turn, caseTexts.tooLate, { number: entry.number, state })
  }
  if (turn.place !== 'personal') return tell(turn, chatTexts.privateOnly)
  await offerForm(bot, turn, entry.form, { revises: entry })
}

/** A new form, filled in as an earlier case of the same person was. */
export async function applyAgain(bot: Bot, turn: Turn, number: string | undefined): Promise<void> {
  const found = await seenCase(bot, turn, number, 'again')
  if (!found) return
  const { entry, person } = found
  if (entry.openedBy.id !== person.id)
    return tell(turn, caseTexts.noSuchCase, { number: entry.number })
  if (turn.place !== 'personal') return tell(turn, chatTexts.privateOnly)
  const offered = await offerForm(bot, turn, entry.form, { values: entry.fields })
  if (offered.kind === 'no-form') await tell(turn, chatTexts.noSuchForm)
}

/** `approve NUMBER reason`, `withdraw NUMBER`, `close NUMBER outcome reason` … */
export async function stepByText(
  bot: Bot,
  turn: Turn,
  { verb: said, number, reason }: Extract<Command, { kind: 'step' }>,
): Promise<void> {
  const found = await seenCase(bot, turn, number, said)
  if (!found) return
  const { entry, person } = found
  const verb = meant(turn, person, entry, said)
  // The form is filled in anew, not in a line of text.
  if (verb === 'revise') return reviseCase(bot, turn, number)
  const { role, entitled } = await roleForStep(bot, turn, person, entry, verb)
  if (entitled === 'unknown') return tell(turn, caseTexts.entitlementUnknown)
  const read = await readWords(bot, turn, entry, verb, reason)
  if (read.kind === 'problem') {
    await turn.context.sendActivity(textActivity(read.text))
    return
  }
  const decided = await take(bot, turn, {
    number: entry.number,
    by: person,
    verb,
    ...(role ? { role } : {}),
    ...read.parts,
  })
  const text = decidedText(turn, verb, decided)
  // The card of the case says it by itself.
  const next = verb === 'withdraw' && decided.kind === 'stepped' ? caseTexts.nextAgain : undefined
  const lines = [text, ...(next ? [say(turn.language, next, { number: entry.number })] : [])]
  await turn.context.sendActivity(textActivity(lines.join(' ')))
}

/** "answer" is what both say: the one who is asked something by reviewers, and whoever answers a question. */
function meant({ organization }: Turn, person: Person, entry: Case, verb: string): string {
  const workflow = workflowOf(organization.desk, entry.workflow)
  const isAnswerer = verb === 'answer' && entry.openedBy.id !== person.id
  return isAnswerer && verbIn(workflow, entry.state, 'respond') ? 'respond' : verb
}

/** Whoever opened the case goes on without a role: the rules tell them that it is their own. */
async function roleForStep(bot: Bot, turn: Turn, person: Person, entry: Case, verb: string) {
  return entry.openedBy.id === person.id
    ? ({ entitled: 'yes', role: undefined } as const)
    : roleFor(bot, turn, person, entry, verb)
}
