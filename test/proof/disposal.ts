/** Two people dispose of records under an approved schedule; holds win; what is killed goes on; not a byte is left. */
import { isGenuine } from '../../src/records/certificate.ts'
import { decideDisposal, type Verdict } from '../../src/records/decide-disposal.ts'
import type { RecordsDesk } from '../../src/records/desk.ts'
import { disposeApproved } from '../../src/records/dispose.ts'
import { placeHold } from '../../src/records/hold.ts'
import { propose } from '../../src/records/propose.ts'
import { verifyChain } from '../../src/storage/verify-chain.ts'
import { tablesHolding } from '../support/canary-bytes.ts'
import { robin, sam } from '../support/records-desk.ts'
import {
  type Bytes,
  bytesIn,
  bytesOfPostgres,
  bytesOfSqlite,
  type DisposalScene,
  startDisposalScene,
} from './disposal-scene.ts'
import { postgresPrograms, startOwnPostgres } from './own-postgres.ts'
import {
  atLeast,
  exactly,
  type Figure,
  type Promised,
  type PromiseOptions,
  told,
} from './promise.ts'

/** A proposal holds a hundred records at most. */
const sizes = {
  short: { rounds: 1, cases: 60, kills: 2 },
  long: { rounds: 30, cases: 105, kills: 8 },
}
const heldBefore = 6
const series = 'content'

/** What came of it, over all rounds. */
interface Course {
  readonly held: string[]
  readonly heldMeanwhile: string[]
  /** Holds that were refused, since the record was gone. */
  readonly tooLate: string[]
  /** The hash of each certificate when it was first seen. */
  readonly hashes: Map<string, string>
  /** Rows of each record on hold, as they were before. */
  readonly rows: Map<string, readonly string[]>
  kills: number
  halfWay: number
}

async function run(options: PromiseOptions, url: string, bytes: Bytes): Promise<readonly Figure[]> {
  const size = sizes[options.long ? 'long' : 'short']
  const scene = await startDisposalScene(url)
  const course: Course = {
    ...{ held: [], heldMeanwhile: [], tooLate: [], hashes: new Map(), rows: new Map() },
    ...{ kills: 0, halfWay: 0 },
  }
  try {
    const numbers = [...(await scene.plant(size.cases))]
    const refused = await tryWithoutRight(scene)
    await scene.copy(numbers.at(-1) ?? '')
    const words = [...scene.planted.values()].flat()
    const before = bytesIn(await bytes.files(), words)
    const copied = bytesIn(scene.copies(), words)
    await disposeOf(scene, course, numbers, size.kills)
    for (let round = 1; round < size.rounds; round++) {
      options.progress(`round ${round + 1} of ${size.rounds}: ${course.hashes.size} disposed of`)
      await disposeOf(scene, course, await scene.plant(size.cases), size.kills)
    }
    await scene.expireCopies()
    return [
      ...refused,
      ...(await courseFigures(scene, course, size)),
      atLeast('words in the files of the database before', before, 100),
      atLeast('words in a copy that was made of one', copied, 1),
      ...(await bytesLeft(scene, course, bytes)),
    ]
  } finally {
    await scene.stop()
  }
}

