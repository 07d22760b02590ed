/** In which language a card speaks, and its days in words. */
import { type Language, sayDay } from '../messages/message.ts'

/** In which language, and where the days begin. */
export interface Speaking {
  readonly language: Language
  readonly timeZone: string
}

/** The same, of a certain day. */
export interface SpeakingToday extends Speaking {
  /** ISO day. */
  readonly today: string
}

/** The day of a moment, in microseconds. */
export const dayOfMoment = ({ language, timeZone }: Speaking, moment: number): string =>
  sayDay(language, new Date(moment / 1000), timeZone)

/** An ISO day in words. */
export const isoDay = (language: Language, day: string): string =>
  sayDay(language, new Date(`${day}T00:00:00Z`))
