// Learns the weights of src/triage/learned/ from the labelled texts in test/evals/triage and writes them. The files named
// `*-typical-keep` stay unread: they measure what came out. `npm run build && node scripts/fit-triage.mjs`.
import { readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { featuresOf } from '../dist/triage/features.js'
import { groundKinds } from '../dist/triage/grounds/kinds.js'
import { read } from '../dist/triage/reading.js'
import { withoutFigures } from '../dist/triage/violence.js'

const folder = 'test/evals/triage'
const ridge = 0.004
const steps = 300
const rate = 0.3
const momentum = 0.9
/** A class stands for many words, a pair of words for few texts. */
const sizeOf = (name) => (name.startsWith('@') ? 1 : name.includes(' ') ? 0.5 : 0.7)
const rarest = 2
/** Smaller ones change nothing and fill the file. */
const smallest = 0.03

const linesOf = (kind) =>
  readdirSync(folder)
    .filter((file) => file.startsWith(kind) && !file.includes('-typical-keep'))
    .sort()
    .flatMap((file) => readFileSync(`${folder}/${file}`, 'utf8').trim().split('\n'))
    .map((line) => JSON.parse(line))

/** 1: it is so, 0: it is not, none: either is right. */
const label = (wanted, alsoRight) => (wanted ? 1 : alsoRight ? undefined : 0)
const names = (reports, beginning) => reports.some((report) => report.startsWith(beginning))
const report =
  (beginning) =>
  ({ reports, also_accept: others = [] }) =>
    label(
      names(reports, beginning),
      others.some((each) => names(each, beginning)),
    )
const complaintReadings = [
  report('harassment'),
  report('workplace_violence'),
  ({ urgent }) => label(urgent),
]
const commentReadings = [
  ({ labels }) => label(!labels.includes('allowed')),
  ...groundKinds.map(
    (_, index) =>
      ({ labels, also_ok: others = [] }) =>
        label(labels.includes(index + 1), others.includes(index + 1)),
  ),
]

function learn(texts, labels, features, known) {
  const examples = texts.flatMap((_, index) => (labels[index] === undefined ? [] : [index]))
  const positive = examples.filter((index) => labels[index] === 1).length
  // Rare readings count for more, so that "never" is no good answer.
  const weightOfPositive = Math.sqrt((examples.length - positive) / Math.max(1, positive))
  const weights = new Float64Array(known.length + 1)
  const speed = new Float64Array(known.length + 1)
  for (let step = 0; step < steps; step += 1) {
    const slope = new Float64Array(known.length + 1)
    for (const index of examples) {
      let sum = weights[known.length]
      for (const [at, value] of features[index]) sum += weights[at] * value
      const isSo = labels[index]
      const miss = 1 / (1 + Math.exp(-sum)) - isSo
      const error = (miss * (isSo ? weightOfPositive : 1)) / examples.length
      slope[known.length] += error
      for (const [at, value] of features[index]) slope[at] += error * value
    }
    for (let at = 0; at <= known.length; at += 1) {
      speed[at] = momentum * speed[at] + slope[at] + (at < known.length ? ridge * weights[at] : 0)
      weights[at] -= rate * speed[at]
    }
  }
  return weights
}

function _fit(kind, readingOf, readings, name, about) {
  const lines = linesOf(kind).filter(({ reporter }) => reporter !== 'public')
  const found = lines.map((line) => [...featuresOf(readingOf(line)).keys()])
  const counts = new Map()
  for (const each of found.flat()) counts.set(each, (counts.get(each) ?? 0) + 1)
  const known = [...counts]
    .filter(([, count]) => count >= rarest)
    .map(([each]) => each)
    .sort()
  const place = new Map(known.map((each, index) => [each, index]))
  const features = found.map((each) =>
    each.filter((one) => place.has(one)).map((one) => [place.get(one), sizeOf(one)]),
  )
  const learned = readings.map((reading) => learn(lines, lines.map(reading), features, known))
  const row = (each, at, value) => ({
    each,
    numbers: learned.map((weights) => weights[at] * value),
  })
  const rows = [
    row('START', known.length, 1),
    ...known
      .map((each, at) => row(each, at, sizeOf(each)))
      .filter(({ numbers }) => numbers.some((number) => Math.abs(number) >= smallest)),
  ]
  const table = rows
    .map(({ each, numbers }) =>
      [each, ...numbers.map((number) => Math.round(number * 100))].join('|'),
    )
    .join('\n')
  writeFileSync(
    `src/triage/learned/${name}.ts`,
    `/** ${about} Written by scripts/fit-triage.mjs. */\nimport { readWeights } from '../weights.ts'\n\nexport const ${name.replace(/-(.)/g, (_, letter) => letter.toUpperCase())} = readWeights(\`\n${table}\n\`)\n`,
  )
  console.log(`${name}: ${lines.length} texts, ${rows.length} features`)
}

it(
  'complaints',
  ({ text }) => withoutFigures(read(text)),
  complaintReadings,
  'complaint-weights',
  'What reports of a concern are alike in: harassment, violence, haste.',
)
it(
  'comments',
  ({ comment }) => read(comment),
  commentReadings,
  'comment-weights',
  'What comments are alike in: any ground, then each ground in the order of the kinds.',
)
