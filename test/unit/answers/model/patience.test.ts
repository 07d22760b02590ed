import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { patiently } from '../../../../src/answers/model/patience.ts'

beforeEach(() => void vi.useFakeTimers())
afterEach(() => void vi.useRealTimers())

const after = (milliseconds: number) =>
  new Promise<string>((resolve) => setTimeout(resolve, milliseconds, 'done'))

test('what is quick is not announced', async () => {
  const tell = vi.fn(async () => undefined)
  const result = patiently(after(699), 700, tell)
  await vi.advanceTimersByTimeAsync(5000)

  expect(await result).toBe('done')
  expect(tell).not.toHaveBeenCalled()
})

test('what is slow is announced once, and waited for', async () => {
  const tell = vi.fn(async () => undefined)
  const result = patiently(after(3000), 700, tell)
  await vi.advanceTimersByTimeAsync(700)

  expect(tell).toHaveBeenCalledTimes(1)
  await vi.advanceTimersByTimeAsync(2300)
  expect(await result).toBe('done')
  expect(tell).toHaveBeenCalledTimes(1)
})
