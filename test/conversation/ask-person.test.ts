/** A question that the policy does not answer: to a person, back to the asker, and on to everybody who asks the same. */
import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { sql } from 'kysely'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { Card } from '../../src/cards/card.ts'
import { openDatabase } from '../../src/storage/database.ts'
import { personalChat, somebody } from '../support/activities.ts'
import { lint } from '../support/card-lint.ts'
import { bindRoles, cardFor, chatOf, titlesOf } from '../support/conversation.ts'
import {
  actionsIn,
  cardOf,
  inputsIn,
  numberIn,
  startTestApp,
  type TestApp,
  textOf,
} from '../support/desk-app.ts'
import type { Message } from '../support/teams-world.ts'

const asker = somebody('Ola Asker')
const other = somebody('Uri Other')
const keeper = somebody('Quinn Questions')
const question = 'How many hashtags should an official post have?'

let folder: string
let desk: TestApp
beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'ask-person-'))
  cpSync('knowledge', folder, { recursive: true })
  desk = await startTestApp({ knowledge: folder, roundsEveryMs: 200 })
  await bindRoles(desk, { questions: keeper })
  // The bot has met the keeper in their own chat.
  await desk.say(keeper, 'help')
}, 60_000)
afterAll(async () => {
  await desk.stop()
  rmSync(folder, { recursive: true })
})

const said = async (from = asker, text = question, locale?: string) => {
  const messages = await desk.say(from, text, locale ? { locale } : {})
  // A notice of an earlier question may come in between.
  return messages.findLast(({ replyToId }) => replyToId !== undefined) as Message
}
const last = (from = asker) => chatOf(desk, from).at(-1)
const until = (condition: () => boolean) => desk.connector.until(condition)

/** Asks with one tap and waits for the card in the channel. */
async function asked(text: string, from = asker, locale?: string): Promise<string> {
  const answer = await said(from, text, locale)
  const reply = await desk.press(from, personalChat(from), answer, locale ? 'Demander' : 'Ask')
  const number = numberIn(textOf(reply))
  await until(() => cardFor(desk, 'questions', number) !== undefined)
  return number
}

async function act(number: string, title: string, inputs: object = {}) {
  const found = cardFor(desk, 'questions', number)
  if (!found) throw new Error(`No card of ${number}.`)
  return desk.press(keeper, found.place, found.message, title, inputs)
}

const told = (number: string, words: string, from = asker) =>
  until(() =>
    chatOf(desk, from).some((message) => {
      const text = textOf(message)
      return text.includes(number) && text.includes(words)
    }),
  )

