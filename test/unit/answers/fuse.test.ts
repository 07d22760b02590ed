import { expect, test } from 'vitest'
import { fuse } from '../../../src/answers/fuse.ts'

const self = (entry: string) => entry

test('puts first what stands high in both rankings', () => {
  expect(fuse(['a', 'b', 'c', 'd'], self, ['d', 'b', 'c', 'a'])).toEqual(['b', 'a', 'd', 'c'])
})

test('keeps the first ranking where the second says the same, or nothing', () => {
  expect(fuse(['a', 'b', 'c'], self, ['a', 'b', 'c'])).toEqual(['a', 'b', 'c'])
  expect(fuse(['a', 'b', 'c'], self, [])).toEqual(['a', 'b', 'c'])
})

test('loses nothing and adds nothing', () => {
  expect(fuse(['a', 'b'], self, ['x', 'b'])).toEqual(['a', 'b'])
})
