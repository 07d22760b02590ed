/**
 * `npm run bench`: our retrieval and its peers over the same passages, quality and latency, in one run.
 *   npm run bench [-- --quick] [-- --only quality|latency|own|index|turns] [-- --sizes 1000,13000] [-- --sample 200]
 * `--only` measures one part anew and keeps the others; with `--sizes` those collections are measured anew and the others
 * kept; `--sample` takes so many questions of each set. `--quick` proves that it runs: the invented policies alone, small
 * and twice; it writes nothing.
 */
import { execFileSync } from 'node:child_process'
import { existsSync, readFileSync, writeFileSync } from 'node:fs'
import { cpus, loadavg } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { parseArgs } from 'node:util'
import { build } from '../../scripts/build.mjs'
import { collectionOf, followUpSet, inventedSets, publicSets } from './corpora.mjs'
import { enginesOf, peerVersions } from './engines.mjs'
import { measureIndex } from './index.mjs'
import { latencies, qualityOf } from './measure.mjs'
import { measureAlone } from './own.mjs'
import { report, reportFile, resultsFile, tables } from './report.mjs'
import { seeded, shuffled } from './seeded.mjs'

const { values } = parseArgs({
  options: {
    quick: { type: 'boolean', default: false },
    only: { type: 'string' },
    sizes: { type: 'string' },
    sample: { type: 'string' },
  },
})
if (
  values.only !== undefined &&
  !['quality', 'latency', 'own', 'index', 'turns'].includes(values.only)
) {
  console.error(`--only is '${values.only}': give quality, latency, own, index or turns.`)
  process.exit(2)
}
const rounds = values.quick ? 2 : 5
const sizes = (values.sizes ?? (values.quick ? '1000' : '1000,10000,13000,100000'))
  .split(',')
  .map(Number)
const gold = process.env.GOLD_DIR ?? '../shared/questions'
/** A large collection takes seconds a question with some peers: fewer of them there. */
const questionsFor = (size) => (size > 50_000 ? 12 : 30)

build()
const own = {
  ...(await import('../../dist/knowledge/load.js')),
  ...(await import('../../dist/knowledge/passage.js')),
  ...(await import('../../dist/knowledge/retrieve.js')),
  ...(await import('../../dist/knowledge/search-index.js')),
  ...(await import('../../dist/knowledge/span-score.js')),
  ...(await import('../../dist/knowledge/index-data.js')),
  ...(await import('../../dist/knowledge/stored-index.js')),
  ...(await import('../../dist/knowledge/settings.js')),
  ...(await import('../../dist/knowledge/warm-up.js')),
}
const engines = enginesOf(own)

// Ctrl-C ends the run between two questions; nothing is half written, as files are written last.
let stopped = false
process.once('SIGINT', () => {
  stopped = true
})
const pause = async () => {
  await new Promise((resolve) => setImmediate(resolve))
  if (!stopped) return
  tell('')
  console.error('Stopped; results.json and docs/performance.md are as they were.')
  process.exit(130)
}
const tell = (line) => {
  if (process.stderr.isTTY) process.stderr.write(`\r\x1b[2K${line}`)
}

const project = join(fileURLToPath(import.meta.url), '..', '..', '..')
const evals = join(project, 'test', 'evals')
const shipped = join(project, 'knowledge')
const sample = Number(values.sample ?? Number.POSITIVE_INFINITY)
const sampled = (set) => ({
  ...set,
  questions: shuffled(set.questions, seeded(3)).slice(0, sample),
})
const sets = [
  ...(values.quick ? [] : await publicSets(own, gold)),
  ...(await inventedSets(own, evals)),
  await followUpSet(own, evals, shipped),
].map(sampled)

/** Follow-ups are asked over passages of the other sets. */
const alone = sets.filter(({ name }) => name !== 'follow-ups')

/** When and where a part was measured. */
const circumstances = () => ({
  measured: new Date().toISOString().slice(0, 10),
  machine: {
    cpu: cpus()[0].model,
    cores: cpus().length,
    node: process.versions.node,
    load: loadavg()[0],
  },
})

