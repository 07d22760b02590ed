/** One deployment, two organizations: nothing of one is read or changed by people of the other, in whatever words or with whatever button. */
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { readCommand } from '../../src/teams/commands.ts'
import { commands } from '../support/access-rows.ts'
import { personalChat } from '../support/activities.ts'
import { actionsIn, inputsIn, type Shown, textOf } from '../support/desk-app.ts'
import { changedTables, readRows } from '../support/stored-rows.ts'
import type { Message } from '../support/teams-world.ts'
import { canary, startTwoTenants, type TwoTenants } from '../support/two-tenants.ts'

let scene: TwoTenants
let stop: () => Promise<void> = async () => undefined
/** The words to which the north was shown something of its own. */
const shown: string[] = []
beforeAll(async () => {
  scene = await startTwoTenants()
  stop = () => scene.stop()
  const { officer, speak } = scene.north
  for (const words of looking) {
    const answers = await speak.say(officer, inFull(words))
    if (answers.some((message) => JSON.stringify(message).includes(canary))) shown.push(words)
  }
  for (const words of ['add consent', 'record training', 'log post', 'apply'])
    await speak.say(officer, words)
}, 300_000)
afterAll(() => stop())

/** Words for everything that there is in chat; those that only look first. NUMBERs are the north's. */
const looking = [
  'help',
  'hello',
  'thanks',
  'doctor',
  'my cases',
  'queue',
  'queue hr',
  'accounts',
  `account @${canary}`,
  `who looks after the ${canary} account?`,
  'platforms',
  'export accounts',
  'export accounts json',
  'disposal',
  'certificates',
  'certificate SMA',
  'posts',
  `posts about ${canary}`,
  `posts on @${canary}`,
  'post SML',
  'export posts',
  'export posts json',
  'my training',
  'training records',
  'training of Eli of the north',
  'export training',
  'approved answers',
  'approved answer 1',
  `May ${canary} hamsters be on TikTok?`,
  'May hamsters be on TikTok?',
  'May an otter be shown on Sundays?',
  'consents',
  'consent 1',
  `do we have consent for ${canary}`,
  'export consents',
  'checks',
  `checks about ${canary}`,
  'export checks json',
  'gaps',
  'deliveries',
  'set up',
  'status SMA',
  'status SMC',
  'details SMA',
  'details SMC for an access request',
  'details SMP',
  'open evidence SMC 1',
  'comment log',
  'check comment: you idiots',
] as const
const acting = [
  'form application',
  'record training',
  'add consent',
  'log post',
  'approve SMA it is fine',
  'reject SMA clause 4.02 no',
  'recommend SMA yes',
  'withdraw SMA',
  'revise SMA',
  'again SMA',
  'add SMC more words',
  'add evidence SMC',
  'acknowledge SMC',
  'comment SMC a note',
  'assign SMC me',
  'trained SMT 2026-01-16',
  'respond SMQ no',
  'approve SMP',
  'hold SMA: for us',
  'release SMC',
  'propose disposal of complaints',
  'approve disposal 1',
  `suspend account @${canary}: ours`,
  `retire account @${canary}`,
  `change owner of @${canary} to Odile`,
  'correct post SML about other words: wrong',
  'strike post SML: wrong',
  'strike training TRN: wrong',
  'renew consent 1 until 2098-01-31',
  'withdraw consent 1: asked to',
  'edit answer 1: Always.',
  'retire answer 1',
  'confirm answer 1',
  'retry delivery 1',
  'settle delivery 1',
] as const

const inFull = (words: string) =>
  words.replace(/\b(SM[ACLPQT]|TRN)\b/g, (prefix) => scene.numbers[prefix] ?? prefix)

/** What the database holds of the north, as it stands. */
async function north() {
  const reader = await readRows(scene.desk.databaseUrl)
  const rows = await reader.rows().finally(() => reader.close())
  return Object.fromEntries(
    Object.entries(rows).map(([table, all]) => [
      table,
      all.filter((row) => row.includes('"org":"north"')),
    ]),
  )
}

/** What people of the south were told in their own chats. */
const toldSouth = () =>
  [scene.south.officer, scene.south.employee]
    .flatMap((person) => scene.desk.connector.messagesIn(personalChat(person).conversationId))
    .map((message) => JSON.stringify(message))

/** What gives the north away: the word in its texts, its people, its numbers. What was sent may be said back. */
const marks = [
  new RegExp(canary),
  /of the north|Jamie/,
  /hamsters never/i,
  /(?:SM[ACLPQT]|TRN)-\d{4}-\d{4}/,
]
const leaksFrom = (heard: unknown, sent: unknown): boolean => {
  const [text, said] = [JSON.stringify(heard ?? ''), JSON.stringify(sent)]
  return marks.some((mark) => mark.test(text) && !mark.test(said))
}

