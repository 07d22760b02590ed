/** Activities that come again: redelivered by Teams, pressed twice, or recorded and played back by somebody. */
import { afterAll, beforeAll, expect, test } from 'vitest'
import { aMessage, anExecute, personalChat, somebody } from '../support/activities.ts'
import { chatOf } from '../support/conversation.ts'
import {
  actionsIn,
  filled,
  type InvokeBody,
  numberIn,
  startTestApp,
  type TestApp,
  textOf,
} from '../support/desk-app.ts'
import { storedRows } from '../support/stored-rows.ts'
import { deliver } from '../support/teams-connector.ts'

let now = Date.UTC(2026, 10, 20, 15) * 1000
let desk: TestApp
beforeAll(async () => {
  desk = await startTestApp({ now: () => now })
}, 60_000)
afterAll(() => desk.stop())

const rows = async () => {
  const file = (await desk.storedFiles()).find((name) => name.endsWith('desk.db'))
  // The worker goes on with its deliveries meanwhile.
  const {
    delivery: _,
    delivery_lane: _lane,
    send_budget: _budget,
    ...rest
  } = await storedRows(`file:${file}`)
  return rest
}
const question = (name: string) => {
  const from = somebody(name)
  return aMessage({
    serviceUrl: desk.connector.serviceUrl,
    from,
    conversation: personalChat(from),
    text: 'May I post a photo of a resident?',
  })
}

test.each([10, 600])(
  'the same question %i seconds later is not answered again',
  async (seconds) => {
    const name = `Rae ${seconds}`
    const activity = question(name)
    await deliver(desk.endpoint, activity)
    now += seconds * 1_000_000
    const before = await rows()

    const reply = await deliver(desk.endpoint, activity)

    expect(reply.status).toBe(200)
    expect(chatOf(desk, somebody(name))).toHaveLength(1)
    expect(await rows()).toEqual(before)
  },
)

test('the same question twice at the same moment is answered once', async () => {
  const activity = question('Twin')

  const replies = await Promise.all([1, 2, 3].map(() => deliver(desk.endpoint, activity)))

  expect(replies.map(({ status }) => status)).toEqual([200, 200, 200])
  expect(chatOf(desk, somebody('Twin'))).toHaveLength(1)
})

test('the same question after a restart is not answered again', async () => {
  const activity = question('Later')
  await deliver(desk.endpoint, activity)
  await desk.restart()

  await deliver(desk.endpoint, { ...activity, serviceUrl: desk.connector.serviceUrl })

  expect(chatOf(desk, somebody('Later'))).toHaveLength(1)
})

test('the same question under a new id is a new question', async () => {
  const activity = question('Anew')
  await deliver(desk.endpoint, activity)

  await deliver(desk.endpoint, { ...activity, id: `${activity.id}9` })

  expect(chatOf(desk, somebody('Anew'))).toHaveLength(2)
})

test('a question whose turn failed may be delivered again', async () => {
  const activity = question('Failed')
  desk.connector.fail({ status: 502 }, 2)
  const first = await deliver(desk.endpoint, activity)
  expect(first.status).toBe(500)

  await deliver(desk.endpoint, activity)

  expect(chatOf(desk, somebody('Failed'))).toHaveLength(1)
})

async function submission(name: string) {
  const from = somebody(name)
  const conversation = personalChat(from)
  const [form] = (await desk.say(from, 'apply')).filter((message) => message.attachments)
  const [button] = actionsIn(form).filter(({ title }) => String(title).startsWith('Submit'))
  return anExecute({
    serviceUrl: desk.connector.serviceUrl,
    from,
    conversation,
    verb: String(button?.verb),
    data: { ...(button?.data as object), ...filled(form) },
    replyToId: String(form?.id),
  })
}

test('a form that Teams delivers four times gets the same answer four times, and is one case', async () => {
  const activity = await submission('Slow Network')

  const answers: string[] = []
  for (let times = 0; times < 4; times++) {
    const { body } = await deliver(desk.endpoint, activity)
    answers.push(numberIn(textOf(body as InvokeBody)))
    now += 15_000_000
  }

  expect(new Set(answers).size).toBe(1)
  expect((await rows()).cases?.filter((row) => row.includes(answers[0] ?? ''))).toHaveLength(1)
})

test('a form that is delivered again after a restart gets its receipt again', async () => {
  const activity = await submission('Restarted')
  const first = await deliver(desk.endpoint, activity)
  await desk.restart()
  now += 15_000_000

  const again = await deliver(desk.endpoint, activity)

  expect(numberIn(textOf(again.body as InvokeBody))).toBe(
    numberIn(textOf(first.body as InvokeBody)),
  )
})

test('a recorded button, played back ten minutes later, tells nothing and changes nothing', async () => {
  const activity = await submission('Recorded')
  const first = await deliver(desk.endpoint, activity)
  const number = numberIn(textOf(first.body as InvokeBody))
  now += 600_000_000
  const before = await rows()

  const again = await deliver(desk.endpoint, activity)

  expect(again).toMatchObject({ status: 200, body: { statusCode: 409 } })
  expect(JSON.stringify(again.body)).not.toContain(number)
  expect(await rows()).toEqual(before)
})
