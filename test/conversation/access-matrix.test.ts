/** Who may do what with a complaint and its evidence in each of its states: everything is denied unless it stands in the tables. */
import { expect, test } from 'vitest'
import { type MatrixObject, type Tried, tryMatrix } from '../support/access-matrix.ts'
import {
  type Actor,
  actors,
  type ComplaintScene,
  hr,
  people,
  type State,
  startComplaintScene,
  states,
  unknown,
} from '../support/complaint-scene.ts'
import { describeOnEachDatabase } from '../support/databases.ts'
import { startTestApp, type TestApp, textOf } from '../support/desk-app.ts'

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

describeOnEachDatabase('the access matrix of complaints', (databases) => {
  test('everything is denied that is not listed', async () => {
    const url = await databases.create()
    const desk = await startTestApp({ databaseUrl: url, env: { RATE_LIMITS: 'off' } })
    try {
      const scene = await startComplaintScene(desk, await databases.connect(url))
      const { cells, problems } = await tryMatrix(await complaints(desk, scene))
      expect(problems).toEqual([])
      expect(cells).toBeGreaterThanOrEqual(500)
    } finally {
      await desk.stop()
    }
  }, 600_000)
})

async function complaints(
  desk: TestApp,
  scene: ComplaintScene,
): Promise<MatrixObject<Actor, State>> {
  const { say, open, cardOf, fingerprint, changed, recorded, dialog } = scene
  const linked = { normal: '', conflict: '' }
  const make = (state: State) =>
    scene.make(state, (number, by) => say(by, `ask ${number} When was it?`))
  linked.normal = await open(false)
  linked.conflict = await open(true)

  /** A view counts where it is recorded. */
  const viewed = (actor: Actor, number: string, act: () => Promise<string>) =>
    recorded('case-viewed', actor, number, act)

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
  async function press(
    actor: Actor,
    number: string,
    state: State,
    verb: string,
    inputs: object = {},
  ): Promise<string> {
    const { nonce, place } =
      number === unknown
        ? { nonce: 'no-such-nonce-at-all', place: hr }
        : await cardOf(number, state)
    const value = { action: { type: 'Action.Execute', verb, data: { nonce, verb, ...inputs } } }
    const { body } = await desk.invoke(people[actor], place, 'adaptiveCard/action', value)
    return JSON.stringify(body)
  }

  const seen = (said: string, number: string, sign: RegExp): Tried => ({
    done: sign.test(said),
    said: said.replaceAll(number, '#'),
  })
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
