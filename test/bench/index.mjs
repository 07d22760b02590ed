/** What an index costs: built from parsed documents, and taken up again after a restart. */
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { median } from './measure.mjs'

/** In rounds that take turns; the first warms up and does not count. */
export async function measureIndex(own, { documents, passages }, { rounds, pause, tell }) {
  const { buildIndex, openIndex, readIndexData, readStored, keyOf, store, noSettings } = own
  const folder = mkdtempSync(join(tmpdir(), 'policy-desk-bench-'))
  const file = join(folder, 'bench.index')
  // Read from files, each would have the hash of its bytes.
  const read = documents.map((document, at) => ({ ...document, hash: String(at) }))
  store(file, keyOf(read, noSettings), readIndexData(read, noSettings))
  const ways = {
    build: () => buildIndex(read),
    restart: () => openIndex(readStored(file, keyOf(read, noSettings)).data, read, noSettings),
  }
  const times = { build: [], restart: [] }
  for (let round = 0; round <= rounds; round++)
    for (const [way, run] of Object.entries(ways)) {
      tell(`${passages.length} passages: round ${round} of ${rounds}, ${way}`)
      const start = performance.now()
      run()
      if (round > 0) times[way].push(performance.now() - start)
      await pause()
    }
  rmSync(folder, { recursive: true })
  const buildMs = median(times.build)
  return {
    passages: passages.length,
    documents: documents.length,
    buildMs,
    passagesPerSecond: (1000 * passages.length) / buildMs,
    restartMs: median(times.restart),
    buildToRestart: median(times.build.map((ms, round) => ms / times.restart[round])),
  }
}
