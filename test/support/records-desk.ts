/** A records desk with a schedule of two series, approved as it stands. */
import type { Person } from '../../src/cases/case.ts'
import { CaseSettings } from '../../src/cases/settings.ts'
import type { RecordsDesk } from '../../src/records/desk.ts'
import { printOf } from '../../src/records/schedule.ts'
import { Schedule } from '../../src/records/settings.ts'
import type { RecordStore } from '../../src/records/store.ts'

export const robin: Person = { id: 'person-robin', name: 'Robin Keeper' }
export const sam: Person = { id: 'person-sam', name: 'Sam Second' }

const series = {
  applications: { title: 'Applications', code: 'CE-12', forms: ['application'], years: 7 },
  complaints: { title: 'Complaints', forms: ['complaint'], months: 18, after: 'end-of-year' },
}

/** Approved, unless `changes` says otherwise. */
export function aSchedule(changes: Partial<Schedule> = {}): Schedule {
  const schedule = Schedule.parse({ role: 'records', series, ...changes })
  const approved = { by: 'Council', on: '2026-01-15', print: printOf(schedule) }
  return 'approved' in changes ? schedule : { ...schedule, approved }
}

export const aRecordsDesk = (
  store: RecordStore,
  now: () => number,
  schedule: Schedule = aSchedule(),
): RecordsDesk => ({
  org: 'north',
  schedule,
  settings: CaseSettings.parse({ timeZone: 'America/Toronto' }),
  store,
  now,
})
