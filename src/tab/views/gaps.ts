/** Where the policy leaves people alone: the report of its owner, as charts and as a table. */
import { z } from 'zod'
import { pageOf } from '../../accounts/find.ts'
import { gapPlace, gapReason, monthName } from '../../cards/gaps-card.ts'
import type { GapLine } from '../../gaps/report.ts'
import { gapKindTitles, gapTexts } from '../../messages/gaps.ts'
import { type Language, say } from '../../messages/message.ts'
import { tabTexts } from '../../messages/tab.ts'
import { gapsFor } from '../../teams/gaps.ts'
import { barsOf, type Chart } from '../chart.ts'
import { refused, route, view } from '../route.ts'
import { page } from './queue.ts'

/** A year. */
const monthsBack = 11
const perPage = 25

export const gaps = route('GET', 'gaps', z.object({ page }), async (desk, asker, wish) => {
  const { language } = asker
  const seen = await gapsFor(desk, asker, monthsBack)
  if (seen.kind === 'refused') return refused(seen.text)
  const { lines, threshold, withheld } = seen.report
  const shown = pageOf(lines, wish.page, perPage)
  return view({
    title: say(language, gapTexts.title),
    sentence: say(language, gapTexts.intro, { threshold }),
    empty: lines.length === 0 ? say(language, gapTexts.empty, { threshold }) : '',
    note: withheld.length > 0 ? say(language, gapTexts.withheld) : '',
    charts: lines.length === 0 ? [] : [byClause(lines, language), byTheme(lines, language)],
    page: shown.page,
    pages: shown.pages,
    rows: shown.items.map((line) => ({
      month: monthName(line.month, language),
      kind: say(language, gapKindTitles[line.kind]),
      place: gapPlace(line, language),
      reason: gapReason(line, language),
      count: line.count,
    })),
  })
})

/** Questions that found no answer, or none that helped, by the clause they came nearest to. */
function byClause(lines: readonly GapLine[], language: Language): Chart {
  const asked = lines.filter(({ kind }) => kind === 'unanswered' || kind === 'disliked')
  return {
    title: say(language, tabTexts.chartClauses),
    unit: say(language, tabTexts.unitQuestions),
    bars: barsOf(asked.map((line) => ({ label: gapPlace(line, language), value: line.count }))),
  }
}

/** What was left unanswered, and why. */
const byTheme = (lines: readonly GapLine[], language: Language): Chart => ({
  title: say(language, tabTexts.chartThemes),
  unit: say(language, tabTexts.unitCounted),
  bars: barsOf(
    lines.map((line) => ({
      label: [say(language, gapKindTitles[line.kind]), gapReason(line, language)]
        .filter(Boolean)
        .join(' – '),
      value: line.count,
    })),
  ),
})
