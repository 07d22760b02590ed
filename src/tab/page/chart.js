/** Bars that are drawn, and the same numbers as a table. */
import { el, newId, svg } from './dom.js'
import { table } from './lists.js'

const width = 480
const rowHeight = 46
const longest = width - 56

export function chart(words, { title, unit, bars, note }) {
  const counted = bars.some(({ value }) => value > 0)
  return el(
    'figure',
    { class: 'chart' },
    el('figcaption', {}, el('h2', {}, title)),
    counted ? drawing(title, unit, bars) : el('p', { class: 'quiet' }, words.noBars),
    note ? el('p', { class: 'quiet' }, note) : undefined,
    counted
      ? el(
          'details',
          {},
          el('summary', {}, words.asTable, el('span', { class: 'unseen' }, `: ${title}`)),
          table(
            title,
            [
              { title: words.what, cell: ({ label }) => label },
              { title: unit, cell: ({ value }) => String(value), isNumber: true },
            ],
            bars,
          ),
        )
      : undefined,
  )
}

/** The label above each bar, and the number at its end: no colour means anything, and nothing is cut. */
function drawing(title, unit, bars) {
  const most = Math.max(...bars.map(({ value }) => value), 1)
  const titleId = newId('chart')
  const height = bars.length * rowHeight
  return svg(
    'svg',
    {
      viewBox: `0 0 ${width} ${height}`,
      role: 'img',
      'aria-labelledby': titleId,
      class: 'bars',
    },
    svg(
      'title',
      { id: titleId },
      `${title} (${unit}): ${bars.map(({ label, value }) => `${label}, ${value}`).join('; ')}`,
    ),
    bars.map(({ label, value }, index) => {
      const top = index * rowHeight
      const length = Math.max((value / most) * longest, value > 0 ? 4 : 0)
      return svg(
        'g',
        { 'aria-hidden': 'true' },
        svg('text', { x: 0, y: top + 14, class: 'label' }, label),
        svg('rect', { x: 0, y: top + 21, width: longest, height: 14, rx: 2, class: 'track' }),
        svg('rect', { x: 0, y: top + 21, width: length, height: 14, rx: 2, class: 'bar' }),
        svg('text', { x: longest + 8, y: top + 33, class: 'value' }, String(value)),
      )
    }),
  )
}
