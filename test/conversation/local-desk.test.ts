import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { buildWorld, placesOf } from '../../src/local/world.ts'
import { type EchoBot, echoOrganizations, startEchoBot } from '../support/echo-bot.ts'

const world = buildWorld(echoOrganizations)
const person = (key: string) => {
  const found = world.people.find((one) => one.key === key)
  if (!found) throw new Error(`Nobody is called ${key}.`)
  return found
}
const place = (who: string, key: string) =>
  placesOf(world, person(who)).find((one) => one.key === key)?.id ?? ''

let folder: string
let echo: EchoBot

beforeEach(async () => {
  folder = mkdtempSync(join(tmpdir(), 'policy-desk-local-'))
  echo = await startEchoBot(folder)
  await isSetUp()
})

afterEach(async () => {
  await echo.stop()
  rmSync(folder, { recursive: true })
})

interface Shown {
  readonly id: string
  readonly thread?: string
  readonly text?: string
  readonly from: { readonly kind: string }
}

const json = { 'content-type': 'application/json' }

async function get<T>(path: string): Promise<T> {
  const response = await fetch(`${echo.url}/api/${path}`)
  return (await response.json()) as T
}

async function isSetUp(): Promise<void> {
  const { isSettingUp } = await get<{ isSettingUp: boolean }>('desk?person=harbour.administrator')
  if (isSettingUp) await isSetUp()
}

const messagesIn = async (who: string, key: string) =>
  (await get<{ messages: Shown[] }>(`place?person=${who}&place=${key}`)).messages

function act(name: string, body: object, headers: Record<string, string> = json) {
  return fetch(`${echo.url}/api/${name}`, { method: 'POST', headers, body: JSON.stringify(body) })
}

/** Asks again until the bot has said something that holds this text. */
async function answered(who: string, key: string, text: string): Promise<Shown> {
  const messages = await messagesIn(who, key)
  const found = messages.find((one) => one.from.kind === 'bot' && one.text?.includes(text))
  return found ?? answered(who, key, text)
}

function connector(path: string, method = 'GET', body?: object) {
  return fetch(new URL(`v3/${path}`, echo.desk.serviceUrl()), {
    method,
    headers: body ? json : {},
    ...(body ? { body: JSON.stringify(body) } : {}),
  })
}

const inConversation = (id: string) => `conversations/${encodeURIComponent(id)}`

describe('the first start', () => {
  test('the administrator binds each role’s channel and names its reviewer', () => {
    const said = echo.received.filter(({ type }) => type === 'message')

    expect(said.map(({ from, text }) => [from.aadObjectId, text])).toEqual(
      [
        ['harbour', 'communications'],
        ['harbour', 'hr'],
        ['meadow', 'marketing'],
      ].map(([org, role]) => [
        person(`${org}.administrator`).objectId,
        `<at>Policy Desk</at> use this channel for ${role} with <at>${person(`${org}.${role}`).name}</at>`,
      ]),
    )
  })

  test('happens once: a second start sends nothing', async () => {
    await echo.stop()
    echo = await startEchoBot(folder)
    await isSetUp()

    expect(echo.received).toEqual([])
  })

  test('leaves nothing unread', async () => {
    const { unread } = await get<{ unread: { people: Record<string, number> } }>(
      'desk?person=harbour.hr',
    )

    expect(Object.values(unread.people).every((count) => count === 0)).toBe(true)
  })
})

describe('a chat', () => {
  test('is installed when it is opened first, and not again', async () => {
    const where = { person: 'harbour.employee', place: 'chat' }
    await act('open', where)
    await answered('harbour.employee', 'chat', 'Welcome!')
    await act('open', where)
    await act('say', { ...where, text: 'hello' })
    await answered('harbour.employee', 'chat', 'You said: hello')

    const id = place('harbour.employee', 'chat')
    const types = echo.received
      .filter(({ conversation }) => conversation.id === id)
      .map(({ type }) => type)
    expect(types).toEqual(['installationUpdate', 'conversationUpdate', 'message'])
  })

  test('is the same after a restart', async () => {
    await act('say', { person: 'harbour.employee', place: 'chat', text: 'hello' })
    await answered('harbour.employee', 'chat', 'You said: hello')
    const before = await messagesIn('harbour.employee', 'chat')

    await echo.stop()
    echo = await startEchoBot(folder)

    expect(await messagesIn('harbour.employee', 'chat')).toEqual(before)
  })
})

