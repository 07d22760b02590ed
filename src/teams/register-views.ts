/** Draws what the register shows to one person: a list, an account, the platforms. */
import type { Account } from '../accounts/account.ts'
import type { ChangeVerb } from '../accounts/change-account.ts'
import { type AccountFilter, filterAccounts, pageOf } from '../accounts/find.ts'
import { type AccountView, accountCard } from '../cards/account-card.ts'
import { accountsCard } from '../cards/accounts-card.ts'
import type { Card } from '../cards/card.ts'
import { type PlatformsView, platformsCard } from '../cards/platforms-card.ts'
import type { CardRecord } from '../cases/store.ts'
import type { Bot } from './bot-parts.ts'
import { isKeeper, platformsOf, registerOf, speaking, today } from './register.ts'
import type { Turn } from './turn.ts'

/** Accounts on one page: the card stays readable on a phone. */
const pageSize = 8

export async function drawAccounts(
  bot: Bot,
  turn: Turn,
  filter: AccountFilter,
  page: number,
): Promise<Card> {
  const { accounts } = await registerOf(turn.organization)
  return accountsCard({
    ...speaking(turn),
    filter,
    page: pageOf(filterAccounts(accounts, filter), page, pageSize),
    platforms: [...new Set(accounts.map(({ platform }) => platform))].sort(),
    isKeeper: await isKeeper(bot, turn),
    today: today(turn.organization),
    isEmpty: accounts.length === 0,
  })
}

export interface AccountDrawing {
  readonly remark?: string
  readonly doing?: ChangeVerb
  readonly entered?: NonNullable<AccountView['keeper']>['entered']
}

/** Whoever keeps the register gets a card of their own for the version that they see. */
export async function drawAccount(
  bot: Bot,
  turn: Turn,
  account: Account,
  { remark, doing, entered }: AccountDrawing = {},
): Promise<Card> {
  const { organization, person, place } = turn
  const { store } = organization.desk
  const view = {
    ...speaking(turn),
    account,
    today: today(organization),
    ...(remark ? { remark } : {}),
  }
  // In a channel others look on: who has access is shown in the keeper's own chat.
  const isPrivate = person !== undefined && place === 'personal'
  if (!isPrivate || !(await isKeeper(bot, turn))) return accountCard(view)
  const { nonce } = await issueAccountCard(turn, account)
  return accountCard({
    ...view,
    keeper: {
      nonce,
      self: person,
      changes: await store.accountChanges(organization.id, account.id, 10),
      ...(doing ? { doing } : {}),
      ...(entered ? { entered } : {}),
    },
  })
}

/** All that the card's buttons carry is its nonce: the account and its version are looked up here. */
export async function issueAccountCard(
  { organization }: Pick<Turn, 'organization'>,
  account: Pick<Account, 'id' | 'version'>,
): Promise<CardRecord> {
  const { desk, settings, id } = organization
  const record: CardRecord = {
    nonce: desk.newId(),
    org: id,
    kind: 'account',
    form: account.id,
    revises: false,
    audience: `role:${settings.register?.role ?? ''}`,
    revision: account.version,
    createdAt: desk.now(),
  }
  await desk.store.insertCard(record)
  return record
}

export async function drawPlatforms(
  bot: Bot,
  turn: Turn,
  more: Pick<PlatformsView, 'remark' | 'entered'> = {},
): Promise<Card> {
  const { organization } = turn
  const platforms = (await platformsOf(organization)) ?? []
  const clause = organization.settings.register?.clause
  // The list is no account of the register: its buttons stand for none.
  const record = (await isKeeper(bot, turn))
    ? await issueAccountCard(turn, { id: '', version: 0 })
    : undefined
  return platformsCard({
    ...speaking(turn),
    platforms,
    ...(record ? { nonce: record.nonce } : {}),
    today: today(organization),
    ...(clause ? { clause } : {}),
    ...more,
  })
}
