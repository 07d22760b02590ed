/** The register in chat: each of its cards has a command of words. */
import type { Account } from '../accounts/account.ts'
import { accountStatuses } from '../accounts/account.ts'
import { type AccountFilter, accountsNamed } from '../accounts/find.ts'
import { changeAccount } from '../accounts/keep.ts'
import { findPlatform } from '../accounts/platform.ts'
import { accountName } from '../cards/account-words.ts'
import type { Someone } from '../forms/someone.ts'
import { accountTexts } from '../messages/accounts.ts'
import { chatTexts } from '../messages/chat.ts'
import { say } from '../messages/message.ts'
import type { Bot } from './bot-parts.ts'
import { keeping, registerDesk, registerOf, today } from './register.ts'
import {
  changedText,
  sendAddForm,
  sendExport,
  takeEntry,
  takePlatform,
} from './register-keeping.ts'
import { drawAccount, drawAccounts, drawPlatforms } from './register-views.ts'
import type { KeepCommand, RegisterCommand, ViewCommand } from './register-words.ts'
import { cardActivity, textActivity } from './reply-activity.ts'
import type { Turn } from './turn.ts'

export async function obeyRegister(bot: Bot, turn: Turn, command: RegisterCommand): Promise<void> {
  const { language, context, organization, person } = turn
  const tell = async (text: string) => void (await context.sendActivity(textActivity(text)))
  if (!person) return tell(say(language, chatTexts.outsider))
  if (!organization.settings.register) return tell(say(language, accountTexts.noRegister))
  if (isKeeping(command)) {
    const kept = await keeping(bot, turn, command.kind)
    return kept.kind === 'refused' ? tell(kept.text) : keep(turn, kept.person, command)
  }
  return view(bot, turn, command)
}

async function view(bot: Bot, turn: Turn, command: ViewCommand): Promise<void> {
  const { language, context, organization } = turn
  switch (command.kind) {
    case 'list': {
      const filter = await filterOf(turn, command.words)
      const drawn = await drawAccounts(bot, turn, filter, command.page)
      const { accounts } = await registerOf(organization)
      const title = accounts.length > 0 ? accountTexts.listTitle : accountTexts.listEmpty
      await context.sendActivity(cardActivity(drawn, say(language, title)))
      return
    }
    case 'show':
      return withAccount(turn, command.account, async (account) => {
        const drawn = await drawAccount(bot, turn, account)
        await context.sendActivity(cardActivity(drawn, accountName(account)))
      })
    case 'platforms': {
      const drawn = await drawPlatforms(bot, turn)
      await context.sendActivity(cardActivity(drawn, say(language, accountTexts.platformsTitle)))
      return
    }
  }
}

const isKeeping = (command: RegisterCommand): command is KeepCommand =>
  !['list', 'show', 'platforms'].includes(command.kind)

async function keep(
  turn: Turn,
  by: Someone & { readonly id: string },
  command: KeepCommand,
): Promise<void> {
  const { context, organization } = turn
  const tell = async (text: string) => void (await context.sendActivity(textActivity(text)))
  switch (command.kind) {
    case 'add':
      if (!command.entry) return sendAddForm(turn)
      return tell(
        await takeEntry(turn, by, {
          ...command.entry,
          owner: personNamed(turn, command.entry.owner),
        }),
      )
    case 'change': {
      const { verb, person, note } = command
      return withAccount(turn, command.account, async (account) => {
        const changed = await changeAccount(registerDesk(organization), {
          account: account.id,
          verb,
          by,
          ...(person ? { person: personNamed(turn, person) } : {}),
          ...(note ? { note: note.slice(0, 500) } : {}),
        })
        await tell(changedText(turn, changed))
      })
    }
    case 'platform':
      return tell((await takePlatform(turn, by, command)).text)
    case 'export':
      return sendExport(turn, by, command.format)
  }
}

/** Somebody who is mentioned is a person with an id; any other name is what was typed. */
function personNamed({ mentioned }: Turn, name: string): Someone {
  const found = mentioned.find((one) => one.name.toLowerCase() === name.toLowerCase())
  return found?.personId ? { id: found.personId, name: found.name } : { name: name.slice(0, 160) }
}

/** Finds the one account that words name, or says that there is none, or that there are several. */
async function withAccount(
  turn: Turn,
  words: string,
  work: (account: Account) => Promise<void>,
): Promise<void> {
  const { language, context, organization } = turn
  const { accounts } = await registerOf(organization)
  const found = accountsNamed(accounts, words)
  const [first, second] = found
  if (first && !second) return work(first)
  const text =
    first && second
      ? say(language, accountTexts.severalFound, { words, example: accountName(first) })
      : words === ''
        ? say(language, accountTexts.changeHint, { example: 'suspend account @handle: reason' })
        : say(language, accountTexts.notFound, { words })
  await context.sendActivity(textActivity(text))
}

const statusWords: Readonly<Record<string, (typeof accountStatuses)[number]>> = {
  ...Object.fromEntries(accountStatuses.map((status) => [status, status])),
  actifs: 'active',
  suspendus: 'suspended',
  retirés: 'retired',
}

/** A platform, a status and "due" are read as such; every other word is looked for. */
async function filterOf({ organization }: Turn, words: string): Promise<AccountFilter> {
  const { accounts, platforms = [] } = await registerOf(organization)
  const names = [
    ...platforms,
    ...accounts.map(({ platform }) => ({ name: platform, status: 'approved' as const })),
  ]
  let filter: AccountFilter = {}
  const rest: string[] = []
  for (const word of words.split(' ').filter(Boolean)) {
    const platform = findPlatform(names, word)
    const status = Object.hasOwn(statusWords, word) ? statusWords[word] : undefined
    if (platform) filter = { ...filter, platform: platform.name }
    else if (status) filter = { ...filter, status }
    else if (/^(?:due|overdue|réviser)$/.test(word))
      filter = { ...filter, dueBy: today(organization) }
    else if (!/^(?:on|in|for|sur|pour|à)$/.test(word)) rest.push(word)
  }
  return rest.length > 0 ? { ...filter, text: rest.join(' ') } : filter
}
