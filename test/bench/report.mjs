/**
 * The tables of results.json, as Markdown: what `npm run bench` prints, and docs/performance.md, in which no figure is
 * written by hand.
 *   node test/bench/report.mjs [--check]
 */
import { existsSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { targetsOf } from './targets.mjs'

const project = join(fileURLToPath(import.meta.url), '..', '..', '..')
export const resultsFile = join(project, 'test', 'bench', 'results.json')
export const reportFile = join(project, 'docs', 'performance.md')

const table = (head, rows) =>
  [head, head.map((_, at) => (at === 0 ? '---' : '---:')), ...rows]
    .map((cells) => `| ${cells.join(' | ')} |`)
    .join('\n')

const fixed = (digits) => (value) => value.toFixed(digits)
const percent = (value) => `${(100 * value).toFixed(1)} %`

/** Bold where it is the best of its row. */
function row(title, values, show, better) {
  const best = better(...values)
  return [title, ...values.map((value) => (value === best ? `**${show(value)}**` : show(value)))]
}

function qualityTable(quality, measure, show) {
  const names = quality[0].engines.map(({ name }) => name)
  const rows = quality.map(({ set, questions, passages, engines }) =>
    row(
      `${set} (${questions} of ${passages})`,
      engines.map((engine) => engine[measure]),
      show,
      Math.max,
    ),
  )
  return table(['set (questions of passages)', ...names], rows)
}

function latencyTable(latency, measure) {
  const names = latency[0].engines.map(({ name }) => name)
  const rows = latency.map(({ passages, engines }) => {
    const values = names.map((name) => engines.find((engine) => engine.name === name)?.[measure])
    const best = Math.min(...values.filter((value) => value !== undefined))
    const show = fixed(measure === 'buildMs' ? 0 : 2)
    const cell = (value) =>
      value === undefined ? '-' : value === best ? `**${show(value)}**` : show(value)
    return [passages.toLocaleString('en-CA'), ...values.map(cell)]
  })
  return table(['passages', ...names], rows)
}

const titles = {
  ndcg10: 'nDCG@10',
  recall3: 'recall@3',
  hit1: 'first result right',
  typoRetention: 'nDCG@10 kept with one typo a question',
}
const times = {
  cpu: 'Processor milliseconds a question, mean',
  mean: 'Milliseconds a question, mean',
  p50: 'Milliseconds a question, median',
  p99: 'Milliseconds a question, 99th percentile',
  buildMs: 'Milliseconds to build the index',
}

/** Each row in which a peer is ahead of ours, the first engine. */
function losses(rows, measures, isAhead) {
  return rows.flatMap(({ title, engines: [ours, ...peers] }) =>
    Object.entries(measures).flatMap(([measure, name]) => {
      const ahead = peers.filter((peer) => isAhead(peer[measure], ours[measure]))
      const whom = ahead.map((peer) => peer.name).join(', ')
      return ahead.length === 0 ? [] : [`- ${title}, ${name}: ${whom}`]
    }),
  )
}

const sizeOf = (passages) => `${passages.toLocaleString('en-CA')} passages`

function lossesOf({ quality, latency }) {
  const sets = (quality?.sets ?? []).map(({ set, engines }) => ({ title: set, engines }))
  const collections = (latency?.collections ?? []).map(({ passages, engines }) => {
    return { title: sizeOf(passages), engines }
  })
  const all = [
    ...losses(sets, titles, (peer, ours) => peer > ours),
    ...losses(collections, times, (peer, ours) => peer < ours),
  ]
  return all.length === 0 ? 'Nowhere.' : all.join('\n')
}

/** What an organization gets, its settings and all. */
function ownTable({ collections }) {
  const rows = collections.map(({ passages, mean, cpu, p50, p99, firstP99 }) => [
    passages.toLocaleString('en-CA'),
    ...[mean, cpu, p50, p99, firstP99].map(fixed(2)),
  ])
  const head = ['mean', 'processor, mean', 'median', '99th percentile', 'the same, first round']
  return table(['passages', ...head], rows)
}

function indexTable({ collections }) {
  const rows = collections.map(
    ({ passages, documents, buildMs, passagesPerSecond, restartMs, buildToRestart }) => [
      `${passages.toLocaleString('en-CA')} of ${documents.toLocaleString('en-CA')} documents`,
      fixed(0)(buildMs),
      Math.round(passagesPerSecond).toLocaleString('en-CA'),
      fixed(0)(restartMs),
      fixed(1)(buildToRestart),
    ],
  )
  return table(
    ['passages', 'build, ms', 'passages a second', 'from the stored index, ms', 'build ÷ stored'],
    rows,
  )
}

function turnsTable({ questionToEchoRate, questionToEchoP99, ...turns }) {
  const { echoTurnsPerSecond, questionTurnsPerSecond } = turns
  const rows = [
    [
      'turns a second',
      fixed(0)(questionTurnsPerSecond),
      fixed(0)(echoTurnsPerSecond),
      fixed(2)(questionToEchoRate),
    ],
    ['99th percentile', '', '', fixed(2)(questionToEchoP99)],
  ]
  return table(['', 'a question', 'an echo', 'ratio'], rows)
}

function targetsTable(results) {
  const rows = targetsOf(results).map(({ what, limit, value, met }) => [
    what,
    limit,
    value,
    met ? 'met' : '**missed**',
  ])
  return table(['held to', 'target', 'measured', ''], rows)
}

/** The tables alone; a part that was not measured has none. */
export function tables(results) {
  const { quality, latency, own, index, turns } = results
  const showOf = (measure) => (measure === 'typoRetention' ? percent : fixed(3))
  const parts = [
    `### Targets\n\n${targetsTable(results)}`,
    ...(quality ? Object.entries(titles) : []).map(
      ([measure, title]) =>
        `### ${title}\n\n${qualityTable(quality.sets, measure, showOf(measure))}`,
    ),
    ...(own ? [`### Milliseconds a question with everything switched on\n\n${ownTable(own)}`] : []),
    ...(turns ? [`### A turn of the bot beside an echo\n\n${turnsTable(turns)}`] : []),
    ...(index ? [`### The index\n\n${indexTable(index)}`] : []),
    ...(latency ? Object.entries(times) : []).map(
      ([measure, title]) => `### ${title}\n\n${latencyTable(latency.collections, measure)}`,
    ),
    `### Where a peer is ahead\n\n${lossesOf(results)}`,
  ]
  return parts.join('\n\n')
}

const where = ({ measured, machine: { cores, node, load } }) =>
  `measured ${measured} on ${cores} cores, Node ${node.split('.')[0]}, under a load of ${fixed(1)(load)} when it began`

/** docs/performance.md. */
export function report(results) {
  const { quality, latency, own, index, turns, peers } = results
  return `# Performance

Written by \`npm run bench\` from \`test/bench/results.json\`; do not edit. \`npm run bench -- --quick\` proves in a minute that it runs, and writes nothing. A part, or a collection of a part, can be measured anew by itself (\`--only\`, \`--sizes\`): each part tells the day and the load of the run that its figures come from, and on a day with several runs the last one stands.

## What was measured

Every engine gets the same passages with the same three fields (title, headings, text), and the same questions. Policy Desk runs here without glossary, typical questions or any other settings, and without a model. Peers: ${peers.join(', ')} (which brings SQLite FTS5, asked for any of the words with Porter stems). wink BM25 is also what Vectra ranks by; Vectra’s own package needs a newer Node.js than ours and is not run. “Fuzzy” is MiniSearch with \`fuzzy: 0.2, prefix: true\`, “tolerant” is Orama with \`tolerance: 1\`. The best of a row is bold.

${quality ? `Quality: ${where(quality)}. nDCG@10 has a gain of 1 for each result that brings a marked span which no earlier one brought. The sets are the public ones of \`GOLD_DIR\`, questions on policies of invented organizations (\`test/evals/organizations\`), and follow-ups over all of those and the shipped policies: Policy Desk takes the earlier question as history, a peer gets it before the question. A typo is one dropped, doubled, swapped or neighbouring letter in a word that carries meaning, the same for every engine.` : ''}

${latency ? `Speed: ${where(latency)}. Other work ran beside it: read the ratios within a row, not the milliseconds. After a round that does not count the engines take turns, ${latency.rounds} rounds; mean, median and processor time are medians of the rounds, the 99th percentile is that of all. Processor time is what a busy machine distorts least. At 100,000 passages only the engines are asked that answer within 5 seconds there, in a run of its own. Collections beyond what the sets hold are recombined from sentences of real passages.` : ''}

${own ? `Everything switched on: ${where(own)}. ${own.questions} questions a round, ${own.rounds} rounds: a third as they are, a third with a typo, a third as follow-ups; a glossary, and a typical question for every eleventh clause. The index is warm as after a start of the bot; figures are medians of the rounds.` : ''}

${index ? `The index: ${where(index)}. “From the stored index” is all that a restart does between the parsed documents and the first answer: it checks that the file belongs to these very documents, reads and opens it. Building and opening take turns, medians of ${index.rounds}.` : ''}

${turns ? `Turns: ${where(turns)}. A question through gate, retrieval, answer, card and reply, beside a bot that echoes, on the same restify, CloudAdapter and connector on loopback; ${turns.atOnce} at once, ${turns.turnsARound} a round, ${turns.rounds} rounds that take turns, medians of the rounds’ ratios.` : ''}

## Results

${tables(results)}
`
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const text = report(JSON.parse(readFileSync(resultsFile, 'utf8')))
  const isSame = existsSync(reportFile) && readFileSync(reportFile, 'utf8') === text
  if (!process.argv.includes('--check')) writeFileSync(reportFile, text)
  else if (!isSame) {
    console.error(
      'docs/performance.md is not what results.json gives: run node test/bench/report.mjs.',
    )
    process.exitCode = 1
  }
}
