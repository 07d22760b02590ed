/** `kill -9` of the real process, as `npm start` runs it: nothing that was acknowledged is lost. */
import { type ChildProcess, spawn } from 'node:child_process'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import {
  aMessage,
  anExecute,
  channel,
  type Place,
  personalChat,
  type Somebody,
  somebody,
} from '../support/activities.ts'
import {
  actionsIn,
  administrator,
  filled,
  type InvokeBody,
  numberIn,
  textOf,
} from '../support/desk-app.ts'
import { deliver, startTeamsConnector, type TeamsConnector } from '../support/teams-connector.ts'
import type { Message } from '../support/teams-world.ts'

const applicant = somebody('Noor Applicant')
const reviewer = somebody('Remy Communications')
const here = personalChat(applicant)

let folder: string
let connector: TeamsConnector
let running: { readonly child: ChildProcess; readonly endpoint: string }

/** Starts the compiled program; resolves when it says where it serves. */
function start(): Promise<typeof running> {
  const child = spawn(process.execPath, [resolve('scripts/run.mjs'), 'main'], {
    cwd: folder,
    env: {
      PORT: '0',
      LOCAL_DESK: 'off',
      LOG_LEVEL: 'silent',
      KNOWLEDGE_DIR: resolve('knowledge'),
      ADMINS: administrator.aadObjectId,
    },
    stdio: ['ignore', 'pipe', 'pipe'],
  })
  return new Promise((ready, failed) => {
    let said = ''
    child.stdout.on('data', (chunk) => {
      said += String(chunk)
      const endpoint = /serving on (\S+)/.exec(said)?.[1]
      if (endpoint) ready({ child, endpoint })
    })
    child.stderr.on('data', (chunk) => {
      said += String(chunk)
    })
    child.once('exit', () => failed(new Error(`The program ended: ${said}`)))
  })
}

async function kill(): Promise<void> {
  const { child } = running
  const gone = new Promise((done) => child.once('exit', done))
  child.kill('SIGKILL')
  await gone
}

async function say(from: Somebody, text: string, conversation: Place, mentions: Somebody[] = []) {
  const { serviceUrl } = connector
  const before = connector.messagesIn(conversation.conversationId).length
  await deliver(running.endpoint, aMessage({ serviceUrl, from, conversation, text, mentions }))
  return connector.messagesIn(conversation.conversationId).slice(before)
}

async function press(
  from: Somebody,
  conversation: Place,
  message: Message,
  title: string,
  inputs = {},
) {
  const action = actionsIn(message).find((entry) => String(entry.title).startsWith(title))
  const { serviceUrl } = connector
  const data = { ...(action?.data as object), ...inputs }
  const { body } = await deliver(
    running.endpoint,
    anExecute({
      serviceUrl,
      from,
      conversation,
      verb: String(action?.verb),
      data,
      replyToId: message.id,
    }),
  )
  return body as InvokeBody
}

function cardOf(number: string): { message: Message; place: Place } | undefined {
  for (const conversationId of connector.conversationsUnder(
    String(channel('communications').channelId),
  )) {
    const message = connector
      .messagesIn(conversationId)
      .find((entry) => entry.attachments && textOf(entry).includes(number))
    if (message) return { message, place: { ...channel('communications'), conversationId } }
  }
  return undefined
}

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'policy-desk-kill-'))
  connector = await startTeamsConnector()
  connector.setMembers(String(channel('').teamId), [administrator, reviewer])
  running = await start()
  await say(administrator, 'use this channel for communications with', channel('communications'), [
    reviewer,
  ])
}, 120_000)

afterAll(async () => {
  await kill()
  await connector.stop()
  await rm(folder, { recursive: true })
})

async function apply(): Promise<string> {
  const form = (await say(applicant, 'apply', here)).find((message) => message.attachments)
  return numberIn(textOf(await press(applicant, here, form as Message, 'Submit', filled(form))))
}

describe('after kill -9', () => {
  test('a case that was acknowledged is there, and the card that was on its way comes', async () => {
    connector.fail('hang', 1, ({ method, path }) => method === 'POST' && path.length === 1)
    const number = await apply()
    await connector.until(() => connector.calls.at(-1)?.path.length === 1)
    expect(cardOf(number)).toBeUndefined()

    await kill()
    running = await start()

    await connector.until(() => cardOf(number) !== undefined)
    const [status] = await say(applicant, `status ${number}`, here)
    expect(textOf(status)).toContain(`${number}: `)
  })

  test('buttons on old cards work, and the notice that was due goes out', async () => {
    const number = await apply()
    await connector.until(() => cardOf(number) !== undefined)
    const card = cardOf(number)
    if (!card) throw new Error('no card')
    await kill()
    running = await start()

    const reply = await press(reviewer, card.place, card.message, 'Approve', { reason: 'Yes' })

    expect(textOf(reply)).toContain('Approved by Remy Communications')
    await connector.until(() =>
      connector
        .messagesIn(here.conversationId)
        .some(
          ({ text }) =>
            typeof text === 'string' && text.includes(`${number} (`) && text.includes('approved'),
        ),
    )
  })

  test('a form that was open before can be sent after', async () => {
    const form = (await say(applicant, 'apply', here)).find((message) => message.attachments)
    await kill()
    running = await start()

    const reply = await press(applicant, here, form as Message, 'Submit', filled(form))

    expect(numberIn(textOf(reply))).toMatch(/^SMA-/)
  })
})
