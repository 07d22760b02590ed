/** Holds docs/trust.md to the tests: each case of the threat table names tests that are there. */
import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { expect, test } from 'vitest'

interface Row {
  readonly number: number
  readonly tests: readonly (readonly [file: string, words: string])[]
  readonly isOpen: boolean
}

const rows: readonly Row[] = readFileSync('docs/trust.md', 'utf8')
  .split('\n')
  .flatMap((line) => {
    const number = /^\| (\d+) \|/.exec(line)?.[1]
    if (!number) return []
    const cell = line.split(' | ').at(-1) ?? ''
    const tests = [...cell.matchAll(/`([^`›]+) › ([^`]+)`/g)].map(
      ([, file = '', words = '']) => [`test/${file}.test.ts`, words] as const,
    )
    return [{ number: Number(number), tests, isOpen: cell.startsWith('not yet') }]
  })

test('every case of the table stands there once, in order', () => {
  expect(rows.map(({ number }) => number)).toEqual(
    Array.from({ length: 70 }, (_, index) => index + 1),
  )
})

test('every case has a test, or says that it has none yet', () => {
  expect(rows.filter(({ tests, isOpen }) => tests.length === 0 && !isOpen)).toEqual([])
})

test('every test that is named is there', () => {
  const named = rows.flatMap(({ tests }) => tests)

  expect(named.length).toBeGreaterThan(60)
  expect(named.filter(([file]) => !existsSync(file))).toEqual([])
  expect(named.filter(([file, words]) => !readFileSync(file, 'utf8').includes(words))).toEqual([])
})

test('every promise of the proof is named, and no other', () => {
  const promised = readdirSync('test/proof')
    .filter((file) => file.endsWith('.ts'))
    .flatMap((file) => [
      ...readFileSync(`test/proof/${file}`, 'utf8').matchAll(/^ {2}name: '([a-z-]+)',$/gm),
    ])
    .map(([, name]) => name)
  const sentence = /counts the same promises at length: ([^.]+)\./.exec(
    readFileSync('docs/trust.md', 'utf8'),
  )?.[1]
  const named = [...String(sentence).matchAll(/`([a-z-]+)`/g)].map(([, name]) => name)

  expect(named.toSorted()).toEqual(promised.toSorted())
})
