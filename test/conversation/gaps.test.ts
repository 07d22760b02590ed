/** Where the policy leaves people alone: counted from real turns, shown to its owner, small counts kept back. */
import { afterAll, beforeAll, expect, test } from 'vitest'
import type { Card } from '../../src/cards/card.ts'
import { somebody } from '../support/activities.ts'
import { lint } from '../support/card-lint.ts'
import { bindRoles } from '../support/conversation.ts'
import { administrator, cardOf, startTestApp, type TestApp, textOf } from '../support/desk-app.ts'

const owner = somebody('Olga Owner')

let desk: TestApp
beforeAll(async () => {
  desk = await startTestApp()
  await bindRoles(desk, { questions: owner })
}, 60_000)
afterAll(() => desk.stop())

const report = async (from = owner, text = 'policy gaps') => (await desk.say(from, text)).at(-1)

const ask = (count: number, text: string) =>
  Promise.all(
    Array.from({ length: count }, (_, index) => desk.say(somebody(`Asker ${index}`), text)),
  )

test('the owner reads what reaches the threshold; what does not is left out, and nobody’s words or names stand there', async () => {
  await ask(4, 'How many hashtags should an official post have, says Canary?')
  expect(textOf(await report())).toContain('Nothing yet that reaches 5')

  await ask(2, 'How many hashtags should an official post have?')
  const card = await report()

  const text = textOf(card)
  expect(text).toContain('Questions without an answer')
  expect(text).toMatch(/6 · .*not in the policy/)
  expect(JSON.stringify(card)).not.toMatch(/hashtag|Canary|Asker/i)
  expect(lint(cardOf(card) as Card)).toEqual([])
})

test('refusals are counted by their reason alone', async () => {
  await ask(5, 'Did Mr. Smith break the policy with his post?')

  const text = textOf(await report())

  expect(text).toContain('5 · a verdict on a person')
  expect(text).not.toContain('Smith')
})

test('stands after a restart, in French too, and for administrators', async () => {
  await desk.restart()

  expect(textOf(await report(administrator, 'gaps'))).toContain('6 ·')
  const [french] = await desk.say(owner, 'lacunes', { locale: 'fr-CA' })
  expect(textOf(french)).toContain('absent de la politique')
})

test('is nobody else’s', async () => {
  const text = textOf(await report(somebody('Nosy Neighbour')))

  expect(text).toContain('This report is for')
  expect(text).not.toContain('6 ·')
})
