import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { channel, personalChat, somebody } from '../support/activities.ts'
import { openDialog, pressInDialog } from '../support/conversation.ts'
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

const applicant = somebody('Noor Applicant')
const outsider = somebody('Olu Outsider')
const reviewers = {
  communications: somebody('Remy Communications'),
  it: somebody('Ines Technology'),
  cio: somebody('Cyd Information'),
  commissioner: somebody('Mo Commissioner'),
}
type Role = keyof typeof reviewers
const roles = Object.keys(reviewers) as Role[]

let desk: TestApp
beforeAll(async () => {
  desk = await startTestApp()
  desk.connector.setMembers(String(channel('').teamId), [
    administrator,
    ...Object.values(reviewers),
  ])
  for (const role of roles)
    await desk.say(administrator, `use this channel for ${role} with`, {
      place: channel(role),
      mentions: [reviewers[role]],
    })
}, 60_000)
afterAll(() => desk.stop())

/** The newest thread of a role's channel that shows a card of this case. */
function cardFor(
  role: Role,
  number: string,
): { message: Message; place: ReturnType<typeof channel> } {
  const { connector } = desk
  const under = String(channel(role).channelId)
  for (const conversationId of [...connector.conversationsUnder(under)].reverse()) {
    const message = connector
      .messagesIn(conversationId)
      .findLast((entry) => entry.attachments && textOf(entry).includes(number))
    if (message) return { message, place: { ...channel(role), conversationId } }
  }
  throw new Error(`No card of ${number} for ${role}.`)
}

const hasCard = (role: Role, number: string) => {
  try {
    return Boolean(cardFor(role, number))
  } catch {
    return false
  }
}

const titles = (message: Message) => actionsIn(message).map(({ title }) => String(title))

/** Applies, and waits until the decider's channel has the card. */
/** What the bot answers to somebody's words: a notice of an earlier case may come in between. */
async function answersTo(...said: Parameters<TestApp['say']>): Promise<readonly Message[]> {
  return (await desk.say(...said)).filter(({ replyToId }) => replyToId !== undefined)
}

async function apply(values: object = {}): Promise<string> {
  const [form] = await answersTo(applicant, 'apply')
  if (!form) throw new Error('no form')
  const reply = await desk.press(applicant, personalChat(applicant), form, 'Submit', {
    ...filled(form),
    ...values,
  })
  const number = numberIn(textOf(reply))
  await desk.connector.until(() => roles.every((role) => hasCard(role, number)))
  return number
}

const act = (
  role: Role,
  number: string,
  title: string,
  inputs: object = {},
  from = reviewers[role],
) => {
  const { message, place } = cardFor(role, number)
  return desk.press(from, place, message, title, inputs)
}

const chatOf = (person = applicant) =>
  desk.connector.messagesIn(personalChat(person).conversationId)

const noticeOf = (number: string, words: string) =>
  chatOf().filter(
    (message) =>
      message.text && textOf(message).includes(number) && textOf(message).includes(words),
  )

