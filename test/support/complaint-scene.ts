/** A complaint in each of its states, and everybody who might try something with it: what the access matrices are tried on. */
import { type RawBuilder, sql } from 'kysely'
import { z } from 'zod'
import type { Database } from '../../src/storage/database.ts'
import { readPlace } from '../../src/teams/addresses.ts'
import type { Tried } from './access-matrix.ts'
import { channel, type Place, personalChat, type Somebody, somebody } from './activities.ts'
import { sendComplaint } from './complaint-form.ts'
import { administrator, type TestApp, textOf } from './desk-app.ts'

const guest: Somebody = { ...somebody('Gil Guest'), aadObjectId: '' }

export const people = {
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
export type Actor = keyof typeof people
export const actors = Object.keys(people) as Actor[]

export const states = [
  'received',
  'acknowledged',
  'referred',
  'withdrawn',
  'closed',
  'conflict',
] as const
export type State = (typeof states)[number]

export const hr = channel('hr', 'People')
export const office = channel('office', 'Commissioner')
const technology = channel('it', 'Technology')

/** Of the shape of a complaint's number, and nowhere. */
export const unknown = 'SMC-2026-9999'

export type ComplaintScene = Awaited<ReturnType<typeof startComplaintScene>>

/** @param database A second way into the app's own, for what the app does not tell. */
export async function startComplaintScene(desk: TestApp, database: Database) {
  const { complainant, subject, namesake, reviewer, conflictReviewer, otherReviewer } = people
  const teams = [
    { place: hr, role: 'hr', members: [reviewer, complainant, namesake] },
    { place: office, role: 'commissioner', members: [conflictReviewer] },
    { place: technology, role: 'it', members: [otherReviewer] },
  ]
  for (const { place, role, members } of teams) {
    desk.connector.setMembers(String(place.teamId), members)
    await desk.say(administrator, `use this channel for ${role}`, { place })
  }

  const rows = <T>(shape: z.ZodType<T>, statement: RawBuilder<unknown>) =>
    database.read((connection) => connection.all(shape, statement))

  const say = async (actor: Actor, text: string, attached: readonly object[] = []) =>
    (await desk.say(people[actor], text, { attached })).map(textOf).join('\n')

  async function open(isConflict: boolean): Promise<string> {
    const { number } = await sendComplaint(desk, complainant, {
      subject: `${namesake.name}, Roads`,
      person: (isConflict ? [subject, namesake] : [subject])
        .map(({ aadObjectId }) => aadObjectId)
        .join(','),
      involves: 'harassment',
    })
    return number
  }

  /** The card of the case in its role's channel, once it is there. */
  async function cardOf(number: string, state: State) {
    const [role, base] = state === 'conflict' ? ['commissioner', office] : ['hr', hr]
    for (;;) {
      const [found] = await rows(
        z.object({ nonce: z.string(), place: z.string().nullable() }),
        sql`
          select nonce, place from card
          where case_number = ${number} and audience = ${`role:${role}`} and kind = 'case'`,
      )
      if (found?.place) {
        const { reference } = readPlace(found.place)
        const place: Place = { ...base, conversationId: reference.conversationId }
        return { nonce: found.nonce, place }
      }
      await new Promise((again) => setTimeout(again, 10))
    }
  }

  /** A case on its way to the state, with what is done to it at the very first. */
  async function make(
    state: State,
    first: (number: string, by: Actor) => Promise<unknown>,
  ): Promise<string> {
    const number = await open(state === 'conflict')
    // A case that is closed before anybody was shown it is shown to nobody.
    await cardOf(number, state)
    const by: Actor = state === 'conflict' ? 'conflictReviewer' : 'reviewer'
    await first(number, by)
    const steps: Partial<Record<State, readonly [Actor, string, string]>> = {
      acknowledged: [by, 'acknowledge', ''],
      referred: [by, 'refer', 'investigator it is serious'],
      withdrawn: ['complainant', 'withdraw', ''],
      closed: [by, 'close', 'resolved'],
    }
    const step = steps[state]
    if (step) await say(step[0], `${step[1]} ${number} ${step[2]}`)
    return number
  }

  async function fingerprint(number: string): Promise<string> {
    const [row] = await rows(
      z.object({ version: z.int(), state: z.string(), parts: z.int() }),
      sql`
        select version, state,
          (select count(*) from evidence_part where evidence_part.number = cases.number) as parts
        from cases where number = ${number}`,
    )
    return JSON.stringify(row)
  }

  async function changed(number: string, act: () => Promise<string>): Promise<Tried> {
    const before = await fingerprint(number)
    const said = (await act()).replaceAll(number, '#')
    return { done: (await fingerprint(number)) !== before, said }
  }

  /** What counts where it is recorded: what was asked for in words arrives a moment later. */
  async function recorded(
    action: string,
    actor: Actor,
    number: string,
    act: () => Promise<string>,
  ): Promise<Tried> {
    const entries = async () => {
      const found = await rows(
        z.object({ count: z.int() }),
        sql`
          select count(*) as count from audit_entry where action = ${action}
          and actor = ${people[actor].aadObjectId} and object = ${`case:${number}`}`,
      )
      return found[0]?.count
    }
    const before = await entries()
    const said = (await act()).replaceAll(number, '#')
    return { done: (await entries()) !== before, said }
  }

  const dialog = async (actor: Actor, name: 'task/fetch' | 'task/submit', data: object) => {
    const here = personalChat(people[actor])
    const { body } = await desk.invoke(people[actor], here, name, { data })
    return JSON.stringify(body)
  }

  return { rows, say, open, cardOf, make, fingerprint, changed, recorded, dialog }
}
