/** Accounts and platforms in words. */
import type { Access, Account, AccountChange } from '../accounts/account.ts'
import type { Platform } from '../accounts/platform.ts'
import {
  accountStatusTitles,
  accountTexts,
  changesDone,
  platformStatusTitles,
} from '../messages/accounts.ts'
import { type Language, localize, messageNamed, say } from '../messages/message.ts'
import { dayOfMoment, type Speaking } from './speaking.ts'

export const accountName = ({ platform, handle }: Pick<Account, 'platform' | 'handle'>): string =>
  `${platform} ${handle}`

export function statusTitle({ status }: Pick<Account, 'status'>, language: Language): string {
  const title = messageNamed(accountStatusTitles, status)
  return title ? say(language, title) : status
}

export function lineDetail(account: Account, language: Language): string {
  return say(language, accountTexts.lineDetail, {
    area: localize(language, account.area),
    owner: account.owner.name,
    status: statusTitle(account, language),
  })
}

/** "Amina looks after Instagram @transit (Transit). Backup: Theo." */
export function whoLine(account: Account, language: Language): string {
  const { platform, handle, owner, backup, status } = account
  const area = localize(language, account.area)
  const first = say(language, accountTexts.whoLine, { owner: owner.name, platform, handle, area })
  const second = backup
    ? say(language, accountTexts.whoBackup, { line: first, backup: backup.name })
    : first
  return status === 'active'
    ? second
    : say(language, accountTexts.whoStatus, {
        line: second,
        status: statusTitle(account, language),
      })
}

export function changeLine(change: AccountChange, speaking: Speaking): string {
  const { language } = speaking
  const done = changeDone(change, language)
  const line = say(language, accountTexts.historyLine, {
    done,
    day: dayOfMoment(speaking, change.at),
  })
  return change.note ? say(language, accountTexts.historyNote, { line, note: change.note }) : line
}

export function changeDone(
  { verb, by, person }: Pick<AccountChange, 'verb' | 'by' | 'person'>,
  language: Language,
): string {
  const done = messageNamed(changesDone, verb)
  return done ? say(language, done, { name: by.name, person: person?.name ?? '' }) : verb
}

export function accessLine(access: Access, speaking: Speaking): string {
  const { language } = speaking
  const day = (moment: number) => dayOfMoment(speaking, moment)
  const given = say(language, accountTexts.accessLine, {
    person: access.person.name,
    given: day(access.givenAt),
    giver: access.givenBy.name,
  })
  const reviewed =
    access.reviewedAt === undefined
      ? given
      : say(language, accountTexts.accessReviewed, { line: given, day: day(access.reviewedAt) })
  return access.takenAt === undefined
    ? reviewed
    : say(language, accountTexts.accessTaken, {
        line: reviewed,
        day: day(access.takenAt),
        taker: access.takenBy?.name ?? '',
      })
}

export function platformStatus({ status }: Pick<Platform, 'status'>, language: Language): string {
  const title = messageNamed(platformStatusTitles, status)
  return title ? say(language, title) : status
}

export function platformLine(platform: Platform, speaking: Speaking): string {
  const { language } = speaking
  const values = { platform: platform.name, status: platformStatus(platform, language) }
  return platform.at === undefined
    ? say(language, accountTexts.platformLine, values)
    : say(language, accountTexts.platformLineSince, {
        ...values,
        day: dayOfMoment(speaking, platform.at),
        reason: platform.reason ?? '',
      })
}

/** Whether a platform is on the list, as a whole answer. */
export function platformAnswer(
  name: string,
  platform: Platform | undefined,
  speaking: Speaking,
): string {
  const { language } = speaking
  const values = {
    platform: platform?.name ?? name,
    day: platform?.at === undefined ? '' : dayOfMoment(speaking, platform.at),
    reason: platform?.reason ?? '',
  }
  switch (platform?.status) {
    case undefined:
      return say(language, accountTexts.platformUnknown, values)
    case 'approved':
      return say(language, accountTexts.platformApproved, values)
    case 'suspended':
      return say(language, accountTexts.platformSuspended, values)
    case 'retired':
      return say(language, accountTexts.platformRetired, values)
  }
}
