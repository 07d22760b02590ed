/** Makes elements. Text goes in as text only, so nothing that anybody wrote becomes markup. */

const events = /^on([A-Z])/

/** An element with attributes, listeners (`onClick`) and children: nodes, text, or nothing. */
export function el(tag, attributes = {}, ...children) {
  const element = document.createElement(tag)
  for (const [name, value] of Object.entries(attributes)) {
    if (value === undefined || value === false) continue
    if (events.test(name)) element.addEventListener(name.slice(2).toLowerCase(), value)
    else element.setAttribute(name, value === true ? '' : value)
  }
  element.append(...children.flat().filter((child) => child !== undefined && child !== ''))
  return element
}

/** Drawn for the desk on a grid of 20 by 20. */
const drawings = {
  send: 'M3 4l14 6-14 6 2.5-6zM5.5 10H12',
  search: 'M9 4a5 5 0 1 0 0 10A5 5 0 0 0 9 4zM13 13l4 4',
  mention: 'M13 10a3 3 0 1 1-6 0 3 3 0 0 1 6 0v1.5a2 2 0 0 0 4 0V10a7 7 0 1 0-3 5.7',
  like: 'M6 9l3.5-6c1.5 0 2 1 1.8 2.5L11 8h5l-1.4 7.4a1 1 0 0 1-1 .6H6zM3 9h3v7H3z',
  dislike: 'M6 11l3.5 6c1.5 0 2-1 1.8-2.5L11 12h5l-1.4-7.4a1 1 0 0 0-1-.6H6zM3 4h3v7H3z',
  back: 'M12 4l-6 6 6 6',
  close: 'M5 5l10 10M15 5L5 15',
  more: 'M4 10h.01M10 10h.01M16 10h.01',
  attach:
    'M15 9.5l-5.4 5.4a3.5 3.5 0 0 1-5-5L10.5 4a2.3 2.3 0 0 1 3.3 3.3l-5.7 5.7a1.1 1.1 0 0 1-1.6-1.6l5.1-5.1',
  reply: 'M8 5L3 10l5 5M3 10h8a6 6 0 0 1 6 6',
}

export function icon(name) {
  const space = 'http://www.w3.org/2000/svg'
  const svg = document.createElementNS(space, 'svg')
  const path = document.createElementNS(space, 'path')
  svg.setAttribute('viewBox', '0 0 20 20')
  svg.setAttribute('class', 'icon')
  svg.setAttribute('aria-hidden', 'true')
  path.setAttribute('d', drawings[name])
  svg.append(path)
  return svg
}

/** A button that shows a drawing and is called by its label. */
export function iconButton(name, label, onClick, attributes = {}) {
  return el(
    'button',
    {
      type: 'button',
      class: 'icon-button',
      'aria-label': label,
      title: label,
      onClick,
      ...attributes,
    },
    icon(name),
  )
}

function initialsOf(name) {
  const words = name.split(' ')
  return [words[0], words.at(-1)].map((word) => word?.[0] ?? '').join('')
}

/** A round picture with initials; its colour follows the name. The name itself stands beside it for everybody. */
export function avatar(name, isBot = false) {
  if (isBot) return el('img', { class: 'avatar', src: '/local/page/icon.svg', alt: '' })
  const sum = [...name].reduce((total, letter) => (total * 31 + letter.codePointAt(0)) % 1_009, 0)
  return el('span', { class: `avatar hue-${sum % 8}`, 'aria-hidden': 'true' }, initialsOf(name))
}

/** Fills the places of a text: `fill('Source {position}', {position: 1})`. */
export function fill(text, values) {
  return text.replaceAll(/\{(\w+)\}/g, (place, name) => String(values[name] ?? place))
}
