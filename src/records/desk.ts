/** What keeping an organization's records needs: its schedule, its settings, the store and the clock. */

import { dayOf } from '../accounts/review-day.ts'
import type { Instant, Person } from '../cases/case.ts'
import type { CaseSettings } from '../cases/settings.ts'
import type { Schedule } from './settings.ts'
import type { RecordStore } from './store.ts'

export interface RecordsDesk {
  readonly org: string
  readonly schedule: Schedule
  readonly settings: CaseSettings
  readonly store: RecordStore
  readonly now: () => Instant
}

/** Today on the organization's calendar, ISO. */
export const todayOf = ({ now, settings }: RecordsDesk): string => dayOf(now(), settings.timeZone)

/** Whoever acts at the command line of the bot's host. */
export const operator: Person = { id: 'operator', name: 'Operator' }

export const isSame = (a: Pick<Person, 'id'>, b: Pick<Person, 'id'>): boolean =>
  a.id.toLowerCase() === b.id.toLowerCase()
