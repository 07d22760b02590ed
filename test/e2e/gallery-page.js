/** What the gallery's page does in the browser: draws a card, and says what of it cannot be read. */
import { drawCard } from '/page/cards.js'

/** What the desk would say around a card. */
const texts = {
  badCard: 'BAD CARD',
  takeAway: 'Take {name} away',
  noResults: 'Nobody found',
  chooseFromList: 'Choose from the list',
}

const holder = document.querySelector('#card')

/** Words that reach out of the card or are cut off at its edge. */
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
  return [
    ...cut.map((part) => named('reaches out', part)),
    ...hidden.map((part) => named('is cut off', part)),
  ]
}

/** @param width CSS pixels. */
window.drawSample = ({ card, theme, width }) => {
  document.body.classList.toggle('dark', theme === 'dark')
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
