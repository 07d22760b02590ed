/** Records that are no cases under the schedule: posts, consents and trainings, on both databases. */
import { expect, test } from 'vitest'
import { CaseSettings } from '../../src/cases/settings.ts'
import { decideDisposal } from '../../src/records/decide-disposal.ts'
import type { RecordsDesk } from '../../src/records/desk.ts'
import { disposeApproved } from '../../src/records/dispose.ts'
import { placeHold } from '../../src/records/hold.ts'
import { preview, propose } from '../../src/records/propose.ts'
import { Schedule } from '../../src/records/settings.ts'
import { warn } from '../../src/records/warn.ts'
import type { Storage } from '../../src/storage/open.ts'
import { verifyChain } from '../../src/storage/verify-chain.ts'
import type { TrainingRecord } from '../../src/training/training.ts'
import { bytesInFiles, bytesInRelations, tablesHolding } from '../support/canary-bytes.ts'
import { describeOnEachDatabase } from '../support/databases.ts'
import { aRecordsDesk, aSchedule, robin, sam } from '../support/records-desk.ts'
import { aCard, aConsent, aPost, aPostChange, aTraining, noon } from './builders.ts'

const day = 86_400_000_000
const year = 365 * day
const { series } = Schedule.parse({
  role: 'records',
  series: {
    activity: { title: 'Posts', posts: ['activity'], years: 2 },
    alerts: { title: 'Alerts', posts: ['alerts'], permanent: true },
    consents: { title: 'Consents', consents: true, years: 2 },
    training: { title: 'Training', training: true, years: 2 },
  },
})
const settings = CaseSettings.parse({
  timeZone: 'America/Toronto',
  training: { role: 'x', prefix: 'TRN', validMonths: 24 },
})
const deskAt = ({ records }: Storage, now: number): RecordsDesk => ({
  ...aRecordsDesk(records, () => now, aSchedule({ series })),
  settings,
})

/** One record of each kind with a word that stands nowhere else, all over by the end of 2028. */
async function fill({ cases }: Storage): Promise<readonly string[]> {
  const words = ['about', 'why', 'logger', 'shown', 'trained', 'struck', 'card'].map(
    (kind) => `CANARY-${kind}-5d1c`,
  )
  const [about = '', why = '', logger = '', shown = '', trained = '', struck = '', card = ''] =
    words
  const by = { id: 'person-canary', name: logger }
  await cases.transaction(async (tx) => {
    const post = aPost({ about, loggedBy: by })
    await tx.insertPost(post)
    await tx.addPostChange(aPostChange({ by, reason: why, fields: { ...post, about } }))
    await tx.insertPost(aPost({ number: 'SML-2026-0002', series: 'alerts', link: 'https://x/2' }))
    await tx.insertConsent(aConsent({ person: shown, until: '2027-06-30' }))
    await tx.insertTraining(aTraining({ person: { id: 'person-t', name: trained } }))
    await tx.strikeTraining('north', 'TRN-2026-0001', { by, at: noon + day, reason: struck })
    const place = JSON.stringify({ card })
    const form = { form: 'post-record', place } as const
    await tx.insertCard(aCard({ ...form, nonce: 'logged', caseNumber: 'SML-2026-0001' }))
    await tx.insertCard(aCard({ ...form, nonce: 'entered', caseNumber: '1' }))
    const { caseNumber: _, ...shownCard } = aCard({ place })
    await tx.insertCard({ ...shownCard, nonce: 'post', kind: 'post', form: 'SML-2026-0001' })
    await tx.insertCard({ ...shownCard, nonce: 'consent', kind: 'consent', form: '1' })
    const to = 'role:x'
    const expiry = { kind: 'training-expiry', to, record: 'TRN-2026-0001' } as const
    await tx.enqueue('north', { ...expiry, expiresOn: '2028-06-20' }, noon)
    const ranOut = { kind: 'consent', to, consent: 1, why: 'ran-out' } as const
    await tx.enqueue('north', { ...ranOut, on: '2027-06-30' }, noon)
  })
  return words
}

