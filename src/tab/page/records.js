/** For whoever keeps the records: what is due, what was proposed, what is on hold, and the certificates. */
import { ask, tell } from './api.js'
import { drawCard } from './card.js'
import { backLink } from './cases.js'
import { badge, button, el, remark } from './dom.js'
import { pager, table, title } from './lists.js'

export async function records({ words, show, again }) {
  const { view, problem } = await ask('records')
  if (problem) return { problem }
  const back = (event) => {
    event.preventDefault()
    again()
  }
  const act = async (nonce, verb, which) => {
    const given = await tell('records/act', { nonce, verb, show: which })
    if (given.problem) return again(remark(given.problem, 'error'))
    if (verb === 'records-overview' || given.view.isOverview)
      return again(given.view.text ? remark(given.view.text, 'warning') : undefined)
    show(opened(given.view))
  }
  const opened = ({ title: name = view.title, card, text }) => ({
    name,
    content: [
      backLink(words, back),
      text ? remark(text) : undefined,
      card && title(name),
      card &&
        drawCard(card, words, {
          title: name,
          onAct: (verb, _inputs, { nonce, show: which = '' }) => act(nonce, verb, which),
        }),
    ],
  })
  const press = (verb, which) => () => act(view.nonce, verb, String(which))
  return {
    name: view.title,
    content: [
      title(view.title),
      el('p', {}, view.sentence),
      view.isApproved
        ? el('p', { class: 'quiet' }, view.standing)
        : remark(view.standing, 'warning'),
      view.open.map(({ id, text }) =>
        el('p', {}, text, ' ', button(words.openProposal, press('records-open', id), small(text))),
      ),
      table(view.title, seriesColumns(words, press), view.series),
      view.holds.length > 0 ? [el('h2', {}, words.onHold), holdsTable(words, view)] : undefined,
      el('p', {}, el('a', { href: '#/certificates' }, words.certificates)),
    ].flat(),
  }
}

const small = (what) => ({ size: 'small', 'aria-label': what })

const seriesColumns = (words, press) => [
  {
    title: words.series,
    cell: ({ title: name, code, rule, isHeld }) => [
      el('span', {}, code ? `${name} (${code})` : name, isHeld ? ' ' : ''),
      isHeld ? badge(words.wholeOnHold, 'warning') : '',
      el('span', { class: 'quiet under' }, rule),
    ],
  },
  { title: words.dueNow, isNumber: true, cell: ({ due }) => String(due) },
  { title: words.onHold, isNumber: true, cell: ({ held }) => String(held) },
  { title: words.soon, isNumber: true, cell: ({ soon }) => String(soon) },
  {
    title: words.act,
    cell: ({ name, title: of, propose }) =>
      propose ? button(propose, press('records-propose', name), small(`${propose}: ${of}`)) : '',
  },
]

const holdsTable = (words, view) =>
  table(
    words.onHold,
    [
      { title: words.what, cell: ({ name }) => name },
      { title: words.reason, cell: ({ reason }) => reason },
      { title: words.holder, cell: ({ by }) => by },
      { title: words.since, cell: ({ since }) => since },
    ],
    view.holds,
  )

export async function certificates({ words, go, goBack, parameters }) {
  const { view, problem } = await ask('records/certificates', parameters)
  if (problem) return { problem, back: goBack }
  const columns = [
    {
      title: words.number,
      cell: ({ number }) => el('a', { href: `#/certificate/${number}` }, number),
    },
    { title: words.series, cell: ({ series }) => series },
    { title: words.disposed, cell: ({ disposed }) => disposed },
  ]
  return {
    name: view.title,
    content: [
      backLink(words, goBack),
      title(view.title),
      view.sentence ? el('p', {}, view.sentence) : undefined,
      view.rows.length > 0 ? table(view.title, columns, view.rows) : undefined,
      pager(words, view, (page) => go('certificates', { page })),
    ],
  }
}

export async function certificate({ words, rest: number, goBack }) {
  const { view, problem } = await ask('records/certificate', { number })
  if (problem) return { problem, back: goBack }
  return {
    name: view.title,
    content: [backLink(words, goBack), title(view.title), drawCard(view.card, words, view)],
  }
}