describe('applying for an account', () => {
  test('opens the form as one card with the clauses behind its fields', async () => {
    const [form] = await answersTo(applicant, 'apply')

    expect(titles(form as Message)).toEqual(['Submit application'])
    expect(inputsIn(form).map(({ id }) => id)).toContain('platform')
    expect(textOf(form)).toContain('Clause 4.08')
  })

  test('opens it in French for somebody who works in French', async () => {
    const [form] = await answersTo(applicant, 'demande', { locale: 'fr-CA' })

    expect(textOf(form)).toContain('Secteur de programme')
    expect(titles(form as Message)).toEqual(['Soumettre la demande'])
  })

  test('refuses bad input beside the field and keeps what was entered', async () => {
    const [form] = await answersTo(applicant, 'apply')
    const entered = { ...filled(form), area: '', purpose: 'p'.repeat(1200), handle: '@kept' }

    const reply = await desk.press(
      applicant,
      personalChat(applicant),
      form as Message,
      'Submit',
      entered,
    )

    expect(textOf(reply)).toContain('Not sent yet: 2 fields need another look')
    expect(inputsIn(reply).find(({ id }) => id === 'handle')).toHaveProperty('value', '@kept')
    expect(textOf(reply)).not.toMatch(/SMA-\d/)
  })

  test('keeps a refused form for when its applicant comes back, and forgets it once it is sent', async () => {
    const writer = somebody('Wanda Writer')
    const chat = personalChat(writer)
    const [form] = await desk.say(writer, 'apply')
    await desk.press(writer, chat, form as Message, 'Submit', {
      ...filled(form),
      handle: '@draft',
      purpose: '',
    })

    const [again] = await desk.say(writer, 'apply')
    expect(textOf(again)).toContain('This is your draft of')
    expect(inputsIn(again).find(({ id }) => id === 'handle')).toHaveProperty('value', '@draft')
    const afresh = await desk.press(writer, chat, again as Message, 'Start with an empty form')
    expect(inputsIn(afresh).find(({ id }) => id === 'handle')).not.toHaveProperty('value')
    await desk.press(writer, chat, again as Message, 'Submit', filled(again))
    const [last] = await desk.say(writer, 'apply')

    expect(textOf(last)).not.toContain('draft')
  })

  test.each(['health', 'economic-development'])(
    'asks a division that the policy names for its people leader: %s',
    async (area) => {
      const [form] = await answersTo(applicant, 'apply')
      const { peopleLeader: _picked, peopleLeaderTyped: _typed, ...entered } = filled(form)
      const reply = await desk.press(
        applicant,
        personalChat(applicant),
        form as Message,
        'Submit',
        {
          ...entered,
          area,
        },
      )

      expect(textOf(reply)).toContain('Not sent yet: one field needs another look')
      expect(textOf(reply)).toContain('Clause 5.06')
      expect(textOf(reply)).toContain('Clauses 4.04 and 4.05')
    },
  )

  test('warns of an unapproved platform, a missing safeguard and a similar application, and sends it', async () => {
    const [form] = await answersTo(applicant, 'apply')
    const odd = {
      ...filled(form),
      area: 'other',
      otherArea: 'Canals',
      platform: 'other',
      otherPlatform: 'Peertube',
      records: 'false',
      backup: applicant.aadObjectId,
      backupTyped: '',
    }
    const first = await desk.press(
      applicant,
      personalChat(applicant),
      form as Message,
      'Submit',
      odd,
    )
    const number = numberIn(textOf(first))
    expect(textOf(first)).toContain('Peertube is not on the list of approved platforms')
    expect(textOf(first)).toContain('records of the account’s activity')
    expect(textOf(first)).toContain('The backup is the same person as the account owner')
    await desk.connector.until(() => hasCard('communications', number))
    expect(textOf(cardFor('communications', number).message)).toContain('Noticed when it was sent')

    const second = textOf(cardFor('it', await apply(odd)).message)

    expect(second).toContain(
      `Another application for the same platform and area is open: ${number}`,
    )
  })

  test('gives a case number at once, in place of the form', async () => {
    const [form] = await answersTo(applicant, 'apply')
    const reply = await desk.press(
      applicant,
      personalChat(applicant),
      form as Message,
      'Submit',
      filled(form),
    )
    const number = numberIn(textOf(reply))

    expect(number).toMatch(/^SMA-\d{4}-\d{4}$/)
    await desk.connector.until(() =>
      chatOf().some(
        ({ id }) => id === form?.id && textOf(chatOf().find((m) => m.id === id)).includes(number),
      ),
    )
    expect(inputsIn(chatOf().find(({ id }) => id === form?.id))).toEqual([])
  })

  test('makes one case of a form that Teams delivers five times', async () => {
    const [form] = await answersTo(applicant, 'apply')
    const replies = await Promise.all(
      [1, 2, 3, 4, 5].map(() =>
        desk.press(applicant, personalChat(applicant), form as Message, 'Submit', filled(form)),
      ),
    )

    expect(new Set(replies.map((reply) => numberIn(textOf(reply)))).size).toBe(1)
  })

  test('takes Action.Submit from clients that know nothing newer', async () => {
    const [form] = await answersTo(applicant, 'apply')
    const [submit] = actionsIn(form)

    await desk.say(applicant, '', {
      value: { ...(submit?.data as object), ...filled(form) },
      replyToId: String(form?.id),
    })

    await desk.connector.until(() =>
      /SMA-\d{4}-\d{4}/.test(textOf(chatOf().find(({ id }) => id === form?.id))),
    )
  })

  test('sends the form to the own chat when it is asked for in a channel', async () => {
    const before = chatOf(outsider).length
    const [reply] = await desk.say(outsider, 'apply', { place: channel('General') })

    expect(textOf(reply)).toContain('in our own chat')
    await desk.connector.until(() => chatOf(outsider).length > before)
    expect(titles(chatOf(outsider).at(-1) as Message)).toEqual(['Submit application'])
  })

  test('does not take a form of somebody else', async () => {
    const [form] = await answersTo(applicant, 'apply')

    const reply = await desk.press(
      outsider,
      personalChat(outsider),
      form as Message,
      'Submit',
      filled(form),
    )

    expect(reply).toMatchObject({ statusCode: 403, type: 'application/vnd.microsoft.error' })
  })
})

