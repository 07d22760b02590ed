/** The menu of a message: a concern is reported, a comment checked, in a dialog that nobody else sees. */
import { readFile } from 'node:fs/promises'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import {
  anInvoke,
  channel,
  groupChat,
  type Place,
  personalChat,
  type Somebody,
  somebody,
} from '../support/activities.ts'
import { bindRoles, cardFor, chatOf } from '../support/conversation.ts'
import {
  actionsIn,
  filled,
  type InvokeBody,
  inputsIn,
  numberIn,
  startTestApp,
  type TestApp,
  textOf,
} from '../support/desk-app.ts'
import { deliver } from '../support/teams-connector.ts'

const witness = somebody('Wren Witness')
const clerk = somebody('Cleo Clerk')
const officer = somebody('Olga Officer')
const general = channel('General', 'Everybody')
const link = 'https://teams.microsoft.com/l/message/19%3Ageneral%40thread.tacv2/1795000000001'
const html = '<p>You are all thieves &amp; liars!</p><p>Resign.</p>'

let durham: TestApp
let dauphin: TestApp
beforeAll(async () => {
  durham = await startTestApp({ env: { RATE_LIMITS: 'off' } })
  dauphin = await startTestApp({ organization: 'dauphin', env: { RATE_LIMITS: 'off' } })
  await bindRoles(durham, { hr: somebody('Hana Resources'), 'communications-officer': officer })
  await durham.say(officer, 'add account Instagram @transit for Transit owner Robin Rider')
  await bindRoles(dauphin, { marketing: somebody('Mara Marketing') })
}, 60_000)
afterAll(async () => {
  await durham.stop()
  await dauphin.stop()
})

interface Dialog {
  readonly title: string
  /** None where it closed with a sentence. */
  readonly card: InvokeBody | undefined
  readonly text: string
}

interface Asked {
  readonly place?: Place
  readonly locale?: string
  readonly data?: unknown
  readonly payload?: object
}

const payload = { id: '1', linkToMessage: link, body: { contentType: 'html', content: html } }

async function ask(
  desk: TestApp,
  from: Somebody,
  name: 'fetchTask' | 'submitAction',
  command: string,
  asked: Asked = {},
): Promise<Dialog> {
  const activity = anInvoke({
    serviceUrl: desk.connector.serviceUrl,
    from,
    conversation: asked.place ?? general,
    name: `composeExtension/${name}`,
    value: {
      commandId: command,
      commandContext: 'message',
      messagePayload: asked.payload ?? payload,
      ...(asked.data === undefined ? {} : { data: asked.data }),
    },
    ...(asked.locale ? { locale: asked.locale } : {}),
  })
  const { status, body } = await deliver(desk.endpoint, activity)
  expect(status).toBe(200)
  const { task } = body as {
    task: { value: string | { title: string; card: { content: unknown } } }
  }
  if (typeof task.value === 'string') return { title: '', card: undefined, text: task.value }
  const card: InvokeBody = { statusCode: 200, type: 'card', value: task.value.card.content }
  return { title: task.value.title, card, text: textOf(card) }
}

function press(
  desk: TestApp,
  from: Somebody,
  command: string,
  { card }: Dialog,
  title: string,
  inputs: object = {},
  asked: Asked = {},
): Promise<Dialog> {
  const action = actionsIn(card).find((entry) => String(entry.title).startsWith(title))
  if (!action) throw new Error(`The dialog has no button '${title}'.`)
  const data = { ...(action.data as object), ...inputs }
  return ask(desk, from, 'submitAction', command, { ...asked, data })
}

const entered = ({ card }: Dialog) =>
  Object.fromEntries(inputsIn(card).flatMap(({ id, value }) => (value ? [[id, value]] : [])))

const concern = { what: 'It mocks a resident.', involves: '', person: '', personTyped: '' }

