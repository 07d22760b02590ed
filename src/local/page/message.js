/** Draws one message: who, when, text, cards, sources, labels, thumbs, suggested replies. */
import { drawCard } from './cards.js'
import { editInPlace, takeBack } from './change-message.js'
import { drawCitations } from './citations.js'
import { askForWords, openDialog } from './dialog.js'
import { avatar, el, fill, icon, iconButton } from './dom.js'
import { markdownNodes, replaceInText } from './markdown.js'
import { appActions, messageMenu } from './menu.js'

const cardType = 'application/vnd.microsoft.card.adaptive'
const fileType = 'application/vnd.microsoft.teams.file.download.info'

function timeOf(at, locale) {
  const moment = new Date(at)
  const isToday = moment.toDateString() === new Date().toDateString()
  return moment.toLocaleString(locale, {
    ...(isToday ? {} : { dateStyle: 'short' }),
    timeStyle: 'short',
  })
}

function escapeForPattern(text) {
  return text.replaceAll(/[.*+?^${}()|[\]\\]/g, '\\$&')
}

/** Names after an @ stand out. */
function markMentions(root, names) {
  if (names.length === 0) return
  const pattern = new RegExp(`@(?:${names.map(escapeForPattern).join('|')})`, 'g')
  replaceInText(root, pattern, ([name]) => el('span', { class: 'mention' }, name))
}

function drawText(message, texts) {
  if (!message.text) return undefined
  const isMarkdown = message.from.kind === 'bot' && message.format !== 'plain'
  const body = isMarkdown
    ? el('div', { class: 'text' }, markdownNodes(message.text))
    : el('div', { class: 'text plain' }, message.text)
  markMentions(body, message.mentions)
  drawCitations(body, message.citations ?? [], texts)
  return body
}

/** What the menu offers: a writer's words can be changed, an inserted card cannot. */
const actionsOf = ({ from, text }) =>
  from.isViewer && text ? ['editMessage', 'deleteMessage', ...appActions] : appActions

/** An action of the message's menu; an app's dialog sends what is filled in to the same action. */
async function chooseAction(element, message, command, context) {
  if (command === 'editMessage') return editInPlace(element, message, context)
  if (command === 'deleteMessage') return takeBack(element, message, context)
  const where = { place: message.place, message: message.id, command }
  const send = (data) => context.act('message-dialog', { ...where, data })
  follow(element, message, await context.act('message-action', where), context, send)
}

function header(element, message, context) {
  const { texts, locale } = context
  const { kind, name, isViewer } = message.from
  return el(
    'header',
    {},
    el('span', { class: 'name' }, isViewer ? texts.you : name),
    kind === 'bot' ? el('span', { class: 'tag' }, texts.bot) : undefined,
    el('time', { datetime: new Date(message.at).toISOString() }, timeOf(message.at, locale)),
    message.isEdited ? el('span', { class: 'edited' }, texts.edited) : undefined,
    message.isGenerated ? el('span', { class: 'tag generated' }, texts.generated) : undefined,
    message.sensitivity
      ? el(
          'span',
          { class: 'tag', title: message.sensitivity.description },
          message.sensitivity.name,
        )
      : undefined,
    message.isDeleted
      ? undefined
      : messageMenu(texts, actionsOf(message), (command) =>
          chooseAction(element, message, command, context),
        ),
  )
}

/** How the inputs of a message's cards find their choices. */
const searchFor =
  (message, { act }) =>
  (dataset, words) =>
    act('choices', { place: message.place, message: message.id, dataset, words })

/** The line under a card that tells what became of a click. */
function tell(element, outcome) {
  const line = element.querySelector('.outcome')
  if (!line) return
  line.className = `outcome ${outcome.kind}`
  line.textContent = outcome.text ?? ''
}

/** Does what an outcome asks for; what a dialog sends has an outcome in turn. */
function follow(element, message, outcome, context, send = sendToCard(message, context)) {
  if (outcome.kind === 'dialog') return showTask(element, message, outcome, context, send)
  tell(element, outcome.kind === 'notice' || outcome.kind === 'error' ? outcome : { kind: 'none' })
}

const sendToCard =
  (message, { act }) =>
  (data) =>
    act('dialog', { place: message.place, message: message.id, data })

function showTask(element, message, { title, card }, context, send) {
  const { texts } = context
  const line = el('p', { class: 'outcome', role: 'status' })
  let busy = false
  const drawn = drawCard(card, texts, {
    inDialog: true,
    search: searchFor(message, context),
    onAct: async ({ kind, data }) => {
      if (busy) return
      if (kind === 'dead')
        return follow(element, message, { kind: 'error', text: texts.deadAction }, context)
      busy = true
      line.className = 'outcome working'
      line.textContent = texts.working
      const outcome = await send(data)
      busy = false
      if (outcome.kind === 'error') {
        line.className = 'outcome error'
        line.textContent = outcome.text
        return
      }
      close()
      follow(element, message, outcome, context, send)
    },
  })
  const close = openDialog(title, [drawn, line], texts)
}

