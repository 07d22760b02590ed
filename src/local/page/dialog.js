/** Dialogs over the page: the bot's own (task modules) and the box behind a thumb. */
import { el, iconButton } from './dom.js'

/** Opens a modal dialog and returns what closes it. The browser keeps the focus inside and gives it back. */
export function openDialog(title, content, texts) {
  const heading = el('h2', { id: 'dialog-title' }, title)
  const close = iconButton('close', texts.close, () => dialog.close())
  const dialog = el(
    'dialog',
    { class: 'dialog', 'aria-labelledby': 'dialog-title' },
    el('header', {}, heading, close),
    el('div', { class: 'dialog-content' }, content),
  )
  dialog.addEventListener('close', () => dialog.remove())
  document.body.append(dialog)
  dialog.showModal()
  return () => dialog.close()
}

/** Asks for a few words; `onSend` gets them. */
export function askForWords(title, texts, onSend) {
  const words = el('textarea', { rows: '4', maxlength: '2000', 'aria-label': title })
  const form = el(
    'form',
    { class: 'words' },
    words,
    el('p', { class: 'hint' }, texts.feedbackNote),
    el('button', { type: 'submit', class: 'primary' }, texts.send),
  )
  const close = openDialog(title, form, texts)
  form.addEventListener('submit', (event) => {
    event.preventDefault()
    close()
    onSend(words.value)
  })
  words.focus()
}
