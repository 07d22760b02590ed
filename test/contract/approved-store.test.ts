/** The approved answers, on both databases. */
import { expect, test } from 'vitest'
import type { ApprovedAnswer } from '../../src/approved/approved-answer.ts'
import { describeOnEachDatabase } from '../support/databases.ts'
import { atOnce, avery, noon } from './builders.ts'

const clause = {
  document: 'policy',
  title: 'The Policy',
  version: '2026-02-17',
  id: '4.07',
  heading: 'Accessibility',
  words: 'Materials are reviewed.\u0000',
}
const anAnswer = (changes: Partial<ApprovedAnswer> = {}): ApprovedAnswer => ({
  org: 'north',
  id: 1,
  question: 'Emoji?',
  wordings: ['Smileys?'],
  text: 'Two at most.',
  language: 'fr',
  clause,
  owner: avery,
  approvedBy: avery.name,
  approvedAt: noon,
  reviewOn: '2027-06-01',
  status: 'active',
  caseNumber: 'SMQ-2026-0001',
  version: 1,
  updatedAt: noon,
  ...changes,
})

describeOnEachDatabase('the approved answers', (databases) => {
  test('are kept as they were entered, for their organization only', async () => {
    const { cases, approved } = await databases.open(await databases.create())
    const { clause: _clause, caseNumber: _case, ...plain } = anAnswer({ id: 2 })
    await cases.transaction(async (tx) => {
      await tx.insertAnswer(anAnswer())
      await tx.insertAnswer(plain)
      await tx.insertAnswer(anAnswer({ id: 3, status: 'retired', retired: 'clause-changed' }))
      await tx.insertAnswer(anAnswer({ org: 'south' }))
    })

    expect(await cases.activeAnswers('north')).toEqual([anAnswer(), plain])
    expect(await approved.activeAnswers('north')).toEqual([anAnswer(), plain])
    expect((await cases.approvedAnswers('north', 2)).map(({ id }) => id)).toEqual([3, 2])
    expect(await cases.findAnswer('north', 1)).toEqual(anAnswer())
    expect(await cases.findAnswer('west', 1)).toBeUndefined()
  })

  test('get numbers of their own, also where several processes enter at once', async () => {
    const url = await databases.create()
    const stores = [await databases.open(url), await databases.open(url)]

    const ids = await atOnce(8, stores, ({ cases }) =>
      cases.transaction(async (tx) => {
        const id = await tx.nextAnswerId('north')
        await tx.insertAnswer(anAnswer({ id }))
        return id
      }),
    )

    expect([...ids].sort((a, b) => a - b)).toEqual([1, 2, 3, 4, 5, 6, 7, 8])
  })

  test('are changed once where two processes change the same version', async () => {
    const url = await databases.create()
    const stores = [await databases.open(url), await databases.open(url)]
    await stores[0]?.cases.transaction((tx) => tx.insertAnswer(anAnswer()))

    const written = await atOnce(6, stores, ({ cases }, index) =>
      cases.transaction(async (tx) => {
        await tx.lockAnswer('north', 1)
        return tx.updateAnswer(anAnswer({ version: 2, text: `Text ${index}` }), 1)
      }),
    )

    expect(written.filter(Boolean)).toHaveLength(1)
    expect(await stores[0]?.cases.findAnswer('north', 1)).toMatchObject({ version: 2 })
  })

  test('are called for review once for each day, and never once they are retired', async () => {
    const url = await databases.create()
    const stores = [await databases.open(url), await databases.open(url)]
    const [first] = stores
    if (!first) throw new Error('no store')
    await first.cases.transaction(async (tx) => {
      await tx.insertAnswer(anAnswer())
      await tx.insertAnswer(anAnswer({ id: 2, status: 'retired', retired: 'by-hand' }))
    })
    const call = (id: number, day: string) =>
      atOnce(4, stores, ({ cases }) =>
        cases.transaction((tx) => tx.markAnswerReview('north', id, day)),
      )

    expect((await call(1, '2027-06-01')).filter(Boolean)).toHaveLength(1)
    expect((await call(1, '2027-06-01')).filter(Boolean)).toHaveLength(0)
    expect((await call(1, '2028-06-01')).filter(Boolean)).toHaveLength(0)
    expect((await call(2, '2027-06-01')).filter(Boolean)).toHaveLength(0)
  })
})
