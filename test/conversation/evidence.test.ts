/** Evidence: sent in a person's own chat, kept sealed, opened by those who may see the case, once and on record. */
import { createHash } from 'node:crypto'
import { readFile } from 'node:fs/promises'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { channel, groupChat, personalChat, type Somebody, somebody } from '../support/activities.ts'
import { sendComplaint } from '../support/complaint-form.ts'
import { chatOf, openDialog, pressInDialog } from '../support/conversation.ts'
import {
  actionsIn,
  administrator,
  cardOf,
  inputsIn,
  startTestApp,
  type TestApp,
  textOf,
} from '../support/desk-app.ts'
import {
  attachedFile,
  type FileHost,
  fileOf,
  pastedPicture,
  startFileHost,
} from '../support/file-host.ts'
import { storedRows } from '../support/stored-rows.ts'
import type { Message } from '../support/teams-world.ts'

const complainant = somebody('Kim Complainant')
const reviewer = somebody('Hana Resources')
const subject = somebody('Sasha Subject')
const stranger = somebody('Sam Stranger')
const hr = channel('hr', 'People')

let clock = Date.UTC(2026, 10, 20, 14) * 1000
let desk: TestApp
let host: FileHost
beforeAll(async () => {
  host = await startFileHost()
  desk = await startTestApp({ env: { RATE_LIMITS: 'off' }, now: () => clock })
  desk.connector.setMembers(String(hr.teamId), [reviewer, subject])
  await desk.say(administrator, 'use this channel for hr', { place: hr })
}, 60_000)
afterAll(async () => {
  await desk.stop()
  await host.stop()
})

const complain = (values: Readonly<Record<string, unknown>> = {}) =>
  sendComplaint(desk, complainant, values)

let files = 0
/** Puts a file where Teams would, and says how Teams names it in a message. */
function held(name: string, content: Uint8Array) {
  files += 1
  return attachedFile(name, host.hold(`/download/${files}`, { content }))
}

const say = async (from: Somebody, text: string, attached: readonly object[] = []) =>
  (await desk.say(from, text, { attached })).map(textOf).join('\n')

async function detailsOf(number: string, from = reviewer): Promise<Message> {
  const before = chatOf(desk, from).length
  await desk.say(from, `details ${number}`)
  await desk.connector.until(() => chatOf(desk, from).length > before)
  return chatOf(desk, from).at(-1) as Message
}

/** The link on the newest card, as a browser takes it apart. */
function linkIn(message: Message): { page: string; secret: string } {
  const { url } = actionsIn(message).find(({ type }) => type === 'Action.OpenUrl') ?? {}
  const link = new URL(String(url))
  const secret = link.hash.slice(1)
  link.hash = ''
  return { page: link.href, secret }
}

const download = ({ page, secret }: { page: string; secret: string }) =>
  fetch(page, { method: 'POST', body: new URLSearchParams({ secret }) })

/** Entries of the audit chain about evidence, as they are stored. */
async function recorded(): Promise<readonly string[]> {
  const file = (await desk.storedFiles()).find((name) => name.endsWith('desk.db'))
  const { audit_entry: entries = [] } = await storedRows(`file:${file}`)
  return entries.filter((entry) => entry.includes('evidence-'))
}

const inHr = (number: string) =>
  desk.connector
    .conversationsUnder(String(hr.channelId))
    .flatMap((id) => desk.connector.messagesIn(id))
    .map(textOf)
    .filter((text) => text.includes(number))

/** A case with one file of evidence, and the reviewer's link to it. */
async function linked(content: Uint8Array = fileOf('png', `linked ${files}`)) {
  const { number } = await complain()
  await say(complainant, `add evidence ${number}`, [held('desk.png', content)])
  await desk.say(reviewer, `open evidence ${number} 1 for the investigation`)
  return { number, content, ...linkIn(chatOf(desk, reviewer).at(-1) as Message) }
}

