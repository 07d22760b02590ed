/** What the gallery's page does in the browser: draws a card, and says what of it cannot be read. */
import { drawCard } from '/page/cards.js'
import { theme } from '/page/settings.js'

/** What the desk would say around a card. */
const texts = {
  badCard: 'BAD CARD',
  takeAway: 'Take {name} away',
  noResults: 'Nobody found',
  chooseFromList: 'Choose from the list',
}

const holder = document.querySelector('#card')

const channels = (colour) => (colour.match(/[\d.]+/g) ?? []).map(Number)
/** Relative luminance, as WCAG 2 has it. */
const luminance = (colour) =>
  channels(colour)
    .slice(0, 3)
    .map((value) => value / 255)
    .map((value) => (value <= 0.03928 ? value / 12.92 : ((value + 0.055) / 1.055) ** 2.4))
    .reduce((sum, value, index) => sum + value * [0.2126, 0.7152, 0.0722][index], 0)

function behind(part) {
  const { backgroundColor } = getComputedStyle(part)
  const [, , , opacity = 1] = channels(backgroundColor)
  return opacity === 0 && part.parentElement ? behind(part.parentElement) : backgroundColor
}

function contrastOf(part) {
  const [low, high] = [luminance(getComputedStyle(part).color), luminance(behind(part))].sort(
    (a, b) => a - b,
  )
  return (high + 0.05) / (low + 0.05)
}

const hasOwnText = (part) =>
  [...part.childNodes].some(({ nodeType, data = '' }) => nodeType === Node.TEXT_NODE && data.trim())

/** Words that reach out of the card, are cut off at its edge, or stand out too little from what is behind them. */
function faults(card) {
  const edge = card.getBoundingClientRect().right + 1
  const parts = [...card.querySelectorAll('*')].filter((part) => part.textContent.trim())
  const named = (what, part) => `${what}: ${part.textContent.trim().slice(0, 40)}`
  const cut = parts.filter((part) => part.getBoundingClientRect().right > edge)
  const hidden = parts.filter((part) => {
    const { overflow, whiteSpace } = getComputedStyle(part)
    const isFixed = overflow === 'hidden' && whiteSpace === 'nowrap'
    return isFixed && part.scrollWidth > part.clientWidth + 1
  })
  // 4.5:1 is what WCAG 2 asks of text of any size; 7:1 is Teams' high contrast.
  const least = theme() === 'contrast' ? 7 : 4.5
  const faint = parts.filter((part) => hasOwnText(part) && contrastOf(part) < least)
  return [
    ...faint.map((part) => named(`is faint (${contrastOf(part).toFixed(1)}:1)`, part)),
    ...cut.map((part) => named('reaches out', part)),
    ...hidden.map((part) => named('is cut off', part)),
  ]
}

/** @param width CSS pixels. */
window.drawSample = ({ card, width }) => {
  document.body.classList.add(theme())
  holder.style.width = `${width}px`
  holder.replaceChildren(
    drawCard(card, texts, {
      onAct: () => undefined,
      search: async () => ({ kind: 'ok', found: [] }),
    }),
  )
  const drawn = holder.querySelector('.card')
  return drawn ? [...new Set(faults(drawn))] : ['the card was not drawn']
}
