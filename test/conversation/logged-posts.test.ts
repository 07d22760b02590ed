/** Records of posts: logged by those whom the register names, found, corrected and struck, exported by those who keep them. */
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { Card } from '../../src/cards/card.ts'
import { channel, personalChat, type Somebody, somebody } from '../support/activities.ts'
import { lint } from '../support/card-lint.ts'
import { bindRoles, titlesOf } from '../support/conversation.ts'
import { cardOf, inputsIn, startTestApp, type TestApp, textOf } from '../support/desk-app.ts'
import type { Message } from '../support/teams-world.ts'

const officer = somebody('Olga Officer')
const transit = somebody('Tara Transit')
const tourism = somebody('Theo Tourism')
const stranger = somebody('Sid Stranger')
/** November 20, 2026, noon in Toronto. */
const noon = Date.UTC(2026, 10, 20, 17) * 1000

let desk: TestApp
beforeAll(async () => {
  desk = await startTestApp({ now: () => noon })
  await bindRoles(desk, { 'communications-officer': officer })
  const team = String(channel('').teamId)
  desk.connector.setMembers(team, [officer, transit, tourism])
  await desk.say(officer, 'add account Instagram @transit for Transit owner Somebody Else')
  await desk.say(officer, 'add account Facebook @tourism for Tourism owner Somebody Else')
  await giveAccess('@transit', transit)
  await giveAccess('@tourism', tourism)
}, 60_000)
afterAll(() => desk.stop())

/** As whoever keeps the register does it: picked from the directory. */
async function giveAccess(handle: string, { aadObjectId: person }: Somebody): Promise<void> {
  const account = await shown(`account ${handle}`, officer)
  const asking = asMessage(await press(account, 'Give access', {}, officer))
  await press(asking, 'Record: Give access', { person }, officer)
}

const said = async (text: string, from = transit, locale?: string) =>
  textOf((await desk.say(from, text, locale ? { locale } : {})).at(-1))
const shown = async (text: string, from = transit) => (await desk.say(from, text)).at(-1) as Message
const press = (message: Message, title: string, inputs: object = {}, from = transit) =>
  desk.press(from, personalChat(from), message, title, inputs)
const asMessage = (reply: unknown): Message =>
  ({
    id: 'replaced',
    attachments: [
      {
        contentType: 'application/vnd.microsoft.card.adaptive',
        content: (reply as { value: object }).value,
      },
    ],
  }) as unknown as Message
const numberIn = (text: string) => /SML-\d{4}-\d{4}/.exec(text)?.[0] ?? ''
const inputValue = (message: Message, id: string) =>
  inputsIn(message).find((input) => input.id === id)?.value

let next = 100
/** One more record, and its number. */
async function logged(about = 'New stops on Main Street', from = transit): Promise<string> {
  next += 1
  const [platform, handle] = from === transit ? ['instagram', '@transit'] : ['facebook', '@tourism']
  const text = await said(
    `log post https://${platform}.com/p/${next} on ${handle} 2026-11-19 about ${about}`,
    from,
  )
  return numberIn(text)
}

