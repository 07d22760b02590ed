/**
 * The tables of results.json, as Markdown: what `npm run bench` prints, and docs/performance.md, in which no figure is
 * written by hand.
 *   node test/bench/report.mjs [--check]
 */
import { existsSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { missesOf } from './misses.mjs'
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

const known = (show) => (value) => (value === undefined ? '-' : show(value))
const one = known(fixed(1))
const two = known(fixed(2))
const whole = known((value) => Math.round(value).toLocaleString('en-CA'))

function turnsTable(turns) {
  const rows = [
    [
      'turns a second',
      whole(turns.questionTurnsPerSecond),
      whole(turns.repeatedTurnsPerSecond),
      whole(turns.submitTurnsPerSecond),
      whole(turns.echoTurnsPerSecond),
    ],
    [
      'beside the echo of the same round',
      two(turns.questionToEchoRate),
      two(turns.repeatedToEchoRate),
      two(turns.submitToEchoRate),
      '1',
    ],
    [
      '99th percentile, beside the echo’s',
      two(turns.questionToEchoP99),
      two(turns.repeatedToEchoP99),
      '-',
      '1',
    ],
    ['95th percentile one at a time, ms', '-', '-', '-', one(turns.oneEchoP95)],
    [
      '95th percentile fifty at once, ms',
      one(turns.fiftyUsersP95),
      '-',
      '-',
      one(turns.fiftyEchoesP95),
    ],
    [
      'processor milliseconds a turn',
      two(turns.questionCpuMs),
      two(turns.repeatedCpuMs),
      two(turns.submitCpuMs),
      two(turns.echoCpuMs),
    ],
    [
      'flushes of the disk a turn, the delivery of what follows included',
      two(turns.flushesAQuestion),
      '-',
      two(turns.flushesASubmit),
      '0',
    ],
  ]
  const bots = ['a question that nobody asked before', 'a repeated question', 'a form', 'an echo']
  return table(['', ...bots], rows)
}

function profileTable({ start, question, form }) {
  const all = { ...question, ...form, ...start }
  const share = (of) => known(percent)(of)
  const rows = Object.keys(all)
    .sort((a, b) => (question[b] ?? 0) - (question[a] ?? 0))
    .map((part) => [part, share(question[part]), share(form[part]), share(start[part])])
  return table(['share of the processor’s time', 'a question', 'a form', 'the start'], rows)
}

function startTable({ readyMs, answeredMs, cpuMs, rssMb, laterMb }) {
  const row = (title, { desk, echo, ratio }) => [title, whole(desk), whole(echo), two(ratio)]
  return table(
    ['', 'Policy Desk', 'echo, same imports', 'ratio'],
    [
      row('milliseconds until it serves', readyMs),
      ...(answeredMs ? [row('until it has answered somebody who asks then', answeredMs)] : []),
      row('milliseconds of the processor until it serves', cpuMs),
      row('memory then, MB', rssMb),
      row('memory three seconds later, MB', laterMb),
    ],
  )
}

function reindexTable({ documents, firstMs, changeMs, share }) {
  return table(
    ['documents', 'read and prepared for the first time, ms', 'one changed, ms', 'ratio'],
    [[whole(documents), whole(firstMs), whole(changeMs), share.toFixed(4)]],
  )
}

function memoryTable({ collections }) {
  const rows = collections.map(({ passages, buildMs, rssMb, p50, slowest }) => [
    whole(passages),
    whole(rssMb),
    whole(buildMs),
    one(p50),
    one(slowest),
  ])
  const head = ['memory, MB', 'build, ms', 'median, ms', 'slowest, ms']
  return table(['passages', ...head], rows)
}

function casesTable({ cases: [few, many], databases }) {
  const rows = databases.flatMap(({ database, deeds }) =>
    deeds.map(({ deed, fewMs, manyMs, growth }) => [
      `${deed}, ${database}`,
      two(fewMs),
      two(manyMs),
      two(growth),
    ]),
  )
  return table(
    ['milliseconds', `${whole(few)} cases`, `${whole(many)} cases`, 'ratio of the rounds'],
    rows,
  )
}

function deliveryTable(delivery) {
  const { notices, seconds, perSecond, mostInASecond, cpuMsANotice, restShare, idleShare } =
    delivery
  return table(
    [
      'notices',
      'seconds',
      'a second',
      'most in any second',
      'processor ms a notice',
      'just after it, of one core',
      'idle, of one core',
    ],
    [
      [
        whole(notices),
        one(seconds),
        one(perSecond),
        whole(mostInASecond),
        two(cpuMsANotice),
        known(percent)(restShare),
        known(percent)(idleShare),
      ],
    ],
  )
}

function replicasTable({ limited, unlimited, share, turnsSent, turnsNoted }) {
  const row = (name, { oneTurnsPerSecond, threeTurnsPerSecond, threeToOne }) => [
    `question turns a second, ${name}`,
    whole(oneTurnsPerSecond),
    whole(threeTurnsPerSecond),
    two(threeToOne),
  ]
  return table(
    ['', 'one', 'three', 'ratio'],
    [
      ...(limited ? [row(`${share} of a core for each`, limited)] : []),
      row('no limit', unlimited),
      ['turns noted of turns sent', '', `${whole(turnsNoted)} of ${whole(turnsSent)}`, ''],
    ],
  )
}

/** What an organization of a size needs, reckoned from the figures above and from nothing else. */
function capacity({ turns, start, memory }) {
  if (!turns?.questionCpuMs || !start) return undefined
  const people = 100_000
  const tenants = 50
  // Everybody asks once in their busiest hour, and as many forms are sent as a twentieth of that.
  const busiest = people / 3600
  const forms = busiest / 20
  const cores = (busiest * turns.questionCpuMs + forms * (turns.submitCpuMs ?? 0)) / 1000
  const perCore = 1000 / turns.questionCpuMs
  const byPassage = memory?.collections[0]
  const passages = tenants * 1000
  const index = byPassage ? (byPassage.rssMb / byPassage.passages) * passages : 0
  const rows = [
    ['questions in the busiest second, if everybody asks once in one hour', one(busiest)],
    ['questions a second that one core answers', whole(perCore)],
    ['cores for questions and forms at that time', two(cores)],
    [
      'memory of one process with 50 organizations of 1,000 passages, MB',
      whole(start.laterMb.desk + index),
    ],
    ['notices a second that Teams takes, each tenant for itself', `${tenants} times 50`],
  ]
  return table(['100,000 employees in 50 tenants', ''], rows)
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
  const {
    quality,
    latency,
    own,
    index,
    turns,
    profile,
    start,
    reindex,
    memory,
    cases,
    delivery,
    replicas,
  } = results
  const showOf = (measure) => (measure === 'typoRetention' ? percent : fixed(3))
  const section = (title, part, draw) => (part ? [`### ${title}\n\n${draw(part)}`] : [])
  const reckoned = capacity(results)
  const parts = [
    `### Targets\n\n${targetsTable(results)}`,
    ...missesOf(targetsOf(results)),
    ...(quality ? Object.entries(titles) : []).map(
      ([measure, title]) =>
        `### ${title}\n\n${qualityTable(quality.sets, measure, showOf(measure))}`,
    ),
    ...section('Milliseconds a question with everything switched on', own, ownTable),
    ...section('A turn of the bot beside an echo', turns, turnsTable),
    ...section('Where the time goes', profile, profileTable),
    ...section('Start and memory', start, startTable),
    ...section('The index', index, indexTable),
    ...section('One changed document', reindex, reindexTable),
    ...section('Memory of an index', memory, memoryTable),
    ...section('Many cases', cases, casesTable),
    ...section('A burst of notices', delivery, deliveryTable),
    ...section('Replicas', replicas, replicasTable),
    ...(reckoned ? [`### Capacity\n\n${reckoned}`] : []),
    ...(latency ? Object.entries(times) : []).map(
      ([measure, title]) => `### ${title}\n\n${latencyTable(latency.collections, measure)}`,
    ),
    `### Where a peer is ahead\n\n${lossesOf(results)}`,
  ]
  return parts.join('\n\n')
}

const where = ({ measured, machine: { cores, node, load } }) =>
  `measured ${measured} on ${cores} cores, Node ${node.split('.')[0]}, under a load of ${fixed(1)(load)} when it began`

/** How the parts were measured that run the bot itself. */
function toldOf({ turns, profile, start, reindex, memory, cases, delivery, replicas }) {
  const paragraphs = [
    turns &&
      `Turns: ${where(turns)}. A question through gate, retrieval, answer, card and reply, and an application form that is sent, commit included, beside a bot that echoes, on the same restify, CloudAdapter and connector on loopback. Each bot is a process of its own, people and Teams’ side are a third; limits on questions are on, and 300 people ask, 300 others ask what is repeated; ${turns.atOnce} at once, ${turns.turnsARound} a round, ${turns.rounds} rounds that take turns, medians of the rounds’ ratios. The targets are held against questions of which none was asked before in the same words: those of the evaluations, and the same with slips of the finger, with greetings and thanks, in other letters, two in one message. Repeated are ${turns.differentRepeated} questions that come again and again: of each organization the newest 256 answers are given again as long as nothing changes that they hang on. Of words, pairs of words and the words of clauses it is remembered what they name; of the last eight texts that were read, their plain words and what they name. Flushes are calls of fsync and fdatasync as strace counts them, of forms that are sent one after the other: one for each commit that somebody is told of (forms that come at the same time share one); what a form sets off (the receipt; no channel is bound here, so the card to reviewers waits) commits as well. All applications stay open, and each is compared with those before it.`,
    profile &&
      `Where the time goes: ${where(profile)}. Node’s own profiler, ${profile.turns} questions and ${profile.forms} forms, 16 at once; a wait for the disk counts where it is waited for.`,
    start &&
      `Start: ${where(start)}. From the process’s beginning until it says that it serves, with both shipped policies and an empty database, beside an echo that imports the same packages; ${start.rounds} rounds that take turns. By then documents are read, checked and indexed; what a question needs of each clause beyond that is prepared in pauses after the start, or by the first who asks.`,
    reindex &&
      `One changed document: ${where(reindex)}. Documents of three clauses in one organization; a change counts as done when its words answer. Median of ${reindex.changes}.`,
    memory &&
      `Memory: ${where(memory)}. Resident memory of a process that holds the documents and the index and nothing else, one round.`,
    cases &&
      `Cases: ${where(cases)}. ${cases.waiting} cases wait at both sizes, the others are closed; ten entries of the audit a case; each deed as the product asks it of its store, ${cases.rounds} rounds that take turns between the sizes. Where nothing grows the ratio is one, or less where the larger database was used later and is warmer.`,
    delivery &&
      `Delivery: ${where(delivery)}. Each notice to another person of one tenant, on a real clock, nothing simulated. Then ${delivery.idleSeconds} seconds with nothing to do, twice: after 15 seconds, and a minute later, by when the engine has had time to give back the memory that the burst took.`,
    replicas &&
      `Replicas: ${where(replicas)}. ${replicas.replicas} processes over one PostgreSQL, turns dealt out in order, beside one of them alone, ${replicas.rounds} rounds that take turns. Bots, database, people and Teams’ side share ${replicas.machine.cores} cores here${replicas.limited ? `: measured once with ${replicas.share} of a core for each bot, as a container has (control groups of Linux), and once with no limit` : ''}.`,
  ]
  return paragraphs.filter(Boolean).join('\n\n')
}

/** docs/performance.md. */
export function report(results) {
  const { quality, latency, own, index, peers } = results
  return `# Performance

Written by \`npm run bench\` from \`test/bench/results.json\`; do not edit. \`npm run bench -- --quick\` proves in a few minutes that it runs, and writes nothing; \`--long\` takes a million cases and passages, and ten thousand documents and notices. A part, or a collection of a part, can be measured anew by itself (\`--only\`, \`--sizes\`): each part tells the day and the load of the run that its figures come from, and on a day with several runs the last one stands.

## What was measured

Every engine gets the same passages with the same three fields (title, headings, text), and the same questions. Policy Desk runs here without glossary, typical questions or any other settings, and without a model. Peers: ${peers.join(', ')} (which brings SQLite FTS5, asked for any of the words with Porter stems). wink BM25 is also what Vectra ranks by; Vectra’s own package needs a newer Node.js than ours and is not run. “Fuzzy” is MiniSearch with \`fuzzy: 0.2, prefix: true\`, “tolerant” is Orama with \`tolerance: 1\`. The best of a row is bold.

${quality ? `Quality: ${where(quality)}. nDCG@10 has a gain of 1 for each result that brings a marked span which no earlier one brought. The sets are the public ones of \`GOLD_DIR\`, questions on policies of invented organizations (\`test/evals/organizations\`), and follow-ups over all of those and the shipped policies: Policy Desk takes the earlier question as history, a peer gets it before the question. A typo is one dropped, doubled, swapped or neighbouring letter in a word that carries meaning, the same for every engine.` : ''}

${latency ? `Speed: ${where(latency)}. Other work ran beside it: read the ratios within a row, not the milliseconds. After a round that does not count the engines take turns, ${latency.rounds} rounds; mean, median and processor time are medians of the rounds, the 99th percentile is that of all. Processor time is what a busy machine distorts least. At 100,000 passages only the engines are asked that answer within 5 seconds there, in a run of its own. Collections beyond what the sets hold are recombined from sentences of real passages.` : ''}

${own ? `Everything switched on: ${where(own)}. ${own.questions} questions a round, ${own.rounds} rounds: a third as they are, a third with a typo, a third as follow-ups; a glossary, and a typical question for every eleventh clause. The index is warm as after a start of the bot; figures are medians of the rounds.` : ''}

${index ? `The index: ${where(index)}. “From the stored index” is all that a restart does between the parsed documents and the first answer: it checks that the file belongs to these very documents, reads and opens it. Building and opening take turns, medians of ${index.rounds}.` : ''}

${toldOf(results)}

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
