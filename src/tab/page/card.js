/** A card of the bot as a part of the page: the same words, under headings, with lists of facts and a form. */
import { button, choice, el, newId } from './dom.js'

/**
 * Each heading begins a section; one in which something can be entered is set beside the others. `onAct(verb, inputs,
 * data)` is told of a button; without it buttons are left out.
 */
export function drawCard(card, words, { title, onAct } = {}) {
  const parts = card.body.filter((part, index) => !(index === 0 && textOf(part) === title))
  const sections = []
  for (const part of parts) {
    const startsNew = isHeading(part) || sections.length === 0
    if (startsNew) sections.push([])
    sections.at(-1).push(part)
  }
  const drawn = sections
    .filter((section) => section.length > 1 || !isHeading(section[0]))
    .map((section) => drawSection(section, words, onAct))
    .filter(Boolean)
  const act = drawn.filter((section) => section.classList.contains('act'))
  const rest = drawn.filter((section) => !section.classList.contains('act'))
  return el(
    'div',
    // Beside nothing it has the whole width.
    { class: act.length > 0 && rest.length > 0 ? 'case has-act' : 'case' },
    rest.length > 0 ? el('div', { class: 'told' }, rest) : undefined,
    act,
  )
}

const isHeading = ({ style, type }) => type === 'TextBlock' && style === 'heading'
const textOf = ({ text, inlines = [] }) => text ?? inlines.map((run) => run.text).join('')

const isInput = ({ type, items = [] }) => type.startsWith('Input.') || items.some(isInput)
const hasButtons = ({ type, items = [] }) => type === 'ActionSet' || items.some(hasButtons)

function drawSection(parts, words, onAct) {
  const canAct = parts.some((part) => isInput(part) || hasButtons(part))
  if (canAct && !onAct) return undefined
  const fields = []
  const draw = (list) => grouped(list).map((part) => drawPart(part, words, { fields, press, draw }))
  const press = ({ data }) => {
    const { verb, ...rest } = data
    const inputs = Object.fromEntries(fields.map(({ id, read }) => [id, read()]))
    onAct(verb, inputs, rest)
  }
  if (!canAct) return el('section', {}, draw(parts))
  const [first, ...others] = steps(parts)
  return el(
    'section',
    { class: 'act' },
    draw(first),
    others.map((step) => folded(step, draw)),
  )
}

/** What is filled in for the same buttons: everything up to them. */
function steps(parts) {
  const all = [[]]
  for (const part of parts) {
    all.at(-1).push(part)
    if (hasButtons(part)) all.push([])
  }
  return all.filter((step) => step.length > 0)
}

/** What is seldom done is out of the way, unless something was entered there. */
function folded(step, draw) {
  const actions = step.flatMap(({ actions = [] }) => actions)
  if (actions.length === 0) return draw(step)
  const isBegun = step.some(({ type, value }) => type === 'Input.Text' && value)
  return el(
    'details',
    { open: isBegun },
    el('summary', {}, actions.map(({ title }) => title).join(', ')),
    el('div', { class: 'step' }, draw(step)),
  )
}

/** Facts that stand one after the other are one list. */
function grouped(parts) {
  const groups = []
  for (const part of parts) {
    const last = groups.at(-1)
    if (isFact(part) && last?.type === 'facts') last.facts.push(part)
    else groups.push(isFact(part) ? { type: 'facts', facts: [part] } : part)
  }
  return groups
}

const isFact = ({ type, inlines = [] }) =>
  type === 'RichTextBlock' && inlines.length === 2 && inlines[0].weight === 'bolder'

function drawPart(part, words, drawing) {
  switch (part.type) {
    case 'TextBlock':
      return isHeading(part) ? el('h2', {}, part.text) : el('p', {}, part.text)
    case 'RichTextBlock':
      return inWords(part)
    case 'facts':
      return el(
        'dl',
        { class: 'facts' },
        part.facts.map(({ inlines: [label, value] }) =>
          el(
            'div',
            {},
            el('dt', {}, label.text.trim().replace(/\s*:$/, '')),
            el('dd', {}, value.text),
          ),
        ),
      )
    case 'Container':
      return el('div', { class: `box ${part.style ?? ''}`.trim() }, drawing.draw(part.items))
    case 'ActionSet':
      return el(
        'div',
        { class: 'buttons' },
        part.actions.map((action, index) =>
          action.type === 'Action.OpenUrl'
            ? el('a', { href: action.url, target: '_blank', rel: 'noopener' }, action.title)
            : button(action.title, () => drawing.press(action), {
                appearance: index === 0 ? 'primary' : undefined,
              }),
        ),
      )
    default:
      return part.type.startsWith('Input.') ? drawInput(part, words, drawing.fields) : undefined
  }
}

function inWords({ inlines }) {
  const [first = {}] = inlines
  const attention = first.color === 'attention'
  return el(
    'p',
    {
      class: [
        first.isSubtle ? 'quiet' : '',
        first.weight === 'bolder' ? 'strong' : '',
        attention ? 'attention' : '',
      ]
        .filter(Boolean)
        .join(' '),
      role: attention ? 'alert' : undefined,
    },
    textOf({ inlines }),
  )
}

function drawInput(input, words, fields) {
  const { id, label, value = '' } = input
  switch (input.type) {
    case 'Input.ChoiceSet': {
      // The directory of people is asked by Teams' own picker, in the card.
      if (input.choices.length === 0) return undefined
      const none = value ? [] : [{ title: words.choose, value: '' }]
      const field = choice(label, [...none, ...input.choices], value)
      fields.push({ id, read: () => field.querySelector('select').value })
      return field
    }
    case 'Input.Date': {
      const own = newId('day')
      const field = el('input', { id: own, type: 'date', class: 'choice', value })
      fields.push({ id, read: () => field.value })
      return el('div', { class: 'field' }, el('label', { for: own }, label), field)
    }
    default: {
      const own = newId('text')
      const field = input.isMultiline
        ? el('textarea', { id: own, class: 'choice', rows: '4', maxlength: input.maxLength }, value)
        : el('input', { id: own, class: 'choice', type: 'text', maxlength: input.maxLength, value })
      fields.push({ id, read: () => field.value })
      const hint = input.placeholder
        ? el('p', { class: 'quiet', id: `${own}-hint` }, input.placeholder)
        : undefined
      if (hint) field.setAttribute('aria-describedby', `${own}-hint`)
      return el('div', { class: 'field' }, el('label', { for: own }, label), hint, field)
    }
  }
}
