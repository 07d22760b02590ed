/** The contract of `FeedbackStore`, on both databases. */
import { sql } from 'kysely'
import { expect, test } from 'vitest'
import { z } from 'zod'
import { describeOnEachDatabase } from '../support/databases.ts'
import { aFeedback, atOnce, noon } from './builders.ts'

const day = 86_400_000_000

describeOnEachDatabase('FeedbackStore', (databases) => {
  test('gives feedback back as it was stored, to its organization only, the newest day first', async () => {
    const { feedback } = await databases.open(await databases.create())
    const { reason: _reason, ...liked } = aFeedback({ key: 'key-2', reaction: 'like' })
    const older = { ...liked, clauses: [], answer: 'unknown', day: noon - day } as const
    const newer = aFeedback({ comment: 'NUL \u0000, lone \ud800', generated: true })
    for (const one of [older, newer, aFeedback({ org: 'south' })]) await feedback.put(one)

    expect(await feedback.list('north', 5)).toEqual([newer, older])
    expect(await feedback.list('north', 1)).toEqual([newer])
    expect(await feedback.list('west', 5)).toEqual([])
  })

  test('keeps the last word of a person on an answer, from many instances at once', async () => {
    const url = await databases.create()
    const instances = [await databases.open(url), await databases.open(url)]
    await atOnce(10, instances, ({ feedback }) => feedback.put(aFeedback()))
    const { reason: _reason, ...rest } = aFeedback({ reaction: 'like' })

    await instances[0]?.feedback.put(rest)

    expect(await instances[1]?.feedback.list('north', 5)).toEqual([rest])
  })

  test('seals what people wrote', async () => {
    const url = await databases.create()
    const { feedback } = await databases.open(url)

    await feedback.put(aFeedback({ comment: 'canary in the comment' }))

    const database = await databases.connect(url)
    const Row = z.object({ comment: z.string() })
    const row = await database.read((connection) =>
      connection.first(Row, sql`select comment from feedback where org = 'north'`),
    )
    expect(row?.comment).toMatch(/^sealed1\./)
  })
})
