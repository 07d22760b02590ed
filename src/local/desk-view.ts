/** The desk as one person's page draws it: people, places, marks for what is unread, texts. */
import { localText } from '../messages/local.ts'
import { type Language, languageOf, localize, say } from '../messages/message.ts'
import { mentionablesIn } from './activity.ts'
import { type DeskContext, localeOf, type Spot } from './desk-context.ts'
import { unreadIn } from './desk-state.ts'
import { messageView } from './message-view.ts'
import type { DeskPerson } from './people.ts'
import { bot, type DeskPlace, placesOf, teamOfPlace } from './world.ts'

/** All texts of the page; a `{name}` in one of them is the page's to fill. */
function textsIn(language: Language): Record<string, string> {
  const values = new Proxy({}, { get: (_, name) => `{${String(name)}}`, has: () => true })
  return Object.fromEntries(
    Object.entries(localText).map(([name, message]) => [name, say(language, message, values)]),
  )
}

function unreadOf(desk: DeskContext, person: DeskPerson): number {
  const { world, store } = desk
  return placesOf(world, person).reduce(
    (sum, { id }) => sum + unreadIn(store.state, person.key, id),
    0,
  )
}

function nameOf(place: DeskPlace, language: Language): string {
  return place.kind === 'chat' ? bot.name : place.name[language]
}

/** How much is unread, for everybody and for each place of one person. */
export function unreadView(desk: DeskContext, person: DeskPerson) {
  return {
    people: Object.fromEntries(desk.world.people.map((one) => [one.key, unreadOf(desk, one)])),
    places: Object.fromEntries(
      placesOf(desk.world, person).map(({ key, id }) => [
        key,
        unreadIn(desk.store.state, person.key, id),
      ]),
    ),
  }
}

export function deskView(desk: DeskContext, person: DeskPerson | undefined): object {
  if (!person) return { people: [], places: [], texts: textsIn('en') }
  const locale = localeOf(desk, person)
  const language = languageOf(locale)
  const organizations = new Map(desk.world.organizations.map((one) => [one.id, one.shortName]))
  return {
    person: person.key,
    locale,
    texts: textsIn(language),
    people: desk.world.people.map((one) => ({
      key: one.key,
      name: one.name,
      title: localize(language, one.title),
      organization: organizations.get(one.organization),
    })),
    places: placesOf(desk.world, person).map((place) => ({
      key: place.key,
      kind: place.kind,
      name: nameOf(place, language),
      team: teamOfPlace(desk.world, place)?.name[language],
    })),
    unread: unreadView(desk, person),
  }
}

/** A place with everything that was said there, as far as the person may see it. */
export function placeView(desk: DeskContext, { person, place }: Spot): object {
  const { world, store } = desk
  const messages = [...store.state.messages.values()].filter(
    (message) => message.place === place.id && [undefined, person.key].includes(message.onlyFor),
  )
  return {
    key: place.key,
    kind: place.kind,
    name: nameOf(place, languageOf(localeOf(desk, person))),
    mentionables: mentionablesIn(world, place).map(({ name }) => name),
    messages: messages.map((message) => messageView(world, place, message, person.key)),
  }
}
