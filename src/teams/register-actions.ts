/** What a button of the register's cards does. Whether the person keeps the register is asked at every click. */
import type { Account } from '../accounts/account.ts'
import { accountStatuses, accountVerbs, holders } from '../accounts/account.ts'
import { personForm } from '../accounts/account-form.ts'
import type { ChangeVerb } from '../accounts/change-account.ts'
import type { AccountFilter } from '../accounts/find.ts'
import { changeAccount } from '../accounts/keep.ts'
import { platformStatuses } from '../accounts/platform.ts'
import { accountName } from '../cards/account-words.ts'
import type { Card } from '../cards/card.ts'
import type { CardRecord } from '../cases/store.ts'
import { peopleIn, type Someone } from '../forms/someone.ts'
import { pickedIds, submit } from '../forms/submit.ts'
import { accountTexts } from '../messages/accounts.ts'
import { caseTexts } from '../messages/cases.ts'
import { chatTexts } from '../messages/chat.ts'
import { say } from '../messages/message.ts'
import type { Bot } from './bot-parts.ts'
import type { ActionReply } from './invoke-reply.ts'
import type { CardAction } from './payloads.ts'
import { keeping, registerDesk, today } from './register.ts'
import {
  changedText,
  drawAddForm,
  entryForm,
  entryIn,
  sendExport,
  takeEntry,
  takePlatform,
} from './register-keeping.ts'
import { drawAccount, drawAccounts, drawPlatforms } from './register-views.ts'
import type { Turn } from './turn.ts'

type Inputs = CardAction['inputs']

const shown = (card: Card, summary: string): ActionReply => ({ kind: 'card', card, summary })

const textIn = (inputs: Inputs, name: string, limit: number): string => {
  const value = inputs[name]
  return typeof value === 'string' ? value.trim().slice(0, limit) : ''
}

/** Buttons that belong to no account: the list, the platforms, a new entry. */
export async function actOnRegister(
  bot: Bot,
  turn: Turn,
  { verb, inputs }: CardAction,
): Promise<ActionReply> {
  const { language, organization } = turn
  const title = say(language, accountTexts.listTitle)
  const page = /^register-page-(\d{1,4})$/.exec(verb)
  if (page)
    return shown(await drawAccounts(bot, turn, filterIn(turn, inputs), Number(page[1])), title)
  if (verb === 'register-open') {
    const account = await organization.desk.store.findAccount(
      organization.id,
      textIn(inputs, 'account', 200),
    )
    if (!account) return { kind: 'error', status: 404, text: say(language, caseTexts.staleCard) }
    return shown(await drawAccount(bot, turn, account), accountName(account))
  }
  const kept = await keeping(bot, turn, verb)
  if (kept.kind === 'refused') return { kind: 'error', status: 403, text: kept.text }
  const status = platformStatuses.find((name) => verb === `platform-${name}`)
  if (status) {
    const entered = { platform: textIn(inputs, 'platform', 40), note: textIn(inputs, 'note', 200) }
    const { isDone, text: remark } = await takePlatform(turn, kept.person, {
      name: entered.platform,
      status,
      reason: entered.note,
    })
    const drawn = await drawPlatforms(bot, turn, { remark, ...(isDone ? {} : { entered }) })
    return shown(drawn, say(language, accountTexts.platformsTitle))
  }
  switch (verb) {
    case 'register-add':
      return shown(await drawAddForm(turn), say(language, accountTexts.formTitle))
    case 'register-export':
      await sendExport(turn, kept.person, 'csv')
      return shown(await drawAccounts(bot, turn, {}, 1), title)
    case 'register-enter':
      return enter(bot, turn, kept.person, inputs)
    default:
      return { kind: 'error', status: 400, text: say(language, chatTexts.unknownButton) }
  }
}

function filterIn({ organization }: Turn, inputs: Inputs): AccountFilter {
  const platform = textIn(inputs, 'platform', 40)
  const status = accountStatuses.find((name) => name === inputs.status)
  const text = textIn(inputs, 'words', 80)
  return {
    ...(platform && platform !== 'all' ? { platform } : {}),
    ...(status ? { status } : {}),
    ...(text ? { text } : {}),
    ...(inputs.due === 'true' || inputs.due === true ? { dueBy: today(organization) } : {}),
  }
}

