/** Where the page stands: in Teams, which says who looks, in which language and colours; or on this machine, where that is chosen. */
import { byId, choice, el } from './dom.js'

/** Nobody waits longer for Teams to answer. */
const patience = 10_000

/** Where the page is told the rest; a host with `problem` is one where nobody can be signed in. */
export async function findHost() {
  const about = await fetched('/tab/about.json')
  return about.signIn === 'local' ? localHost(about.people) : teamsHost()
}

export const wordsIn = (language) => fetched(`/tab/words/${language}.json`)

async function fetched(address) {
  const response = await fetch(address)
  return response.json()
}

const languageOf = (locale) => (String(locale).toLowerCase().startsWith('fr') ? 'fr' : 'en')

export function wear(theme) {
  document.documentElement.dataset.theme = theme
}

async function teamsHost() {
  try {
    await loadScript('/tab/lib/teams.js')
    const { app, authentication } = window.microsoftTeams
    await within(app.initialize())
    const context = await within(app.getContext())
    wear(teamsTheme(context.app.theme))
    app.registerOnThemeChangeHandler((theme) => wear(teamsTheme(theme)))
    const language = languageOf(context.app.locale)
    return {
      language,
      headers: async () => ({
        authorization: `Bearer ${await authentication.getAuthToken()}`,
        'accept-language': language,
      }),
    }
  } catch {
    wear(window.matchMedia('(prefers-color-scheme: dark)').matches ? 'dark' : 'light')
    return { language: languageOf(navigator.language), problem: 'openInTeams' }
  }
}

const teamsTheme = (theme) => (['dark', 'contrast'].includes(theme) ? theme : 'light')

function loadScript(address) {
  return new Promise((resolve, reject) => {
    document.head.append(
      el('script', { src: address, onLoad: resolve, onError: () => reject(new Error(address)) }),
    )
  })
}

function within(work) {
  return Promise.race([
    work,
    new Promise((_, reject) => {
      setTimeout(() => reject(new Error('Teams did not answer.')), patience)
    }),
  ])
}

/** What was chosen stays in the address, so that a page can be opened as somebody, in a language and in colours. */
async function localHost(people) {
  const chosen = new URLSearchParams(location.search)
  const person = people.find(({ key }) => key === chosen.get('as')) ?? people[0]
  const language = languageOf(chosen.get('language') ?? navigator.language)
  const theme = teamsTheme(chosen.get('theme'))
  wear(theme)
  return {
    language,
    headers: async () => ({
      authorization: `Local ${person.key}`,
      'accept-language': language,
    }),
    switches: (words) => {
      const change = (name) => (event) => {
        const next = new URLSearchParams(location.search)
        next.set(name, event.target.value)
        location.search = next.toString()
      }
      byId('switches').append(
        choice(
          words.actAs,
          people.map(({ key, name, title, organization }) => ({
            value: key,
            title: `${name} (${title[language]}, ${organization})`,
          })),
          person.key,
          { onChange: change('as') },
        ),
        choice(
          words.theme,
          ['light', 'dark', 'contrast'].map((value) => ({ value, title: words[value] })),
          theme,
          { onChange: change('theme') },
        ),
        choice(
          words.language,
          [
            { value: 'en', title: 'English' },
            { value: 'fr', title: 'Français' },
          ],
          language,
          { onChange: change('language') },
        ),
      )
    },
  }
}