describe('reporting a concern', () => {
  test('opens the form behind its notice, with the link filled in, and gives a receipt', async () => {
    const notice = await ask(durham, witness, 'fetchTask', 'reportConcern')
    const form = await press(durham, witness, 'reportConcern', notice, 'Continue')
    const receipt = await press(durham, witness, 'reportConcern', form, 'Submit', {
      ...filled(form.card),
      ...concern,
      ...entered(form),
    })

    expect(notice.text).toContain('confidential, not anonymous')
    expect(entered(form)).toEqual({ link })
    const number = numberIn(receipt.text)
    expect(receipt.title).toContain(number)
    await durham.connector.until(() => cardFor(durham, 'hr', number) !== undefined)
    expect(textOf(cardFor(durham, 'hr', number)?.message)).not.toContain('mocks a resident')
  })

  test('leaves no trace where the message stands; the receipt comes to the person’s own chat', async () => {
    const person = somebody('Sol Silent')
    const lunch = groupChat('Lunch')
    const asked = { place: lunch }
    const notice = await ask(durham, person, 'fetchTask', 'reportConcern', asked)
    const form = await press(durham, person, 'reportConcern', notice, 'Continue', {}, asked)
    const inputs = { ...filled(form.card), ...concern }
    const receipt = await press(durham, person, 'reportConcern', form, 'Submit', inputs, asked)

    const number = numberIn(receipt.text)
    await durham.connector.until(() =>
      chatOf(durham, person).some((message) => textOf(message).includes(number)),
    )
    expect(durham.connector.messagesIn(lunch.conversationId)).toEqual([])
  })

  test('is in French for those who read French', async () => {
    const asked = { locale: 'fr-CA' }
    const notice = await ask(durham, witness, 'fetchTask', 'reportConcern', asked)
    const form = await press(durham, witness, 'reportConcern', notice, 'Continuer', {}, asked)

    expect(form.title).toContain('Préoccupation')
    expect(entered(form)).toEqual({ link })
  })

  test('shows what is missing and keeps what was written', async () => {
    const notice = await ask(durham, witness, 'fetchTask', 'reportConcern')
    const form = await press(durham, witness, 'reportConcern', notice, 'Continue')
    const again = await press(durham, witness, 'reportConcern', form, 'Submit', {
      what: 'Half a story',
    })

    expect(entered(again)).toMatchObject({ what: 'Half a story' })
    expect(actionsIn(again.card).map(({ title }) => title)).toContain('Submit report')
  })

  test('is possible where Teams names no link', async () => {
    const person = somebody('Lin Linkless')
    const asked = { payload: { id: '1', linkToMessage: 'javascript:alert(1)' } }
    const notice = await ask(durham, person, 'fetchTask', 'reportConcern', asked)
    const form = await press(durham, person, 'reportConcern', notice, 'Continue')

    expect(entered(form)).toEqual({})
  })

  test('says what the policy says where the organization has no such form', async () => {
    const english = await ask(dauphin, witness, 'fetchTask', 'reportConcern')
    const french = await ask(dauphin, witness, 'fetchTask', 'reportConcern', { locale: 'fr-CA' })

    expect(english.title).toBe('Report a concern')
    expect(english.text).toContain('There is no form for this here')
    expect(english.text).toContain('politely disengage')
    expect(english.text).toContain('disciplinary action')
    expect(actionsIn(english.card)).toEqual([])
    expect(french.text).toContain('Il n’y a pas de formulaire')
  })

  test('sends a guest the way of the public', async () => {
    const guest: Somebody = { ...somebody('Gil Guest'), aadObjectId: '' }

    const { card, text } = await ask(durham, guest, 'fetchTask', 'reportConcern')

    expect(card).toBeUndefined()
    expect(text).toContain('The form here is for employees')
  })

  test('is no way into somebody else’s form', async () => {
    const notice = await ask(durham, witness, 'fetchTask', 'reportConcern')

    const refused = await press(durham, clerk, 'reportConcern', notice, 'Continue')

    expect(refused.card).toBeUndefined()
  })
})