async function enter(bot: Bot, turn: Turn, by: Someone, inputs: Inputs): Promise<ActionReply> {
  const form = await entryForm(turn)
  const names = await bot.namesOf(turn.organization, pickedIds(form, inputs))
  const submission = submit(form, inputs, names)
  const title = say(turn.language, accountTexts.formTitle)
  if (submission.kind === 'refused') return shown(await drawAddForm(turn, submission), title)
  const { values } = submission
  const entry = entryIn(values, (id) => peopleIn(values[id]))
  return { kind: 'message', text: await takeEntry(turn, by, entry) }
}

/** `account-VERB` opens its inputs, `account-VERB-confirm` does it, `account-back` closes them. */
export async function actOnAccount(
  bot: Bot,
  turn: Turn,
  record: CardRecord,
  action: CardAction,
): Promise<ActionReply> {
  const { language, organization } = turn
  if (!action.verb.startsWith('account-')) return actOnRegister(bot, turn, action)
  const kept = await keeping(bot, turn, action.verb)
  if (kept.kind === 'refused') return { kind: 'error', status: 403, text: kept.text }
  const account = await organization.desk.store.findAccount(organization.id, record.form)
  if (!account) return { kind: 'error', status: 404, text: say(language, caseTexts.staleCard) }
  const title = accountName(account)
  if (action.verb === 'account-back') return shown(await drawAccount(bot, turn, account), title)
  const verb = changeVerbs.find(
    (name) => action.verb === `account-${name}` || action.verb === `account-${name}-confirm`,
  )
  if (!verb) return { kind: 'error', status: 400, text: say(language, chatTexts.unknownButton) }
  if (!action.verb.endsWith('-confirm'))
    return shown(await drawAccount(bot, turn, account, { doing: verb }), title)
  return confirm(bot, turn, { account, verb, by: kept.person, record, inputs: action.inputs })
}

const changeVerbs = accountVerbs.filter((verb) => verb !== 'enter')

interface Confirmed {
  readonly account: Account
  readonly verb: ChangeVerb
  readonly by: Someone
  readonly record: CardRecord
  readonly inputs: Inputs
}

async function confirm(
  bot: Bot,
  turn: Turn,
  { account, verb, by, record, inputs }: Confirmed,
): Promise<ActionReply> {
  const { organization } = turn
  const people = await peopleFor(bot, turn, account, inputs)
  const note = textIn(inputs, 'note', 500)
  const [person] = people
  const changed = await changeAccount(registerDesk(organization), {
    account: account.id,
    version: record.revision,
    verb,
    by,
    ...(person?.name ? { person } : {}),
    ...(note ? { note } : {}),
  })
  if (changed.kind === 'missing')
    return { kind: 'error', status: 404, text: say(turn.language, caseTexts.staleCard) }
  // The same click delivered again: it was this person who moved the entry on, with this very change.
  if (changed.kind === 'moved' && (await isOwnChange(turn, changed.account, verb, by, record)))
    return shown(await drawAccount(bot, turn, changed.account), accountName(account))
  const drawn = await drawAccount(bot, turn, changed.account, {
    remark: changedText(turn, changed),
    ...(changed.kind === 'refused' && changed.why !== 'already'
      ? { doing: verb, entered: { people, note } }
      : {}),
  })
  return shown(drawn, accountName(account))
}

/** Somebody who has access is named by their place among them; anybody else is picked or typed. */
async function peopleFor(
  bot: Bot,
  turn: Turn,
  account: Account,
  inputs: Inputs,
): Promise<readonly Someone[]> {
  const holder = textIn(inputs, 'holder', 4)
  const held = /^\d+$/.test(holder) ? holders(account)[Number(holder)] : undefined
  if (held) return [held.person]
  const names = await bot.namesOf(turn.organization, pickedIds(personForm, inputs))
  const { person, personTyped } = inputs
  const submission = submit(personForm, { person, personTyped }, names)
  return peopleIn(
    submission.kind === 'accepted' ? submission.values.person : submission.kept.person,
  )
}

async function isOwnChange(
  { organization }: Turn,
  account: Account,
  verb: ChangeVerb,
  by: Someone,
  record: CardRecord,
): Promise<boolean> {
  if (account.version !== record.revision + 1) return false
  const [last] = await organization.desk.store.accountChanges(organization.id, account.id, 1)
  return last?.verb === verb && last.by.id === by.id
}