/** Without an approved schedule, without having seen what is due, and without a second person: nothing goes. */
async function tryWithoutRight({ desk, database }: DisposalScene): Promise<readonly Figure[]> {
  const { approved: _, ...schedule } = desk.schedule
  const shorter = { ...schedule.series[series], title: 'x', forms: ['content'], years: 1 }
  const changed = {
    ...desk.schedule,
    series: { [series]: { ...shorter, after: 'closed' as const } },
  }
  const count = async () => (await tablesHolding(database, ['CANARY-'])).cases ?? 0
  const before = await count()
  const asked: string[] = []
  const proposing = async (by: RecordsDesk, seen?: string) => {
    const proposed = await propose(by, { series, by: robin, ...(seen ? { seen } : {}) })
    asked.push(proposed.kind)
    return proposed.kind === 'proposed' ? proposed.disposal.id : 0
  }
  await proposing({ ...desk, schedule })
  await proposing({ ...desk, schedule: changed })
  await proposing(desk, 'another list')
  const id = await proposing(desk)
  const deciding = async (by: RecordsDesk, who: typeof robin, verdict: Verdict) =>
    asked.push((await decideDisposal(by, { id, by: who, verdict })).kind)
  await deciding(desk, robin, 'approve')
  await deciding(desk, { ...robin, id: robin.id.toUpperCase() }, 'approve')
  await deciding({ ...desk, schedule: changed }, sam, 'approve')
  await deciding({ ...desk, schedule }, sam, 'approve')
  await deciding(desk, sam, 'withdraw')
  await disposeApproved(desk)
  const left = await count()
  await deciding(desk, sam, 'decline')
  await disposeApproved(desk)
  const allowed = asked.filter((kind) => kind === 'proposed' || kind === 'decided')
  return [
    told('ways tried without schedule, preview or second person', asked.length - 2),
    // The proposal itself, and that it was turned down.
    exactly('  of them that were let through', allowed.length - 2, 0),
    exactly('  records gone by any of them', before - left + (left - (await count())), 0),
  ]
}

/** One proposal, approved, and carried out by processes that are killed, while holds are placed. */
async function disposeOf(
  scene: DisposalScene,
  course: Course,
  numbers: readonly string[],
  kills: number,
): Promise<void> {
  const { desk } = scene
  for (const number of numbers.slice(0, heldBefore)) await hold(scene, course, number)
  const proposed = await propose(desk, { series, by: robin })
  if (proposed.kind !== 'proposed') throw new Error(`It was not proposed: ${proposed.kind}.`)
  const { id, items } = proposed.disposal
  await decideDisposal(desk, { id, by: sam, verdict: 'approve' })
  const each = Math.floor(items.length / (kills + 1))
  for (let kill = 1; kill <= kills; kill++) {
    // Those that come next, and some to which it comes a little later.
    const here = (kill - 1) * each
    const wanted = [1, 2, 3, each - 1, each, each + 6].map((ahead) => items[here + ahead]?.number)
    const meanwhile = () => holdAll(scene, course, wanted)
    const wasKilled = await scene.dispose({ steps: each, meanwhile })
    if (wasKilled) course.kills += 1
    if ((await desk.store.findDisposal(desk.org, id))?.items.some(isWaiting)) course.halfWay += 1
    await noteCertificates(scene, course)
  }
  await scene.dispose()
  await noteCertificates(scene, course)
}

const isWaiting = ({ outcome }: { readonly outcome?: string }) => outcome === undefined

async function holdAll(
  scene: DisposalScene,
  course: Course,
  numbers: readonly (string | undefined)[],
): Promise<void> {
  for (const number of numbers) {
    if (number === undefined || course.held.includes(number)) continue
    if (await hold(scene, course, number)) course.heldMeanwhile.push(number)
  }
}

async function hold(scene: DisposalScene, course: Course, number: string): Promise<boolean> {
  const scope = { kind: 'record', name: number } as const
  const { kind } = await placeHold(scene.desk, { scope, by: robin, reason: 'A lawsuit' })
  if (kind === 'missing') course.tooLate.push(number)
  if (kind !== 'placed') return false
  course.held.push(number)
  course.rows.set(number, await rowsAbout(scene, number))
  return true
}

/** Tables that tell what was decided about a record: they change, and are not the record. */
const about = ['audit_entry', 'disposal_item', 'record_hold', 'export']

async function rowsAbout({ reader }: DisposalScene, number: string): Promise<readonly string[]> {
  const tables = Object.entries(await reader.rows()).filter(([table]) => !about.includes(table))
  return tables.flatMap(([, rows]) => rows.filter((row) => row.includes(number)))
}

const allCertificates = ({ desk: { store, org } }: DisposalScene) => store.certificates(org, 1e6, 0)

async function noteCertificates(scene: DisposalScene, { hashes }: Course): Promise<void> {
  for (const { number, hash } of await allCertificates(scene))
    if (!hashes.has(number)) hashes.set(number, hash)
}

