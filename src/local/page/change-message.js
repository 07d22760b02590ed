/** Changing what one wrote: the words become a box in their place; what is taken back leaves a line. */
import { el } from './dom.js'

const where = ({ place, id }) => ({ place, message: id })

/** Enter saves, Escape leaves the words as they were. */
export function editInPlace(element, message, context) {
  const { texts, act } = context
  const words = element.querySelector('.text')
  const box = el('textarea', { rows: '3', maxlength: '30000', 'aria-label': texts.editMessage })
  const problem = el('p', { class: 'outcome error', role: 'alert' })
  const leave = () => {
    form.replaceWith(words)
    element.querySelector('.message-menu button').focus()
  }
  const save = async () => {
    const text = box.value.trim()
    if (text === '' || text === message.text) return leave()
    const { kind, text: reason } = await act('edit', { ...where(message), text })
    if (kind === 'error') problem.textContent = reason
    // The desk's own news redraws the message, and takes the box away.
    else element.focus()
  }
  const form = el(
    'form',
    { class: 'editing' },
    box,
    problem,
    el('button', { type: 'submit', class: 'primary' }, texts.save),
    el('button', { type: 'button', onClick: leave }, texts.cancel),
  )
  form.addEventListener('submit', (event) => {
    event.preventDefault()
    void save()
  })
  box.addEventListener('keydown', (event) => {
    if (event.key === 'Escape') leave()
    if (event.key !== 'Enter' || event.shiftKey || event.isComposing) return
    event.preventDefault()
    void save()
  })
  box.value = message.text
  words.replaceWith(form)
  box.focus()
}

export async function takeBack(element, message, { act }) {
  element.focus()
  const { kind, text } = await act('delete', where(message))
  if (kind === 'error') element.querySelector('.outcome').textContent = text
}
