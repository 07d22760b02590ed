/** Draws Adaptive Cards as Teams does, and says what a person does with them. */
import { el } from './dom.js'
import { hostConfig } from './host-config.js'
import { cardMarkdown } from './markdown.js'
import { usePicker } from './picker.js'
import { settings, theme } from './settings.js'

const renderer = window.AdaptiveCards
renderer.AdaptiveCard.onProcessMarkdown = (text, result) => {
  result.outputHtml = cardMarkdown(text)
  result.didProcess = true
}

usePicker(renderer)

const deadVerb = 'policy-desk-local/dead'

/** What an older phone makes of an Action.Execute: its fallback, nothing where that is "drop", else a dead button. */
function olderAction(action) {
  if (action.fallback === 'drop') return []
  if (action.fallback && typeof action.fallback === 'object')
    return [withoutExecute(action.fallback)]
  return [{ ...action, verb: deadVerb }]
}

function withoutExecute(part) {
  if (Array.isArray(part)) {
    return part.flatMap((item) =>
      item?.type === 'Action.Execute' ? olderAction(item) : [withoutExecute(item)],
    )
  }
  if (part === null || typeof part !== 'object') return part
  return Object.fromEntries(
    Object.entries(part).map(([name, value]) => [
      name,
      value?.type === 'Action.Execute' ? olderAction(value)[0] : withoutExecute(value),
    ]),
  )
}

/** Teams takes version 1.5 at most. */
function isReadable(json) {
  const [major = 1, minor = 0] = String(json?.version ?? '1.0')
    .split('.')
    .map(Number)
  return json?.type === 'AdaptiveCard' && major === 1 && minor <= 5
}

function kindOf(action) {
  if (action instanceof renderer.ExecuteAction) return 'execute'
  if (action instanceof renderer.SubmitAction) return 'submit'
  return action instanceof renderer.OpenUrlAction ? 'open' : undefined
}

/** Web addresses only: a card must not run anything. */
function openAddress(address) {
  if (/^(https?|mailto):/i.test(address ?? ''))
    window.open(address, '_blank', 'noopener,noreferrer')
}

/**
 * Draws a card. `onAct` gets `{kind: 'execute', verb, id, data}` or `{kind: 'submit', data}`, with the inputs in `data`,
 * once they hold; `kind: 'dead'` where an older phone does nothing. `search(dataset, words)` finds choices for the inputs that
 * look for them.
 */
export function drawCard(json, texts, { onAct, search, inDialog = false }) {
  if (!isReadable(json)) return el('p', { class: 'bad-card' }, texts.badCard)
  const card = new renderer.AdaptiveCard()
  card.picking = { texts, search }
  card.hostConfig = new renderer.HostConfig(hostConfig(theme()))
  card.onExecuteAction = (action) => {
    const kind = kindOf(action)
    if (kind === 'open') openAddress(action.url)
    if (kind === 'submit') onAct({ kind, data: action.data ?? {} })
    if (kind !== 'execute') return
    const { verb, id, data } = action
    onAct(verb === deadVerb ? { kind: 'dead' } : { kind, verb, id, data: data ?? {} })
  }
  // A dialog of a bot takes Action.Submit only.
  card.parse(settings['older-phone'] || inDialog ? withoutExecute(json) : json)
  const drawn = card.render()
  if (!drawn) return el('p', { class: 'bad-card' }, texts.badCard)
  // The dialog has a margin of its own; the renderer writes the card's into the element.
  if (inDialog) drawn.style.padding = '1px'
  return el('div', { class: 'card' }, drawn)
}

/** Whose place in the card has the focus, so that it can be given back after the card is drawn anew. */
export function focusedPart(element) {
  const active = document.activeElement
  if (!active || !element.contains(active)) return undefined
  return { id: active.id, name: active.name, title: active.textContent, tag: active.tagName }
}

export function focusAgain(element, part) {
  if (!part) return
  const same = [...element.querySelectorAll(part.tag)].find((candidate) =>
    part.id ? candidate.id === part.id : candidate.textContent === part.title,
  )
  if (same) return same.focus()
  // What had the focus is gone: the message itself takes it, so that the keyboard goes on from here.
  element.focus()
}
