/** What a button of the consents' cards does. Who may is asked at every click. */
import type { Card } from '../cards/card.ts'
import type { CardRecord } from '../cases/store.ts'
import { consentLimits } from '../consents/consent.ts'
import { changeConsent } from '../consents/keep.ts'
import { caseTexts } from '../messages/cases.ts'
import { chatTexts } from '../messages/chat.ts'
import { consentTexts } from '../messages/consents.ts'
import { say } from '../messages/message.ts'
import type { Bot } from './bot-parts.ts'
import { changedText, changeIn, enter, sendExport } from './consent-keeping.ts'
import { drawForm, drawList, drawOne } from './consent-views.ts'
import { keeping, readOne } from './consents.ts'
import type { ActionReply } from './invoke-reply.ts'
import type { CardAction } from './payloads.ts'
import { textInput } from './step-parts.ts'
import type { Turn } from './turn.ts'

const shown = (card: Card, summary: string): ActionReply => ({ kind: 'card', card, summary })

/** The list's buttons, which carry no nonce: who may is asked here. */
export async function actOnConsents(
  bot: Bot,
  turn: Turn,
  { verb, inputs }: CardAction,
): Promise<ActionReply> {
  const { language } = turn
  const kept = await keeping(bot, turn, verb)
  if (kept.kind === 'refused') return { kind: 'error', status: 403, text: kept.text }
  const { person } = kept
  switch (verb) {
    case 'consents-add':
      return shown(await drawForm(turn, person), say(language, consentTexts.formTitle))
    case 'consents-export':
      await sendExport(turn, person, 'csv')
      return shown(await drawList(turn, person, 1), say(language, consentTexts.listTitle))
    case 'consents-open': {
      const id = Number.parseInt(textInput(inputs.id, 6), 10)
      const consent = Number.isInteger(id) ? await readOne(turn, person, id) : undefined
      if (consent)
        return shown(
          await drawOne(turn, person, consent),
          say(language, consentTexts.title, { id: consent.id }),
        )
      const text = say(language, consentTexts.missing, { id: id || '?' })
      return { kind: 'error', status: 404, text }
    }
    default:
      return { kind: 'error', status: 400, text: say(language, chatTexts.unknownButton) }
  }
}

/** The buttons of a consent's own card, and of the form by which one is entered. */
export async function actOnConsent(
  bot: Bot,
  turn: Turn,
  record: CardRecord,
  { verb, inputs }: CardAction,
): Promise<ActionReply> {
  const { language, organization } = turn
  const kept = await keeping(bot, turn, verb)
  if (kept.kind === 'refused') return { kind: 'error', status: 403, text: kept.text }
  const { person } = kept
  if (record.audience !== `person:${person.id}`)
    return { kind: 'error', status: 403, text: say(language, caseTexts.staleCard) }
  if (verb === 'consent-enter') return enter(turn, person, record, inputs)
  if (verb !== 'consent-renew' && verb !== 'consent-withdraw')
    return { kind: 'error', status: 400, text: say(language, chatTexts.unknownButton) }
  const id = Number(record.form)
  const change = changeIn(
    turn,
    verb === 'consent-renew'
      ? { kind: 'renew', until: textInput(inputs.until, 10) }
      : { kind: 'withdraw', reason: textInput(inputs.reason, consentLimits.reason) },
  )
  const changed = change
    ? await changeConsent(organization.desk, {
        id,
        version: record.revision,
        by: person,
        change,
      })
    : undefined
  bot.wake()
  const consent =
    changed && changed.kind !== 'missing'
      ? changed.consent
      : await organization.desk.store.findConsent(organization.id, id)
  if (!consent) return { kind: 'error', status: 404, text: say(language, caseTexts.staleCard) }
  const remark =
    change && changed
      ? changedText(turn, id, change, changed)
      : say(language, consentTexts.endsBefore)
  return shown(
    await drawOne(turn, person, consent, remark),
    say(language, consentTexts.title, { id }),
  )
}
