/** The organization's calendar: working days and hours, holidays and time zone. */
import { isoDayIn } from '../messages/date-format.ts'
import type { Instant } from './case.ts'
import type { CaseSettings } from './settings.ts'
import { timeOn, type WorkingWeek, workingDaysFrom, workingDaysLater } from './working-days.ts'

export interface Calendar {
  /** The end of the `days`-th working day after `from`. */
  readonly due: (days: number, from: Instant) => Instant
  /**
   * When work begins on the day of `at`, or so many working days after or (negative) before it; the next working day
   * where that day itself is none.
   */
  readonly morning: (at: Instant, days: number) => Instant
  /** When work begins on an ISO day, or on the next working day where it is none. */
  readonly opening: (day: string) => Instant
  /** `at` itself within working hours, else when work next begins. */
  readonly working: (at: Instant) => Instant
}

const weekdays = [
  'sunday',
  'monday',
  'tuesday',
  'wednesday',
  'thursday',
  'friday',
  'saturday',
] as const

export function calendarOf(
  settings: Pick<CaseSettings, 'timeZone' | 'holidays' | 'weekend' | 'workingHours'>,
): Calendar {
  const { timeZone, workingHours } = settings
  const week: WorkingWeek = {
    holidays: new Set(settings.holidays),
    weekend: new Set(settings.weekend.map((day) => weekdays.indexOf(day))),
  }
  const dayOf = (at: Instant) => isoDayIn(at / 1000, timeZone)
  const open = (day: string) => timeOn(day, workingHours.from, timeZone) * 1000
  const close = (day: string) => timeOn(day, workingHours.to, timeZone) * 1000
  return {
    due: (days, from) => workingDaysLater(days, from, timeZone, week),
    morning: (at, days) => open(workingDaysFrom(dayOf(at), days, week)),
    opening: (day) => open(workingDaysFrom(day, 0, week)),
    working(at) {
      const today = dayOf(at)
      const next = workingDaysFrom(today, 0, week)
      if (next !== today || at < open(today)) return open(next)
      return at < close(today) ? at : open(workingDaysFrom(today, 1, week))
    },
  }
}
