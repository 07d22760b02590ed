/** The page: one person of the desk, their chats and channels, kept up to date by the desk's events. */
import { act as actAtDesk, listen, read } from './api.js'
import { openConversation } from './conversation.js'
import { drawPeople, drawPlaces, markCurrent, markUnread } from './lists.js'
import { drawSwitches } from './settings.js'

/** Taken once: a card may bring an input of the same id. */
const [about, switches, people, places, client, place, connection] = [
  'about',
  'switches',
  'people',
  'places',
  'client',
  'place',
  'connection',
].map((id) => document.getElementById(id))
const address = new URLSearchParams(location.search)

let desk
let conversation
let opening = 0

const act = (name, body) => actAtDesk(name, { person: desk.person, ...body }, desk.texts.noReply)

/** The address names who and where, so that it can be kept, reloaded and opened twice. */
function keepAddress(key) {
  address.set('person', desk.person)
  address.set('in', key)
  history.replaceState(null, '', `?${address}`)
}

async function openPlace(key) {
  opening += 1
  const mine = opening
  // Already there: what is being written stays.
  if (conversation?.key === key) return showPlace(key)
  delete document.body.dataset.ready
  const view = await read('place', { person: desk.person, place: key })
  // A click on another place came first.
  if (mine !== opening) return
  keepAddress(key)
  conversation = openConversation(place, view, {
    texts: desk.texts,
    locale: desk.locale,
    act,
    onBack: () => {
      client.dataset.showing = 'places'
      places.querySelector('[aria-current]')?.focus()
    },
  })
  showPlace(key)
}

function showPlace(key) {
  client.dataset.showing = 'place'
  markCurrent(places, key)
  document.body.dataset.ready = key
}

async function redraw() {
  if (!conversation) return
  const { key } = conversation
  const view = await read('place', { person: desk.person, place: key })
  if (conversation.key === key) conversation.redraw(view)
}

async function changeLanguage() {
  const locale = desk.locale === 'en-CA' ? 'fr-CA' : 'en-CA'
  await act('locale', { locale })
  location.reload()
}

function say(text) {
  connection.textContent = text
}

function drawFrame() {
  const { texts } = desk
  document.documentElement.lang = desk.locale
  document.title = `${desk.people.find(({ key }) => key === desk.person).name} · ${texts.title}`
  about.textContent = `${texts.title} · ${texts.about}`
  drawSwitches(switches, texts, { onChange: redraw, onLanguage: changeLanguage })
  drawPeople(people, desk)
  people.querySelector('[aria-current]')?.scrollIntoView({ block: 'nearest' })
  drawPlaces(places, desk, openPlace)
  markUnread(people, places, desk.unread)
  document.body.dataset.settingUp = String(desk.isSettingUp)
  say(desk.isSettingUp ? texts.settingUp : '')
}

function onEvent({ message, typing, unread, isSetUp }) {
  if (unread) markUnread(people, places, unread)
  if (isSetUp) {
    document.body.dataset.settingUp = 'false'
    say('')
  }
  if (typing && conversation?.key === typing.place) conversation.showTyping(typing)
  if (!message || conversation?.key !== message.place) return
  conversation.upsert(message)
  // What stands before the person's eyes is read.
  const isNews = !message.from.isViewer && message.from.kind !== 'desk'
  if (isNews && document.visibilityState === 'visible') void act('open', { place: message.place })
}

/** After a break: what was missed is drawn, what is written in the boxes stays. */
async function catchUp() {
  const fresh = await read('desk', { person: desk.person })
  markUnread(people, places, fresh.unread)
  document.body.dataset.settingUp = String(fresh.isSettingUp)
  say(fresh.isSettingUp ? desk.texts.settingUp : '')
  if (!conversation) return
  const view = await read('place', { person: desk.person, place: conversation.key })
  for (const message of view.messages) conversation.upsert(message)
}

async function start() {
  desk = await read('desk', { person: address.get('person') ?? '' })
  drawFrame()
  const wished = address.get('in') ?? 'chat'
  const first = desk.places.find(({ key }) => key === wished) ?? desk.places[0]
  listen(desk.person, {
    onOpen: async () => {
      // The first time too: what happened after the desk was read and before anybody listened was told to nobody.
      await catchUp()
      if (!conversation) await openPlace(first.key)
    },
    onEvent,
    onLost: () => say(desk.texts.reconnecting),
  })
}

/** The desk may still be starting: the page waits for it. */
function startWhenReady() {
  start().catch(() => setTimeout(startWhenReady, 300))
}

startWhenReady()
