/** The page: finds out where it is and who looks, then shows the view that the address names. */
import { ask, setUpApi } from './api.js'
import { backLink, mine, oneCase, queue } from './cases.js'
import { button, byId, el, remark } from './dom.js'
import { findHost, wordsIn } from './host.js'
import { bindings, deliveries, figures, gaps } from './overview.js'
import { certificate, certificates, records } from './records.js'
import { account, register } from './register.js'

const views = {
  queue,
  mine,
  register,
  figures,
  gaps,
  deliveries,
  records,
  bindings,
  case: oneCase,
  account,
  certificates,
  certificate,
}

/** Under which of the views in the list one stands that has no place of its own there. */
const within = {
  case: undefined,
  account: 'register',
  certificates: 'records',
  certificate: 'records',
}

let words = {}
let offered = []
/** Counts what was asked for: an answer that comes late must not replace a newer one. */
let asked = 0
let hasShown = false

/** `#/queue?page=2`, `#/case/APP-2026-0001` */
function place() {
  const [path = '', query = ''] = location.hash.replace(/^#\/?/, '').split('?')
  const [name = '', rest = ''] = path.split('/')
  const known = Object.hasOwn(views, name) ? name : offered[0]
  return { name: known, rest, parameters: Object.fromEntries(new URLSearchParams(query)) }
}

function go(name, parameters) {
  const said = Object.entries(parameters).filter(([, value]) => value !== '')
  const query = new URLSearchParams(said)
  location.hash = said.length > 0 ? `#/${name}?${query}` : `#/${name}`
}

function goBack(event) {
  event.preventDefault()
  if (history.length > 1) history.back()
  else go(offered[0], {})
}

function drawViews(current) {
  const list = byId('views')
  list.setAttribute('aria-label', words.views)
  list.replaceChildren(
    el(
      'ul',
      {},
      offered.map((name) =>
        el(
          'li',
          {},
          el('a', { href: `#/${name}`, 'aria-current': name === current && 'page' }, words[name]),
        ),
      ),
    ),
  )
  list.querySelector('[aria-current]')?.scrollIntoView({ block: 'nearest', inline: 'center' })
}

function show({ name, content, problem, back }, extra) {
  const shown = problem
    ? [
        back ? backLink(words, back) : undefined,
        remark(problem, 'error'),
        el(
          'p',
          {},
          button(words.retry, () => location.reload()),
        ),
      ]
    : content
  byId('content').replaceChildren(...[extra, ...shown].flat().filter(Boolean))
  document.title = name ? `${name} – ${words.appName}` : words.appName
  byId('said').textContent = name ?? ''
  // Where the page has just come up, the browser's own order is left alone.
  if (hasShown) (byId('content').querySelector('h1') ?? byId('content')).focus()
  hasShown = true
}

async function open(extra) {
  asked += 1
  const own = asked
  const { name, rest, parameters } = place()
  drawViews(Object.hasOwn(within, name) ? within[name] : name)
  const waiting = setTimeout(() => {
    byId('content').replaceChildren(
      el('fluent-spinner', { role: 'img', 'aria-label': words.loading }),
    )
  }, 300)
  const drawn = await views[name]({
    words,
    go,
    goBack,
    parameters,
    rest: decodeURIComponent(rest),
    show,
    again: open,
  })
  clearTimeout(waiting)
  if (own === asked) show(drawn, extra)
}

const skipLink = () =>
  el(
    'a',
    {
      class: 'skip',
      href: '#content',
      // The address holds the view: the browser's own jump would lose it.
      onClick: (event) => {
        event.preventDefault()
        byId('content').focus()
      },
    },
    words.skip,
  )

async function start() {
  const host = await findHost()
  words = await wordsIn(host.language)
  document.documentElement.lang = host.language
  document.body.prepend(skipLink())
  host.switches?.(words)
  if (host.problem) return show({ content: [remark(words[host.problem])] })
  setUpApi(host.headers, words)
  const { view, problem } = await ask('start')
  if (problem) return show({ problem })
  offered = view.views
  byId('about').textContent = `${view.organization} · ${view.person}`
  addEventListener('hashchange', () => void open())
  await open()
}

void start()