describe('a file', () => {
  const where = { person: 'harbour.employee', place: 'chat' }
  const attach = (content: Buffer, type = 'application/octet-stream') =>
    fetch(`${echo.url}/api/attach?name=desk.png`, {
      method: 'POST',
      headers: { 'content-type': type },
      body: content,
    })

  test('comes to the bot as Teams sends it: a name, and an address that gives its bytes', async () => {
    const content = Buffer.from('some picture')
    const brought = (await (await attach(content)).json()) as { id: string }

    await act('say', { ...where, text: '', files: [brought.id] })
    await answered('harbour.employee', 'chat', 'You said')

    const [file] = echo.received.at(-1)?.attachments ?? []
    expect(file).toMatchObject({
      contentType: 'application/vnd.microsoft.teams.file.download.info',
      name: 'desk.png',
      content: { fileType: 'png' },
    })
    const fetched = await fetch(String(file?.content.downloadUrl))
    expect(await fetched.text()).toBe(String(content))
    // What stands in the chat names it, and gives nobody the address.
    const messages = JSON.stringify(await messagesIn('harbour.employee', 'chat'))
    expect(messages).toContain('desk.png')
    expect(messages).not.toContain(brought.id)
  })

  test('is brought by the page only, and sent only where it was brought', async () => {
    expect((await attach(Buffer.from('x'), 'text/plain')).status).toBe(403)
    expect((await act('say', { ...where, text: 'x', files: ['no-such-file'] })).status).toBe(404)
    expect((await act('say', { ...where, text: '', files: [] })).status).toBe(400)
    expect((await fetch(`${echo.url}/files/no-such-file`)).status).toBe(404)
  })
})

describe('a card that searches for choices', () => {
  const search = async (dataset: string, words: string) => {
    await act('say', { person: 'harbour.employee', place: 'chat', text: 'hello' })
    const { id: message } = await answered('harbour.employee', 'chat', 'You said: hello')
    const where = { person: 'harbour.employee', place: 'chat', message }
    return (await act('choices', { ...where, dataset, words })).json()
  }

  test('finds the people of its own organization by any part of their name, and asks no bot', async () => {
    const someone = person('harbour.hr')
    const surname = String(someone.name.split(' ').at(-1))

    expect(await search('graph.microsoft.com/users', surname.toUpperCase())).toEqual({
      kind: 'choices',
      choices: [{ title: someone.name, value: someone.objectId, detail: 'Human resources' }],
    })
    const everybody = await search('graph.microsoft.com/users', '')
    expect(JSON.stringify(everybody)).not.toContain(person('meadow.employee').objectId)
    expect(echo.received.some(({ name }) => name === 'application/search')).toBe(false)
  })

  test('asks the bot for the lists that are its own', async () => {
    expect(await search('kettles', 'red')).toEqual({
      kind: 'choices',
      choices: [{ title: 'Kettle red', value: 'kettles' }],
    })
    expect(echo.received.at(-1)).toMatchObject({
      name: 'application/search',
      value: { kind: 'search', queryText: 'red', dataset: 'kettles' },
    })
  })
})

describe('what somebody wrote', () => {
  test('is theirs to change and to take back, and the bot hears of both', async () => {
    const where = { person: 'harbour.employee', place: 'chat' }
    await act('say', { ...where, text: 'hello' })
    const reply = await answered('harbour.employee', 'chat', 'You said: hello')
    const own = (await messagesIn('harbour.employee', 'chat')).find(
      ({ from }) => from.kind === 'person',
    )
    const message = String(own?.id)

    const edited = await act('edit', { ...where, message, text: 'hello there' })
    const foreign = await act('edit', { ...where, message: reply.id, text: 'I said nothing' })
    const deleted = await act('delete', { ...where, message })
    const again = await act('delete', { ...where, message })

    expect([edited, foreign, deleted, again].map(({ status }) => status)).toEqual([
      202, 403, 202, 403,
    ])
    await expect
      .poll(() => echo.received.map(({ type }) => type).slice(-2))
      .toEqual(['messageUpdate', 'messageDelete'])
  })
})

describe('who may do what', () => {
  test('a person acts in no place that they do not see', async () => {
    const outside = await act('say', { person: 'harbour.employee', place: 'hr', text: 'hello' })

    expect(outside.status).toBe(400)
    expect((await act('say', { person: 'nobody', place: 'chat', text: 'hello' })).status).toBe(400)
  })

  test('another site’s page and another type of body are turned away', async () => {
    const body = { person: 'harbour.employee', place: 'chat', text: 'hello' }

    const foreign = await act('say', body, { ...json, origin: 'https://example.com' })
    const form = await act('say', body, { 'content-type': 'text/plain' })

    expect([foreign.status, form.status]).toEqual([403, 403])
    expect(await messagesIn('harbour.employee', 'chat')).toEqual([])
  })

  test('the page comes with a policy that allows no script and no request from elsewhere', async () => {
    const response = await fetch(echo.url)
    const policy = response.headers.get('content-security-policy')

    expect(policy).toContain("default-src 'none'")
    expect(policy).not.toContain('unsafe-inline')
    expect((await fetch(`${echo.url}/page/..%2fdesk.ts`)).status).toBe(404)
  })
})

