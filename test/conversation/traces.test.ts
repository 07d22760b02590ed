/** Traces, end to end: the real program, told by the standard variables where to send, and a receiver on loopback. */
import { type ChildProcess, spawn } from 'node:child_process'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { aMessage, personalChat, somebody } from '../support/activities.ts'
import { textOf } from '../support/desk-app.ts'
import {
  type OtlpReceiver,
  type ReceivedSpan,
  startOtlpReceiver,
} from '../support/otlp-receiver.ts'
import { writeSmallOrganization } from '../support/small-organization.ts'
import { deliver, startTeamsConnector, type TeamsConnector } from '../support/teams-connector.ts'

const canary = 'Canary-51d0'
const ada = somebody(`Ada ${canary}`)
let folder: string
let receiver: OtlpReceiver
let connector: TeamsConnector
/** What the program wrote to its log. */
let log = ''

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'policy-desk-traces-'))
  await writeSmallOrganization(join(folder, 'knowledge'))
  receiver = await startOtlpReceiver()
  connector = await startTeamsConnector()
  const { child, endpoint } = await startProgram({
    OTEL_EXPORTER_OTLP_ENDPOINT: receiver.url,
    OTEL_EXPORTER_OTLP_HEADERS: 'api-key=a%20key',
    OTEL_SERVICE_NAME: 'desk-of-the-test',
  })
  await say(endpoint, `May I send content about ${canary}?`)
  connector.fail({ status: 400 }, 1, ({ path }) => path.includes(personalChat(ada).conversationId))
  await say(endpoint, 'help')
  // What is left is sent at the end.
  await stopProgram(child)
  // The program may have to be compiled first.
}, 240_000)

afterAll(async () => {
  await connector.stop()
  await receiver.stop()
  await rm(folder, { recursive: true })
})

async function startProgram(env: Record<string, string>) {
  const child = spawn(process.execPath, [resolve('scripts/run.mjs'), 'main'], {
    cwd: folder,
    env: { PORT: '0', LOCAL_DESK: 'off', ...env },
    stdio: ['ignore', 'pipe', 'pipe'],
  })
  child.stderr.on('data', (chunk) => {
    log += String(chunk)
  })
  const endpoint = await new Promise<string>((done, failed) => {
    let said = ''
    child.stdout.on('data', (chunk) => {
      said += String(chunk)
      const found = /serving on (\S+)/.exec(said)?.[1]
      if (found) done(found)
    })
    child.once('exit', () => failed(new Error(`The program ended: ${said}${log}`)))
  })
  return { child, endpoint }
}

async function stopProgram(child: ChildProcess): Promise<void> {
  const ended = new Promise((done) => child.once('exit', done))
  child.kill('SIGTERM')
  await ended
}

const say = (endpoint: string, text: string) =>
  deliver(
    endpoint,
    aMessage({
      serviceUrl: connector.serviceUrl,
      from: ada,
      conversation: personalChat(ada),
      text,
    }),
  )

const named = (name: string): readonly ReceivedSpan[] =>
  receiver.spans.filter((span) => span.name === name)

/** The names from the outermost span to this one. */
function wayTo(span: ReceivedSpan | undefined): readonly string[] {
  if (!span) return []
  return [...wayTo(receiver.spans.find(({ id }) => id === span.parent)), span.name]
}

describe('a question leaves a trace', () => {
  test('of the gate, the turn, the search and what was stored, each within the other', () => {
    expect(wayTo(named('gate')[0])).toEqual(['activity', 'gate'])
    expect(wayTo(named('retrieval')[0])).toEqual(['activity', 'turn', 'retrieval'])
    expect(wayTo(named('storage.intake.takenAt')[0])).toEqual([
      'activity',
      'turn',
      'storage.intake.takenAt',
    ])
    expect(named('retrieval')[0]?.attributes).toEqual({ organization: 'small' })
  })

  test('under the name and with the headers that the standard variables give', () => {
    expect(Buffer.concat(receiver.bodies).toString('latin1')).toContain('desk-of-the-test')
    expect(receiver.headers()).toMatchObject({ 'api-key': 'a key' })
  })

  test('in which nothing stands that somebody wrote, nor who it was', () => {
    const sent = Buffer.concat(receiver.bodies).toString('latin1')

    expect(sent.length).toBeGreaterThan(500)
    expect(sent).not.toContain(canary)
    expect(sent).not.toContain(ada.aadObjectId)
  })
})

test('the reference that a person was told leads to the line in the log, and from there to the trace', () => {
  const chat = connector.messagesIn(personalChat(ada).conversationId)
  const reference = /reference: ([0-9a-f]{10})/.exec(textOf(chat.at(-1)))?.[1]
  const line = log.split('\n').find((text) => text.includes(String(reference)))
  const logged = JSON.parse(line ?? '{}') as { readonly trace_id?: string }
  const failed = receiver.spans.find(
    ({ attributes }) => attributes['policy_desk.reference'] === reference,
  )

  expect(reference).toBeDefined()
  expect(logged.trace_id).toMatch(/^[0-9a-f]{32}$/)
  expect(failed?.trace).toBe(logged.trace_id)
})
