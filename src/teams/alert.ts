/** What an administrator reads of deliveries that need somebody: which, why, and what to do. Numbers and roles, no names. */
import { roleTitle } from '../cards/case-words.ts'
import type { Person } from '../cases/case.ts'
import { isKeptFrom } from '../cases/sight.ts'
import type { Delivery, Outbox } from '../cases/store.ts'
import { deliveryKinds, deliveryTexts } from '../messages/deliveries.ts'
import { type Language, type Message, say } from '../messages/message.ts'
import type { BotOrganization } from './turn.ts'

/** Of each kind; all of them are in `npm run deliveries`. */
const listed = 10
/** How many are looked at to count them: more is said as this many. */
const counted = 500

export interface TroubledDeliveries {
  readonly dead: readonly Delivery[]
  readonly ambiguous: readonly Delivery[]
  /** Roles for which cards wait, without a channel. */
  readonly unbound: readonly string[]
  /** Roles whose cards wait because a case is about somebody who acts for them. */
  readonly concerned: readonly string[]
}

/** What needs somebody; without what the reader is to learn nothing of. */
export async function troubledDeliveries(
  organization: BotOrganization,
  outbox: Pick<Outbox, 'list'>,
  reader?: Person,
): Promise<TroubledDeliveries> {
  const of = async (state: 'dead' | 'ambiguous' | 'waiting') =>
    heardBy(organization, await outbox.list(state, counted, organization.id), reader)
  const [dead, ambiguous, waiting] = await Promise.all([of('dead'), of('ambiguous'), of('waiting')])
  const rolesWith = (problem: string) => {
    const roles = waiting
      .filter((delivery) => delivery.problem === problem)
      .flatMap(({ intent: { to } }) => (to.startsWith('role:') ? [to.slice('role:'.length)] : []))
    return [...new Set(roles)].sort()
  }
  return { dead, ambiguous, unbound: rolesWith('not-bound'), concerned: rolesWith('concerned') }
}

/** Nothing where everything was delivered or is on its way. `language`: the organization's where none is given. `reader`: who reads it. */
export async function alertText(
  organization: BotOrganization,
  outbox: Pick<Outbox, 'list'>,
  language: Language = organization.settings.language,
  reader?: Person,
): Promise<string | undefined> {
  const { dead, ambiguous, unbound, concerned } = await troubledDeliveries(
    organization,
    outbox,
    reader,
  )
  const lines = [
    ...section(organization, language, 'dead', dead),
    ...section(organization, language, 'ambiguous', ambiguous),
    ...(unbound.length > 0
      ? [say(language, deliveryTexts.unbound, { roles: unbound.join(', ') })]
      : []),
    ...(concerned.length > 0
      ? [say(language, deliveryTexts.concerned, { roles: concerned.join(', ') })]
      : []),
  ]
  if (lines.length === 0) return undefined
  return [...lines, say(language, deliveryTexts.remedy)].join('\n\n')
}

/** An administrator whom a case is about learns nothing of it from its messages either. */
async function heardBy(
  { desk, id }: BotOrganization,
  deliveries: readonly Delivery[],
  reader: Person | undefined,
): Promise<readonly Delivery[]> {
  if (!reader) return deliveries
  const numbers = new Set(
    deliveries.flatMap(({ intent }) => ('caseNumber' in intent ? [intent.caseNumber] : [])),
  )
  const kept = new Set<string>()
  for (const number of numbers) {
    const entry = await desk.store.findCase(id, number)
    if (entry && isKeptFrom(entry, reader)) kept.add(number)
  }
  return deliveries.filter(({ intent }) => !('caseNumber' in intent && kept.has(intent.caseNumber)))
}

function section(
  organization: BotOrganization,
  language: Language,
  state: 'dead' | 'ambiguous',
  deliveries: readonly Delivery[],
): readonly string[] {
  if (deliveries.length === 0) return []
  const rest = deliveries.length - listed
  return [
    say(language, deliveryTexts[state], { count: deliveries.length }),
    ...deliveries.slice(0, listed).map((delivery) => line(organization, language, delivery)),
    ...(rest > 0 ? [say(language, deliveryTexts.more, { count: rest })] : []),
  ]
}

function line(organization: BotOrganization, language: Language, delivery: Delivery): string {
  return say(language, deliveryTexts.line, {
    what: deliveryTitle(organization, language, delivery),
    why: whyTroubled(language, delivery),
    id: delivery.id,
  })
}

/** Every kind has its words: one that is added without them does not compile. */
const kindWords: Readonly<Record<Delivery['intent']['kind'] | 'thread', Message>> = deliveryKinds

/** What a delivery is, in words. */
export function deliveryTitle(
  { settings }: BotOrganization,
  language: Language,
  { intent }: Delivery,
): string {
  const kind = intent.kind === 'notice' && intent.to.startsWith('role:') ? 'thread' : intent.kind
  const role = intent.to.startsWith('role:')
    ? roleTitle(settings, intent.to.slice('role:'.length), language)
    : ''
  const number = 'caseNumber' in intent ? intent.caseNumber : ''
  return say(language, kindWords[kind], { number, role })
}

export function whyTroubled(language: Language, { state, intent, problem = '' }: Delivery): string {
  if (state === 'ambiguous') return say(language, deliveryTexts.unknown)
  if (/^refused (403|404)/.test(problem))
    return say(
      language,
      intent.to.startsWith('role:') ? deliveryTexts.gone : deliveryTexts.personGone,
    )
  if (problem === 'unreadable') return say(language, deliveryTexts.unreadable)
  return say(language, deliveryTexts.other, { problem })
}
