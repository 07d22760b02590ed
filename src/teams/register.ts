/** The register of an organization as it stands now, and who keeps it. */
import type { RegisterDesk } from '../accounts/keep.ts'
import type { Register } from '../accounts/notice.ts'
import { platformList } from '../accounts/platform.ts'
import { dayOf } from '../accounts/review-day.ts'
import type { Speaking } from '../cards/speaking.ts'
import type { Person } from '../cases/case.ts'
import { accountTexts } from '../messages/accounts.ts'
import { say } from '../messages/message.ts'
import type { CaseParts } from './bot-parts.ts'
import { roleRefusal } from './role-refusal.ts'
import type { Asker, BotOrganization } from './turn.ts'

export async function registerOf(organization: BotOrganization): Promise<Register> {
  const accounts = await organization.desk.store.accounts(organization.id)
  const platforms = await platformsOf(organization)
  return platforms ? { accounts, platforms } : { accounts }
}

/** The list of platforms without the accounts, of which there may be hundreds; none where the organization keeps no list. */
export async function platformsOf({ id, settings, desk }: BotOrganization) {
  if (!settings.register) return undefined
  return platformList(settings.register.platforms, await desk.store.platforms(id))
}

/** What changes the register; the case desk has all of it. */
export const registerDesk = ({ desk }: BotOrganization): RegisterDesk => desk

export const today = ({ desk, settings }: BotOrganization): string =>
  dayOf(desk.now(), settings.timeZone)

export const speaking = ({ language, organization }: Asker): Speaking => ({
  language,
  timeZone: organization.settings.timeZone,
})

/** Whether the person keeps the register: asked at every view and every click. */
export async function isKeeper(bot: CaseParts, turn: Asker): Promise<boolean> {
  return (await keeping(bot, turn)).kind === 'keeper'
}

export type Keeping =
  | { readonly kind: 'keeper'; readonly person: Person }
  /** Why not, in a sentence. */
  | { readonly kind: 'refused'; readonly text: string }

/** Lets whoever keeps the register through, and nobody else; a refusal is recorded. */
export async function keeping(bot: CaseParts, turn: Asker, attempt?: string): Promise<Keeping> {
  const { organization, person, userId, language } = turn
  const { register } = organization.settings
  if (!register || !person) return { kind: 'refused', text: say(language, accountTexts.noRegister) }
  const member = { personId: person.id, userId }
  const answer = await bot.entitlements.mayActFor(organization, register.role, member)
  if (answer === 'yes') return { kind: 'keeper', person }
  if (attempt) await auditRefusal(organization, person, attempt, register.role)
  const text = roleRefusal(turn, answer, register.role, accountTexts.keeperOnly)
  return { kind: 'refused', text }
}

function auditRefusal(
  { id, desk }: BotOrganization,
  person: Person,
  verb: string,
  role: string,
): Promise<void> {
  return desk.store.transaction((tx) =>
    tx.audit({
      org: id,
      at: desk.now(),
      actor: person.id,
      action: 'register-denied',
      object: 'register',
      detail: { verb, role },
    }),
  )
}
