/** The consents in chat, in words: each of their cards has a command. */
import type { Card } from '../cards/card.ts'
import { changeConsent } from '../consents/keep.ts'
import { consentTexts } from '../messages/consents.ts'
import { localize, say } from '../messages/message.ts'
import type { Bot } from './bot-parts.ts'
import { changedText, changeIn, sendExport } from './consent-keeping.ts'
import { drawForm, drawFound, drawList, drawOne } from './consent-views.ts'
import type { ConsentCommand } from './consent-words.ts'
import { keeping, lookUp, readOne } from './consents.ts'
import { cardActivity, textActivity } from './reply-activity.ts'
import type { Turn } from './turn.ts'

export async function obeyConsents(bot: Bot, turn: Turn, command: ConsentCommand): Promise<void> {
  const { context, organization, language } = turn
  const tell = async (text: string) => void (await context.sendActivity(textActivity(text)))
  const show = async (drawn: Card, summary: string) =>
    void (await context.sendActivity(cardActivity(drawn, summary)))
  const kept = await keeping(bot, turn, command.kind)
  if (kept.kind === 'refused') return tell(kept.text)
  switch (command.kind) {
    case 'add':
      return show(await drawForm(turn, kept.person), localize(language, consentTexts.formTitle))
    case 'export':
      return sendExport(turn, kept.person, command.format)
    case 'list':
      return show(
        await drawList(turn, kept.person, command.page),
        say(language, consentTexts.listTitle),
      )
    case 'look-up': {
      const found = await lookUp(turn, kept.person, command.name)
      const [first] = found
      if (!first) return tell(say(language, consentTexts.none, { clause: kept.clause }))
      const drawn = found.length === 1 ? drawOne(turn, kept.person, first) : drawFound(turn, found)
      return show(await drawn, say(language, consentTexts.listTitle))
    }
    case 'show': {
      const consent = await readOne(turn, kept.person, command.id)
      if (!consent) return tell(say(language, consentTexts.missing, { id: command.id }))
      return show(
        await drawOne(turn, kept.person, consent),
        say(language, consentTexts.title, { id: consent.id }),
      )
    }
    case 'renew':
    case 'withdraw': {
      const { id } = command
      if (command.kind === 'renew' && !command.until)
        return tell(say(language, consentTexts.untilNeeded, { id }))
      const change = changeIn(turn, command)
      if (!change) return tell(say(language, consentTexts.endsBefore))
      const changed = await changeConsent(organization.desk, { id, by: kept.person, change })
      bot.wake()
      return tell(changedText(turn, id, change, changed))
    }
  }
}
