/** The page over the real app: who may ask what, what is shown of whom, and what is recorded of it. */
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { Case } from '../../src/cases/case.ts'
import { routes } from '../../src/tab/routes.ts'
import { startTabScene, type TabReply, type TabScene } from '../support/tab-scene.ts'

const canary = 'CANARY-lighthouse'

let scene: TabScene
let application: Case
let complaint: Case
/** About Amina, who reviews. */
let aboutReviewer: Case
/** Marked as one of a conflict of interest: one role alone hears of it. */
let conflicted: Case

beforeAll(async () => {
  scene = await startTabScene()
  const fields = { what: canary, purpose: canary, subject: canary }
  application = await scene.place('application', 'review', { fields })
  complaint = await scene.place('complaint', 'received', { fields })
  aboutReviewer = await scene.place('complaint', 'received', {
    fields,
    subjects: [{ id: scene.idOf('durham.hr'), name: 'Ingrid Foxglove' }],
  })
  conflicted = await scene.place('complaint', 'received', {
    fields,
    role: 'commissioner',
    awaits: [{ role: 'commissioner' }],
    conflict: { role: 'commissioner', why: 'said' },
  })
}, 240_000)
afterAll(() => scene.stop())

const everybody = [
  'durham.employee',
  'durham.employee-2',
  'durham.administrator',
  'durham.communications',
  'durham.it',
  'durham.hr',
  'durham.commissioner',
  'durham.communications-officer',
  'durham.questions',
  'durham.records',
  'dauphin.employee',
] as const
type Who = (typeof everybody)[number]

interface Row {
  /** What is asked, beyond the route's name: nothing of it stands in the row for the other. */
  readonly what?: string
  readonly name: string
  readonly method: 'GET' | 'POST'
  readonly given: () => Readonly<Record<string, unknown>>
  /** Who is answered; everybody else is refused (403), or told that there is no such thing (404). */
  readonly listed: readonly Who[] | 'everybody'
  readonly otherwise?: 403 | 404
}

const durham = everybody.filter((who) => who.startsWith('durham.'))
const reviewers = durham.filter((who) => !/employee|administrator/.test(who))
const admins = ['durham.administrator'] as const
const keepers = ['durham.records'] as const
const ofApplication = [
  'durham.employee',
  'durham.communications',
  'durham.it',
  'durham.commissioner',
] as const
const nothing = () => ({})

/** The list: whatever is not said here is denied. */
const rules: readonly Row[] = [
  { name: 'start', method: 'GET', given: nothing, listed: 'everybody' },
  { name: 'queue', method: 'GET', given: nothing, listed: 'everybody' },
  { name: 'mine', method: 'GET', given: nothing, listed: 'everybody' },
  {
    what: 'an application',
    name: 'case',
    method: 'GET',
    given: () => ({ number: application.number }),
    listed: ofApplication,
    otherwise: 404,
  },
  {
    what: 'a complaint',
    name: 'case',
    method: 'GET',
    given: () => ({ number: complaint.number }),
    listed: ['durham.employee', 'durham.hr'],
    otherwise: 404,
  },
  {
    what: 'a complaint about the reviewer',
    name: 'case',
    method: 'GET',
    given: () => ({ number: aboutReviewer.number }),
    listed: ['durham.employee'],
    otherwise: 404,
  },
  {
    what: 'a complaint in a conflict of interest',
    name: 'case',
    method: 'GET',
    given: () => ({ number: conflicted.number }),
    listed: ['durham.employee', 'durham.commissioner'],
    otherwise: 404,
  },
  {
    what: 'a case that does not exist',
    name: 'case',
    method: 'GET',
    given: () => ({ number: 'SMC-2026-7777' }),
    listed: [],
    otherwise: 404,
  },
  { name: 'register', method: 'GET', given: nothing, listed: durham, otherwise: 403 },
  { name: 'platforms', method: 'GET', given: nothing, listed: durham, otherwise: 403 },
  { name: 'figures', method: 'GET', given: nothing, listed: reviewers, otherwise: 403 },
  {
    name: 'gaps',
    method: 'GET',
    given: nothing,
    listed: ['durham.administrator', 'durham.questions'],
    otherwise: 403,
  },
  { name: 'records', method: 'GET', given: nothing, listed: keepers, otherwise: 403 },
  { name: 'records/certificates', method: 'GET', given: nothing, listed: keepers, otherwise: 403 },
  { name: 'deliveries', method: 'GET', given: nothing, listed: admins, otherwise: 403 },
  { name: 'bindings', method: 'GET', given: nothing, listed: admins, otherwise: 403 },
]

/** Acts, and what is of no use without a thing that is there: below, each with a test of its own. */
const elsewhere = [
  'case/open',
  'case/step',
  'account',
  'deliveries/see-to',
  'records/act',
  'records/certificate',
]

test('each route of the page stands in the matrix', () => {
  const known = new Set([...rules.map(({ name }) => name), ...elsewhere])

  expect(routes.map(({ name }) => name).filter((name) => !known.has(name))).toEqual([])
})

