/** For administrators: messages that need somebody, and which channel each role is bound to. */
import { z } from 'zod'
import { pageOf } from '../../accounts/find.ts'
import { roleTitle } from '../../cards/case-words.ts'
import type { Address } from '../../cases/store.ts'
import { deliveryTexts } from '../../messages/deliveries.ts'
import { say, sayDay } from '../../messages/message.ts'
import { tabTexts } from '../../messages/tab.ts'
import { readAddress } from '../../teams/addresses.ts'
import { deliveryTitle, troubledDeliveries, whyTroubled } from '../../teams/alert.ts'
import { seeToDelivery } from '../../teams/delivery-commands.ts'
import { isAdministrator } from '../../teams/help.ts'
import type { Asker } from '../../teams/turn.ts'
import { type Answer, type Desk, missing, refused, route, view } from '../route.ts'
import { page } from './queue.ts'

const perPage = 20

async function forAdministrators(
  desk: Desk,
  asker: Asker,
  answer: (person: NonNullable<Asker['person']>) => Promise<Answer>,
): Promise<Answer> {
  const { person, language } = asker
  return person && isAdministrator(desk, person.id)
    ? answer(person)
    : refused(say(language, deliveryTexts.administratorsOnly))
}

export const deliveries = route('GET', 'deliveries', z.object({ page }), (desk, asker, wish) =>
  forAdministrators(desk, asker, async (person) => {
    const { organization, language } = asker
    const found = await troubledDeliveries(organization, desk.outbox, person)
    const shown = pageOf([...found.dead, ...found.ambiguous], wish.page, perPage)
    return view({
      title: say(language, tabTexts.deliveriesTitle),
      sentence:
        shown.total === 0 && found.unbound.length === 0
          ? say(language, deliveryTexts.none)
          : say(language, tabTexts.deliveriesHow),
      unbound:
        found.unbound.length === 0
          ? ''
          : say(language, deliveryTexts.unbound, { roles: found.unbound.join(', ') }),
      page: shown.page,
      pages: shown.pages,
      rows: shown.items.map((delivery) => ({
        id: delivery.id,
        what: deliveryTitle(organization, language, delivery),
        why: whyTroubled(language, delivery),
        state: say(
          language,
          delivery.state === 'dead' ? tabTexts.deliveryRefused : tabTexts.deliveryDoubtful,
        ),
      })),
    })
  }),
)

const SeenTo = z.object({ id: z.number().int().min(1), act: z.enum(['retry', 'settle']) })

export const seeTo = route('POST', 'deliveries/see-to', SeenTo, (desk, asker, { id, act }) =>
  forAdministrators(desk, asker, async (person) => {
    const { language } = asker
    if (!(await seeToDelivery(desk, asker, person.id, act, id)))
      return missing(say(language, deliveryTexts.noSuch, { id }))
    const done = act === 'retry' ? deliveryTexts.retried : deliveryTexts.settled
    return view({ text: say(language, done, { id }) })
  }),
)

export const bindings = route('GET', 'bindings', z.object({}), (desk, asker) =>
  forAdministrators(desk, asker, async () => {
    const { organization, language } = asker
    const { id, settings } = organization
    const bound = new Map(
      (await desk.addresses.roles(id)).map((address) => [address.key, address] as const),
    )
    return view({
      title: say(language, tabTexts.bindingsTitle),
      sentence: say(language, tabTexts.bindingsHow),
      rows: Object.keys(settings.roles).map((role) => {
        const { fallback, people = [] } = settings.roles[role] ?? {}
        const address = bound.get(`role:${role}`)
        return {
          role,
          title: roleTitle(settings, role, language),
          ...standingOf(asker, address),
          since: address ? sinceOf(asker, address) : '',
          people: [...people, ...(address?.people ?? [])].map(({ name }) => name),
          fallback: fallback ? roleTitle(settings, fallback, language) : '',
        }
      }),
    })
  }),
)

const sinceOf = ({ language, organization }: Asker, { updatedAt }: Address): string =>
  sayDay(language, new Date(updatedAt / 1000), organization.settings.timeZone)

function standingOf({ language }: Asker, address: Address | undefined) {
  if (!address) return { standing: say(language, tabTexts.notBound), isBound: false }
  const isGone = readAddress(address.reference).goneSince !== undefined
  return {
    standing: say(language, isGone ? tabTexts.boundGone : tabTexts.bound),
    isBound: !isGone,
  }
}
