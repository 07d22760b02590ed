/** A case that is kept from somebody: the same words and the same work as for one that does not exist, in every path. */
import type { RawBuilder, RawNode } from 'kysely'
import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest'
import type { Case } from '../../src/cases/case.ts'
import { userIdFor } from '../../src/local/identity.ts'
import { Connection } from '../../src/storage/connection.ts'
import { routes } from '../../src/tab/routes.ts'
import { personalChat, type Somebody } from '../support/activities.ts'
import { textOf } from '../support/desk-app.ts'
import { startTabScene, type TabScene } from '../support/tab-scene.ts'

/** Of the same shape as numbers that exist. */
const unknown = 'SMC-2026-8888'

/** The one it is about, and a reviewer of it who is one of those it is about. */
const people = ['durham.employee-2', 'durham.hr'] as const
type Who = (typeof people)[number]

let scene: TabScene
/** One waits for the role of the reviewer, the other was handed over because of the conflict. */
let hidden: readonly Case[]
/** Theirs to see: to be linked with one that is not. */
let visible: Case
const before = new Map<string, Seen>()

beforeAll(async () => {
  // No round of reminders looks at cases in between.
  scene = await startTabScene({ roundsEveryMs: 3_600_000 })
  const subjects = people.map((id) => ({ id: scene.idOf(id), name: 'Casey Subject' }))
  visible = await scene.place('complaint', 'received')
  watchStatements()
  // What the bot learns of somebody at their first word is learnt before anything is counted.
  for (const who of people) await say(who, 'help')
  for (const who of people)
    for (const list of lists) before.set(`${who} ${list.name}`, await observe(() => list.see(who)))
  hidden = [
    await scene.place('complaint', 'received', { subjects }),
    await scene.place('complaint', 'acknowledged', {
      subjects,
      conflict: { role: 'commissioner', why: 'said' },
      role: 'commissioner',
      awaits: [{ role: 'commissioner' }],
    }),
  ]
}, 240_000)
afterAll(async () => {
  vi.restoreAllMocks()
  await scene.stop()
})

/** What is read, and the statements on the database behind it. */
interface Seen {
  readonly reply: string
  readonly statements: readonly string[]
}

const ran: string[] = []

/** The app runs in this process: every statement passes through here. */
function watchStatements(): void {
  for (const way of ['all', 'run'] as const) {
    const real = Connection.prototype[way] as (...given: unknown[]) => Promise<never>
    vi.spyOn(Connection.prototype, way).mockImplementation(function (
      this: Connection,
      ...given: unknown[]
    ) {
      const statement = given.at(-1) as RawBuilder<unknown>
      ran.push(sqlOf(statement.toOperationNode() as RawNode))
      return real.apply(this, given)
    })
  }
}

/** A statement without its values. */
const sqlOf = ({ sqlFragments, parameters }: RawNode): string =>
  sqlFragments
    .map((fragment, index) => {
      const value = parameters[index] as RawNode | undefined
      return fragment + (value && 'sqlFragments' in value ? sqlOf(value) : '?')
    })
    .join('')
    .replace(/\s+/g, ' ')

/** What is sent and which documents count is looked up all the time, whoever asks for what. */
const ofTheBackground = /\b(?:delivery|delivery_lane|document_head|document_version|send_budget)\b/

async function observe(see: () => Promise<string>): Promise<Seen> {
  ran.length = 0
  const reply = await see()
  return { reply, statements: ran.filter((each) => !ofTheBackground.test(each)) }
}

const as = (who: Who): Somebody => ({
  id: userIdFor(who),
  name: 'Casey Subject',
  aadObjectId: scene.idOf(who),
})
const say = async (who: Who, text: string) =>
  (await scene.desk.say(as(who), text)).map(textOf).join('\n')
const inDialog = async (who: Who, name: string, data: object) => {
  const { body } = await scene.desk.invoke(as(who), personalChat(as(who)), name, { data })
  return JSON.stringify(body)
}

