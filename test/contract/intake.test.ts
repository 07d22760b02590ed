/** The contract of what is remembered of everything that comes in, on both databases. */
import { expect, test } from 'vitest'
import { describeOnEachDatabase } from '../support/databases.ts'
import { noon } from './builders.ts'

const second = 1_000_000
const limit = { most: 3, within: 60 * second }

describeOnEachDatabase('the intake', (databases) => {
  test('remembers an activity that was taken, for its organization only', async () => {
    const { intake } = await databases.open(await databases.create())

    await intake.noteTaken('north', 'a', noon)

    expect(await intake.takenAt('north', 'a')).toBe(noon)
    expect(await intake.takenAt('south', 'a')).toBeUndefined()
    expect(await intake.takenAt('north', 'b')).toBeUndefined()
  })

  test('lets so many through in any stretch of time, and says when there is room again', async () => {
    const { intake } = await databases.open(await databases.create())
    const use = (key: string, at: number) => intake.use('north', { scope: 'ada', key, limit }, at)

    for (const [index, key] of ['a', 'b', 'c'].entries())
      expect(await use(key, noon + index * second)).toEqual({ kind: 'allowed' })

    const over = { kind: 'over', until: noon + limit.within }
    expect(await use('d', noon + 3 * second)).toEqual(over)
    expect(await use('d', noon + limit.within - 1)).toEqual(over)
    expect(await use('d', noon + limit.within)).toEqual({ kind: 'allowed' })
    expect(await use('e', noon + limit.within)).toMatchObject({ kind: 'over' })
  })

  test('counts a repetition once, and nobody for somebody else', async () => {
    const { intake } = await databases.open(await databases.create())
    const use = (scope: string, key: string) => intake.use('north', { scope, key, limit }, noon)

    for (let times = 0; times < 5; times++)
      expect(await use('ada', 'a')).toEqual({ kind: 'allowed' })
    await use('ada', 'b')
    await use('ada', 'c')

    expect(await use('ada', 'd')).toMatchObject({ kind: 'over' })
    expect(await use('ada', 'c')).toEqual({ kind: 'allowed' })
    expect(await use('ben', 'd')).toEqual({ kind: 'allowed' })
  })

  test('keeps a limit exactly when two processes count at the same moment', async () => {
    const url = await databases.create()
    const [one, other] = await Promise.all([databases.open(url), databases.open(url)])

    const uses = await Promise.all(
      Array.from({ length: 20 }, (_, index) =>
        (index % 2 ? one : other).intake.use(
          'north',
          { scope: 'ada', key: `${index}`, limit },
          noon,
        ),
      ),
    )

    expect(uses.filter(({ kind }) => kind === 'allowed')).toHaveLength(limit.most)
  })

  test('is not stopped by a clock that was set back', async () => {
    const { intake } = await databases.open(await databases.create())
    for (const key of ['a', 'b', 'c'])
      await intake.use('north', { scope: 'ada', key, limit }, noon + 3600 * second)

    expect(await intake.use('north', { scope: 'ada', key: 'd', limit }, noon)).toEqual({
      kind: 'allowed',
    })
  })

  test('forgets what is older than the day', async () => {
    const { intake, outbox } = await databases.open(await databases.create())
    await intake.noteTaken('north', 'a', noon)
    await intake.use('north', { scope: 'ada', key: 'a', limit }, noon)

    await outbox.tidy(noon + 1)

    expect(await intake.takenAt('north', 'a')).toBeUndefined()
  })
})
