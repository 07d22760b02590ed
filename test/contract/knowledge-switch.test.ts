/** Questions while the documents change: each answer is of one version, whole, and what was removed is never cited again. */
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setImmediate as pause } from 'node:timers/promises'
import { pino } from 'pino'
import { afterEach, beforeEach, expect, test } from 'vitest'
import type { Citation } from '../../src/answers/answer.ts'
import type { PolicyDocument } from '../../src/knowledge/document.ts'
import { readDocument } from '../../src/knowledge/read.ts'
import { type LiveOrganizations, openOrganizations } from '../../src/organizations/live.ts'
import { describeOnEachDatabase } from '../support/databases.ts'

/** In each version every clause has the version's own colour, so that an answer of two versions would show two. */
const textOf = (colour: string, more: string) =>
  `# Club rules\n\nRevised: January 1, 2026\n\n## 1 Helmets\n\nEvery rider must wear a ${colour} helmet.\n\n## 2 Lamps\n\nEvery bicycle must carry a ${colour} lamp.\n\n${more}`
const green = textOf(
  'green',
  '## 3 Guests\n\nGuests may ride along when a member signs a green paper.\n',
)
const orange = textOf('orange', '')

const questions = [
  'Which helmet must a rider wear?',
  'What lamp must a bicycle carry?',
  'May guests ride along?',
  'Which helmet must a rider wear and what lamp must a bicycle carry?',
]

const coloursIn = (text: string) => new Set(text.match(/green|orange/g))

describeOnEachDatabase('a switch of documents', (databases) => {
  let folder = ''
  let clock = 1_000
  const opened: LiveOrganizations[] = []

  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), 'knowledge-'))
    clock = 1_000
    mkdirSync(join(folder, 'club'))
    writeFileSync(join(folder, 'club', 'organization.yaml'), 'name: The Club\n')
    writeFileSync(join(folder, 'club', 'rules.md'), green)
  })

  afterEach(async () => {
    for (const live of opened.splice(0)) await live.stop()
    rmSync(folder, { recursive: true })
  })

  const read = (text: string): PolicyDocument =>
    readDocument({ org: 'club', name: 'rules', file: 'rules.md', bytes: Buffer.from(text) })

  /** What somebody sees of an answer: its words, and the words that it cites. */
  function asked(live: LiveOrganizations, number: number): string {
    const answer = live.current()[0]?.ask({ text: questions[number % questions.length] ?? '' })
    const citations: readonly Citation[] = answer && 'citations' in answer ? answer.citations : []
    const nearest = answer && 'nearest' in answer ? answer.nearest?.quote : ''
    return [answer?.text, nearest, ...citations.map(({ quote }) => quote)].join('\n')
  }

  test('no answer of thousands mixes two versions, in any process, nor cites what was removed', async () => {
    const url = await databases.create()
    const first = await databases.open(url)
    const { versions } = first
    for (const storage of [first, await databases.open(url)])
      opened.push(
        await openOrganizations({
          folder,
          versions: storage.versions,
          log: pino({ level: 'silent' }),
          now: () => clock,
        }),
      )
    let isOver = false
    let answers = 0
    const mixed: string[] = []
    const late: string[] = []
    const asking = opened.map(async (live) => {
      let organization = live.current()[0]
      // What this process answers with since its last switch.
      let colour = 'green'
      for (let number = 0; !isOver; number++) {
        if (live.current()[0] !== organization) {
          organization = live.current()[0]
          colour = colour === 'green' ? 'orange' : 'green'
        }
        const said = asked(live, number)
        const colours = coloursIn(said)
        if (colours.size > 1) mixed.push(said)
        if (colours.size === 1 && !colours.has(colour)) late.push(said)
        answers += 1
        await pause()
      }
    })

    for (let round = 1; round <= 4; round++) {
      const content = read(round % 2 === 1 ? orange : green)
      clock += 1
      const at = { recordedAt: clock, effectiveAt: clock }
      await versions.record('club', round, [
        { org: 'club', document: 'rules', origin: 'import', file: 'r', title: 'R', ...at, content },
      ])
      await Promise.all(opened.map((live) => live.refresh()))
      const until = answers + 300
      while (answers < until) await pause()
    }
    isOver = true
    await Promise.all(asking)

    expect(mixed).toEqual([])
    expect(late).toEqual([])
    expect(answers).toBeGreaterThan(1_200)
  })
})
