/** The copy of a case as a page to read and print: `case.html`. */
import { conditionLines } from '../cards/case-parts.ts'
import {
  type CaseContext,
  day,
  fieldChangeLines,
  fieldLines,
  fieldText,
  formTitle,
  personName,
  roleTitle,
  stateTitle,
  verbTitle,
  when,
} from '../cards/case-words.ts'
import { reportLine } from '../cards/concern-parts.ts'
import { eventWords } from '../cards/timeline.ts'
import { warningLines } from '../cards/warning-parts.ts'
import { type CaseEvent, deskItself } from '../cases/case.ts'
import { fieldsOf } from '../forms/form.ts'
import { caseTexts } from '../messages/cases.ts'
import { concernTexts, viewPurposes } from '../messages/concerns.ts'
import { accessTitles, exportTexts } from '../messages/exports.ts'
import { formTexts } from '../messages/forms.ts'
import { type MessageValues, messageNamed, say, sayDay } from '../messages/message.ts'
import type { Access, CaseCopy } from './case-copy.ts'
import { element, facts, type Part, page, said, section, table } from './page.ts'

/** `view.case` is the copy's. */
export function casePage(copy: CaseCopy, view: CaseContext): string {
  const { language } = view
  const title = say(language, exportTexts.title, { number: copy.case.number })
  return page(language, title, [
    element('header', [
      element('p', copy.organization.name, 'org'),
      element('h1', title),
      element('p', formTitle(view), 'form'),
    ]),
    notice(copy, view),
    overview(copy, view),
    sentPart(copy, view),
    decisionPart(view),
    timelinePart(copy, view),
    clausesPart(copy, view),
    accessesPart(copy, view),
    element('footer', element('p', say(language, exportTexts.manifest))),
  ])
}

const speaker =
  ({ language }: CaseContext) =>
  (name: keyof typeof exportTexts, values?: MessageValues) =>
    say(language, exportTexts[name], values)

function notice(copy: CaseCopy, view: CaseContext): Part {
  const text = speaker(view)
  const expires = sayDay(view.language, new Date(copy.export.expiresAt), view.settings.timeZone)
  return element(
    'div',
    [
      element('p', text(copy.export.redacted ? 'redacted' : 'unredacted')),
      element('p', element('strong', text('expires', { day: expires }))),
    ],
    'notice',
  )
}

function overview(copy: CaseCopy, view: CaseContext): Part {
  const { case: entry, language, settings } = view
  const text = speaker(view)
  const moment = (at: string) => when(view, Date.parse(at) * 1000)
  const rows: readonly (readonly [string, string | undefined])[] = [
    [say(language, caseTexts.factStatus), stateTitle(view)],
    [say(language, caseTexts.factFrom), personName(entry.openedBy, language)],
    [say(language, caseTexts.factReceived), when(view, entry.openedAt)],
    [
      say(language, caseTexts.factDue),
      entry.dueAt === undefined ? undefined : day(view, entry.dueAt),
    ],
    [
      say(language, caseTexts.factRole),
      entry.role ? roleTitle(settings, entry.role, language) : undefined,
    ],
    [text('subjects'), entry.subjects?.map(({ name }) => name).join('; ')],
    [text('madeAt'), `${moment(copy.export.madeAt)} · ${copy.export.id}`],
  ]
  return facts(rows.flatMap(([name, value]) => (value ? [[name, value] as const] : [])))
}

function sentPart(copy: CaseCopy, view: CaseContext): Part {
  const { case: entry, form, language } = view
  const known = new Set(fieldsOf(form).map(({ id }) => id))
  // Of a form that has changed since: what it no longer asks stands under its id.
  const others = Object.entries(entry.fields)
    .filter(([id]) => !known.has(id))
    .map(([id, value]) => [id, fieldText(form, id, value, language)] as const)
  const lines = fieldLines(view).map(({ label, text }) => [label, text] as const)
  const warnings = warningLines({ form, language, warnings: entry.warnings ?? [] })
  const reports = (entry.reports ?? []).map((report) => reportLine(view, report))
  return [
    section(speaker(view)('sent'), [facts([...lines, ...others])]),
    ...(warnings.length > 0
      ? [section(say(language, formTexts.warningsReviewer), warnings.map(said))]
      : []),
    ...(reports.length > 0
      ? [section(say(language, concernTexts.reports), reports.map(said))]
      : []),
    ...evidencePart(copy, view),
    ...(entry.links?.length
      ? [said(say(language, concernTexts.links, { numbers: entry.links.join(', ') }))]
      : []),
  ]
}

