// Fits the weights of src/answers/answer-model.ts to question sets of ours and prints them, with the figures of each
// organization under a model that has not seen it. `npm run build && node scripts/fit-answer-model.mjs`. Changes no file.
import { cpSync, mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { rivalsOf, signalsOf } from '../dist/answers/answerability.js'
import { asNeighbours, prepareBase } from '../dist/answers/base.js'
import { examine } from '../dist/answers/examine.js'
import { buildIndex } from '../dist/knowledge/search-index.js'
import { loadOrganizations } from '../dist/organizations.js'

/** A wrong answer weighs more than a needless no. */
const weightOfUnanswerable = 2.2
const ridge = 0.003
const steps = 4000

const questionsIn = (file) =>
  readFileSync(file, 'utf8')
    .split('\n')
    .filter((line) => line !== '')
    .map((line) => JSON.parse(line))

/** The shipped organizations without their organization.yaml, under other names so that the shipped one is not taken. */
function withoutSettings(folder) {
  for (const org of ['durham', 'dauphin'])
    cpSync(
      join('knowledge', org, 'social-media-policy.md'),
      join(folder, `${org}-bare`, 'policy.md'),
    )
  return folder
}

async function examplesOf(folder, questions) {
  const { all } = await loadOrganizations(folder)
  const bases = asNeighbours(
    all.map(({ id, knowledge: { documents, settings } }) =>
      prepareBase({ org: id, settings, index: buildIndex(documents, settings), forms: [] }),
    ),
  )
  return questions.flatMap(({ org, question, history = [], behaviour }) => {
    const base = bases.find((candidate) => candidate.org === org)
    if (!base || !['answer', 'not_in_policy'].includes(behaviour)) return []
    const asked = { text: question, history }
    const [part, ...others] = examine(base, asked)
    const signals = part && signalsOf(base, part.found, part.type)
    if (!signals || others.length > 0) return []
    const elsewhere = base.neighbours.flatMap((other) => examine(other, asked)[0]?.found ?? [])
    const values = { ...signals, ...rivalsOf(part.found, elsewhere) }
    return [{ org: org.replace('-bare', ''), answerable: behaviour === 'answer' ? 1 : 0, values }]
  })
}

function weightsFor(examples, names) {
  const scale = names.map((name) =>
    Math.max(1e-6, ...examples.map(({ values }) => Math.abs(values[name]))),
  )
  const rows = examples.map(({ values }) => [
    ...names.map((name, at) => values[name] / scale[at]),
    1,
  ])
  const weights = new Array(names.length + 1).fill(0)
  for (let step = 0; step < steps; step++) {
    const slope = weights.map((weight, at) =>
      at < names.length ? (2 * ridge * weight) / scale[at] : 0,
    )
    for (const [index, row] of rows.entries()) {
      const { answerable } = examples[index]
      const sum = row.reduce((total, value, at) => total + value * weights[at], 0)
      const importance = answerable ? 1 : weightOfUnanswerable
      const error = (importance * (1 / (1 + Math.exp(-sum)) - answerable)) / rows.length
      for (const [at, value] of row.entries()) slope[at] += error * value
    }
    for (const at of weights.keys()) weights[at] -= 2 * slope[at]
  }
  return weights.map((weight, at) => (at < names.length ? weight / scale[at] : weight))
}

const strength = (weights, names, { values }) =>
  names.reduce((sum, name, at) => sum + weights[at] * values[name], weights[names.length])

const bare = withoutSettings(mkdtempSync(join(tmpdir(), 'policy-desk-fit-')))
const own = ['questions', 'blind-questions'].flatMap((name) =>
  questionsIn(`test/evals/${name}.jsonl`),
)
const examples = [
  ...(await examplesOf('knowledge', own)),
  ...(await examplesOf(
    bare,
    own.map((question) => ({ ...question, org: `${question.org}-bare` })),
  )),
  ...(await examplesOf(
    'test/evals/organizations/knowledge',
    questionsIn('test/evals/organizations/open.jsonl'),
  )),
]
rmSync(bare, { recursive: true })
const names = Object.keys(examples[0].values)
for (const org of new Set(examples.map((example) => example.org))) {
  const weights = weightsFor(
    examples.filter((example) => example.org !== org),
    names,
  )
  const share = (answerable) => {
    const rows = examples.filter(
      (example) => example.org === org && example.answerable === answerable,
    )
    const declined = rows.filter((example) => strength(weights, names, example) <= 0)
    return `${declined.length} of ${rows.length}`
  }
  console.log(`${org}: wrongly declined ${share(1)}, rightly declined ${share(0)}`)
}
const weights = weightsFor(examples, names)
console.log(`bias ${weights.at(-1).toFixed(2)}`)
for (const [at, name] of names.entries()) console.log(`${name} ${weights[at].toFixed(2)}`)
