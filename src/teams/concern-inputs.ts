/** What somebody entered for a step around a concern: further words, a report that was filed, a related case, to whom it is referred. */
import { roleTitle } from '../cards/case-words.ts'
import type { Case } from '../cases/case.ts'
import type { WorkflowVerb } from '../cases/workflow.ts'
import { caseTexts } from '../messages/cases.ts'
import { concernTexts } from '../messages/concerns.ts'
import { localize, say } from '../messages/message.ts'
import type { CaseParts } from './bot-parts.ts'
import { findSeen } from './case-sight.ts'
import { concernsRoles } from './concerned.ts'
import { type ReadStep, textInput } from './step-parts.ts'
import type { Asker } from './turn.ts'

const concernVerbs = ['add', 'filed', 'link', 'conflict'] as const
type ConcernVerb = (typeof concernVerbs)[number]

export const isConcernVerb = (verb: string): verb is ConcernVerb =>
  concernVerbs.includes(verb as ConcernVerb)

export function readConcern(
  bot: CaseParts,
  turn: Asker,
  entry: Case,
  verb: ConcernVerb,
  inputs: Readonly<Record<string, unknown>>,
): Promise<ReadStep> {
  const words = {
    add: textInput(inputs.words),
    filed: textInput(inputs.report, 60),
    link: textInput(inputs.link, 20),
    conflict: textInput(inputs.reason),
  }
  return readConcernWords(bot, turn, entry, verb, words[verb])
}

export async function readConcernWords(
  bot: CaseParts,
  turn: Asker,
  entry: Case,
  verb: ConcernVerb,
  text: string,
): Promise<ReadStep> {
  switch (verb) {
    case 'conflict':
      return readConflict(bot, turn, entry, text)
    case 'add':
      return { kind: 'read', parts: text ? { reason: text.slice(0, 1000) } : {} }
    case 'filed':
      return readReport(turn, entry, text)
    case 'link':
      return readLink(bot, turn, text)
  }
}

/** Not where the other role's own people are concerned: it would be no better there. */
async function readConflict(
  bot: CaseParts,
  { organization, language }: Asker,
  entry: Case,
  text: string,
): Promise<ReadStep> {
  const role = organization.settings.conflictRole
  const isTheirs =
    role !== undefined &&
    (await concernsRoles(bot, organization, [role], entry.subjects ?? [])) === 'yes'
  if (!isTheirs) return { kind: 'read', parts: text ? { reason: text.slice(0, 1000) } : {} }
  const { number } = entry
  const title = roleTitle(organization.settings, role, language)
  return {
    kind: 'problem',
    text: say(language, concernTexts.conflictThere, { number, role: title }),
  }
}

/** By its key, or by the first words of its title in either language. */
function readReport({ organization, language }: Asker, entry: Case, text: string): ReadStep {
  const known = organization.settings.forms[entry.form]?.companions?.reports ?? {}
  const asked = text.toLowerCase()
  const found = Object.entries(known).find(
    ([id, { title }]) =>
      id.toLowerCase() === asked ||
      (asked.length > 3 &&
        (['en', 'fr'] as const).some((each) =>
          localize(each, title).toLowerCase().startsWith(asked),
        )),
  )
  if (found) return { kind: 'read', parts: { report: found[0] } }
  const reports = Object.keys(known).join(', ')
  return { kind: 'problem', text: say(language, concernTexts.reportMissing, { reports }) }
}

/** Only a case that the reviewer may see, in a role, can be linked: it is told of in both. */
async function readLink(bot: CaseParts, turn: Asker, text: string): Promise<ReadStep> {
  const number = /[a-z]{2,5}-\d{4}-\d{4,}/i.exec(text)?.[0].toUpperCase() ?? ''
  const { person, language } = turn
  const seen = person && number ? await findSeen(bot, turn, person, number) : undefined
  if (seen?.kind === 'seen' && seen.entry.openedBy.id !== person?.id)
    return { kind: 'read', parts: { link: number } }
  return {
    kind: 'problem',
    text:
      seen?.kind === 'unknown'
        ? say(language, caseTexts.entitlementUnknown)
        : number
          ? say(language, caseTexts.noSuchCase, { number })
          : say(language, concernTexts.linkMissing),
  }
}

/** `refer NUMBER to police: there was a threat`, `refer NUMBER police there was a threat`, or the reason alone. */
export function referralIn(known: NonNullable<WorkflowVerb['refersTo']>, text: string) {
  const words = text.replace(/^(?:to|à|a)\s+/i, '')
  const lower = words.toLowerCase()
  for (const [id, title] of Object.entries(known)) {
    const named = [id, localize('en', title), localize('fr', title)].find((name) =>
      new RegExp(`^${escaped(name.toLowerCase())}(?![\\p{L}\\p{N}])`, 'u').test(lower),
    )
    if (!named) continue
    const reason = words.slice(named.length).replace(/^[\s:,.–-]+/, '')
    return { addressee: id, ...(reason ? { reason: reason.slice(0, 1000) } : {}) }
  }
  return text ? { reason: text.slice(0, 1000) } : {}
}

const escaped = (text: string): string => text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&')
