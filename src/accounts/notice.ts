/** What the register says about an application before anybody decides on it. */
import type { Warning } from '../forms/caution.ts'
import { type LocalizedText, localize } from '../messages/message.ts'
import { type Account, folded } from './account.ts'
import { findPlatform, type Platform } from './platform.ts'

export interface Applied {
  readonly platform: string
  readonly area: LocalizedText
}

/** Another open application. */
export interface OpenApplication extends Applied {
  readonly number: string
}

export interface Register {
  readonly accounts: readonly Account[]
  /** None where the organization keeps no list of platforms. */
  readonly platforms?: readonly Platform[]
}

/** At most three of each kind: the reviewer looks the rest up. */
const most = 3

export function registerWarnings(
  applied: Applied,
  { accounts, platforms }: Register,
  open: readonly OpenApplication[],
): readonly Warning[] {
  const platformName = folded(applied.platform)
  const area = foldedArea(applied)
  const isSame = (other: Applied) =>
    folded(other.platform) === platformName && foldedArea(other) === area
  const platform = platforms && findPlatform(platforms, applied.platform)
  const status = platforms ? (platform?.status ?? ('unknown' as const)) : ('approved' as const)
  const notice: readonly Warning[] =
    status === 'approved' ? [] : [{ kind: 'platform', platform: applied.platform, status }]
  return [
    ...firstFew(accounts, (account) => account.status !== 'retired' && isSame(account)).map(
      ({ platform: name, handle }) => ({
        kind: 'account-exists' as const,
        platform: name,
        handle,
      }),
    ),
    ...firstFew(open, isSame).map(({ number }) => ({ kind: 'case-exists' as const, number })),
    ...notice,
  ]
}

const foldedArea = ({ area }: Pick<Applied, 'area'>): string => folded(localize('en', area))

/** What comes after them is not looked at. */
function firstFew<Entry>(
  entries: readonly Entry[],
  holds: (entry: Entry) => boolean,
): readonly Entry[] {
  const found: Entry[] = []
  for (const entry of entries) {
    if (found.length === most) break
    if (holds(entry)) found.push(entry)
  }
  return found
}
