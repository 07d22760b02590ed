/** Records on the page: one keeper proposes, another approves, and the certificate is left; nobody else gets in between. */
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { z } from 'zod'
import { keeper, type RecordsScene, second, startRecordsScene } from '../support/records-scene.ts'
import type { TabReply } from '../support/tab-scene.ts'

const others = ['keepers.employee', 'keepers.administrator'] as const

let scene: RecordsScene
let numbers: readonly string[]
beforeAll(async () => {
  scene = await startRecordsScene()
  numbers = scene.numbers
}, 120_000)
afterAll(() => scene.stop())

const Overview = z.object({
  nonce: z.string(),
  series: z.array(
    z.object({
      name: z.string(),
      due: z.number(),
      held: z.number(),
      propose: z.string().optional(),
    }),
  ),
  open: z.array(z.object({ id: z.number() })),
})
const overview = async (who: string) => {
  const { body } = await scene.ask(who, 'records')
  return Overview.parse(body)
}
const act = (who: string, nonce: string, verb: string, show = '') =>
  scene.tell(who, 'records/act', { nonce, verb, show })

/** What the button of a card that was answered carries. */
function nonceOn({ text }: TabReply, verb: string): string {
  const found = new RegExp(
    `"verb":"${verb}"[^}]*"nonce":"([^"]+)"|"nonce":"([^"]+)"[^}]*"verb":"${verb}"`,
  ).exec(text)
  return found?.[1] ?? found?.[2] ?? ''
}

describe('records on the page', () => {
  test('tell a keeper what is due, and offer to propose its disposal', async () => {
    const seen = await overview(keeper)

    expect(seen.series).toMatchObject([
      { name: 'content', due: 2, held: 0, propose: 'Propose disposal (2)' },
    ])
    const { views } = (await scene.ask(keeper, 'start')).body as { views?: readonly string[] }
    expect(views).toContain('records')
    const other = (await scene.ask(others[0], 'start')).body as { views?: readonly string[] }
    expect(other.views).not.toContain('records')
  })

  test('do nothing for whoever keeps none, nor by what another was shown', async () => {
    const { nonce } = await overview(keeper)

    const replies = await Promise.all([
      ...others.map((who) => act(who, nonce, 'records-propose', 'content')),
      act(second, nonce, 'records-propose', 'content'),
      act(keeper, 'no-such-nonce', 'records-propose', 'content'),
      act(keeper, nonce, 'constructor'),
      ...others.map((who) => scene.ask(who, 'records/certificate', { number: numbers[0] ?? '' })),
    ])

    expect(replies.map(({ status }) => status)).toEqual(replies.map(() => 403))
    expect((await overview(keeper)).open).toEqual([])
  })

  test('are disposed of by two people, and leave a certificate', async () => {
    const { nonce } = await overview(keeper)
    const proposed = await act(keeper, nonce, 'records-propose', 'content')
    for (const number of numbers) expect(proposed.text).toContain(number)
    const own = await act(keeper, nonceOn(proposed, 'records-withdraw'), 'records-approve')
    expect(own.text).toContain('somebody else has to')

    const seen = await overview(second)
    const id = String(seen.open[0]?.id)
    const opened = await act(second, seen.nonce, 'records-open', id)
    const approved = await act(second, nonceOn(opened, 'records-approve'), 'records-approve')

    expect(approved.text).toContain('Approved')
    const rows = await until(async () => {
      const { body } = await scene.ask(keeper, 'records/certificates')
      const { rows: found } = body as { rows: readonly { number: string }[] }
      return found.length === 2 ? found : undefined
    })
    expect(rows.map(({ number }) => number).toSorted()).toEqual([...numbers].toSorted())
    const certificate = await scene.ask(keeper, 'records/certificate', { number: numbers[0] ?? '' })
    expect(certificate.text).toMatch(/Proposed by: .*Sacha Clairvent.*Approved by: .*Mei Northwind/)
    expect(certificate.text).not.toContain('CANARY')
    const none = await scene.ask(keeper, 'records/certificate', { number: 'PRF-2026-0001' })
    expect(none.status).toBe(404)
  })
})

/** Asks again until there is an answer; the test's own time is the limit. */
async function until<T>(ask: () => Promise<T | undefined>): Promise<T> {
  for (;;) {
    const found = await ask()
    if (found !== undefined) return found
    await new Promise((done) => setTimeout(done, 50))
  }
}
