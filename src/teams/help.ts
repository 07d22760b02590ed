/** What a person can do here, by who they are. */
import type { FormOffer } from '../cards/answer-card.ts'
import type { HelpView } from '../cards/chat-cards.ts'
import { chatTexts } from '../messages/chat.ts'
import { type Language, localize, say } from '../messages/message.ts'
import type { Bot } from './bot-parts.ts'
import { postAccess } from './logged-posts.ts'
import type { BotOrganization, Turn } from './turn.ts'

/** The organization's forms with their titles; those of `names` only, where given. */
export function formOffers(
  { forms, settings }: BotOrganization,
  language: Language,
  names: readonly string[] = [...forms.keys()],
): readonly FormOffer[] {
  return names.flatMap((name) => {
    const form = forms.get(name)
    if (!form || !settings.forms[name]) return []
    const title = settings.forms[name].title ?? form.title
    const open = form.open
      ? localize(language, form.open)
      : say(language, chatTexts.openForm, { title: localize(language, title) })
    return [{ name, open }]
  })
}

export async function helpView(bot: Bot, turn: Turn, greeting?: string): Promise<HelpView> {
  const { organization, language, person, userId } = turn
  const held = person
    ? await bot.entitlements.rolesOf(organization, { personId: person.id, userId })
    : []
  const { register, checks, consents, training } = organization.settings
  const posts = await postAccess(bot, turn)
  return {
    language,
    ...(greeting ? { greeting } : {}),
    forms: person ? formOffers(organization, language) : [],
    roles: Object.keys(organization.settings.roles),
    isReviewer: held.length > 0,
    isPrivate: turn.place === 'personal',
    ...(register && person ? { register: held.includes(register.role) ? 'keeps' : 'reads' } : {}),
    readsChecks: checks !== undefined && held.includes(checks.role),
    keepsConsents: consents !== undefined && held.includes(consents.role),
    logsPosts: posts.kind === 'open' && posts.accounts.length > 0,
    ...(training && person ? { training: held.includes(training.role) ? 'keeps' : 'own' } : {}),
    isOutsider: person === undefined,
    isAdministrator: person !== undefined && isAdministrator(bot, person.id),
  }
}

export const isAdministrator = ({ admins }: Pick<Bot, 'admins'>, personId: string): boolean =>
  admins.some((id) => id.toLowerCase() === personId.toLowerCase())
