/** Two organizations on one database: nothing of one is read or changed in the name of the other, by any method there is. */
import { expect, test } from 'vitest'
import type { CaseStore } from '../../src/cases/store.ts'
import { recordKinds } from '../../src/records/kept.ts'
import type { RecordTransaction } from '../../src/records/store.ts'
import type { Storage } from '../../src/storage/open.ts'
import { describeOnEachDatabase } from '../support/databases.ts'
import {
  aCard,
  aCase,
  aChange,
  aConsent,
  aDraft,
  aFeedback,
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
  noon,
} from './builders.ts'

const canary = 'CANARY-of-the-north'
const gap = { month: '2026-11', kind: 'unanswered', clause: canary, detail: 'x' } as const
const answer = {
  org: 'north',
  id: 1,
  question: canary,
  wordings: [],
  text: canary,
  language: 'en',
  owner: avery,
  approvedBy: 'x',
  approvedAt: noon,
  reviewOn: '2027-01-01',
  status: 'active',
  version: 1,
  updatedAt: noon,
} as const
const number = 'SMA-2026-0001'
const ever = { from: 0, before: noon + 99 * 365 * 86_400_000_000, validMonths: 24 }
const evidenceOf = (org: string) => ({ org, number, id: 1 })
const hold = {
  org: 'north',
  id: 1,
  scope: { kind: 'record', name: number },
  reason: canary,
  by: avery,
  at: noon,
} as const
const disposal = {
  org: 'north',
  id: 2,
  series: canary,
  print: 'x',
  state: 'proposed',
  proposedBy: avery,
  proposedAt: noon,
  items: [{ number }],
} as const
const certificate = {
  org: 'north',
  kind: 'case',
  number,
  form: 'application',
  series: canary,
  rule: { kind: 'permanent' },
  scheduleBy: 'x',
  scheduleOn: '2026-01-01',
  openedOn: '2026-01-01',
  lastActivityOn: '2026-01-01',
  dueOn: '2026-01-01',
  disposal: 2,
  proposedBy: avery,
  proposedAt: noon,
  approvedBy: avery,
  approvedAt: noon,
  disposedAt: noon,
  hash: 'x',
} as const

/** Everything that the north has, each text with the canary. */
async function fillNorth({
  cases,
  addresses,
  feedback,
  audit,
  exports,
  records,
}: Storage): Promise<void> {
  await cases.transaction(async (tx) => {
    await tx.insertCase(
      aCase({
        fields: { purpose: canary },
        remindAt: noon,
        awaits: [{ role: 'communications' }],
      }),
    )
    const done = { number: 'SMA-2026-0002', state: 'approved', closed: true }
    await tx.insertCase(aCase({ ...done, fields: { purpose: canary } }))
    await tx.addEvent(anEvent({ reason: canary }))
    await tx.putEvidence(evidenceOf('north'), Buffer.from(canary))
    await tx.expectEvidence({ org: 'north', personId: avery.id, number }, noon, noon + 1)
    await tx.insertAccount(anAccount({ handle: canary }))
    await tx.addChange(aChange({ note: canary }))
    await tx.putPlatform(aPlatform({ reason: canary }))
    await tx.insertAnswer(answer)
    await tx.insertConsent(aConsent({ person: canary }))
    await tx.countGap('north', gap)
    await tx.insertTraining(aTraining({ person: { id: avery.id, name: canary } }))
    await tx.insertPost(aPost({ about: canary }))
    await tx.addPostChange(aPostChange({ reason: canary }))
    await tx.insertCard(aCard())
    await tx.enqueue('north', { kind: 'case-card', to: 'role:x', caseNumber: canary }, noon)
  })
  await records.transaction(async (tx) => {
    await tx.insertHold(hold)
    await tx.insertDisposal(disposal)
    await tx.insertCertificate(certificate)
  })
  await cases.saveDraft(aDraft({ values: { purpose: canary } }))
  await addresses.put(anAddress({ reference: JSON.stringify({ id: canary }) }))
  await feedback.put(aFeedback({ comment: canary }))
  await exports.record(anExport({ reason: canary, object: `case:${canary}` }))
  await audit.append(anEntry({ object: canary }))
}

