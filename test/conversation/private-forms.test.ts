/** Forms stay between the person and the bot: where they act, what they come filled in with, and what a failure says. */
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { channel, groupChat, personalChat, type Somebody, somebody } from '../support/activities.ts'
import { sendComplaint } from '../support/complaint-form.ts'
import { chatOf, titlesOf } from '../support/conversation.ts'
import {
  actionsIn,
  administrator,
  filled,
  inputsIn,
  numberIn,
  startTestApp,
  type TestApp,
  textOf,
} from '../support/desk-app.ts'
import type { Message } from '../support/teams-world.ts'

let durham: TestApp
let dauphin: TestApp
beforeAll(async () => {
  durham = await startTestApp({ env: { RATE_LIMITS: 'off' } })
  dauphin = await startTestApp({ organization: 'dauphin', env: { RATE_LIMITS: 'off' } })
}, 60_000)
afterAll(async () => {
  await durham.stop()
  await dauphin.stop()
})

const lastCard = (desk: TestApp, person: Somebody): Message | undefined =>
  chatOf(desk, person).findLast(({ attachments }) => attachments)

describe('a form that was copied to where others read', () => {
  const copier = somebody('Cody Copier')
  const elsewhere = [
    ['a channel', channel('General')],
    ['a group chat', groupChat('Lunch')],
    [
      'a chat of two people',
      { kind: 'personal', conversationId: '19:aaaa_bbbb@unq.gbl.spaces' } as const,
    ],
  ] as const

  test.each(elsewhere)(
    'sends nothing from %s, and says kindly where it works',
    async (_, place) => {
      const form = (await durham.say(copier, 'apply')).at(-1) as Message

      const reply = await durham.press(copier, place, form, 'Submit', filled(form))

      expect(reply).toMatchObject({ statusCode: 403 })
      expect(JSON.stringify(reply.value)).toContain('in our own chat only')
      expect(durham.connector.messagesIn(place.conversationId)).toEqual([])
      const [cases] = await durham.say(copier, 'my cases')
      expect(textOf(cases)).not.toMatch(/SMA-\d{4}-\d{4}/)
    },
  )

  test.each(elsewhere)('does not open behind its notice in %s', async (_, place) => {
    const notice = (await durham.say(copier, 'complain')).at(-1) as Message

    expect(await durham.press(copier, place, notice, 'Continue')).toMatchObject({ statusCode: 403 })
  })

  test('is answered in text where an old client pressed it', async () => {
    const form = (await durham.say(copier, 'apply')).at(-1) as Message
    const submit = actionsIn(form).find(({ title }) => String(title).startsWith('Submit'))

    const [reply] = await durham.say(copier, '', {
      place: channel('General'),
      value: { ...(submit?.data as object), ...filled(form) },
      replyToId: form.id,
    })

    expect(textOf(reply)).toContain('in our own chat only')
    expect(textOf(reply)).not.toContain('About')
  })

  test('leaves the person’s own chat with the bot what it was', async () => {
    const pair = { kind: 'personal', conversationId: '19:cccc_dddd@unq.gbl.spaces' } as const
    await durham.say(copier, 'hello')
    await durham.invoke(copier, pair, 'composeExtension/query', {
      commandId: 'searchClauses',
      parameters: [{ name: 'query', value: 'consent' }],
    })
    const before = chatOf(durham, copier).length

    await durham.say(copier, 'apply', { place: channel('General') })

    await durham.connector.until(() => chatOf(durham, copier).length > before)
    expect(durham.connector.messagesIn(pair.conversationId)).toEqual([])
  })
})

