/** The box to write in: Enter sends, @ names people, a paperclip attaches, and a button searches the policy. */
import { createAttachments } from './attachments.js'
import { el, icon, iconButton } from './dom.js'
import { createSearch } from './search.js'

let count = 0

/** The name that is being typed after an @ right before the caret. */
function startedName(box) {
  const before = box.value.slice(0, box.selectionStart)
  return /(?:^|\s)@([^@\n]{0,40})$/.exec(before)?.[1]
}

function insertText(box, text) {
  box.setRangeText(text, box.selectionStart, box.selectionEnd, 'end')
  box.dispatchEvent(new Event('input'))
  box.focus()
}

/** A list of names under the box, for the arrow keys, Enter, and the pointer. */
function createMentionList(box, names, texts) {
  count += 1
  const id = `mentions-${count}`
  const list = el('ul', {
    class: 'mention-list',
    role: 'listbox',
    id,
    'aria-label': texts.mentions,
  })
  let matches = []
  let at = 0

  const draw = () => {
    list.hidden = matches.length === 0
    box.setAttribute('aria-expanded', String(!list.hidden))
    if (list.hidden) box.removeAttribute('aria-activedescendant')
    else box.setAttribute('aria-activedescendant', `${id}-${at}`)
    list.replaceChildren(
      ...matches.map((name, index) =>
        el(
          'li',
          {
            role: 'option',
            id: `${id}-${index}`,
            'aria-selected': String(index === at),
            onPointerdown: (event) => {
              event.preventDefault()
              choose(name)
            },
          },
          name,
        ),
      ),
    )
  }
  const close = () => {
    matches = []
    draw()
  }
  const choose = (name) => {
    const typed = startedName(box) ?? ''
    box.setSelectionRange(box.selectionStart - typed.length, box.selectionStart)
    insertText(box, `${name} `)
    close()
  }
  const update = () => {
    const typed = startedName(box)?.toLowerCase()
    const starts = (name) => name.toLowerCase().startsWith(typed)
    matches = typed === undefined ? [] : names.filter((name) => starts(name)).slice(0, 8)
    at = 0
    draw()
  }
  /** True when the key was for the list. */
  const onKey = (event) => {
    if (matches.length === 0) return false
    const steps = { ArrowDown: 1, ArrowUp: -1 }
    if (event.key in steps) at = (at + steps[event.key] + matches.length) % matches.length
    else if (event.key === 'Enter' || event.key === 'Tab') choose(matches[at])
    else if (event.key === 'Escape') close()
    else return false
    event.preventDefault()
    draw()
    return true
  }
  list.hidden = true
  box.setAttribute('aria-controls', id)
  box.setAttribute('aria-autocomplete', 'list')
  return { list, update, onKey, close }
}

/**
 * A box for a place or, with `where.thread`, for a thread; one that can be closed has `onClose`. Files go to the bot from
 * its own chats only, so that only these have `takesFiles`.
 */
export function createCompose({ label, where, mentionables, context, onClose, takesFiles }) {
  const { texts, act } = context
  const box = el('textarea', {
    rows: '1',
    placeholder: label,
    'aria-label': label,
    maxlength: '30000',
  })
  const names = createMentionList(box, mentionables, texts)
  const problem = el('p', { class: 'outcome error', role: 'alert' })
  const attachments = takesFiles
    ? createAttachments(box, texts, (text) => {
        problem.textContent = text
      })
    : undefined
  const search = createSearch({ where, context, onInserted: () => box.focus() })

  const grow = () => {
    box.style.height = 'auto'
    box.style.height = `${Math.min(box.scrollHeight, 160)}px`
  }
  const send = async () => {
    const text = box.value.trim()
    if (text === '' && (attachments?.isEmpty() ?? true)) return
    const files = attachments ? await attachments.bring() : []
    if (!files) return
    box.value = ''
    grow()
    names.close()
    const outcome = await act('say', { ...where, text, files })
    const isLost = outcome.kind === 'error'
    problem.textContent = isLost ? outcome.text : ''
    // What was not sent is not lost.
    if (isLost && box.value === '') box.value = text
    if (isLost) return
    attachments?.clear()
    onClose?.()
  }

  box.addEventListener('input', () => {
    grow()
    names.update()
  })
  box.addEventListener('blur', names.close)
  box.addEventListener('keydown', (event) => {
    if (names.onKey(event)) return
    if (event.key === 'Escape' && onClose) return onClose()
    if (event.key !== 'Enter' || event.shiftKey || event.isComposing) return
    event.preventDefault()
    void send()
  })

  const mention = () => {
    const needsSpace = box.selectionStart > 0 && !/\s$/.test(box.value.slice(0, box.selectionStart))
    insertText(box, `${needsSpace ? ' ' : ''}@${mentionables[0]} `)
    names.close()
  }
  const element = el(
    'div',
    { class: 'compose' },
    search.panel,
    problem,
    names.list,
    attachments?.list,
    el(
      'div',
      { class: 'compose-box' },
      box,
      el(
        'div',
        { class: 'compose-tools' },
        attachments?.button,
        attachments?.chooser,
        mentionables.length > 0 ? iconButton('mention', texts.mention, mention) : undefined,
        el(
          'button',
          { type: 'button', class: 'tool', 'aria-expanded': 'false', onClick: search.toggle },
          icon('search'),
          texts.search,
        ),
        onClose ? iconButton('close', texts.cancel, onClose) : undefined,
        iconButton('send', texts.send, send, { class: 'icon-button send' }),
      ),
    ),
  )
  return {
    element,
    focus: () => box.focus(),
    /** Puts a text into the box for the person to finish. */
    fill: (text) => {
      box.value = text
      grow()
      box.focus()
    },
  }
}
