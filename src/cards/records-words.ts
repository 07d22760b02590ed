/** The schedule in words: series, rules and days. */
import { type Language, type LocalizedText, localize, say, sayDay } from '../messages/message.ts'
import { recordTexts, sinceTexts } from '../messages/records.ts'
import type { RecordKind } from '../records/kept.ts'
import type { Rule } from '../records/schedule.ts'
import type { Schedule } from '../records/settings.ts'
import { date } from './case-words.ts'

/** How a card about records speaks. */
export interface RecordsSpeaking {
  readonly language: Language
  readonly timeZone: string
  readonly schedule: Schedule
}

export function seriesTitle({ schedule, language }: RecordsSpeaking, name: string): string {
  const title: LocalizedText | undefined = schedule.series[name]?.title
  return title === undefined ? name : localize(language, title)
}

/** `kind`: of the records: what has to have ended is another thing for each. */
export function ruleText(language: Language, rule: Rule, kind: RecordKind): string {
  if (rule.kind === 'permanent') return say(language, recordTexts.permanent)
  const { months, after } = rule
  const long =
    months % 12 === 0
      ? say(language, recordTexts.years, { count: months / 12 })
      : say(language, recordTexts.months, { count: months })
  return say(language, recordTexts.rule, { long, after, since: say(language, sinceTexts[kind]) })
}

export const personAndDay = (
  { language, timeZone }: RecordsSpeaking,
  name: string,
  at: number,
): string =>
  say(language, recordTexts.nameAndDay, { name, day: sayDay(language, date(at), timeZone) })
