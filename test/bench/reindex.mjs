/** One changed document among many: until the new words answer, beside reading all of them for the first time. */
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { median } from './measure.mjs'
import { pick, seeded } from './seeded.mjs'

const changes = 3

/** A document of three clauses, in words of real passages. */
function written(sentences, random, title) {
  const clauses = [1, 2, 3].map(
    (at) =>
      `## ${at}. ${pick(sentences, random).split(' ').slice(0, 4).join(' ')}\n\n${pick(sentences, random)} ${pick(sentences, random)}\n`,
  )
  return `# ${title}\n\n${clauses.join('\n')}`
}

export async function measureReindex(own, sentences, { quick, long, tell }) {
  const documents = quick ? 200 : long ? 10_000 : 1000
  const folder = mkdtempSync(join(tmpdir(), 'policy-desk-bench-'))
  const knowledge = join(folder, 'knowledge')
  const organization = join(knowledge, 'bench')
  mkdirSync(organization, { recursive: true })
  const random = seeded(7)
  const plain = sentences.map((text) => text.replace(/[#*_<>|`[\]\n]/g, ' '))
  const write = (n, words = '') =>
    writeFileSync(
      join(organization, `d${n}.md`),
      `${written(plain, random, `Document ${n}`)}\n${words}\n`,
    )
  try {
    for (let n = 0; n < documents; n++) write(n)
    tell(`re-index: ${documents} documents are read and prepared for the first time`)
    const storage = await own.openStorage({
      url: `file:${join(folder, 'bench.db')}`,
      cipher: own.createCipher([Buffer.alloc(32, 7)]),
    })
    const open = () =>
      own.openOrganizations({
        folder: knowledge,
        versions: storage.versions,
        log: own.createLog('silent'),
        indexFolder: join(folder, 'indexes'),
        now: () => Date.now() * 1000,
      })
    const began = performance.now()
    const live = await open()
    // A bot does this in pauses after its start: what a change takes over is there only then.
    for (const { prepare } of live.current()) for (const _ of prepare());
    const firstMs = performance.now() - began
    const times = []
    for (let change = 0; change < changes; change++) {
      tell(`re-index: change ${change + 1} of ${changes}`)
      const word = `zanthoxylum${change}`
      write(change * 7, `The ${word} is to be watered by the clerk of the library.`)
      const from = performance.now()
      await live.refresh()
      times.push(performance.now() - from)
      const [found] = live.current()[0]?.search(word, 1) ?? []
      if (!found?.quote.includes(word)) throw new Error('The changed document does not answer.')
    }
    await live.stop()
    await storage.close()
    const changeMs = median(times)
    return { documents, changes, firstMs, changeMs, share: changeMs / firstMs }
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}
