/** Every way in which a request may be forged, against the real bot with an identity: real RSA keys, real validation. */
import { afterAll, beforeAll, expect, test, vi } from 'vitest'
import { isAsItMustBe, runTokenMatrix, type TokenScene } from '../support/token-scene.ts'

// The SDK prints the public key for every forged signature.
const printed = vi.spyOn(console, 'error').mockImplementation(() => {})
let scene: TokenScene
beforeAll(async () => {
  scene = await runTokenMatrix()
}, 120_000)
afterAll(() => printed.mockRestore())

test('each row of the token matrix is refused before any effect, or let in', () => {
  const { results } = scene

  expect(results.length).toBeGreaterThanOrEqual(40)
  expect(results.filter(({ row }) => row.status === 200)).toHaveLength(4)
  expect(
    results
      .filter((result) => !isAsItMustBe(result))
      .map(({ row, ...rest }) => ({ what: row.what, wanted: row.status, ...rest })),
  ).toEqual([])
})

test('no token and no secret stands in the log or on the console', () => {
  const written = scene.log + JSON.stringify(printed.mock.calls)

  expect(written).not.toContain('secret-of-the-bot')
  expect(written).not.toContain('token-of-the-bot')
  for (const { row } of scene.results) {
    const signature = row.authorization?.split('.')[2]
    if (signature && signature.length > 20) expect(written).not.toContain(signature)
  }
})

test('a stranger with a good token is recorded once an hour, however often they try', () => {
  const recorded = scene.results.filter(({ changed }) => changed.includes('audit_entry'))

  expect(recorded.map(({ row }) => row.status)).toEqual(recorded.map(() => 403))
  // The tenants and hosts of the matrix come several times; each kind is recorded the first time.
  expect(recorded.length).toBeGreaterThan(2)
  expect(recorded.length).toBeLessThan(scene.results.filter(({ row }) => row.status === 403).length)
})
