import { expect, test } from 'vitest'
import { showProgress } from '../../src/progress.ts'

function onTerminal(isTTY: boolean) {
  const written: string[] = []
  let clock = 0
  const progress = showProgress(
    'Rows written',
    { isTTY, write: (text: string) => written.push(text) },
    () => clock,
  )
  const wait = (milliseconds: number) => {
    clock += milliseconds
  }
  return { progress, written, wait }
}

test('shows on a terminal how far it is, in a line that it rewrites and takes away at the end', () => {
  const { progress, written, wait } = onTerminal(true)
  progress.at(1, 4000)
  wait(100)
  progress.at(2500, 4000)
  progress.end()

  expect(written).toEqual([
    '\r\x1b[2KRows written: 1 of 4,000, 0 % (Ctrl-C stops)',
    '\r\x1b[2KRows written: 2,500 of 4,000, 62 % (Ctrl-C stops)',
    '\r\x1b[2K',
  ])
})

test('writes ten lines a second at most', () => {
  const { progress, written, wait } = onTerminal(true)
  for (let row = 0; row < 1000; row++) {
    progress.at(row)
    wait(1)
  }

  expect(written).toHaveLength(10)
})

test('says nothing where a program or a file reads', () => {
  const { progress, written } = onTerminal(false)
  progress.at(1)
  progress.end()

  expect(written).toEqual([])
})
