/** The contract of `Outbox`, on both databases. */
import { setImmediate as nextRound } from 'node:timers/promises'
import { sql } from 'kysely'
import { expect, test } from 'vitest'
import type { Delivery, DeliveryResult, Intent } from '../../src/cases/store.ts'
import type { Storage } from '../../src/storage/open.ts'
import { describeOnEachDatabase } from '../support/databases.ts'
import { aNotice, anAddress, atOnce, noon } from './builders.ts'

const minute = 60_000_000
const cardForIt: Intent = { kind: 'case-card', to: 'role:it', caseNumber: 'SMA-2026-0001' }
const sent: DeliveryResult = { state: 'sent' }

/** Each in a lane of its own. */
const noticeFor = (person: number): Intent => ({ ...cardForIt, to: `person:${person}` })

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

  /** Ends a delivery and gives the lane back. */
  async function end(
    storage: Storage,
    { id, fence }: Delivery,
    result: DeliveryResult,
    now = noon,
  ) {
    const { written } = await storage.outbox.finish(id, fence, result, now)
    return written
  }

  async function finishOne(storage: Storage, result: DeliveryResult): Promise<number> {
    const delivery = await claimOne(storage)
    if (!(await end(storage, delivery, result))) throw new Error('the lane was lost')
    return delivery.id
  }

  test('hands out what is due, the longest due first, up to a limit', async () => {
    const storage = await openOnce()
    await enqueue(storage, [noticeFor(1)], noon + 2)
    await enqueue(storage, [noticeFor(2)], noon + 1)
    await enqueue(storage, [noticeFor(3)], noon + 3)
    await enqueue(storage, [noticeFor(4)], noon + 4)

    const claimed = await storage.outbox.claim('worker', noon + 3, noon + minute, 2)

    expect(claimed.map(({ intent }) => intent)).toEqual([noticeFor(2), noticeFor(1)])
    expect(claimed[0]).toEqual({
      id: expect.any(Number),
      org: 'north',
      intent: noticeFor(2),
      state: 'sending',
      attempts: 1,
      uncertain: 0,
      nextAt: noon + 1,
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
      { kind: 'details', to: 'person:b', caseNumber: 'SMA-2026-0001', language: 'fr' },
      { kind: 'form', to: 'person:c', form: 'complaint', language: 'en' },
      { kind: 'alert', to: 'person:d' },
    ]

    await enqueue(storage, intents)

    const claimed = await storage.outbox.claim('worker', noon, noon + minute, 10)
    expect(claimed.map(({ intent }) => intent)).toEqual(intents)
  })

  test.each([
    ['of a kind that this release does not know', '{"kind":"fax","to":"person:1"}'],
    ['that is no JSON', 'damaged'],
  ])('hands out an intent %s as unreadable, and the others beside it', async (_what, text) => {
    const url = await databases.create()
    const storage = await databases.open(url)
    await enqueue(storage, [noticeFor(1), noticeFor(2)])
    const database = await databases.connect(url)
    await database.transaction((connection) =>
      connection.run(sql`update delivery set intent = ${text} where address = 'person:1'`),
    )

    const claimed = await storage.outbox.claim('worker', noon, noon + minute, 9)

    const unreadable = { kind: 'unreadable', to: 'person:1' }
    expect(claimed.map(({ intent }) => intent)).toEqual([unreadable, noticeFor(2)])
    await end(storage, claimed[0] as Delivery, { state: 'dead', problem: 'unreadable' })
    expect(await storage.outbox.list('dead', 9)).toMatchObject([{ intent: unreadable }])
  })

  test('never gives the same lane to two processes, and loses none', async () => {
    const url = await databases.create()
    const instances = await Promise.all([url, url, url].map((each) => databases.open(each)))
    await enqueue(
      instances[0] as Storage,
      Array.from({ length: 60 }, (_, person) => noticeFor(person)),
    )

    const claims = await atOnce(21, instances, ({ outbox }, index) =>
      outbox.claim(`worker-${index}`, noon, noon + minute, 5),
    )

    const ids = claims.flat().map(({ id }) => id)
    expect(ids).toHaveLength(new Set(ids).size)
    const rest = await instances[0]?.outbox.claim('worker-last', noon, noon + minute, 60)
    expect(ids.length + (rest?.length ?? 0)).toBe(60)
  })

  test('sends what goes to one address one after the other, in order, whoever does it', async () => {
    const url = await databases.create()
    const instances = await Promise.all([url, url, url].map((each) => databases.open(each)))
    const total = 30
    const intents = Array.from({ length: total }, (_, event) => aNotice(event))
    await enqueue(instances[0] as Storage, intents)
    const order: number[] = []
    let inside = 0

    // Each takes the lane when it can, sends two and lets go.
    await atOnce(3, instances, async ({ outbox }, index) => {
      while (order.length < total) {
        const [first] = await outbox.claim(`worker-${index}`, noon, noon + minute, 1)
        let delivery: Delivery | undefined = first
        // Whoever holds the lane comes on only when the others let the event loop go round.
        if (!delivery) await nextRound()
        for (const goOn of [true, false]) {
          if (!delivery) break
          inside += 1
          expect(inside).toBe(1)
          order.push('event' in delivery.intent ? delivery.intent.event : -1)
          await Promise.resolve()
          inside -= 1
          const { id, fence }: Delivery = delivery
          const { next } = await outbox.finish(
            id,
            fence,
            sent,
            noon,
            goOn ? noon + minute : undefined,
          )
          delivery = next
        }
      }
    })

    expect(order).toEqual(Array.from({ length: total }, (_, event) => event))
  })

  test('goes on in the lane with what came next, until nothing is due there', async () => {
    const storage = await openOnce()
    await enqueue(storage, [aNotice(1), aNotice(2)])
    const first = await claimOne(storage)

    const then = await storage.outbox.finish(first.id, first.fence, sent, noon, noon + minute)
    expect(then).toMatchObject({ written: true, next: { intent: aNotice(2), attempts: 1 } })
    const { id = 0, fence = 0 } = then.next ?? {}
    const last = await storage.outbox.finish(id, fence, sent, noon, noon + minute)

    expect(last).toEqual({ written: true })
    await enqueue(storage, [aNotice(3)])
    expect(await claimOne(storage, 'another')).toMatchObject({ intent: aNotice(3) })
  })

  test('keeps the order of one case at an address, and lets other cases pass', async () => {
    const storage = await openOnce()
    const other = aNotice(1, 'SMA-2026-0002')
    await enqueue(storage, [aNotice(1), aNotice(2), other])
    const first = await claimOne(storage)
    const later: DeliveryResult = { state: 'retry', at: noon + minute, problem: 'refused 500' }

    const { next } = await storage.outbox.finish(first.id, first.fence, later, noon, noon + minute)

    expect(next).toMatchObject({ intent: other })
    await storage.outbox.finish(next?.id ?? 0, next?.fence ?? 0, sent, noon)
    expect(await storage.outbox.claim('worker', noon, noon + minute, 9)).toEqual([])
    expect(await claimOne(storage, 'worker', noon + minute)).toMatchObject({ intent: aNotice(1) })
  })

  test('sends nothing to an address that Teams asked to leave alone for a while', async () => {
    const storage = await openOnce()
    await enqueue(storage, [aNotice(1), aNotice(1, 'SMA-2026-0002'), noticeFor(7)])
    const first = await claimOne(storage)
    const held: DeliveryResult = {
      state: 'retry',
      at: noon + 10,
      problem: 'refused 429',
      hold: true,
    }

    const { next } = await storage.outbox.finish(first.id, first.fence, held, noon, noon + minute)

    expect(next).toBeUndefined()
    const now = await storage.outbox.claim('worker', noon, noon + minute, 9)
    expect(now.map(({ intent }) => intent)).toEqual([noticeFor(7)])
    expect(await storage.outbox.nextDue(noon)).toBe(noon + 10)
    expect(await claimOne(storage, 'worker', noon + 10)).toMatchObject({ id: first.id })
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

    const stored = await end(storage, first, {
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
      const begun = await claimOne(worker)

      const [stored] = await Promise.all([
        end(worker, begun, { state: 'retry', at: noon, problem: 'refused 429' }),
        enqueue(submitter, [cardForIt]),
      ])

      expect(stored).toBe(true)
      expect(await worker.outbox.backlog()).toBe(1)
      await end(worker, await claimOne(worker), sent)
    }
  })

  test('is done with what was sent, and remembers when', async () => {
    const storage = await openOnce()
    await enqueue(storage, [cardForIt])
    const begun = await claimOne(storage)

    await end(storage, begun, sent, noon + 9)

    expect(await storage.outbox.backlog()).toBe(0)
    expect(await storage.outbox.nextDue(noon)).toBeUndefined()
    const listed = await storage.outbox.list('sent', 10)
    expect(listed).toMatchObject([{ id: begun.id, state: 'sent', nextAt: noon + 9 }])
  })

  test('deletes what was sent long ago, some at a time, and nothing else', async () => {
    const storage = await openOnce()
    for (const event of [1, 2, 3]) {
      await enqueue(storage, [aNotice(event)])
      await end(storage, await claimOne(storage), sent, noon + event)
    }
    await enqueue(storage, [aNotice(4), noticeFor(1)])
    await end(storage, await claimOne(storage), { state: 'dead', problem: 'refused 403' })

    expect(await storage.outbox.sweep(noon + 3, 1)).toBe(1)
    expect(await storage.outbox.sweep(noon + 3, 9)).toBe(1)

    expect(await storage.outbox.list('sent', 9)).toMatchObject([{ intent: aNotice(3) }])
    expect(await storage.outbox.count()).toEqual({ waiting: 1, sending: 0, ambiguous: 0, dead: 1 })
  })

  test('tries again at the time it is told, and remembers whether the message may have arrived', async () => {
    const storage = await openOnce()
    await enqueue(storage, [cardForIt])

    await finishOne(storage, { state: 'retry', at: noon + 10, problem: 'refused 429' })

    expect(await storage.outbox.nextDue(noon)).toBe(noon + 10)
    const second = await claimOne(storage, 'worker', noon + 10)
    expect(second).toMatchObject({ attempts: 2, uncertain: 0, problem: 'refused 429' })

    await end(storage, second, { state: 'uncertain', at: noon + 20, problem: 'status-502' })
    const third = await claimOne(storage, 'worker', noon + 20)
    expect(third).toMatchObject({ attempts: 3, uncertain: 1, problem: 'status-502' })
  })

  test.each(['ambiguous', 'dead'] as const)(
    'keeps what is %s for the operator, who can have it tried afresh or settle it',
    async (state) => {
      const storage = await openOnce()
      await enqueue(storage, [cardForIt, noticeFor(1)])
      const first = await finishOne(storage, { state, problem: 'refused 403' })
      const second = await finishOne(storage, { state, problem: 'refused 404' })

      expect(await storage.outbox.nextDue(noon)).toBeUndefined()
      const listed = await storage.outbox.list(state, 10, 'north')
      expect(listed.map(({ id }) => id)).toEqual([second, first])
      expect(listed[0]?.problem).toBe('refused 404')
      expect(await storage.outbox.list(state, 1)).toHaveLength(1)
      expect(await storage.outbox.list(state, 1, 'south')).toEqual([])

      expect(await storage.outbox.retry(first, noon + 30)).toBe(true)
      expect(await storage.outbox.retry(first, noon + 30)).toBe(false)
      expect(await claimOne(storage, 'worker', noon + 30)).toMatchObject({
        id: first,
        attempts: 1,
        uncertain: 0,
      })
      expect(await storage.outbox.settle(second, noon)).toBe(true)
      expect(await storage.outbox.settle(second, noon)).toBe(false)
      expect(await storage.outbox.count()).toMatchObject({ [state]: 0 })
    },
  )

  test('alerts somebody of what failed in the same step, once for many', async () => {
    const storage = await openOnce()
    await enqueue(storage, [noticeFor(1), noticeFor(2)])
    const dead = { state: 'dead', problem: 'refused 403', tell: ['person:ari'] } as const

    await finishOne(storage, dead)
    await finishOne(storage, dead)

    const waiting = await storage.outbox.list('waiting', 9)
    expect(waiting.map(({ intent }) => intent)).toEqual([{ kind: 'alert', to: 'person:ari' }])
  })

  test('sends what was refused at a role once the role is bound to another channel', async () => {
    const storage = await openOnce()
    await enqueue(storage, [cardForIt])
    const id = await finishOne(storage, { state: 'dead', problem: 'refused 404' })

    await storage.cases.transaction((tx) =>
      tx.putAddress(anAddress({ key: 'role:it', updatedAt: noon + 5 })),
    )

    expect(await claimOne(storage, 'worker', noon + 5)).toMatchObject({ id, attempts: 1 })
  })

  test('does not try again what waits, was sent or never was', async () => {
    const storage = await openOnce()
    await enqueue(storage, [cardForIt])
    const done = await finishOne(storage, sent)
    await enqueue(storage, [cardForIt])
    const [waiting] = await storage.outbox.list('waiting', 1)

    expect(await storage.outbox.retry(done, noon)).toBe(false)
    expect(await storage.outbox.retry(waiting?.id ?? 0, noon)).toBe(false)
    expect(await storage.outbox.retry(999, noon)).toBe(false)
  })

  test('takes over a lane whose lease ran out, and the slow process can no longer write', async () => {
    const storage = await openOnce()
    await enqueue(storage, [cardForIt])
    const slow = await claimOne(storage, 'slow')
    expect(await storage.outbox.claim('quick', noon + minute - 1, noon + 2 * minute, 1)).toEqual([])

    const quick = await claimOne(storage, 'quick', noon + minute)

    expect(quick).toMatchObject({ id: slow.id, attempts: 2, uncertain: 1, fence: slow.fence + 1 })
    const late: DeliveryResult = { state: 'dead', problem: 'late' }
    expect(await end(storage, slow, late)).toBe(false)
    expect(await storage.outbox.list('dead', 1)).toEqual([])
    expect(await end(storage, quick, sent)).toBe(true)
    expect(await end(storage, quick, late)).toBe(false)
  })

  test('prolongs the leases of lanes that are still held, and no others', async () => {
    const storage = await openOnce()
    await enqueue(storage, [cardForIt, noticeFor(1)])
    await claimOne(storage, 'alive')
    const lost = await claimOne(storage, 'lost')

    const lanes = ['role:it', 'person:1'].map((address) => ({ org: 'north', address }))
    await storage.outbox.extend('alive', lanes, noon + 3 * minute)

    const taken = await storage.outbox.claim('other', noon + minute, noon + 2 * minute, 9)
    expect(taken.map(({ id }) => id)).toEqual([lost.id])
  })

  test('makes due, and cuts the leases of, what a clock that was set back has put out of reach', async () => {
    const storage = await openOnce()
    const late = noon + 60 * minute
    await enqueue(storage, [cardForIt, noticeFor(1), noticeFor(2), noticeFor(3)], late)
    const lost = await claimOne(storage, 'dead process', late)
    const held = await claimOne(storage, 'worker', late)
    const retry = { state: 'retry', problem: 'refused 429', hold: true } as const
    await end(storage, held, { ...retry, at: late + minute }, late)
    // Still to come by either clock.
    await enqueue(storage, [noticeFor(4)], noon + 9 * minute)
    expect(await storage.outbox.claim('worker', noon, noon + minute, 9)).toEqual([])

    await storage.outbox.forgetBeyond(noon, 10 * minute, minute)

    const claimed = await storage.outbox.claim('worker', noon, noon + minute, 9)
    expect(claimed).toHaveLength(3)
    const [taken] = await storage.outbox.claim('worker', noon + minute, noon + 2 * minute, 9)
    expect(taken).toMatchObject({ id: lost.id, uncertain: 1 })
    expect(await storage.outbox.nextDue(noon + minute)).toBe(noon + 9 * minute)
  })

  test('frees at once what a dead process held, and counts what it had begun as uncertain', async () => {
    const storage = await openOnce()
    await enqueue(storage, [cardForIt, noticeFor(1), noticeFor(2)])
    const held = await claimOne(storage, 'dead process')
    const mine = await claimOne(storage, 'new process')

    expect(await storage.outbox.takeOver('new process', noon + 1)).toBe(1)

    const claimed = await storage.outbox.claim('new process', noon + 1, noon + minute, 9)
    expect(claimed.find(({ id }) => id === held.id)).toMatchObject({ attempts: 2, uncertain: 1 })
    expect(claimed.map(({ id }) => id)).not.toContain(mine.id)
    expect(claimed).toHaveLength(2)
    expect(await end(storage, held, sent)).toBe(false)
  })

  test('says when the next one becomes due', async () => {
    const storage = await openOnce()
    expect(await storage.outbox.nextDue(noon)).toBeUndefined()

    await enqueue(storage, [cardForIt], noon + 7)

    expect(await storage.outbox.nextDue(noon)).toBe(noon + 7)
    expect(await storage.outbox.nextDue(noon + 7)).toBeUndefined()
  })

  test('says since when the longest due could have been begun, where nobody begins it', async () => {
    const storage = await openOnce()
    expect(await storage.outbox.dueSince(noon)).toBeUndefined()
    await enqueue(storage, [cardForIt], noon)
    await enqueue(storage, [noticeFor(1)], noon + minute)

    expect(await storage.outbox.dueSince(noon - 1)).toBeUndefined()
    expect(await storage.outbox.dueSince(noon + 2 * minute)).toBe(noon)
    await claimOne(storage)
    expect(await storage.outbox.dueSince(noon + minute - 1)).toBeUndefined()
  })

  test('takes a wait that Teams asked for as no delay', async () => {
    const storage = await openOnce()
    await enqueue(storage, [aNotice(1), aNotice(2)])
    const held = {
      state: 'retry',
      at: noon + 10 * minute,
      problem: 'refused 429',
      hold: true,
    } as const
    await end(storage, await claimOne(storage), held)

    expect(await storage.outbox.dueSince(noon + 9 * minute)).toBeUndefined()
    expect(await storage.outbox.dueSince(noon + 11 * minute)).toBe(noon + 10 * minute)
  })

  test('counts the backlog: what waits and what is being sent', async () => {
    const storage = await openOnce()
    await enqueue(storage, [cardForIt, noticeFor(1), noticeFor(2)])
    await finishOne(storage, sent)
    await claimOne(storage)

    expect(await storage.outbox.backlog()).toBe(2)
    expect(await storage.outbox.count()).toEqual({ waiting: 1, sending: 1, ambiguous: 0, dead: 0 })
  })
})
