/** The register as CSV and JSON, for whoever takes it elsewhere. */

import type { Someone } from '../forms/someone.ts'
import { type Language, localize } from '../messages/message.ts'
import type { Account, Moment } from './account.ts'
import { holders } from './account.ts'
import { csv } from './csv.ts'
import type { Platform } from './platform.ts'

const columns = [
  'platform',
  'handle',
  'area',
  'status',
  'owner',
  'backup',
  'moderators',
  'access',
  'conditions',
  'review_on',
  'case',
  'entered_at',
  'changed_at',
] as const

export function accountsCsv(accounts: readonly Account[], language: Language): string {
  const rows = accounts.map((account) => [
    account.platform,
    // The @ of a handle would be read as a formula.
    account.handle.replace(/^@/, ''),
    localize(language, account.area),
    account.status,
    account.owner.name,
    account.backup?.name ?? '',
    namesOf(account.moderators),
    namesOf(holders(account).map(({ person }) => person)),
    account.conditions ?? '',
    account.reviewOn ?? '',
    account.caseNumber ?? '',
    iso(account.createdAt),
    iso(account.updatedAt),
  ])
  return csv([columns, ...rows])
}

const namesOf = (people: readonly Someone[]): string => people.map(({ name }) => name).join('; ')

const iso = (moment: Moment): string => new Date(moment / 1000).toISOString()

/** Whole, with the history of access and the list of platforms; times as ISO, people with their object ids. */
export function accountsJson(
  accounts: readonly Account[],
  platforms: readonly Platform[],
  exportedAt: Moment,
): string {
  const content = {
    exportedAt: iso(exportedAt),
    accounts: accounts.map(({ org: _org, version: _version, ...account }) => ({
      ...account,
      access: account.access.map(({ givenAt, reviewedAt, takenAt, ...access }) => ({
        ...access,
        givenAt: iso(givenAt),
        ...(reviewedAt === undefined ? {} : { reviewedAt: iso(reviewedAt) }),
        ...(takenAt === undefined ? {} : { takenAt: iso(takenAt) }),
      })),
      createdAt: iso(account.createdAt),
      updatedAt: iso(account.updatedAt),
    })),
    platforms: platforms.map(({ at, ...platform }) => ({
      ...platform,
      ...(at === undefined ? {} : { at: iso(at) }),
    })),
  }
  return `${JSON.stringify(content, null, 2)}\n`
}
