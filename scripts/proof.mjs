// The trust suite: each promise of the product with its counts. --long for a release, --only NAME[,NAME] for some.
import { spawnSync } from 'node:child_process'
import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { parseArgs } from 'node:util'
import { build } from './build.mjs'

const { values } = parseArgs({
  options: { long: { type: 'boolean', default: false }, only: { type: 'string', default: '' } },
})
await build()
const folder = mkdtempSync(join(tmpdir(), 'policy-desk-figures-'))
const file = join(folder, 'figures.jsonl')
const { status } = spawnSync('npx', ['vitest', 'run', '--project', 'proof'], {
  stdio: 'inherit',
  env: {
    ...process.env,
    PROOF_FIGURES: file,
    PROOF_ONLY: values.only,
    PROOF_LONG: values.long ? 'yes' : 'no',
  },
})
const lines = existsSync(file) ? readFileSync(file, 'utf8').trim().split('\n') : []
rmSync(folder, { recursive: true })

const signs = { exactly: '=', 'at-least': '≥', 'at-most': '≤' }
const keeps = {
  exactly: (count, target) => count === target,
  'at-least': (count, target) => count >= target,
  'at-most': (count, target) => count <= target,
}
const isKept = ({ count, target }) => !target || keeps[target.kind](count, target.count)
const digits = (number) => number.toLocaleString('en-CA')

const results = lines.filter(Boolean).map((line) => JSON.parse(line))
const counts = { kept: 0, broken: 0, skipped: 0 }
for (const { name, sentence, seconds, figures = [], skipped, fault } of results) {
  const verdict = skipped ? 'skipped' : fault || !figures.every(isKept) ? 'broken' : 'kept'
  counts[verdict] += 1
  console.log(`\n${verdict.toUpperCase()}  ${sentence}  (${name}, ${seconds} s)`)
  if (skipped) console.log(`  ${skipped}`)
  if (fault) console.log(`  ${fault}`)
  for (const figure of figures) {
    const { what, count, target } = figure
    const wanted = target ? `${signs[target.kind]} ${digits(target.count)}` : ''
    const mark = isKept(figure) ? '' : '  ← broken'
    console.log(`  ${digits(count).padStart(9)}  ${wanted.padEnd(9)}  ${what}${mark}`)
  }
}
const { kept, broken, skipped } = counts
console.log(`\nPromises: ${kept} kept, ${broken} broken, ${skipped} skipped.`)
process.exit(status ?? 1)
