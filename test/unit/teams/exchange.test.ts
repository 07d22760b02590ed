/** One request to Teams: it ends in time, whatever the other side does. */
import { createServer, type Server, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'
import { afterEach, expect, test } from 'vitest'
import { createExchange } from '../../../src/teams/exchange.ts'

let server: Server | undefined
afterEach(() => {
  server?.closeAllConnections()
  server?.close()
})

async function serving(answer: (response: ServerResponse) => void): Promise<string> {
  const own = createServer((request, response) => {
    request.resume().on('end', () => answer(response))
  })
  server = own
  await new Promise<void>((resolve) => own.listen(0, '127.0.0.1', resolve))
  return `http://127.0.0.1:${(own.address() as AddressInfo).port}/`
}

const post = (url: string) => ({ url, method: 'POST', headers: {}, body: '{}' })

test.each([['milliseconds', 1000] as const, ['a signal', AbortSignal.timeout(60_000)] as const])(
  'an answer in time is given, where the limit is %s',
  async (_, limit) => {
    const url = await serving((response) => response.writeHead(201).end('{"id":"1"}'))

    const answer = await createExchange()(post(url), limit)

    expect(answer).toMatchObject({ status: 201, body: '{"id":"1"}' })
  },
)

test.each([
  ['never answers', () => undefined],
  ['begins and never ends', (response: ServerResponse) => response.writeHead(200).write('{')],
])('whoever %s is waited for so long and no longer', async (_, answer) => {
  const url = await serving(answer)
  const exchange = createExchange()
  const began = performance.now()

  await expect(exchange(post(url), 100)).rejects.toThrow('No answer within 100 ms')
  await expect(exchange(post(url), AbortSignal.timeout(100))).rejects.toThrow()

  expect(performance.now() - began).toBeLessThan(2000)
})

test('whoever hangs up is told of at once', async () => {
  const url = await serving((response) => response.destroy())

  await expect(createExchange()(post(url), 60_000)).rejects.toMatchObject({ code: 'ECONNRESET' })
})
