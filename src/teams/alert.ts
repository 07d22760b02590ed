/** What an administrator reads of deliveries that need somebody: which, why, and what to do. Numbers and roles, no names. */
import { roleTitle } from '../cards/case-words.ts'
import type { Delivery, Outbox } from '../cases/store.ts'
import { deliveryKinds, deliveryTexts } from '../messages/deliveries.ts'
import { type Language, messageNamed, say } from '../messages/message.ts'
import type { BotOrganization } from './turn.ts'

/** Of each kind; all of them are in `npm run deliveries`. */
const listed = 10
/** How many are looked at to count them: more is said as this many. */
const counted = 500

/** Nothing where everything was delivered or is on its way. `language`: the organization's where none is given. */
export async function alertText(
  organization: BotOrganization,
  outbox: Pick<Outbox, 'list'>,
  language: Language = organization.settings.language,
): Promise<string | undefined> {
  const [dead, ambiguous, waiting] = await Promise.all(
    (['dead', 'ambiguous', 'waiting'] as const).map((state) =>
      outbox.list(state, counted, organization.id),
    ),
  )
  const unbound = new Set(
    (waiting ?? [])
      .filter(({ problem }) => problem === 'not-bound')
      .flatMap(({ intent: { to } }) => (to.startsWith('role:') ? [to.slice('role:'.length)] : [])),
  )
  const lines = [
    ...section(organization, language, 'dead', dead ?? []),
    ...section(organization, language, 'ambiguous', ambiguous ?? []),
    ...(unbound.size > 0
      ? [say(language, deliveryTexts.unbound, { roles: [...unbound].sort().join(', ') })]
      : []),
  ]
  if (lines.length === 0) return undefined
  return [...lines, say(language, deliveryTexts.remedy)].join('\n\n')
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

function line({ settings }: BotOrganization, language: Language, delivery: Delivery): string {
  const { id, intent } = delivery
  const kind = intent.kind === 'notice' && intent.to.startsWith('role:') ? 'thread' : intent.kind
  const message = messageNamed(deliveryKinds, kind) ?? deliveryKinds.other
  const role = intent.to.startsWith('role:')
    ? roleTitle(settings, intent.to.slice('role:'.length), language)
    : ''
  const what = message
    ? say(language, message, { number: 'caseNumber' in intent ? intent.caseNumber : '', role })
    : intent.kind
  return say(language, deliveryTexts.line, { what, why: why(language, delivery), id })
}

function why(language: Language, { state, intent, problem = '' }: Delivery): string {
  if (state === 'ambiguous') return say(language, deliveryTexts.unknown)
  if (/^refused (403|404)/.test(problem))
    return say(
      language,
      intent.to.startsWith('role:') ? deliveryTexts.gone : deliveryTexts.personGone,
    )
  return say(language, deliveryTexts.other, { problem })
}
