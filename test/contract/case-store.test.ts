/** The contract of `CaseStore` and `CaseTransaction`, on both databases. */
import { expect, test } from 'vitest'
import type { Case } from '../../src/cases/case.ts'
import type { CaseTransaction } from '../../src/cases/store.ts'
import type { Storage } from '../../src/storage/open.ts'
import { describeOnEachDatabase } from '../support/databases.ts'
import {
  aCard,
  aCase,
  aNotice,
  anAddress,
  anEntry,
  anEvent,
  atOnce,
  avery,
  blake,
  noon,
} from './builders.ts'

/** Every optional part filled, and text that databases are known to spoil. */
const fullCase = aCase({
  fields: {
    text: 'NUL \u0000, lone \ud800, e\u0301 and \u00e9, \u202e, 👩‍⚕️, quote \' " \\',
    several: ['a', 'b'],
    agreed: true,
    count: 3.5,
    empty: '',
  },
  opinions: [
    { role: 'it', verb: 'recommend', by: blake, at: noon + 1 },
    { role: 'cio', verb: 'object', by: blake, at: noon + 2, reason: 'Too soon \u0000' },
  ],
  lastStep: { verb: 'close', by: blake, at: noon + 3, reason: 'Done', outcome: 'upheld' },
  dueAt: noon + 4,
  language: 'fr',
  consultDueAt: noon + 3,
  remindAt: noon + 5,
  awaits: [{ role: 'communications', dueAt: noon + 4 }, { role: 'it' }],
  assignee: blake,
  standIns: { communications: 'cio' },
  questions: [
    { role: 'it', by: blake, at: noon, text: 'Who? \u0000', answer: { at: noon + 1, text: 'We.' } },
    { role: 'it', by: blake, at: noon + 2, text: 'When?' },
  ],
  notes: [{ role: 'it', by: blake, at: noon, text: 'Among ourselves' }],
  conditions: [{ text: 'Sign-in', dueOn: '2026-12-15' }, { text: 'Mailbox' }],
  changes: [
    { field: 'text', before: 'old' },
    { field: 'several', after: ['a', 'b'] },
  ],
  reminded: { decision: 1, consultation: 3 },
})

const { role: _role, ...caseWithoutRole } = aCase({ number: 'SMA-2026-0002', closed: true })