describe('adding evidence', () => {
  test('the receipt offers it, a file then belongs to the case, and the channel reads that there is something', async () => {
    const { number, receipt } = await complain()

    const here = personalChat(complainant)
    const offered = await desk.press(complainant, here, receipt, 'Add evidence')
    const asked = textOf(chatOf(desk, complainant).at(-1))
    const told = await say(complainant, 'the photo from Monday', [
      held('desk.png', fileOf('png', 'desk')),
    ])
    const details = textOf(await detailsOf(number))

    expect(textOf(offered)).toContain('below')
    expect(asked).toContain(`attach the files for ${number}`)
    expect(told).toContain(`One file was added to ${number}`)
    expect(details).toContain('1. desk.png (PNG, 0.1 MB)')
    expect(details).toContain('the photo from Monday')
    await desk.connector.until(() => inHr(number).some((text) => text.includes('something new')))
    expect(inHr(number).join()).not.toMatch(/desk\.png|Monday/)
  })

  test('takes pictures and PDF by their content, in French too, and says of each other file why it was left out', async () => {
    const { number } = await complain()
    const attached = [
      held('a.png', fileOf('png', number)),
      held('b.jpg', fileOf('jpeg', number)),
      held('c.webp', fileOf('webp', number)),
      held('d.heic', fileOf('heic', number)),
      held('e.pdf', fileOf('pdf', number)),
      held('program.png', Buffer.from('MZ\x90 this is a program')),
      held('page.pdf', Buffer.from('<html><script>alert(1)</script>%PDF-1.7')),
      held('video.heic', Buffer.from('\0\0\0\x18ftypisom\0\0\0\0mp41')),
      held('huge.png', fileOf('png', number, 10_000_001)),
      attachedFile('gone.png', `${host.url}/gone`),
    ]

    const said = await desk.say(complainant, `ajouter des preuves ${number}`, {
      attached,
      locale: 'fr-CA',
    })

    const told = said.map(textOf).join('\n')
    expect(told).toContain(`5 fichiers ont été ajoutés à ${number}`)
    for (const name of ['program.png', 'page.pdf', 'video.heic'])
      expect(told).toContain(`« ${name} » n’a pas été conservé : ce n’est ni un PNG`)
    expect(told).toContain('« huge.png » n’a pas été conservé : il dépasse 10 Mo')
    expect(told).toContain('« gone.png » n’a pu être obtenu')
    const listed = textOf(await detailsOf(number))
    for (const line of ['1. a.png (PNG', '2. b.jpg (JPEG', '3. c.webp (WEBP', '5. e.pdf (PDF'])
      expect(listed).toContain(line)
    expect(listed).not.toMatch(/6\. /)
  })

  test('keeps a file once, however often Teams delivers it and under which name', async () => {
    const { number } = await complain()
    const content = fileOf('png', number)
    await say(complainant, `add evidence ${number}`, [held('one.png', content)])

    const again = await say(complainant, `add evidence ${number}`, [held('two.png', content)])

    expect(again).toContain('“two.png” is there already')
    expect(textOf(await detailsOf(number))).not.toContain('two.png')
  })

  test('takes as many files as the organization says, and keeps those that fit', async () => {
    const { number } = await complain()
    const several = (from: number, to: number) =>
      Array.from({ length: to - from }, (_, index) =>
        held(`${from + index}.png`, fileOf('png', `${number} ${from + index}`)),
      )
    await say(complainant, `add evidence ${number}`, several(1, 20))

    const rest = await say(complainant, '', several(20, 22))
    const asked = host.asked.length
    const full = await say(complainant, '', several(22, 23))

    expect(rest).toContain('One file was added')
    expect(rest).toContain('“21.png” was not kept')
    expect(full).toContain(`${number} has 20 files`)
    expect(host.asked.length).toBe(asked)
    expect(await say(complainant, `add evidence ${number}`)).toContain(`${number} has 20 files`)
  })

  test('files come with words that are added or answered, and these go their own way', async () => {
    const { number } = await complain()
    await say(reviewer, `ask ${number} Do you have the picture?`)
    await desk.connector.until(() =>
      chatOf(desk, complainant).map(textOf).join().includes('Do you have the picture?'),
    )

    await say(complainant, `answer ${number} Here it is`, [held('f.png', fileOf('png', number))])
    await say(complainant, `add ${number}`, [held('g.png', fileOf('png', `more ${number}`))])

    const details = textOf(await detailsOf(number))
    for (const text of ['Here it is', '1. f.png', '2. g.png']) expect(details).toContain(text)
  })

  test('a restart in between forgets nothing of where the next file belongs; half an hour later it is asked', async () => {
    const { number } = await complain()
    await say(complainant, `add evidence ${number}`)
    await desk.restart()
    expect(await say(complainant, '', [held('h.png', fileOf('png', number))])).toContain('added')

    clock += 31 * 60_000_000
    const later = await say(complainant, '', [held('i.png', fileOf('png', `later ${number}`))])

    expect(later).toContain('I kept nothing of the file')
    expect(later).toContain(number)
  })

  test('a file without a case is not fetched; a question with a picture is answered', async () => {
    const asked = host.asked.length

    const alone = await say(stranger, '', [held('j.png', fileOf('png', 'j'))])
    const withQuestion = await say(stranger, 'Can I have a personal account?', [
      held('k.png', fileOf('png', 'k')),
    ])

    expect(alone).toContain('I do not look at files')
    expect(withQuestion).toContain('I do not look at files')
    expect(withQuestion.length).toBeGreaterThan(alone.length + 100)
    expect(host.asked.length).toBe(asked)
  })

  test.each([
    ['a channel', hr],
    ['a group chat', groupChat('People and more')],
  ])('in %s nothing is looked at, and where it belongs is said', async (_, place) => {
    const { number } = await complain()
    const asked = host.asked.length
    const attached = [held('l.png', fileOf('png', 'l')), pastedPicture(`${host.url}/pasted`)]

    const said = await desk.say(complainant, `add evidence ${number}`, { place, attached })

    expect(said.map(textOf).join()).toContain('Please send me no files here')
    expect(host.asked.length).toBe(asked)
  })

  test('a file of a withdrawn or a closed case is kept with it, and the reviewers are told', async () => {
    const { number } = await complain()
    await say(complainant, `withdraw ${number}`)
    const withdrawn = await say(complainant, `add evidence ${number}`, [
      held('m.png', fileOf('png', `m ${number}`)),
    ])
    await say(reviewer, `close ${number} resolved`)
    const closed = await say(complainant, `add evidence ${number}`, [
      held('n.png', fileOf('png', `n ${number}`)),
    ])

    expect(withdrawn).toContain(`You had withdrawn ${number}`)
    expect(closed).toContain(`${number} is closed`)
    expect(textOf(await detailsOf(number))).toContain('2. n.png')
  })

  test('only the person who sent the case adds to it; whom it is about learns nothing, not even of the files', async () => {
    const { number } = await complain({ person: subject.aadObjectId })
    const unknown = async (from: Somebody, words: (of: string) => string) => {
      const attached = [held('o.png', fileOf('png', 'o'))]
      const said = await say(from, words(number), attached)
      const ofNone = await say(from, words('SMC-2026-9999'), attached)
      expect(said).toBe(ofNone.replaceAll('SMC-2026-9999', number))
      expect(said).toContain('I know no case')
    }
    await say(complainant, `add evidence ${number}`, [held('p.png', fileOf('png', 'p'))])
    const asked = host.asked.length

    for (const from of [subject, stranger]) {
      await unknown(from, (of) => `add evidence ${of}`)
      await unknown(from, (of) => `open evidence ${of} 1`)
    }
    const { number: other } = await complain()
    expect(await say(reviewer, `add evidence ${other}`)).toContain('Only the person who sent')
    expect(host.asked.length).toBe(asked)
  })

  test('what is kept of a file is sealed, and nothing of it stands in the log', async () => {
    const canary = `CANARY-${crypto.randomUUID()}`
    const { number } = await complain()
    await say(complainant, `add evidence ${number} ${canary}`, [
      held(`${canary}.png`, fileOf('png', canary)),
    ])
    await detailsOf(number)

    for (const file of await desk.storedFiles())
      expect((await readFile(file)).includes(canary), file).toBe(false)
    expect(desk.log.join()).not.toContain(canary)
  })

  test('a name is shown without what is hidden in it, and is followed nowhere', async () => {
    const { number } = await complain()
    const name = '../../\u202Egnp.exe [here](https://x.example)\n<b>.png'
    await say(complainant, `add evidence ${number}`, [held(name, fileOf('png', number))])

    const details = await detailsOf(number)
    const runs = JSON.stringify(cardOf(details))

    expect(textOf(details)).toContain('1. ../../gnp.exe [here](https://x.example) <b>.png (PNG')
    expect(runs).not.toContain('\u202E')
  })
})

