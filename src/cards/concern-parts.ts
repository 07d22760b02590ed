/** What a card shows of a concern: other reports, further words, related cases, haste, a conflict of interest. */
import type { CompanionReport, ConflictReason } from '../cases/case.ts'
import { caseTexts } from '../messages/cases.ts'
import { concernTexts, viewPurposes } from '../messages/concerns.ts'
import { localize, type Message, say } from '../messages/message.ts'
import { button, buttons, type CardPart, fact, heading, shorten, words } from './card.ts'
import { type CaseContext, personName, roleTitle, verbTitle, when } from './case-words.ts'

const subtle = { isSubtle: true, size: 'small' } as const

const companionsOf = ({ settings, form }: Pick<CaseContext, 'settings' | 'form'>) =>
  settings.forms[form.name]?.companions?.reports ?? {}

export function reportTitle(
  view: Pick<CaseContext, 'settings' | 'form' | 'language'>,
  id: string,
): string {
  const title = companionsOf(view)[id]?.title
  return title ? localize(view.language, title) : id
}

/** The other reports of a case, and whether each is filed. */
export function reportsPart(view: CaseContext): readonly CardPart[] {
  const { case: entry, language } = view
  const { reports = [] } = entry
  if (reports.length === 0) return []
  return [
    heading(say(language, concernTexts.reports), 'medium'),
    ...reports.map((report) => words(reportLine(view, report), {}, 'small')),
  ]
}

export function reportLine(view: CaseContext, { id, why, filed }: CompanionReport): string {
  const { language } = view
  const report = reportTitle(view, id)
  if (filed)
    return say(language, concernTexts.reportFiled, {
      report,
      // In no role: the person who opened the case, whoever may know who that is.
      name: filed.role ? filed.by.name : personName(view.case.openedBy, language),
    })
  const text = why === 'suggested' ? concernTexts.reportSuggested : concernTexts.reportTicked
  return say(language, text, { report })
}

/** For the person who sent it: each report that is not filed yet, the way to it, and a button that says it is done. */
export function reportOffers(view: CaseContext): readonly CardPart[] {
  const { case: entry, language } = view
  const open = (entry.reports ?? []).filter(({ filed }) => !filed)
  const ticked = open.filter(({ why }) => why !== 'suggested')
  const suggested = open.filter(({ why }) => why === 'suggested')
  const [first] = open
  if (!first) return []
  return [
    ...(ticked.length > 0
      ? [words(say(language, caseTexts.receiptAlso), { weight: 'bolder' })]
      : []),
    ...ticked.flatMap((report) => offer(view, report)),
    ...(suggested.length > 0
      ? [words(say(language, concernTexts.receiptSuggested), { weight: 'bolder' })]
      : []),
    ...suggested.flatMap((report) => offer(view, report)),
    words(
      say(language, concernTexts.filedHow, { number: entry.number, report: first.id }),
      subtle,
      'small',
    ),
  ]
}

function offer(view: CaseContext, { id }: CompanionReport): readonly CardPart[] {
  const { case: entry, language } = view
  const url = companionsOf(view)[id]?.url
  const { number } = entry
  const actions = buttons([
    ...(url ? [{ type: 'Action.OpenUrl', title: say(language, concernTexts.fileIt), url }] : []),
    button(
      verbTitle(view.workflow, entry.state, 'filed', language),
      'filed',
      { number, report: id },
      { checksInputs: false },
    ),
  ])
  const where = url ? [] : [words(say(language, concernTexts.noLink), subtle, 'small')]
  return [words(reportTitle(view, id), {}, 'small'), ...where, ...(actions ? [actions] : [])]
}

/** What to do in danger, where the words show signs of it. */
export function dangerPart({
  case: entry,
  settings,
  form,
  language,
}: CaseContext): CardPart | undefined {
  const danger = settings.forms[form.name]?.danger
  return danger && entry.urgent
    ? words(localize(language, danger), { color: 'attention', weight: 'bolder' })
    : undefined
}

export function additionsPart(view: CaseContext, limit: number): readonly CardPart[] {
  const { case: entry, language } = view
  const { additions = [] } = entry
  if (additions.length === 0) return []
  return [
    heading(say(language, concernTexts.additions), 'medium'),
    ...additions.slice(-6).map(({ at, text }) =>
      words(
        say(language, concernTexts.additionLine, {
          when: when(view, at),
          text: shorten(text, limit),
        }),
        {},
        'small',
      ),
    ),
  ]
}