async function courseFigures(
  scene: DisposalScene,
  { held, heldMeanwhile, tooLate, hashes, rows, kills, halfWay }: Course,
  size: { readonly rounds: number; readonly cases: number },
): Promise<readonly Figure[]> {
  const { desk, storage } = scene
  const certificates = await allCertificates(scene)
  const gone = new Set(certificates.map(({ number }) => number))
  const entries = await storage.audit.entries(desk.org, 0, 1e6)
  const said = entries.filter(({ action }) => action === 'record-disposed')
  const changed = { rows: 0 }
  for (const number of held)
    if (String(await rowsAbout(scene, number)) !== String(rows.get(number))) changed.rows += 1
  return [
    told('records disposed of, each with its certificate', certificates.length),
    atLeast('kill -9 while records were disposed of', kills, size.rounds),
    atLeast('  of them half-way', halfWay, size.rounds),
    exactly(
      '  certificates that a later process changed',
      certificates.filter(({ number, hash }) => hashes.get(number) !== hash).length,
      0,
    ),
    exactly(
      '  certificates that are not genuine, or not those of the audit chain',
      certificates.filter(
        (each) => !isGenuine(each) || !said.some(({ detail }) => detail.certificate === each.hash),
      ).length,
      0,
    ),
    exactly('  entries of the audit chain beyond one each', said.length - certificates.length, 0),
    exactly('disposed of when it is asked for once more', await disposeApproved(desk), 0),
    told('holds placed before', held.length - heldMeanwhile.length),
    atLeast('holds granted while a disposal ran', heldMeanwhile.length, 1),
    told('holds refused, since the record was gone', tooLate.length),
    exactly(
      '  refused, and the record is there',
      tooLate.filter((each) => !gone.has(each)).length,
      0,
    ),
    exactly('on hold and gone', held.filter((each) => gone.has(each)).length, 0),
    exactly('on hold and changed', changed.rows, 0),
    exactly(
      'neither on hold nor disposed of',
      size.rounds * size.cases - held.length - certificates.length,
      0,
    ),
    exactly(
      'broken audit chains',
      (await verifyChain(storage.audit, desk.org)).kind === 'whole' ? 0 : 1,
      0,
    ),
  ]
}

/** Of what is on hold everything is there still: only the words of the others are looked for. */
async function bytesLeft(
  { planted, database, copies }: DisposalScene,
  { held }: Course,
  bytes: Bytes,
): Promise<readonly Figure[]> {
  const gone = [...planted]
    .filter(([number]) => !held.includes(number))
    .flatMap(([, words]) => words)
  const rows = Object.values(await tablesHolding(database, gone))
  const log = bytes.log()
  return [
    told('words, and pieces of what was sealed, that are looked for', gone.length),
    exactly(
      '  rows of any table that hold one',
      rows.reduce((sum, each) => sum + each, 0),
      0,
    ),
    exactly('  left in the files of the database', bytesIn(await bytes.files(), gone), 0),
    exactly('  left among the copies, whose day is over', bytesIn(copies(), gone), 0),
    ...(log.length > 0
      ? [
          told(
            '  a hundred of them in the server’s own log, until it recycles that',
            bytesIn(log, gone.slice(0, 100)),
          ),
        ]
      : []),
  ]
}

const sentence =
  'Records go by an approved schedule and two people only, whole, once and to the last byte; holds always win'

export const disposalOnSqlite: Promised = {
  name: 'disposal-sqlite',
  sentence: `${sentence} (SQLite)`,
  needs: 'sqlite',
  async run(options) {
    const url = await options.sqlite()
    return run(options, url, bytesOfSqlite(url))
  },
}

/** On a server of its own, whose files can be read. */
export const disposalOnPostgres: Promised = {
  name: 'disposal-postgresql',
  sentence: `${sentence} (PostgreSQL)`,
  needs: 'sqlite',
  missing: () => (postgresPrograms() ? undefined : 'Debian’s postgresql is not installed'),
  async run(options) {
    const server = await startOwnPostgres(postgresPrograms() ?? '')
    return run(options, server.url, bytesOfPostgres(server)).finally(server.stop)
  },
}
