/** The contract of `AddressStore`, on both databases. */
import { expect, test } from 'vitest'
import { describeOnEachDatabase } from '../support/databases.ts'
import { aNotice, anAddress, atOnce, avery, blake, noon } from './builders.ts'

describeOnEachDatabase('AddressStore', (databases) => {
  test('gives back an address as it was stored, to its organization only', async () => {
    const { addresses } = await databases.open(await databases.create())
    const address = anAddress({ people: [avery, { id: 'c', name: 'NUL \u0000, lone \ud800' }] })

    await addresses.put(address)

    expect(await addresses.find('north', 'role:communications')).toEqual(address)
    expect(await addresses.find('south', 'role:communications')).toBeUndefined()
    expect(await addresses.find('north', 'role:hr')).toBeUndefined()
  })

  test.each([
    ['reference', { reference: '{"conversation":"2"}' }],
    ['people', { people: [blake] }],
  ])('replaces an address whose %s changed', async (_what, change) => {
    const { addresses } = await databases.open(await databases.create())
    await addresses.put(anAddress({ people: [avery] }))
    const changed = anAddress({ people: [avery], ...change, updatedAt: noon + 1 })

    await addresses.put(changed)

    expect(await addresses.find('north', 'role:communications')).toEqual(changed)
  })

  test('writes nothing where reference and people are unchanged', async () => {
    const { addresses, cases } = await databases.open(await databases.create())
    await addresses.put(anAddress())

    await addresses.put(anAddress({ updatedAt: noon + 1 }))
    await cases.transaction((tx) => tx.putAddress(anAddress({ updatedAt: noon + 2 })))

    expect(await addresses.find('north', 'role:communications')).toEqual(anAddress())
  })

  test('lists the bound roles of an organization', async () => {
    const { addresses } = await databases.open(await databases.create())
    const hr = anAddress({ key: 'role:hr' })
    const it = anAddress({ key: 'role:it' })
    for (const address of [it, hr, anAddress({ key: 'person:x' }), { ...it, org: 'south' }])
      await addresses.put(address)

    expect(await addresses.roles('north')).toEqual([hr, it])
    expect(await addresses.roles('west')).toEqual([])
  })

  test('wakes what waited for an address that was unknown, and leaves a throttle alone', async () => {
    const { addresses, cases, outbox } = await databases.open(await databases.create())
    await cases.transaction((tx) => tx.enqueue('north', aNotice(1), noon + 1000))
    const address = anAddress({ key: 'person:person-avery', updatedAt: noon })

    await addresses.put(address)
    expect(await outbox.nextDue(noon - 1)).toBe(noon)

    const [delivery] = await outbox.claim('worker', noon, noon + 60, 1)
    const again = { state: 'retry', at: noon + 1000, problem: 'connector-failed 429' } as const
    await outbox.finish(delivery?.id ?? 0, delivery?.fence ?? 0, again, noon)
    await addresses.put({ ...address, reference: '{"conversation":"2"}' })
    expect(await outbox.nextDue(noon - 1)).toBe(noon + 1000)
  })

  test('takes the same new address from many instances at once', async () => {
    const url = await databases.create()
    const instances = [await databases.open(url), await databases.open(url)]

    await atOnce(20, instances, ({ addresses }) => addresses.put(anAddress()))

    expect(await instances[0]?.addresses.roles('north')).toEqual([anAddress()])
  })
})