test.each(rules.map((row) => [`${row.name} ${row.what ?? ''}`.trim(), row] as const))(
  '%s is denied to whoever is not listed',
  async (_, { name, given, listed, otherwise = 403 }) => {
    const wanted = (who: Who) => (listed === 'everybody' || listed.includes(who) ? 200 : otherwise)

    const replies = await Promise.all(
      everybody.map((who) => scene.ask(who, name, given() as Record<string, string>)),
    )

    expect(replies.map(({ status }, index) => [everybody[index], status])).toEqual(
      everybody.map((who) => [who, wanted(who)]),
    )
    // Nothing that people wrote stands in any list or outline, whoever asks.
    expect(replies.filter(({ text }) => text.includes(canary))).toEqual([])
  },
)

describe('opening a case', () => {
  const open = (who: Who, number: string, purpose?: string) =>
    scene.tell(who, 'case/open', { number, ...(purpose ? { purpose } : {}) })
  const whoReads = async (number: string) => {
    const replies = await Promise.all(everybody.map((who) => open(who, number)))
    return everybody.filter((_, index) => replies[index]?.text.includes(canary))
  }

  test('shows all of it to those who have a part in it, and to nobody else', async () => {
    expect(await whoReads(application.number)).toEqual(ofApplication)
    expect(await whoReads(complaint.number)).toEqual(['durham.employee', 'durham.hr'])
    expect(await whoReads(aboutReviewer.number)).toEqual(['durham.employee'])
    expect(await whoReads(conflicted.number)).toEqual(['durham.employee', 'durham.commissioner'])
  })

  test('says the same of a case that is kept from somebody as of one that is not there', async () => {
    const kept = await open('durham.hr', aboutReviewer.number)
    const none = await open('durham.hr', 'SMC-2026-7777')

    expect(kept.text.replace(aboutReviewer.number, 'NUMBER')).toBe(
      none.text.replace('SMC-2026-7777', 'NUMBER'),
    )
  })

  test('is recorded with who and why; what is shown says so', async () => {
    const { text } = await open('durham.hr', complaint.number, 'oversight')

    const entries = await scene.storage.audit.entries('durham', 0, 10_000)
    const view = entries.findLast(({ object }) => object === `case:${complaint.number}`)
    expect(view).toMatchObject({
      action: 'case-viewed',
      actor: scene.idOf('durham.hr'),
      detail: { purpose: 'oversight', confidential: true },
    })
    expect(text).toContain('To check how it was handled')
  })

  test('takes no purpose that there is not, and no number that is none', async () => {
    const given = [
      { number: complaint.number, purpose: 'curiosity' },
      { number: "SMC-2026-9001' or 1=1" },
      {},
      [],
    ]

    const replies = await Promise.all(
      given.map((body) => scene.tell('durham.hr', 'case/open', body)),
    )

    expect(replies.map(({ status }) => status)).toEqual([400, 400, 400, 400])
  })
})

describe('acting on a case', () => {
  const step = (who: Who, entry: Case, verb: string, inputs: object = {}) =>
    scene.tell(who, 'case/step', { number: entry.number, verb, revision: '1', inputs })
  const stored = (entry: Case) => scene.storage.cases.findCase('durham', entry.number)

  test('is refused to everybody whose turn it is not, and changes nothing', async () => {
    const entry = await scene.place('application', 'review')

    for (const who of everybody.filter((each) => each !== 'durham.communications'))
      for (const verb of ['approve', 'reject', 'ask-changes', 'constructor', 'delete'])
        await step(who, entry, verb, { reason: 'Because.' })

    expect(await stored(entry)).toEqual(await stored(entry))
    expect((await stored(entry))?.state).toBe('review')
    expect((await stored(entry))?.version).toBe(1)
  })

  test('goes through the same function as in Teams: the rules, the record, the notices', async () => {
    const entry = await scene.place('application', 'review')

    const without = await step('durham.communications', entry, 'reject')
    const { body } = await step('durham.communications', entry, 'reject', { reason: 'Too many.' })
    const late = await step('durham.communications', entry, 'approve', { reason: 'No, yes.' })

    expect(without.text).toContain('reason')
    expect(body.text).toContain(`${entry.number}`)
    expect(await stored(entry)).toMatchObject({
      state: 'rejected',
      lastStep: {
        verb: 'reject',
        reason: 'Too many.',
        by: { id: scene.idOf('durham.communications') },
      },
    })
    expect(late.text).toMatch(/[Rr]ejected by/)
  })

  test('a note is shown in its place, and the case stays open', async () => {
    const entry = await scene.place('application', 'review')

    const { body } = await step('durham.it', entry, 'comment', { reason: 'Looks fine to me.' })

    expect(JSON.stringify(body.card)).toContain('Looks fine to me.')
    expect((await stored(entry))?.state).toBe('review')
  })
})

