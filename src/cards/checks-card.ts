/** The record of checks as a list: a search, a page of checks with what was missing, and the way into each of them. */
import type { Page } from '../accounts/find.ts'
import { type CheckFilter, missingIn } from '../cases/check-log.ts'
import { fieldsOf } from '../forms/form.ts'
import { caseTexts } from '../messages/cases.ts'
import { checkTexts } from '../messages/checks.ts'
import { type Language, localize, say } from '../messages/message.ts'
import {
  button,
  buttons,
  type Card,
  type CardPart,
  card,
  dialogButton,
  heading,
  shorten,
  words,
} from './card.ts'
import { type CaseContext, day, stateTitle } from './case-words.ts'
import { dayInput, searchButtons, wordsInput } from './list-parts.ts'

export interface ChecksView {
  readonly language: Language
  readonly filter: CheckFilter
  readonly page: Page<CaseContext>
  /** The field whose words tell one check from another. */
  readonly telling: string
  /** So many of the newest were looked through and there are more. */
  readonly cutAt?: number
}

export function checksCard(view: ChecksView): Card {
  const { language, page, cutAt } = view
  return card(
    [
      heading(say(language, checkTexts.listTitle)),
      words(say(language, checkTexts.listCount, { ...page, items: '' }), { isSubtle: true }),
      cutAt === undefined ? undefined : words(say(language, checkTexts.listMore, { count: cutAt })),
      page.items.map((row) => checkRow(view, row)),
      filters(view),
      buttons([
        ...searchButtons(language, page, 'checks-page-'),
        ...(page.total > 0
          ? [button(say(language, checkTexts.exportButton), 'checks-export', {})]
          : []),
      ]),
    ],
    language,
  )
}

function checkRow({ language, telling }: ChecksView, row: CaseContext): CardPart {
  const { number, openedAt, fields } = row.case
  const line = [number, day(row, openedAt), stateTitle(row)].join(' · ')
  const said = String(fields[telling] ?? '')
  const opener = buttons([
    dialogButton(say(language, caseTexts.openNumber, { number }), 'details', { number }),
  ])
  return {
    type: 'Container',
    separator: true,
    items: [
      words(line, { weight: 'bolder' }),
      ...(said ? [words(shorten(said, 160), {}, 'none')] : []),
      words(missingText(row), { isSubtle: true, size: 'small' }, 'none'),
      ...(opener ? [opener] : []),
    ],
  }
}

function missingText({ case: entry, form, language }: CaseContext): string {
  const missing = missingIn(entry)
  if (missing.length === 0) return say(language, checkTexts.nothingMissing)
  const fields = fieldsOf(form)
  const points = missing
    .map((id) => fields.find((field) => field.id === id))
    .flatMap((field) => (field ? [localize(language, field.label)] : []))
  return say(language, checkTexts.missing, {
    count: missing.length,
    points: shorten(points.join('; '), 300),
  })
}

const filters = ({ filter, language }: ChecksView): readonly CardPart[] => [
  wordsInput(say(language, checkTexts.filterWords), filter.words),
  dayInput('from', say(language, checkTexts.filterFrom), filter.from),
  dayInput('to', say(language, checkTexts.filterTo), filter.to),
]
