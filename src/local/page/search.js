/** The search above the compose box (a message extension): results of the bot, one click puts a card into the chat. */
import { el, iconButton } from './dom.js'

/** Typing rests this long before the bot is asked. */
const rest = 300

function lineOf(result, onChoose) {
  return el(
    'li',
    {},
    el(
      'button',
      { type: 'button', class: 'result', onClick: () => onChoose(result) },
      el('strong', {}, result.title),
      el('span', {}, result.text),
    ),
  )
}

export function createSearch({ where, context, onInserted }) {
  const { texts, act } = context
  const input = el('input', {
    type: 'search',
    'aria-label': texts.searchLabel,
    placeholder: texts.search,
    maxlength: '1000',
  })
  const status = el('p', { class: 'outcome', role: 'status' })
  const list = el('ul', { class: 'results', 'aria-label': texts.results })
  const panel = el(
    'section',
    { class: 'search-panel', 'aria-label': texts.search, hidden: true },
    el(
      'div',
      { class: 'search-line' },
      input,
      iconButton('close', texts.close, () => toggle()),
    ),
    status,
    list,
  )
  let timer
  let asked = 0
  let opener

  const tell = (kind, text) => {
    status.className = `outcome ${kind}`
    status.textContent = text
  }
  const choose = async (result) => {
    const chosen = 'tap' in result ? await act('select', { ...where, data: result.tap }) : undefined
    if (chosen?.kind === 'error') return tell('error', chosen.text)
    const card = chosen?.results?.[0]?.card ?? result.card
    const outcome = await act('insert', { ...where, card })
    if (outcome.kind === 'error') return tell('error', outcome.text)
    toggle()
    onInserted()
  }
  const ask = async () => {
    asked += 1
    const mine = asked
    tell('working', texts.working)
    const outcome = await act('search', { ...where, query: input.value.trim() })
    // An answer that was overtaken by a later question is old.
    if (mine !== asked) return
    const results = outcome.results ?? []
    list.replaceChildren(...results.map((result) => lineOf(result, choose)))
    if (outcome.kind === 'results') tell('none', results.length > 0 ? '' : texts.noResults)
    else tell(outcome.kind, outcome.text)
  }
  const toggle = (event) => {
    opener = event?.currentTarget ?? opener
    panel.hidden = !panel.hidden
    opener?.setAttribute('aria-expanded', String(!panel.hidden))
    if (panel.hidden) return opener?.focus()
    input.value = ''
    list.replaceChildren()
    input.focus()
    void ask()
  }
  input.addEventListener('input', () => {
    clearTimeout(timer)
    timer = setTimeout(ask, rest)
  })
  input.addEventListener('keydown', (event) => {
    if (event.key === 'Escape') toggle()
    if (event.key !== 'Enter') return
    event.preventDefault()
    clearTimeout(timer)
    void ask()
  })
  return { panel, toggle }
}
