import { describe, expect, test } from 'vitest'
import { deskAdministrators, peopleOf } from '../../../src/local/people.ts'
import { harbour, meadow } from './builders.ts'

describe('the people of the desk', () => {
  test('each organization has two employees, an administrator and a reviewer of each role', () => {
    expect(peopleOf([harbour, meadow]).map(({ key }) => key)).toEqual([
      'harbour.employee',
      'harbour.employee-2',
      'harbour.administrator',
      'harbour.communications',
      'harbour.hr',
      'meadow.employee',
      'meadow.employee-2',
      'meadow.administrator',
      'meadow.marketing',
    ])
  })

  test('nobody shares a name or an id with anybody', () => {
    const many = {
      ...harbour,
      roles: Array.from({ length: 60 }, (_, n) => ({
        ...harbour.roles[0],
        id: `role-${n}`,
        title: { en: 'R', fr: 'R' },
      })),
    }
    const people = peopleOf([many, meadow])

    for (const part of ['name', 'objectId', 'userId'] as const) {
      expect(new Set(people.map((person) => person[part])).size).toBe(people.length)
    }
  })

  test('a person keeps their ids when another organization and another role come', () => {
    const before = peopleOf([meadow]).find(({ key }) => key === 'meadow.marketing')
    const grown = {
      ...meadow,
      roles: [{ id: 'new', title: { en: 'N', fr: 'N' } }, ...meadow.roles],
    }
    const after = peopleOf([harbour, grown]).find(({ key }) => key === 'meadow.marketing')

    expect(after?.objectId).toBe(before?.objectId)
    expect(after?.userId).toBe(before?.userId)
  })

  test('the administrators are one for each organization, by object ids that look like Entra’s', () => {
    const administrators = deskAdministrators([harbour, meadow])

    expect(administrators).toHaveLength(2)
    for (const id of administrators) {
      expect(id).toMatch(/^[\da-f]{8}-[\da-f]{4}-8[\da-f]{3}-a[\da-f]{3}-[\da-f]{12}$/)
    }
  })
})