interface Path {
  readonly name: string
  readonly see: (who: Who, number: string) => Promise<string>
}

const command = (name: string, words: (number: string) => string): Path => ({
  name,
  see: (who, number) => say(who, words(number)),
})
const commands: readonly Path[] = [
  'status',
  'details',
  'acknowledge',
  'approve',
  'withdraw',
  'revise',
  'again',
  'add evidence',
].map((verb) => command(verb, (number) => `${verb} ${number}`))
const sentences: readonly Path[] = [
  command('details, with a purpose', (number) => `details ${number} for an access request`),
  command('passing on', (number) => `reassign ${number} me`),
  command('a note', (number) => `comment ${number} a note`),
  command('a question', (number) => `ask ${number} who was there?`),
  command('an answer', (number) => `answer ${number} on Monday`),
  command('more words', (number) => `add ${number} it happened again`),
  command('a report that was filed', (number) => `filed ${number} harassment`),
  command('a conflict', (number) => `conflict ${number} it is about me`),
  command('a referral', (number) => `refer ${number} to police: a threat`),
  command('closing', (number) => `close ${number} resolved`),
  command('opening again', (number) => `reopen ${number} a witness came`),
  command('linking it with another', (number) => `link ${number} ${visible.number}`),
  command('linking another with it', (number) => `link ${visible.number} ${number}`),
  command('a file', (number) => `open evidence ${number} 1 for the investigation`),
  command('a search', (number) => `where is ${number}`),
]
const elsewhere: readonly Path[] = [
  {
    name: 'the dialog, opened',
    see: (who, number) => inDialog(who, 'task/fetch', { verb: 'details', number }),
  },
  {
    name: 'the dialog, sent',
    see: (who, number) => inDialog(who, 'task/submit', { verb: 'acknowledge', number }),
  },
  {
    name: 'the page, a case',
    see: async (who, number) => (await scene.ask(who, 'case', { number })).text,
  },
  {
    name: 'the page, a case opened',
    see: async (who, number) => (await scene.tell(who, 'case/open', { number })).text,
  },
  {
    name: 'the page, a step',
    see: async (who, number) =>
      (await scene.tell(who, 'case/step', { number, verb: 'acknowledge', inputs: {} })).text,
  },
]

/** Routes that ask for a thing by its number. */
const ofOneThing = new Set(['case', 'account', 'records/certificate'])

/** Paths that name no case, and might count or show one. */
const lists = [
  ...['queue', 'queue mine', 'queue overdue', 'my cases', 'policy gaps'].map((words) => ({
    name: words,
    see: (who: Who) => say(who, words),
  })),
  ...routes
    .filter(({ method, name }) => method === 'GET' && !ofOneThing.has(name))
    .map(({ name }) => ({
      name: `the page, ${name}`,
      see: async (who: Who) => (await scene.ask(who, name)).text,
    })),
]

describe.each(people)('%s, whom it is about,', (who) => {
  test.each([...commands, ...sentences, ...elsewhere])(
    'learns nothing from $name',
    async ({ see }) => {
      const none = await observe(() => see(who, unknown))

      for (const { number } of hidden) {
        const kept = await observe(() => see(who, number))
        expect(kept.reply.replaceAll(number, unknown)).toBe(none.reply)
        expect(kept.statements).toEqual(none.statements)
      }
    },
  )

  test.each(lists)('does not find it with $name', async ({ name, see }) => {
    const now = await observe(() => see(who))

    expect(now).toEqual(before.get(`${who} ${name}`))
    for (const { number } of hidden) expect(now.reply).not.toContain(number)
  })
})

test('what is compared is the work of the case paths', async () => {
  const { reply, statements } = await observe(() => say('durham.hr', `status ${visible.number}`))

  expect(reply).toContain(visible.number)
  expect(statements.some((each) => /\bfrom cases\b/.test(each))).toBe(true)
})
