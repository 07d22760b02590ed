import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import {
  aMessage,
  anInstallation,
  anInvoke,
  channel,
  groupChat,
  personalChat,
  somebody,
} from '../support/activities.ts'
import {
  actionsIn,
  administrator,
  inputsIn,
  partsIn,
  startTestApp,
  type TestApp,
  textOf,
} from '../support/desk-app.ts'
import { deliver } from '../support/teams-connector.ts'

const employee = somebody('Eli Employee')
const chat = personalChat(employee)

let durham: TestApp
let dauphin: TestApp
beforeAll(async () => {
  durham = await startTestApp({ organization: 'durham' })
  dauphin = await startTestApp({ organization: 'dauphin' })
}, 60_000)
afterAll(async () => {
  await durham.stop()
  await dauphin.stop()
})

describe('a question', () => {
  test('is answered in one activity: sentences, citations in Teams’ form, and the clause to the letter', async () => {
    const replies = await durham.say(
      employee,
      'Do we need consent before posting a photo of a resident?',
    )

    expect(replies).toHaveLength(1)
    expect(replies[0]?.text).toContain('[1]')
    expect(JSON.stringify(replies[0]?.entities)).toContain('Claim')
    expect(textOf(replies[0])).toContain('clause 4.06')
    expect(textOf(replies[0])).toContain('2026-02-17')
  })

  test('offers the form that the cited clause names', async () => {
    const [reply] = await durham.say(employee, 'How does a program area set up a new account?')
    const button = actionsIn(reply).find(({ title }) => title === 'Apply for an account')

    expect(button?.data).toMatchObject({ verb: 'open-form', form: 'application' })
    const opened = await durham.press(employee, chat, reply as never, 'Apply for an account')
    expect(opened).toMatchObject({ statusCode: 200 })
    const [form] = durham.connector.messagesIn(chat.conversationId).slice(-1)
    expect(inputsIn(form).length).toBeGreaterThan(5)
  })

  test('in a channel is answered in its thread', async () => {
    const place = channel('General')

    const [reply] = await durham.say(employee, 'Who coordinates training?', { place })

    expect(textOf(reply)).toContain('4.08')
  })

  test('in a group chat is answered as a reply', async () => {
    const [reply] = await durham.say(employee, 'Who coordinates training?', {
      place: groupChat('Lunch'),
    })

    expect(textOf(reply)).toContain('4.08')
  })

  test('without an answer gets an honest no, a contact, and no citation', async () => {
    await durham.say(employee, 'Do we need consent before posting a photo of a resident?')
    const [reply] = await durham.say(employee, 'How many vacation days do I get?')

    expect(reply?.entities).toBeUndefined()
    expect(textOf(reply)).toMatch(/outside|does not|no answer/)
    expect(textOf(reply)).toContain('SocialMedia@durham.ca')
  })

  test('in French is framed in French', async () => {
    const [reply] = await durham.say(
      employee,
      'Qui coordonne la formation sur les médias sociaux?',
      { locale: 'fr-CA' },
    )

    expect(textOf(reply)).toContain('article 4.08')
  })

  test.each([
    ['nothing at all', ''],
    ['blanks', '   '],
    ['20,000 characters', 'consent '.repeat(2500)],
  ])('of %s gets a clear reply', async (_what, text) => {
    const [reply] = await durham.say(employee, text)

    expect(textOf(reply).length).toBeGreaterThan(20)
  })

  test('that follows up is understood with the one before', async () => {
    const person = somebody('Fay Follow-up')
    await durham.say(person, 'who replies to comments?')

    const [reply] = await durham.say(person, 'does this policy apply to contractors?')

    expect(textOf(reply)).toContain('clause 6')
  })
})

describe('an organization without such a form', () => {
  test('says what its policy says instead', async () => {
    const [reply] = await dauphin.say(employee, 'complain')

    expect(textOf(reply)).not.toContain('Continue')
    expect(textOf(reply)).not.toContain('Violation Complaint Form')
    expect(textOf(reply).length).toBeGreaterThan(30)
  })
})

