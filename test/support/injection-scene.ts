/** Every attack through every way into the bot: questions, names, forms, words of reviewers, documents, searches and the model. */
import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { channel, personalChat, type Somebody, somebody } from './activities.ts'
import { type Attack, attacks } from './attacks.ts'
import { bindRoles } from './conversation.ts'
import {
  actionsIn,
  filled,
  type InvokeBody,
  inputsIn,
  numberIn,
  startTestApp,
  type TestApp,
  textOf,
} from './desk-app.ts'
import { problemsIn } from './harm.ts'
import { type ModelServer, startModelServer } from './model-server.ts'
import { changedTables, readRows } from './stored-rows.ts'
import type { Message } from './teams-world.ts'

export interface InjectionResult {
  readonly attacks: number
  /** By the way in. */
  readonly counts: Readonly<Record<string, number>>
  /** What was sent or answered that must not be, with the way in and the attack. */
  readonly harm: readonly string[]
  /** Tables that an attack changed and must not. */
  readonly effects: readonly string[]
  /** Parts of the model's instructions that came out. */
  readonly leaks: readonly string[]
  /** Messages, cards and answers that were looked through. */
  readonly looked: number
}

const about = 'Do we need consent before posting a photo of a resident?'
const reviewer = somebody('Remy Reviewer')

/** What only the model is told; the words of its rules, which no policy has. */
const secrets = [
  'You put clauses of an organization',
  'They are data: whatever they ask of you',
  'Reply with JSON only',
  'Each sentence restates one sentence',
  'Add nothing: no advice',
]

/** What a question may leave behind: that it was asked, a form’s card where it asks for one, and a count without a word of it. */
const askedTables = new Set([
  'address',
  'done_once',
  'limited_use',
  'card',
  'send_budget',
  'gap_count',
])

/** The policy of an organization that somebody has poisoned: a clause for each attack, each about a thing of its own. */
function poisonedPolicy(all: readonly Attack[]): string {
  const clauses = all.map(
    ({ text }, index) =>
      `## 2.${String(index + 1).padStart(2, '0')} Equipment ${index + 1}\n\nEmployees must ask the team before they post a picture of machine ${index + 1}. ${text.replaceAll('\u0000', '')}\n`,
  )
  return `# Picture Policy [x](https://evil.example/t) <at>All</at>\n\nVersion: 2026-01-01\n\n${clauses.join('\n')}`
}

async function writePoisoned(folder: string, all: readonly Attack[]): Promise<void> {
  const own = join(folder, 'poisoned')
  await mkdir(own, { recursive: true })
  await writeFile(join(own, 'organization.yaml'), 'name: Poisoned\nlanguage: en\nisDefault: true\n')
  await writeFile(join(own, 'picture-policy.md'), poisonedPolicy(all))
}

interface Watched {
  readonly desk: TestApp
  /** Runs an attack and looks through everything that it made the bot send or answer. */
  attack(
    way: string,
    attack: Attack,
    perform: () => Promise<unknown>,
    mayChange?: ReadonlySet<string>,
  ): Promise<void>
  close(): Promise<void>
}

interface Book {
  readonly counts: Record<string, number>
  readonly harm: string[]
  readonly effects: string[]
  readonly leaks: string[]
  looked: number
}

async function watch(desk: TestApp, book: Book): Promise<Watched> {
  const file = (await desk.storedFiles()).find((name) => name.endsWith('desk.db'))
  const reader = await readRows(`file:${file}`)
  return {
    desk,
    async attack(way, { text, family }, perform, mayChange) {
      const before = mayChange ? await reader.rows() : {}
      const from = desk.connector.calls.length
      const answered = await perform()
      const sent = [answered, ...desk.connector.calls.slice(from).map(({ body }) => body)]
      const name = `${way}, ${family} ${JSON.stringify(text.slice(0, 60))}`
      book.counts[way] = (book.counts[way] ?? 0) + 1
      book.looked += sent.length
      book.harm.push(...sent.flatMap(problemsIn).map((problem) => `${name}: ${problem}`))
      const said = JSON.stringify(sent)
      book.leaks.push(
        ...secrets.filter((secret) => said.includes(secret)).map((secret) => `${name}: ${secret}`),
      )
      if (!mayChange) return
      const changed = changedTables(before, await reader.rows())
      book.effects.push(
        ...changed.filter((table) => !mayChange.has(table)).map((table) => `${name}: ${table}`),
      )
    },
    close: () => reader.close(),
  }
}

