/** Counts where the policy leaves people alone, and shows the report to its owner. */
import type { Answer } from '../answers/answer.ts'
import { roleTitle } from '../cards/case-words.ts'
import { gapsCard } from '../cards/gaps-card.ts'
import { type Gap, monthOf, monthsBefore } from '../gaps/gap.ts'
import { gapReport } from '../gaps/report.ts'
import { caseTexts } from '../messages/cases.ts'
import { chatTexts } from '../messages/chat.ts'
import { gapTexts } from '../messages/gaps.ts'
import { say } from '../messages/message.ts'
import type { Bot } from './bot-parts.ts'
import { isAdministrator } from './help.ts'
import { cardActivity, textActivity } from './reply-activity.ts'
import type { BotOrganization, Turn } from './turn.ts'

/** Months that the card looks back. */
const months = 2

/** Counts an answer that is none. What is out of the policy's world, empty or too long says nothing about the policy. */
export async function countNoAnswer(organization: BotOrganization, answer: Answer): Promise<void> {
  if (answer.kind !== 'not-in-policy' && answer.kind !== 'refusal') return
  const { reason, nearest } = answer
  if (reason === 'empty' || reason === 'too-long' || reason === 'out-of-scope') return
  const isRefusal = answer.kind === 'refusal'
  await countGap(organization, {
    kind: isRefusal ? 'refused' : 'unanswered',
    // A refusal is about the question, not about the clause that happens to be near.
    clause: nearest && !isRefusal ? `${nearest.document}#${nearest.clause.split('/')[0]}` : '',
    detail: reason,
  })
}

export async function countGap(
  { id, settings, desk }: BotOrganization,
  gap: Omit<Gap, 'month'>,
): Promise<void> {
  if (!settings.gaps) return
  const month = monthOf(desk.now(), settings.timeZone)
  await desk.store.transaction((tx) => tx.countGap(id, { ...gap, month }))
}

export async function showGaps(bot: Bot, turn: Turn): Promise<void> {
  const { organization, language, context, person, userId } = turn
  const tell = async (text: string) => void (await context.sendActivity(textActivity(text)))
  const { gaps: own, timeZone } = organization.settings
  if (!person) return tell(say(language, chatTexts.outsider))
  if (!own) return tell(say(language, gapTexts.none))
  const may = isAdministrator(bot, person.id)
    ? 'yes'
    : await bot.entitlements.mayActFor(organization, own.role, { personId: person.id, userId })
  if (may === 'unknown') return tell(say(language, caseTexts.entitlementUnknown))
  if (may === 'no') {
    const role = roleTitle(organization.settings, own.role, language)
    return tell(say(language, gapTexts.ownersOnly, { role }))
  }
  const since = monthsBefore(monthOf(organization.desk.now(), timeZone), months)
  const report = gapReport(
    await organization.desk.store.gaps(organization.id, since),
    own.threshold,
  )
  const card = gapsCard({ language, report })
  await context.sendActivity(cardActivity(card, say(language, gapTexts.title)))
}
