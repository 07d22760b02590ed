/** The cases of a period as tables that a spreadsheet opens and never runs. */
import { csv } from '../accounts/csv.ts'
import type { CaseContext } from '../cards/case-words.ts'
import { fieldText, formTitle, roleTitle, stateTitle } from '../cards/case-words.ts'
import { eventWords } from '../cards/timeline.ts'
import type { Case, CaseEvent } from '../cases/case.ts'
import { iso } from './case-copy.ts'
import { type Redactor, redactCase, redactEvent } from './redact.ts'

/** A case of the period with what is needed to speak of it. */
export interface PeriodCase {
  readonly view: CaseContext
  readonly events: readonly CaseEvent[]
  readonly redactor: Redactor
}

export interface PeriodOptions {
  readonly redacted: boolean
}

/** One row a case, without a word that somebody wrote. */
export const casesCsv = (cases: readonly PeriodCase[], options: PeriodOptions): string =>
  csv([
    [
      'case',
      'form',
      'opened_at',
      'opened_by',
      'state',
      'closed',
      'role',
      'due_at',
      'changed_at',
      'confidential',
      'outcome',
      'clause',
    ],
    ...cases.map(({ view, redactor }) => caseRow(view, redactCase(view.case, redactor), options)),
  ])

function caseRow(view: CaseContext, entry: Case, { redacted }: PeriodOptions): readonly string[] {
  const { lastStep: step } = entry
  return [
    entry.number,
    formTitle(view),
    iso(entry.openedAt),
    // A label for each would tell who sent several.
    redacted ? '' : entry.openedBy.name,
    stateTitle(view),
    entry.closed ? 'yes' : 'no',
    entry.role ? roleTitle(view.settings, entry.role, view.language) : '',
    entry.dueAt === undefined ? '' : iso(entry.dueAt),
    iso(entry.updatedAt),
    entry.confidential ? 'yes' : 'no',
    step?.outcome ?? '',
    step?.clause?.id ?? '',
  ]
}

/** One row a step. What was said with it stands there where it may be read. */
export const eventsCsv = (cases: readonly PeriodCase[], options: PeriodOptions): string =>
  csv([
    ['case', 'step', 'at', 'role', 'verb', 'from', 'to', 'by', 'said'],
    ...cases.flatMap(({ view, events, redactor }) =>
      events.map((event) => eventRow(view, redactEvent(event, redactor), options)),
    ),
  ])

function eventRow(view: CaseContext, event: CaseEvent, options: PeriodOptions): readonly string[] {
  const mayRead = isReadable(view.case, options)
  return [
    event.number,
    String(event.seq),
    iso(event.at),
    event.role ? roleTitle(view.settings, event.role, view.language) : '',
    event.verb,
    event.from,
    event.to,
    mayRead ? event.by.name : '',
    mayRead ? eventWords(view, event).said.join('\n') : '',
  ]
}

/** One row a field that was filled in. */
export const fieldsCsv = (cases: readonly PeriodCase[], options: PeriodOptions): string =>
  csv([
    ['case', 'field', 'value'],
    ...cases
      .filter(({ view }) => isReadable(view.case, options))
      .flatMap(({ view, redactor }) =>
        Object.entries(redactCase(view.case, redactor).fields).map(([id, value]) => [
          view.case.number,
          id,
          fieldText(view.form, id, value, view.language),
        ]),
      ),
  ])

/** Of confidential cases, a copy that may be handed out holds no text at all: nobody reads hundreds of them through. */
const isReadable = ({ confidential }: Case, { redacted }: PeriodOptions): boolean =>
  !(confidential && redacted)
