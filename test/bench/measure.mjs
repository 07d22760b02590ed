/** Quality and latency of engines, each over the same passages. */
import { seeded } from './seeded.mjs'
import { withTypo } from './typo.mjs'

const top = 10
const discount = (rank) => 1 / Math.log2(rank + 2)
export const mean = (values) => values.reduce((sum, value) => sum + value, 0) / values.length

export function median(values) {
  const sorted = [...values].sort((a, b) => a - b)
  const middle = sorted.length >> 1
  return sorted.length % 2 === 1 ? sorted[middle] : (sorted[middle - 1] + sorted[middle]) / 2
}

export const percentile = (sorted, share) =>
  sorted[Math.min(sorted.length - 1, Math.floor(share * sorted.length))]

/** As src/knowledge/span-score.ts: a gain of 1 for each result that brings a span not yet brought. */
function scoreOf(ranked, wanted) {
  const brought = new Set()
  let gain = 0
  let inThree = 0
  for (const [rank, passage] of ranked.slice(0, top).entries()) {
    const fresh = wanted.filter((span) => !brought.has(span) && span.has(passage))
    for (const span of fresh) brought.add(span)
    if (fresh.length > 0) gain += discount(rank)
    if (rank < 3) inThree = brought.size
  }
  const ideal = wanted.slice(0, top).reduce((sum, _, rank) => sum + discount(rank), 0)
  const first = wanted.some((span) => span.has(ranked[0])) ? 1 : 0
  return { ndcg10: Math.min(1, gain / ideal), recall3: inThree / wanted.length, hit1: first }
}

/** nDCG@10, recall@3 and Hit@1 of an engine on a set, and the share of nDCG that it keeps with one typo a question. */
export async function qualityOf(engine, set, pause) {
  const search = await engine.build(set)
  const random = seeded(1)
  // A small set is asked with several slips a question: one alone would be chance.
  const slips = set.questions.length < 100 ? 5 : 1
  const scores = []
  const slipped = []
  for (const { text, history, wanted } of set.questions) {
    scores.push(scoreOf(await search(text, history), wanted))
    for (let slip = 0; slip < slips; slip++)
      slipped.push(scoreOf(await search(withTypo(text, random), history), wanted).ndcg10)
    await pause()
  }
  const of = (measure) => mean(scores.map((score) => score[measure]))
  const ndcg10 = of('ndcg10')
  return { ndcg10, recall3: of('recall3'), hit1: of('hit1'), typoRetention: mean(slipped) / ndcg10 }
}

/**
 * Milliseconds a question, in rounds that take turns (A B A B), so that a busy moment of the machine falls on all. Mean,
 * median and processor time (which a busy machine lengthens less) are medians over the rounds; the 99th percentile is
 * that of all questions of all rounds.
 */
export async function latencies(engines, corpus, questions, { rounds, pause, tell }) {
  const built = []
  for (const engine of engines) {
    tell(`${corpus.passages.length} passages: ${engine.name} builds its index`)
    const start = performance.now()
    const search = await engine.build(corpus)
    built.push({ name: engine.name, search, buildMs: performance.now() - start, rounds: [] })
    await pause()
  }
  // The first round warms up and does not count.
  for (let round = 0; round <= rounds; round++)
    for (const engine of built) {
      tell(`${corpus.passages.length} passages: round ${round} of ${rounds}, ${engine.name}`)
      const times = []
      const before = process.cpuUsage()
      for (const question of questions) {
        const start = performance.now()
        await engine.search(question)
        times.push(performance.now() - start)
        await pause()
      }
      const { user, system } = process.cpuUsage(before)
      if (round > 0) engine.rounds.push({ times, cpu: (user + system) / 1000 / questions.length })
    }
  return built.map(({ name, buildMs, rounds: all }) => ({
    name,
    buildMs,
    mean: median(all.map(({ times }) => mean(times))),
    p50: median(all.map(({ times }) => median(times))),
    p99: percentile(
      all.flatMap(({ times }) => times).sort((a, b) => a - b),
      0.99,
    ),
    cpu: median(all.map(({ cpu }) => cpu)),
  }))
}
