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

  test('counts what was sent without a booking, and leaves room for it', async () => {
    const { budget } = await databases.open(await databases.create())
    const tenant = { scope: 'tenant:a', rates: [{ burst: 1, every: second / 10 }] }
    const book = (unbooked: number) =>
      budget.book('north', [{ ...tenant, unbooked }], noon, 0.5 * second)

    expect(await book(3)).toEqual({ isBooked: true, at: noon + 0.3 * second })
    expect(await book(0)).toEqual({ isBooked: true, at: noon + 0.4 * second })
    expect(await book(100)).toMatchObject({ isBooked: false })
    // What was refused is counted all the same; as far as a clock may run ahead, and no further.
    expect(await budget.book('north', [tenant], noon + 0.09 * second, 0.5 * second)).toEqual({
      isBooked: false,
      at: noon + 0.6 * second,
    })
    expect(await budget.book('north', [tenant], noon + 0.6 * second, 0.5 * second)).toEqual({
      isBooked: true,
      at: noon + 0.6 * second,
    })
  })
})
