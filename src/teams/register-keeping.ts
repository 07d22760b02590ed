/** What whoever keeps the register does, and what they are told of it: for commands and cards alike. */

import { holders } from '../accounts/account.ts'
import { accountForm } from '../accounts/account-form.ts'
import type { ChangeRefusal } from '../accounts/change-account.ts'
import { accountsCsv, accountsJson } from '../accounts/export.ts'
import { filterAccounts } from '../accounts/find.ts'
import {
  addAccount,
  changePlatform,
  type KeptChange,
  type NewAccount,
  type PlatformRequest,
} from '../accounts/keep.ts'
import { platformChoices } from '../accounts/platform.ts'
import { accountName, changeDone, lineDetail, platformStatus } from '../cards/account-words.ts'
import type { Card } from '../cards/card.ts'
import { formCard } from '../cards/form-card.ts'
import { type FieldValues, type Form, withPlatforms } from '../forms/form.ts'
import type { Someone } from '../forms/someone.ts'
import type { Submission } from '../forms/submit.ts'
import { accountTexts } from '../messages/accounts.ts'
import { chatTexts } from '../messages/chat.ts'
import { localize, type Message, say, sayDay } from '../messages/message.ts'
import { platformsOf, registerDesk, registerOf } from './register.ts'
import { issueAccountCard } from './register-views.ts'
import { cardActivity, textActivity } from './reply-activity.ts'
import type { Turn } from './turn.ts'

const refusals: Readonly<Record<ChangeRefusal, Message>> = {
  'reason-needed': accountTexts.reasonNeeded,
  'person-needed': accountTexts.personNeeded,
  already: accountTexts.already,
  'no-access': accountTexts.noAccess,
  retired: accountTexts.isRetired,
}

/** What became of a change, in a sentence or two. */
export function changedText({ language }: Turn, changed: KeptChange): string {
  switch (changed.kind) {
    case 'missing':
      return say(language, accountTexts.notFound, { words: '' })
    case 'moved':
      return say(language, accountTexts.moved)
    case 'refused':
      return say(language, refusals[changed.why])
    case 'changed': {
      const { account, change } = changed
      const recorded = say(language, accountTexts.recorded, {
        done: changeDone(change, language),
        account: accountName(account),
      })
      const left = account.status === 'retired' ? holders(account) : []
      return left.length === 0
        ? recorded
        : `${recorded} ${say(language, accountTexts.stillAccess, {
            people: left.map(({ person }) => person.name).join('; '),
          })}`
    }
  }
}

/** Enters an account and says so, or that it is there already. */
export async function takeEntry(
  { organization, language }: Turn,
  by: Someone,
  entry: Omit<NewAccount, 'by'>,
): Promise<string> {
  const added = await addAccount(registerDesk(organization), { ...entry, by })
  const account = `${accountName(added.account)} · ${lineDetail(added.account, language)}`
  return say(language, added.kind === 'added' ? accountTexts.added : accountTexts.exists, {
    account,
  })
}

/** Changes the list of platforms, and says what became of it and whether it was done. */
export async function takePlatform(
  { organization, language }: Turn,
  by: Someone,
  { name, status, reason }: Omit<PlatformRequest, 'by'>,
): Promise<{ readonly isDone: boolean; readonly text: string }> {
  const failed = (message: Message) => ({ isDone: false, text: say(language, message) })
  const clean = name.trim().replaceAll(',', ' ').slice(0, 40)
  if (clean === '') return failed(accountTexts.platformNotListed)
  const changed = await changePlatform(registerDesk(organization), {
    name: clean,
    status,
    reason: reason.trim().slice(0, 200),
    by,
  })
  switch (changed.kind) {
    case 'unknown':
      return failed(accountTexts.platformNotListed)
    case 'reason-needed':
      return failed(accountTexts.reasonNeeded)
    case 'already':
    case 'changed': {
      const { platform } = changed
      const values = { platform: platform.name, status: platformStatus(platform, language) }
      const isDone = changed.kind === 'changed'
      const message = isDone ? accountTexts.platformChanged : accountTexts.platformAlready
      return { isDone, text: say(language, message, values) }
    }
  }
}

/** The form for an entry by hand, with the platforms of the list. */
export async function entryForm({ organization }: Turn): Promise<Form> {
  const platforms = (await platformsOf(organization)) ?? []
  return withPlatforms(accountForm, platformChoices(platforms))
}

/** The empty form for an entry by hand, or one that was refused. */
export async function drawAddForm(
  turn: Turn,
  refused?: Extract<Submission, { kind: 'refused' }>,
): Promise<Card> {
  const { language, person } = turn
  const { nonce } = await issueAccountCard(turn, { id: '', version: 0 })
  return formCard({
    form: await entryForm(turn),
    nonce,
    language,
    cites: {},
    verb: 'register-enter',
    ...(person ? { self: person } : {}),
    ...(refused
      ? { values: refused.kept, problems: refused.problems, unknown: refused.unknown }
      : {}),
  })
}

export async function sendAddForm(turn: Turn): Promise<void> {
  const title = localize(turn.language, accountTexts.formTitle)
  await turn.context.sendActivity(cardActivity(await drawAddForm(turn), title))
}

/** The values of the form as an entry. */
export function entryIn(values: FieldValues, people: (id: string) => readonly Someone[]) {
  const text = (id: string) => String(values[id] ?? '')
  const [owner] = people('owner')
  const [backup] = people('backup')
  const note = text('note')
  return {
    platform: text('platform') === 'other' ? text('otherPlatform') : text('platform'),
    handle: text('handle'),
    area: text('area'),
    owner: owner ?? { name: '–' },
    ...(backup ? { backup } : {}),
    ...(note ? { note } : {}),
  }
}

/** What Teams takes in a message, with room for the rest of it. */
const mostCharacters = 24_000

/** Sends the register as text to copy; every export is recorded. */
export async function sendExport(
  turn: Turn,
  by: Someone & { readonly id: string },
  format: 'csv' | 'json',
): Promise<void> {
  const { organization, language, context, place } = turn
  // In a channel others look on, and the export names who has access.
  if (place !== 'personal') {
    await context.sendActivity(textActivity(say(language, chatTexts.privateOnly)))
    return
  }
  const { desk, id, settings } = organization
  const register = await registerOf(organization)
  const accounts = filterAccounts(register.accounts, {})
  const at = desk.now()
  const content =
    format === 'csv'
      ? accountsCsv(accounts, settings.language)
      : accountsJson(accounts, register.platforms ?? [], at)
  if (content.length > mostCharacters) {
    await context.sendActivity(textActivity(say(language, accountTexts.exportTooLarge, { format })))
    return
  }
  await desk.store.transaction((tx) =>
    tx.audit({
      org: id,
      at,
      actor: by.id,
      action: 'register-exported',
      object: 'register',
      detail: { format, accounts: accounts.length },
    }),
  )
  const title = say(language, accountTexts.exportTitle, {
    count: accounts.length,
    day: sayDay(language, new Date(at / 1000), settings.timeZone),
    format,
  })
  await context.sendActivity(textActivity(title))
  await context.sendActivity(textActivity(content))
}