describe('help', () => {
  test('greets, lists the forms and what one may do', async () => {
    const [mine] = await durham.say(employee, 'help')
    const [administrators] = await durham.say(administrator, 'aide', { locale: 'fr-CA' })

    const offered = actionsIn(mine).map(({ data }) => (data as { form?: string }).form)
    expect(offered).toEqual(expect.arrayContaining(['training', 'application', 'complaint']))
    expect(offered.length).toBeLessThanOrEqual(6)
    expect(textOf(mine)).toContain('my training')
    expect(textOf(mine)).not.toContain('For administrators')
    expect(textOf(mine)).not.toContain('log post')
    expect(textOf(administrators)).toContain('utiliser ce canal pour')
  })

  test('offers nothing that the organization does not have, and nothing to somebody without an account', async () => {
    const [city] = await dauphin.say(employee, 'help')
    const guest = { ...somebody('Gast Guest'), aadObjectId: undefined as unknown as string }
    const [outsider] = await durham.say(guest, 'help')

    expect(textOf(city)).not.toContain('training')
    expect(actionsIn(outsider)).toEqual([])
    expect(textOf(outsider)).not.toContain('my cases')
  })
})

describe('binding a channel', () => {
  test('is for administrators', async () => {
    const [reply] = await durham.say(employee, 'use this channel for hr', { place: channel('hr') })

    expect(textOf(reply)).toContain('Only an administrator')
  })

  test('is done in a channel', async () => {
    const [reply] = await durham.say(administrator, 'use this channel for hr')

    expect(textOf(reply)).toContain('in the channel')
  })

  test('names the roles there are', async () => {
    const [reply] = await durham.say(administrator, 'use this channel for kitchen', {
      place: channel('hr'),
    })

    expect(textOf(reply)).toContain('communications, it, cio, commissioner, hr')
  })

  test('warns where a whole team could read complaints', async () => {
    const [hr] = await durham.say(administrator, 'use this channel for hr', {
      place: channel('hr'),
    })
    const [it] = await durham.say(administrator, 'utiliser ce canal pour it', {
      place: channel('it'),
      locale: 'fr-CA',
    })

    expect(textOf(hr)).toContain('the whole team could open them')
    expect(textOf(it)).toContain('les membres de cette équipe')
    expect(textOf(it)).not.toContain('confidentiels')
  })

  test('says which other roles share the channel, and only where some do', async () => {
    const place = channel('shared')
    const bind = async (role: string, locale = 'en-CA') =>
      textOf(
        (await durham.say(administrator, `use this channel for ${role}`, { place, locale }))[0],
      )

    expect(await bind('it')).not.toContain('as well')
    expect(await bind('it')).not.toContain('as well')
    expect(await bind('cio')).toContain(
      'the cards for Corporate Services – Information Technology come to this channel as well',
    )
    expect(await bind('commissioner', 'fr-CA')).toContain(
      'les cartes pour Direction principale de l’information et Services intégrés',
    )
  })
})