/** How much was written later, where a card must not show it. */
export function additionCount({ case: entry, language }: CaseContext): readonly CardPart[] {
  const count = entry.additions?.length ?? 0
  return count > 0
    ? [words(say(language, concernTexts.additionCount, { count }), subtle, 'small')]
    : []
}

/** Words to add, and the button for them; for the person who sent it. */
export function addInput(view: CaseContext): readonly CardPart[] {
  const { case: entry, workflow, language } = view
  const send = buttons([
    button(verbTitle(workflow, entry.state, 'add', language), 'add', { number: entry.number }),
  ])
  return [
    {
      type: 'Input.Text',
      id: 'words',
      isMultiline: true,
      maxLength: 1000,
      label: say(language, concernTexts.addLabel),
    },
    ...(send ? [send] : []),
  ]
}

export const linksPart = ({ case: entry, language }: CaseContext): readonly CardPart[] =>
  entry.links?.length
    ? [words(say(language, concernTexts.links, { numbers: entry.links.join(', ') }), {}, 'small')]
    : []

const conflictTexts: Readonly<Record<ConflictReason, Message>> = {
  picked: concernTexts.conflictPicked,
  said: concernTexts.conflictSaid,
  marked: concernTexts.conflictMarked,
  unsure: concernTexts.conflictUnsure,
}

export const conflictPart = ({ case: entry, language }: CaseContext): readonly CardPart[] =>
  entry.conflict
    ? [
        fact(
          language,
          say(language, concernTexts.conflictFact),
          say(language, conflictTexts[entry.conflict.why]),
        ),
      ]
    : []

/** Kind, haste and age: besides the number and the deadline, all that a channel reads of a confidential case. */
export function outlineFacts(
  { case: entry, language }: CaseContext,
  title: string,
  now: number,
): readonly CardPart[] {
  const days = Math.max(0, Math.floor((now - entry.openedAt) / 86_400_000_000))
  const urgency = entry.urgent ? concernTexts.urgent : concernTexts.notUrgent
  return [
    fact(language, say(language, concernTexts.factKind), title),
    fact(language, say(language, concernTexts.factUrgency), say(language, urgency)),
    fact(language, say(language, concernTexts.factAge), say(language, concernTexts.age, { days })),
  ]
}

/** Why a confidential case is opened, with a choice made: one tap opens it, and says why. */
export function purposeInput({ case: entry, language }: CaseContext): readonly CardPart[] {
  if (!entry.confidential) return []
  return [
    {
      type: 'Input.ChoiceSet',
      id: 'purpose',
      label: say(language, concernTexts.purposeLabel),
      style: 'compact',
      wrap: true,
      value: Object.keys(viewPurposes)[0],
      choices: Object.entries(viewPurposes).map(([value, title]) => ({
        title: say(language, title),
        value,
      })),
    },
  ]
}

/** Who looks at it may be told why no name is there, and where the case goes if it concerns a reviewer. */
export const conflictNote = ({ settings, language }: CaseContext): readonly CardPart[] =>
  settings.conflictRole
    ? [
        words(
          say(language, concernTexts.conflictHow, {
            role: roleTitle(settings, settings.conflictRole, language),
          }),
          subtle,
        ),
      ]
    : []

/** To choose which report was filed, of all that the organization knows. */
export function filedInput(view: CaseContext): readonly CardPart[] {
  const { language } = view
  const filed = new Set((view.case.reports ?? []).flatMap(({ id, filed }) => (filed ? [id] : [])))
  const open = Object.keys(companionsOf(view)).filter((id) => !filed.has(id))
  if (open.length === 0) return []
  return [
    {
      type: 'Input.ChoiceSet',
      id: 'report',
      label: say(language, concernTexts.reportLabel),
      style: 'compact',
      wrap: true,
      choices: open.map((id) => ({ title: reportTitle(view, id), value: id })),
      ...(open[0] ? { value: open[0] } : {}),
    },
  ]
}

export const linkInput = ({ language }: CaseContext): CardPart => ({
  type: 'Input.Text',
  id: 'link',
  maxLength: 20,
  label: say(language, concernTexts.linkLabel),
})
