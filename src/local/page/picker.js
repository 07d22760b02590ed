/** The inputs of a card whose choices are searched for while one types: Teams' people picker, and the bot's own lists. */
import { el, fill } from './dom.js'

/** Typing rests this long before anybody is asked. */
const rest = 200

let lists = 0

/** A list of choices under a box; `onPick` gets the one that was taken, by mouse or by keyboard. */
function createList(box, onPick) {
  lists += 1
  const list = el('ul', {
    class: 'picker-list',
    role: 'listbox',
    id: `picker-${lists}`,
    hidden: true,
  })
  let shown = []
  let current = -1
  const mark = (index) => {
    current = index
    for (const [at, option] of [...list.children].entries())
      option.setAttribute('aria-selected', String(at === index))
    list.children[index]?.scrollIntoView({ block: 'nearest' })
    if (index < 0) box.removeAttribute('aria-activedescendant')
    else box.setAttribute('aria-activedescendant', list.children[index].id)
  }
  const show = (choices) => {
    shown = choices
    const options = choices.map((choice, index) =>
      el(
        'li',
        {
          role: 'option',
          id: `${list.id}-${index}`,
          // The box keeps the focus: a click would take it away before it counts.
          onMousedown: (event) => event.preventDefault(),
          onClick: () => onPick(choice),
        },
        choice.title,
        choice.detail ? el('span', {}, choice.detail) : undefined,
      ),
    )
    list.replaceChildren(...options)
    list.hidden = choices.length === 0
    box.setAttribute('aria-expanded', String(!list.hidden))
    mark(-1)
  }
  const onKey = (event) => {
    if (event.key === 'Escape' && !list.hidden) {
      event.stopPropagation()
      event.preventDefault()
      return show([])
    }
    const step = { ArrowDown: 1, ArrowUp: -1 }[event.key]
    if (step && shown.length > 0) {
      event.preventDefault()
      mark((current + step + shown.length) % shown.length)
    }
    if (event.key === 'Enter') {
      event.preventDefault()
      if (shown[current] ?? shown[0]) onPick(shown[current] ?? shown[0])
    }
  }
  return { list, show, onKey }
}

/** Teams draws an Input.ChoiceSet with `choices.data` as a search; the renderer alone would ask nobody. */
export function usePicker(renderer) {
  class ChoiceSet extends renderer.ChoiceSetInput {
    isDynamicTypeahead() {
      return false
    }

    internalRender() {
      if (!this.choicesData?.dataset) return super.internalRender()
      const { texts, search } = this.getRootElement().picking
      const given = (this.defaultValue ?? '').split(',').filter(Boolean)
      this.picked = given.map(
        (value) => this.choices.find((choice) => choice.value === value) ?? { title: value, value },
      )
      this.box = el('input', {
        class: 'ac-input ac-textInput',
        type: 'text',
        role: 'combobox',
        'aria-autocomplete': 'list',
        'aria-expanded': 'false',
        'aria-label': this.label,
        placeholder: this.placeholder,
        autocomplete: 'off',
      })
      const pills = el('div', { class: 'picked' })
      const status = el('p', { class: 'picker-status', role: 'status' })
      const draw = () => {
        pills.replaceChildren(...this.picked.map((choice) => pill(choice)))
        // One only: whoever wants another takes the first away.
        this.box.hidden = !this.isMultiSelect && this.picked.length > 0
      }
      const pill = (choice) =>
        el(
          'button',
          {
            type: 'button',
            class: 'pill',
            'aria-label': fill(texts.takeAway, { name: choice.title }),
            onClick: () => {
              this.picked = this.picked.filter((one) => one !== choice)
              draw()
              this.box.focus()
              this.valueChanged()
            },
          },
          choice.title,
          el('span', { 'aria-hidden': 'true' }, '×'),
        )
      const options = createList(this.box, ({ title, value }) => {
        this.picked = [...(this.isMultiSelect ? this.picked : []), { title, value }]
        this.box.value = ''
        status.textContent = ''
        options.show([])
        draw()
        if (!this.isMultiSelect) pills.firstElementChild?.focus()
        this.valueChanged()
      })
      this.box.setAttribute('aria-controls', options.list.id)
      let asked = 0
      const ask = async () => {
        asked += 1
        const mine = asked
        const words = this.box.value.trim()
        const outcome = await search(this.choicesData.dataset, words)
        // An answer that was overtaken, or that comes when the person has gone on, is old.
        if (mine !== asked || document.activeElement !== this.box) return
        const folded = words.toLowerCase()
        const own = this.choices.filter(({ title }) => title.toLowerCase().includes(folded))
        const all = [
          ...own.map(({ title, value }) => ({ title, value })),
          ...(outcome.choices ?? []),
        ]
        const left = all.filter(
          ({ value }, index) =>
            all.findIndex((one) => one.value === value) === index &&
            !this.picked.some((one) => one.value === value),
        )
        options.show(left)
        status.textContent =
          outcome.kind === 'error' ? outcome.text : left.length > 0 ? '' : texts.noResults
      }
      let timer
      this.box.addEventListener('input', () => {
        clearTimeout(timer)
        // What was found for fewer letters must not be taken for these; an answer on its way is old as well.
        asked += 1
        options.show([])
        timer = setTimeout(ask, rest)
      })
      this.box.addEventListener('focus', ask)
      this.box.addEventListener('keydown', options.onKey)
      this.box.addEventListener('blur', () => {
        clearTimeout(timer)
        options.show([])
        // What was typed and not chosen is not sent: that must be seen.
        status.textContent = this.box.value.trim() ? texts.chooseFromList : ''
      })
      draw()
      return el('div', { class: 'picker' }, pills, this.box, options.list, status)
    }

    get value() {
      if (!this.box) return super.value
      return this.picked.map(({ value }) => value).join(',') || undefined
    }

    isValid() {
      return this.box ? this.box.value.trim() === '' : super.isValid()
    }

    focus() {
      if (this.box) this.box.focus()
      else super.focus()
    }
  }
  renderer.GlobalRegistry.elements.register('Input.ChoiceSet', ChoiceSet)
}
