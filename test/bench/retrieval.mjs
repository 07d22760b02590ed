// Retrieval alone: the right clause first and among the first three for a file of questions, and nDCG@10 on public sets.
//   GOLD_DIR=../shared/questions node test/bench/retrieval.mjs [QUESTIONS.jsonl] [KNOWLEDGE_DIR]
import { spawnSync } from 'node:child_process'
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { build } from '../../scripts/build.mjs'

build()
const { loadKnowledge } = await import('../../dist/knowledge/load.js')
const { buildIndex } = await import('../../dist/knowledge/search-index.js')
const { retrieve } = await import('../../dist/knowledge/retrieve.js')
const { searchBatch } = await import('../../dist/commands/search-batch.js')

const gold = process.env.GOLD_DIR ?? '../shared/questions'
const questionFile = process.argv[2] ?? join(gold, 'dev.jsonl')
const knowledge = process.argv[3] ?? 'knowledge'

/** The rank of the worst placed group of accepted clauses, each clause counted once; Infinity where one is missing. */
function rankOf(index, { question, history = [], clauses, groups = [clauses] }) {
  const { passages } = retrieve(index, { text: question, history, top: 100 })
  const found = [...new Set(passages.map(({ clause }) => clause.id))]
  const ranks = groups.map((group) => {
    const wanted = group.map((id) => id.split('/')[0])
    const at = found.findIndex((id) => wanted.includes(id))
    return at < 0 ? Infinity : at + 1
  })
  return Math.max(...ranks)
}

if (existsSync(questionFile)) {
  const { organizations } = await loadKnowledge(knowledge, 'knowledge')
  const indexes = new Map(
    organizations.map(({ org, documents, settings }) => [org, buildIndex(documents, settings)]),
  )
  const questions = readFileSync(questionFile, 'utf8')
    .split('\n')
    .filter((line) => line.trim() !== '')
    .map((line) => JSON.parse(line))
    .filter(({ behaviour, org }) => behaviour === 'answer' && indexes.has(org))
  const ranks = questions.map((question) => rankOf(indexes.get(question.org), question))
  const share = (most) => (ranks.filter((rank) => rank <= most).length / ranks.length).toFixed(3)
  console.log(`${questionFile}: ${ranks.length} questions, first ${share(1)}, in three ${share(3)}`)
}

const sets = join(gold, 'retrieval')
for (const set of existsSync(sets) ? readdirSync(sets) : []) {
  const folder = join(sets, set)
  if (!existsSync(join(folder, 'questions.jsonl'))) continue
  const scratch = mkdtempSync(join(tmpdir(), 'retrieval-'))
  const batch = join(folder, 'questions.jsonl')
  const { output } = await searchBatch(['--knowledge', join(folder, 'docs'), '--batch', batch])
  writeFileSync(join(scratch, 'run.jsonl'), output)
  const args = [join(sets, 'score.mjs'), folder, join(scratch, 'run.jsonl'), '--json']
  const { stdout } = spawnSync(process.execPath, args, { encoding: 'utf8' })
  rmSync(scratch, { recursive: true })
  const { ndcg10, recall5, msMean, msP99 } = JSON.parse(stdout)
  const times = `mean ${msMean.toFixed(1)} ms, p99 ${msP99.toFixed(1)} ms`
  console.log(`${set}: nDCG@10 ${ndcg10.toFixed(4)}, recall@5 ${recall5.toFixed(3)}, ${times}`)
}
