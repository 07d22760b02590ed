import { describe, expect, test } from 'vitest'
import {
  findPerson,
  findPlace,
  membersOf,
  placesOf,
  splitConversationId,
} from '../../../src/local/world.ts'
import { aSpot, world } from './builders.ts'

const keysFor = (person: string) => placesOf(world, aSpot(person).person).map(({ key }) => key)

describe('who meets where', () => {
  test('an employee sees nothing but their own chat', () => {
    expect(keysFor('harbour.employee')).toEqual(['chat'])
  })

  test('reviewers and the administrator see the channel of every role of their organization', () => {
    for (const person of ['harbour.hr', 'harbour.administrator']) {
      expect(keysFor(person)).toEqual(['chat', 'general', 'communications', 'hr'])
    }
  })

  test('channels of two organizations are different places', () => {
    const one = aSpot('harbour.hr', 'general').place
    const other = aSpot('meadow.marketing', 'general').place

    expect(one.id).not.toBe(other.id)
    expect(membersOf(world, one).map(({ key }) => key)).toEqual([
      'harbour.administrator',
      'harbour.communications',
      'harbour.hr',
    ])
  })

  test('a person is found by key, by Entra object id and by the channel’s id', () => {
    const { person } = aSpot('harbour.hr')

    expect(findPerson(world, person.objectId)).toBe(person)
    expect(findPerson(world, person.userId)).toBe(person)
    expect(findPerson(world, 'harbour.nobody')).toBeUndefined()
  })

  test('a thread’s conversation id names the channel and the first message', () => {
    const { place } = aSpot('harbour.hr', 'hr')
    const { id, thread } = splitConversationId(`${place.id};messageid=17`)

    expect(findPlace(world, id)).toBe(place)
    expect(thread).toBe('17')
    expect(splitConversationId(place.id)).toEqual({ id: place.id })
  })
})