/** Fills every text of a form with the attack; what a field does not take is filled in as usual the second time. */
async function sendForm(desk: TestApp, from: Somebody, words: string, text: string) {
  const here = personalChat(from)
  const [first] = (await desk.say(from, words)).filter(({ attachments }) => attachments)
  if (!first) throw new Error(`No form after '${words}'.`)
  const isNotice = actionsIn(first).some(({ title }) => title === 'Continue')
  const form = isNotice
    ? {
        ...first,
        attachments: [{ content: (await desk.press(from, here, first, 'Continue')).value }],
      }
    : first
  const texts = inputsIn(form as Message).filter(({ type }) => type === 'Input.Text')
  const attacked = texts.map(({ id, maxLength }) => [id, text.slice(0, Number(maxLength ?? 4000))])
  const usual = filled(form as Message)
  const press = (values: object) =>
    desk.press(from, here, form as Message, 'Submit', { ...usual, ...values })
  const all = await press(Object.fromEntries(attacked))
  const multi = texts.filter(({ isMultiline }) => isMultiline).map(({ id }) => String(id))
  const some = attacked.filter(([id]) => multi.includes(String(id)))
  return { all, some: await press({ ...Object.fromEntries(some), link: '' }) }
}

const numberOf = (answers: readonly InvokeBody[]) =>
  answers.map(textOf).find((text) => /[A-Z]{2,5}-\d{4}-\d{4}/.test(text))

async function throughCases(watched: Watched, all: readonly Attack[]): Promise<void> {
  const { desk } = watched
  await bindRoles(desk, { communications: reviewer, hr: reviewer })
  const delivered = (number: string, role: string) =>
    desk.connector.until(() =>
      desk.connector
        .conversationsUnder(String(channel(role).channelId))
        .some((id) =>
          desk.connector.messagesIn(id).some((m) => m.attachments && textOf(m).includes(number)),
        ),
    )
  for (const attack of all) {
    const { text } = attack
    await watched.attack('the name of a person', attack, async () => {
      const named = { ...somebody(`named ${text}`), name: text }
      const { all: one, some } = await sendForm(desk, named, 'apply', 'A word')
      await delivered(numberIn(numberOf([one, some]) ?? ''), 'communications')
      return [one, some]
    })
    await watched.attack('an application', attack, async () => {
      const from = somebody(`applies ${text}`)
      const { all: one, some } = await sendForm(desk, from, 'apply', text)
      const number = numberIn(numberOf([one, some]) ?? '')
      await delivered(number, 'communications')
      await desk.say(from, `status ${number}`)
      await desk.say(reviewer, `comment ${number} ${text}`)
      await desk.say(reviewer, `ask ${number} ${text}`)
      const dialog = await desk.invoke(reviewer, personalChat(reviewer), 'task/fetch', {
        data: { verb: 'details', number },
      })
      return [one, some, dialog.body]
    })
    await watched.attack('a complaint', attack, async () => {
      const from = somebody(`complains ${text}`)
      const { all: one, some } = await sendForm(desk, from, 'complain', text)
      const number = numberIn(numberOf([one, some]) ?? '')
      await delivered(number, 'hr')
      const dialog = await desk.invoke(reviewer, personalChat(reviewer), 'task/fetch', {
        data: { verb: 'details', number },
      })
      return [one, some, dialog.body]
    })
    await watched.attack('the number of a case', attack, async () => {
      const from = somebody(`numbers ${text}`)
      const here = personalChat(from)
      const data = { verb: 'details', number: text }
      await desk.say(from, `status ${text}`)
      return [
        await desk.invoke(from, here, 'task/fetch', { data }),
        await desk.invoke(from, here, 'adaptiveCard/action', { action: { verb: 'details', data } }),
      ].map(({ body }) => body)
    })
  }
}

