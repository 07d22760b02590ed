/** The labels that list numbering prints: 3 as `3`, `03`, `c`, `C`, `iii` or `III`. */

const romanSigns = [
  ['m', 1000],
  ['cm', 900],
  ['d', 500],
  ['cd', 400],
  ['c', 100],
  ['xc', 90],
  ['l', 50],
  ['xl', 40],
  ['x', 10],
  ['ix', 9],
  ['v', 5],
  ['iv', 4],
  ['i', 1],
] as const

function roman(value: number): string {
  let rest = value
  let label = ''
  for (const [sign, worth] of romanSigns) {
    while (rest >= worth) {
      label += sign
      rest -= worth
    }
  }
  return label
}

/** a … z, aa, bb …: as word processors count. */
const letters = (value: number) =>
  String.fromCharCode(97 + ((value - 1) % 26)).repeat(Math.floor((value - 1) / 26) + 1)

export type NumberFormat =
  | 'decimal'
  | 'decimalZero'
  | 'lowerLetter'
  | 'upperLetter'
  | 'lowerRoman'
  | 'upperRoman'

/** A number as a label. Numbers that have no letter or Roman form (0, negative, above 3,999) stay decimal. */
export function numberLabel(value: number, format: NumberFormat): string {
  if (format === 'decimalZero') return String(value).padStart(2, '0')
  if (format === 'decimal' || value < 1 || value > 3999) return String(value)
  const label = format.endsWith('Roman') ? roman(value) : letters(value)
  return format.startsWith('upper') ? label.toUpperCase() : label
}
