import { mkdtempSync, rmSync, utimesSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { type FileStates, folderPrint } from '../../../src/knowledge/folder-print.ts'
import { createDocumentKeep, type DocumentKeep } from '../../../src/knowledge/kept-documents.ts'

let folder: string
let file: string
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'policy-desk-kept-'))
  file = join(folder, 'rules.md')
})
afterEach(() => rmSync(folder, { recursive: true }))

const write = (words: string) => writeFileSync(file, `# Rules\n\n## 1 Helmets\n\n${words}\n`)

const state = (line: string, isSettled = true): FileStates =>
  new Map([[file, { path: file, line, isSettled }]])

async function read(keep: DocumentKeep, states: FileStates) {
  const round = keep.round(states)
  const document = await round.read({ org: 'club', name: 'rules', file })
  round.end()
  return document
}

test('a file in the state in which it was read is not opened again', async () => {
  const keep = createDocumentKeep()
  write('Wear a helmet.')
  const first = await read(keep, state('one'))
  rmSync(file)

  expect(await read(keep, state('one'))).toBe(first)
})

test('a file in another state is read, and stays the same document where its bytes are the same', async () => {
  const keep = createDocumentKeep()
  write('Wear a helmet.')
  const first = await read(keep, state('one'))
  write('Wear a helmet.')
  expect(await read(keep, state('two'))).toBe(first)

  write('Wear a cap.')
  const changed = await read(keep, state('three'))

  expect(changed.clauses.at(-1)?.text).toContain('cap')
})

test('a file that changed a moment ago is read whatever its state says', async () => {
  const keep = createDocumentKeep()
  write('Wear a red cap.')
  await read(keep, state('same', false))
  // Of the same size, in the same tick of the clock.
  write('Wear a tan cap.')
  const changed = await read(keep, state('same', false))
  write('Wear a fur cap.')
  const again = await read(keep, state('same'))

  expect(changed.clauses.at(-1)?.text).toContain('tan')
  expect(again.clauses.at(-1)?.text).toContain('fur')
})

test('what a round that failed did not come upon is kept', async () => {
  const keep = createDocumentKeep()
  write('Wear a helmet.')
  const first = await read(keep, state('one'))

  keep.round(new Map())

  expect(await read(keep, state('one'))).toBe(first)
})

test('what a folder looks like tells a change that leaves size and time as they were', async () => {
  const [long, ago] = [1_000_000, 1_000_000]
  write('Wear a red cap.')
  utimesSync(file, long, ago)
  const before = await folderPrint(folder)
  // A copy that keeps times; what the file system itself notes goes on.
  await new Promise((resolve) => setTimeout(resolve, 20))
  write('Wear a tan cap.')
  utimesSync(file, long, ago)

  const after = await folderPrint(folder)

  expect(after.print).not.toBe(before.print)
  expect(after.states.get(file)?.isSettled).toBe(false)
})

test('files that are known need not be looked at, and a new one beside them is found', async () => {
  write('Wear a helmet.')
  const before = await folderPrint(folder)
  writeFileSync(join(folder, 'more.md'), '# More\n\nRide well.\n')
  rmSync(file)
  write('Wear a helmet, and more.')

  const after = await folderPrint(folder, { known: before.states })

  expect(after.states.get(file)).toBe(before.states.get(file))
  expect(after.states.has(join(folder, 'more.md'))).toBe(true)
})
