/** Rows of text as CSV that a spreadsheet opens and never runs. */

/**
 * RFC 4180 with CRLF. A cell that a spreadsheet would read as a formula begins with an apostrophe: some remove a
 * tab or a space in its place, and run the formula then.
 */
export const csv = (rows: readonly (readonly string[])[]): string =>
  rows.map((row) => `${row.map(cell).join(',')}\r\n`).join('')

/** Text of people only stands in the cells: no number is damaged by the apostrophe. */
function cell(text: string): string {
  const safe = /^\s*[=+\-@\t\r\uFF1D\uFF0B\uFF0D\uFF20]/.test(text) ? `'${text}` : text
  return /[",\r\n;]|^\s|\s$/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe
}
