/** The contract of `Outbox`, on both databases. */
import { expect, test } from 'vitest'
import type { Delivery, DeliveryResult, Intent } from '../../src/cases/store.ts'
import type { Storage } from '../../src/storage/open.ts'
import { describeOnEachDatabase } from '../support/databases.ts'
import { aNotice, atOnce, noon } from './builders.ts'

const minute = 60_000_000
const cardForIt: Intent = { kind: 'case-card', to: 'role:it', caseNumber: 'SMA-2026-0001' }

describeOnEachDatabase('Outbox', (databases) => {
  async function openOnce(): Promise<Storage> {
    return await databases.open(await databases.create())
  }

  function enqueue(storage: Storage, intents: readonly Intent[], at = noon): Promise<void> {
    return storage.cases.transaction(async (tx) => {
      for (const intent of intents) await tx.enqueue('north', intent, at)
    })
  }

  async function claimOne(storage: Storage, owner = 'worker', now = noon): Promise<Delivery> {
    const [delivery] = await storage.outbox.claim(owner, now, now + minute, 1)
    if (!delivery) throw new Error('nothing was due')
    return delivery
  }

  async function finishOne(storage: Storage, result: DeliveryResult): Promise<number> {
    const { id, fence } = await claimOne(storage)
    if (!(await storage.outbox.finish(id, fence, result))) throw new Error('the lease was lost')
    return id
  }

  test('hands out what is due, the longest due first, up to a limit', async () => {
    const storage = await openOnce()
    await enqueue(storage, [aNotice(1)], noon + 2)
    await enqueue(storage, [aNotice(2)], noon + 1)
    await enqueue(storage, [aNotice(3)], noon + 3)
    await enqueue(storage, [aNotice(4)], noon + 4)

    const claimed = await storage.outbox.claim('worker', noon + 3, noon + minute, 2)

    expect(claimed.map(({ intent }) => intent)).toEqual([aNotice(2), aNotice(1)])
    expect(claimed[0]).toEqual({
      id: expect.any(Number),
      org: 'north',
      intent: aNotice(2),
      state: 'sending',
      attempts: 1,
      uncertain: 0,
      nextAt: noon + minute,
      fence: 1,
      createdAt: noon + 1,
    })
    expect(await storage.outbox.claim('worker', noon + 3, noon + minute, 9)).toHaveLength(1)
    expect(await storage.outbox.claim('worker', noon + 3, noon + minute, 9)).toEqual([])
  })

  test('gives back every kind of intent as it was enqueued', async () => {
    const storage = await openOnce()
    const intents: readonly Intent[] = [
      cardForIt,
      aNotice(1),
      { kind: 'receipt', to: 'person:a', caseNumber: 'SMA-2026-0001', nonce: 'nonce-1' },
      { kind: 'details', to: 'person:a', caseNumber: 'SMA-2026-0001', language: 'fr' },
      { kind: 'form', to: 'person:a', form: 'complaint', language: 'en' },
    ]

    await enqueue(storage, intents)

    const claimed = await storage.outbox.claim('worker', noon, noon + minute, 10)
    expect(claimed.map(({ intent }) => intent)).toEqual(intents)
  })

  test('never gives the same delivery to two workers', async () => {
    const url = await databases.create()
    const instances = [await databases.open(url), await databases.open(url)]
    const intents = Array.from({ length: 60 }, (_, event) => aNotice(event))
    await enqueue(instances[0] as Storage, intents)

    const claims = await atOnce(20, instances, ({ outbox }, index) =>
      outbox.claim(`worker-${index}`, noon, noon + minute, 5),
    )

    const ids = claims.flat().map(({ id }) => id)
    expect(ids).toHaveLength(new Set(ids).size)
    const rest = await instances[0]?.outbox.claim('worker-last', noon, noon + minute, 60)
    expect(ids.length + (rest?.length ?? 0)).toBe(60)
  })

  test('does not add an equal intent that still waits', async () => {
    const storage = await openOnce()
    const sameOtherwiseWritten: Intent = {
      caseNumber: 'SMA-2026-0001',
      to: 'role:it',
      kind: 'case-card',
    }

    await enqueue(storage, [cardForIt, sameOtherwiseWritten])
    await enqueue(storage, [cardForIt, { ...cardForIt, to: 'role:cio' }])
    await storage.cases.transaction((tx) => tx.enqueue('south', cardForIt, noon))

    expect(await storage.outbox.backlog()).toBe(3)
    expect(await claimOne(storage)).toMatchObject({ intent: cardForIt, attempts: 1 })
  })

  test('adds an equal intent once the first is being sent: the case may have changed', async () => {
    const storage = await openOnce()
    await enqueue(storage, [cardForIt])
    await claimOne(storage)

    await enqueue(storage, [cardForIt])

    expect(await storage.outbox.backlog()).toBe(2)
  })

  test('adds an equal intent once only when many transactions add it', async () => {
    const url = await databases.create()
    const instances = [await databases.open(url), await databases.open(url)]

    await atOnce(20, instances, (storage) => enqueue(storage, [cardForIt]))

    expect(await instances[0]?.outbox.backlog()).toBe(1)
  })

  test('merges a delivery that must be tried again with an equal one that was added since', async () => {
    const storage = await openOnce()
    await enqueue(storage, [cardForIt])
    const first = await claimOne(storage)
    await enqueue(storage, [cardForIt])

    const stored = await storage.outbox.finish(first.id, first.fence, {
      state: 'uncertain',
      at: noon + 5,
      problem: 'timeout',
    })

    expect(stored).toBe(true)
    expect(await storage.outbox.backlog()).toBe(1)
    expect(await storage.outbox.claim('worker', noon + 4, noon + minute, 9)).toEqual([])
    expect(await claimOne(storage, 'worker', noon + 5)).toMatchObject({
      intent: cardForIt,
      attempts: 2,
      uncertain: 1,
    })
  })

  test('merges while equal intents are being added by others', async () => {
    const url = await databases.create()
    const instances = [await databases.open(url), await databases.open(url)]
    const [worker, submitter] = instances as [Storage, Storage]
    for (let round = 0; round < 10; round++) {
      await enqueue(worker, [cardForIt])
      const { id, fence } = await claimOne(worker)

      const [stored] = await Promise.all([
        worker.outbox.finish(id, fence, { state: 'retry', at: noon, problem: '429' }),
        enqueue(submitter, [cardForIt]),
      ])

      expect(stored).toBe(true)
      expect(await worker.outbox.backlog()).toBe(1)
      const again = await claimOne(worker)
      await worker.outbox.finish(again.id, again.fence, { state: 'sent' })
    }
  })

  test('is done with what was sent', async () => {
    const storage = await openOnce()
    await enqueue(storage, [cardForIt])

    const id = await finishOne(storage, { state: 'sent' })

    expect(await storage.outbox.backlog()).toBe(0)
    expect(await storage.outbox.nextDue()).toBeUndefined()
    expect(await storage.outbox.list('sent', 10)).toMatchObject([{ id, state: 'sent' }])
  })

  test('tries again at the time it is told, and remembers whether the message may have arrived', async () => {
    const storage = await openOnce()
    await enqueue(storage, [cardForIt])

    await finishOne(storage, { state: 'retry', at: noon + 10, problem: 'connector-failed 429' })

    expect(await storage.outbox.nextDue()).toBe(noon + 10)
    const second = await claimOne(storage, 'worker', noon + 10)
    expect(second).toMatchObject({ attempts: 2, uncertain: 0, problem: 'connector-failed 429' })

    await storage.outbox.finish(second.id, second.fence, {
      state: 'uncertain',
      at: noon + 20,
      problem: 'connector-failed 502',
    })
    const third = await claimOne(storage, 'worker', noon + 20)
    expect(third).toMatchObject({ attempts: 3, uncertain: 1, problem: 'connector-failed 502' })
  })

  test.each(['ambiguous', 'dead'] as const)(
    'keeps what is %s for the operator, who can have it tried again',
    async (state) => {
      const storage = await openOnce()
      await enqueue(storage, [cardForIt, aNotice(1)])
      const first = await finishOne(storage, { state, problem: 'connector-failed 403' })
      const second = await finishOne(storage, { state, problem: 'connector-failed 404' })

      expect(await storage.outbox.nextDue()).toBeUndefined()
      const listed = await storage.outbox.list(state, 10)
      expect(listed.map(({ id }) => id)).toEqual([second, first])
      expect(listed[0]?.problem).toBe('connector-failed 404')
      expect(await storage.outbox.list(state, 1)).toHaveLength(1)

      expect(await storage.outbox.retry(first, noon + 30)).toBe(true)
      expect(await storage.outbox.retry(first, noon + 30)).toBe(false)
      expect(await claimOne(storage, 'worker', noon + 30)).toMatchObject({ id: first, attempts: 2 })
    },
  )

  test('does not try again what waits, was sent or never was', async () => {
    const storage = await openOnce()
    await enqueue(storage, [cardForIt])
    const sent = await finishOne(storage, { state: 'sent' })
    await enqueue(storage, [cardForIt])
    const [waiting] = await storage.outbox.list('waiting', 1)

    expect(await storage.outbox.retry(sent, noon)).toBe(false)
    expect(await storage.outbox.retry(waiting?.id ?? 0, noon)).toBe(false)
    expect(await storage.outbox.retry(999, noon)).toBe(false)
  })

  test('takes over a delivery whose lease ran out, and the slow worker can no longer write', async () => {
    const storage = await openOnce()
    await enqueue(storage, [cardForIt])
    const slow = await claimOne(storage, 'slow')
    expect(await storage.outbox.claim('quick', noon + minute - 1, noon + 2 * minute, 1)).toEqual([])

    const quick = await claimOne(storage, 'quick', noon + minute)

    expect(quick).toMatchObject({ id: slow.id, attempts: 2, uncertain: 1, fence: slow.fence + 1 })
    const late: DeliveryResult = { state: 'dead', problem: 'late' }
    expect(await storage.outbox.finish(slow.id, slow.fence, late)).toBe(false)
    expect(await storage.outbox.list('dead', 1)).toEqual([])
    expect(await storage.outbox.finish(quick.id, quick.fence, { state: 'sent' })).toBe(true)
    expect(await storage.outbox.finish(quick.id, quick.fence, late)).toBe(false)
  })

  test('prolongs the leases of a worker that is alive, and no others', async () => {
    const storage = await openOnce()
    await enqueue(storage, [cardForIt, aNotice(1)])
    await claimOne(storage, 'alive')
    const lost = await claimOne(storage, 'lost')

    await storage.outbox.extend('alive', noon + 3 * minute)

    const taken = await storage.outbox.claim('other', noon + minute, noon + 2 * minute, 9)
    expect(taken.map(({ id }) => id)).toEqual([lost.id])
  })

  test('frees at once what a dead process held, and counts it as uncertain', async () => {
    const storage = await openOnce()
    await enqueue(storage, [cardForIt, aNotice(1), aNotice(2)])
    const held = await claimOne(storage, 'dead process')
    const mine = await claimOne(storage, 'new process')

    expect(await storage.outbox.takeOver('new process', noon + 1)).toBe(1)

    expect(await storage.outbox.finish(held.id, held.fence, { state: 'sent' })).toBe(false)
    const claimed = await storage.outbox.claim('new process', noon + 1, noon + minute, 9)
    expect(claimed.find(({ id }) => id === held.id)).toMatchObject({ attempts: 2, uncertain: 1 })
    expect(claimed.map(({ id }) => id)).not.toContain(mine.id)
    expect(claimed).toHaveLength(2)
  })

  test('says when the next one is due, a lease that ends included', async () => {
    const storage = await openOnce()
    expect(await storage.outbox.nextDue()).toBeUndefined()
    await enqueue(storage, [cardForIt], noon + 7)
    expect(await storage.outbox.nextDue()).toBe(noon + 7)

    await claimOne(storage, 'worker', noon + 7)

    expect(await storage.outbox.nextDue()).toBe(noon + 7 + minute)
  })

  test('counts the backlog: what waits and what is being sent', async () => {
    const storage = await openOnce()
    await enqueue(storage, [cardForIt, aNotice(1), aNotice(2)])
    await finishOne(storage, { state: 'sent' })
    await claimOne(storage)

    expect(await storage.outbox.backlog()).toBe(2)
  })
})
