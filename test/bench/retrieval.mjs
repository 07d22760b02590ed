/**
 * `npm run bench`: our retrieval and its peers over the same passages, quality and latency, and whole turns, starts, cases,
 * deliveries and replicas beside an echo or beside themselves, in one run.
 *   npm run bench [-- --quick] [-- --long] [-- --only PART] [-- --sizes 1000,13000] [-- --sample 200]
 * `--only` measures one part anew and keeps the others; with `--sizes` those collections are measured anew and the others
 * kept; `--sample` takes so many questions of each set. `--long` takes a million cases, a million passages and ten thousand
 * notices, and changes one of ten thousand documents instead of one of a thousand. `--quick` proves that it runs: small and
 * twice; it writes nothing. PostgreSQL is measured where TEST_DATABASE_URL names one.
 */
import { execFileSync } from 'node:child_process'
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { cpus, loadavg, tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { parseArgs } from 'node:util'
import { z } from 'zod'
import { build } from '../../scripts/build.mjs'
import { measureCases } from './cases.mjs'
import { collectionOf, followUpSet, inventedSets, publicSets } from './corpora.mjs'
import { measureDelivery } from './delivery.mjs'
import { enginesOf, peerVersions } from './engines.mjs'
import { measureIndex } from './index.mjs'
import { latencies, qualityOf } from './measure.mjs'
import { measureAlone } from './own.mjs'
import { measureProfiles } from './profile.mjs'
import { measureReindex } from './reindex.mjs'
import { report, reportFile, resultsFile, tables } from './report.mjs'
import { measureScale } from './scale.mjs'
import { seeded, shuffled } from './seeded.mjs'
import { measureStart } from './start.mjs'
import { measureTurns } from './turns.mjs'

const { values } = parseArgs({
  options: {
    quick: { type: 'boolean', default: false },
    long: { type: 'boolean', default: false },
    only: { type: 'string' },
    sizes: { type: 'string' },
    sample: { type: 'string' },
  },
})
const partNames =
  'quality own index turns profile start reindex memory cases delivery replicas latency'.split(' ')
if (values.only !== undefined && !partNames.includes(values.only)) {
  console.error(`--only is '${values.only}': give one of ${partNames.join(', ')}.`)
  process.exit(2)
}
const rounds = values.quick ? 2 : 5
const sizes = (values.sizes ?? (values.quick ? '1000' : '1000,10000,13000,100000'))
  .split(',')
  .map(Number)
const gold = process.env.GOLD_DIR ?? '../shared/questions'
/** A large collection takes seconds a question with some peers: fewer of them there. */
const questionsFor = (size) => (size > 50_000 ? 12 : 30)

await build()
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
  ...(await import('../../dist/organizations/live.js')),
  ...(await import('../../dist/storage/open.js')),
  ...(await import('../../dist/storage/database.js')),
  ...(await import('../../dist/storage/encrypt.js')),
  ...(await import('../../dist/log.js')),
  z,
  /** The same server, with tables of its own. */
  inSchema(server, schema) {
    const url = new URL(server)
    url.searchParams.set('options', `-c search_path=${schema}`)
    return url.href
  },
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

const realPassages = alone.flatMap(({ passages }) => passages)
const scope = { quick: values.quick, long: values.long, tell }

/** What runs the bot itself, in processes of their own; none where it needs a PostgreSQL that is not there. */
const whole = (measure) => async () => {
  const start = circumstances()
  const figures = await measure()
  return figures && { ...start, ...figures }
}

/** Memory is measured in a process that holds nothing else. */
function measureMemory() {
  const folder = mkdtempSync(join(tmpdir(), 'policy-desk-bench-'))
  const file = join(folder, 'texts.json')
  const passages = realPassages.map(({ text, document, clause }) => ({
    text,
    document: { title: document.title },
    clause: { headingPath: clause.headingPath },
  }))
  writeFileSync(file, JSON.stringify({ passages, questions: asked }))
  const counts = values.quick ? [2000] : values.long ? [100_000, 1_000_000] : [100_000]
  try {
    const collections = counts.map((count) => {
      tell(`memory: ${count} passages`)
      const script = join(project, 'test', 'bench', 'memory.mjs')
      const flags = ['--expose-gc', '--max-old-space-size=12000']
      const told = execFileSync(process.execPath, [...flags, script, String(count), file], {
        encoding: 'utf8',
      })
      return JSON.parse(told)
    })
    return { collections }
  } finally {
    rmSync(folder, { recursive: true })
  }
}

function measureReindexing() {
  const sentences = realPassages
    .flatMap(({ text }) => text.split(/(?<=[.;:?!])\s+/))
    .filter((text) => text.length > 40)
  return measureReindex(own, sentences, scope)
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
  turns: whole(() => measureTurns(scope)),
  profile: whole(() => measureProfiles(scope)),
  start: whole(() => measureStart(scope)),
  reindex: whole(measureReindexing),
  memory: whole(measureMemory),
  cases: whole(() => measureCases(own, scope)),
  delivery: whole(() => measureDelivery(own, scope)),
  replicas: whole(() => measureScale(own, scope)),
  latency: measureLatency,
}
const fresh = {}
for (const [part, measure] of Object.entries(parts))
  if (values.only === undefined || values.only === part) fresh[part] = await measure()
// Read only now: another part may have been measured meanwhile.
const known = existsSync(resultsFile) ? JSON.parse(readFileSync(resultsFile, 'utf8')) : {}
const results = values.quick ? {} : { ...known }
for (const [part, figures] of Object.entries(fresh))
  if (figures) results[part] = values.sizes ? joined(known[part], figures) : figures
tell('')

const rounded = (_, value) => (typeof value === 'number' ? Math.round(value * 1e4) / 1e4 : value)
const text = JSON.stringify({ peers: peerVersions(), ...results }, rounded, 2)
console.log(tables(JSON.parse(text)))
if (!values.quick) {
  writeFileSync(resultsFile, `${text}\n`)
  writeFileSync(reportFile, report(JSON.parse(text)))
}
