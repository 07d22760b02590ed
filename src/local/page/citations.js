/** The numbers in an answer: each opens its source, on the pointer or on the keyboard. */
import { el, fill } from './dom.js'
import { replaceInText } from './markdown.js'

let count = 0

function popover(citation, texts) {
  count += 1
  const isLink = /^https?:/i.test(citation.url ?? '')
  return el(
    'span',
    {
      class: 'source',
      id: `source-${count}`,
      popover: 'manual',
      'data-citation': citation.position,
    },
    el('strong', {}, citation.name),
    el('span', { class: 'quote' }, citation.abstract),
    ...(citation.keywords ?? []).map((word) => el('span', { class: 'keyword' }, word)),
    isLink
      ? el('a', { href: citation.url, target: '_blank', rel: 'noopener' }, texts.openSource)
      : undefined,
  )
}

/** Puts the source under its number, inside the window. */
function place(source, button) {
  const { left, bottom, top } = button.getBoundingClientRect()
  const { offsetWidth, offsetHeight } = source
  const below = bottom + 4 + offsetHeight < innerHeight
  source.style.left = `${Math.max(8, Math.min(left, innerWidth - offsetWidth - 8))}px`
  source.style.top = `${below ? bottom + 4 : Math.max(8, top - 4 - offsetHeight)}px`
}

function marker(citation, texts) {
  const source = popover(citation, texts)
  let pinned = false
  const button = el(
    'button',
    {
      type: 'button',
      class: 'citation',
      'aria-label': fill(texts.citation, citation),
      'aria-describedby': source.id,
      'data-citation': citation.position,
    },
    String(citation.position),
  )
  const cited = el('span', { class: 'cited' }, button, source)
  const outside = ({ target }) => {
    if (!cited.contains(target)) hide()
  }
  const show = () => {
    if (!source.matches(':popover-open')) source.showPopover()
    place(source, button)
  }
  const hide = () => {
    pinned = false
    document.removeEventListener('pointerdown', outside)
    if (source.matches(':popover-open')) source.hidePopover()
  }
  button.addEventListener('pointerenter', show)
  button.addEventListener('pointerleave', () => {
    if (!pinned) hide()
  })
  button.addEventListener('click', () => {
    if (pinned) return hide()
    pinned = true
    document.addEventListener('pointerdown', outside)
    show()
  })
  cited.addEventListener('keydown', ({ key }) => {
    if (key === 'Escape') hide()
  })
  return cited
}

/** Replaces `[1]` by a button for every citation that the message has. A number without a source stays as it is. */
export function drawCitations(root, citations, texts) {
  const byPosition = new Map(citations.map((citation) => [String(citation.position), citation]))
  replaceInText(root, /\[(\d+)\]/g, ([, position]) => {
    const citation = byPosition.get(position)
    return citation && marker(citation, texts)
  })
}
