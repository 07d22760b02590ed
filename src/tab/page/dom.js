/** Makes elements. Text goes in as text only, so nothing that anybody wrote becomes markup. */

const events = /^on([A-Z])/

/** An element with attributes, listeners (`onClick`) and children: nodes, text, or nothing. */
export function el(tag, attributes = {}, ...children) {
  return filled(document.createElement(tag), attributes, children)
}

/** The same for a drawing. */
export function svg(tag, attributes = {}, ...children) {
  return filled(document.createElementNS('http://www.w3.org/2000/svg', tag), attributes, children)
}

function filled(element, attributes, children) {
  for (const [name, value] of Object.entries(attributes)) {
    if (value === undefined || value === false) continue
    if (events.test(name)) element.addEventListener(name.slice(2).toLowerCase(), value)
    else element.setAttribute(name, value === true ? '' : value)
  }
  element.append(
    ...children.flat(3).filter((child) => child !== undefined && child !== '' && child !== false),
  )
  return element
}

export const byId = (id) => document.getElementById(id)

let made = 0
/** An id that no other element has. */
export function newId(beginning) {
  made += 1
  return `${beginning}-${made}`
}

export const badge = (text, kind) =>
  el('fluent-badge', { appearance: 'tint', color: kind ?? 'informative', shape: 'rounded' }, text)

export function button(text, onClick, attributes = {}) {
  return el('fluent-button', { type: 'button', onClick, ...attributes }, text)
}

/** A choice with its label; a `select` of the browser's own, which every keyboard and screen reader knows. */
export function choice(label, choices, value, attributes = {}) {
  const id = newId('choice')
  const select = el(
    'select',
    { id, class: 'choice', ...attributes },
    choices.map((each) =>
      el('option', { value: each.value, selected: each.value === value }, each.title),
    ),
  )
  return el('div', { class: 'field' }, el('label', { for: id }, label), select)
}

/** A message that is read out when it appears. */
export const remark = (text, intent = 'info') =>
  el(
    'fluent-message-bar',
    { intent, layout: 'multiline', role: intent === 'error' ? 'alert' : 'status' },
    text,
  )
