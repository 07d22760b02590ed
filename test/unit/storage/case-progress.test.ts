/** Held to: src/storage/case-progress.ts. */
import { expect, test } from 'vitest'
import { StoredFields } from '../../../src/storage/case-progress.ts'

test.each([
  {},
  { text: '', list: ['a', 'b'], none: [], toggle: false, count: 0 },
  { people: [{ name: 'Pat Person' }, { id: 'p1', name: 'Kim Keeper' }] },
])('gives back what a form may hold: %j', (stored) => {
  expect(StoredFields.safeParse(stored)).toEqual({ success: true, data: stored })
})

test.each([
  undefined,
  null,
  'text',
  ['a'],
  { field: null },
  { field: { name: 'Pat Person' } },
  { field: ['a', 1] },
  { field: ['a', { name: 'Pat Person' }] },
  { field: [{ id: 'p1' }] },
  { field: [{ id: 1, name: 'Pat Person' }] },
])('refuses what no form can have stored: %j', (stored) => {
  expect(StoredFields.safeParse(stored).success).toBe(false)
})
