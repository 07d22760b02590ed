/** Turns the bot's Markdown into nodes, with the marks that Teams knows and no others. */
import { el } from './dom.js'

const forMessages = window
  .markdownit({ html: false, linkify: false, breaks: true })
  .disable('image')

/** Cards know bold, italics, links and lists. */
const forCards = window
  .markdownit('zero', { html: false, breaks: true })
  .enable(['emphasis', 'link', 'list', 'newline', 'escape', 'entity'])

const allowed = new Set(
  'A B BLOCKQUOTE BR CODE DEL EM H1 H2 H3 H4 H5 H6 HR I LI OL P PRE S STRONG TABLE TBODY TD TH THEAD TR UL'.split(
    ' ',
  ),
)

/** Copies what is allowed, node by node: a second fence behind the renderer's own escaping. */
function copy(node) {
  if (node.nodeType === Node.TEXT_NODE) return [document.createTextNode(node.nodeValue)]
  const children = [...node.childNodes].flatMap(copy)
  if (!allowed.has(node.nodeName)) return children
  const element = el(node.nodeName.toLowerCase(), {}, children)
  if (node.nodeName === 'A' && /^(https?|mailto):/i.test(node.getAttribute('href') ?? '')) {
    element.href = node.getAttribute('href')
    element.target = '_blank'
    element.rel = 'noopener noreferrer'
  }
  if (node.nodeName === 'OL' && node.hasAttribute('start'))
    element.start = node.getAttribute('start')
  return [element]
}

/** The nodes of a message's text. */
export function markdownNodes(text) {
  const parsed = new DOMParser().parseFromString(forMessages.render(text), 'text/html')
  return [...parsed.body.childNodes].flatMap(copy)
}

/** The HTML of a card's text; everything in it that is no Markdown is escaped. */
export function cardMarkdown(text) {
  return forCards.render(text).trim()
}

/** Calls `make` for every match in the text of the nodes and puts what it returns in the match's place. */
export function replaceInText(root, pattern, make) {
  const walker = document.createTreeWalker(root, NodeFilter.SHOW_TEXT)
  const texts = []
  while (walker.nextNode()) texts.push(walker.currentNode)
  for (const text of texts) {
    const parts = []
    let last = 0
    for (const match of text.nodeValue.matchAll(pattern)) {
      const made = make(match)
      if (!made) continue
      parts.push(text.nodeValue.slice(last, match.index), made)
      last = match.index + match[0].length
    }
    if (parts.length > 0) text.replaceWith(...parts, text.nodeValue.slice(last))
  }
}
