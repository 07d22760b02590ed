/** No statement of the stores reads a whole table: each finds its rows by an index, and no index is idle. */
import Libsql from 'libsql'
import { afterEach, expect, test, vi } from 'vitest'
import { z } from 'zod'
import { recordKinds } from '../../src/records/kept.ts'
import type { RecordStore } from '../../src/records/store.ts'
import type { Storage } from '../../src/storage/open.ts'
import { describeOnSqlite } from '../support/databases.ts'
import {
  aCard,
  aCase,
  aChange,
  aDraft,
  aFeedback,
  aNotice,
  anAccount,
  anAddress,
  anEntry,
  anEvent,
  anExport,
  aPlatform,
  aPost,
  aPostChange,
  aTraining,
  avery,
  blake,
  noon,
} from './builders.ts'

const Step = z.object({ detail: z.string() })

/** Beside the primary keys. Without one of them a statement still finds its rows, among all of the organization's. */
const indexes = [
  'account_review',
  'card_of_case',
  'card_of_number',
  'card_of_record',
  'case_awaits_role',
  'cases_closed',
  'cases_open',
  'cases_opened',
  'cases_opened_by',
  'cases_remind',
  'consent_end',
  'limited_use_updated',
  'delivery_due',
  'delivery_equal',
  'delivery_lane_held',
  'delivery_lane_owner',
  'delivery_of_subject',
  'delivery_order',
  'delivery_state',
  'delivery_subject',
  'disposal_certificate_newest',
  'evidence_link_of_case',
  'done_once_at',
  'draft_expiry',
  'evidence_expected_expires',
  'evidence_link_expires',
  'export_there',
  'feedback_day',
  'record_hold_on',
  'post_day',
  'post_link',
  'post_series',
  'send_budget_updated',
  'training_day',
  'training_person',
]

const evidence = {
  org: 'north',
  number: 'SMA-2026-0001',
  id: 1,
  hash: 'hash',
  person: { id: 'person-avery', name: 'Avery' },
  userId: '29:avery',
  purpose: 'review',
  until: noon + 1,
} as const

/** Uses every method of every port once. */
async function useEverything({
  cases,
  addresses,
  outbox,
  budget,
  audit,
  feedback,
  exports,
  records,
}: Storage): Promise<void> {
  await cases.transaction(async (tx) => {
    await tx.nextNumber('north', 'SMA', 2026)
    await tx.insertCase(aCase({ awaits: [{ role: 'it', dueAt: noon }] }))
    await tx.lockCase('north', 'SMA-2026-0001')
    await tx.updateCase(aCase({ version: 2 }), 1)
    await tx.addEvent(anEvent())
    await tx.insertCard(aCard())
    await tx.lockCard('nonce-1')
    await tx.setCardCase('nonce-1', 'SMA-2026-0001')
    for (const event of [1, 2, 3]) await tx.enqueue('north', aNotice(event), noon)
    await tx.once('north', 'key', noon, 1)
    await tx.audit(anEntry())
    await tx.insertAccount(anAccount())
    await tx.lockAccount('north', 'account-1')
    await tx.updateAccount(anAccount({ version: 2 }), 1)
    await tx.addChange(aChange())
    await tx.putPlatform(aPlatform())
    await tx.markReviewCalled('north', 'account-1', '2027-06-21')
    await tx.insertTraining(aTraining())
    await tx.lockTrainingsOf('north', 'person-avery')
    await tx.markTrainingReminded('north', 'TRN-2026-0001', '2028-06-20')
    await tx.strikeTraining('north', 'TRN-2026-0001', { by: blake, at: noon, reason: 'x' })
    await tx.insertPost(aPost())
    await tx.lockPost('north', 'SML-2026-0001')
    await tx.postOfLink('north', 'account-1', 'https://instagram.example/p/1')
    await tx.updatePost(aPost({ version: 2 }), 1)
    await tx.addPostChange(aPostChange())
    await tx.dropDraft(aDraft())
    await tx.putAddress(anAddress())
    await tx.putEvidence(evidence, Buffer.from('x'))
    await tx.expectEvidence({ ...evidence, personId: 'person-avery' }, noon, noon + 1)
    await tx.putEvidenceLink(evidence)
    await tx.takeEvidenceLink('hash', noon)
  })
  await cases.evidence(evidence)
  await cases.evidenceExpected('north', 'person-avery', noon)
  await cases.findCase('north', 'SMA-2026-0001')
  await cases.casesOpenedBy('north', 'person-avery', 5)
  await cases.casesOpenedIn('north', { from: 0, before: noon }, 5)
  await cases.casesWaitingFor('north', ['it', 'cio'], 5)
  await cases.casesToRemind('north', noon, 5)
  await cases.events('north', 'SMA-2026-0001')
  await cases.findCard('nonce-1')
  await cases.findCaseCard('north', 'SMA-2026-0001', 'role:it')
  await cases.insertCard(aCard({ nonce: 'nonce-2' }))
  await cases.setCardPlace('nonce-1', '{}')
  await cases.retireCard('nonce-1', noon)
  await cases.openCases('north', 'application', 5)
  await cases.openEntries('north', 'application', 5)
  await cases.closedCases('north', 'application', 5)
  await cases.accounts('north')
  await cases.findAccount('north', 'account-1')
  await cases.accountChanges('north', 'account-1', 5)
  await cases.platforms('north')
  await cases.reviewsToCall('north', '2027-06-21', 5)
  await cases.trainingsOf('north', 'person-avery')
  await cases.findTraining('north', 'TRN-2026-0001')
  await cases.trainings('north', 5)
  await cases.trainingsToRemind('north', '2026-01-01', '2027-01-01', 5)
  await cases.posts('north', {}, 5)
  await cases.posts('north', { accounts: ['account-1'], from: '2026-06-01' }, 5)
  await cases.findPost('north', 'SML-2026-0001')
  await cases.postChanges('north', 'SML-2026-0001')
  await cases.saveDraft(aDraft())
  await cases.findDraft(aDraft(), noon)
  await cases.dropDraft(aDraft())
  await cases.purgeDrafts(noon)
  await addresses.put(anAddress({ key: 'role:it' }))
  await addresses.find('north', 'role:it')
  await addresses.roles('north')
  const [first] = await outbox.claim('worker', noon, noon + 1, 2)
  const lanes = [{ org: 'north', address: 'person:person-avery' }]
  await outbox.extend('worker', lanes, noon + 2)
  const dead = { state: 'dead', problem: 'x', tell: ['person:person-blake'] } as const
  const { next } = await outbox.finish(first?.id ?? 0, 1, dead, noon, noon + 1)
  const again = { state: 'retry', at: noon, problem: 'x', hold: true } as const
  await outbox.finish(next?.id ?? 0, 1, again, noon, noon + 1)
  await outbox.takeOver('other', noon)
  await outbox.nextDue(noon - 1)
  await outbox.dueSince(noon)
  await outbox.list('dead', 5)
  await outbox.list('dead', 5, 'north')
  await outbox.count()
  await outbox.retry(first?.id ?? 0, noon)
  await outbox.settle(first?.id ?? 0, noon)
  await outbox.sweep(noon, 5)
  await outbox.tidy(noon)
  await budget.book('north', [{ scope: 'x', rates: [{ burst: 1, every: 1 }] }], noon, 9)
  await outbox.backlog()
  await audit.append(anEntry())
  await audit.entries('north', 0, 5)
  await audit.end('north')
  await useRecords(records)
  await feedback.put(aFeedback())
  await feedback.list('north', 5)
  await exports.record(anExport())
  await exports.list('north', 5)
  await exports.noteDeletion('north', 'export-1', noon)
}

