// Memory and time of an index of so many passages, in a process of its own: `node test/bench/memory.mjs N SENTENCES.json`
import { readFileSync } from 'node:fs'
import { collectionOf } from './corpora.mjs'
import { seeded, shuffled } from './seeded.mjs'

const [, , count, file] = process.argv
const own = {
  ...(await import('../../dist/knowledge/passage.js')),
  ...(await import('../../dist/knowledge/retrieve.js')),
  ...(await import('../../dist/knowledge/search-index.js')),
}
const { passages, questions } = JSON.parse(readFileSync(file, 'utf8'))
const { documents } = collectionOf(Number(count), [{ passages }], own.passagesOf)
const began = performance.now()
const index = own.buildIndex(documents)
const buildMs = performance.now() - began
globalThis.gc?.()
const times = shuffled(questions, seeded(4))
  .slice(0, 60)
  .map((text) => {
    const from = performance.now()
    own.retrieve(index, { text })
    return performance.now() - from
  })
  .sort((a, b) => a - b)
const middle = times[times.length >> 1]
console.log(
  JSON.stringify({
    passages: Number(count),
    buildMs,
    rssMb: process.memoryUsage().rss / 1024 / 1024,
    p50: middle,
    slowest: times.at(-1),
  }),
)
