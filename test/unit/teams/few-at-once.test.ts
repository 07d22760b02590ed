/** What holds much memory waits for its turn. */
import { expect, test } from 'vitest'
import { createFewAtOnce } from '../../../src/teams/few-at-once.ts'

test('runs as many at once as it says, the others in their order, also after one has failed', async () => {
  const fewAtOnce = createFewAtOnce(2)
  const begun: string[] = []
  const ends = new Map<string, () => void>()
  const work = (name: string) =>
    fewAtOnce(async () => {
      begun.push(name)
      await new Promise<void>((end) => ends.set(name, end))
      if (name === 'a') throw new Error('a failed')
      return name
    })
  const results = ['a', 'b', 'c', 'd'].map(work)
  const finish = async (name: string) => {
    ends.get(name)?.()
    await results['abcd'.indexOf(name)]?.catch(() => undefined)
    await Promise.resolve()
  }

  expect(begun).toEqual(['a', 'b'])
  await finish('a')
  expect(begun).toEqual(['a', 'b', 'c'])
  await finish('b')
  expect(begun).toEqual(['a', 'b', 'c', 'd'])
  await finish('c')
  await finish('d')

  await expect(results[0]).rejects.toThrow('a failed')
  expect(await Promise.all(results.slice(1))).toEqual(['b', 'c', 'd'])
})
