/** Copies for access requests: nobody is named who did not ask, no cell is a formula, every hash is right, and each copy expires. */
import { createHash } from 'node:crypto'
import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { z } from 'zod'
import { runExport, runExports } from '../../src/commands/cases/export.ts'
import { readConfig } from '../../src/config.ts'
import { createCipher } from '../../src/storage/encrypt.ts'
import { openStorage } from '../../src/storage/open.ts'
import { aCase, anEvent, noon } from '../contract/builders.ts'
import { writeRecordsOrganization } from '../support/records-organization.ts'
import { atLeast, exactly, type Figure, type Promised } from './promise.ts'

const org = 'keepers'
const key = Buffer.alloc(32, 7)
const day = 86_400_000_000
const keptFor = 30

const person = (name: string) => ({ id: `id-of-${name.replace(' ', '-').toLowerCase()}`, name })
const requester = person('Kim Complainant')
const subject = person('Sasha Subject')
const reviewer = person('Hana Reviewer')
/** What is to be struck out, in every spelling that stands there. */
const others = [
  ...[subject, reviewer].flatMap(({ id, name }) => [id, ...name.split(' ')]),
  ...['sasha@example.org', '905-555-0142'],
]

/** What a spreadsheet would take for something to reckon or to run. */
const formulas = ['=1+1', '+1', '-1', '@SUM(A1)', '\t=1', '\r=1', '=HYPERLINK("https://x","y")']

async function run(url: string): Promise<readonly Figure[]> {
  const folder = await mkdtemp(join(tmpdir(), 'policy-desk-exports-'))
  const knowledge = join(folder, 'knowledge')
  await writeRecordsOrganization(knowledge)
  const storage = await openStorage({ url, cipher: createCipher([key]) })
  const numbers = formulas.map((_, index) => `PRF-2026-000${index + 1}`)
  await storage.cases.transaction(async (tx) => {
    for (const [index, number] of numbers.entries()) {
      const formula = formulas[index] ?? ''
      const content = { form: 'content', workflow: 'content', state: 'accepted', closed: true }
      const what = `${formula} ${subject.name} wrote it, and ${reviewer.name} knows. sasha@example.org, 905-555-0142`
      await tx.insertCase(
        aCase({
          ...{ ...content, org, number, openedBy: requester, subjects: [subject] },
          confidential: index % 2 === 0,
          fields: { what },
          notes: [{ role: 'marketing', by: reviewer, at: noon, text: `Spoke to ${subject.name}.` }],
        }),
      )
      await tx.addEvent(anEvent({ org, number, by: reviewer, verb: 'accept', reason: what }))
    }
  })
  let now = noon
  const config = readConfig({
    DATABASE_URL: url,
    KNOWLEDGE_DIR: knowledge,
    ENCRYPTION_KEY: key.toString('base64'),
  })
  const command = (args: readonly string[]) => ({
    ...{ args, config, dataFolder: folder, now: () => now },
  })
  const copy = async (...args: readonly string[]) =>
    (await runExport(command(args))).split('\n')[0] ?? ''
  try {
    const copies: string[] = []
    for (const number of numbers) copies.push(await copy(number, '--for', requester.name))
    const period = ['--from', '2026-01-01', '--to', '2026-12-31']
    const struck = await copy(...period)
    const whole = await copy(...period, '--unredacted', 'the auditor')
    const all = [...copies, struck, whole]
    const seen = [
      exactly(
        'copies in which somebody else is named',
        [...copies, struck].filter((place) => others.some((text) => textIn(place).includes(text)))
          .length,
        0,
      ),
      exactly(
        'copies of their own in which whoever asked is not',
        copies.filter((place) => !textIn(place).includes(requester.name)).length,
        0,
      ),
      ...cellFigures([struck, whole]),
    ]
    const entries = await storage.audit.entries(org, 0, 1e6)
    const isRecorded = (place: string) =>
      entries.some(({ detail }) => detail.manifest === hashOf(join(place, 'manifest.json')))
    const hashes = [
      exactly('files that are not as their manifest says', all.flatMap(wrongFiles).length, 0),
      exactly(
        'manifests whose hash the audit chain does not hold',
        all.filter((place) => !isRecorded(place)).length,
        0,
      ),
    ]
    now = noon + keptFor * day - 1
    await runExports(command([]))
    const early = all.filter((place) => !existsSync(place)).length
    now += 1
    await runExports(command([]))
    const deletions = (await storage.audit.entries(org, 0, 1e6)).filter(
      ({ action }) => action === 'export-deleted',
    )
    return [
      exactly('copies for who sent a case, and tables of a period', all.length, numbers.length + 2),
      ...seen,
      ...hashes,
      exactly('deleted before their day', early, 0),
      exactly('there once their day is', all.filter((place) => existsSync(place)).length, 0),
      exactly('deletions that the audit chain tells', deletions.length, all.length),
    ]
  } finally {
    await storage.close()
    await rm(folder, { recursive: true })
  }
}

const textIn = (place: string): string =>
  readdirSync(place)
    .map((name) => readFileSync(join(place, name), 'utf8'))
    .join('\n')

const hashOf = (file: string) => createHash('sha256').update(readFileSync(file)).digest('hex')

const Manifest = z.object({ files: z.array(z.object({ name: z.string(), sha256: z.string() })) })

function wrongFiles(place: string): readonly string[] {
  const { files } = Manifest.parse(JSON.parse(readFileSync(join(place, 'manifest.json'), 'utf8')))
  const listed = new Set(['manifest.json', ...files.map(({ name }) => name)])
  const unlisted = readdirSync(place).filter((name) => !listed.has(name))
  const wrong = files.filter(({ name, sha256 }) => hashOf(join(place, name)) !== sha256)
  return [...unlisted, ...wrong.map(({ name }) => name)]
}

/** Each cell as a spreadsheet reads it: without the quotation marks around it. */
function cellFigures(places: readonly string[]): readonly Figure[] {
  const cells = places.flatMap((place) =>
    readdirSync(place)
      .filter((name) => name.endsWith('.csv'))
      .flatMap((name) => cellsOf(readFileSync(join(place, name), 'utf8'))),
  )
  const opened = cells.filter((cell) => /^\s*[=+\-@\t\r]/.test(cell))
  return [
    atLeast('cells of tables', cells.length, 50),
    atLeast(
      '  that somebody began like a formula',
      cells.filter(isDefused).length,
      formulas.length,
    ),
    exactly('  that a spreadsheet would take for one', opened.length, 0),
  ]
}

const isDefused = (cell: string) => /^'\s*[=+\-@\t\r]/.test(cell)

const cellsOf = (text: string): readonly string[] =>
  [...text.matchAll(/"((?:[^"]|"")*)"(?=[,\r])|([^,"\r\n]*)(?=[,\r])/g)].map(
    ([, quoted, plain = '']) => quoted?.replaceAll('""', '"') ?? plain,
  )

export const exports: Promised = {
  name: 'exports',
  sentence:
    'A copy for an access request names nobody who did not ask, runs nothing, is what its manifest says, and expires',
  needs: 'sqlite',
  run: async (options) => run(await options.sqlite()),
}