async function measureQuality() {
  const start = circumstances()
  const measured = []
  for (const set of sets) {
    const all = []
    for (const engine of engines) {
      tell(`${set.name}: ${engine.name}`)
      all.push({ name: engine.name, ...(await qualityOf(engine, set, pause)) })
    }
    const { name, questions, passages } = set
    const counts = { questions: questions.length, passages: passages.length }
    measured.push({ set: name, ...counts, engines: all })
  }
  return { ...start, sets: measured }
}

const asked = shuffled(
  alone.flatMap(({ questions }) => questions.map(({ text }) => text)),
  seeded(2),
)

/** Ours alone, so many questions that the slowest in a hundred means something. */
async function measureOwn() {
  const start = circumstances()
  const questions = asked.slice(0, values.quick ? 50 : 400)
  const collections = []
  for (const size of sizes) {
    const corpus = collectionOf(size, alone, own.passagesOf)
    collections.push(await measureAlone(own, corpus, questions, { rounds, pause, tell }))
  }
  return { ...start, rounds, questions: questions.length, collections }
}

async function measureIndexes() {
  const start = circumstances()
  const collections = []
  for (const size of sizes.filter((some) => some >= 10_000 || values.quick))
    collections.push(
      await measureIndex(own, collectionOf(size, alone, own.passagesOf), { rounds, pause, tell }),
    )
  return { ...start, rounds, collections }
}

/** Whole turns of the bot beside an echo, in a process of their own: nothing of the searching is left in its memory. */
async function measureTurns() {
  const start = circumstances()
  tell('turns of the bot beside an echo')
  const script = join(project, 'test', 'bench', 'turns.mjs')
  const told = execFileSync(process.execPath, [script, '--json'], {
    encoding: 'utf8',
    stdio: ['ignore', 'pipe', 'inherit'],
  })
  return { ...start, ...JSON.parse(told.trim().split('\n').at(-1)) }
}

async function measureLatency() {
  const start = circumstances()
  const measured = []
  for (const size of sizes) {
    const corpus = collectionOf(size, alone, own.passagesOf)
    const questions = asked.slice(0, questionsFor(size))
    const quickEnough = engines.filter(({ mostPassages }) => size <= (mostPassages ?? size))
    const all = await latencies(quickEnough, corpus, questions, { rounds, pause, tell })
    measured.push({ passages: size, questions: questions.length, engines: all })
  }
  return { ...start, rounds, collections: measured }
}

/** What was measured of some collections, among what is known of the others. */
function joined(known, fresh) {
  const kept = (known?.collections ?? []).filter(
    ({ passages }) => !fresh.collections?.some((measured) => measured.passages === passages),
  )
  if (kept.length === 0) return fresh
  const collections = [...kept, ...fresh.collections].sort((a, b) => a.passages - b.passages)
  return { ...fresh, collections }
}

const parts = {
  quality: measureQuality,
  own: measureOwn,
  index: measureIndexes,
  // What takes minutes proves nothing more in the short form.
  ...(values.quick ? {} : { turns: measureTurns }),
  latency: measureLatency,
}
const before = existsSync(resultsFile) ? JSON.parse(readFileSync(resultsFile, 'utf8')) : {}
const results = values.quick ? {} : { ...before }
for (const [part, measure] of Object.entries(parts))
  if (values.only === undefined || values.only === part)
    results[part] = values.sizes ? joined(results[part], await measure()) : await measure()
tell('')

const rounded = (_, value) => (typeof value === 'number' ? Math.round(value * 1e4) / 1e4 : value)
const text = JSON.stringify({ peers: peerVersions(), ...results }, rounded, 2)
console.log(tables(JSON.parse(text)))
if (!values.quick) {
  writeFileSync(resultsFile, `${text}\n`)
  writeFileSync(reportFile, report(JSON.parse(text)))
}
