/** The whole case in a dialog, with what can be done about it: for reviewers, and for the one who opened it. */
import { caseDialog, detailsCard } from '../cards/details-card.ts'
import type { Case, Person } from '../cases/case.ts'
import { workflowOf } from '../cases/desk.ts'
import { reassignableTo } from '../cases/side-step.ts'
import { purposeIn, type ViewPurpose } from '../cases/view.ts'
import { isOpinionVerb, isSideVerb } from '../cases/workflow.ts'
import { caseTexts } from '../messages/cases.ts'
import { chatTexts } from '../messages/chat.ts'
import { say } from '../messages/message.ts'
import type { CaseParts } from './bot-parts.ts'
import { caseContext } from './case-context.ts'
import { roleFor, sightOf } from './case-sight.ts'
import { noteView } from './case-views.ts'
import { decidedText, take } from './casework.ts'
import { linkTo } from './evidence-opening.ts'
import type { TaskReply } from './invoke-reply.ts'
import type { CardAction } from './payloads.ts'
import { peopleOf, readInputs } from './step-inputs.ts'
import { enteredTexts, numberInput, textInput } from './step-parts.ts'
import type { Asker } from './turn.ts'

/** `task/fetch` opens, `task/submit` acts. Who, what and whether is looked up here, as for every button. */
export async function openTask(
  bot: CaseParts,
  turn: Asker,
  action: CardAction,
  name: 'task/fetch' | 'task/submit',
): Promise<TaskReply> {
  const { person, language } = turn
  if (!person) return message(say(language, chatTexts.outsider))
  const number = numberInput(action.inputs.number)
  const found = await caseOf(turn, action)
  const seen = await sightOf(bot, turn, person, number, found)
  if (seen.kind === 'unknown') return message(say(language, caseTexts.entitlementUnknown))
  if (seen.kind === 'none') {
    return message(
      number ? say(language, caseTexts.noSuchCase, { number }) : say(language, caseTexts.staleCard),
    )
  }
  const { entry } = seen
  const purpose = purposeIn(action.inputs.purpose)
  if (action.verb === 'open-evidence') return openFile(bot, turn, person, entry, action)
  // From a file back to its case.
  if (action.verb === 'details') return show(bot, turn, person, entry, { purpose })
  return name === 'task/fetch'
    ? show(bot, turn, person, entry, { purpose })
    : step(bot, turn, person, entry, action)
}

const message = (text: string): TaskReply => ({ kind: 'message', text })

async function caseOf({ organization }: Asker, { nonce, inputs }: CardAction) {
  const { store } = organization.desk
  const card = nonce ? await store.findCard(nonce) : undefined
  const number = card?.org === organization.id ? card.caseNumber : numberInput(inputs.number)
  return number ? store.findCase(organization.id, number) : undefined
}

async function openFile(
  bot: CaseParts,
  turn: Asker,
  person: Person,
  entry: Case,
  { inputs }: CardAction,
): Promise<TaskReply> {
  const file = Number(textInput(inputs.evidence, 3)) || undefined
  const wish = { entry, person, file, purpose: purposeIn(inputs.purpose), inDialog: true }
  const link = await linkTo(bot, turn, wish)
  return typeof link === 'string' ? message(link) : { kind: 'dialog', ...link }
}

async function show(
  bot: CaseParts,
  turn: Asker,
  person: Person,
  entry: Case,
  extra: {
    readonly remark?: string
    readonly entered?: Readonly<Record<string, string>>
    readonly purpose: ViewPurpose
  },
): Promise<TaskReply> {
  const { organization, language } = turn
  const { store, now } = organization.desk
  await noteView(bot, turn, person, entry, extra.purpose)
  const events = await store.events(organization.id, entry.number)
  const context = caseContext(organization, entry, language)
  const title = say(language, caseTexts.detailsTitle, { number: entry.number })
  if (entry.openedBy.id === person.id)
    return {
      kind: 'dialog',
      title,
      card: detailsCard({ ...context, reader: 'applicant', inDialog: true }, events),
    }
  const { purpose, ...kept } = extra
  const { role = '' } = await roleFor(bot, turn, person, entry, 'comment')
  const roles = reassignableTo(entry, workflowOf(organization.desk, entry.workflow))
  const people = await Promise.all(
    roles.map(async (one) => [one, await peopleOf(bot, turn, one)] as const),
  )
  const view = {
    ...context,
    ...kept,
    ...(entry.confidential ? { purpose } : {}),
    reader: 'reviewer' as const,
    readerId: person.id,
    role,
    now: now(),
    people: Object.fromEntries(people),
  }
  return { kind: 'dialog', title, card: caseDialog(view, events) }
}

async function step(
  bot: CaseParts,
  turn: Asker,
  person: Person,
  entry: Case,
  { verb, inputs }: CardAction,
): Promise<TaskReply> {
  const again = (shown: Case, remark: string) =>
    show(bot, turn, person, shown, { remark, entered: enteredTexts(inputs), purpose: 'review' })
  const { role, entitled } = await roleFor(bot, turn, person, entry, verb)
  if (entitled !== 'yes')
    return message(
      say(turn.language, entitled === 'no' ? caseTexts.notEntitled : caseTexts.entitlementUnknown),
    )
  const read = await readInputs(bot, turn, entry, verb, inputs)
  if (read.kind === 'problem') return again(entry, read.text)
  const revision = Number(textInput(inputs.revision, 6))
  const decided = await take(bot, turn, {
    number: entry.number,
    by: person,
    verb,
    ...(role && entry.openedBy.id !== person.id ? { role } : {}),
    ...(Number.isInteger(revision) && revision > 0 ? { revision } : {}),
    ...read.parts,
  })
  const text = decidedText(turn, verb, decided)
  // What was said is shown in its place; a decision closes the dialog.
  if (decided.kind === 'stepped' && (isSideVerb(verb) || isOpinionVerb(verb))) {
    // Whoever marks a conflict of interest, or passes a case on, may have no more to see of it.
    const seen = await sightOf(bot, turn, person, entry.number, decided.case)
    if (seen.kind === 'seen')
      return show(bot, turn, person, seen.entry, { remark: text, purpose: 'review' })
  }
  return decided.kind === 'refused' ? again(decided.case, text) : message(text)
}