describe('logging a post', () => {
  test('brings a short card, filled in with today, which becomes the record', async () => {
    const form = await shown('log post')
    expect(lint(cardOf(form) as Card)).toEqual([])
    expect(inputValue(form, 'postedOn')).toBe('2026-11-20')
    expect(inputsIn(form).map(({ id }) => id)).toEqual([
      'account',
      'kind',
      'postedOn',
      'about',
      'link',
      'screenshot',
    ])
    const account = inputsIn(form)[0] as { choices: readonly { title: string; value: string }[] }
    expect(account.choices.map(({ title }) => title)).toEqual(['Instagram @transit'])

    const reply = await press(form, 'Submit', {
      account: account.choices[0]?.value,
      kind: 'story',
      postedOn: '2026-11-18',
      about: 'Detour on Route 7',
      screenshot: 'shots/detour.png',
    })

    const text = textOf(reply)
    expect(text).toMatch(/On record as SML-2026-\d{4}: Instagram @transit, November 18, 2026/)
    expect(text).toContain('Record series: social-media-activity, Social media activity')
    expect(text).toContain('shots/detour.png')
    expect(text).toContain('Logged by Tara Transit')
    // Delivered again: the same record, and no second one.
    const again = await press(form, 'Submit', {
      account: account.choices[0]?.value,
      kind: 'post',
      postedOn: '2026-11-18',
      about: 'Detour on Route 7',
      link: 'https://instagram.com/p/other',
    })
    expect(numberIn(textOf(again))).toBe(numberIn(text))
  })

  test('takes a line of text, in English and in French', async () => {
    const english = await said(
      'log post https://www.instagram.com/p/line1 2026-11-19 as story about Free rides on Friday',
    )
    expect(english).toMatch(/On record as SML-2026-\d{4}: Instagram @transit, November 19, 2026/)

    const french = await said(
      'consigner une publication https://www.instagram.com/p/ligne2 sur @transit le 2026-11-19 comme story au sujet de Navettes gratuites',
      transit,
      'fr-CA',
    )
    expect(french).toMatch(/Consignée sous SML-2026-\d{4} : Instagram @transit, le 19 novembre/)
    expect(french).toContain('Activités dans les médias sociaux')
  })

  test('begins with a pasted link: the account is read from it', async () => {
    const form = await shown('https://www.instagram.com/p/pasted')

    expect(inputValue(form, 'link')).toBe('https://www.instagram.com/p/pasted')
    expect(inputValue(form, 'account')).toBe('instagram/transit')
  })

  test('begins with a forwarded message that holds one', async () => {
    const html =
      '<blockquote itemscope itemtype="http://schema.skype.com/Forward"><a href="https://www.instagram.com/p/fwd?a=1&amp;b=2">it is out</a></blockquote>'
    const form = (await desk.say(transit, 'it is out', { html })).at(-1) as Message

    expect(inputValue(form, 'link')).toBe('https://www.instagram.com/p/fwd?a=1&b=2')
  })

  test('names the record that is there where the link was logged before', async () => {
    const line = 'log post https://www.instagram.com/p/twice 2026-11-19 about Winter tires'
    const number = numberIn(await said(line))

    expect(await said(line)).toContain(`on record already, as ${number}`)
  })

  test.each([
    [{ link: '' }, 'say where the screenshot is kept'],
    [{ postedOn: '2026-11-21' }, 'That day is still to come'],
    [{ about: '' }, 'Please fill in this field'],
    [{ link: 'no link' }, 'Please give a whole link'],
  ])('asks again for what does not fit: %o', async (wrong, words) => {
    const form = await shown('log post')

    const reply = await press(form, 'Submit', {
      account: 'instagram/transit',
      kind: 'post',
      postedOn: '2026-11-19',
      about: 'Something',
      link: 'https://www.instagram.com/p/x',
      ...wrong,
    })

    expect(textOf(reply)).toContain(words)
    expect(titlesOf(reply)).toEqual(['Submit the record'])
  })

  test('is for the accounts for which the register names the person', async () => {
    expect(
      await said('log post https://facebook.com/p/1 on @tourism 2026-11-19 about Not mine'),
    ).toContain('does not name you for that account')
    const form = await shown('log post')
    const reply = await press(form, 'Submit', {
      account: 'facebook/tourism',
      kind: 'post',
      postedOn: '2026-11-19',
      about: 'Not mine',
      link: 'https://facebook.com/p/1',
    })
    expect(textOf(reply)).toContain('Please choose one of the entries')
  })

  test('is nothing for somebody whom the register does not name: neither word nor card', async () => {
    const form = await shown('log post')

    expect(await said('log post https://x.com/1', stranger)).toContain(
      'for those whom the register names',
    )
    expect(await said('posts', stranger)).toContain('for those whom the register names')
    const stolen = await desk.press(stranger, personalChat(transit), form, 'Submit', {})
    expect(stolen.statusCode).toBe(403)
    expect(titlesOf(await shown('https://www.instagram.com/p/pasted', stranger))).not.toContain(
      'Submit the record',
    )
  })

  test('is offered by “help” to those who may, and to nobody else', async () => {
    const own = (await desk.say(transit, 'help')).at(-1) as Message
    const theirs = (await desk.say(stranger, 'help')).at(-1) as Message

    expect(titlesOf(own)).toContain('Log a post')
    expect(titlesOf(own).length).toBeLessThanOrEqual(6)
    expect(titlesOf(theirs)).not.toContain('Log a post')
    expect(textOf(theirs)).not.toContain('log post')
    const form = await press(own, 'Log a post')
    expect(titlesOf(form)).toEqual(['Submit the record'])
  })

  test('says nothing in a channel', async () => {
    const place = channel('communications-officer')
    const [reply] = await desk.say(officer, 'log post', { place })

    expect(reply?.attachments).toBeUndefined()
    expect(textOf(reply)).toContain('chat')
  })
})

describe('finding records', () => {
  test('by words, by account and by period', async () => {
    const number = await logged('Snow routes begin')

    expect(await said('posts about snow')).toContain('Snow routes begin')
    expect(
      await said('posts about SNOW routes on @transit from 2026-11-19 to 2026-11-19'),
    ).toContain(number)
    expect(await said('posts on @transit until 2026-11-01')).toContain('No record fits')
    expect(await said('posts in 2026-11')).toContain('Snow routes begin')
    expect(await said('publications sur snow', transit, 'fr-CA')).toContain('1 dossier')
  })

  test('shows each person the accounts that are theirs, and those who keep them all of them', async () => {
    const number = await logged('Harvest festival', tourism)

    expect(await said('posts about harvest')).toContain('No record fits')
    expect(await said(`post ${number}`)).toContain(`There is no record ${number}`)
    expect(await said('posts about harvest', officer)).toContain('Harvest festival')
    expect(await said(`post ${number}`, officer)).toContain('Logged by Theo Tourism')
  })

  test('pages and filters on the card itself, and opens a record in its place', async () => {
    const number = await logged('Bike racks on every bus')
    const list = await shown('posts')
    expect(lint(cardOf(list) as Card)).toEqual([])

    const filtered = await press(list, 'Show', {
      words: 'bike',
      account: 'all',
      from: '2026-11-01',
      to: '',
    })
    expect(textOf(filtered)).toContain('1 record ·')
    const opened = await press(list, 'Open this record', { post: number })
    expect(textOf(opened)).toContain('Bike racks on every bus')
    expect(lint(cardOf(opened) as Card)).toEqual([])
  })

  test('leaves a question a question', async () => {
    const [reply] = await desk.say(stranger, 'Posts are public, right?')

    expect(textOf(reply)).not.toContain('register names')
  })
})

