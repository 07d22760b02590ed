/** The files that go with the next message: chosen with the paperclip, pasted or dropped, and taken away again. */
import { bring } from './api.js'
import { el, fill, icon, iconButton } from './dom.js'

/** `onProblem` gets what went wrong; an empty text when nothing does. */
export function createAttachments(box, texts, onProblem) {
  let files = []
  const list = el('ul', { class: 'attached', 'aria-label': texts.attached, hidden: true })
  const chooser = el('input', { type: 'file', multiple: true, hidden: true, tabindex: '-1' })

  const draw = () => {
    list.hidden = files.length === 0
    list.replaceChildren(
      ...files.map((file) =>
        el(
          'li',
          {},
          icon('attach'),
          el('span', {}, file.name),
          iconButton('close', fill(texts.takeAway, { name: file.name }), () => {
            files = files.filter((one) => one !== file)
            draw()
            box.focus()
          }),
        ),
      ),
    )
  }
  const add = (chosen) => {
    files = [...files, ...chosen].slice(0, 10)
    onProblem('')
    draw()
    box.focus()
  }

  chooser.addEventListener('change', () => {
    add(chooser.files)
    chooser.value = ''
  })
  box.addEventListener('paste', (event) => {
    if (event.clipboardData.files.length === 0) return
    event.preventDefault()
    add(event.clipboardData.files)
  })
  box.addEventListener('dragover', (event) => event.preventDefault())
  box.addEventListener('drop', (event) => {
    if (event.dataTransfer.files.length === 0) return
    event.preventDefault()
    add(event.dataTransfer.files)
  })

  return {
    list,
    chooser,
    button: iconButton('attach', texts.attach, () => chooser.click()),
    isEmpty: () => files.length === 0,
    /** Brings all of them to the desk; their ids, or nothing where one could not be brought. */
    async bring() {
      const ids = []
      for (const file of files) {
        const brought = await bring(file, texts.noReply)
        if (brought.kind === 'error') return void onProblem(`${file.name}: ${brought.text}`)
        ids.push(brought.id)
      }
      return ids
    },
    clear() {
      files = []
      draw()
    },
  }
}
