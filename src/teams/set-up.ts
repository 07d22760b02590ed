/** "Set up": an administrator sees which roles have no channel yet, and binds them to the one where the card stands. */

import type { Card } from '../cards/card.ts'
import { roleTitle } from '../cards/case-words.ts'
import { type RolePlace, setUpCard } from '../cards/set-up-card.ts'
import { chatTexts } from '../messages/chat.ts'
import { say } from '../messages/message.ts'
import { setUpTexts } from '../messages/set-up.ts'
import { readAddress, referenceOf } from './addresses.ts'
import { bindHere, readsConfidential } from './bind-role.ts'
import type { Bot } from './bot-parts.ts'
import { isAdministrator } from './help.ts'
import type { ActionReply } from './invoke-reply.ts'
import type { CardAction } from './payloads.ts'
import { cardActivity, textActivity } from './reply-activity.ts'
import { textInput } from './step-parts.ts'
import type { Turn } from './turn.ts'

export async function showSetUp(bot: Bot, turn: Turn): Promise<void> {
  const { person, language, context } = turn
  if (!person || !isAdministrator(bot, person.id)) {
    await context.sendActivity(textActivity(say(language, chatTexts.bindAdministratorsOnly)))
    return
  }
  await context.sendActivity(
    cardActivity(await drawSetUp(bot, turn), say(language, setUpTexts.title)),
  )
}

/** The card as things stand now, in its place. */
export async function lookAtSetUp(bot: Bot, turn: Turn): Promise<ActionReply> {
  const { person, language } = turn
  if (!person || !isAdministrator(bot, person.id))
    return { kind: 'error', status: 403, text: say(language, chatTexts.bindAdministratorsOnly) }
  return {
    kind: 'card',
    card: await drawSetUp(bot, turn),
    summary: say(language, setUpTexts.title),
  }
}

/** The card's button. Who presses it, and where, is looked up now, whoever was shown the card. */
export async function bindByButton(
  bot: Bot,
  turn: Turn,
  { inputs }: CardAction,
): Promise<ActionReply> {
  const bound = await bindHere(bot, turn, textInput(inputs.role, 60))
  if (bound.kind === 'refused') return { kind: 'error', status: 403, text: bound.text }
  // Everybody in the channel reads whose it is now, and who may act.
  await turn.context.sendActivity(textActivity(bound.text))
  return lookAtSetUp(bot, turn)
}

export async function drawSetUp({ addresses }: Bot, turn: Turn, greeting?: string): Promise<Card> {
  const { organization, language, place } = turn
  const { settings, id } = organization
  const isChannel = place === 'channel'
  const bound = new Map((await addresses.roles(id)).map((address) => [address.key, address]))
  const roles = Object.entries(settings.roles).map(([role, { fallback, people }]): RolePlace => {
    const address = bound.get(`role:${role}`)
    const named = [...people, ...(address?.people ?? [])]
    return {
      role,
      title: roleTitle(settings, role, language),
      place: address ? placeOf(address.reference, turn) : 'none',
      ...(fallback ? { standIn: roleTitle(settings, fallback, language) } : {}),
      opensToTeam: named.length === 0 && readsConfidential(organization, role),
    }
  })
  return setUpCard({ language, roles, isChannel, ...(greeting ? { greeting } : {}) })
}

function placeOf(address: string, turn: Turn): RolePlace['place'] {
  const { reference, goneSince } = readAddress(address)
  if (goneSince !== undefined) return 'gone'
  if (turn.place !== 'channel') return 'bound'
  return reference.conversationId === referenceOf(turn).conversationId ? 'here' : 'elsewhere'
}
