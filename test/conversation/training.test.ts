/** Training: asked for, recorded as done, looked up, expired and renewed; an application says whether it counts. */
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { Card } from '../../src/cards/card.ts'
import { channel, personalChat, somebody } from '../support/activities.ts'
import { lint } from '../support/card-lint.ts'
import { bindRoles, cardFor, chatOf, saidIn, titlesOf } from '../support/conversation.ts'
import {
  cardOf,
  filled,
  numberIn,
  startTestApp,
  type TestApp,
  textOf,
} from '../support/desk-app.ts'
import type { Message } from '../support/teams-world.ts'

const officer = somebody('Olga Officer')
const decider = somebody('Dana Decider')
const clerk = somebody('Cleo Clerk')
const driver = somebody('Drew Driver')
const stranger = somebody('Sid Stranger')
/** November 20, 2026, noon in Toronto. The clock goes on by itself, and a test may set it. */
const start = Date.UTC(2026, 10, 20, 17) * 1000
const day = 86_400_000_000
let clock = start
const began = Date.now()

let desk: TestApp
beforeAll(async () => {
  desk = await startTestApp({
    now: () => clock + (Date.now() - began) * 1000,
    roundsEveryMs: 200,
  })
  await bindRoles(desk, { 'communications-officer': officer, communications: decider })
  desk.connector.setMembers(String(channel('').teamId), [officer, decider, clerk, driver])
}, 60_000)
afterAll(() => desk.stop())

const said = async (text: string, from = clerk, locale?: string) =>
  textOf((await desk.say(from, text, locale ? { locale } : {})).at(-1))
const until = (condition: () => boolean) => desk.connector.until(condition)
const told = (words: string, from = clerk) =>
  until(() => chatOf(desk, from).some((message) => textOf(message).includes(words)))

/** Sends the request and gives the number of its case. */
async function askedFor(from = clerk): Promise<string> {
  const form = (await desk.say(from, 'ask for training')).at(-1) as Message
  const reply = await desk.press(from, personalChat(from), form, 'Submit', filled(form))
  const number = numberIn(textOf(reply))
  await until(() => cardFor(desk, 'communications-officer', number) !== undefined)
  return number
}

async function act(number: string, title: string, inputs: object = {}) {
  const found = cardFor(desk, 'communications-officer', number)
  if (!found) throw new Error(`No card of ${number}.`)
  return desk.press(officer, found.place, found.message, title, inputs)
}

describe('asking for training', () => {
  test('an employee asks, is invited, and the division records the day', async () => {
    expect(await said('my training')).toContain('No training is on record')
    const number = await askedFor()
    const card = cardFor(desk, 'communications-officer', number)
    expect(titlesOf(card?.message)).toEqual(
      expect.arrayContaining(['Invite', 'Record as done', 'Decline with thanks']),
    )
    expect(lint(cardOf(card?.message) as Card)).toEqual([])

    await act(number, 'Invite', { reason: 'December 1, 9:00, room 2' })
    await told('December 1, 9:00, room 2')
    const early = await act(number, 'Record as done', { doneOn: '2026-12-01' })
    expect(textOf(early)).toContain('That day is still to come')
    await act(number, 'Record as done', { doneOn: '2026-11-18' })

    await told('Your training is on record')
    const own = await said('my training')
    expect(own).toContain('Done on November 18, 2026. It counts until November 18, 2028.')
    expect(own).toContain('recorded by Olga Officer')
    expect(await said('ma formation', clerk, 'fr-CA')).toContain(
      'Elle compte jusqu’au 18 novembre 2028',
    )
  })

  test('goes by text as well: “trained NUMBER 2026-11-19”', async () => {
    const number = await askedFor(driver)

    expect(await said(`trained ${number} 2026-11-19`, officer)).toContain('Recorded as done')

    await told('Your training is on record', driver)
    expect(await said('my training', driver)).toContain('Done on November 19, 2026')
  })

  test('is offered under the clause that speaks of training', async () => {
    const [reply] = await desk.say(stranger, 'Who runs the training sessions?')

    expect(titlesOf(reply)).toContain('Ask for training')
  })
})

describe('recording without a request', () => {
  const record = async (inputs: object) => {
    const form = (await desk.say(officer, 'record training')).at(-1) as Message
    expect(lint(cardOf(form) as Card)).toEqual([])
    return desk.press(officer, personalChat(officer), form, 'Submit', inputs)
  }

  test('enters everybody who took part on one day', async () => {
    const reply = await record({
      people: `${decider.aadObjectId},${clerk.aadObjectId}`,
      doneOn: '2026-11-17',
    })

    expect(textOf(reply)).toContain('Dana Decider, done on November 17, 2026')
    expect(textOf(reply)).toContain('Cleo Clerk')
    // The form is gone with what was in it; the way on stands there.
    expect(JSON.stringify(reply)).not.toContain('Input.')
    expect(titlesOf(reply)).toEqual(['Record more', 'Training on record'])
    expect(lint(cardOf(reply) as Card)).toEqual([])
    // Delivered again: nobody is entered twice.
    const again = await record({ people: decider.aadObjectId, doneOn: '2026-11-17' })
    expect(textOf(again)).toContain('on record for that day already')
  })

  test.each([
    [
      { people: 'typed', doneOn: '2026-11-17', peopleTyped: 'Nora Nowhere' },
      'pick people from the directory',
    ],
    [{ people: clerk.aadObjectId, doneOn: '2026-11-21' }, 'still to come'],
    [{ people: officer.aadObjectId, doneOn: '2026-11-17' }, 'recorded by a colleague'],
    [{ people: '', doneOn: '2026-11-17' }, 'Please fill in'],
  ])('says what does not hold: %o', async (inputs, words) => {
    expect(textOf(await record(inputs))).toContain(words)
  })

  test('a mistake is struck with a reason, stays, and counts no more', async () => {
    await record({ people: decider.aadObjectId, doneOn: '2026-11-19' })
    const number = /(TRN-\d{4}-\d{4}): done on November 19/.exec(
      await said('training of Dana Decider', officer),
    )?.[1]

    expect(await said(`strike training ${number}`, officer)).toContain('Please give a reason')
    expect(await said(`strike training ${number}: was not there`, officer)).toContain('Struck')
    expect(await said(`radier la formation ${number} : absence`, officer, 'fr-CA')).toContain(
      'déjà été radiée',
    )
    const after = await said('training of Dana Decider', officer)
    expect(after).toContain('Done on November 17, 2026')
    expect(after).toContain('struck by Olga Officer: was not there')
  })
})

