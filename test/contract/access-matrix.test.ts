/** Who may do what to which case in which state, on both databases; `npm run proof` runs every cell. */
import { expect, test } from 'vitest'
import { runAccessMatrix } from '../support/access-scene.ts'
import { describeOnEachDatabase } from '../support/databases.ts'

describeOnEachDatabase('the matrix of role, case, state and verb', (databases) => {
  test('denies everything that the workflow does not list, and tells strangers nothing', async () => {
    const url = await databases.create()
    const storage = await databases.open(url)

    const { cells, done, wrong } = await runAccessMatrix(url, storage, (index) => index % 13 === 0)

    expect(wrong).toEqual([])
    expect(cells).toBeGreaterThanOrEqual(500)
    // The rest is not denied because nothing works.
    expect(done.message).toBeGreaterThan(5)
    expect(done.dialog).toBeGreaterThan(5)
  }, 300_000)
})