/** The certificate's own row is read by its key; what it says is tried elsewhere. */
async function useRecords(records: RecordStore): Promise<void> {
  const scope = { kind: 'record', name: 'SMA-2026-0001' } as const
  const disposal = {
    org: 'north',
    id: 2,
    series: 'x',
    print: 'x',
    state: 'proposed',
    proposedBy: avery,
    proposedAt: noon,
    items: [{ number: scope.name }],
  } as const
  await records.transaction(async (tx) => {
    await tx.lockRecords('north')
    await tx.nextRecordId('north')
    await tx.insertHold({ org: 'north', id: 1, scope, reason: 'x', by: avery, at: noon })
    await tx.holdsOn('north', [scope])
    await tx.deleteHold('north', 1)
    await tx.insertDisposal(disposal)
    await tx.lockDisposal('north', 2)
    await tx.openDisposals('north', 'x')
    await tx.setDisposalState(disposal)
    await tx.settleItem('north', 2, scope.name, 'gone')
    await tx.claimWarning('north', scope.name, '2027-01-01', 7)
    await tx.lockRecord('north', 'TRN-2026-0001')
    for (const kind of recordKinds)
      await tx.eraseRecord('north', {
        kind,
        number: kind === 'consent' ? 'CONSENT-99' : 'SMA-2026-0099',
      })
  })
  await records.findRecord('north', scope.name)
  const span = { from: 0, before: noon, validMonths: 24 }
  for (const kind of recordKinds)
    await records.doneRecords('north', { kind, forms: ['application'] }, span, 5)
  await records.holds('north')
  await records.findDisposal('north', 2)
  await records.disposals('north', ['proposed', 'approved'], 5)
  await records.certificates('north', 5, 0)
  await records.countCertificates('north')
  await records.findCertificate('north', scope.name)
}

afterEach(() => {
  vi.restoreAllMocks()
})

// PostgreSQL reads small tables whole by choice; both have the same indexes.
describeOnSqlite('query plans', (databases) => {
  test('never scan a table', async () => {
    const url = await databases.create()
    const storage = await databases.open(url)
    const prepare = vi.spyOn(Libsql.prototype, 'prepare')

    await useEverything(storage)

    const statements = new Set(
      prepare.mock.calls
        .map(([text]) => text)
        .filter((text) => /\b(from|into|update)\b/.test(text)),
    )
    prepare.mockRestore()
    const database = new Libsql(url.slice('file:'.length))
    const plans = [...statements].flatMap((text) =>
      Step.array().parse(database.prepare(`explain query plan ${text}`).all([])),
    )
    database.close()
    const details = plans.map(({ detail }) => detail)
    const made = details.flatMap((detail) => /INDEX ([a-z]+_\w+) /.exec(detail)?.[1] ?? [])
    const named = made.filter((name) => !name.startsWith('sqlite_'))
    expect(statements.size).toBeGreaterThan(30)
    expect(details.filter((detail) => detail.startsWith('SCAN '))).toEqual([])
    expect(new Set(named)).toEqual(new Set(indexes))
  })
})
