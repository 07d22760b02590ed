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
build()
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

const words = { exactly: '=', 'at-least': '≥', 'at-most': '≤' }
for (const { sentence, figures } of lines.map((line) => JSON.parse(line))) {
  console.log(`\n${sentence}`)
  for (const { what, count, target } of figures) {
    const wanted = target ? `${words[target.kind]} ${target.count}` : ''
    console.log(`  ${String(count).padStart(8)}  ${wanted.padEnd(8)}  ${what}`)
  }
}
if (!process.env.TEST_DATABASE_URL)
  console.log('\nSet TEST_DATABASE_URL for the promises that need PostgreSQL.')
process.exit(status ?? 1)
