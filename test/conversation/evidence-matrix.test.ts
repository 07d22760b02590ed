/** Who may add to, open, remove and fetch the evidence of a complaint in each of its states: everything is denied unless it stands in the table. */
import { createHash, randomUUID } from 'node:crypto'
import { sql } from 'kysely'
import { expect, test } from 'vitest'
import { z } from 'zod'
import type { CaseStore } from '../../src/cases/store.ts'
import { type MatrixObject, type Tried, tryMatrix } from '../support/access-matrix.ts'
import { personalChat } from '../support/activities.ts'
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
import { attachedFile, type FileHost, fileOf, startFileHost } from '../support/file-host.ts'

/** The key of `databases.open`, so that links can be laid down beside the app. */
const env = { RATE_LIMITS: 'off', ENCRYPTION_KEY: Buffer.alloc(32, 7).toString('base64') }

const own = ['complainant'] as const
/** Files are taken and opened in every state, also when the case is closed or withdrawn; nothing else is there to be done. */
const handledBy = (reviewer: Actor) => ({
  'add evidence': own,
  'add a file': own,
  'a file beside more words': own,
  'button: add evidence': own,
  'open evidence': [...own, reviewer],
  'dialog: open this file': [...own, reviewer],
  'button: open this file': [...own, reviewer],
  'a link of their own': [...own, reviewer],
})
const allowed: MatrixObject<Actor, State>['allowed'] = {
  received: handledBy('reviewer'),
  acknowledged: handledBy('reviewer'),
  referred: handledBy('reviewer'),
  withdrawn: handledBy('reviewer'),
  closed: handledBy('reviewer'),
  conflict: handledBy('conflictReviewer'),
}

describeOnEachDatabase('the access matrix of evidence', (databases) => {
  test('everything is denied that is not listed', async () => {
    const url = await databases.create()
    const { cases } = await databases.open(url)
    const host = await startFileHost()
    const desk = await startTestApp({ databaseUrl: url, env })
    try {
      const scene = await startComplaintScene(desk, await databases.connect(url))
      const { cells, allowed, problems } = await tryMatrix(evidence(desk, scene, cases, host))
      expect(problems).toEqual([])
      expect(cells).toBeGreaterThanOrEqual(500)
      // In each state four verbs are the sender's alone, and four are one reviewer's as well.
      expect(allowed).toBe(states.length * 12)
    } finally {
      await desk.stop()
      await host.stop()
    }
  }, 600_000)
})

function evidence(
  desk: TestApp,
  { rows, say, make, fingerprint, changed, recorded, dialog }: ComplaintScene,
  cases: CaseStore,
  host: FileHost,
): MatrixObject<Actor, State> {
  /** No two files are the same: the same one counts once. */
  function aFile() {
    const id = randomUUID()
    return [attachedFile('shot.png', host.hold(`/${id}`, { content: fileOf('png', id) }))]
  }

  /** From then on the next files of the person belong to the case. */
  async function expected(actor: Actor, number: string, act: () => Promise<string>) {
    const { aadObjectId: person } = people[actor]
    const said = (await act()).replaceAll(number, '#')
    const found = await rows(
      z.object({ number: z.string() }),
      sql`select number from evidence_expected where person_id = ${person} and number = ${number}`,
    )
    return { done: found.length > 0, said }
  }

  const linkMade = (actor: Actor, number: string, act: () => Promise<string>) =>
    recorded('evidence-link-made', actor, number, act)

  async function press(actor: Actor, verb: string, data: object): Promise<string> {
    const value = { action: { type: 'Action.Execute', verb, data: { verb, ...data } } }
    const here = personalChat(people[actor])
    const { body } = await desk.invoke(people[actor], here, 'adaptiveCard/action', value)
    return JSON.stringify(body)
  }

  /** Uses a link that was made for the actor while they could see the case, whether they still can or not. */
  async function follow(
    actor: Actor,
    number: string,
    { times, age }: { readonly times: number; readonly age: number },
  ): Promise<Tried> {
    const secret = randomUUID()
    const { aadObjectId: id, id: userId, name } = people[actor]
    const hash = createHash('sha256').update(secret).digest('hex')
    const key = { hash, org: 'durham', number, id: 1 }
    const until = (Date.now() + 300_000 - age) * 1000
    await cases.transaction((tx) =>
      tx.putEvidenceLink({ ...key, person: { id, name }, userId, purpose: 'review', until }),
    )
    const page = new URL('/evidence', desk.endpoint)
    const post = () => fetch(page, { method: 'POST', body: new URLSearchParams({ secret }) })
    for (let time = 1; time < times; time += 1) await post()
    const answer = await post()
    const said = await answer.text()
    return { done: answer.status === 200, said: answer.status === 200 ? 'the file' : said }
  }

  return {
    name: 'evidence of a complaint',
    actors,
    states,
    allowed,
    make: (state) => make(state, (number) => say('complainant', `add evidence ${number}`, aFile())),
    moves: [],
    unknown,
    fingerprint,
    verbs: {
      'add evidence': (actor, number) =>
        expected(actor, number, () => say(actor, `add evidence ${number}`)),
      'add a file': (actor, number) =>
        changed(number, () => say(actor, `add evidence ${number} from Monday`, aFile())),
      'a file beside more words': (actor, number) =>
        changed(number, () => say(actor, `add ${number}`, aFile())),
      'button: add evidence': (actor, number) =>
        expected(actor, number, () => press(actor, 'add-evidence', { number })),
      'open evidence': (actor, number) =>
        linkMade(actor, number, () => say(actor, `open evidence ${number} 1`)),
      'dialog: open this file': (actor, number) =>
        linkMade(actor, number, () =>
          dialog(actor, 'task/submit', { verb: 'open-evidence', number, evidence: '1' }),
        ),
      'button: open this file': (actor, number) =>
        linkMade(actor, number, () => press(actor, 'open-evidence', { number, evidence: '1' })),
      'a link of their own': (actor, number) => follow(actor, number, { times: 1, age: 0 }),
      // From here on nobody, in no state.
      'a link a second time': (actor, number) => follow(actor, number, { times: 2, age: 0 }),
      'a link after five minutes': (actor, number) =>
        follow(actor, number, { times: 1, age: 300_001 }),
      'open evidence in a channel': (actor, number) =>
        linkMade(actor, number, async () =>
          (await desk.say(people[actor], `open evidence ${number} 1`, { place: hr }))
            .map(textOf)
            .join('\n'),
        ),
      'remove evidence': (actor, number) =>
        changed(number, () => say(actor, `remove evidence ${number} 1`)),
      'dialog: remove evidence': (actor, number) =>
        changed(number, () =>
          dialog(actor, 'task/submit', { verb: 'remove-evidence', number, evidence: '1' }),
        ),
      // The step that takes files, without any: asked for by its own name.
      'dialog: evidence': (actor, number) =>
        changed(number, () => dialog(actor, 'task/submit', { verb: 'evidence', number })),
      'button: evidence': (actor, number) =>
        changed(number, () => press(actor, 'evidence', { number })),
    },
  }
}