function cardActor(element, message, context) {
  const { texts, act, show } = context
  return async ({ kind, ...action }) => {
    if (element.getAttribute('aria-busy') === 'true') return
    if (kind === 'dead') return tell(element, { kind: 'error', text: texts.deadAction })
    element.setAttribute('aria-busy', 'true')
    tell(element, { kind: 'working', text: texts.working })
    const where = { place: message.place, message: message.id }
    const outcome =
      kind === 'execute'
        ? await act('execute', { ...where, action })
        : await act('submit', { ...where, data: action.data })
    element.removeAttribute('aria-busy')
    // A remark at the top of the card that answers must not be missed.
    if (outcome.kind === 'done') show(element)
    follow(element, message, outcome, context)
  }
}

function drawAttachment(element, message, attachment, context) {
  if (attachment.contentType === fileType)
    return el('p', { class: 'file' }, icon('attach'), attachment.name)
  if (attachment.contentType !== cardType) {
    return el('p', { class: 'bad-card' }, attachment.name ?? attachment.contentType)
  }
  return drawCard(attachment.content, context.texts, {
    search: searchFor(message, context),
    onAct: cardActor(element, message, context),
  })
}

function thumbs(element, message, context) {
  const { texts, act } = context
  if (!message.feedback) return undefined
  const where = { place: message.place, message: message.id }
  const give = async (reaction, feedback) =>
    follow(element, message, await act('feedback', { ...where, reaction, feedback }), context)
  const askBot = async (reaction) => {
    const outcome = await act('feedback-form', { ...where, reaction })
    if (outcome.kind !== 'dialog') return follow(element, message, outcome, context)
    const card = drawCard(outcome.card, texts, {
      inDialog: true,
      search: searchFor(message, context),
      onAct: ({ data }) => {
        close()
        void give(reaction, data)
      },
    })
    const close = openDialog(outcome.title, card, texts)
  }
  const thumb = (reaction, title) =>
    iconButton(
      reaction,
      texts[reaction],
      () => {
        if (message.feedback === 'custom') return askBot(reaction)
        askForWords(title, texts, (words) => give(reaction, { feedbackText: words }))
      },
      { 'aria-pressed': String(message.reaction === reaction) },
    )
  return el(
    'div',
    { class: 'thumbs' },
    thumb('like', texts.likedWhat),
    thumb('dislike', texts.dislikedWhat),
  )
}

function suggestion(element, message, action, context) {
  const { act, compose } = context
  const where = { place: message.place, ...(message.thread ? { thread: message.thread } : {}) }
  const choose = async () => {
    if (action.type === 'Action.Compose') return compose(action.value ?? action.title)
    const outcome =
      action.type === 'Action.Submit'
        ? await act('suggestion', { ...where, data: action.value })
        : await act('say', { ...where, text: String(action.value ?? action.title) })
    follow(element, message, outcome, context)
  }
  return el('button', { type: 'button', onClick: choose }, action.title ?? action.value)
}

function suggestions(element, message, context) {
  if (!message.suggestedActions?.length) return undefined
  return el(
    'div',
    { class: 'suggested', role: 'group', 'aria-label': context.texts.suggested },
    message.suggestedActions.map((action) => suggestion(element, message, action, context)),
  )
}

/** A red line: the bot did not take what the person did. */
function problemLine({ status }, texts) {
  const text = status === 0 ? texts.noReply : fill(texts.wentWrong, { status })
  return el('p', { class: 'problem', role: 'alert', 'data-status': status }, text)
}

/** Fills the element of a message. The line about the last click stays, so that an update does not take it away. */
export function drawMessage(element, message, context) {
  const { texts } = context
  const { from } = message
  element.dataset.revision = message.revision
  element.dataset.from = from.kind
  element.classList.toggle('own', from.isViewer === true)
  if (from.kind === 'desk') return element.replaceChildren(problemLine(message, texts))
  const outcome =
    element.querySelector(':scope > .bubble > .outcome') ??
    el('p', { class: 'outcome', role: 'status' })
  const content = message.isDeleted
    ? [el('p', { class: 'deleted' }, texts.deleted)]
    : [
        drawText(message, texts),
        ...(message.attachments ?? []).map((one) => drawAttachment(element, message, one, context)),
        outcome,
        thumbs(element, message, context),
        suggestions(element, message, context),
      ]
  element.replaceChildren(
    avatar(from.name, from.kind === 'bot'),
    el('div', { class: 'bubble' }, header(element, message, context), content),
  )
}