describeOnEachDatabase('CaseStore', (databases) => {
  async function openTwice(): Promise<[Storage, Storage]> {
    const url = await databases.create()
    return [await databases.open(url), await databases.open(url)]
  }

  async function openOnce(): Promise<Storage> {
    return await databases.open(await databases.create())
  }

  function insert(storage: Storage, ...cases: readonly Case[]): Promise<void> {
    return storage.cases.transaction(async (tx) => {
      for (const entry of cases) await tx.insertCase(entry)
    })
  }

  test('gives back a case as it was stored, sealed or not', async () => {
    const { cases } = await openOnce()
    const sealedCase = { ...fullCase, number: 'SMC-2026-0001', confidential: true }

    await cases.transaction(async (tx) => {
      for (const entry of [fullCase, caseWithoutRole, sealedCase]) await tx.insertCase(entry)
    })

    expect(await cases.findCase('north', fullCase.number)).toEqual(fullCase)
    expect(await cases.findCase('north', caseWithoutRole.number)).toEqual(caseWithoutRole)
    expect(await cases.findCase('north', sealedCase.number)).toEqual(sealedCase)
    expect(await cases.findCase('south', fullCase.number)).toBeUndefined()
  })

  test('stores a change in full and forgets what it leaves out', async () => {
    const storage = await openOnce()
    await insert(storage, fullCase)
    const { lastStep: _lastStep, dueAt: _dueAt, role: _turn, ...rest } = fullCase
    const changed = { ...rest, state: 'closed', closed: true, version: 2, updatedAt: noon + 9 }

    const stored = await storage.cases.transaction((tx) => tx.updateCase(changed, 1))

    expect(stored).toBe(true)
    expect(await storage.cases.findCase('north', fullCase.number)).toEqual(changed)
  })

  test('lets one of many decide when all of them saw the same version', async () => {
    const instances = await openTwice()
    await insert(instances[0], aCase())

    const won = await atOnce(20, instances, ({ cases }, index) =>
      cases.transaction((tx) => tx.updateCase(aCase({ state: `by-${index}`, version: 2 }), 1)),
    )

    expect(won.filter(Boolean)).toHaveLength(1)
    const stored = await instances[1].cases.findCase('north', 'SMA-2026-0001')
    expect(stored?.state).toBe(`by-${won.indexOf(true)}`)
  })

  test('holds a locked case until the transaction ends, so that no change is lost', async () => {
    const instances = await openTwice()
    await insert(instances[0], aCase())

    await atOnce(20, instances, ({ cases }) =>
      cases.transaction(async (tx) => {
        const entry = await tx.lockCase('north', 'SMA-2026-0001')
        if (!entry) throw new Error('the case is gone')
        await tx.updateCase({ ...entry, version: entry.version + 1 }, entry.version)
      }),
    )

    const stored = await instances[1].cases.findCase('north', 'SMA-2026-0001')
    expect(stored?.version).toBe(21)
  })

  test('holds a locked card until the transaction ends, so that a form opens one case', async () => {
    const instances = await openTwice()
    const { caseNumber: _none, ...form } = aCard({ kind: 'form', audience: 'person:person-avery' })
    await instances[0].cases.insertCard(form)

    const numbers = await atOnce(20, instances, ({ cases }) =>
      cases.transaction(async (tx) => {
        const card = await tx.lockCard('nonce-1')
        if (card?.caseNumber) return card.caseNumber
        const number = await tx.nextNumber('north', 'SMA', 2026)
        await tx.insertCase(aCase({ number }))
        await tx.setCardCase('nonce-1', number)
        return number
      }),
    )

    expect(new Set(numbers)).toEqual(new Set(['SMA-2026-0001']))
  })

  test('numbers a series without gaps or doubles under concurrency', async () => {
    const instances = await openTwice()

    const numbers = await atOnce(60, instances, ({ cases }) =>
      cases.transaction((tx) => tx.nextNumber('north', 'SMA', 2026)),
    )

    const expected = Array.from({ length: 60 }, (_, n) => `SMA-2026-${`${n + 1}`.padStart(4, '0')}`)
    expect(numbers.toSorted()).toEqual(expected)
  })

  test('counts each organization, prefix and year by itself', async () => {
    const { cases } = await openOnce()
    const next = (org: string, prefix: string, year: number) =>
      cases.transaction((tx) => tx.nextNumber(org, prefix, year))

    expect(await next('north', 'SMA', 2026)).toBe('SMA-2026-0001')
    expect(await next('north', 'SMC', 2026)).toBe('SMC-2026-0001')
    expect(await next('north', 'SMA', 2027)).toBe('SMA-2027-0001')
    expect(await next('south', 'SMA', 2026)).toBe('SMA-2026-0001')
    expect(await next('north', 'SMA', 2026)).toBe('SMA-2026-0002')
  })

  test('leaves nothing of a transaction that fails, its number included', async () => {
    const { cases, outbox, audit, addresses } = await openOnce()
    const everything = async (tx: CaseTransaction) => {
      const number = await tx.nextNumber('north', 'SMA', 2026)
      await tx.insertCase(aCase({ number }))
      await tx.addEvent(anEvent({ number }))
      await tx.insertCard(aCard({ caseNumber: number }))
      await tx.enqueue('north', aNotice(1, number), noon)
      await tx.putAddress(anAddress())
      await tx.audit(anEntry())
      return number
    }

    const failing = cases.transaction(async (tx) => {
      await everything(tx)
      throw new Error('the wind changed')
    })

    await expect(failing).rejects.toThrow('the wind changed')
    expect(await cases.findCase('north', 'SMA-2026-0001')).toBeUndefined()
    expect(await cases.events('north', 'SMA-2026-0001')).toEqual([])
    expect(await cases.findCard('nonce-1')).toBeUndefined()
    expect(await addresses.find('north', 'role:communications')).toBeUndefined()
    expect(await outbox.backlog()).toBe(0)
    expect(await audit.entries('north', 0, 10)).toEqual([])
    expect(await cases.transaction(everything)).toBe('SMA-2026-0001')
  })

  test('stores a case, its event, its intent and its audit entry together', async () => {
    const { cases, outbox, audit } = await openOnce()

    await cases.transaction(async (tx) => {
      await tx.insertCase(aCase())
      await tx.addEvent(anEvent())
      await tx.enqueue('north', aNotice(1), noon)
      await tx.audit(anEntry({ action: 'case-opened' }))
      await tx.audit(anEntry({ action: 'case-viewed' }))
    })

    expect(await cases.findCase('north', 'SMA-2026-0001')).toEqual(aCase())
    expect(await cases.events('north', 'SMA-2026-0001')).toEqual([{ ...anEvent(), seq: 1 }])
    expect(await outbox.backlog()).toBe(1)
    const entries = await audit.entries('north', 0, 10)
    expect(entries.map(({ action }) => action)).toEqual(['case-opened', 'case-viewed'])
  })

  test('does not commit a transaction that hides a failed statement', async () => {
    const { cases } = await openOnce()

    const hiding = cases.transaction(async (tx) => {
      await tx.insertCase(aCase())
      await tx.insertCase(aCase()).catch(() => undefined)
      return 'done'
    })

    await expect(hiding).rejects.toThrow()
    expect(await cases.findCase('north', 'SMA-2026-0001')).toBeUndefined()
  })

  test('refuses a query past the transaction that is open, rather than hang', async () => {
    const { cases } = await openOnce()

    const past = cases.transaction(() => cases.findCase('north', 'SMA-2026-0001'))

    await expect(past).rejects.toThrow('use its own handle')
  })

  test('works on after a transaction that failed', async () => {
    const storage = await openOnce()
    await storage.cases
      .transaction(() => Promise.reject(new Error('the wind changed')))
      .catch(() => undefined)

    await insert(storage, aCase())

    expect(await storage.cases.findCase('north', 'SMA-2026-0001')).toEqual(aCase())
  })

  test('writes a timeline in order, without gaps under concurrency', async () => {
    const instances = await openTwice()
    await insert(instances[0], aCase())
    const full = anEvent({ role: 'it', reason: 'Why \u0000 not', outcome: 'upheld', by: blake })
    await instances[0].cases.transaction((tx) => tx.addEvent(full))

    const seqs = await atOnce(20, instances, ({ cases }) =>
      cases.transaction((tx) => tx.addEvent(anEvent())),
    )

    const events = await instances[1].cases.events('north', 'SMA-2026-0001')
    expect(events[0]).toEqual({ ...full, seq: 1 })
    expect(events.map(({ seq }) => seq)).toEqual(Array.from({ length: 21 }, (_, n) => n + 1))
    expect(seqs.toSorted((a, b) => a - b)).toEqual(events.slice(1).map(({ seq }) => seq))
  })

  test('lists what a person opened, newest first, up to a limit', async () => {
    const storage = await openOnce()
    const opened = [3, 1, 2].map((day) =>
      aCase({ number: `SMA-2026-000${day}`, openedAt: noon + day }),
    )
    await insert(
      storage,
      ...opened,
      aCase({ number: 'SMA-2026-0004', openedBy: blake }),
      aCase({ org: 'south', number: 'SMA-2026-0005' }),
    )

    const all = await storage.cases.casesOpenedBy('north', avery.id, 10)
    const two = await storage.cases.casesOpenedBy('north', avery.id, 2)

    const numbers = ['SMA-2026-0003', 'SMA-2026-0002', 'SMA-2026-0001']
    expect(all.map(({ number }) => number)).toEqual(numbers)
    expect(two.map(({ number }) => number)).toEqual(numbers.slice(0, 2))
  })

  test('gives what was entered in the open cases of a form, sealed or not, some at a time', async () => {
    const storage = await openOnce()
    const entered = (day: number, more = {}) =>
      aCase({
        number: `SMA-2026-000${day}`,
        openedAt: noon + day,
        fields: { purpose: `Purpose ${day}`, areas: ['parks'] },
        ...more,
      })
    await insert(
      storage,
      entered(2, { sealed: true }),
      entered(1),
      entered(3, { openedAt: noon + 2 }),
      entered(4, { closed: true }),
      entered(5, { form: 'complaint' }),
    )

    const first = await storage.cases.openEntries('north', 'application', 2)
    const rest = await storage.cases.openEntries('north', 'application', 2, first.at(-1))

    expect([...first, ...rest]).toEqual(
      [1, 2, 3].map((day) => ({
        number: `SMA-2026-000${day}`,
        openedAt: day === 3 ? noon + 2 : noon + day,
        fields: { purpose: `Purpose ${day}`, areas: ['parks'] },
      })),
    )
    expect(rest).toHaveLength(1)
  })

  test('lists the open cases whose turn is one of the roles, oldest first', async () => {
    const storage = await openOnce()
    await insert(
      storage,
      aCase({ number: 'SMA-2026-0001', role: 'it', openedAt: noon + 2, awaits: [{ role: 'it' }] }),
      aCase({
        number: 'SMA-2026-0002',
        role: 'cio',
        openedAt: noon + 1,
        awaits: [{ role: 'cio' }],
      }),
      aCase({ number: 'SMA-2026-0003', role: 'hr', awaits: [{ role: 'hr' }] }),
      aCase({ number: 'SMA-2026-0004', role: 'it', closed: true }),
      aCase({ org: 'south', number: 'SMA-2026-0005', role: 'it', awaits: [{ role: 'it' }] }),
    )
    const waiting = async (roles: readonly string[], limit = 10) =>
      (await storage.cases.casesWaitingFor('north', roles, limit)).map(({ number }) => number)

    expect(await waiting(['it', 'cio'])).toEqual(['SMA-2026-0002', 'SMA-2026-0001'])
    expect(await waiting(['it', 'cio'], 1)).toEqual(['SMA-2026-0002'])
    expect(await waiting(['hr'])).toEqual(['SMA-2026-0003'])
    expect(await waiting([])).toEqual([])
  })

  test('keeps a card as it was handed out, and notes its case and its place', async () => {
    const { cases } = await openOnce()
    const { caseNumber: _none, ...form } = aCard({ kind: 'form', audience: 'person:person-avery' })
    await cases.insertCard(form)
    expect(await cases.findCard('nonce-1')).toEqual(form)

    await cases.setCardPlace('nonce-1', '{"activity":"1"}')
    await cases.transaction((tx) => tx.setCardCase('nonce-1', 'SMA-2026-0001'))
    const placed = { ...form, caseNumber: 'SMA-2026-0001', place: '{"activity":"1"}' }
    expect(await cases.findCard('nonce-1')).toEqual(placed)

    await cases.transaction((tx) => tx.setCardCase('nonce-1', 'SMA-2026-0002', '{"activity":"2"}'))
    const moved = { ...form, caseNumber: 'SMA-2026-0002', place: '{"activity":"2"}' }
    expect(await cases.findCard('nonce-1')).toEqual(moved)
    expect(await cases.findCard('nonce-2')).toBeUndefined()
  })

  test('keeps a card that was only noted like any other', async () => {
    const { cases } = await openOnce()

    await cases.noteCard(aCard())

    expect(await cases.findCard('nonce-1')).toEqual(aCard())
  })

  test('never hands out the same nonce twice', async () => {
    const { cases } = await openOnce()
    await cases.insertCard(aCard())

    await expect(cases.insertCard(aCard({ org: 'south' }))).rejects.toThrow()
    await expect(cases.noteCard(aCard({ org: 'south' }))).rejects.toThrow()
  })

  test('finds the newest card of a case for an audience, and no other', async () => {
    const { cases } = await openOnce()
    const person = 'person:person-avery'
    for (const card of [
      aCard({ nonce: 'first', createdAt: noon }),
      aCard({ nonce: 'newest', createdAt: noon + 1 }),
      aCard({ nonce: 'elsewhere', createdAt: noon + 2, audience: 'role:it' }),
      aCard({ nonce: 'other-case', createdAt: noon + 2, caseNumber: 'SMA-2026-0002' }),
      aCard({ nonce: 'other-org', createdAt: noon + 2, org: 'south' }),
      aCard({ nonce: 'receipt', createdAt: noon, audience: person }),
      aCard({ nonce: 'revision', createdAt: noon + 2, audience: person, kind: 'form' }),
      // Made in the same microsecond: the later one counts.
      aCard({ nonce: 'tie-1', audience: 'role:cio' }),
      aCard({ nonce: 'tie-2', audience: 'role:cio' }),
    ])
      await cases.insertCard(card)
    const nonceOf = async (audience: `role:${string}` | `person:${string}`) =>
      (await cases.findCaseCard('north', 'SMA-2026-0001', audience))?.nonce

    expect(await nonceOf('role:communications')).toBe('newest')
    expect(await nonceOf(person)).toBe('receipt')
    expect(await nonceOf('role:cio')).toBe('tie-2')
    expect(await nonceOf('role:hr')).toBeUndefined()
  })

  test('wakes what waits for an address when it is bound again', async () => {
    const { cases, outbox, addresses } = await openOnce()
    await cases.transaction((tx) => tx.enqueue('north', aNotice(1), noon))
    const [delivery] = await outbox.claim('worker', noon, noon + 60, 1)
    if (!delivery) throw new Error('nothing was claimed')
    const later = {
      state: 'retry',
      at: noon + 1_000_000,
      problem: 'not-bound',
      hold: true,
    } as const
    await outbox.finish(delivery.id, delivery.fence, later, noon)
    const address = anAddress({ key: 'person:person-avery', people: [blake], updatedAt: noon + 5 })

    await cases.transaction((tx) => tx.putAddress({ ...address, key: 'person:person-blake' }))
    expect(await outbox.nextDue(noon - 1)).toBe(noon + 1_000_000)
    await cases.transaction((tx) => tx.putAddress(address))

    expect(await outbox.nextDue(noon - 1)).toBe(noon + 5)
    expect(await addresses.find('north', 'person:person-avery')).toEqual(address)
  })
})