describe('checking a comment', () => {
  test('shows what the text may touch, and sends the form to those who decide', async () => {
    const form = await ask(dauphin, clerk, 'fetchTask', 'checkComment')
    const receipt = await press(dauphin, clerk, 'checkComment', form, 'Submit', {
      ...filled(form.card),
      ...entered(form),
    })

    expect(entered(form)).toEqual({ comment: 'You are all thieves & liars!\nResign.' })
    expect(form.text).toContain('What I noticed in the comment')
    const number = numberIn(receipt.text)
    await dauphin.connector.until(() => cardFor(dauphin, 'marketing', number) !== undefined)
    expect(textOf(cardFor(dauphin, 'marketing', number)?.message)).toContain(number)
  })

  test('is in French for those who read French', async () => {
    const form = await ask(dauphin, clerk, 'fetchTask', 'checkComment', { locale: 'fr-CA' })

    expect(form.title).toBe('Vérifier un commentaire')
    expect(form.text).toContain('Ce que j’ai remarqué')
  })

  test('opens the empty form where the message has no words', async () => {
    const asked = { payload: { id: '1', body: { contentType: 'html', content: '<p> </p>' } } }

    const form = await ask(dauphin, clerk, 'fetchTask', 'checkComment', asked)

    expect(entered(form)).toEqual({})
    expect(form.text).not.toContain('What I noticed')
  })

  test('cuts a text that is longer than the form takes', async () => {
    const content = `<p>${'thieves '.repeat(1000)}</p>`
    const asked = { payload: { id: '1', body: { contentType: 'html', content } } }

    const form = await ask(dauphin, clerk, 'fetchTask', 'checkComment', asked)

    expect(String(entered(form).comment)).toMatch(/…$/)
    expect(String(entered(form).comment).length).toBeLessThanOrEqual(2000)
  })

  test('is declined where the policy has no rules for comments', async () => {
    expect((await ask(durham, clerk, 'fetchTask', 'checkComment')).text).toContain(
      'no list of rules',
    )
  })
})

describe('logging a post', () => {
  const published = {
    ...payload,
    body: {
      contentType: 'html',
      content:
        '<p>New stops on Main Street <a href="https://www.instagram.com/transit/p/9?a=1&amp;b=2">out now</a></p>',
    },
  }

  test('opens the form with the link, the account that it leads to and the words, and keeps the record', async () => {
    const asked = { payload: published }
    const form = await ask(durham, officer, 'fetchTask', 'logPost', asked)
    expect(entered(form)).toMatchObject({
      link: 'https://www.instagram.com/transit/p/9?a=1&b=2',
      account: 'instagram/transit',
      about: 'New stops on Main Street out now',
    })

    const inputs = { ...entered(form), about: 'New stops on Main Street' }
    const record = await press(durham, officer, 'logPost', form, 'Submit', inputs, asked)

    expect(record.text).toMatch(/On record as SML-\d{4}-\d{4}: Instagram @transit/)
    expect(record.text).toContain('Logged by Olga Officer')
    const french = await ask(durham, officer, 'fetchTask', 'logPost', { ...asked, locale: 'fr-CA' })
    expect(french.title).toBe('Consigner une publication')
  })

  test('is nothing for somebody whom the register does not name, nor where no records are kept', async () => {
    const theirs = await ask(durham, clerk, 'fetchTask', 'logPost', { payload: published })
    const city = await ask(dauphin, clerk, 'fetchTask', 'logPost', { payload: published })

    expect(theirs.card).toBeUndefined()
    expect(theirs.text).toContain('whom the register names')
    expect(city.text).toContain('keeps no records of posts')
  })
})

describe('every action of the menu', () => {
  test('that the app package announces is answered, with buttons that a dialog can press', async () => {
    const { composeExtensions } = JSON.parse(await readFile('appPackage/manifest.json', 'utf8'))
    const announced = composeExtensions[0].commands.filter(
      ({ type }: { type: string }) => type === 'action',
    )

    expect(announced.length).toBeGreaterThan(1)
    for (const desk of [durham, dauphin])
      for (const { id } of announced) {
        const { card, text } = await ask(desk, witness, 'fetchTask', id)
        expect(text).not.toContain('no longer in use')
        const types = card ? actionsIn(card).map(({ type }) => type) : []
        expect(types.filter((type) => type !== 'Action.Submit')).toEqual([])
      }
  })

  test('that the bot does not know is told so', async () => {
    expect((await ask(durham, witness, 'fetchTask', 'toString')).text).toContain('no longer in use')
  })

  test.each([[undefined], [{}], ['x'], [{ verb: 'unheard-of', nonce: 'x' }]])(
    'that sends %j is answered',
    async (data) => {
      const { text } = await ask(durham, witness, 'submitAction', 'reportConcern', { data })

      expect(text.length).toBeGreaterThan(10)
    },
  )

  test.each(['fetchTask', 'submitAction'])('that cannot be read is refused at %s', async (name) => {
    const { status } = await durham.invoke(
      witness,
      personalChat(witness),
      `composeExtension/${name}`,
      { commandId: 7 },
    )

    expect(status).toBeGreaterThanOrEqual(400)
    expect(status).toBeLessThan(500)
  })
})
