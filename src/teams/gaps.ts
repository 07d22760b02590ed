/** Counts where the policy leaves people alone, and shows the report to its owner. */
import type { Answer } from '../answers/answer.ts'
import { gapsCard } from '../cards/gaps-card.ts'
import { type Gap, monthOf, monthsBefore } from '../gaps/gap.ts'
import { type GapReport, gapReport } from '../gaps/report.ts'
import { chatTexts } from '../messages/chat.ts'
import { gapTexts } from '../messages/gaps.ts'
import { say } from '../messages/message.ts'
import type { Bot, BotOptions } from './bot-parts.ts'
import { isAdministrator } from './help.ts'
import { cardActivity, textActivity } from './reply-activity.ts'
import { roleRefusal } from './role-refusal.ts'
import type { Asker, BotOrganization, Turn } from './turn.ts'

/** Months that the card looks back. */
const months = 2

/** Counts an answer that is none. What is out of the policy's world, empty or too long says nothing about the policy. */
export async function countNoAnswer(organization: BotOrganization, answer: Answer): Promise<void> {
  if (answer.kind !== 'not-in-policy' && answer.kind !== 'refusal') return
  const { reason, nearest = answer.instead?.[0] } = answer
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
  await desk.store.noteGap(id, { ...gap, month })
}

export type GapsSeen =
  | { readonly kind: 'report'; readonly report: GapReport }
  /** Why not, in a sentence. */
  | { readonly kind: 'refused'; readonly text: string }

/** The report, for its owner and the administrators. `back`: how many months before this one. */
export async function gapsFor(
  bot: Pick<BotOptions, 'admins' | 'entitlements'>,
  asker: Asker,
  back = months,
): Promise<GapsSeen> {
  const { organization, language, person, userId } = asker
  const refused = (text: string) => ({ kind: 'refused', text }) as const
  const { gaps: own, timeZone } = organization.settings
  if (!person) return refused(say(language, chatTexts.outsider))
  if (!own) return refused(say(language, gapTexts.none))
  const may = isAdministrator(bot, person.id)
    ? 'yes'
    : await bot.entitlements.mayActFor(organization, own.role, { personId: person.id, userId })
  if (may !== 'yes') return refused(roleRefusal(asker, may, own.role, gapTexts.ownersOnly))
  const since = monthsBefore(monthOf(organization.desk.now(), timeZone), back)
  const gaps = await organization.desk.store.gaps(organization.id, since)
  return { kind: 'report', report: gapReport(gaps, own.threshold) }
}

export async function showGaps(bot: Bot, turn: Turn): Promise<void> {
  const { language, context } = turn
  const seen = await gapsFor(bot, turn)
  const reply =
    seen.kind === 'refused'
      ? textActivity(seen.text)
      : cardActivity(gapsCard({ language, report: seen.report }), say(language, gapTexts.title))
  await context.sendActivity(reply)
}
