/** A chat or a channel: its messages, its threads, what is being typed. Only what changed is drawn anew. */
import { focusAgain, focusedPart } from './cards.js'
import { createCompose } from './compose.js'
import { el, icon, iconButton } from './dom.js'
import { drawMessage } from './message.js'

/** How long "is typing" stands when nothing follows. */
const typingTime = 10_000

/** Draws a place into `pane` and returns what keeps it up to date. */
export function openConversation(pane, view, context) {
  const { texts, onBack, act } = context
  const messages = new Map()
  const drawings = new Map()
  const threads = new Map()
  const isChannel = view.kind === 'channel'
  const log = el('div', {
    class: `log ${view.kind}`,
    role: 'log',
    'aria-label': texts.messages,
    tabindex: '0',
  })
  const empty = el('p', { class: 'empty' }, texts.emptyChat)
  const typing = el('div', { class: 'typing', role: 'status' })
  const compose = createCompose({
    label: isChannel ? texts.writePost : texts.writeChat,
    where: { place: view.key },
    mentionables: view.mentionables,
    context,
    takesFiles: !isChannel,
  })

  const isAtEnd = () => log.scrollHeight - log.scrollTop - log.clientHeight < 80
  const toEnd = () => {
    log.scrollTop = log.scrollHeight
  }
  /** Shows a message as a whole, or where it is longer than the window, its beginning. */
  const show = (element) => {
    element.scrollIntoView({ block: 'nearest' })
    if (element.offsetTop < log.scrollTop) log.scrollTop = element.offsetTop - 12
  }

  function openReply(thread, name) {
    const { element, button } = threads.get(thread)
    const reply = createCompose({
      label: texts.writeReply,
      where: { place: view.key, thread },
      mentionables: view.mentionables,
      context,
      onClose: () => {
        reply.element.remove()
        button.hidden = false
        button.focus()
      },
    })
    reply.element.dataset.thread = thread
    button.hidden = true
    button.setAttribute('data-name', name)
    element.append(reply.element)
    reply.focus()
  }

  function threadOf(message) {
    const known = threads.get(message.thread)
    if (known) return known
    const button = el(
      'button',
      {
        type: 'button',
        class: 'reply',
        onClick: () => openReply(message.thread, message.from.name),
      },
      icon('reply'),
      texts.writeReply,
    )
    const body = el('div', { class: 'thread-messages' })
    const element = el('section', { class: 'thread', 'data-thread': message.thread }, body, button)
    threads.set(message.thread, { element, body, button })
    log.insertBefore(element, typing)
    return threads.get(message.thread)
  }

  function articleOf(message) {
    const element = el('article', {
      class: 'message',
      tabindex: '-1',
      'data-message': message.id,
      'aria-label': message.from.isViewer ? texts.you : message.from.name,
    })
    messages.set(message.id, element)
    if (message.thread) threadOf(message).body.append(element)
    else log.insertBefore(element, typing)
    return element
  }

  /** Draws a message that is new or newer than what is drawn. */
  function upsert(message, { keepPlace = false } = {}) {
    const known = messages.get(message.id)
    if (known && Number(known.dataset.revision) >= message.revision) return
    // A change that concerns others only must not take away what is being filled in here.
    const drawing = JSON.stringify({ ...message, revision: undefined })
    if (known?.dataset.revision !== '-1' && drawings.get(message.id) === drawing) return
    drawings.set(message.id, drawing)
    const wasAtEnd = isAtEnd()
    const part = known && focusedPart(known)
    const element = known ?? articleOf(message)
    drawMessage(element, message, { ...context, compose: compose.fill, show })
    focusAgain(element, part)
    empty.remove()
    if (!known && message.from.kind === 'bot') stopTyping()
    if (keepPlace || known) return
    if (!isChannel) toEnd()
    if (!isChannel || wasAtEnd || message.from.isViewer) show(element)
  }

  let timer
  function stopTyping() {
    clearTimeout(timer)
    typing.replaceChildren()
    typing.remove()
    log.append(typing)
  }

  function showTyping({ thread, text }) {
    const dots = el('span', { class: 'dots', 'aria-hidden': 'true' }, el('i'), el('i'), el('i'))
    const wasAtEnd = isAtEnd()
    typing.replaceChildren(dots, el('span', {}, text || texts.typing))
    threads.get(thread)?.body.append(typing)
    if (wasAtEnd) toEnd()
    clearTimeout(timer)
    timer = setTimeout(stopTyping, typingTime)
  }

  pane.replaceChildren(
    el(
      'header',
      { class: 'place-header' },
      iconButton('back', texts.back, onBack, { class: 'icon-button back' }),
      el('h1', {}, view.name),
    ),
    log,
    compose.element,
  )
  log.append(empty, typing)
  for (const message of view.messages) upsert(message, { keepPlace: true })
  toEnd()
  act('open', { place: view.key })

  return {
    key: view.key,
    upsert,
    showTyping,
    /** Draws everything again, for another theme or another kind of phone. */
    redraw(fresh) {
      for (const message of fresh.messages) {
        const element = messages.get(message.id)
        if (element) element.dataset.revision = '-1'
        upsert(message, { keepPlace: true })
      }
    },
    focus: () => compose.focus(),
  }
}
