/** Who may do what with a complaint in each of its states: everything is denied unless it stands in the table. */
import { type RawBuilder, sql } from 'kysely'
import { expect, test } from 'vitest'
import { z } from 'zod'
import { readPlace } from '../../src/teams/addresses.ts'
import { type MatrixObject, type Tried, tryMatrix } from '../support/access-matrix.ts'
import {
  channel,
  type Place,
  personalChat,
  type Somebody,
  somebody,
} from '../support/activities.ts'
import { describeOnEachDatabase } from '../support/databases.ts'
import {
  administrator,
  filled,
  numberIn,
  startTestApp,
  type TestApp,
  textOf,
} from '../support/desk-app.ts'
import type { Message } from '../support/teams-world.ts'

const guest: Somebody = { ...somebody('Gil Guest'), aadObjectId: '' }

const people = {
  // Also a member of the reviewers' team: their own case is no reviewer's business of theirs.
  complainant: somebody('Kim Complainant'),
  subject: somebody('Sasha Subject'),
  // Named in words only, and a member of the reviewers' team.
  namesake: somebody('Noor Namesake'),
  reviewer: somebody('Hana Resources'),
  conflictReviewer: somebody('Cory Commissioner'),
  otherReviewer: somebody('Ira Technology'),
  employee: somebody('Eli Employee'),
  administrator,
  guest,
} as const
type Actor = keyof typeof people
const actors = Object.keys(people) as Actor[]

const states = ['received', 'acknowledged', 'referred', 'withdrawn', 'closed', 'conflict'] as const
type State = (typeof states)[number]

const own = ['complainant'] as const
const reviewers = ['reviewer'] as const
const both = ['complainant', 'reviewer'] as const

const anywhere = {
  status: both,
  details: both,
  dialog: both,
  'card: details': both,
  'my cases': own,
  add: own,
  filed: both,
  comment: reviewers,
  'dialog: comment': reviewers,
  link: reviewers,
} as const
const inOpen = {
  ...anywhere,
  queue: reviewers,
  ask: reviewers,
  answer: own,
  reassign: reviewers,
  close: reviewers,
  'card: close': reviewers,
  conflict: reviewers,
} as const

const allowed: MatrixObject<Actor, State>['allowed'] = {
  received: { ...inOpen, acknowledge: reviewers, refer: reviewers, withdraw: own },
  acknowledged: { ...inOpen, refer: reviewers, withdraw: own },
  referred: { ...inOpen, withdraw: own },
  withdrawn: { ...inOpen, refer: reviewers },
  closed: { ...anywhere, reopen: reviewers },
  conflict: {
    ...Object.fromEntries(
      Object.entries({
        ...inOpen,
        conflict: [] as readonly Actor[],
        acknowledge: reviewers,
        refer: reviewers,
        withdraw: own,
        'card: details': reviewers,
      }).map(([verb, who]) => [
        verb,
        who.map((actor): Actor => (actor === 'reviewer' ? 'conflictReviewer' : actor)),
      ]),
    ),
  },
}

const hr = channel('hr', 'People')
const office = channel('office', 'Commissioner')
const technology = channel('it', 'Technology')

