/** The list of approved platforms: what the organization's file begins with, and what was changed since. */
import type { Choice } from '../forms/form.ts'
import type { Someone } from '../forms/someone.ts'
import { folded, type Moment } from './account.ts'

export const platformStatuses = ['approved', 'suspended', 'retired'] as const
export type PlatformStatus = (typeof platformStatuses)[number]

/** A change to the list as it is stored: the newest for a platform counts. */
export interface PlatformEntry {
  readonly org: string
  /** As people write it. */
  readonly name: string
  readonly status: PlatformStatus
  readonly reason: string
  readonly by: Someone
  readonly at: Moment
}

export interface Platform {
  readonly name: string
  readonly status: PlatformStatus
  /** None for one that stands in the organization's file and was never changed. */
  readonly reason?: string
  readonly at?: Moment
}

export const platformKey = (name: string): string => folded(name)

/** Those of the file in its order, then those that were added, each as it stands now. */
export function platformList(
  seeds: readonly string[],
  entries: readonly PlatformEntry[],
): readonly Platform[] {
  const changed = new Map(entries.map((entry) => [platformKey(entry.name), entry]))
  const own = new Set(seeds.map(platformKey))
  return [
    ...seeds.map((name): Platform => {
      const entry = changed.get(platformKey(name))
      return entry ? platformOf(entry) : { name, status: 'approved' }
    }),
    ...entries.filter(({ name }) => !own.has(platformKey(name))).map(platformOf),
  ]
}

const platformOf = ({ name, status, reason, at }: PlatformEntry): Platform => ({
  name,
  status,
  reason,
  at,
})

export function findPlatform(platforms: readonly Platform[], name: string): Platform | undefined {
  const key = platformKey(name)
  return platforms.find((entry) => platformKey(entry.name) === key)
}

/** What a form offers to choose: the approved ones. A platform's name is its value. */
export const platformChoices = (platforms: readonly Platform[]): readonly Choice[] =>
  platforms
    .filter(({ status }) => status === 'approved')
    .map(({ name }) => ({ title: name, value: name }))