describe('deciding', () => {
  let number: string
  beforeEach(async () => {
    number = await apply()
  })

  test('shows the decider and the consulted each their own buttons', () => {
    expect(titles(cardFor('communications', number).message)).toEqual([
      'Approve',
      'Reject',
      'Ask for changes',
      'Ask a question',
      'Open details',
    ])
    expect(titles(cardFor('it', number).message)).toEqual([
      'Recommend',
      'Object',
      'Ask a question',
      'Open details',
    ])
  })

  test('asks for a reason as long as somebody who is consulted has not answered', async () => {
    const reply = await act('communications', number, 'Approve')

    expect(textOf(reply)).toContain('Please write a reason')
    expect(titles(cardFor('communications', number).message)).toContain('Approve')
  })

  test('needs no reason once all have answered, and shows their answers as they come in', async () => {
    for (const role of ['it', 'cio', 'commissioner'] as const) await act(role, number, 'Recommend')
    await desk.connector.until(() =>
      textOf(cardFor('communications', number).message).includes('recommended by Mo Commissioner'),
    )

    const reply = await act('communications', number, 'Approve')

    expect(textOf(reply)).toContain('Approved by Remy Communications')
  })

  test('updates the card in place for everybody and tells the applicant once', async () => {
    await act('communications', number, 'Approve', { reason: 'Needed before the summer' })
    await desk.connector.until(() => noticeOf(number, 'approved').length > 0)
    const isSettled = (role: (typeof roles)[number]) =>
      titles(cardFor(role, number).message).join() === 'Open details'
    await desk.connector.until(() => roles.every(isSettled))

    expect(textOf(cardFor('communications', number).message)).toContain('Needed before the summer')
    expect(noticeOf(number, 'approved')).toHaveLength(1)
    expect(noticeOf(number, 'approved')[0]?.text).toContain('Reason: Needed before the summer')
  })

  test('does not reject without a reason', async () => {
    expect(textOf(await act('communications', number, 'Reject'))).toContain('Please write a reason')
  })

  test('makes one decision when two click at once, and tells the other who was faster', async () => {
    const replies = await Promise.all([
      act('communications', number, 'Approve', { reason: 'Yes' }),
      act('communications', number, 'Reject', { reason: 'No' }),
    ])

    const remarks = replies.filter((reply) => textOf(reply).includes('already settled'))
    expect(remarks).toHaveLength(1)
    // Who, when and why.
    expect(textOf(remarks[0])).toMatch(
      /already settled: (?:Approved by Remy Communications \(.*\d{1,2}:\d{2}.*\)\. Reason: Yes|Rejected by Remy Communications \(.*\d{1,2}:\d{2}.*\)\. Reason: No)/,
    )
    await desk.connector.until(() => noticeOf(number, number).length > 0)
    expect(noticeOf(number, 'by Remy Communications')).toHaveLength(1)
  })

  test('shows the same decision when Teams delivers the click again', async () => {
    const { message, place } = cardFor('communications', number)
    const click = () =>
      desk.press(reviewers.communications, place, message, 'Approve', { reason: 'Yes' })

    const [first, second] = [await click(), await click()]

    expect(textOf(second)).toBe(textOf(first))
    expect(textOf(second)).not.toContain('already settled')
  })

  test('tells whoever clicks later who decided, on a card from before', async () => {
    const { message, place } = cardFor('communications', number)
    await act('communications', number, 'Reject', { reason: 'Covered by an existing account' })

    const reply = await desk.press(reviewers.communications, place, message, 'Approve', {
      reason: 'Yes',
    })

    expect(textOf(reply)).toMatch(/already settled: Rejected by Remy Communications/)
    expect(textOf(reply)).toContain('Covered by an existing account')
  })

  test('rejects with the clause it rests on, and says to the applicant how to go on', async () => {
    await act('communications', number, 'Reject', {
      reason: 'The records are missing',
      clause: '4.02',
    })
    await desk.connector.until(() => noticeOf(number, 'rejected').length > 0)
    const [notice] = noticeOf(number, 'rejected')

    expect(notice?.text).toContain('Reason: The records are missing')
    expect(notice?.text).toContain('clause 4.02')
    expect(notice?.text).toContain(`write “again ${number}”`)
    const [form] = await answersTo(applicant, `again ${number}`)
    expect(inputsIn(form).find(({ id }) => id === 'handle')).toHaveProperty('value', 'About handle')
  })

  test('takes two taps from the queue, once all have answered', async () => {
    for (const role of ['it', 'cio', 'commissioner'] as const) await act(role, number, 'Recommend')
    const [queue] = await desk.say(reviewers.communications, 'queue communications')
    const place = personalChat(reviewers.communications)

    const dialog = await openDialog(
      desk,
      reviewers.communications,
      place,
      queue as Message,
      `Open ${number}`,
    )
    const closed = await pressInDialog(desk, reviewers.communications, place, dialog, 'Approve')

    expect(closed.text).toContain(`Approved by Remy Communications (${number})`)
  })

  test.each([
    ['an outsider', outsider],
    ['the applicant', applicant],
    ['a reviewer of another role', reviewers.it],
  ])('is not for %s', async (_who, person) => {
    const reply = await act('communications', number, 'Approve', { reason: 'Me too' }, person)

    expect(reply).toMatchObject({ statusCode: 403 })
    expect(titles(cardFor('communications', number).message)).toContain('Approve')
  })

  test('does nothing from a conversation to which the card was copied', async () => {
    const { message } = cardFor('communications', number)

    const reply = await desk.press(
      reviewers.communications,
      channel('General'),
      message,
      'Approve',
      { reason: 'x' },
    )

    expect(reply).toMatchObject({ statusCode: 404 })
  })

  test('has a text path', async () => {
    await desk.say(reviewers.it, `recommend ${number} secure set-up`)
    const [denied] = await desk.say(outsider, `approve ${number} please`)
    const [decided] = await desk.say(
      reviewers.communications,
      `approve ${number.toLowerCase()} fits the plan`,
    )
    const [later] = await desk.say(reviewers.communications, `reject ${number} changed my mind`)

    expect(textOf(denied)).toContain(`I know no case ${number}`)
    expect(textOf(decided)).toContain(`Approved by Remy Communications (${number})`)
    expect(textOf(later)).toContain('already settled')
  })

  test('tells the applicant that somebody else has to decide', async () => {
    const [reply] = await answersTo(applicant, `approve ${number} because`)

    expect(textOf(reply)).toContain('your own case')
  })

  test('asks for changes, takes the revised form, and asks everybody again', async () => {
    const old = cardFor('communications', number)
    await act('it', number, 'Recommend')
    await act('communications', number, 'Ask for changes', { reason: 'Who moderates?' })
    await desk.connector.until(() => noticeOf(number, 'asks for changes').length > 0)

    const [form] = await answersTo(applicant, `revise ${number}`)
    expect(inputsIn(form).find(({ id }) => id === 'handle')).toHaveProperty('value', 'About handle')
    await desk.press(applicant, personalChat(applicant), form as Message, 'Submit', {
      ...filled(form),
      handle: '@revised',
    })
    await desk.connector.until(() =>
      textOf(cardFor('communications', number).message).includes('@revised'),
    )

    const { message } = cardFor('communications', number)
    expect(message.id).not.toBe(old.message.id)
    expect(textOf(message)).toContain('Revision 2')
    expect(textOf(message)).toContain('What changed in version 2')
    expect(textOf(message)).toContain('About handle → @revised')
    expect(textOf(message)).toContain('Information Technology: not answered yet')
    const stale = await desk.press(reviewers.communications, old.place, old.message, 'Approve', {
      reason: 'x',
    })
    expect(stale).toMatchObject({ statusCode: 409 })
    expect(textOf(stale).length + JSON.stringify(stale).length).toBeGreaterThan(0)
    expect(JSON.stringify(stale)).toContain('was revised')
  })

  test('enters an approved account in the register', async () => {
    const own = await apply({ handle: '@entered-in-the-register' })
    const listed = async () =>
      (await desk.say(applicant, 'accounts entered-in-the-register')).map(textOf).join()
    expect(await listed()).toContain('No account')

    await act('communications', own, 'Approve', { reason: 'Yes' })

    expect(await listed()).toContain('@entered-in-the-register')
    await desk.say(applicant, `withdraw ${number}`)
  })

  test('carries the conditions of an approval into the register', async () => {
    const keeper = reviewers.communications
    await desk.say(administrator, 'use this channel for communications-officer with', {
      place: channel('communications-officer'),
      mentions: [keeper],
    })
    const { message, place } = cardFor('communications', number)
    const verb = 'approve-with-conditions'
    const { nonce } = (actionsIn(message)[0]?.data ?? {}) as { nonce?: string }
    const data = {
      verb,
      nonce,
      reason: 'The season opens',
      condition1: 'Two moderators are named',
      conditionDay1: '2099-01-31',
      condition2: 'Multi-factor sign-in is set up',
    }
    await desk.invoke(keeper, place, 'adaptiveCard/action', { action: { verb, data } }, message.id)
    const [, json] = await desk.say(keeper, 'export accounts as json')

    const { accounts } = JSON.parse(textOf(json))
    expect(accounts).toContainEqual(
      expect.objectContaining({
        caseNumber: number,
        conditions: expect.stringMatching(
          /^Two moderators are named.*2099-01-31.*; Multi-factor sign-in is set up$/,
        ),
      }),
    )
  })

  test('is over when the applicant withdraws', async () => {
    const [reply] = await answersTo(applicant, `withdraw ${number}`)
    await desk.connector.until(
      () => !titles(cardFor('communications', number).message).includes('Approve'),
    )

    expect(textOf(reply)).toContain('Withdrawn')
    expect(textOf(reply)).toContain(`write “again ${number}”`)
    const [status] = await answersTo(applicant, `timeline ${number}`)
    expect(textOf(status)).toContain('Withdrawn by Noor Applicant')
    expect(textOf(status)).toContain(`write “again ${number}”`)
    expect(titles(status as Message)).toContain('Start again from this')
    const late = await act('communications', number, 'Open details')
    expect(late).toMatchObject({ statusCode: 200 })
  })
})