type Read = (storage: Storage, org: string) => Promise<unknown>
const draftKey = (org: string) => ({ org, personId: avery.id, form: 'application' })
const inTx =
  (work: (tx: Parameters<Parameters<CaseStore['transaction']>[0]>[0], org: string) => unknown) =>
  ({ cases }: Storage, org: string) =>
    cases.transaction(async (tx) => work(tx, org))

const inRecordsTx =
  (work: (tx: RecordTransaction, org: string) => unknown) =>
  ({ records }: Storage, org: string) =>
    records.transaction(async (tx) => work(tx, org))

/** Each method that reads, asked in the name of an organization. */
const reads: Readonly<Record<string, Read>> = {
  'cases.findCase': ({ cases }, org) => cases.findCase(org, number),
  'cases.evidence': ({ cases }, org) => cases.evidence(evidenceOf(org)),
  'cases.evidenceExpected': ({ cases }, org) => cases.evidenceExpected(org, avery.id, noon),
  'cases.casesOpenedBy': ({ cases }, org) => cases.casesOpenedBy(org, avery.id, 9),
  'cases.casesOpenedIn': ({ cases }, org) =>
    cases.casesOpenedIn(org, { from: 0, before: noon + 1 }, 9),
  'exports.list': ({ exports }, org) => exports.list(org, 9),
  'cases.events': ({ cases }, org) => cases.events(org, number),
  'cases.openCases': ({ cases }, org) => cases.openCases(org, 'application', 9),
  'cases.openEntries': ({ cases }, org) => cases.openEntries(org, 'application', 9),
  'cases.findCaseCard': ({ cases }, org) => cases.findCaseCard(org, number, 'role:communications'),
  'cases.accounts': ({ cases }, org) => cases.accounts(org),
  'cases.findAccount': ({ cases }, org) => cases.findAccount(org, 'account-1'),
  'cases.accountChanges': ({ cases }, org) => cases.accountChanges(org, 'account-1', 9),
  'cases.platforms': ({ cases }, org) => cases.platforms(org),
  'cases.reviewsToCall': ({ cases }, org) => cases.reviewsToCall(org, '2099-01-01', 9),
  'cases.casesToRemind': ({ cases }, org) => cases.casesToRemind(org, noon + 1, 9),
  'cases.activeAnswers': ({ cases }, org) => cases.activeAnswers(org),
  'cases.approvedAnswers': ({ cases }, org) => cases.approvedAnswers(org, 9),
  'cases.findAnswer': ({ cases }, org) => cases.findAnswer(org, 1),
  'cases.consents': ({ cases }, org) => cases.consents(org),
  'cases.findConsent': ({ cases }, org) => cases.findConsent(org, 1),
  'cases.consentsEnding': ({ cases }, org) => cases.consentsEnding(org, '2099-01-01'),
  'cases.gaps': ({ cases }, org) => cases.gaps(org, '2026-01'),
  'cases.trainingsOf': ({ cases }, org) => cases.trainingsOf(org, avery.id),
  'cases.findTraining': ({ cases }, org) => cases.findTraining(org, 'TRN-2026-0001'),
  'cases.trainings': ({ cases }, org) => cases.trainings(org, 9),
  'cases.trainingsToRemind': ({ cases }, org) =>
    cases.trainingsToRemind(org, '2026-01-01', '2027-01-01', 9),
  'cases.posts': ({ cases }, org) => cases.posts(org, {}, 9),
  'cases.findPost': ({ cases }, org) => cases.findPost(org, 'SML-2026-0001'),
  'cases.postChanges': ({ cases }, org) => cases.postChanges(org, 'SML-2026-0001'),
  'cases.findDraft': ({ cases }, org) => cases.findDraft(draftKey(org), noon),
  'approved.activeAnswers': ({ approved }, org) => approved.activeAnswers(org),
  'approved.approvedAnswers': ({ approved }, org) => approved.approvedAnswers(org, 9),
  'approved.findAnswer': ({ approved }, org) => approved.findAnswer(org, 1),
  'cases.closedCases': ({ cases }, org) => cases.closedCases(org, 'application', 9),
  'cases.casesWaitingFor': ({ cases }, org) => cases.casesWaitingFor(org, ['communications'], 9),
  gaps: ({ gaps }, org) => gaps(org, '2026-01'),
  'addresses.find': ({ addresses }, org) => addresses.find(org, 'role:communications'),
  'addresses.roles': ({ addresses }, org) => addresses.roles(org),
  'feedback.list': ({ feedback }, org) => feedback.list(org, 9),
  'audit.entries': ({ audit }, org) => audit.entries(org, 0, 9),
  'outbox.list': ({ outbox }, org) => outbox.list('waiting', 9, org),
  openCases: ({ openCases }, org) => openCases(org),
  'records.findRecord': async ({ records }, org) => {
    const numbers = [number, 'SML-2026-0001', 'CONSENT-1', 'TRN-2026-0001']
    const found = await Promise.all(numbers.map((each) => records.findRecord(org, each)))
    return found.filter((each) => each !== undefined)
  },
  'records.doneRecords': async ({ records }, org) => {
    const found = recordKinds.map((kind) =>
      records.doneRecords(org, { kind, forms: ['application', 'activity'] }, ever, 9),
    )
    return (await Promise.all(found)).flat()
  },
  'records.holds': ({ records }, org) => records.holds(org),
  'records.findDisposal': ({ records }, org) => records.findDisposal(org, 2),
  'records.disposals': ({ records }, org) => records.disposals(org, ['proposed'], 9),
  'records.certificates': ({ records }, org) => records.certificates(org, 9, 0),
  'records.findCertificate': ({ records }, org) => records.findCertificate(org, number),
  'tx.holdsOn': inRecordsTx((tx, org) => tx.holdsOn(org, [hold.scope])),
  'tx.lockDisposal': inRecordsTx((tx, org) => tx.lockDisposal(org, 2)),
  'tx.openDisposals': inRecordsTx(async (tx, org) =>
    (await tx.openDisposals(org, canary)).map((id) => ({ id })),
  ),
  'tx.lockCase': inTx((tx, org) => tx.lockCase(org, number)),
  'tx.lockRecord': inRecordsTx((tx, org) => tx.lockRecord(org, number)),
  'tx.lockAccount': inTx((tx, org) => tx.lockAccount(org, 'account-1')),
  'tx.lockConsent': inTx((tx, org) => tx.lockConsent(org, 1)),
  'tx.lockAnswer': inTx((tx, org) => tx.lockAnswer(org, 1)),
  'tx.lockTrainingsOf': inTx((tx, org) => tx.lockTrainingsOf(org, avery.id)),
  'tx.lockPost': inTx((tx, org) => tx.lockPost(org, 'SML-2026-0001')),
  'tx.postOfLink': inTx((tx, org) =>
    tx.postOfLink(org, 'account-1', 'https://instagram.example/p/1'),
  ),
}