describe('a form that comes filled in', () => {
  test('reaches the person’s own chat as it was asked for in a channel', async () => {
    const clerk = somebody('Cleo Clerk')

    await dauphin.say(clerk, 'check comment: You are all thieves', { place: channel('General') })

    await dauphin.connector.until(() => lastCard(dauphin, clerk) !== undefined)
    const values = inputsIn(lastCard(dauphin, clerk)).map(({ value }) => value)
    expect(values).toContain('You are all thieves')
  })

  test('can be sent from there like any other', async () => {
    const clerk = somebody('Cara Clerk')
    await dauphin.say(clerk, 'check comment: You are all liars', { place: channel('General') })
    await dauphin.connector.until(() => lastCard(dauphin, clerk) !== undefined)
    const form = lastCard(dauphin, clerk) as Message
    const entered = Object.fromEntries(inputsIn(form).map(({ id, value }) => [id, value]))

    const receipt = await dauphin.press(clerk, personalChat(clerk), form, 'Submit', {
      ...filled(form),
      ...entered,
    })

    expect(numberIn(textOf(receipt))).toMatch(/^[A-Z]+-\d{4}-\d{4}$/)
  })

  test('asks for what the person had begun in another only when that one is opened', async () => {
    const clerk = somebody('Cole Clerk')
    const chat = personalChat(clerk)
    const form = (await dauphin.say(clerk, 'check comment')).at(-1) as Message
    await dauphin.press(clerk, chat, form, 'Submit', { post: 'Begun the day before' })

    await dauphin.say(clerk, 'check comment: Another one', { place: channel('General') })

    const given = () => inputsIn(lastCard(dauphin, clerk)).map(({ value }) => value)
    await dauphin.connector.until(() => given().includes('Another one'))
    await dauphin.say(clerk, 'check comment')
    expect(given()).toContain('Begun the day before')
  })

  test('stands behind its notice where there is one, and comes filled in after it', async () => {
    const person = somebody('Noor Notice')
    const { number } = await sendComplaint(durham, person, { what: 'They posted my address.' })

    const notice = (await durham.say(person, `again ${number}`)).at(-1) as Message

    expect(titlesOf(notice)).toEqual(['Continue'])
    expect(JSON.stringify(notice)).not.toContain('They posted my address.')
    const again = await durham.press(person, personalChat(person), notice, 'Continue')
    expect(JSON.stringify(again.value)).toContain('They posted my address.')
  })
})

describe('a turn that fails', () => {
  const applicant = somebody('Fern Failure')
  const sends = { method: 'POST', about: personalChat(applicant).conversationId }
  const away = (times: number) =>
    durham.connector.fail(
      { status: 500 },
      times,
      ({ method, path }) => method === sends.method && path.includes(sends.about),
    )

  test('after its work was recorded does not say that nothing was', async () => {
    const form = (await durham.say(applicant, 'apply')).at(-1) as Message
    const receipt = await durham.press(applicant, personalChat(applicant), form, 'Submit', {
      ...filled(form),
    })
    const number = numberIn(textOf(receipt))
    away(1)

    const said = await durham.say(applicant, `withdraw ${number}`)

    const text = said.map(textOf).join('\n')
    expect(text).toContain('was recorded')
    expect(text).not.toContain('nothing was recorded')
    expect(textOf((await durham.say(applicant, `status ${number}`))[0])).toContain('ithdrawn')
  })

  test('before that says that nothing was', async () => {
    away(1)

    const said = await durham.say(applicant, 'thanks')

    expect(said.map(textOf).join('\n')).toContain('nothing was recorded')
  })
})

describe('a guest of the reviewers’ team', () => {
  test('sees no queue and decides nothing, though the whole team may', async () => {
    const guest = { ...somebody('Gia Guest'), userRole: 'guest' }
    const own = somebody('Rae Reviewer')
    const place = channel('communications', 'With guests')
    durham.connector.setMembers(String(place.teamId), [administrator, own, guest])
    await durham.say(administrator, 'use this channel for communications', { place })
    const applicant = somebody('Abe Applicant')
    const form = (await durham.say(applicant, 'apply')).at(-1) as Message
    const receipt = await durham.press(
      applicant,
      personalChat(applicant),
      form,
      'Submit',
      filled(form),
    )
    const number = numberIn(textOf(receipt))

    const [refused] = await durham.say(guest, `approve ${number} looks fine`)
    const [seen] = await durham.say(own, `status ${number}`)

    expect(textOf(refused)).not.toMatch(/approved/i)
    expect(textOf((await durham.say(guest, 'queue'))[0])).not.toContain(number)
    expect(textOf(seen)).toContain(number)
    expect(textOf(seen)).not.toMatch(/approved by/i)
  })
})
