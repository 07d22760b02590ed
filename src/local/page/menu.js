/** The menu of a message: what its writer, and what an app can do with it. */
import { el, iconButton } from './dom.js'

/** The app's actions by their ids in the manifest; the desk's texts hold their titles. */
export const appActions = ['reportConcern', 'checkComment', 'logPost']

/** `actions`: ids of texts that name them. */
export function messageMenu(texts, actions, onChoose) {
  const open = iconButton('more', texts.moreOptions, () => toggle(menu.hidden), {
    'aria-haspopup': 'menu',
    'aria-expanded': 'false',
  })
  const items = actions.map((id) =>
    el(
      'button',
      {
        type: 'button',
        role: 'menuitem',
        onClick: () => {
          toggle(false)
          onChoose(id)
        },
      },
      texts[id],
    ),
  )
  const menu = el('div', { class: 'menu', role: 'menu', hidden: true }, items)
  const root = el('div', { class: 'message-menu' }, open, menu)

  function toggle(isOpen) {
    menu.hidden = !isOpen
    open.setAttribute('aria-expanded', String(isOpen))
    if (isOpen) items[0].focus()
  }
  root.addEventListener('keydown', ({ key }) => {
    if (key === 'Escape' && !menu.hidden) {
      toggle(false)
      open.focus()
    }
    const step = { ArrowDown: 1, ArrowUp: -1 }[key]
    const at = items.indexOf(document.activeElement)
    if (step && at >= 0) items[(at + step + items.length) % items.length].focus()
  })
  root.addEventListener('focusout', ({ relatedTarget }) => {
    if (!root.contains(relatedTarget)) toggle(false)
  })
  return root
}