describe('who may look it up', () => {
  test.each([
    'training of Cleo Clerk',
    'training records',
    'record training',
    'export training',
    'strike training TRN-2026-0001: mine',
  ])('“%s” is for those who record it, and nobody else', async (text) => {
    const reply = (await desk.say(clerk, text)).at(-1)

    expect(textOf(reply)).toContain('The training of others is for Communications Officers')
    expect(textOf(reply)).not.toContain('November')
  })

  test('a card of theirs does nothing in another’s hands', async () => {
    const list = (await desk.say(officer, 'training records')).at(-1) as Message
    expect(lint(cardOf(list) as Card)).toEqual([])
    const form = (await desk.say(officer, 'record training')).at(-1) as Message

    for (const [message, title] of [
      [list, 'Export as CSV'],
      [list, 'Record training'],
      [form, 'Submit'],
    ] as const) {
      const reply = await desk.press(clerk, personalChat(officer), message, title, {
        people: stranger.aadObjectId,
        doneOn: '2026-11-17',
      })
      expect(reply.statusCode).toBe(403)
    }
    expect(await said('training of Sid Stranger', officer)).toContain('Nobody of that name')
  })

  test('the list and the export show everybody’s, safe for a spreadsheet', async () => {
    const list = await said('training records', officer)
    expect(list).toContain('Cleo Clerk: counts until November 18, 2028')
    const csv = await said('export training', officer)
    expect(csv).toContain('number,name,done_on,expires_on')
    expect(csv).toMatch(/TRN-2026-\d{4},Cleo Clerk,2026-11-18,2028-11-18,Olga Officer/)
    const json = JSON.parse(await said('export training json', officer))
    expect(json.trainings[0].person.id).toEqual(expect.any(String))
  })

  test('nothing is shown in a channel', async () => {
    const place = channel('communications-officer')
    const [reply] = await desk.say(officer, 'training records', { place })

    expect(reply?.attachments).toBeUndefined()
  })
})

describe('an application for an account', () => {
  const apply = async (from = stranger) => {
    const form = (await desk.say(from, 'apply')).at(-1) as Message
    return desk.press(from, personalChat(from), form, 'Submit', filled(form))
  }

  test('says, to the applicant and to who decides, that no training is on record; and blocks nothing', async () => {
    const receipt = await apply()
    const number = numberIn(textOf(receipt))

    expect(textOf(receipt)).toContain('No social media training is on record for Sid Stranger')
    await until(() => cardFor(desk, 'communications', number) !== undefined)
    expect(textOf(cardFor(desk, 'communications', number)?.message)).toContain(
      'No social media training is on record for Sid Stranger',
    )
  })

  test('says nothing of it where the training counts', async () => {
    expect(textOf(await apply(clerk))).not.toContain('training is on record')
  })
})

describe('expiry', () => {
  test('is announced once ahead of the day, with the way to renew it', async () => {
    // 24 months after November 19, 2026, less 30 days: October 20, 2028. A day before, nothing is said.
    clock = Date.UTC(2028, 9, 18, 17) * 1000
    await new Promise((done) => setTimeout(done, 600))
    const reminders = (from = driver) =>
      chatOf(desk, from).filter((message) => textOf(message).includes('Please do it again'))
    expect(reminders()).toEqual([])

    clock += 2 * day
    await until(() => reminders().length > 0)
    const text = textOf(reminders()[0])
    expect(text).toContain(
      'Your social media training of November 19, 2026 counts until November 19, 2028',
    )
    expect(titlesOf(reminders()[0])).toEqual(['Ask for training'])
    // Somebody who has never written to the bot is reached through those who record training.
    await until(() =>
      saidIn(desk, 'communications-officer').some((line) =>
        line.includes('of Dana Decider counts until'),
      ),
    )
    await new Promise((done) => setTimeout(done, 600))
    expect(reminders()).toHaveLength(1)
  })

  test('an application after that day says so', async () => {
    clock = Date.UTC(2028, 10, 19, 17) * 1000
    expect(await said('my training', driver)).toContain(
      'It has not counted since November 19, 2028',
    )
    expect(await said('training records expired', officer)).toContain(
      'Drew Driver: expired on November 19, 2028',
    )

    const form = (await desk.say(driver, 'apply')).at(-1) as Message
    const receipt = await desk.press(driver, personalChat(driver), form, 'Submit', filled(form))

    expect(textOf(receipt)).toContain('training of Drew Driver expired on November 19, 2028')
  })
})

describe('an organization that records no training', () => {
  test('offers nothing: the words are a question there', async () => {
    const city = await startTestApp({ organization: 'dauphin' })
    try {
      for (const text of ['my training', 'ask for training', 'training records']) {
        const [reply] = await city.say(stranger, text)
        expect(textOf(reply)).not.toContain('on record')
        expect(titlesOf(reply)).not.toContain('Submit request')
      }
    } finally {
      await city.stop()
    }
  })
})
