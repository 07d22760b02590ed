/** The records of training, on both databases. */
import { expect, test } from 'vitest'
import type { Storage } from '../../src/storage/open.ts'
import { callRenewals } from '../../src/training/call-renewals.ts'
import { recordTraining, strikeTraining, type TrainingDesk } from '../../src/training/keep.ts'
import { describeOnEachDatabase } from '../support/databases.ts'
import { aTraining, atOnce, avery, blake, noon } from './builders.ts'

/** `today`: an ISO day, at noon in Toronto. */
const deskOver = (
  { cases }: Pick<Storage, 'cases'>,
  today = '2026-06-21',
  training: Partial<NonNullable<TrainingDesk['settings']['training']>> = {},
): TrainingDesk => ({
  org: 'north',
  settings: {
    timeZone: 'America/Toronto',
    training: {
      role: 'officer',
      form: 'training',
      prefix: 'TRN',
      validMonths: 24,
      remindDaysBefore: 30,
      ...training,
    },
  },
  store: cases,
  now: () => Date.parse(`${today}T16:00:00Z`) * 1000,
})

describeOnEachDatabase('the records of training', (databases) => {
  test('are kept as they were recorded, for their organization only, the newest training first', async () => {
    const { cases } = await databases.open(await databases.create())
    const older = aTraining({ number: 'TRN-2026-0002', doneOn: '2025-01-01', caseNumber: 'SMT-1' })
    const others = aTraining({ number: 'TRN-2026-0003', person: blake, doneOn: '2026-02-01' })
    const struck = { by: blake, at: noon, reason: '« absence »\u0000' }
    await cases.transaction(async (tx) => {
      for (const record of [older, aTraining(), others]) await tx.insertTraining(record)
      await tx.insertTraining(aTraining({ org: 'south' }))
      expect(await tx.strikeTraining('north', older.number, struck)).toBe(true)
      expect(await tx.strikeTraining('north', older.number, struck)).toBe(false)
      expect(await tx.strikeTraining('south', older.number, struck)).toBe(false)
    })

    expect(await cases.trainingsOf('north', avery.id)).toEqual([aTraining(), { ...older, struck }])
    expect(await cases.trainings('north', 2)).toEqual([aTraining(), others])
    expect(await cases.findTraining('north', others.number)).toEqual(others)
    expect(await cases.findTraining('west', others.number)).toBeUndefined()
  })

  test('one day of a person is recorded once, also at once, with an entry in the audit chain', async () => {
    const url = await databases.create()
    const stores = [await databases.open(url), await databases.open(url)]
    const [store] = stores as [Storage, Storage]

    const recorded = await atOnce(6, stores, (each) =>
      recordTraining(deskOver(each), { person: avery, doneOn: '2026-06-20', by: blake }),
    )

    expect(recorded.filter(({ kind }) => kind === 'recorded')).toHaveLength(1)
    expect(await store.cases.trainingsOf('north', avery.id)).toHaveLength(1)
    const audited = await store.audit.entries('north', 0, 9)
    expect(audited.map(({ action }) => action)).toEqual(['training-recorded'])
  })

  test('nobody records their own, and no day that is to come', async () => {
    const desk = deskOver(await databases.open(await databases.create()))
    const entry = { person: avery, doneOn: '2026-06-20' }

    expect(await recordTraining(desk, { ...entry, by: avery })).toEqual({
      kind: 'refused',
      why: 'own',
    })
    const tomorrow = { ...entry, doneOn: '2026-06-22', by: blake }
    expect(await recordTraining(desk, tomorrow)).toEqual({ kind: 'refused', why: 'not-yet' })
  })

  test('each person is reminded once of a day, by one of several processes', async () => {
    const url = await databases.create()
    const stores = [await databases.open(url), await databases.open(url)]
    const [store] = stores as [Storage, Storage]
    await recordTraining(deskOver(store), { person: avery, doneOn: '2026-06-20', by: blake })

    expect(await callRenewals(deskOver(store, '2028-05-20'))).toBe(0)
    const counts = await atOnce(6, stores, (each) => callRenewals(deskOver(each, '2028-05-21')))
    expect(counts.reduce((sum, count) => sum + count, 0)).toBe(1)
    expect(await callRenewals(deskOver(store, '2028-06-19'))).toBe(0)
    // Another period, another day: they are told anew.
    expect(await callRenewals(deskOver(store, '2027-05-25', { validMonths: 12 }))).toBe(1)
    const waiting = await store.outbox.list('waiting', 9, 'north')
    expect(waiting.map(({ intent }) => intent)).toMatchObject([
      { kind: 'training-expiry', to: 'person:person-avery', expiresOn: '2027-06-20' },
      { kind: 'training-expiry', to: 'person:person-avery', expiresOn: '2028-06-20' },
    ])
  })

  test('whoever was trained since, and whose record was struck, is not reminded', async () => {
    const store = await databases.open(await databases.create())
    const desk = deskOver(store)
    await recordTraining(desk, { person: avery, doneOn: '2026-06-10', by: blake })
    await recordTraining(desk, { person: avery, doneOn: '2026-06-20', by: blake })
    const other = { id: 'person-casey', name: 'Casey' }
    await recordTraining(desk, { person: other, doneOn: '2026-06-10', by: blake })
    const number = (await store.cases.trainingsOf('north', other.id))[0]?.number ?? ''
    await strikeTraining(desk, { number, by: blake, reason: 'was away' })

    expect(await callRenewals(deskOver(store, '2028-05-15'))).toBe(0)
  })

  test('a month that is shorter ends the period on its last day', async () => {
    const store = await databases.open(await databases.create())
    const desk = deskOver(store, '2026-06-21', { validMonths: 6 })
    await recordTraining(desk, { person: avery, doneOn: '2025-08-31', by: blake })

    expect(await callRenewals(deskOver(store, '2026-02-20', { validMonths: 6 }))).toBe(1)
    const [told] = await store.outbox.list('waiting', 9, 'north')
    expect(told?.intent).toMatchObject({ expiresOn: '2026-02-28' })
  })
})