describe('in words', () => {
  test('every chat command is tried', () => {
    const kinds = [...looking, ...acting].map((words) => readCommand(inFull(words))?.kind)
    // Binding is how the scene began; its words name no record.
    const tried = new Set([...kinds, 'bind'])

    expect(Object.keys(commands).filter((kind) => !tried.has(kind as never))).toEqual([])
  })

  test('the north is shown its own: what the south is not shown is there', () => {
    expect(shown).toEqual(
      expect.arrayContaining([
        'accounts',
        `account @${canary}`,
        'export accounts json',
        'posts',
        'post SML',
        'export posts',
        'approved answers',
        `May ${canary} hamsters be on TikTok?`,
        'May an otter be shown on Sundays?',
        'consents',
        'consent 1',
        'export consents',
        'checks',
        'export checks json',
      ]),
    )
  })

  test('the south reads nothing of it, and changes nothing', async () => {
    const { officer, speak } = scene.south
    const before = await north()
    const leaks: string[] = []
    for (const words of [...looking, ...acting]) {
      const said = inFull(words)
      const answers = await speak.say(officer, said)
      if (answers.some((message) => leaksFrom(message, said))) leaks.push(words)
    }

    expect(leaks).toEqual([])
    expect(changedTables(before, await north())).toEqual([])
  })

  test('the compose box finds no clause of the other', async () => {
    const search = async (side: 'north' | 'south') => {
      const { officer, speak } = scene[side]
      const { body } = await speak.invoke(
        officer,
        personalChat(officer),
        'composeExtension/query',
        {
          commandId: 'searchClauses',
          parameters: [{ name: 'query', value: 'otter on Sundays' }],
          queryOptions: { skip: 0, count: 25 },
        },
      )
      return JSON.stringify(body)
    }

    expect(await search('north')).toContain(canary)
    expect(await search('south')).not.toContain(canary)
  })
})

/** A button of the same name on more cards is the same code again. */
const mostPressed = 3

/** Each button once, with the inputs of its card as a client sends them. */
function buttonsOf(message: Message) {
  const inputs = Object.fromEntries(
    inputsIn(message).map((input) => [String(input.id), enteredIn(input)]),
  )
  return actionsIn(message).map((action) => ({ action, inputs }))
}

function enteredIn(input: Shown): string {
  const [first] = (input.choices ?? []) as { value: string }[]
  if (typeof input.value === 'string' && input.value !== '') return input.value
  if (input.type === 'Input.Date') return '2026-01-15'
  if (input.type === 'Input.ChoiceSet') return first?.value ?? ''
  return input.type === 'Input.Toggle' ? 'true' : 'Because'
}

describe('with the cards of the other', () => {
  test('no button shows or changes anything, in its own place or copied into a chat of one’s own', async () => {
    const { officer, speak } = scene.south
    const before = await north()
    const pressed = new Map<string, number>()
    const leaks: string[] = []
    for (const { message, place } of scene.cardsOfNorth())
      for (const { action, inputs } of buttonsOf(message)) {
        const data = { ...(action.data as object), ...inputs }
        const verb = String(action.verb ?? (action.data as { verb?: string })?.verb ?? '')
        const times = pressed.get(verb) ?? 0
        if (verb === '' || times === mostPressed) continue
        pressed.set(verb, times + 1)
        for (const where of [place, personalChat(officer)]) {
          const replies = [
            await speak.invoke(
              officer,
              where,
              'adaptiveCard/action',
              { action: { type: 'Action.Execute', verb, data }, trigger: 'manual' },
              message.id,
            ),
            ...(where.kind === 'personal'
              ? [
                  await speak.invoke(officer, where, 'task/fetch', { data: { ...data, verb } }),
                  await speak.invoke(officer, where, 'task/submit', { data: { ...data, verb } }),
                ]
              : []),
          ]
          if (replies.some(({ body }) => leaksFrom(body, data)))
            leaks.push(`${verb} in ${where.kind}`)
        }
      }

    expect(pressed.size).toBeGreaterThan(30)
    expect(leaks).toEqual([])
    expect(changedTables(before, await north())).toEqual([])
    expect(toldSouth().filter((text) => /Eli of the north|Jamie/.test(text))).toEqual([])
  }, 240_000)

  test('the channels of the south hear of nothing in the north', () => {
    const { desk, south } = scene
    const roles = ['communications', 'hr', 'communications-specialist', 'questions', 'it']
    const heard = roles.flatMap((role) =>
      desk.connector
        .conversationsUnder(String(south.channelOf(role).channelId))
        .flatMap((id) => desk.connector.messagesIn(id))
        .map((message) => textOf(message)),
    )

    expect(heard.length).toBeGreaterThan(roles.length - 1)
    expect(heard.filter((text) => text.includes(canary) || /SM[ACPQT]-/.test(text))).toEqual([])
  })
})