describe('the connector', () => {
  test('starts a thread in a channel and takes replies, updates and a deletion there', async () => {
    const channel = place('harbour.hr', 'hr')
    const created = await connector('conversations', 'POST', {
      isGroup: true,
      channelData: { channel: { id: channel } },
      activity: { type: 'message', text: 'A case' },
    })
    const { id, activityId } = (await created.json()) as { id: string; activityId: string }
    const activities = `${inConversation(id)}/activities`

    const reply = await connector(activities, 'POST', { type: 'message', text: 'More' })
    const { id: replyId } = (await reply.json()) as { id: string }
    const update = { type: 'message', text: 'Decided' }
    expect((await connector(`${activities}/${activityId}`, 'PUT', update)).status).toBe(200)
    expect((await connector(`${activities}/${replyId}`, 'DELETE')).status).toBe(200)

    expect(created.status).toBe(201)
    expect(id).toBe(`${channel};messageid=${activityId}`)
    expect((await messagesIn('harbour.hr', 'hr')).slice(-2)).toMatchObject([
      { id: activityId, thread: activityId, text: 'Decided', isEdited: true },
      { id: replyId, thread: activityId, isDeleted: true },
    ])
  })

  test('opens the chat of a person by either id, and of nobody else', async () => {
    const hr = person('harbour.hr')
    const open = (id: string) => connector('conversations', 'POST', { members: [{ id }] })

    for (const id of [hr.userId, hr.objectId]) {
      expect(await (await open(id)).json()).toEqual({ id: place('harbour.hr', 'chat') })
    }
    expect((await open('29:stranger')).status).toBe(403)
  })

  test('knows members and channels', async () => {
    const general = place('harbour.hr', 'general')
    const team = `teams/${encodeURIComponent(general)}`
    const outsider = person('harbour.employee').userId

    const paged = await connector(`${inConversation(general)}/pagedmembers?pageSize=2`)
    const { members, continuationToken } = (await paged.json()) as {
      members: { aadObjectId: string }[]
      continuationToken: string
    }
    const rest = await connector(
      `${inConversation(general)}/pagedmembers?pageSize=2&continuationToken=${continuationToken}`,
    )
    const known = await connector(
      `${inConversation(place('harbour.hr', 'hr'))}/members/${person('harbour.hr').userId}`,
    )

    expect(members).toHaveLength(2)
    expect(await rest.json()).toMatchObject({ members: [{ name: person('harbour.hr').name }] })
    expect(await known.json()).toMatchObject({ aadObjectId: person('harbour.hr').objectId })
    expect((await connector(`${inConversation(general)}/members/${outsider}`)).status).toBe(404)
    expect(await (await connector(team)).json()).toMatchObject({ id: general, name: 'Reviewers' })
    expect(await (await connector(`${team}/conversations`)).json()).toEqual({
      conversations: [
        { id: general },
        { id: place('harbour.hr', 'communications'), name: 'Communications' },
        { id: place('harbour.hr', 'hr'), name: 'Human resources' },
      ],
    })
  })

  test('answers in JSON where there is nothing, and touches nobody else’s messages', async () => {
    await act('say', { person: 'harbour.employee', place: 'chat', text: 'hello' })
    await answered('harbour.employee', 'chat', 'You said: hello')
    const [own] = await messagesIn('harbour.employee', 'chat')
    const chat = `${inConversation(place('harbour.employee', 'chat'))}/activities`
    const text = { type: 'message', text: 'x' }

    const answers = await Promise.all([
      connector(`${inConversation('19:nowhere')}/activities`, 'POST', text),
      connector(
        `${inConversation(`${place('harbour.hr', 'hr')};messageid=1`)}/activities`,
        'POST',
        text,
      ),
      connector(`${chat}/1`, 'PUT', text),
      connector(`${chat}/${own?.id}`, 'PUT', text),
      connector(chat, 'POST', { text: 'no type' }),
      connector('teams/19%3Anowhere'),
    ])

    expect(answers.map(({ status }) => status)).toEqual([404, 404, 404, 403, 400, 404])
    for (const answer of answers) {
      expect(await answer.json()).toMatchObject({ error: { code: expect.any(String) } })
    }
  })
})
