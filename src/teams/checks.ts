/** The record of checks before publication in chat: who may look through it, and what the commands and buttons do. */
import { pageOf } from '../accounts/find.ts'
import type { Card } from '../cards/card.ts'
import { checksCard } from '../cards/checks-card.ts'
import type { Case, Person } from '../cases/case.ts'
import { type CheckFilter, checksCsv, checksIn, checksJson } from '../cases/check-log.ts'
import { isDay } from '../cases/condition.ts'
import { type Form, fieldsOf } from '../forms/form.ts'
import { caseTexts } from '../messages/cases.ts'
import { chatTexts } from '../messages/chat.ts'
import { checkTexts } from '../messages/checks.ts'
import { say, sayDay } from '../messages/message.ts'
import type { Bot } from './bot-parts.ts'
import { caseContext } from './case-context.ts'
import type { CheckCommand } from './check-words.ts'
import type { ActionReply } from './invoke-reply.ts'
import type { CardAction } from './payloads.ts'
import { cardActivity, textActivity } from './reply-activity.ts'
import { roleRefusal } from './role-refusal.ts'
import type { SaidFilter } from './said-filter.ts'
import { textInput } from './step-parts.ts'
import type { Turn } from './turn.ts'

/** Each has its button, and a phone shows the card whole. */
const pageSize = 5
/** Checks that are looked through: each is opened with the key, for its words are sealed. */
const mostSearched = 2000
/** What Teams takes in a message, with room for the rest of it. */
const mostCharacters = 24_000

type CheckAccess =
  | {
      readonly kind: 'open'
      readonly person: Person
      readonly form: Form
      readonly telling: string
    }
  | { readonly kind: 'refused'; readonly text: string }

/** Asked at every command and every click; a refusal is recorded, and nothing was looked up for it. */
async function checkAccess(bot: Bot, turn: Turn, attempt: string): Promise<CheckAccess> {
  const { organization, person, userId, language, place } = turn
  const { checks, forms } = organization.settings
  const form = checks && organization.forms.get(checks.form)
  if (!person) return { kind: 'refused', text: say(language, chatTexts.outsider) }
  if (!checks || !form) return { kind: 'refused', text: say(language, caseTexts.staleCard) }
  const { role } = checks
  const may = await bot.entitlements.mayActFor(organization, role, { personId: person.id, userId })
  if (may !== 'yes') {
    await note(turn, person, 'checks-denied', { attempt, why: may })
    return { kind: 'refused', text: roleRefusal(turn, may, role, checkTexts.keepersOnly) }
  }
  // The words of a post that is not public yet: not for whoever looks on in a channel.
  if (place !== 'personal') return { kind: 'refused', text: say(language, chatTexts.privateOnly) }
  const telling = forms[form.name]?.plainLanguage?.field ?? form.summary[0] ?? ''
  return { kind: 'open', person, form, telling }
}

type OpenAccess = Extract<CheckAccess, { kind: 'open' }>

function note(
  { organization: { desk, id } }: Turn,
  person: Person,
  action: 'checks-read' | 'checks-exported' | 'checks-denied',
  detail: Readonly<Record<string, string | number>>,
): Promise<void> {
  return desk.store.transaction((tx) =>
    tx.audit({ org: id, at: desk.now(), actor: person.id, action, object: 'checks', detail }),
  )
}

export async function obeyChecks(bot: Bot, turn: Turn, command: CheckCommand): Promise<void> {
  const { context, language } = turn
  const access = await checkAccess(bot, turn, command.kind)
  if (access.kind === 'refused') {
    await context.sendActivity(textActivity(access.text))
    return
  }
  const filter = filterOf(command.filter)
  if (command.kind === 'export') return sendChecks(turn, access, filter, command.format)
  const drawn = await drawChecks(turn, access, filter, command.filter.page)
  await context.sendActivity(cardActivity(drawn, say(language, checkTexts.listTitle)))
}

/** An account is looked for by its name, as it was entered in the check. */
const filterOf = ({ words, account = '', from, to }: SaidFilter): CheckFilter => ({
  words: `${account} ${words}`.trim(),
  ...(from ? { from } : {}),
  ...(to ? { to } : {}),
})

/** The list's buttons, which carry no nonce: who may is asked here. */
export async function actOnChecks(
  bot: Bot,
  turn: Turn,
  { verb, inputs }: CardAction,
): Promise<ActionReply> {
  const { language } = turn
  const access = await checkAccess(bot, turn, verb)
  if (access.kind === 'refused') return { kind: 'error', status: 403, text: access.text }
  const filter = filterIn(inputs)
  const page = /^checks-page-(\d{1,4})$/.exec(verb)?.[1]
  if (page === undefined && verb !== 'checks-export')
    return { kind: 'error', status: 400, text: say(language, chatTexts.unknownButton) }
  if (page === undefined) await sendChecks(turn, access, filter, 'csv')
  const drawn = await drawChecks(turn, access, filter, Number(page ?? 1))
  return { kind: 'card', card: drawn, summary: say(language, checkTexts.listTitle) }
}

function filterIn(inputs: CardAction['inputs']): CheckFilter {
  const day = (name: 'from' | 'to') => {
    const text = textInput(inputs[name], 10)
    return isDay(text) ? { [name]: text } : {}
  }
  return { words: textInput(inputs.words, 80), ...day('from'), ...day('to') }
}

interface FoundChecks {
  readonly checks: readonly Case[]
  readonly isCut: boolean
}

async function foundChecks(
  { organization: { desk, id, settings } }: Turn,
  { form }: OpenAccess,
  filter: CheckFilter,
): Promise<FoundChecks> {
  const [open, closed] = await Promise.all([
    desk.store.openCases(id, form.name, mostSearched),
    desk.store.closedCases(id, form.name, mostSearched),
  ])
  return {
    checks: checksIn([...open, ...closed], filter, settings.timeZone),
    isCut: [open, closed].some(({ length }) => length === mostSearched),
  }
}

/** Recorded before it is shown: who looked, and how many there were. */
async function drawChecks(
  turn: Turn,
  access: OpenAccess,
  filter: CheckFilter,
  wanted: number,
): Promise<Card> {
  const { organization, language } = turn
  const { checks, isCut } = await foundChecks(turn, access, filter)
  await note(turn, access.person, 'checks-read', { found: checks.length })
  const page = pageOf(checks, wanted, pageSize)
  return checksCard({
    language,
    filter,
    telling: access.telling,
    page: { ...page, items: page.items.map((each) => caseContext(organization, each, language)) },
    ...(isCut ? { cutAt: mostSearched } : {}),
  })
}

/** Text to copy; every export is recorded. */
async function sendChecks(
  turn: Turn,
  access: OpenAccess,
  filter: CheckFilter,
  format: 'csv' | 'json',
): Promise<void> {
  const { organization, language, context } = turn
  const tell = async (text: string) => void (await context.sendActivity(textActivity(text)))
  const { checks, isCut } = await foundChecks(turn, access, filter)
  const at = organization.desk.now()
  const fields = fieldsOf(access.form).map(({ id }) => id)
  const content = format === 'csv' ? checksCsv(checks, fields) : checksJson(checks, at)
  // A file with a gap would be taken for the whole.
  if (isCut || content.length > mostCharacters)
    return tell(say(language, checkTexts.exportTooLarge, { format }))
  await note(turn, access.person, 'checks-exported', { format, checks: checks.length })
  const day = sayDay(language, new Date(at / 1000), organization.settings.timeZone)
  await tell(say(language, checkTexts.exportTitle, { count: checks.length, day, format }))
  await tell(content)
}
