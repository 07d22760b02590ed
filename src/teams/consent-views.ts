/** Draws the consents for one who keeps them: a list, one of them, and the form for another. */
import type { Card } from '../cards/card.ts'
import { consentCard, consentsCard } from '../cards/consent-card.ts'
import { formCard } from '../cards/form-card.ts'
import type { Person } from '../cases/case.ts'
import type { CardRecord } from '../cases/store.ts'
import type { Consent } from '../consents/consent.ts'
import { consentForm } from '../consents/consent-form.ts'
import type { Submission } from '../forms/submit.ts'
import { consentTexts } from '../messages/consents.ts'
import { say } from '../messages/message.ts'
import { checksNaming, readNote } from './consents.ts'
import { today } from './register.ts'
import type { Turn } from './turn.ts'

/** Consents on one card: with a button each, as many as Teams shows in a row. */
const pageSize = 5

const speaking = ({ language, organization }: Turn) => ({
  language,
  timeZone: organization.settings.timeZone,
  today: today(organization),
})

export function drawFound(turn: Turn, found: readonly Consent[]): Card {
  const { language } = turn
  const shown = pageSize
  return consentsCard({
    ...speaking(turn),
    title: say(language, consentTexts.foundTitle, { count: found.length }),
    consents: found.slice(0, shown),
    ...(found.length > shown ? { more: say(language, consentTexts.foundMore, { shown }) } : {}),
  })
}

export async function drawList(turn: Turn, person: Person, wanted: number): Promise<Card> {
  const { organization, language } = turn
  const all = await organization.desk.store.consents(organization.id)
  await readNote(turn, person, all.length)
  const pages = Math.max(1, Math.ceil(all.length / pageSize))
  const page = Math.min(Math.max(1, wanted), pages)
  return consentsCard({
    ...speaking(turn),
    title: say(language, consentTexts.listTitle),
    consents: all.slice((page - 1) * pageSize, page * pageSize),
    ...(pages > 1
      ? { more: say(language, consentTexts.more, { page, pages, next: (page % pages) + 1 }) }
      : {}),
  })
}

/** A card of ours, for one keeper: its buttons carry nothing but its nonce. */
async function issue({ organization }: Turn, person: Person, consent?: Consent): Promise<string> {
  const { desk, id } = organization
  const record: CardRecord = {
    nonce: desk.newId(),
    org: id,
    kind: 'consent',
    form: consent ? String(consent.id) : '',
    revises: false,
    audience: `person:${person.id}`,
    revision: consent?.version ?? 0,
    createdAt: desk.now(),
  }
  await desk.store.insertCard(record)
  return record.nonce
}

export async function drawOne(
  turn: Turn,
  person: Person,
  consent: Consent,
  remark?: string,
): Promise<Card> {
  return consentCard({
    ...speaking(turn),
    consent,
    nonce: await issue(turn, person, consent),
    checks: await checksNaming(turn.organization, consent.id),
    ...(remark ? { remark } : {}),
  })
}

export async function drawForm(
  turn: Turn,
  person: Person,
  refused?: Extract<Submission, { kind: 'refused' }>,
): Promise<Card> {
  const { language, organization } = turn
  const { clause } = organization.settings.consents ?? {}
  return formCard({
    form: consentForm,
    nonce: await issue(turn, person),
    language,
    cites: clause ? { person: clause, told: clause } : {},
    verb: 'consent-enter',
    ...(refused
      ? { values: refused.kept, problems: refused.problems, unknown: refused.unknown }
      : {}),
  })
}
