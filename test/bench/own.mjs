/** Our retrieval alone, with everything switched on that an organization can switch on. */
import { mean, median, percentile } from './measure.mjs'
import { seeded } from './seeded.mjs'
import { withTypo } from './typo.mjs'

/** Typical questions for every eleventh clause, and words of the organization's own. */
function settingsFor({ noSettings }, documents, questions) {
  const asks = {}
  let clauses = 0
  for (const { name, clauses: own } of documents)
    for (const { id } of own)
      if (clauses++ % 11 === 0) asks[`${name}#${id}`] = [questions[clauses % questions.length]]
  const glossary = {
    employee: ['staffer', 'team member'],
    agreement: ['paper', 'deal'],
    landlord: ['owner of the flat'],
  }
  return { ...noSettings, asks, glossary }
}

/**
 * Milliseconds a question: every third one as it is, every third one with a typo, every third one as a follow-up of the
 * one before. Medians of the rounds for the mean, and the 99th percentile of each round.
 */
export async function measureAlone(
  own,
  { documents, passages },
  questions,
  { rounds, pause, tell },
) {
  const { buildIndex, retrieve, warmUp } = own
  tell(`${passages.length} passages: everything on`)
  const index = buildIndex(documents, settingsFor(own, documents, questions))
  warmUp(index)
  const random = seeded(5)
  const asked = questions.map((text, at) => {
    if (at % 3 === 0) return { text }
    return at % 3 === 1 ? { text: withTypo(text, random) } : { text, history: [questions[at - 1]] }
  })
  const measured = []
  for (let round = 0; round < rounds; round++) {
    tell(`${passages.length} passages: everything on, round ${round + 1} of ${rounds}`)
    const times = []
    const before = process.cpuUsage()
    for (const question of asked) {
      const start = performance.now()
      retrieve(index, question)
      times.push(performance.now() - start)
      await pause()
    }
    const { user, system } = process.cpuUsage(before)
    times.sort((a, b) => a - b)
    const cpu = (user + system) / 1000 / asked.length
    measured.push({ mean: mean(times), cpu, p50: median(times), p99: percentile(times, 0.99) })
  }
  const of = (measure) => median(measured.map((round) => round[measure]))
  return {
    passages: passages.length,
    mean: of('mean'),
    cpu: of('cpu'),
    p50: of('p50'),
    p99: of('p99'),
    // The round after the start, in which most words are met for the first time.
    firstP99: measured[0].p99,
  }
}
