/** The official accounts and the approved platforms. */
import { ask } from './api.js'
import { drawCard } from './card.js'
import { backLink } from './cases.js'
import { badge, button, choice, el, newId } from './dom.js'
import { pager, table, title } from './lists.js'

export async function register({ words, go, parameters }) {
  const [{ view, problem }, platforms] = await Promise.all([
    ask('register', parameters),
    ask('platforms'),
  ])
  if (problem) return { problem }
  return {
    name: view.title,
    content: [
      title(view.title),
      el('p', {}, view.sentence),
      filters(words, view, parameters, go),
      view.rows.length > 0 ? table(view.title, columns(words), view.rows) : undefined,
      pager(words, view, (page) => go('register', { ...parameters, page })),
      el('p', { class: 'quiet' }, view.note),
      platforms.view ? platformList(words, platforms.view) : undefined,
    ],
  }
}

const columns = (words) => [
  { title: words.account, cell: ({ id, name }) => el('a', { href: `#/account/${id}` }, name) },
  { title: words.area, cell: ({ area }) => area },
  { title: words.owner, cell: ({ owner }) => owner },
  { title: words.backup, cell: ({ backup }) => backup },
  {
    title: words.state,
    cell: ({ status, isActive }) => badge(status, isActive ? 'success' : 'subtle'),
  },
  {
    title: words.review,
    cell: ({ review, isDue }) => [review, ' ', isDue ? badge(words.overdue, 'danger') : ''],
  },
]

function filters(words, { platforms, statuses }, parameters, go) {
  const all = { value: '', title: words.all }
  const platform = choice(
    words.platform,
    [all, ...platforms.map((value) => ({ value, title: value }))],
    parameters.platform ?? '',
  )
  const status = choice(words.state, [all, ...statuses], parameters.status ?? '')
  const wordsId = newId('words')
  const typed = el('input', {
    id: wordsId,
    class: 'choice',
    type: 'search',
    maxlength: '80',
    value: parameters.words ?? '',
  })
  const dueId = newId('due')
  const due = el('input', { id: dueId, type: 'checkbox', checked: parameters.due === 'true' })
  const find = (event) => {
    event?.preventDefault()
    go('register', {
      platform: platform.querySelector('select').value,
      status: status.querySelector('select').value,
      words: typed.value,
      due: due.checked ? 'true' : '',
    })
  }
  return el(
    'form',
    { class: 'filters', role: 'search', onSubmit: find },
    platform,
    status,
    el('div', { class: 'field' }, el('label', { for: wordsId }, words.words), typed),
    el('div', { class: 'check' }, due, el('label', { for: dueId }, words.onlyDue)),
    button(words.find, find),
  )
}

const platformList = (words, view) =>
  el(
    'section',
    {},
    el('h2', {}, view.title),
    view.sentence ? el('p', {}, view.sentence) : undefined,
    view.rows.length > 0
      ? table(
          view.title,
          [
            { title: words.platform, cell: ({ name }) => name },
            {
              title: words.state,
              cell: ({ status, isApproved }) => badge(status, isApproved ? 'success' : 'subtle'),
            },
            { title: words.since, cell: ({ since }) => since },
            { title: words.reason, cell: ({ reason }) => reason },
          ],
          view.rows,
        )
      : undefined,
  )

export async function account({ words, rest: id, goBack }) {
  const { view, problem } = await ask('account', { id })
  if (problem) return { problem, back: goBack }
  const lines = (name, all, none) =>
    el(
      'section',
      {},
      el('h2', {}, name),
      all.length > 0
        ? el(
            'ul',
            {},
            all.map((line) => el('li', {}, line)),
          )
        : el('p', {}, none),
    )
  return {
    name: view.title,
    content: [
      backLink(words, goBack),
      title(view.title),
      drawCard(view.card, words, { title: view.title }),
      view.access ? lines(view.accessTitle, view.access, view.accessNone) : undefined,
      view.history ? lines(view.historyTitle, view.history, words.nothing) : undefined,
    ],
  }
}
