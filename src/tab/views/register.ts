/** The register of official accounts and the list of platforms, as the cards show them. */
import { z } from 'zod'
import { type Account, accountStatuses } from '../../accounts/account.ts'
import { filterAccounts, pageOf } from '../../accounts/find.ts'
import { accountCard } from '../../cards/account-card.ts'
import {
  accessLine,
  accountName,
  changeLine,
  platformStatus,
  statusTitle,
} from '../../cards/account-words.ts'
import { dayOfMoment, isoDay, type Speaking } from '../../cards/speaking.ts'
import { accountTexts } from '../../messages/accounts.ts'
import { localize, say } from '../../messages/message.ts'
import { isKeeper, platformsOf, registerOf, speaking, today } from '../../teams/register.ts'
import type { Asker } from '../../teams/turn.ts'
import { missing, refused, route, view } from '../route.ts'
import { page } from './queue.ts'

const perPage = 25

const Register = z.object({
  platform: z.string().max(60).default(''),
  status: z.enum(['', ...accountStatuses]).default(''),
  words: z.string().max(80).default(''),
  due: z.enum(['', 'true']).default(''),
  page,
})

const noRegister = ({ language }: Asker) => refused(say(language, accountTexts.noRegister))

export const register = route('GET', 'register', Register, async (_desk, asker, wish) => {
  const { organization, language } = asker
  if (!organization.settings.register) return noRegister(asker)
  const { accounts } = await registerOf(organization)
  const now = today(organization)
  const found = filterAccounts(accounts, {
    ...(wish.platform ? { platform: wish.platform } : {}),
    ...(wish.status ? { status: wish.status } : {}),
    ...(wish.words ? { text: wish.words } : {}),
    ...(wish.due ? { dueBy: now } : {}),
  })
  const shown = pageOf(found, wish.page, perPage)
  return view({
    title: say(language, accountTexts.listTitle),
    sentence:
      accounts.length === 0
        ? say(language, accountTexts.listEmpty)
        : say(language, accountTexts.listCount, { ...shown, items: '' }),
    note: say(language, accountTexts.fromRegister, { day: isoDay(language, now) }),
    page: shown.page,
    pages: shown.pages,
    platforms: [...new Set(accounts.map(({ platform }) => platform))].sort(),
    statuses: accountStatuses.map((value) => ({
      value,
      title: statusTitle({ status: value }, language),
    })),
    rows: shown.items.map((account) => accountRow(account, asker, now)),
  })
})

function accountRow(account: Account, { language }: Asker, now: string) {
  const { id, area, owner, backup, reviewOn, status } = account
  return {
    id,
    name: accountName(account),
    area: localize(language, area),
    owner: owner.name,
    backup: backup?.name ?? '',
    status: statusTitle(account, language),
    isActive: status === 'active',
    review: reviewOn ? isoDay(language, reviewOn) : '',
    isDue: reviewOn !== undefined && reviewOn <= now && status !== 'retired',
  }
}

const OneAccount = z.object({ id: z.string().min(1).max(100) })
const shownLines = 20

export const account = route('GET', 'account', OneAccount, async (desk, asker, { id }) => {
  const { organization, language } = asker
  if (!organization.settings.register) return noRegister(asker)
  const { store } = organization.desk
  const found = await store.findAccount(organization.id, id)
  if (!found) return missing(say(language, accountTexts.listNone))
  const spoken = speaking(asker)
  const shown = {
    title: accountName(found),
    card: accountCard({ ...spoken, account: found, today: today(organization) }),
  }
  // Who has access, and what was done to it, is for whoever keeps the register.
  if (!(await isKeeper(desk, asker))) return view(shown)
  const changes = await store.accountChanges(organization.id, id, shownLines)
  return view({
    ...shown,
    accessTitle: say(language, accountTexts.accessTitle),
    access: found.access.slice(-shownLines).map((entry) => accessLine(entry, spoken)),
    accessNone: say(language, accountTexts.accessNone),
    historyTitle: say(language, accountTexts.historyTitle),
    history: changes.map((change) => changeLine(change, spoken)),
  })
})

export const platforms = route('GET', 'platforms', z.object({}), async (_desk, asker) => {
  const { organization, language } = asker
  if (!organization.settings.register) return noRegister(asker)
  const list = (await platformsOf(organization)) ?? []
  const spoken = speaking(asker)
  return view({
    title: say(language, accountTexts.platformsTitle),
    sentence: list.length === 0 ? say(language, accountTexts.platformsNone) : '',
    rows: list.map((platform) => ({
      name: platform.name,
      status: platformStatus(platform, language),
      isApproved: platform.status === 'approved',
      since: sinceOf(platform.at, spoken),
      reason: platform.reason ?? '',
    })),
  })
})

const sinceOf = (at: number | undefined, spoken: Speaking): string =>
  at === undefined ? '' : dayOfMoment(spoken, at)
