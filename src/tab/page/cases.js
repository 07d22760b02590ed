/** The lists of cases, and one case. */
import { ask, tell } from './api.js'
import { drawCard } from './card.js'
import { badge, button, choice, el, remark } from './dom.js'
import { pager, table, title } from './lists.js'

const link = (number) => el('a', { href: `#/case/${number}` }, number)

export async function queue({ words, go, parameters }) {
  const { view, problem } = await ask('queue', parameters)
  if (problem) return { problem }
  const filter = choice(words.show, view.choices, view.show, {
    onChange: (event) => go('queue', { show: event.target.value }),
  })
  return {
    name: view.title,
    content: [
      title(view.title),
      el('p', {}, view.sentence),
      el('div', { class: 'filters' }, filter),
      view.rows.length > 0 ? table(view.title, queueColumns(words), view.rows) : undefined,
      pager(words, view, (page) => go('queue', { ...parameters, page })),
    ],
  }
}

const queueColumns = (words) => [
  { title: words.number, cell: ({ number }) => link(number) },
  {
    title: words.kind,
    cell: (row) => [
      row.title,
      row.isConfidential ? badge(words.confidential, 'important') : '',
      row.isUrgent ? badge(words.urgent, 'danger') : '',
    ],
  },
  { title: words.state, cell: ({ state }) => state },
  { title: words.age, cell: ({ age }) => age },
  {
    title: words.due,
    cell: ({ due, isOverdue }) => [due, ' ', isOverdue ? badge(words.overdue, 'danger') : ''],
  },
  { title: words.assignee, cell: ({ assignee }) => assignee },
]

export async function mine({ words, go, parameters }) {
  const { view, problem } = await ask('mine', parameters)
  if (problem) return { problem }
  return {
    name: view.title,
    content: [
      title(view.title),
      el('p', {}, view.sentence),
      view.rows.length > 0 ? table(view.title, mineColumns(words), view.rows) : undefined,
      pager(words, view, (page) => go('mine', { page })),
    ],
  }
}

const mineColumns = (words) => [
  { title: words.number, cell: ({ number }) => link(number) },
  {
    title: words.kind,
    cell: (row) => [row.title, row.isConfidential ? badge(words.confidential, 'important') : ''],
  },
  {
    title: words.state,
    cell: (row) => [row.state, row.isAsked ? badge(words.asked, 'warning') : ''],
  },
  { title: words.sent, cell: ({ sent }) => sent },
]

/** A confidential case is asked for only once it was said why. */
export async function oneCase({ words, show, rest: number, goBack }) {
  const outline = await ask('case', { number })
  if (outline.problem) return { problem: outline.problem, back: goBack }
  const { view } = outline
  const open = async (purpose) => {
    const given = await tell('case/open', { number, ...(purpose ? { purpose } : {}) })
    return opened(given)
  }
  const opened = ({ view: given, problem }) => {
    if (problem) return { problem, back: goBack }
    if (!given.card)
      return { name: view.title, content: [backLink(words, goBack), remark(given.text)] }
    const onAct = async (verb, inputs, { revision = '', ...data }) =>
      show(
        opened(await tell('case/step', { number, verb, revision, inputs: { ...inputs, ...data } })),
      )
    return {
      name: given.title,
      content: [
        backLink(words, goBack),
        title(given.title),
        drawCard(given.card, words, { title: given.title, onAct }),
      ],
    }
  }
  if (!view.purposes) return open()
  const field = choice(view.purposeLabel, view.purposes, view.purposes[0].value)
  return {
    name: `${view.title} ${view.number}`,
    content: [
      backLink(words, goBack),
      title(`${view.title} ${view.number}`),
      el('p', {}, view.state, ' ', badge(words.confidential, 'important')),
      el('p', {}, words.opens),
      el(
        'div',
        { class: 'purpose' },
        field,
        button(words.openCase, async () => show(await open(field.querySelector('select').value)), {
          appearance: 'primary',
        }),
      ),
    ],
  }
}

export const backLink = (words, goBack) =>
  el('p', {}, el('a', { href: '#', class: 'back', onClick: goBack }, words.back))