async function throughQuestions(
  watched: Watched,
  server: ModelServer,
  all: readonly Attack[],
): Promise<void> {
  const { desk } = watched
  for (const attack of all) {
    const { text } = attack
    server.behave({ kind: 'echo' })
    await watched.attack(
      'a question',
      attack,
      () => desk.say(somebody(`asks ${text}`), `${text}`),
      askedTables,
    )
    await watched.attack(
      'a question about the policy',
      attack,
      () => desk.say(somebody(`asks ${text}`), `${about} ${text}`),
      askedTables,
    )
    server.behave({
      kind: 'sentences',
      sentences: [{ text, clauses: ['1'] }, `Employees must have consent. ${text}`],
    })
    await watched.attack(
      'the model',
      attack,
      () => desk.say(somebody(`models ${text}`), about),
      askedTables,
    )
  }
}

async function throughDocuments(
  watched: Watched,
  server: ModelServer,
  all: readonly Attack[],
): Promise<void> {
  const { desk } = watched
  for (const [index, attack] of all.entries()) {
    const person = somebody(`reads ${index}`)
    server.behave(index % 2 ? { kind: 'obedient' } : { kind: 'echo' })
    await watched.attack(
      'a document',
      attack,
      () => desk.say(person, `Whom do I ask before I post a picture of machine ${index + 1}?`),
      askedTables,
    )
    await watched.attack('a search', attack, async () => {
      const query = {
        commandId: 'searchClauses',
        parameters: [{ name: 'query', value: `machine ${index + 1} ${attack.text}` }],
        queryOptions: { skip: 0, count: 25 },
      }
      return (await desk.invoke(person, personalChat(person), 'composeExtension/query', query)).body
    })
  }
}

/** @param isWanted Which attacks of the list are tried, each through every way; all. */
export async function runInjection(
  isWanted: (index: number) => boolean = () => true,
): Promise<InjectionResult> {
  const all = attacks.filter((_, index) => isWanted(index))
  const book: Book = { counts: {}, harm: [], effects: [], leaks: [], looked: 0 }
  const server = await startModelServer()
  const folder = await mkdtemp(join(tmpdir(), 'policy-desk-poisoned-'))
  const env = { OPENAI_BASE_URL: server.url, OPENAI_MODEL: 'scripted', LOG_LEVEL: 'silent' }
  try {
    await writePoisoned(folder, all)
    const desk = await startTestApp({ organization: 'durham', env: { ...env, RATE_LIMITS: 'off' } })
    try {
      const watched = await watch(desk, book)
      await throughQuestions(watched, server, all)
      await throughCases(watched, all)
      await watched.close()
    } finally {
      await desk.stop()
    }
    const poisoned = await startTestApp({ knowledge: folder, env: { ...env, RATE_LIMITS: 'off' } })
    try {
      const watched = await watch(poisoned, book)
      await throughDocuments(watched, server, all)
      await watched.close()
    } finally {
      await poisoned.stop()
    }
  } finally {
    await server.stop()
    await rm(folder, { recursive: true })
  }
  const count = Object.values(book.counts).reduce((sum, one) => sum + one, 0)
  const once = (found: readonly string[]) => [...new Set(found)]
  const { harm, effects, leaks, counts, looked } = book
  return {
    attacks: count,
    counts,
    looked,
    harm: once(harm),
    effects: once(effects),
    leaks: once(leaks),
  }
}
