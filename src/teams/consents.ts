/** Who keeps the consents, asked at every word and click. Whoever may not learns of none, not even whether there is one. */
import type { Person } from '../cases/case.ts'
import { type Consent, numbersIn } from '../consents/consent.ts'
import { consentsOf } from '../consents/find.ts'
import { noteLook } from '../consents/keep.ts'
import { caseTexts } from '../messages/cases.ts'
import { chatTexts } from '../messages/chat.ts'
import { consentTexts } from '../messages/consents.ts'
import { say } from '../messages/message.ts'
import type { Bot } from './bot-parts.ts'
import { roleRefusal } from './role-refusal.ts'
import type { BotOrganization, Turn } from './turn.ts'

type Keeping =
  | { readonly kind: 'keeper'; readonly person: Person; readonly clause: string }
  /** Why not, in a sentence: the same whether there is such a consent or not, for nobody has looked. */
  | { readonly kind: 'refused'; readonly text: string }

/** Lets those through who act for the role that keeps the consents, asked at every word and click; a refusal is recorded. */
export async function keeping(bot: Bot, turn: Turn, attempt: string): Promise<Keeping> {
  const { organization, person, userId, language, place } = turn
  const { consents } = organization.settings
  if (!person) return { kind: 'refused', text: say(language, chatTexts.outsider) }
  if (!consents) return { kind: 'refused', text: say(language, caseTexts.staleCard) }
  const { role, clause } = consents
  const may = await bot.entitlements.mayActFor(organization, role, { personId: person.id, userId })
  if (may !== 'yes') {
    await noteLook(organization.desk, {
      actor: person.id,
      action: 'consents-denied',
      detail: { attempt, why: may },
    })
    return { kind: 'refused', text: roleRefusal(turn, may, role, consentTexts.keepersOnly) }
  }
  // Others look on in a channel: what stands in a consent is for those who keep them alone.
  return place === 'personal'
    ? { kind: 'keeper', person, clause }
    : { kind: 'refused', text: say(language, chatTexts.privateOnly) }
}

export const readNote = (turn: Turn, person: Person, found: number) =>
  noteLook(turn.organization.desk, {
    actor: person.id,
    action: 'consents-read',
    detail: { found },
  })

/** Recorded before it is answered: who looked, and how many there were; never for whom. */
export async function lookUp(
  turn: Turn,
  person: Person,
  name: string,
): Promise<readonly Consent[]> {
  const { desk, id } = turn.organization
  const found = consentsOf(await desk.store.consents(id), name)
  await readNote(turn, person, found.length)
  return found
}

export async function readOne(
  turn: Turn,
  person: Person,
  id: number,
): Promise<Consent | undefined> {
  const { desk, id: org } = turn.organization
  const consent = await desk.store.findConsent(org, id)
  await readNote(turn, person, consent ? 1 : 0)
  return consent
}

/** Checks that are looked through for a consent's number. */
const mostChecks = 1000

/** The numbers of the cases whose form names this consent. */
export async function checksNaming(
  { desk, settings, id: org }: BotOrganization,
  consent: number,
): Promise<readonly string[]> {
  const found: string[] = []
  for (const [form, { consents }] of Object.entries(settings.forms)) {
    if (!consents) continue
    const cases = await Promise.all([
      desk.store.openCases(org, form, mostChecks),
      desk.store.closedCases(org, form, mostChecks),
    ])
    for (const { number, fields } of cases.flat())
      if (numbersIn(String(fields[consents.field] ?? '')).includes(consent)) found.push(number)
  }
  return found.sort()
}
