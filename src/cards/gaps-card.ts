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
  const name = new Intl.DateTimeFormat(language === 'fr' ? 'fr-CA' : 'en-CA', {
    month: 'long',
    year: 'numeric',
    timeZone: 'UTC',
  }).format(new Date(`${month}-01T00:00:00Z`))
  return [
    heading(name, 'medium'),
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

function lineText({ count, clause, detail, kind }: GapLine, language: Language): string {
  const id = clause.split('#').at(-1) ?? ''
  const rests = kind === 'refused' || kind === 'complaint' ? '' : say(language, gapTexts.noClause)
  const place = id ? say(language, gapTexts.clause, { clause: id }) : rests
  const known = detail ? messageNamed(gapDetailTitles, detail) : undefined
  const reason = known ? say(language, known) : (detail ?? '')
  const what = [place, reason].filter(Boolean).join(', ')
  return say(language, gapTexts.line, { count, what: shorten(what, 160) })
}