/** Each with its hash, and under which name it lies beside this page, or that it does not. */
function evidencePart(copy: CaseCopy, view: CaseContext): readonly Part[] {
  const { evidence = [] } = view.case
  const text = speaker(view)
  if (evidence.length === 0) return []
  const lines = evidence.map(({ id, name, type, bytes, sha256, at, words = '' }) => {
    const file = copy.evidence.find((one) => one.id === id)?.file
    return [
      said(text('evidenceLine', { id, name, type, bytes, sha256, when: when(view, at) })),
      words ? said(words) : undefined,
      element('p', element('strong', file ? text('evidenceFile', { file }) : text('withheld'))),
    ]
  })
  const isAnyWithheld = copy.evidence.some(({ withheld }) => withheld)
  const note = isAnyWithheld ? [element('p', text('withheldNote'), 'small')] : []
  return [section(text('evidence'), [...lines, ...note])]
}

/** What was decided last, with the clause in the words that it had. */
function decisionPart(view: CaseContext): Part {
  const { case: entry, language } = view
  const { lastStep: step } = entry
  if (!step?.clause && entry.conditions.length === 0) return undefined
  const conditions = conditionLines(language, entry.conditions)
  const { clause } = step ?? {}
  return section(speaker(view)('decision'), [
    clause
      ? [
          said(
            say(language, caseTexts.restsOn, {
              title: clause.title,
              clause: clause.id,
              heading: clause.heading,
            }),
          ),
          element('blockquote', clause.words),
        ]
      : undefined,
    conditions.length > 0
      ? [element('h3', say(language, caseTexts.conditions)), ...conditions.map(said)]
      : undefined,
  ])
}

function timelinePart({ events }: CaseCopy, view: CaseContext): Part {
  return section(speaker(view)('timeline'), [
    element(
      'ol',
      events.map((event) => element('li', eventPart(view, event))),
    ),
  ])
}

function eventPart(view: CaseContext, event: CaseEvent): Part {
  const { done, when: moment, said: words } = eventWords(view, event)
  const changed = fieldChangeLines(
    { ...view, case: { ...view.case, changes: event.changes ?? [] } },
    Number.POSITIVE_INFINITY,
  )
  return [
    element('strong', done),
    element('p', moment, 'small'),
    ...words.map(said),
    changed.length > 0
      ? facts(changed.map(({ label, text }) => [label, text] as const))
      : undefined,
  ]
}

function clausesPart({ clauses }: CaseCopy, view: CaseContext): Part {
  const text = speaker(view)
  const title = text('clauses', { day: day(view, view.case.openedAt) })
  if (clauses.length === 0) return section(title, [said(text('noClauses'))])
  return section(
    title,
    clauses.map(({ id, heading, words, title, version, since }) => [
      element('h3', `${id} ${heading === id ? '' : heading}`.trim()),
      element('blockquote', words),
      element(
        'p',
        `${text('version', { title, version })}. ${since === 'unchanged' ? '' : text(since)}`.trim(),
        'small',
      ),
    ]),
  )
}

function accessesPart({ accesses }: CaseCopy, view: CaseContext): Part {
  const text = speaker(view)
  return section(text('accesses'), [
    table(
      [text('number'), text('when'), text('who'), text('what')],
      accesses.map((access) => [
        String(access.seq),
        when(view, access.at),
        access.by.id === deskItself.id ? deskItself.name : access.by.name || access.by.id,
        accessWords(view, access),
      ]),
    ),
    element('p', text('accessesNote'), 'small'),
  ])
}

function accessWords({ language, workflow }: CaseContext, { action, detail }: Access): string {
  const known = messageNamed(accessTitles, action)
  const done = known ? say(language, known) : action
  const { verb, from = '', purpose = '', evidence } = detail
  const reason = messageNamed(viewPurposes, String(purpose))
  const words = [
    ...(evidence === undefined ? [] : [say(language, exportTexts.file, { id: String(evidence) })]),
    ...(reason ? [say(language, reason)] : []),
    ...(verb ? [verbTitle(workflow, String(from), String(verb), language)] : []),
  ]
  return words.length > 0 ? `${done} (${words.join(', ')})` : done
}
