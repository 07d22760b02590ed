/** The contract of `SendBudget` where the clock was set back, on both databases; what it keeps to is in burst.test.ts. */
import { expect, test } from 'vitest'
import { describeOnEachDatabase } from '../support/databases.ts'
import { noon } from './builders.ts'

const second = 1_000_000
const hour = 3600 * second
const scopes = [{ scope: 'conversation:a', rates: [{ burst: 280, every: 2.4 * second }] }]

describeOnEachDatabase('SendBudget', (databases) => {
  test('has room for one call, and for no burst, once a clock that ran ahead is set back', async () => {
    const { budget } = await databases.open(await databases.create())
    for (let call = 0; call < 5; call++) await budget.book('north', scopes, noon + hour, second)

    expect(await budget.book('north', scopes, noon, second)).toEqual({ isBooked: true, at: noon })
    expect(await budget.book('north', scopes, noon, second)).toEqual({
      isBooked: false,
      at: noon + 2.4 * second,
    })
    expect(await budget.book('north', scopes, noon + 2.4 * second, second)).toMatchObject({
      isBooked: true,
    })
  })
})