describe('following a case', () => {
  test('shows applicants and reviewers where it stands, and nobody else', async () => {
    const number = await apply()

    const [mine] = await answersTo(applicant, 'my cases')
    const [status] = await answersTo(applicant, `status ${number}`)
    const [reviewer] = await desk.say(reviewers.cio, `status ${number}`, { place: channel('cio') })
    const [other] = await desk.say(outsider, `status ${number}`)
    const [queue] = await desk.say(reviewers.communications, 'queue')

    expect(textOf(mine)).toContain(number)
    expect(textOf(status)).toContain(`${number}`)
    expect(textOf(status)).toContain('Waiting for a decision')
    expect(textOf(reviewer)).toContain(number)
    expect(textOf(other)).toContain(`I know no case ${number}`)
    expect(textOf(queue)).toContain(number)
    for (const words of ['queue information technology', 'queue New Social Media Account'])
      expect(textOf((await desk.say(reviewers.it, words))[0])).not.toContain('I know no list')
    const [odd] = await desk.say(reviewers.communications, 'queue bananas')
    expect(textOf(odd)).toContain('I know no list “bananas”')
    expect(textOf(odd)).toContain(number)
  })

  test('may be edited and taken back until the decision, also after somebody has answered', async () => {
    const number = await apply()
    await act('it', number, 'Recommend')

    const [status] = await answersTo(applicant, `status ${number}`)
    const [form] = await answersTo(applicant, `revise ${number}`)
    await act('communications', number, 'Approve', { reason: 'Yes' })
    const [late] = await answersTo(applicant, `revise ${number}`)
    const [kept] = await answersTo(applicant, `withdraw ${number}`)

    expect(titles(status as Message)).toEqual(expect.arrayContaining(['Withdraw', 'Revise']))
    expect(inputsIn(form).length).toBeGreaterThan(3)
    expect(textOf(late)).toContain('can no longer be changed')
    expect(textOf(kept)).toContain('already settled')
  })

  test('shows the details in the own chat and records the view', async () => {
    const number = await apply()
    const before = chatOf(reviewers.it).length

    const reply = await act('it', number, 'Open details')
    await desk.connector.until(() => chatOf(reviewers.it).length > before)

    expect(textOf(reply)).toContain('recorded')
    expect(textOf(chatOf(reviewers.it).at(-1))).toContain('About purpose')
  })
})
