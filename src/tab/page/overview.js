/** Charts for those who decide and for the owner of the policy; deliveries and roles for administrators. */
import { ask, tell } from './api.js'
import { chart } from './chart.js'
import { badge, button, el, remark } from './dom.js'
import { pager, table, title } from './lists.js'

export async function figures({ words }) {
  const { view, problem } = await ask('figures')
  if (problem) return { problem }
  return {
    name: view.title,
    content: [
      title(view.title),
      el('p', {}, view.sentence),
      el(
        'div',
        { class: 'charts' },
        view.charts.map((each) => chart(words, each)),
      ),
    ],
  }
}

export async function gaps({ words, go, parameters }) {
  const { view, problem } = await ask('gaps', parameters)
  if (problem) return { problem }
  const columns = [
    { title: words.what, cell: ({ kind }) => kind },
    { title: words.month, cell: ({ month }) => month },
    { title: words.place, cell: ({ place }) => place },
    { title: words.why, cell: ({ reason }) => reason },
    { title: words.count, cell: ({ count }) => String(count), isNumber: true },
  ]
  return {
    name: view.title,
    content: [
      title(view.title),
      el('p', {}, view.sentence),
      view.empty ? el('p', {}, view.empty) : undefined,
      el(
        'div',
        { class: 'charts' },
        view.charts.map((each) => chart(words, each)),
      ),
      view.rows.length > 0 ? table(view.title, columns, view.rows) : undefined,
      pager(words, view, (page) => go('gaps', { page })),
      view.note ? el('p', { class: 'quiet' }, view.note) : undefined,
    ],
  }
}

export async function deliveries({ words, go, parameters, again }) {
  const { view, problem } = await ask('deliveries', parameters)
  if (problem) return { problem }
  const seeTo = (id, act) => async () => {
    const done = await tell('deliveries/see-to', { id, act })
    await again(done.problem ? remark(done.problem, 'error') : remark(done.view.text, 'success'))
  }
  const columns = [
    { title: words.number, cell: ({ id }) => String(id) },
    { title: words.what, cell: ({ what }) => what },
    { title: words.why, cell: ({ why, state }) => [badge(state, 'warning'), ' ', why] },
    {
      title: words.act,
      cell: ({ id, what }) =>
        el(
          'span',
          { class: 'buttons' },
          button(words.retryDelivery, seeTo(id, 'retry'), {
            size: 'small',
            'aria-label': `${words.retryDelivery}: ${what}`,
          }),
          button(words.settleDelivery, seeTo(id, 'settle'), {
            size: 'small',
            'aria-label': `${words.settleDelivery}: ${what}`,
          }),
        ),
    },
  ]
  return {
    name: view.title,
    content: [
      title(view.title),
      el('p', {}, view.sentence),
      view.unbound ? remark(view.unbound, 'warning') : undefined,
      view.rows.length > 0 ? table(view.title, columns, view.rows) : undefined,
      pager(words, view, (page) => go('deliveries', { page })),
    ],
  }
}

export async function bindings({ words }) {
  const { view, problem } = await ask('bindings')
  if (problem) return { problem }
  const columns = [
    { title: words.role, cell: ({ title: name, role }) => [name, ' ', el('code', {}, role)] },
    {
      title: words.channel,
      cell: ({ standing, isBound }) => badge(standing, isBound ? 'success' : 'warning'),
    },
    { title: words.since, cell: ({ since }) => since },
    {
      title: words.people,
      cell: ({ people, isBound }) => people.join(', ') || (isBound ? words.anybody : ''),
    },
    { title: words.fallback, cell: ({ fallback }) => fallback },
  ]
  return {
    name: view.title,
    content: [title(view.title), el('p', {}, view.sentence), table(view.title, columns, view.rows)],
  }
}
