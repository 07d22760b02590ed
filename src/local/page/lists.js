/** The two lists at the left: the people one can be, and the chats and channels that this person sees. */
import { avatar, el, fill } from './dom.js'

function unreadMark(texts) {
  return el('span', { class: 'unread', hidden: true, 'data-text': texts.unread })
}

/** Shows a number in the mark of an entry, or no mark. */
function setUnread(entry, count) {
  const mark = entry.querySelector('.unread')
  mark.hidden = !count
  mark.textContent = String(count || '')
  mark.setAttribute('aria-label', fill(mark.dataset.text, { count }))
  entry.classList.toggle('has-unread', Boolean(count))
}

/** Every person is an address of their own, so that each may have a tab. */
export function drawPeople(container, { people, person, texts }) {
  container.setAttribute('aria-label', texts.people)
  const groups = Map.groupBy
    ? Map.groupBy(people, ({ organization }) => organization)
    : new Map(
        people.map(({ organization }) => [
          organization,
          people.filter((one) => one.organization === organization),
        ]),
      )
  const entry = ({ key, name, title }) =>
    el(
      'a',
      {
        class: 'person',
        href: `/local?${new URLSearchParams({ person: key })}`,
        'data-person': key,
        'aria-current': key === person ? 'true' : undefined,
        'aria-label': fill(texts.actAs, { name, title }),
      },
      avatar(name),
      el(
        'span',
        { class: 'who' },
        el('span', { class: 'name' }, name),
        el('span', { class: 'role' }, title),
      ),
      unreadMark(texts),
    )
  container.replaceChildren(
    ...[...groups].flatMap(([organization, members]) => [
      el('h2', {}, organization),
      ...members.map(entry),
    ]),
  )
}

export function drawPlaces(container, { places, texts }, onChoose) {
  container.setAttribute('aria-label', texts.places)
  const entry = (place) =>
    el(
      'button',
      {
        type: 'button',
        class: `place-entry ${place.kind}`,
        'data-place': place.key,
        onClick: () => onChoose(place.key),
      },
      place.kind === 'chat'
        ? avatar(place.name, true)
        : el('span', { class: 'hash', 'aria-hidden': 'true' }, '#'),
      el('span', { class: 'name' }, place.name),
      unreadMark(texts),
    )
  const chats = places.filter(({ kind }) => kind === 'chat')
  const channels = places.filter(({ kind }) => kind === 'channel')
  container.replaceChildren(
    el('h2', {}, texts.chats),
    ...chats.map(entry),
    ...(channels.length > 0
      ? [el('h2', {}, texts.teams), el('h3', {}, channels[0].team), ...channels.map(entry)]
      : []),
  )
}

export function markUnread(people, places, unread) {
  for (const entry of people.querySelectorAll('[data-person]')) {
    setUnread(entry, unread.people[entry.dataset.person] ?? 0)
  }
  for (const entry of places.querySelectorAll('[data-place]')) {
    setUnread(entry, unread.places[entry.dataset.place] ?? 0)
  }
}

export function markCurrent(places, key) {
  for (const entry of places.querySelectorAll('[data-place]')) {
    if (entry.dataset.place === key) entry.setAttribute('aria-current', 'true')
    else entry.removeAttribute('aria-current')
  }
}