describe('correcting and striking', () => {
  test('keeps what the record said before, with the name and the reason', async () => {
    const number = await logged('Wrong day')

    expect(await said(`correct post ${number} date 2026-11-17: it went out on Tuesday`)).toBe(
      `Corrected: ${number}.`,
    )
    const text = await said(`post ${number}`)
    expect(text).toContain('November 17, 2026')
    expect(text).toContain('Corrected by Tara Transit (November 20, 2026): it went out on Tuesday')
    expect(text).toContain('Posted on, before: November 19, 2026')
  })

  test('goes through the form as well, where the reason is asked for', async () => {
    const number = await logged('Typo in teh text')
    const form = asMessage(await press(await shown(`post ${number}`), 'Correct'))
    const values = Object.fromEntries(inputsIn(form).map(({ id, value }) => [id, value]))

    const missing = await press(form, 'Submit', { ...values, about: 'Typo in the text' })
    expect(textOf(missing)).toContain('Please fill in this field')
    const saved = await press(form, 'Submit', {
      ...values,
      about: 'Typo in the text',
      reason: 'Spelling',
    })
    expect(textOf(saved)).toContain(`Corrected: ${number}.`)
    expect(textOf(saved)).toContain('What it says, before: Typo in teh text')
    // The same click again, and then one of a card that is out of date.
    const again = await press(form, 'Submit', {
      ...values,
      about: 'Typo in the text',
      reason: 'Spelling',
    })
    expect(textOf(again)).toContain(`Corrected: ${number}.`)
    await said(`correct post ${number} about Something else: for the test`)
    const late = await press(form, 'Submit', { ...values, about: 'Late', reason: 'Late' })
    expect(textOf(late)).toContain('Somebody changed')
  })

  test('changes nothing without a reason, and says how', async () => {
    const number = await logged('Needs a reason')

    expect(await said(`strike post ${number}`)).toContain('Please give a reason')
    expect(await said(`correct post ${number} date 2026-11-17`)).toContain('Please give a reason')
    expect(await said(`correct post ${number} date soon: because`)).toContain('Please say what')
    expect(await said(`post ${number}`)).not.toContain('Corrected by')
  })

  test('a struck record stays, is marked, and is changed no more', async () => {
    const number = await logged('Logged twice')
    const asking = asMessage(await press(await shown(`post ${number}`), 'Strike'))
    const struck = await press(asking, 'Strike this record', { reason: 'logged twice' })

    expect(textOf(struck)).toContain(`Struck: ${number}.`)
    expect(textOf(struck)).toContain('Struck by Tara Transit (November 20, 2026): logged twice')
    expect(titlesOf(struck)).toEqual([])
    expect(await said(`correct post ${number} kind story: no`)).toContain('was struck before')
    expect(await said('posts about twice')).toContain('· struck')
  })

  test('belongs to those who see the record', async () => {
    const number = await logged('Of transit')

    expect(await said(`strike post ${number}: mine`, tourism)).toContain('There is no record')
    expect(await said(`strike post ${number}: mine`, stranger)).toContain('whom the register names')
    expect(await said(`post ${number}`)).not.toContain('Struck by')
  })
})

describe('the export', () => {
  test('is for those who keep all records, safe for a spreadsheet, and recorded', async () => {
    const number = await logged('=HYPERLINK("https://evil.example")')
    await said(`correct post ${number} kind story: it was a story`)

    const csv = await said('export posts csv on @transit', officer)
    expect(csv).toContain(number)
    expect(csv).toContain(`"'=HYPERLINK(""https://evil.example"")"`)
    const json = JSON.parse(await said('export posts json about hyperlink', officer))
    expect(json.posts).toHaveLength(1)
    expect(json.posts[0]).toMatchObject({ number, kind: 'story', status: 'kept' })
    expect(json.posts[0].history.map(({ verb }: { verb: string }) => verb)).toEqual([
      'log',
      'correct',
    ])
    expect(json.posts[0].history[0].fields.kind).toBe('post')
    expect(await said('export posts')).toContain('exported by Communications Officers')
  })
})

describe('an organization that keeps no such records', () => {
  test('offers nothing: the words are a question there', async () => {
    const city = await startTestApp({ organization: 'dauphin' })
    try {
      const [reply] = await city.say(stranger, 'log post')
      const [link] = await city.say(stranger, 'https://www.instagram.com/p/pasted')

      expect(textOf(reply)).not.toContain('register')
      expect(titlesOf(reply)).not.toContain('Submit the record')
      expect(titlesOf(link)).not.toContain('Submit the record')
    } finally {
      await city.stop()
    }
  })
})