/** Each method that changes what is there, tried in the name of an organization that does not have it. */
const writes: Readonly<Record<string, Read>> = {
  'tx.updateCase': inTx((tx, org) => tx.updateCase(aCase({ org, version: 2 }), 1)),
  'tx.updateAccount': inTx((tx, org) => tx.updateAccount(anAccount({ org, version: 2 }), 1)),
  'tx.updateAnswer': inTx((tx, org) => tx.updateAnswer({ ...answer, org, version: 2 }, 1)),
  'tx.markReviewCalled': inTx((tx, org) => tx.markReviewCalled(org, 'account-1', '2027-06-21')),
  'tx.markAnswerReview': inTx((tx, org) => tx.markAnswerReview(org, 1, '2027-01-01')),
  'tx.expectEvidence': inTx((tx, org) =>
    tx.expectEvidence({ org, personId: avery.id, number: 'SMA-2026-0002' }, noon, noon + 1),
  ),
  'tx.updateConsent': inTx((tx, org) => tx.updateConsent(aConsent({ org, version: 2 }), 1)),
  'tx.markConsentTold': inTx((tx, org) => tx.markConsentTold(org, 1, 'ran-out', '2027-06-30')),
  'tx.strikeTraining': inTx((tx, org) =>
    tx.strikeTraining(org, 'TRN-2026-0001', { by: avery, at: noon, reason: 'x' }),
  ),
  'tx.markTrainingReminded': inTx((tx, org) =>
    tx.markTrainingReminded(org, 'TRN-2026-0001', '2028-06-20'),
  ),
  'tx.updatePost': inTx((tx, org) => tx.updatePost(aPost({ org, version: 2 }), 1)),
  'tx.countGap': inTx((tx, org) => tx.countGap(org, gap)),
  'cases.noteGap': ({ cases }, org) => cases.noteGap(org, gap),
  'cases.dropDraft': ({ cases }, org) => cases.dropDraft(draftKey(org)),
  'tx.deleteHold': inRecordsTx((tx, org) => tx.deleteHold(org, 1)),
  'tx.setDisposalState': inRecordsTx((tx, org) =>
    tx.setDisposalState({ ...disposal, org, state: 'done' }),
  ),
  'tx.settleItem': inRecordsTx((tx, org) => tx.settleItem(org, 2, number, 'disposed')),
  'tx.eraseRecord': inRecordsTx(async (tx, org) => {
    await tx.eraseRecord(org, { kind: 'case', number })
    await tx.eraseRecord(org, { kind: 'post', number: 'SML-2026-0001' })
    await tx.eraseRecord(org, { kind: 'consent', number: 'CONSENT-1' })
    await tx.eraseRecord(org, { kind: 'training', number: 'TRN-2026-0001' })
  }),
  'addresses.resume': ({ addresses }, org) => addresses.resume(org, 'role:communications', noon),
  'addresses.put': ({ addresses }, org) => addresses.put(anAddress({ org, reference: '{}' })),
  'exports.noteDeletion': ({ exports }, org) => exports.noteDeletion(org, 'export-1', noon),
  'feedback.put': ({ feedback }, org) => feedback.put(aFeedback({ org, comment: 'south' })),
}