describe('opening evidence', () => {
  test('a link gives the file once, as a download that no browser draws, and both are on record', async () => {
    const { number, content, page, secret } = await linked()
    const card = textOf(chatOf(desk, reviewer).at(-1))

    const looked = await fetch(page)
    const html = await looked.text()
    const first = await download({ page, secret })
    const bytes = Buffer.from(await first.arrayBuffer())
    const second = await download({ page, secret })

    const print = createHash('sha256').update(content).digest('hex')
    expect(card.replaceAll(' ', '')).toContain(print)
    expect(html).toContain('Download the file')
    expect(html).not.toContain(number)
    expect(looked.headers.get('content-security-policy')).toContain("default-src 'none'")
    expect(first.status).toBe(200)
    expect(bytes.equals(content)).toBe(true)
    expect(Object.fromEntries(first.headers)).toMatchObject({
      'content-type': 'application/octet-stream',
      'content-disposition': `attachment; filename="${number}-1.png"`,
      'content-security-policy': "default-src 'none'; sandbox",
      'x-content-type-options': 'nosniff',
      'cache-control': 'no-store',
    })
    expect(second.status).toBe(410)
    expect(await second.text()).toContain('opens nothing')
    const entries = (await recorded()).filter((entry) => entry.includes(number))
    expect(entries.map((entry) => /evidence-[a-z-]+/.exec(entry)?.[0]).sort()).toEqual([
      'evidence-link-made',
      'evidence-opened',
    ])
    for (const entry of entries) {
      expect(entry).toContain(reviewer.aadObjectId)
      expect(entry).toContain('investigation')
    }
  })

  test('after five minutes it opens nothing; two at once open one', async () => {
    const late = await linked()
    clock += 5 * 60_000_000
    expect((await download(late)).status).toBe(410)

    const twice = await linked()
    const both = await Promise.all([download(twice), download(twice)])
    expect(both.map(({ status }) => status).sort()).toEqual([200, 410])
    expect((await download({ ...late, secret: 'no-secret-of-any-link' })).status).toBe(410)
  })

  test('whoever has lost the right to see the case gets nothing from a link made before', async () => {
    const { page, secret, number } = await linked()

    await say(reviewer, `conflict ${number} it is about Sasha`)

    expect((await download({ page, secret })).status).toBe(410)
    expect((await recorded()).filter((entry) => entry.includes(number)).join()).toContain(
      'evidence-refused',
    )
  })

  test('a reviewer opens it from the dialog, by a choice of the files, and comes back to the case', async () => {
    const { number } = await complain()
    await say(complainant, `add evidence ${number}`, [
      held('q.png', fileOf('png', `q ${number}`)),
      held('r.pdf', fileOf('pdf', `r ${number}`)),
    ])
    const here = personalChat(reviewer)
    const status = (await desk.say(reviewer, `status ${number}`)).at(-1) as Message

    const dialog = await openDialog(desk, reviewer, here, status)
    const choice = inputsIn(dialog.card).find(({ id }) => id === 'evidence')
    const file = await pressInDialog(desk, reviewer, here, dialog, 'Open this file', {
      evidence: '2',
    })
    const back = await pressInDialog(desk, reviewer, here, file, 'Back to the case')

    expect(choice?.choices).toMatchObject([
      { title: expect.stringContaining('1. q.png') },
      { title: expect.stringContaining('2. r.pdf') },
    ])
    expect(file.text).toContain('r.pdf')
    expect(actionsIn(file.card).map(({ type }) => type)).toEqual([
      'Action.OpenUrl',
      'Action.Submit',
    ])
    expect(back.text).toContain('q.png')
  })

  test('whoever sent it may open their own; in a channel nobody opens anything', async () => {
    const { number } = await complain()
    await say(complainant, `add evidence ${number}`, [held('s.png', fileOf('png', `s ${number}`))])

    const own = await desk.say(complainant, `ouvrir la preuve ${number}`, { locale: 'fr-CA' })
    const inChannel = await desk.say(reviewer, `open evidence ${number} 1`, { place: hr })
    const none = await say(reviewer, `open evidence ${number} 7`)

    expect((await download(linkIn(own.at(-1) as Message))).status).toBe(200)
    expect(JSON.stringify(inChannel)).not.toContain('#')
    expect(none).toContain('has no such file')
  })
})
