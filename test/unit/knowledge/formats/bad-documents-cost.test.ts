/** What a bad document costs the bot as it runs, compiled and reading in a thread: 10 s and 256 MB at most. */
import { execFileSync } from 'node:child_process'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { bad } from './bad-files.ts'

interface Cost {
  readonly file: string
  readonly refused: boolean
  readonly seconds: number
  /** Of the whole process at its highest, above what it had before the first file. */
  readonly megabytes: number
}

/** Reads file after file, and says of each what it took. */
const reader = `
import { readFileSync } from 'node:fs'
import { build } from './scripts/build.mjs'
await build()
const { readDocumentBytes } = await import('./dist/knowledge/read.js')
const [folder, ...files] = process.argv.slice(1)
const highest = () => process.resourceUsage().maxRSS / 1024
const before = highest()
for (const file of files) {
  const bytes = new Uint8Array(readFileSync(folder + '/' + file))
  const start = process.cpuUsage()
  let refused = false
  await readDocumentBytes({ org: 'town', name: 'policy', file, bytes }).catch(({ code }) => {
    refused = code === 'knowledge-unreadable'
  })
  const { user, system } = process.cpuUsage(start)
  console.log(JSON.stringify({ file, refused, seconds: (user + system) / 1e6, megabytes: highest() - before }))
}`

test('all bad documents, one after the other in one process, take 10 s each and 256 MB together at most', () => {
  const folder = mkdtempSync(join(tmpdir(), 'bad-documents-'))
  const files = bad.map(([, file], at) => `${at}-${file}`)
  for (const [at, [, , content]] of bad.entries())
    writeFileSync(join(folder, files[at] ?? ''), content)

  const told = execFileSync(
    process.execPath,
    ['--input-type=module', '-e', reader, folder, ...files],
    { encoding: 'utf8', timeout: 600_000 },
  )

  rmSync(folder, { recursive: true })
  const costs = told
    .trim()
    .split('\n')
    .map((line): Cost => JSON.parse(line))
  expect(costs.map(({ file }) => file)).toEqual(files)
  for (const cost of costs) {
    expect(cost.refused, cost.file).toBe(true)
    expect(cost.seconds, cost.file).toBeLessThan(10)
    expect(cost.megabytes, cost.file).toBeLessThan(256)
  }
}, 600_000)
