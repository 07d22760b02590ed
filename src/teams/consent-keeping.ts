/** What is done with the consents, and what those who keep them are told of it: for commands and cards alike. */
import type { Card } from '../cards/card.ts'
import { isoDay } from '../cards/speaking.ts'
import type { Person } from '../cases/case.ts'
import { isDay } from '../cases/condition.ts'
import type { CardRecord } from '../cases/store.ts'
import { consentLimits } from '../consents/consent.ts'
import { consentForm, consentIn } from '../consents/consent-form.ts'
import { consentsCsv, consentsJson } from '../consents/export.ts'
import {
  type ConsentChange,
  type ConsentChanged,
  enterConsent,
  noteLook,
} from '../consents/keep.ts'
import { submit } from '../forms/submit.ts'
import { caseTexts } from '../messages/cases.ts'
import { consentTexts } from '../messages/consents.ts'
import { say } from '../messages/message.ts'
import { drawForm, drawOne } from './consent-views.ts'
import type { ActionReply } from './invoke-reply.ts'
import type { CardAction } from './payloads.ts'
import { today } from './register.ts'
import { textActivity } from './reply-activity.ts'
import type { Turn } from './turn.ts'

/** What Teams takes in a message, with room for the rest of it. */
const mostCharacters = 24_000

/** None where the days do not fit: a consent is not given anew for a time that is over. */
export function changeIn(
  { organization }: Turn,
  wanted:
    | { readonly kind: 'withdraw'; readonly reason: string }
    | { readonly kind: 'renew'; readonly until: string },
): ConsentChange | undefined {
  if (wanted.kind === 'withdraw') {
    const reason = wanted.reason.slice(0, consentLimits.reason)
    return { kind: 'withdraw', ...(reason ? { reason } : {}) }
  }
  if (!wanted.until) return { kind: 'renew' }
  return isDay(wanted.until) && wanted.until >= today(organization)
    ? { kind: 'renew', until: wanted.until }
    : undefined
}

export function changedText(
  { language }: Turn,
  id: number,
  change: ConsentChange,
  changed: ConsentChanged,
): string {
  switch (changed.kind) {
    case 'missing':
      return say(language, consentTexts.missing, { id })
    case 'moved':
      return say(language, consentTexts.moved, { id })
    case 'already':
      return say(language, consentTexts.already, { id })
    case 'withdrawn':
      return say(language, consentTexts.isWithdrawn, { id })
    case 'changed': {
      if (change.kind === 'withdraw') return say(language, consentTexts.withdrawnDone, { id })
      const until = change.until ? ` ${isoDay(language, change.until)}.` : ''
      return `${say(language, consentTexts.renewedDone, { id })}${until}`
    }
  }
}

/** Enters what the form holds, or shows it again with what does not hold. */
export async function enter(
  turn: Turn,
  person: Person,
  { nonce }: CardRecord,
  inputs: CardAction['inputs'],
): Promise<ActionReply> {
  const { language, organization } = turn
  const title = say(language, consentTexts.formTitle)
  const submission = submit(consentForm, inputs, new Map())
  if (submission.kind === 'refused') return replied(await drawForm(turn, person, submission), title)
  const entry = consentIn(submission.values)
  if (entry.until !== undefined && entry.until < entry.givenOn) {
    const problems = { until: { kind: 'ends-before' as const } }
    return replied(
      await drawForm(turn, person, {
        kind: 'refused',
        kept: submission.values,
        problems,
        unknown: [],
      }),
      title,
    )
  }
  const id = await enterConsent(organization.desk, { entry, by: person, nonce })
  const consent = id && (await organization.desk.store.findConsent(organization.id, id))
  if (!consent) return { kind: 'error', status: 404, text: say(language, caseTexts.staleCard) }
  const remark = say(language, consentTexts.enteredDone, { id: consent.id })
  return replied(
    await drawOne(turn, person, consent, remark),
    say(language, consentTexts.title, { id: consent.id }),
  )
}

const replied = (card: Card, summary: string): ActionReply => ({ kind: 'card', card, summary })

/** Text to copy; every export is recorded. */
export async function sendExport(
  turn: Turn,
  person: Person,
  format: 'csv' | 'json',
): Promise<void> {
  const { organization, language, context } = turn
  const { desk, id } = organization
  const all = await desk.store.consents(id)
  const day = today(organization)
  const content = format === 'csv' ? consentsCsv(all, day) : consentsJson(all, day, desk.now())
  if (content.length > mostCharacters) {
    await context.sendActivity(textActivity(say(language, consentTexts.exportTooLarge)))
    return
  }
  await noteLook(desk, {
    actor: person.id,
    action: 'consents-exported',
    detail: { format, consents: all.length },
  })
  const title = say(language, consentTexts.exportTitle, { count: all.length, format })
  await context.sendActivity(textActivity(title))
  await context.sendActivity(textActivity(content))
}
