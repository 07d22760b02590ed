/** Tables, on a narrow screen as cards, and the way from page to page. */
import { button, el } from './dom.js'

/**
 * `columns`: `{ title, cell(row), isNumber }`; a cell is text or nodes. The roles are said outright: a table that is laid out as
 * cards would lose them.
 */
export function table(caption, columns, rows) {
  return el(
    'table',
    { class: 'list', role: 'table' },
    el('caption', { class: 'unseen' }, caption),
    el(
      'thead',
      { role: 'rowgroup' },
      el(
        'tr',
        { role: 'row' },
        columns.map(({ title, isNumber }) =>
          el(
            'th',
            { role: 'columnheader', scope: 'col', class: isNumber ? 'number' : undefined },
            title,
          ),
        ),
      ),
    ),
    el(
      'tbody',
      { role: 'rowgroup' },
      rows.map((row) =>
        el(
          'tr',
          { role: 'row' },
          columns.map((column, index) => cellOf(column, row, index)),
        ),
      ),
    ),
  )
}

/** The first cell names the row. */
function cellOf({ title, cell, isNumber }, row, index) {
  const content = [cell(row)].flat().filter((part) => part !== undefined && part !== '')
  const attributes = {
    'data-title': title,
    class:
      [isNumber ? 'number' : '', content.length === 0 ? 'empty' : ''].filter(Boolean).join(' ') ||
      undefined,
  }
  return index === 0
    ? el('th', { role: 'rowheader', scope: 'row', ...attributes }, content)
    : el('td', { role: 'cell', ...attributes }, el('span', {}, content))
}

/** `onPage` is told which page is wanted, from 1. */
export function pager(words, { page, pages }, onPage) {
  if (pages <= 1) return undefined
  return el(
    'nav',
    { class: 'pager', 'aria-label': words.pages },
    button(words.previous, () => onPage(page - 1), { disabled: page <= 1 }),
    el('span', {}, `${page} / ${pages}`),
    button(words.next, () => onPage(page + 1), { disabled: page >= pages }),
  )
}

export const title = (text) => el('h1', { tabindex: '-1' }, text)
