// The README's test command: each check says what it does; the first failure ends the run.
import { spawnSync } from 'node:child_process'
import { build } from './build.mjs'

const { TEST_DATABASE_URL: server } = process.env
const projects = [
  'unit',
  'contract',
  'conversation',
  ...(server === undefined ? [] : ['conversation-postgres']),
]
const steps = [
  ['Lint and format (Biome)', 'npx', ['biome', 'ci', '--error-on-warnings', '.']],
  ['Types (TypeScript)', 'npx', ['tsc', '--noEmit']],
  ['Unused code and dependencies (knip)', 'npx', ['knip']],
  [
    `Tests: unit, contract, conversation (PostgreSQL: ${server ? 'yes' : 'skipped, set TEST_DATABASE_URL'})`,
    'npx',
    ['vitest', 'run', ...projects.flatMap((name) => ['--project', name])],
  ],
]
// Tests start the bot and its commands as programs, several at a time: compiled beforehand, each finds it done.
await build()
for (const [index, [title, command, args]] of steps.entries()) {
  console.log(`\n[${index + 1}/${steps.length}] ${title}`)
  const { status } = spawnSync(command, args, { stdio: 'inherit' })
  if (status !== 0) process.exit(status ?? 1)
}