describe('lists and counts', () => {
  const numbers = ({ body }: TabReply) =>
    (body.rows as { number: string }[]).map(({ number }) => number)

  test('the queue holds what waits for one’s roles, without what is kept from them', async () => {
    const queue = numbers(await scene.ask('durham.hr', 'queue'))

    expect(queue).toContain(complaint.number)
    expect(queue).not.toContain(aboutReviewer.number)
    expect(queue).not.toContain(conflicted.number)
    expect(queue).not.toContain(application.number)
    expect(numbers(await scene.ask('durham.employee', 'queue'))).toEqual([])
  })

  test('figures count only what the reader may see', async () => {
    const waiting = async (who: Who) => {
      const { body } = await scene.ask(who, 'figures')
      const [first] = body.charts as { bars: { value: number }[] }[]
      return first?.bars.reduce((sum, { value }) => sum + value, 0)
    }
    const before = await waiting('durham.hr')

    await scene.place('complaint', 'received', {
      subjects: [{ id: scene.idOf('durham.hr'), name: '' }],
    })
    expect(await waiting('durham.hr')).toBe(before)

    await scene.place('complaint', 'received')
    expect(await waiting('durham.hr')).toBe(Number(before) + 1)
  })

  test('closed cases of a conflict are not counted for those whom it is kept from', async () => {
    const closed = (more: Partial<Case>) =>
      scene.place('complaint', 'closed', {
        lastStep: {
          verb: 'close',
          by: { id: 'somebody', name: 'Somebody' },
          at: Date.UTC(2026, 10, 22) * 1000,
          role: 'hr',
        },
        ...more,
      })
    const counted = async () =>
      JSON.stringify((await scene.ask('durham.hr', 'figures')).body.charts).includes(
        'Time to decision',
      )

    await closed({ conflict: { role: 'commissioner', why: 'said' } })
    await closed({ subjects: [{ id: scene.idOf('durham.hr'), name: '' }] })
    expect(await counted()).toBe(false)

    await closed({})
    expect(await counted()).toBe(true)
  })

  test('a page is a page: never the whole table', async () => {
    for (let each = 0; each < 20; each += 1) await scene.place('application', 'review')
    const all = await scene.ask('durham.employee', 'mine')
    const second = await scene.ask('durham.employee', 'mine', { page: '2' })

    expect(numbers(all)).toHaveLength(16)
    expect(Number(all.body.pages)).toBeGreaterThan(1)
    expect(numbers(second).some((number) => numbers(all).includes(number))).toBe(false)
    expect((await scene.ask('durham.employee', 'mine', { page: '-1' })).status).toBe(400)
  })

  test('speaks French to whoever asks in it', async () => {
    const { body } = await scene.ask('durham.hr', 'queue', {}, 'fr-CA')

    expect(body.title).toBe('En attente de votre réponse')
  })
})

describe('an account of the register', () => {
  test('who has access, and its history, is shown to those who keep it alone', async () => {
    await scene.storage.cases.transaction(async (tx) => {
      await tx.insertAccount({
        org: 'durham',
        id: 'account-1',
        platform: 'Instagram',
        handle: '@parks',
        area: 'Parks',
        owner: { name: 'Robin Lakeshore' },
        moderators: [],
        access: [
          { person: { name: 'Hidden Holder' }, givenAt: 0, givenBy: { name: 'Robin Lakeshore' } },
        ],
        status: 'active',
        version: 1,
        createdAt: 0,
        updatedAt: 0,
      })
    })
    const asked = { id: 'account-1' }

    const keeper = await scene.ask('durham.communications-officer', 'account', asked)
    const employee = await scene.ask('durham.employee', 'account', asked)
    const stranger = await scene.ask('dauphin.employee', 'account', asked)

    expect(keeper.text).toContain('Hidden Holder')
    expect(employee.status).toBe(200)
    expect(employee.text).not.toContain('Hidden Holder')
    expect(stranger.status).toBe(403)
  })
})

describe('deliveries', () => {
  test('an administrator tries one again, which is recorded; nobody else can, and not twice', async () => {
    const seeTo = (who: Who, id: number) =>
      scene.tell(who, 'deliveries/see-to', { id, act: 'retry' })

    const refused = await Promise.all(
      everybody.filter((who) => who !== 'durham.administrator').map((who) => seeTo(who, 1)),
    )
    const unknown = await seeTo('durham.administrator', 999_999)

    expect(new Set(refused.map(({ status }) => status))).toEqual(new Set([403]))
    expect(unknown.status).toBe(404)
  })
})

test('another site cannot ask, nor another machine under a name of its own', async () => {
  const asked = (headers: Record<string, string>) =>
    fetch(`${scene.url}/tab/api/start`, {
      headers: { authorization: 'Local durham.hr', ...headers },
    })

  expect((await asked({ origin: 'https://evil.example' })).status).toBe(403)
  expect((await asked({ authorization: 'Local nobody' })).status).toBe(401)
  expect((await asked({ authorization: 'Local ../hr' })).status).toBe(401)
})

test('what people wrote is in no line of the log', () => {
  expect(scene.desk.log.join('')).not.toContain(canary)
})
