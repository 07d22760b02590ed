/** What the figures are held to, each with what was measured: met or missed, and by how much. */

const ofSize = (part, size) => part?.collections.find(({ passages }) => passages === size)
const engineOf = ({ engines }, name) => engines.find((engine) => engine.name === name)

/** At least, or at most, a limit. */
const least = (what, limit, value, show) => ({
  what,
  limit: `at least ${show(limit)}`,
  value: show(value),
  met: value >= limit,
})
const most = (what, limit, value, show) => ({
  what,
  limit: `at most ${show(limit)}`,
  value: show(value),
  met: value <= limit,
})

const digits = (count) => (value) => value.toFixed(count)
const percent = (value) => `${(100 * value).toFixed(1)} %`
const ms = (value) => `${value.toFixed(2)} ms`
const times = (value) => `${value.toFixed(value < 1 ? 3 : 2)} times`
const whole = (value) => Math.round(value).toLocaleString('en-CA')

/** nDCG@10 that the public sets are held to. */
const publicTargets = { conditionalqa: 0.54, contractnli: 0.7, privacyqa: 0.33 }

function ofQuality({ sets }) {
  const ours = (set) => set.engines[0]
  const ahead = sets.filter(({ engines: [own, ...peers] }) =>
    peers.every((peer) => own.ndcg10 > peer.ndcg10),
  )
  const kept = Math.min(...sets.map((set) => ours(set).typoRetention))
  return [
    ...sets
      .filter(({ set }) => set in publicTargets)
      .map((set) =>
        least(`nDCG@10, ${set.set}`, publicTargets[set.set], ours(set).ndcg10, digits(3)),
      ),
    least('sets on which nDCG@10 is above every peer’s', sets.length, ahead.length, whole),
    least('nDCG@10 kept with a typo, the worst set', 0.97, kept, percent),
  ]
}

const ofLatency = ({ collections }) =>
  collections.map((collection) => {
    const peer = engineOf(collection, 'MiniSearch').mean
    const share = collection.engines[0].mean / peer
    return most(
      `mean time of a question, beside MiniSearch’s, ${whole(collection.passages)} passages`,
      0.1,
      share,
      times,
    )
  })

function ofOwn(own) {
  const all = own.collections.map(({ passages, p99 }) =>
    most(`99th percentile, ${whole(passages)} passages`, 25, p99, ms),
  )
  const [small, named, large] = [10_000, 13_000, 100_000].map((size) => ofSize(own, size))
  return [
    ...(named ? [most('mean time of a question, 13,000 passages', 8, named.mean, ms)] : []),
    ...all,
    ...(small && large
      ? [most('mean time at 100,000 passages, beside 10,000', 6, large.mean / small.mean, times)]
      : []),
  ]
}

const ofIndex = ({ collections }) =>
  collections.flatMap(({ passages, passagesPerSecond, buildToRestart }) => [
    least(
      `passages a second into the index, ${whole(passages)} passages`,
      20_000,
      passagesPerSecond,
      whole,
    ),
    least(
      `building beside taking up a stored index, ${whole(passages)} passages`,
      10,
      buildToRestart,
      times,
    ),
  ])

const ofTurns = ({ questionToEchoRate, questionToEchoP99 }) => [
  least('question turns a second, beside an echo’s', 0.75, questionToEchoRate, times),
  most('99th percentile of a question turn, beside an echo’s', 1.5, questionToEchoP99, times),
]

const parts = { quality: ofQuality, latency: ofLatency, own: ofOwn, index: ofIndex, turns: ofTurns }

/** Every target of the parts that were measured. */
export const targetsOf = (results) =>
  Object.entries(parts).flatMap(([part, of]) => (results[part] ? of(results[part]) : []))