/** Methods without a row above, each with the reason. */
const noRow: Readonly<Record<string, string>> = {
  'cases.transaction': 'its methods are those of tx',
  'records.transaction': 'its methods are those of tx',
  'records.countCertificates': 'a number; it counts by the organization as the list does',
  'records.scrub': 'changes nothing that is stored',
  'cases.findCard': 'by a nonce of 128 bits; the turn compares the organization',
  'cases.insertCard': 'writes the card of its organization',
  'cases.noteCard': 'writes the card of its organization',
  'cases.setCardPlace': 'by nonce',
  'cases.retireCard': 'by nonce',
  'cases.saveDraft': 'writes the draft of its organization',
  'exports.record': 'writes the export of its organization',
  'cases.purgeDrafts': 'deletes what has expired, whosever it is',
}

const partsOf = (storage: Storage) => {
  const { cases, addresses, feedback, approved, exports, records } = storage
  return { cases, addresses, feedback, approved, exports, records }
}

describeOnEachDatabase('two organizations', (databases) => {
  test('have a row for every method of what is stored, or a reason for none', async () => {
    const storage = await databases.open(await databases.create())

    const methods = Object.entries(partsOf(storage)).flatMap(([part, store]) =>
      Object.keys(store).map((method) => `${part}.${method}`),
    )

    expect(methods.filter((name) => !(name in reads || name in writes || name in noRow))).toEqual(
      [],
    )
  })

  test('read their own, and never what is the other’s', async () => {
    const storage = await databases.open(await databases.create())
    await fillNorth(storage)

    for (const [name, read] of Object.entries(reads)) {
      const own = JSON.stringify((await read(storage, 'north')) ?? null)
      const others = JSON.stringify((await read(storage, 'south')) ?? null)
      expect(own.length, `${name} finds what is there`).toBeGreaterThan(4)
      expect(others, `${name} tells the south of the north`).toMatch(/^(null|\[\]|\{\})$/)
    }
  })

  test('change their own, and never what is the other’s', async () => {
    const storage = await databases.open(await databases.create())
    await fillNorth(storage)
    const north = async () =>
      Object.fromEntries(
        await Promise.all(
          Object.entries(reads)
            .filter(([name]) => !name.startsWith('tx.'))
            .map(async ([name, read]) => [name, await read(storage, 'north')] as const),
        ),
      )
    const before = await north()

    for (const [name, write] of Object.entries(writes)) {
      await write(storage, 'south')
      expect(await north(), `${name} of the south changes the north`).toEqual(before)
    }
  })
})