async function disposeOf(desk: RecordsDesk, name: string): Promise<readonly string[]> {
  const proposed = await propose(desk, { series: name, by: robin })
  if (proposed.kind !== 'proposed') return [proposed.kind]
  const { id } = proposed.disposal
  await decideDisposal(desk, { id, by: sam, verdict: 'approve' })
  await disposeApproved(desk)
  const done = await desk.store.findDisposal('north', id)
  return (done?.items ?? []).map(({ number, outcome }) => `${number} ${outcome}`)
}

const dueIn = async (desk: RecordsDesk, name: string) =>
  (await preview(desk, name, robin)).records.map(({ number, dueOn }) => `${number} ${dueOn}`)

describeOnEachDatabase('records that are no cases', (databases) => {
  test('are disposed of by two people like cases, leave their certificates, and not a byte', async () => {
    const url = await databases.create()
    const storage = await databases.open(url)
    const database = await databases.connect(url)
    const desk = deskAt(storage, noon + 5 * year)
    const words = await fill(storage)
    expect(Object.keys(await tablesHolding(database, words)).length).toBeGreaterThan(3)

    const outcomes = [
      ...(await disposeOf(desk, 'activity')),
      ...(await disposeOf(desk, 'consents')),
      ...(await disposeOf(desk, 'training')),
    ]

    const numbers = ['SML-2026-0001', 'CONSENT-1', 'TRN-2026-0001']
    expect(outcomes).toEqual(numbers.map((number) => `${number} disposed`))
    expect(await tablesHolding(database, words)).toEqual({})
    const left =
      databases.dialect === 'sqlite'
        ? bytesInFiles(url, words)
        : await bytesInRelations(database, words)
    expect(left ?? 0).toBe(0)
    expect(Object.keys(await tablesHolding(database, numbers)).sort()).toEqual([
      'audit_entry',
      'disposal_certificate',
      'disposal_item',
    ])
    expect(await tablesHolding(database, ['"consent":1'])).toEqual({})
    const kinds = numbers.map(async (each) => {
      const certificate = await desk.store.findCertificate('north', each)
      return [certificate?.kind, certificate?.form, certificate?.dueOn]
    })
    expect(await Promise.all(kinds)).toEqual([
      ['post', 'activity', '2028-06-21'],
      ['consent', 'consent', '2029-06-30'],
      ['training', 'training', '2028-06-22'],
    ])
    const said = (await storage.audit.entries('north', 0, 99))
      .filter(({ action }) => action === 'record-disposed')
      .map(({ object }) => object)
    expect(said).toEqual(['post:SML-2026-0001', 'consent:1', 'training:TRN-2026-0001'])
    expect((await verifyChain(storage.audit, 'north')).kind).toBe('whole')
    // Another series, kept for good.
    expect(await storage.cases.findPost('north', 'SML-2026-0002')).toBeDefined()
  })

  test('are due when what they were for is over, and not before', async () => {
    const storage = await databases.open(await databases.create())
    const training = (number: string, changes: Partial<TrainingRecord>) =>
      aTraining({ number, person: { id: number, name: 'x' }, ...changes })
    const withdrawn = { on: '2026-06-25', by: robin }
    await storage.cases.transaction(async (tx) => {
      const { until: _, ...endless } = aConsent({ id: 2 })
      await tx.insertConsent(aConsent({ until: '2027-06-30' }))
      await tx.insertConsent(endless)
      await tx.insertConsent(aConsent({ id: 3, withdrawn, updatedAt: noon + 4 * day }))
      // Somebody entered the old form after its end: from then on it is a record here.
      await tx.insertConsent(aConsent({ id: 4, until: '2020-01-31' }))
      await tx.insertTraining(training('TRN-2026-0001', { doneOn: '2026-06-20' }))
      await tx.insertTraining(training('TRN-2026-0002', { doneOn: '2019-05-05' }))
      await tx.insertPost(aPost())
      await tx.insertPost(
        aPost({ number: 'SML-2026-0002', link: 'https://x/2', updatedAt: noon + 9 * day }),
      )
    })
    const on = (isoDay: string) => deskAt(storage, Date.parse(`${isoDay}T16:00:00Z`) * 1000)

    expect(await dueIn(on('2028-06-20'), 'consents')).toEqual([])
    expect(await dueIn(on('2028-06-26'), 'consents')).toEqual([
      'CONSENT-4 2028-06-21',
      'CONSENT-3 2028-06-25',
    ])
    expect(await dueIn(on('2099-01-01'), 'consents')).toEqual([
      'CONSENT-4 2028-06-21',
      'CONSENT-3 2028-06-25',
      'CONSENT-1 2029-06-30',
    ])
    // Two years as long as it counts, and two more; one that was recorded late, from then on.
    expect(await dueIn(on('2030-06-19'), 'training')).toEqual(['TRN-2026-0002 2028-06-21'])
    expect(await dueIn(on('2030-06-20'), 'training')).toEqual([
      'TRN-2026-0002 2028-06-21',
      'TRN-2026-0001 2030-06-20',
    ])
    expect(await dueIn(on('2028-06-21'), 'activity')).toEqual(['SML-2026-0001 2028-06-21'])
    expect(await dueIn(on('2099-01-01'), 'alerts')).toEqual([])
  })

  test('on hold stay, each and as a series; what was corrected since is kept', async () => {
    const storage = await databases.open(await databases.create())
    const desk = deskAt(storage, noon + 5 * year)
    await fill(storage)
    const hold = (name: string, kind: 'record' | 'series' = 'record') =>
      placeHold(desk, { scope: { kind, name }, by: robin, reason: 'A lawsuit' })

    expect((await hold('CONSENT-1')).kind).toBe('placed')
    expect((await hold('TRN-2026-0001')).kind).toBe('placed')
    expect((await hold('CONSENT-9')).kind).toBe('missing')
    expect(await disposeOf(desk, 'consents')).toEqual(['nothing-due'])
    expect(await disposeOf(desk, 'training')).toEqual(['nothing-due'])
    expect(
      (await storage.audit.entries('north', 0, 9)).map(({ action, object }) => [action, object]),
    ).toEqual([
      ['hold-placed', 'consent:1'],
      ['hold-placed', 'training:TRN-2026-0001'],
    ])

    const proposed = await propose(desk, { series: 'activity', by: robin })
    const id = proposed.kind === 'proposed' ? proposed.disposal.id : 0
    await decideDisposal(desk, { id, by: sam, verdict: 'approve' })
    await storage.cases.transaction((tx) =>
      tx.updatePost(aPost({ version: 2, updatedAt: desk.now() - day }), 1),
    )
    await disposeApproved(desk)
    expect((await desk.store.findDisposal('north', id))?.items).toEqual([
      { number: 'SML-2026-0001', outcome: 'restarted' },
    ])
    expect(await storage.cases.findPost('north', 'SML-2026-0001')).toBeDefined()
  })

  test('are warned of ahead', async () => {
    const storage = await databases.open(await databases.create())
    await fill(storage)
    const before = (isoDay: string, days: number) =>
      warn(deskAt(storage, Date.parse(`${isoDay}T16:00:00Z`) * 1000 - days * day))

    expect(await before('2029-06-30', 30)).toBe(1)
    expect(await before('2029-06-30', 30)).toBe(0)
    expect(await before('2028-06-22', 1)).toBe(1)
    const told = (await storage.outbox.list('waiting', 9, 'north'))
      .map(({ intent }) => intent)
      .filter((intent) => intent.kind === 'records-due')
    expect(told).toEqual([
      { kind: 'records-due', to: 'role:records', series: 'training', days: 1, on: '2028-06-22' },
      { kind: 'records-due', to: 'role:records', series: 'consents', days: 30, on: '2029-06-30' },
    ])
  })
})
