import { describe, expect, test, vi } from 'vitest'
import { CaseSettings } from '../../../src/cases/settings.ts'
import type { Address, AddressKey, AddressStore } from '../../../src/cases/store.ts'
import { writeAddress } from '../../../src/teams/addresses.ts'
import { createEntitlements, type Entitlement } from '../../../src/teams/entitlement.ts'

const second = 1_000_000
const reference = { serviceUrl: 'https://teams', conversationId: '19:channel', botId: '28:bot' }
const remy = { personId: 'remy', userId: '29:remy' }

function bound(key: AddressKey, changes: Partial<Address> = {}, goneSince?: number): Address {
  const stored = { isPersonal: false, reference, ...(goneSince ? { goneSince } : {}) }
  return {
    org: 'north',
    key,
    reference: writeAddress(stored),
    people: [],
    updatedAt: 0,
    ...changes,
  }
}

function aTeam(addresses: readonly Address[], roles: object = { hr: { title: 'HR' } }) {
  const clock = { now: 1_000 * second }
  const isMember = vi.fn(async (): Promise<Entitlement> => 'yes')
  const store: Pick<AddressStore, 'find'> = {
    find: async (_org, key) => addresses.find((address) => address.key === key),
  }
  const entitlements = createEntitlements({
    addresses: store as AddressStore,
    isMember,
    now: () => clock.now,
    patienceMs: 20,
  })
  const organization = { id: 'north', settings: CaseSettings.parse({ roles }) }
  const ask = (role = 'hr') => entitlements.mayActFor(organization, role, remy)
  return { ask, clock, isMember, entitlements }
}

describe('who may act for a role', () => {
  test('is believed for a minute from when Teams was asked, and not longer', async () => {
    const { ask, clock, isMember } = aTeam([bound('role:hr')])
    expect(await ask()).toBe('yes')
    isMember.mockResolvedValue('no')

    clock.now += 59 * second
    expect(await ask()).toBe('yes')
    clock.now += second
    expect(await ask()).toBe('no')
  })

  test('is not believed from a time that is still to come: the clock was set back', async () => {
    const { ask, clock, isMember } = aTeam([bound('role:hr')])
    expect(await ask()).toBe('yes')
    isMember.mockResolvedValue('no')

    clock.now -= 3600 * second
    expect(await ask()).toBe('no')
  })

  test('is asked of Teams once for many clicks at once', async () => {
    const { ask, isMember } = aTeam([bound('role:hr')])

    expect(await Promise.all(Array.from({ length: 50 }, () => ask()))).toEqual(
      Array.from({ length: 50 }, () => 'yes'),
    )
    expect(isMember).toHaveBeenCalledTimes(1)
  })

  test('is nobody while Teams does not answer; what it says late is there for the next click', async () => {
    const { ask, isMember } = aTeam([bound('role:hr')])
    let answer: (entitled: Entitlement) => void = () => undefined
    isMember.mockReturnValueOnce(
      new Promise((resolve) => {
        answer = resolve
      }),
    )

    expect(await ask()).toBe('unknown')
    answer('yes')
    await vi.waitFor(async () => expect(await ask()).toBe('yes'))
    expect(isMember).toHaveBeenCalledTimes(1)
  })

  test('is nobody when asking fails', async () => {
    const { ask, isMember } = aTeam([bound('role:hr')])
    isMember.mockRejectedValue(new Error('no connection'))

    expect(await ask()).toBe('unknown')
  })

  test('is forgotten at once when Teams says that somebody left', async () => {
    const { ask, isMember, entitlements } = aTeam([bound('role:hr')])
    await ask()
    isMember.mockResolvedValue('no')

    entitlements.forget('29:remy')

    expect(await ask()).toBe('no')
  })

  test('is nobody who was named in the channel and has left the team', async () => {
    const people = [{ id: 'remy', name: 'Remy' }]
    const { ask, isMember } = aTeam([bound('role:hr', { people })])
    expect(await ask()).toBe('yes')

    isMember.mockResolvedValue('no')

    const gone = aTeam([bound('role:hr', { people })])
    gone.isMember.mockResolvedValue('no')
    expect(await gone.ask()).toBe('no')
  })

  test('is nobody of the team where others were named', async () => {
    const { ask } = aTeam([bound('role:hr', { people: [{ id: 'blake', name: 'Blake' }] })])

    expect(await ask()).toBe('no')
  })

  test('is also the stand-in, but only while the role has no channel or lost it', async () => {
    const roles = { hr: { title: 'HR', fallback: 'desk' }, desk: { title: 'Desk' } }
    const standIn = bound('role:desk', { people: [{ id: 'remy', name: 'Remy' }] })
    const other = { people: [{ id: 'blake', name: 'Blake' }] }

    expect(await aTeam([standIn], roles).ask()).toBe('yes')
    expect(await aTeam([standIn, bound('role:hr', other, 5)], roles).ask()).toBe('yes')
    expect(await aTeam([standIn, bound('role:hr', other)], roles).ask()).toBe('no')
  })

  test('ends where stand-ins go in a circle', async () => {
    const roles = {
      hr: { title: 'HR', fallback: 'desk' },
      desk: { title: 'Desk', fallback: 'hr' },
    }

    expect(await aTeam([], roles).ask()).toBe('no')
  })
})
