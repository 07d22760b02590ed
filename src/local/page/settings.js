/** The switches in the bar: how the page looks, and which Teams it plays. Kept in this browser. */
import { el } from './dom.js'

const names = ['dark', 'contrast', 'phone', 'older-phone']

function stored(name) {
  return localStorage.getItem(`policy-desk ${name}`)
}

const wishes = { dark: '(prefers-color-scheme: dark)', contrast: '(prefers-contrast: more)' }

function isOn(name) {
  const choice = stored(name)
  if (choice === null && wishes[name]) return matchMedia(wishes[name]).matches
  return choice === 'on'
}

export const settings = Object.fromEntries(names.map((name) => [name, isOn(name)]))

/** As Teams calls its themes. */
export const theme = () => (settings.contrast ? 'contrast' : settings.dark ? 'dark' : 'light')

function apply() {
  for (const name of names) document.body.classList.toggle(name, settings[name])
}

function toggle(name, button, onChange) {
  settings[name] = !settings[name]
  localStorage.setItem(`policy-desk ${name}`, settings[name] ? 'on' : 'off')
  button.setAttribute('aria-pressed', String(settings[name]))
  apply()
  onChange()
}

/** Draws the switches. `onChange` redraws the cards; `onLanguage` asks the desk for the other language. */
export function drawSwitches(container, texts, { onChange, onLanguage }) {
  apply()
  const make = (name, label, about) => {
    const button = el(
      'button',
      { type: 'button', 'aria-pressed': String(settings[name]), title: about, 'data-switch': name },
      label,
    )
    button.addEventListener('click', () => toggle(name, button, onChange))
    return button
  }
  container.replaceChildren(
    make('older-phone', texts.olderPhone, texts.olderPhoneAbout),
    make('phone', texts.phone),
    make('dark', texts.theme),
    make('contrast', texts.contrast, texts.contrastAbout),
    el(
      'button',
      {
        type: 'button',
        title: texts.languageAbout,
        'data-switch': 'language',
        onClick: onLanguage,
      },
      texts.language,
    ),
  )
}
