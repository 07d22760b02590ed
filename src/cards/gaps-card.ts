/** The report of a policy's gaps, for its owner: by month, kind and clause. */
import type { GapKind } from '../gaps/gap.ts'
import type { GapLine, GapReport } from '../gaps/report.ts'
import { gapDetailTitles, gapKindTitles, gapTexts } from '../messages/gaps.ts'
import { type Language, messageNamed, say } from '../messages/message.ts'
import { box, type Card, type CardPart, card, heading, shorten, words } from './card.ts'

export interface GapsView {
  readonly language: Language
  readonly report: GapReport
}

/** Lines of one kind in one month; the export has all. */
const mostLines = 5
const mostMonths = 3

export function gapsCard({ language, report }: GapsView): Card {
  const { threshold, lines, withheld } = report
  const months = [...new Set(lines.map(({ month }) => month))].slice(0, mostMonths)
  const subtle = (text: string) => words(text, { isSubtle: true, size: 'small' })
  return card(
    [
      heading(say(language, gapTexts.title)),
      subtle(say(language, gapTexts.intro, { threshold })),
      lines.length === 0 ? words(say(language, gapTexts.empty, { threshold })) : undefined,
      ...months.flatMap((month) => monthParts(month, lines, language)),
      withheld.length > 0 ? subtle(say(language, gapTexts.withheld)) : undefined,
      lines.length > 0 ? subtle(say(language, gapTexts.more)) : undefined,
    ],
    language,
  )
}

function monthParts(
  month: string,
  lines: readonly GapLine[],
  language: Language,
): readonly CardPart[] {
  const own = lines.filter((line) => line.month === month)
  const kinds: readonly GapKind[] = [...new Set(own.map(({ kind }) => kind))]
  return [
    heading(monthName(month, language), 'medium'),
    ...kinds.map((kind) =>
      box([
        words(say(language, gapKindTitles[kind]), { weight: 'bolder' }),
        ...own
          .filter((line) => line.kind === kind)
          .slice(0, mostLines)
          .map((line) => words(lineText(line, language), {}, 'small')),
      ]),
    ),
  ]
}

export const monthName = (month: string, language: Language): string =>
  new Intl.DateTimeFormat(language === 'fr' ? 'fr-CA' : 'en-CA', {
    month: 'long',
    year: 'numeric',
    timeZone: 'UTC',
  }).format(new Date(`${month}-01T00:00:00Z`))

function lineText(line: GapLine, language: Language): string {
  const what = [gapPlace(line, language), gapReason(line, language)].filter(Boolean).join(', ')
  return say(language, gapTexts.line, { count: line.count, what: shorten(what, 160) })
}

/** The clause that a line is about; that there is none near, where questions have one. */
export function gapPlace({ clause, kind }: GapLine, language: Language): string {
  const id = clause.split('#').at(-1) ?? ''
  if (id) return say(language, gapTexts.clause, { clause: id })
  return kind === 'refused' || kind === 'complaint' ? '' : say(language, gapTexts.noClause)
}

/** Why it was counted, in words. */
export function gapReason({ detail }: GapLine, language: Language): string {
  const known = detail ? messageNamed(gapDetailTitles, detail) : undefined
  return known ? say(language, known) : (detail ?? '')
}
