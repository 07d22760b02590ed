/** What an administrator does about deliveries in words: look at them, try one again, settle one. In their own chat. */
import { chatTexts } from '../messages/chat.ts'
import { deliveryTexts } from '../messages/deliveries.ts'
import { type Message, type MessageValues, say } from '../messages/message.ts'
import { alertText } from './alert.ts'
import type { Bot, BotOptions } from './bot-parts.ts'
import { isAdministrator } from './help.ts'
import { textActivity } from './reply-activity.ts'
import type { Asker, Turn } from './turn.ts'

export type DeliveryCommand =
  | { readonly kind: 'deliveries' }
  | { readonly kind: 'retry-delivery' | 'settle-delivery'; readonly id: number }

export async function obeyDeliveryCommand(
  bot: Bot,
  turn: Turn,
  command: DeliveryCommand,
): Promise<void> {
  const { person, organization, language, place, context } = turn
  const tell = async (message: Message, values?: MessageValues) => {
    await context.sendActivity(textActivity(say(language, message, values)))
  }
  if (!person || !isAdministrator(bot, person.id)) return tell(deliveryTexts.administratorsOnly)
  if (place !== 'personal') return tell(chatTexts.privateOnly)
  if (command.kind === 'deliveries') {
    const text = await alertText(organization, bot.outbox, language, person)
    await context.sendActivity(textActivity(text ?? say(language, deliveryTexts.none)))
    return
  }
  const { id } = command
  const act = command.kind === 'retry-delivery' ? 'retry' : 'settle'
  if (!(await seeToDelivery(bot, turn, person.id, act, id)))
    return tell(deliveryTexts.noSuch, { id })
  return tell(act === 'retry' ? deliveryTexts.retried : deliveryTexts.settled, { id })
}

/** Tries one again, or notes that it was seen to; false where it is no refused or doubtful one of this organization. */
export async function seeToDelivery(
  bot: Pick<BotOptions, 'outbox' | 'wake' | 'now'>,
  { organization }: Asker,
  actor: string,
  act: 'retry' | 'settle',
  id: number,
): Promise<boolean> {
  const isTheirs = (await bot.outbox.find(id))?.org === organization.id
  if (!isTheirs || !(await bot.outbox[act](id, bot.now()))) return false
  const { store, now } = organization.desk
  await store.transaction((tx) =>
    tx.audit({
      org: organization.id,
      at: now(),
      actor,
      action: act === 'retry' ? 'delivery-retried' : 'delivery-settled',
      object: `delivery:${id}`,
      detail: {},
    }),
  )
  bot.wake()
  return true
}

const commands: readonly (readonly [RegExp, (id: number) => DeliveryCommand])[] = [
  [/^(?:deliveries|envois)$/, () => ({ kind: 'deliveries' })],
  [
    /^(?:retry delivery|réessayer envoi|réessayer l'envoi) (\d{1,15})$/,
    (id) => ({ kind: 'retry-delivery', id }),
  ],
  [
    /^(?:settle delivery|régler envoi|régler l'envoi) (\d{1,15})$/,
    (id) => ({ kind: 'settle-delivery', id }),
  ],
]

/** `plain`: in lower case, without a full stop at the end. */
export function readDeliveryCommand(plain: string): DeliveryCommand | undefined {
  for (const [pattern, make] of commands) {
    const match = pattern.exec(plain)
    if (match) return make(Number(match[1] ?? 0))
  }
  return undefined
}
