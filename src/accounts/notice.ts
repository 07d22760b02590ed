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

/** At most so many of each kind: the reviewer looks the rest up. */
export const mostTold = 3

/** What is for the same platform and program area. */
export function likeThis(applied: Applied): (other: Applied) => boolean {
  const platform = folded(applied.platform)
  const area = foldedArea(applied)
  return (other) => folded(other.platform) === platform && foldedArea(other) === area
}

export function registerWarnings(
  applied: Applied,
  { accounts, platforms }: Register,
  open: readonly OpenApplication[],
): readonly Warning[] {
  const isSame = likeThis(applied)
  const platform = platforms && findPlatform(platforms, applied.platform)
  const status = platforms ? (platform?.status ?? ('unknown' as const)) : ('approved' as const)
  const notice: readonly Warning[] =
    status === 'approved' ? [] : [{ kind: 'platform', platform: applied.platform, status }]
  return [
    ...accounts
      .filter((account) => account.status !== 'retired' && isSame(account))
      .slice(0, mostTold)
      .map(({ platform: name, handle }) => ({
        kind: 'account-exists' as const,
        platform: name,
        handle,
      })),
    ...open
      .filter(isSame)
      .slice(0, mostTold)
      .map(({ number }) => ({ kind: 'case-exists' as const, number })),
    ...notice,
  ]
}

const foldedArea = ({ area }: Pick<Applied, 'area'>): string => folded(localize('en', area))