describe('what is not understood', () => {
  const execute = (verb: string, data: object) => ({
    action: { type: 'Action.Execute', verb, data },
  })

  test.each([
    ['an unknown verb', execute('explode', { verb: 'explode', nonce: 'abc' })],
    ['a nonce of nobody', execute('submit', { verb: 'submit', nonce: 'A'.repeat(24) })],
    ['no nonce', execute('approve', {})],
    ['no action', {}],
    ['an action of null', { action: null }],
    ['a form of nobody', execute('open-form', { form: 'constructor' })],
  ])('%s gets an error that can be shown', async (_what, value) => {
    const { status, body } = await durham.invoke(employee, chat, 'adaptiveCard/action', value)

    expect(status).toBe(200)
    expect(body).toMatchObject({ type: 'application/vnd.microsoft.error' })
  })

  test.each([
    'task/fetch',
    'message/submitAction',
    'nonsense/invoke',
    'composeExtension/submitAction',
  ])('the invoke %s gets no 5xx', async (name) => {
    const { status } = await durham.invoke(employee, chat, name, { commandId: 'x', data: {} })

    expect(status).toBeLessThan(500)
  })

  test('somebody without an account of the tenant may ask, and open no case', async () => {
    const { aadObjectId: _none, ...guest } = employee
    const say = (text: string) =>
      deliver(
        durham.endpoint,
        aMessage({
          serviceUrl: durham.connector.serviceUrl,
          from: guest as never,
          conversation: chat,
          text,
        }),
      )
    const before = durham.connector.messagesIn(chat.conversationId).length

    await say('complain')
    await say('Who coordinates training?')

    const [refused, answered] = durham.connector.messagesIn(chat.conversationId).slice(before)
    expect(textOf(refused)).toContain('The form here is for employees')
    expect(textOf(answered)).toContain('4.08')
  })
})

describe('the compose box', () => {
  test('finds clauses and offers each as a card', async () => {
    const { status, body } = await durham.invoke(employee, chat, 'composeExtension/query', {
      commandId: 'searchClauses',
      parameters: [{ name: 'query', value: 'consent photo' }],
      queryOptions: { skip: 0, count: 25 },
    })

    expect(status).toBe(200)
    expect(JSON.stringify(body)).toContain('clause 4.06')
  })

  test('finds them in French too, and says where they stand in French', async () => {
    const { body } = await deliver(
      durham.endpoint,
      anInvoke({
        serviceUrl: durham.connector.serviceUrl,
        from: employee,
        conversation: chat,
        locale: 'fr-CA',
        name: 'composeExtension/query',
        value: {
          commandId: 'searchClauses',
          parameters: [{ name: 'query', value: 'consentement photo' }],
        },
      }),
    )

    const [first] = (body as { composeExtension: { attachments: object[] } }).composeExtension
      .attachments
    expect(JSON.stringify(first)).toContain('article 4.06')
    expect(partsIn((first as { content: unknown }).content).length).toBeGreaterThan(2)
  })

  test('says when nothing fits', async () => {
    const { status, body } = await durham.invoke(employee, chat, 'composeExtension/query', {
      commandId: 'searchClauses',
      parameters: [{ name: 'query', value: '' }],
      queryOptions: { skip: 0, count: 25 },
    })

    expect(status).toBe(200)
    expect(JSON.stringify(body)).toContain('No clause fits')
  })
})

describe('a welcome', () => {
  test('comes once for an installation, whichever of its events is first', async () => {
    const newcomer = somebody('Nia Newcomer')
    const from = {
      serviceUrl: durham.connector.serviceUrl,
      from: newcomer,
      conversation: personalChat(newcomer),
    }
    const installation = anInstallation(from)
    const added = {
      ...installation,
      id: '1',
      type: 'conversationUpdate',
      membersAdded: [installation.recipient],
    }

    await deliver(durham.endpoint, added)
    await deliver(durham.endpoint, installation)

    const messages = durham.connector.messagesIn(personalChat(newcomer).conversationId)
    expect(messages).toHaveLength(1)
    expect(textOf(messages[0])).toContain('I am Policy Desk for Durham Region')
  })
})

describe('a fault', () => {
  test('is told with a reference that stands in the log, and nothing else', async () => {
    const unlucky = somebody('Uma Unlucky')
    const here = personalChat(unlucky)
    durham.connector.fail({ status: 400 }, 1, ({ path }) => path.includes(here.conversationId))

    const [message] = await durham.say(unlucky, 'help')

    const reference = /reference: ([0-9a-f]{10})/.exec(textOf(message))?.[1]
    expect(reference).toBeDefined()
    expect(durham.log.join('\n')).toContain(String(reference))
  })
})
