import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { channel, personalChat, somebody } from '../support/activities.ts'
import {
  actionsIn,
  administrator,
  filled,
  inputsIn,
  startTestApp,
  type TestApp,
  textOf,
} from '../support/desk-app.ts'
import type { Message } from '../support/teams-world.ts'

const employee = somebody('Edie Employee')
const officer = somebody('Olga Officer')
const newcomer = somebody('Nico Newcomer')

let desk: TestApp
beforeAll(async () => {
  desk = await startTestApp()
  desk.connector.setMembers(String(channel('').teamId), [administrator, officer, newcomer])
  await desk.say(administrator, 'use this channel for communications-officer with', {
    place: channel('communications-officer'),
    mentions: [officer],
  })
  await desk.say(
    officer,
    'add account Instagram @transit for Durham Region Transit owner Amina Birchwood',
  )
  await desk.say(officer, 'add account Facebook @tourism for Tourism owner Theo Saltmarsh')
}, 60_000)
afterAll(() => desk.stop())

const titles = (message: Message | undefined) =>
  actionsIn(message).map(({ title }) => String(title))

const asked = async (text: string, locale?: string) => {
  const [reply] = await desk.say(employee, text, locale ? { locale } : {})
  return textOf(reply)
}

describe('asking the register', () => {
  test.each([
    ['is TikTok approved?', 'No: TikTok is not on the list of approved platforms'],
    ['is Instagram an approved platform?', 'Yes: Instagram is on the list'],
    ['which platforms are approved?', 'LinkedIn: approved'],
    ['who looks after the transit account?', 'Amina Birchwood looks after Instagram @transit'],
    ['which accounts do we have on Facebook?', 'Facebook @tourism'],
    ['TikTok est-il approuvé?', 'Non : TikTok ne figure pas dans la liste'],
    ['Qui s’occupe du compte transit ?', 'Amina Birchwood s’occupe de Instagram @transit'],
    ['Avons-nous un compte sur TikTok?', 'Le registre n’a aucun compte sur TikTok'],
  ])('answers “%s”, marked with its day and the clause that asks for it', async (text, answer) => {
    const reply = await asked(text)

    expect(reply).toContain(answer)
    expect(reply).toMatch(
      /From the register of official accounts as it stands on|D’après le registre/,
    )
    expect(reply).toContain('5.04')
  })

  test.each([
    ['Who keeps the list of approved platforms?', '5.04'],
    ['Who approves new accounts?', '4.02'],
  ])('leaves “%s” to the policy', async (text, clause) => {
    const reply = await asked(text)

    expect(reply).toContain(clause)
    expect(reply).not.toContain('register of official accounts as it stands')
  })

  test('says so where it has no such account', async () => {
    expect(await asked('who looks after the canoe account?')).toContain('no account “canoe”')
  })
})

describe('the list', () => {
  test('shows everybody the accounts with their titles, by page and filter', async () => {
    const [all] = await desk.say(employee, 'accounts')
    const [some] = await desk.say(employee, 'accounts instagram')
    const filtered = await desk.press(employee, personalChat(employee), all as Message, 'Show', {
      platform: 'Facebook',
      status: 'all',
      words: '',
      due: 'false',
    })

    expect(textOf(all)).toContain('Instagram @transit')
    expect(textOf(all)).toContain('Durham Region Transit · owner: Amina Birchwood · In use')
    expect(titles(all)).not.toContain('Add an account')
    expect(textOf(some)).not.toContain('@tourism')
    expect(textOf(filtered)).toContain('1 account · page 1 of 1')
    expect(textOf(filtered)).not.toContain('@transit')
  })

  test('opens an account, without its access and history for those who do not keep it', async () => {
    const [list] = await desk.say(employee, 'accounts instagram')
    const account = String(inputsIn(list).find(({ id }) => id === 'account')?.value)
    const opened = await desk.press(
      employee,
      personalChat(employee),
      list as Message,
      'Open this account',
      { account },
    )
    const [named] = await desk.say(employee, 'account @transit')

    for (const card of [opened, named]) {
      expect(textOf(card)).toContain('Amina Birchwood')
      expect(textOf(card)).not.toContain('Who has access')
      expect(titles(card as Message)).toEqual([])
    }
  })

  test('speaks French', async () => {
    const [list] = await desk.say(employee, 'comptes', { locale: 'fr-CA' })

    expect(textOf(list)).toContain('Comptes officiels')
    expect(textOf(list)).toContain('En usage')
  })
})

