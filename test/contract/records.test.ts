/** How records are kept and disposed of, on both databases. */
import { createHash, randomBytes } from 'node:crypto'
import { sql } from 'kysely'
import { expect, test } from 'vitest'
import { z } from 'zod'
import type { Evidence } from '../../src/cases/evidence.ts'
import { isGenuine } from '../../src/records/certificate.ts'
import { decideDisposal } from '../../src/records/decide-disposal.ts'
import type { RecordsDesk } from '../../src/records/desk.ts'
import { disposeApproved } from '../../src/records/dispose.ts'
import { placeHold, releaseHold } from '../../src/records/hold.ts'
import { preview, propose } from '../../src/records/propose.ts'
import { warn } from '../../src/records/warn.ts'
import type { Storage } from '../../src/storage/open.ts'
import { scrub } from '../../src/storage/scrub.ts'
import { verifyChain } from '../../src/storage/verify-chain.ts'
import { bytesInFiles, bytesInRelations, tablesHolding } from '../support/canary-bytes.ts'
import { describeOnEachDatabase } from '../support/databases.ts'
import { plantCase, sealedPieces } from '../support/planted-case.ts'
import { aRecordsDesk, aSchedule, robin, sam } from '../support/records-desk.ts'
import { aCase, anEvent, avery, noon } from './builders.ts'

const year = 31_557_600_000_000
const day = 86_400_000_000
/** Eight years after the builders' cases: those kept for seven are due. */
const later = () => noon + 8 * year
const numbered = (index: number) => `SMA-2026-${String(index).padStart(4, '0')}`
const closed = { state: 'approved', closed: true } as const

/** Closed applications from the builders' day, each with a line of its timeline. */
async function fill({ cases }: Storage, count: number): Promise<void> {
  await cases.transaction(async (tx) => {
    for (let index = 1; index <= count; index += 1) {
      await tx.insertCase(aCase({ number: numbered(index), ...closed }))
      await tx.addEvent(anEvent({ number: numbered(index) }))
    }
  })
}

async function approved(desk: RecordsDesk, series = 'applications'): Promise<number> {
  const proposed = await propose(desk, { series, by: robin })
  if (proposed.kind !== 'proposed') throw new Error(`It was not proposed: ${proposed.kind}.`)
  const { id } = proposed.disposal
  const decided = await decideDisposal(desk, { id, by: sam, verdict: 'approve' })
  if (decided.kind !== 'decided') throw new Error(`It was not approved: ${decided.kind}.`)
  return id
}

const outcomesOf = async ({ store, org }: RecordsDesk, id: number) =>
  (await store.findDisposal(org, id))?.items.map(({ number, outcome }) => [number, outcome])

