/** docs/data-map.md tells of every table that the releases make, and of no other. */
import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { tablesOfSteps } from '../../src/storage/migrate.ts'

const rows =
  readFileSync('docs/data-map.md', 'utf8')
    .split('## Beside')[0]
    ?.split('\n')
    .filter((line) => line.startsWith('| `'))
    .map((line) => line.split(' | ').map((cell) => cell.replace(/^\||\|$/g, '').trim())) ?? []

test('the data map has a row for every table', () => {
  const told = rows.map(([name = '']) => name.replaceAll('`', ''))

  expect(told.sort()).toEqual([...tablesOfSteps()].sort())
})

test('each row says what, why and how long', () => {
  for (const row of rows) {
    expect(row).toHaveLength(4)
    for (const cell of row) expect(cell).not.toBe('')
  }
})