describe('keeping the register', () => {
  const press = (message: Message | undefined, title: string, inputs: object = {}, who = officer) =>
    desk.press(who, personalChat(who), message as Message, title, inputs)
  const view = async () => (await desk.say(officer, 'account @tourism'))[0]

  test('gives access, reviews it and takes it back, each with its day', async () => {
    const asking = await press(await view(), 'Give access')
    const [first] = inputsIn(asking)
    expect(first).toMatchObject({ id: 'person', 'choices.data': { type: 'Data.Query' } })
    const given = await asCard(asking, 'Record: Give access', { person: newcomer.aadObjectId })
    expect(textOf(given)).toContain('Access given to Nico Newcomer by Olga Officer')
    expect(textOf(given)).toMatch(/Nico Newcomer: given .* by Olga Officer/)

    await desk.say(officer, 'review account @tourism')
    expect(textOf(await view())).toMatch(/Nico Newcomer: given .*, reviewed /)

    const taking = await press(await view(), 'Take back access')
    const taken = await asCard(taking, 'Record: Take back access', { holder: '0' })
    expect(textOf(taken)).toMatch(/taken back .* by Olga Officer/)
  })

  /** Presses a button of a card that an invoke brought in the place of a message. */
  async function asCard(reply: unknown, title: string, inputs: object, who = officer) {
    const { value } = reply as { value: object }
    const message = {
      id: 'replaced',
      attachments: [{ contentType: 'application/vnd.microsoft.card.adaptive', content: value }],
    }
    return desk.press(who, personalChat(who), message as unknown as Message, title, inputs)
  }

  test('suspends with a reason only, and restores', async () => {
    const asking = await press(await view(), 'Suspend')
    const refused = await asCard(asking, 'Record: Suspend', { note: '' })
    const done = await asCard(refused, 'Record: Suspend', { note: 'Somebody got in' })

    expect(textOf(refused)).toContain('Please write a reason')
    expect(textOf(done)).toContain('Suspended by Olga Officer')
    expect(textOf(done)).toContain('Somebody got in')
    expect(await asked('who looks after the tourism account?')).toContain('Status: Suspended')
    await desk.say(officer, 'restore account @tourism: clean again')
    expect(textOf(await view())).toContain('In use')
  })

  test('does a change once when its click is delivered again, and none on an old card', async () => {
    const old = await view()
    const asking = await press(old, 'Give access')
    const click = () => asCard(asking, 'Record: Give access', { personTyped: 'Jo Typed' })
    const [first, again] = [await click(), await click()]

    expect(textOf(first)).toContain('Access given to Jo Typed')
    expect(textOf(again)).not.toContain('meantime')
    expect(textOf(again).match(/Jo Typed: given/g)).toHaveLength(1)
    await desk.say(officer, 'change owner @tourism to Mei Northwind: moved on')
    const stale = await asCard(asking, 'Record: Give access', { personTyped: 'Late Person' })
    expect(textOf(stale)).toContain('Somebody changed this entry in the meantime')
    expect(textOf(stale)).toContain('Mei Northwind')
  })

  test('is for nobody else, by card or by words', async () => {
    const card = await view()
    const clicked = await press(card, 'Retire', {}, employee)
    const [said] = await desk.say(employee, 'suspend account @tourism: because')
    const [exported] = await desk.say(employee, 'export accounts')
    const [added] = await desk.say(employee, 'add account X @mine for Me owner Me')

    expect(clicked).toMatchObject({ statusCode: 403 })
    for (const reply of [said, exported, added])
      expect(textOf(reply)).toContain('Only Communications Officers keep the register')
    expect(textOf(await view())).toContain('In use')
  })

  test('enters an account with a form, which refuses and keeps what was entered', async () => {
    const [form] = await desk.say(officer, 'add account')
    const refused = await press(form, 'Submit entry', { ...filled(form), area: '' })
    const entered = await asCard(refused, 'Submit entry', {
      ...filled(form),
      handle: '@parks',
      area: 'Parks',
    })
    const twice = await asCard(refused, 'Submit entry', { ...filled(form), handle: '@parks' })

    expect(textOf(refused)).toContain('Not sent yet')
    expect(textOf(entered)).toContain('Entered in the register: Facebook @parks')
    expect(textOf(twice)).toContain('has this account already')
  })

  test('changes the list of platforms with a reason, and forms follow it', async () => {
    const [without] = await desk.say(officer, 'add platform Mastodon')
    await desk.say(officer, 'add platform Mastodon: residents asked for it')
    const [list] = await desk.say(officer, 'approved platforms')
    const suspended = await press(list, 'Suspend', { platform: 'youtube', note: 'Licence ended' })
    const bare = await desk.invoke(officer, personalChat(officer), 'adaptiveCard/action', {
      action: { verb: 'platform-approved', data: { platform: 'TikTok', note: 'Without a card' } },
    })
    const [form] = await desk.say(employee, 'apply')
    const offered = inputsIn(form).find(({ id }) => id === 'platform')?.choices as {
      value: string
    }[]

    expect(textOf(without)).toContain('Please write a reason')
    expect(textOf(list)).toMatch(/Mastodon: approved since .*residents asked for it/)
    expect(textOf(suspended)).toContain('YouTube is now suspended')
    expect(bare.body).toMatchObject({ statusCode: 404 })
    expect(offered.map(({ value }) => value)).toEqual([
      'Facebook',
      'Instagram',
      'LinkedIn',
      'X',
      'Mastodon',
      'other',
    ])
    expect(await asked('is YouTube approved?')).toContain('Not at present: YouTube')
  })

  test('finds platforms for an input that searches while one types', async () => {
    const search = (queryText: string, dataset: string, queryOptions = { skip: 0, top: 15 }) =>
      desk.invoke(employee, personalChat(employee), 'application/search', {
        kind: 'search',
        queryText,
        queryOptions,
        dataset,
      })
    const { body: found } = await search('INSTA', 'platforms')
    const { body: second } = await search('', 'platforms', { skip: 1, top: 1 })
    const { body: unknown } = await search('a', 'salaries')

    expect(found).toEqual({
      statusCode: 200,
      type: 'application/vnd.microsoft.search.searchResponse',
      value: { results: [{ title: 'Instagram', value: 'Instagram' }] },
    })
    expect(second).toEqual(found)
    expect(unknown).toMatchObject({ statusCode: 400, type: 'application/vnd.microsoft.error' })
  })

  test('exports the register without formulas, and records it', async () => {
    await desk.say(officer, 'add account X @formula for =HYPERLINK("x") owner +1 Person')
    const [title, csv] = await desk.say(officer, 'export accounts')
    const [, json] = await desk.say(officer, 'export accounts as json')

    expect(textOf(title)).toContain('The export was recorded')
    expect(textOf(csv)).toContain(`X,formula,"'=HYPERLINK(""x"")",active,'+1 Person`)
    expect(JSON.parse(textOf(json))).toMatchObject({
      accounts: expect.arrayContaining([expect.objectContaining({ handle: '@formula' })]),
    })
  })
})
