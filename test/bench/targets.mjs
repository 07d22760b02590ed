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
const finePercent = (value) => `${(100 * value).toFixed(2)} %`
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

const ofTurns = (turns) => [
  least(
    'turns a second of questions that nobody asked before, beside an echo’s',
    0.75,
    turns.questionToEchoRate,
    times,
  ),
  most(
    '99th percentile of a question that nobody asked before, beside an echo’s',
    1.5,
    turns.questionToEchoP99,
    times,
  ),
  least(
    'turns a second of repeated questions, beside an echo’s',
    0.75,
    turns.repeatedToEchoRate,
    times,
  ),
  most(
    '99th percentile of a repeated question, beside an echo’s',
    1.5,
    turns.repeatedToEchoP99,
    times,
  ),
  least('submit turns a second, beside an echo’s', 0.5, turns.submitToEchoRate, times),
  most(
    '95th percentile of a question with 50 people at once, beside one person’s echo',
    8,
    turns.fiftyUsersToOneEcho,
    times,
  ),
]

const ofStart = ({ readyMs, rssMb }) => [
  most('start until it serves, beside an echo with the same imports', 1.5, readyMs.ratio, times),
  most('memory when it serves, beside an echo with the same imports', 1.5, rssMb.ratio, times),
]

const ofReindex = ({ documents, share }) => [
  most(
    `one changed document among ${whole(documents)}, beside reading all`,
    0.01,
    share,
    (value) => `${value.toFixed(4)} times`,
  ),
]

const ofMemory = ({ collections }) =>
  collections
    .filter(({ passages }) => passages >= 1_000_000)
    .map(({ passages, rssMb }) =>
      most(`memory at ${whole(passages)} passages`, 2048, rssMb, (value) => `${whole(value)} MB`),
    )

const ofCases = ({ cases: [few, many], databases }) =>
  databases.flatMap(({ database, deeds }) =>
    deeds.map(({ deed, growth }) =>
      most(`${deed}, ${whole(many)} cases beside ${whole(few)}, ${database}`, 2, growth, times),
    ),
  )

const ofDelivery = ({ perSecond, mostInASecond, teamsTakes, idleShare, notices, arrived }) => [
  least('notices of a burst that arrived, once each', notices, arrived, whole),
  least('notices a second to one tenant, of the 50 that Teams takes', 45, perSecond, digits(1)),
  most('most notices in any second', teamsTakes, mostInASecond, whole),
  ...(idleShare === undefined
    ? []
    : [most('share of one core with nothing to do', 0.01, idleShare, finePercent)]),
]

const ofReplicas = ({ limited, unlimited, share, turnsSent, turnsNoted }) => [
  least(
    `question turns a second of three replicas${limited ? ` with ${share} of a core each` : ''}, beside one`,
    2,
    (limited ?? unlimited).threeToOne,
    times,
  ),
  least('turns of the replicas that are noted in the database', turnsSent, turnsNoted, whole),
]

const parts = {
  quality: ofQuality,
  latency: ofLatency,
  own: ofOwn,
  index: ofIndex,
  turns: ofTurns,
  start: ofStart,
  reindex: ofReindex,
  memory: ofMemory,
  cases: ofCases,
  delivery: ofDelivery,
  replicas: ofReplicas,
}

/** Every target of the parts that were measured. */
export const targetsOf = (results) =>
  Object.entries(parts).flatMap(([part, of]) => (results[part] ? of(results[part]) : []))