describe('a question without an answer', () => {
  test('goes to a person with one tap, as it was asked and with what was found', async () => {
    const number = await asked('How many hashtags may a video have?')

    const card = cardFor(desk, 'questions', number)
    const text = textOf(card?.message)
    expect(JSON.stringify(card?.message)).toContain('How many hashtags may a video have?')
    expect(text).toContain('The bot found no answer in the policy. Nearest clauses:')
    expect(text).toMatch(/• .*clause/)
    expect(titlesOf(card?.message)).toEqual(
      expect.arrayContaining(['Answer', 'Answer for everyone', 'Cannot be answered']),
    )
    expect(lint(cardOf(card?.message) as Card)).toEqual([])
    await told(number, 'received')
  })

  test('is sent once, however often the button is pressed', async () => {
    const answer = await said(asker, 'Which colours should our stickers have?')
    const press = () => desk.press(asker, personalChat(asker), answer, 'Ask a person')

    const numbers = (await Promise.all([press(), press(), press()])).map((reply) =>
      numberIn(textOf(reply)),
    )

    expect(new Set(numbers).size).toBe(1)
    expect(textOf(await press())).toContain(numbers[0])
  })

  test('whose button a power cut forgot is told so, sends nothing, and is asked again', async () => {
    const lost = await said(asker, 'How long should the intro of a video be?')
    const database = await openDatabase(desk.databaseUrl)
    await database.transaction((connection) =>
      connection.run(sql`delete from card where kind = 'form' and case_number is null`),
    )
    await database.close()

    const reply = await desk.press(asker, personalChat(asker), lost, 'Ask a person')

    expect(reply).toMatchObject({ statusCode: 404 })
    expect(JSON.stringify(reply)).toContain('I no longer know this button, and nothing was sent.')
    const number = await asked('How long should the intro of a video be?')
    expect(cardFor(desk, 'questions', number)).toBeDefined()
  })

  test('says before the tap who will read it, and keeps the answer in its place', async () => {
    const answer = await said()

    expect(textOf(answer)).toContain('with your name, to: Communications and Engagement')
    const reply = await desk.press(asker, personalChat(asker), answer, 'Ask a person')
    expect(reply.type).toBe('application/vnd.microsoft.activity.message')
  })

  test('belongs to the one who asked: nobody else can send it', async () => {
    const answer = await said()

    const reply = await desk.press(other, personalChat(asker), answer, 'Ask a person')

    expect(reply.statusCode).toBe(403)
  })

  test('is answered on one card; the asker reads it with the question and the clause', async () => {
    const number = await asked('Which font should our official posts use?')

    await act(number, 'Answer', { reason: 'The corporate one.', clause: '4.06' })

    await told(number, 'Answer: The corporate one.')
    const text = textOf(chatOf(desk, asker).findLast((each) => textOf(each).includes(number)))
    expect(text).toContain('You asked: Which font should our official posts use?')
    expect(text).toContain('clause 4.06')
    expect(textOf(last())).not.toContain('AI')
  })

  test('is answered in words too: “answer NUMBER text”', async () => {
    const number = await asked('What is the best time to post on Instagram?')

    await desk.say(keeper, `answer ${number} Before noon.`)

    await told(number, 'Answer: Before noon.')
  })

  test('comes back in the language of the asker', async () => {
    const number = await asked('Combien de mots-clics par vidéo ?', asker, 'fr-CA')

    await act(number, 'Answer', { reason: 'Trois.' })

    await told(number, 'a répondu à votre question')
    await told(number, 'Réponse : Trois.')
  })

  test('may have no answer, and the asker is told so with the reason', async () => {
    const number = await asked('Which colours should our banners have?')

    await act(number, 'Cannot be answered', { reason: 'We recommend no agency.' })

    await told(number, 'cannot answer your question')
    await told(number, 'We recommend no agency.')
  })

  test('can be passed on to another role', async () => {
    const number = await asked('What is the budget for social media ads?')

    await desk.say(keeper, `pass on ${number} hr they know more`)

    const [status] = await desk.say(asker, `status ${number}`)
    expect(textOf(status)).toContain('Human Resources')
  })

  test('is taken back by the one who asked', async () => {
    const number = await asked('May our logo be turned pink on our page?')

    const [reply] = await desk.say(asker, `withdraw ${number}`)

    expect(textOf(reply)).toContain(number)
    expect((await act(number, 'Open')).statusCode).toBeDefined()
  })
})

describe('what the bot refuses', () => {
  test('is worded anew for a person: a colleague’s name is not sent with one tap', async () => {
    const answer = await said(asker, 'Did Mr. Smith break the policy with his post?')

    const buttons = actionsIn(answer)
    expect(buttons.map(({ verb }) => verb)).toContain('open-form')
    expect(JSON.stringify(buttons)).not.toContain('Smith')
  })
})

describe('“ask a person”', () => {
  test('opens the form with the question before in it', async () => {
    await said(asker, 'How tall may a banner be?')

    const form = await said(asker, 'ask a person')

    expect(inputsIn(form)[0]).toMatchObject({ value: 'How tall may a banner be?' })
  })
})

describe('a thumb down', () => {
  const thumb = (answer: Message | undefined, feedback: object) =>
    desk.invoke(
      other,
      personalChat(other),
      'message/submitAction',
      {
        actionName: 'feedback',
        actionValue: { reaction: 'dislike', feedback: JSON.stringify(feedback) },
      },
      answer?.id,
    )

  test('offers to send the question to a person, by name of who will answer', async () => {
    const value = { data: { actionName: 'feedback', actionValue: { reaction: 'dislike' } } }

    const { body } = await desk.invoke(other, personalChat(other), 'message/fetchTask', value)

    expect(JSON.stringify(body)).toContain('Send my question, with my name, to a person')
  })

  test('sends it where the person ticks that, once, and never without it', async () => {
    const answer = await said(other, 'Do we need consent for photos?')
    await thumb(answer, { reason: 'unclear' })
    await thumb(answer, { reason: 'unclear', askPerson: 'true' })
    await thumb(answer, { reason: 'unclear', askPerson: 'true' })

    await until(() => chatOf(desk, other).some((message) => textOf(message).includes('SMQ-')))
    const [mine] = await desk.say(other, 'my cases')
    expect(new Set(textOf(mine).match(/SMQ-\d{4}-\d{4}/g)).size).toBe(1)
    const number = numberIn(textOf(mine))
    await until(() => cardFor(desk, 'questions', number) !== undefined)
    expect(textOf(cardFor(desk, 'questions', number)?.message)).toContain('the person wants more')
  })
})