describeOnEachDatabase('records', (databases) => {
  test('are disposed of without leaving a byte of what people wrote, and the audit chain stays whole', async () => {
    const url = await databases.create()
    const storage = await databases.open(url)
    const database = await databases.connect(url)
    const desk = aRecordsDesk(storage.records, later)
    const canaries = [
      ...(await plantCase(storage, { number: numbered(1) })),
      ...(await plantCase(storage, { number: numbered(2), confidential: true })),
    ]
    // What is sealed stands in the files as sealed text: that is to go as well.
    const kept = aCase({ number: numbered(3), fields: { purpose: 'stays' } })
    await storage.cases.transaction((tx) => tx.insertCase(kept))
    const sealedTexts = [
      ...(await sealedPieces(database, 'north', numbered(1))),
      ...(await sealedPieces(database, 'north', numbered(2))),
    ]
    const all = [...canaries, ...sealedTexts]
    const bytes = async () =>
      databases.dialect === 'sqlite'
        ? bytesInFiles(url, all)
        : ((await bytesInRelations(database, all)) ?? 1)
    expect(sealedTexts.length).toBeGreaterThan(40)
    expect(await bytes()).toBeGreaterThan(0)
    expect(Object.keys(await tablesHolding(database, all)).length).toBeGreaterThan(3)

    const id = await approved(desk)
    await disposeApproved(desk)

    expect(await outcomesOf(desk, id)).toEqual([
      [numbered(1), 'disposed'],
      [numbered(2), 'disposed'],
    ])
    expect(await tablesHolding(database, all)).toEqual({})
    // Their numbers stand where it says that they are gone, and nowhere else.
    const places = Object.keys(await tablesHolding(database, [numbered(1), numbered(2)])).sort()
    expect(places).toEqual(['audit_entry', 'disposal_certificate', 'disposal_item'])
    if (databases.dialect === 'sqlite') expect(bytesInFiles(url, all)).toBe(0)
    else expect((await bytesInRelations(database, all)) ?? 0).toBe(0)
    expect((await storage.cases.findCase('north', kept.number))?.fields).toEqual(kept.fields)
    const chain = await verifyChain(storage.audit, 'north', [])
    expect(chain.kind).toBe('whole')
  })

  test.skipIf(databases.dialect === 'sqlite')(
    'are not taken out of the files while a transaction may still see them, and the disposal waits for it',
    async () => {
      const url = await databases.create()
      const storage = await databases.open(url)
      await storage.cases.transaction((tx) => tx.insertCase(aCase({ number: numbered(1) })))
      const database = await databases.connect(url)
      const backup = await databases.connect(url)
      const Count = z.object({ count: z.coerce.number() })
      const count = sql`select count(*) as count from cases`

      await backup.snapshot(async (connection) => {
        // What it may see is settled with its first look.
        expect(await connection.first(Count, count)).toEqual({ count: 1 })
        await database.transaction((own) => own.run(sql`delete from cases`))

        await expect(scrub(database, 200)).rejects.toMatchObject({ code: 'database-unavailable' })
      })
      await scrub(database)
    },
  )

  test('with evidence leave no byte of a file, of its name and words, or of a link to it', async () => {
    const url = await databases.create()
    const storage = await databases.open(url)
    const database = await databases.connect(url)
    const desk = aRecordsDesk(storage.records, later)
    const key = { org: 'north', number: numbered(1), id: 1 }
    // Parts of it stand in the pages that a database keeps beside its rows for what is long.
    const content = Buffer.concat([Buffer.from('%PDF-1.7 CANARY-file-8f2e'), randomBytes(150_000)])
    const file: Evidence = {
      id: 1,
      at: noon,
      name: 'CANARY-name-8f2e.pdf',
      type: 'pdf',
      bytes: content.length,
      sha256: createHash('sha256').update(content).digest('hex'),
      words: 'CANARY-words-8f2e',
    }
    const person = { id: 'person-x', name: 'CANARY-reader-8f2e' }
    await storage.cases.transaction(async (tx) => {
      await tx.insertCase(aCase({ ...closed, confidential: true, evidence: [file] }))
      await tx.putEvidence(key, content)
      await tx.expectEvidence({ ...key, personId: person.id }, noon, later() + day)
      const link = {
        ...key,
        hash: 'a'.repeat(64),
        person,
        userId: '29:x',
        purpose: 'review' as const,
      }
      await tx.putEvidenceLink({ ...link, until: later() + day })
      await tx.insertCase(aCase({ number: numbered(2), evidence: [file] }))
      await tx.putEvidence({ ...key, number: numbered(2) }, content)
    })
    const canaries = ['CANARY-file-8f2e', file.sha256, file.name, String(file.words), person.name]
    const sealed = await database.read((connection) =>
      connection.all(
        z.object({ text: z.string() }),
        sql`
          select body as text from evidence_part where number = ${numbered(1)}
          union all select person from evidence_link
          union all select progress from cases where number = ${numbered(1)}`,
      ),
    )
    // A page ends in the middle of a long text: some pieces of it are whole.
    const pieces = sealed.flatMap(({ text }) =>
      Array.from({ length: Math.ceil(text.length / 700) }, (_, index) =>
        text.slice(index * 700, index * 700 + 40),
      ).filter(({ length }) => length === 40),
    )
    const bytes = async () =>
      databases.dialect === 'sqlite'
        ? bytesInFiles(url, pieces)
        : await bytesInRelations(database, pieces)
    expect(pieces.length).toBeGreaterThan(200)
    expect((await bytes()) ?? 1).toBeGreaterThan(0)

    await approved(desk)
    await disposeApproved(desk)

    expect((await bytes()) ?? 0).toBe(0)
    // What is left of the other case is not sealed: it was no confidential one.
    expect(await tablesHolding(database, canaries)).toEqual({ cases: 1 })
    expect(await tablesHolding(database, [numbered(1)])).toEqual({
      audit_entry: expect.any(Number),
      disposal_certificate: 1,
      disposal_item: 1,
    })
    expect(await storage.cases.evidence(key)).toBeUndefined()
    expect(await storage.cases.transaction((tx) => tx.takeEvidenceLink('a'.repeat(64), noon))).toBe(
      undefined,
    )
    expect(await storage.cases.evidenceExpected('north', person.id, noon)).toBeUndefined()
    const kept = await storage.cases.evidence({ ...key, number: numbered(2) })
    expect(content.equals(kept ?? Buffer.alloc(0))).toBe(true)
  })

  test('leave a certificate that says which rule, who and when, and whose hash the audit chain holds', async () => {
    const storage = await databases.open(await databases.create())
    const desk = aRecordsDesk(storage.records, later)
    await fill(storage, 1)

    const id = await approved(desk)
    await disposeApproved(desk)

    const certificate = await desk.store.findCertificate('north', numbered(1))
    expect(certificate).toMatchObject({
      number: numbered(1),
      series: 'applications',
      code: 'CE-12',
      rule: { kind: 'months', months: 84, after: 'closed' },
      scheduleBy: 'Council',
      scheduleOn: '2026-01-15',
      openedOn: '2026-06-21',
      dueOn: '2033-06-21',
      disposal: id,
      proposedBy: robin,
      approvedBy: sam,
      disposedAt: later(),
    })
    if (!certificate) throw new Error('There is none.')
    expect(isGenuine(certificate)).toBe(true)
    expect(isGenuine({ ...certificate, approvedBy: robin })).toBe(false)
    expect(JSON.stringify(certificate)).not.toContain(avery.name)
    const entries = await storage.audit.entries('north', 0, 99)
    expect(entries.find(({ action }) => action === 'record-disposed')).toMatchObject({
      actor: sam.id,
      object: `case:${numbered(1)}`,
      detail: { certificate: certificate.hash },
    })
    expect(await desk.store.certificates('north', 9, 0)).toEqual([certificate])
    expect(await desk.store.certificates('south', 9, 0)).toEqual([])
    // A number is never given twice, so no certificate can come to stand for another case.
    const next = await storage.cases.transaction((tx) => tx.nextNumber('north', 'SMA', 2026))
    expect(next).not.toBe('')
  })

  test('need an approved schedule, a second person, and what was looked at', async () => {
    const storage = await databases.open(await databases.create())
    await fill(storage, 2)
    const desk = aRecordsDesk(storage.records, later)
    const unapproved = aRecordsDesk(storage.records, later, aSchedule({ approved: undefined }))
    const applications = { series: 'applications', by: robin }

    expect(await propose(unapproved, applications)).toEqual({ kind: 'not-approved' })
    expect(await propose(desk, { ...applications, seen: 'something else' })).toEqual({
      kind: 'moved',
    })
    const { print } = await preview(desk, 'applications', robin)
    const proposed = await propose(desk, { ...applications, seen: print })
    expect(proposed.kind).toBe('proposed')
    const id = proposed.kind === 'proposed' ? proposed.disposal.id : 0
    expect(await propose(desk, { ...applications, by: sam })).toEqual({ kind: 'open', id })

    const own = { id, by: { ...robin, id: robin.id.toUpperCase() }, verdict: 'approve' } as const
    expect((await decideDisposal(desk, own)).kind).toBe('own')
    const second = { id, by: sam, verdict: 'approve' } as const
    expect((await decideDisposal(unapproved, second)).kind).toBe('schedule')
    expect((await decideDisposal(desk, { ...second, verdict: 'withdraw' })).kind).toBe('others')
    await disposeApproved(desk)
    expect(await storage.cases.findCase('north', numbered(1))).toBeDefined()

    expect((await decideDisposal(desk, { ...second, verdict: 'decline' })).kind).toBe('decided')
    expect((await decideDisposal(desk, second)).kind).toBe('already')
    await disposeApproved(desk)
    expect(await storage.cases.findCase('north', numbered(1))).toBeDefined()
    expect((await propose(desk, applications)).kind).toBe('proposed')
  })

  test('are kept where somebody worked on them after the proposal, or changed the schedule', async () => {
    const storage = await databases.open(await databases.create())
    await fill(storage, 3)
    const desk = aRecordsDesk(storage.records, later)
    const first = await approved(desk)
    await storage.cases.transaction(async (tx) => {
      const one = { number: numbered(1), ...closed, version: 2 }
      await tx.updateCase(aCase({ ...one, updatedAt: later() - day }), 1)
      const two = { number: numbered(2), state: 'review', closed: false, version: 2 }
      await tx.updateCase(aCase({ ...two, updatedAt: noon }), 1)
    })

    await disposeApproved(desk)

    expect(await outcomesOf(desk, first)).toEqual([
      [numbered(1), 'restarted'],
      [numbered(2), 'restarted'],
      [numbered(3), 'disposed'],
    ])
    await fill(storage, 0)
    await storage.cases.transaction((tx) =>
      tx.insertCase(aCase({ number: numbered(4), ...closed })),
    )
    const second = await approved(desk)
    const longer = aSchedule({
      series: { applications: { title: 'x', forms: ['application'], years: 8, after: 'closed' } },
    })
    await disposeApproved(aRecordsDesk(storage.records, later, longer))
    expect(await outcomesOf(desk, second)).toEqual([[numbered(4), 'restarted']])
  })

  test('on hold are never disposed of, by case or by series, until the hold is released', async () => {
    const storage = await databases.open(await databases.create())
    await fill(storage, 2)
    const desk = aRecordsDesk(storage.records, later)
    const scope = { kind: 'record', name: numbered(1) } as const
    const all = { kind: 'series', name: 'applications' } as const

    const placed = await placeHold(desk, { scope, by: robin, reason: 'Access request' })
    expect(placed.kind).toBe('placed')
    expect((await placeHold(desk, { scope, by: sam, reason: 'x' })).kind).toBe('already')
    expect(
      (await preview(desk, 'applications', robin)).records.map(({ number }) => number),
    ).toEqual([numbered(2)])
    const id = await approved(desk)
    await placeHold(desk, { scope: all, by: sam, reason: 'Lawsuit' })
    await disposeApproved(desk)

    expect(await outcomesOf(desk, id)).toEqual([[numbered(2), 'held']])
    expect((await desk.store.holds('north')).map(({ reason }) => reason)).toEqual([
      'Lawsuit',
      'Access request',
    ])
    expect(await releaseHold(desk, { scope: all, by: sam })).toEqual({ kind: 'released' })
    expect(await releaseHold(desk, { scope: all, by: sam })).toEqual({ kind: 'none' })
    const again = await approved(desk)
    await disposeApproved(desk)
    expect(await outcomesOf(desk, again)).toEqual([[numbered(2), 'disposed']])
    expect(await storage.cases.findCase('north', numbered(1))).toBeDefined()
    const missing = { kind: 'record', name: numbered(2) } as const
    expect((await placeHold(desk, { scope: missing, by: sam, reason: 'x' })).kind).toBe('missing')
  })

  test('a hold that is placed while the disposal runs wins wherever it was granted', async () => {
    const url = await databases.create()
    const storage = await databases.open(url)
    const other = aRecordsDesk((await databases.open(url)).records, later)
    const desk = aRecordsDesk(storage.records, later)
    await fill(storage, 30)
    const id = await approved(desk)

    const [, ...placed] = await Promise.all([
      disposeApproved(desk),
      ...Array.from({ length: 30 }, async (_, index) => {
        const scope = { kind: 'record', name: numbered(30 - index) } as const
        return [scope.name, await placeHold(other, { scope, by: robin, reason: 'Race' })] as const
      }),
    ])

    const granted = placed.filter(([, { kind }]) => kind === 'placed').map(([number]) => number)
    const refused = placed.filter(([, { kind }]) => kind === 'missing').map(([number]) => number)
    expect(granted.length + refused.length).toBe(30)
    const left = (await storage.cases.closedCases('north', 'application', 99)).map(
      ({ number }) => number,
    )
    expect(left.sort()).toEqual(granted.sort())
    const outcomes = new Map((await outcomesOf(desk, id)) as [string, string][])
    expect(granted.filter((number) => outcomes.get(number) !== 'held')).toEqual([])
  })

  test('a hold whose transaction began first is waited for', async () => {
    const url = await databases.create()
    const storage = await databases.open(url)
    const second = await databases.open(url)
    await fill(storage, 1)
    const desk = aRecordsDesk(storage.records, later)
    const id = await approved(desk)
    let disposing: Promise<number> | undefined

    await second.records.transaction(async (tx) => {
      await tx.lockRecords('north')
      // On its way to the same lock while this transaction is open.
      disposing = disposeApproved(desk)
      await tx.lockRecord('north', numbered(1))
      const scope = { kind: 'record', name: numbered(1) } as const
      const hold = { org: 'north', scope, reason: 'x', by: robin, at: noon }
      await tx.insertHold({ ...hold, id: await tx.nextRecordId('north') })
    })
    await disposing

    expect(await outcomesOf(desk, id)).toEqual([[numbered(1), 'held']])
    expect(await storage.cases.findCase('north', numbered(1))).toBeDefined()
  })

  test('are disposed of once, whatever the number of processes, and a disposal that was cut off goes on', async () => {
    const url = await databases.create()
    const storages = [await databases.open(url), await databases.open(url)]
    const [storage] = storages
    if (!storage) throw new Error('There is no database.')
    await fill(storage, 12)
    const desks = storages.map(({ records }) => aRecordsDesk(records, later))
    const [desk] = desks
    if (!desk) throw new Error('There is no desk.')
    const id = await approved(desk)
    // The process dies at the third case.
    let left = 3
    const dying: RecordsDesk = {
      ...desk,
      store: {
        ...desk.store,
        transaction: (work) => {
          left -= 1
          if (left <= 0) throw new Error('killed')
          return desk.store.transaction(work)
        },
      },
    }
    await expect(disposeApproved(dying)).rejects.toThrow('killed')
    expect((await desk.store.findDisposal('north', id))?.state).toBe('approved')

    const finished = await Promise.all(desks.map(disposeApproved))

    expect(finished.reduce((sum, count) => sum + count, 0)).toBe(1)
    expect((await desk.store.findDisposal('north', id))?.state).toBe('done')
    expect(await desk.store.countCertificates('north')).toBe(12)
    const entries = await storage.audit.entries('north', 0, 999)
    const said = entries.filter(({ action }) => action === 'record-disposed')
    expect(new Set(said.map(({ object }) => object)).size).toBe(12)
    expect(said).toHaveLength(12)
    const told = await storage.outbox.list('waiting', 99, 'north')
    expect(told.map(({ intent }) => intent).filter(({ kind }) => kind === 'disposal')).toHaveLength(
      2,
    )
  })

  test('are not shown to those whom a case is about, who can neither hold nor dispose of it', async () => {
    const storage = await databases.open(await databases.create())
    const desk = aRecordsDesk(storage.records, later)
    await fill(storage, 1)
    await storage.cases.transaction((tx) =>
      tx.insertCase(aCase({ number: numbered(2), ...closed, subjects: [sam] })),
    )
    const scope = { kind: 'record', name: numbered(2) } as const

    expect((await preview(desk, 'applications', sam)).records).toHaveLength(1)
    expect((await preview(desk, 'applications', robin)).records).toHaveLength(2)
    expect((await placeHold(desk, { scope, by: sam, reason: 'x' })).kind).toBe('missing')
    const id = await approved(desk)
    await disposeApproved(desk)

    expect(await outcomesOf(desk, id)).toEqual([
      [numbered(1), 'disposed'],
      [numbered(2), 'withheld'],
    ])
  })

  test('are warned of 30, 7 and 1 days ahead, once each for all processes; activity starts it anew', async () => {
    const url = await databases.create()
    const storages = [await databases.open(url), await databases.open(url)]
    const [storage] = storages
    if (!storage) throw new Error('There is no database.')
    await fill(storage, 2)
    const dueAt = Date.parse('2033-06-21T16:00:00Z') * 1000
    const said = async () =>
      (await storage.outbox.list('waiting', 99, 'north'))
        .map(({ intent }) => intent)
        .filter((intent) => intent.kind === 'records-due')
        .map(({ days, on }) => [days, on])
        .reverse()
    const warnAll = (daysAhead: number) =>
      Promise.all(
        storages.map(({ records }) => warn(aRecordsDesk(records, () => dueAt - daysAhead * day))),
      )

    for (const daysAhead of [40, 31, 30, 30, 29, 12, 7, 6, 2, 1, 1, 0]) await warnAll(daysAhead)

    expect(await said()).toEqual([
      [30, '2033-06-21'],
      [7, '2033-06-21'],
      [1, '2033-06-21'],
    ])
    const touched = { number: numbered(1), ...closed, version: 2, updatedAt: noon + 100 * day }
    await storage.cases.transaction((tx) => tx.updateCase(aCase(touched), 1))
    await warnAll(-70)
    expect((await said()).at(-1)).toEqual([30, '2033-09-29'])
    await placeHold(aRecordsDesk(storage.records, later), {
      scope: { kind: 'series', name: 'applications' },
      by: robin,
      reason: 'x',
    })
    await warnAll(-99)
    expect(await said()).toHaveLength(4)
  })

  test('of an unapproved schedule are not warned of, nor before the working day begins', async () => {
    const storage = await databases.open(await databases.create())
    await fill(storage, 1)
    const at = (time: string) => () => Date.parse(`2033-06-14T${time}Z`) * 1000
    const unapproved = aSchedule({ approved: undefined })

    const asleep = await warn(aRecordsDesk(storage.records, at('11:00:00')))
    const silent = await warn(aRecordsDesk(storage.records, at('16:00:00'), unapproved))
    const awake = await warn(aRecordsDesk(storage.records, at('16:00:00')))

    expect([asleep, silent, awake]).toEqual([0, 0, 1])
  })
})
