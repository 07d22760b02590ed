/** `doctor` in an administrator's own chat: the same checks as on the terminal, as a card. */
import { doctorCard } from '../cards/doctor-card.ts'
import { worstFirst } from '../doctor/finding.ts'
import { doctorTexts } from '../messages/doctor.ts'
import { say } from '../messages/message.ts'
import type { Bot } from './bot-parts.ts'
import { isAdministrator } from './help.ts'
import type { ActionReply } from './invoke-reply.ts'
import { cardActivity, textActivity } from './reply-activity.ts'
import type { Turn } from './turn.ts'

/** Milliseconds: the person waits, and Teams delivers a turn again after fifteen seconds. */
const patienceMs = 4_000

const mayAsk = (bot: Bot, { person, place }: Turn): boolean =>
  person !== undefined && place === 'personal' && isAdministrator(bot, person.id)

async function drawn(bot: Bot, { organization, language }: Turn) {
  const findings = worstFirst(await bot.examine(organization.id, patienceMs))
  return doctorCard(language, findings)
}

export async function showDoctor(bot: Bot, turn: Turn): Promise<void> {
  const { language, context } = turn
  if (!mayAsk(bot, turn)) {
    await context.sendActivity(textActivity(say(language, doctorTexts.administratorsOnly)))
    return
  }
  const title = say(language, doctorTexts.title)
  await context.sendActivity(cardActivity(await drawn(bot, turn), title))
}

/** The card's button: looks again, in its place. */
export async function lookAgain(bot: Bot, turn: Turn): Promise<ActionReply> {
  const { language } = turn
  if (!mayAsk(bot, turn))
    return { kind: 'error', status: 403, text: say(language, doctorTexts.administratorsOnly) }
  return { kind: 'card', card: await drawn(bot, turn), summary: say(language, doctorTexts.title) }
}