describe('an approved answer', () => {
  let id = 0

  test('is what an answer for everyone becomes, and whoever asks the same gets it with its owner', async () => {
    const number = await asked(question)
    await act(number, 'Answer for everyone', {
      reason: 'Two at most. Screen readers read each aloud.',
      clause: '4.07',
    })
    await told(number, 'Whoever asks the same from now on gets this answer, without your name.')

    const answer = await said(other, 'How many hashtags may we use in an official post?')

    const text = textOf(answer)
    expect(text).toContain('Approved answer by Quinn Questions: Two at most.')
    expect(text).toMatch(/Quinn Questions, \w+ \d+, \d{4}\. Next review: \w+ \d+, \d{4}/)
    expect(text).toContain('clause 4.07')
    expect(JSON.stringify(answer)).not.toContain('AIGeneratedContent')
    expect(text).not.toContain('Ola')
    expect(lint(cardOf(answer) as Card)).toEqual([])
    const [list] = await desk.say(keeper, 'approved answers')
    id = Number(/(\d+)\. How many hashtags/.exec(textOf(list))?.[1])
    expect(id).toBeGreaterThan(0)
  })

  test.each([
    'How many hashtags should a private message have?',
    'How many photos should an official post have?',
    'Who decides on the hashtags of an official post?',
    'How many hashtags should an official post not have?',
  ])('is not given for another question: %s', async (text) => {
    expect(textOf(await said(other, text))).not.toContain('Approved answer')
  })

  test('stands after a restart', async () => {
    await desk.restart()

    expect(textOf(await said(other, question))).toContain('Approved answer by Quinn')
  })

  test('is listed and changed by those who keep it, and by nobody else', async () => {
    for (const text of ['approved answers', `approved answer ${id}`, `retire answer ${id}`])
      expect(textOf(await said(other, text))).toContain('are kept by')
    expect(textOf(await said(other, question))).toContain('Approved answer by')
  })

  test('is edited on its card: another wording finds it, and a stale card overwrites nothing', async () => {
    const card = await said(keeper, `approved answer ${id}`)
    expect(lint(cardOf(card) as Card)).toEqual([])
    const values = Object.fromEntries(
      inputsIn(card).map((input) => [String(input.id), String(input.value)]),
    )
    const save = (inputs: object) =>
      desk.press(keeper, personalChat(keeper), card, 'Save', { ...values, ...inputs })

    const wrong = await save({ clause: '99.9' })
    const saved = await save({ wordings: 'Pound signs on our page?', text: 'One.' })
    const stale = await save({ text: 'No.' })

    expect(textOf(wrong)).toContain('There is no clause “99.9”')
    expect(textOf(saved)).toContain(`Saved: approved answer ${id}`)
    expect(textOf(stale)).toContain('Somebody changed approved answer')
    const [given] = await desk.say(other, 'pound signs on our page?')
    expect(textOf(given)).toContain('One.')
  })

  test('is edited, confirmed and listed in words', async () => {
    expect(textOf(await said(keeper, `edit answer ${id}: Three.`))).toContain('Saved')
    expect(textOf(await said(other, question))).toContain('Three.')
    expect(textOf(await said(keeper, `confirm answer ${id}`))).toContain('still holds')
  })

  test('retires by itself when its clause changes; its owner is told, and the bot no longer gives it', async () => {
    const file = join(folder, 'durham', 'social-media-policy.md')
    const policy = readFileSync(file, 'utf8')
    writeFileSync(file, policy.replace('meet accessibility standards', 'meet all standards'))

    await until(() =>
      chatOf(desk, keeper).some((message) =>
        textOf(message).includes('the clause it rested on says something else now'),
      ),
    )

    expect(textOf(await said(other, question))).not.toContain('Approved answer')
    expect(textOf(await said(keeper, 'approved answers'))).toContain('Retired: its clause changed')
    expect(textOf(await said(keeper, `confirm answer ${id}`))).toContain('cannot be changed')
  }, 60_000)
})
