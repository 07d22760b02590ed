/** "Use this channel for hr": an administrator binds a role's cards to the channel where it is said. */
import { roleTitle } from '../cards/case-words.ts'
import type { Person } from '../cases/case.ts'
import { caseTexts } from '../messages/cases.ts'
import { chatTexts } from '../messages/chat.ts'
import { localize, type Message, type MessageValues, say } from '../messages/message.ts'
import { readAddress, referenceOf, writeAddress } from './addresses.ts'
import type { Bot } from './bot-parts.ts'
import { isAdministrator } from './help.ts'
import { textActivity } from './reply-activity.ts'
import type { BotOrganization, Turn } from './turn.ts'

export async function bindRole(bot: Bot, turn: Turn, role: string): Promise<void> {
  const { text } = await bindHere(bot, turn, role)
  await turn.context.sendActivity(textActivity(text))
}

/** Binds a role to the channel of the turn, for the people whom it mentions. `text`: what was bound, or why nothing was. */
export async function bindHere(
  bot: Bot,
  turn: Turn,
  role: string,
): Promise<{ readonly kind: 'bound' | 'refused'; readonly text: string }> {
  const { organization, person, place, language } = turn
  const refused = (message: Message, values?: MessageValues) =>
    ({ kind: 'refused', text: say(language, message, values) }) as const
  if (!person || !isAdministrator(bot, person.id)) return refused(chatTexts.bindAdministratorsOnly)
  if (place !== 'channel') return refused(chatTexts.bindChannelOnly)
  const roles = organization.settings.roles
  if (!Object.hasOwn(roles, role))
    return refused(chatTexts.bindUnknownRole, { role, roles: Object.keys(roles).join(', ') })
  const people = await mentionedPeople(bot, turn)
  if (!people) return refused(caseTexts.entitlementUnknown)
  await store(turn, person, role, people)
  bot.wake()
  const others = await rolesHere(bot, turn, role)
  return { kind: 'bound', text: boundText(turn, role, people, others) }
}

/** Teams names a mentioned person by its own id; the roster gives the Entra object id. None when it cannot be asked. */
async function mentionedPeople(bot: Bot, turn: Turn): Promise<readonly Person[] | undefined> {
  const people = await Promise.all(
    turn.mentioned.map(async ({ id, name, personId }) => {
      const resolved = personId ?? (await bot.personOf(turn, id))
      return resolved ? { id: resolved, name } : undefined
    }),
  )
  const found = people.filter((person) => person !== undefined)
  return found.length === people.length ? found : undefined
}

async function store(
  turn: Turn,
  person: Person,
  role: string,
  people: readonly Person[],
): Promise<void> {
  const { organization } = turn
  const { store: cases, now } = organization.desk
  const at = now()
  await cases.transaction(async (tx) => {
    await tx.putAddress({
      org: organization.id,
      key: `role:${role}`,
      reference: writeAddress({ isPersonal: false, reference: referenceOf(turn) }),
      people,
      updatedAt: at,
    })
    await tx.audit({
      org: organization.id,
      at,
      actor: person.id,
      action: 'role-bound',
      object: `role:${role}`,
      detail: { people: people.length },
    })
  })
}

/** Other roles whose cards come to this very channel. */
async function rolesHere(bot: Bot, turn: Turn, role: string): Promise<readonly string[]> {
  const { organization } = turn
  const here = referenceOf(turn).conversationId
  const bound = await bot.addresses.roles(organization.id)
  return bound.flatMap(({ key, reference }) => {
    const other = key.slice('role:'.length)
    const isHere = readAddress(reference).reference.conversationId === here && other !== role
    return isHere && Object.hasOwn(organization.settings.roles, other) ? [other] : []
  })
}

function boundText(
  { organization, language }: Turn,
  role: string,
  people: readonly Person[],
  others: readonly string[],
): string {
  const { settings } = organization
  const named = [...(settings.roles[role]?.people ?? []), ...people]
  const title = localize(language, settings.roles[role]?.title ?? role)
  const who =
    named.length > 0
      ? [
          say(language, chatTexts.boundPeople, {
            people: new Intl.ListFormat(language).format(named.map(({ name }) => name)),
          }),
        ]
      : [
          say(language, chatTexts.boundTeam),
          ...(readsConfidential(organization, role)
            ? [say(language, chatTexts.boundTeamConfidential, { role })]
            : []),
        ]
  const titles = others.map((other) => roleTitle(settings, other, language))
  const shared =
    titles.length > 0
      ? [
          say(language, chatTexts.boundShared, {
            roles: new Intl.ListFormat(language).format([...titles].sort()),
          }),
        ]
      : []
  return [say(language, chatTexts.bound, { title, role }), ...who, ...shared].join('\n\n')
}

/** Whether a role is asked or heard in cases whose text is confidential. */
export function readsConfidential({ settings }: BotOrganization, role: string): boolean {
  return Object.values(settings.forms).some(({ confidential, workflow }) => {
    const states = Object.values(settings.workflows[workflow]?.states ?? {})
    return (
      confidential && states.some((state) => state.role === role || state.consult.includes(role))
    )
  })
}
