/** Two organizations on one deployment, told apart by their Entra tenant: the north has one of everything, the south nothing. */
import { cp, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { channel, type Place, personalChat, type Somebody, somebody } from './activities.ts'
import {
  actionsIn,
  administrator,
  filled,
  numberIn,
  type Spoken,
  startTestApp,
  type TestApp,
  textOf,
} from './desk-app.ts'
import type { Message } from './teams-world.ts'

/** Stands in every text of the north, and nowhere else. */
export const canary = 'northcanary'

export interface Side {
  readonly name: 'north' | 'south'
  /** Acts for every role, and is an administrator of the bot: nobody may do more. */
  readonly officer: Somebody
  readonly employee: Somebody
  readonly speak: Spoken
  channelOf(role: string): Place
}

export interface TwoTenants {
  readonly desk: TestApp
  readonly north: Side
  readonly south: Side
  /** What the north has, by the prefix of its number. */
  readonly numbers: Readonly<Record<string, string>>
  /** The cards that people of the north were shown, with where they stand. */
  cardsOfNorth(): readonly { readonly message: Message; readonly place: Place }[]
  stop(): Promise<void>
}

const sideOf = (desk: TestApp, name: Side['name'], officer: Somebody): Side => ({
  name,
  officer,
  employee: somebody(`Eli of the ${name}`),
  speak: desk.inTenant(`tenant-of-the-${name}`),
  channelOf: (role) => channel(role, `Team of the ${name}`),
})

export async function startTwoTenants(): Promise<TwoTenants> {
  const folder = await mkdtemp(join(tmpdir(), 'policy-desk-tenants-'))
  const roles = await writeOrganization(folder, 'north')
  await writeOrganization(folder, 'south')
  // Only the north has this document.
  const guideline = `# Guideline of the north\n\n## 1. Otters\n\nAn otter may be shown on Sundays with a ${canary}.\n`
  await writeFile(join(folder, 'north', 'otters.md'), guideline)
  const southern = somebody('Odile of the south')
  const desk = await startTestApp({
    knowledge: folder,
    env: {
      RATE_LIMITS: 'off',
      ADMINS: [administrator.aadObjectId, southern.aadObjectId].join(','),
    },
  })
  const north = sideOf(desk, 'north', administrator)
  const south = sideOf(desk, 'south', southern)
  for (const side of [north, south]) {
    const team = String(side.channelOf('').teamId)
    desk.connector.setMembers(team, [side.officer, side.employee])
    for (const role of roles)
      await side.speak.say(side.officer, `use this channel for ${role} with`, {
        place: side.channelOf(role),
        mentions: [side.officer],
      })
    await side.speak.say(side.employee, 'hello')
  }
  const numbers = await fill(desk, north)
  return {
    desk,
    north,
    south,
    numbers,
    cardsOfNorth: () => cardsOf(desk, north, roles),
    async stop() {
      await desk.stop()
      await rm(folder, { recursive: true })
    },
  }
}

/** The shipped organization that has every feature, under another name. Answers its roles. */
async function writeOrganization(folder: string, name: string): Promise<readonly string[]> {
  const to = join(folder, name)
  await cp('knowledge/durham', to, { recursive: true })
  const file = join(to, 'organization.yaml')
  const settings = (await readFile(file, 'utf8'))
    .replace(/^id: .*$/m, `id: ${name}`)
    .replace(/^isDefault: .*$/m, '')
    .replace(/^tenants: .*$/m, `tenants: [tenant-of-the-${name}]`)
  await writeFile(file, settings)
  const listed = settings.slice(settings.search(/^roles:$/m), settings.search(/^forms:$/m))
  return [...listed.matchAll(/^ {2}([a-z-]+):$/gm)].map(([, role = '']) => role)
}

const last = (messages: readonly Message[]): Message => {
  const message = messages.at(-1)
  if (!message) throw new Error('The bot said nothing.')
  return message
}

async function fill(desk: TestApp, { officer, employee, speak, channelOf }: Side) {
  /** On a busy machine the roster may come too late; the bot then asks to try again, and so a person would. */
  const say = async (from: Somebody, text: string, tries = 5): Promise<readonly Message[]> => {
    const answers = await speak.say(from, text)
    const isUnsure = textOf(last(answers)).startsWith('Teams could not confirm')
    return isUnsure && tries > 1 ? say(from, text, tries - 1) : answers
  }
  /** The answer that has a button: a notice of an earlier case may come in behind it. */
  const ask = async (from: Somebody, text: string, button: string): Promise<Message> => {
    const answers = await say(from, text)
    const hasButton = (message: Message) =>
      message.attachments !== undefined &&
      actionsIn(message).some(({ title }) => String(title).startsWith(button))
    return answers.findLast(hasButton) ?? last(answers)
  }
  const submit = async (from: Somebody, form: Message, values: object) =>
    textOf(await speak.press(from, personalChat(from), form, 'Submit', values))
  const send = async (from: Somebody, words: string, values: object) => {
    const form = await ask(from, words, 'Submit')
    return submit(from, form, { ...textsOf(form), ...values })
  }
  const isIn = (role: string, number: string) => () =>
    desk.connector
      .conversationsUnder(String(channelOf(role).channelId))
      .flatMap((id) => desk.connector.messagesIn(id))
      .some((message) => textOf(message).includes(number))

  await say(officer, `add account Instagram @${canary} for Parks owner Robin ${canary}`)
  const applied = numberIn(await send(employee, 'apply', { handle: `@${canary}-2` }))
  await desk.connector.until(isIn('communications', applied))
  const trained = numberIn(await send(employee, 'ask for training', {}))
  await desk.connector.until(isIn('communications-officer', trained))
  await say(officer, `trained ${trained} 2026-01-15`)
  const notice = await ask(employee, 'complain', 'Continue')
  const opened = await speak.press(employee, personalChat(employee), notice, 'Continue')
  const complaint = { ...notice, attachments: [{ content: opened.value }] }
  const complained = numberIn(
    await submit(employee, complaint, {
      ...textsOf(complaint),
      person: '',
      personTyped: '',
      involves: '',
      use: 'personal',
      link: '',
    }),
  )
  await desk.connector.until(isIn('hr', complained))
  const checked = numberIn(
    await send(employee, 'check a post', {
      reach: 'program',
      people: 'documented',
      consents: '1',
      link: '',
    }),
  )
  await desk.connector.until(isIn('communications-specialist', checked))
  await send(officer, 'add consent', {
    person: `Jamie ${canary}`,
    uses: 'image,name',
    givenOn: '2026-01-15',
    until: '2099-01-15',
  })
  const logged = (
    await say(
      officer,
      `log post https://www.instagram.com/p/1 on @${canary} 2026-01-15 about ${canary}`,
    )
  )
    .map(textOf)
    .find((text) => text.includes('SML-'))
  const asked = await ask(employee, `May ${canary} hamsters be on TikTok?`, 'Ask')
  const question = numberIn(
    textOf(await speak.press(employee, personalChat(employee), asked, 'Ask')),
  )
  await desk.connector.until(isIn('questions', question))
  await say(officer, `respond-for-all ${question} Hamsters never, said ${canary}.`)
  for (let count = 0; count < 6; count += 1) await say(employee, 'how many vacation days do I get?')
  await say(officer, `hold ${complained}: ${canary} in court`)
  const training = (await say(officer, `training of ${employee.name}`)).map(textOf)
  return {
    SMA: applied,
    SMT: trained,
    SMC: complained,
    SMP: checked,
    SMQ: question,
    SML: numberIn(logged ?? ''),
    TRN: /TRN-\d{4}-\d{4}/.exec(training.join('\n'))?.[0] ?? '',
  }
}

/** What `filled` gives, with the canary in every text. */
function textsOf(form: Message): Record<string, string> {
  return Object.fromEntries(
    Object.entries(filled(form)).map(([id, value]) => [
      id,
      value.startsWith('About ') ? `${canary} ${id}` : value,
    ]),
  )
}

function cardsOf(desk: TestApp, { officer, employee, channelOf }: Side, roles: readonly string[]) {
  const chats = [officer, employee].map((person) => personalChat(person))
  const threads = roles.flatMap((role) =>
    desk.connector
      .conversationsUnder(String(channelOf(role).channelId))
      .map((conversationId) => ({ ...channelOf(role), conversationId })),
  )
  return [...chats, ...threads].flatMap((place) =>
    desk.connector
      .messagesIn(place.conversationId)
      .filter(({ attachments }) => attachments !== undefined)
      .map((message) => ({ message, place })),
  )
}