describeOnEachDatabase('the access matrix of complaints', (databases) => {
  test('everything is denied that is not listed', async () => {
    const url = await databases.create()
    const desk = await startTestApp({ databaseUrl: url, env: { RATE_LIMITS: 'off' } })
    try {
      await bind(desk)
      const { cells, problems } = await tryMatrix(await complaints(desk, url))
      expect(problems).toEqual([])
      expect(cells).toBeGreaterThanOrEqual(500)
    } finally {
      await desk.stop()
    }
  }, 600_000)

  async function bind(desk: TestApp) {
    const { complainant, namesake, reviewer, conflictReviewer, otherReviewer } = people
    const teams = [
      { place: hr, role: 'hr', members: [reviewer, complainant, namesake] },
      { place: office, role: 'commissioner', members: [conflictReviewer] },
      { place: technology, role: 'it', members: [otherReviewer] },
    ]
    for (const { place, role, members } of teams) {
      desk.connector.setMembers(String(place.teamId), members)
      await desk.say(administrator, `use this channel for ${role}`, { place })
    }
  }

  async function complaints(desk: TestApp, url: string): Promise<MatrixObject<Actor, State>> {
    // The same key as the app's is needed to read what it sealed; versions and cards are not sealed.
    const database = await databases.connect(url)
    const rows = <T>(shape: z.ZodType<T>, statement: RawBuilder<unknown>) =>
      database.read((connection) => connection.all(shape, statement))

    const say = async (actor: Actor, text: string) =>
      (await desk.say(people[actor], text)).map(textOf).join('\n')

    async function open(isConflict: boolean): Promise<string> {
      const { complainant, subject, namesake } = people
      const here = personalChat(complainant)
      const [notice] = (await desk.say(complainant, 'complain')).filter((message) =>
        // Notices of earlier cases arrive in between.
        textOf(message).includes('confidential, not anonymous'),
      )
      const form = await desk.press(complainant, here, notice as Message, 'Continue')
      const reply = await desk.press(
        complainant,
        here,
        { ...(notice as Message), attachments: [{ content: form.value }] },
        'Submit',
        {
          ...filled(form),
          subject: `${namesake.name}, Roads`,
          person: (isConflict ? [subject, namesake] : [subject])
            .map(({ aadObjectId }) => aadObjectId)
            .join(','),
          personTyped: '',
          involves: 'harassment',
        },
      )
      return numberIn(textOf(reply))
    }

    const linked = { normal: '', conflict: '' }
    async function make(state: State): Promise<string> {
      const number = await open(state === 'conflict')
      const by: Actor = state === 'conflict' ? 'conflictReviewer' : 'reviewer'
      await say(by, `ask ${number} When was it?`)
      const steps: Partial<Record<State, readonly (readonly [Actor, string])[]>> = {
        acknowledged: [[by, 'acknowledge']],
        referred: [[by, 'refer investigator it is serious']],
        withdrawn: [['complainant', 'withdraw']],
        closed: [[by, 'close resolved']],
      }
      for (const [actor, step] of steps[state] ?? []) {
        const [verb = '', ...rest] = step.split(' ')
        await say(actor, `${verb} ${number} ${rest.join(' ')}`)
      }
      return number
    }
    linked.normal = await open(false)
    linked.conflict = await open(true)

    async function fingerprint(number: string): Promise<string> {
      const [row] = await rows(
        z.object({ version: z.int(), state: z.string() }),
        sql`select version, state from cases where number = ${number}`,
      )
      return JSON.stringify(row)
    }

    async function changed(number: string, act: () => Promise<string>): Promise<Tried> {
      const before = await fingerprint(number)
      const said = (await act()).replaceAll(number, '#')
      return { done: (await fingerprint(number)) !== before, said }
    }

    /** A view counts where it is recorded: what was asked for in words arrives a moment later. */
    async function viewed(actor: Actor, number: string, act: () => Promise<string>) {
      const views = async () => {
        const found = await rows(
          z.object({ count: z.int() }),
          sql`
            select count(*) as count from audit_entry where action = 'case-viewed'
            and actor = ${people[actor].aadObjectId} and object = ${`case:${number}`}`,
        )
        return found[0]?.count
      }
      const before = await views()
      const said = (await act()).replaceAll(number, '#')
      return { done: (await views()) !== before, said }
    }

    async function listed(
      actor: Actor,
      number: string,
      commands: readonly string[],
      title: string,
    ): Promise<Tried> {
      let last = ''
      for (const command of commands) {
        const lists = (await desk.say(people[actor], command))
          .map(textOf)
          .filter((text) => text.includes(title))
        if (lists.some((text) => text.includes(number))) return { done: true, said: number }
        // The last page is shown for every one that is not there.
        if (lists.join() === last) break
        last = lists.join()
      }
      return { done: false, said: '' }
    }

    const step =
      (verb: string, words: (state: State) => string = () => '') =>
      (actor: Actor, number: string, state: State) =>
        changed(number, () => say(actor, `${verb} ${number} ${words(state)}`.trim()))

    /** The reviewers' own card: that of the role whose turn it is. */
    async function cardFor(number: string, state: State) {
      const audience = state === 'conflict' ? 'role:commissioner' : 'role:hr'
      const find = () =>
        rows(
          z.object({ nonce: z.string(), place: z.string().nullable() }),
          sql`select nonce, place from card where case_number = ${number} and audience = ${audience} and kind = 'case'`,
        )
      if (number === unknown) return { nonce: 'no-such-nonce-at-all', place: hr }
      for (;;) {
        const [found] = await find()
        if (found?.place) {
          const { reference } = readPlace(found.place)
          const base = state === 'conflict' ? office : hr
          const place: Place = { ...base, conversationId: reference.conversationId }
          return { nonce: found.nonce, place }
        }
        await new Promise((again) => setTimeout(again, 10))
      }
    }

    async function press(
      actor: Actor,
      number: string,
      state: State,
      verb: string,
      inputs: object = {},
    ): Promise<string> {
      const { nonce, place } = await cardFor(number, state)
      const value = { action: { type: 'Action.Execute', verb, data: { nonce, verb, ...inputs } } }
      const { body } = await desk.invoke(people[actor], place, 'adaptiveCard/action', value)
      return JSON.stringify(body)
    }

    const dialog = async (actor: Actor, name: 'task/fetch' | 'task/submit', data: object) => {
      const here = personalChat(people[actor])
      const { body } = await desk.invoke(people[actor], here, name, { data })
      return JSON.stringify(body)
    }
    const seen = (said: string, number: string, sign: RegExp): Tried => ({
      done: sign.test(said),
      said: said.replaceAll(number, '#'),
    })
    const unknown = 'SMC-2026-9999'
    const pages = Array.from({ length: 9 }, (_, page) => `queue ${page + 1}`)

    return {
      name: 'complaint',
      actors,
      states,
      allowed,
      make,
      moves: [
        'acknowledge',
        'refer',
        'close',
        'reopen',
        'withdraw',
        'conflict',
        'filed',
        'card: close',
      ],
      // Whoever presses a card sees it; for those whom it is about, and only for them, it is none.
      isShown: (verb, actor) =>
        verb.startsWith('card:') && actor !== 'subject' && actor !== 'namesake',
      unknown,
      fingerprint,
      verbs: {
        status: async (actor, number) =>
          seen(await say(actor, `status ${number}`), number, /Timeline/),
        details: (actor, number) => viewed(actor, number, () => say(actor, `details ${number}`)),
        dialog: (actor, number) =>
          viewed(actor, number, () => dialog(actor, 'task/fetch', { verb: 'details', number })),
        'my cases': (actor, number) => listed(actor, number, ['my cases'], 'Your cases'),
        queue: (actor, number) => listed(actor, number, pages, 'Waiting for you'),
        acknowledge: step('acknowledge'),
        refer: step('refer', () => 'it is serious'),
        close: step('close', () => 'resolved'),
        reopen: step('reopen', () => 'more is known'),
        withdraw: step('withdraw'),
        approve: step('approve', () => 'why not'),
        recommend: step('recommend', () => 'why not'),
        revise: step('revise'),
        ask: step('ask', () => 'Where was it?'),
        answer: step('answer', () => 'On Monday'),
        comment: step('comment', () => 'A note'),
        reassign: step('reassign', () => 'me'),
        add: step('add', () => 'There is more'),
        filed: step('filed', () => 'harassment'),
        link: step('link', (state) => (state === 'conflict' ? linked.conflict : linked.normal)),
        conflict: step('conflict', () => 'a colleague of ours'),
        'dialog: comment': (actor, number) =>
          changed(number, () =>
            dialog(actor, 'task/submit', { verb: 'comment', number, reason: 'From the dialog' }),
          ),
        'card: details': (actor, number, state) =>
          viewed(actor, number, () => press(actor, number, state, 'details')),
        'card: close': (actor, number, state) =>
          changed(number, () => press(actor, number, state, 'close', { outcome: 'resolved' })),
      },
    }
  }
})
