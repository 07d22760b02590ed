/** The first start: the administrator adds the bot to the team and says in each channel whose it is. */
import { setTimeout as pause } from 'node:timers/promises'
import type { Log } from '../log.ts'
import { isTaken } from './bot-client.ts'
import type { DeskContext, Spot } from './desk-context.ts'
import { unreadIn } from './desk-state.ts'
import { installApp } from './install.ts'
import type { DeskPerson } from './people.ts'
import { sendAgain } from './say.ts'
import { bot, type DeskChannel, type DeskTeam } from './world.ts'

/** The command that binds a role's cards to its channel; the reviewer named in it may act. */
function bindingCommand(role: string, reviewer: Pick<DeskPerson, 'name'>): string {
  return `@${bot.name} use this channel for ${role} with @${reviewer.name}`
}

interface SetUp {
  readonly desk: DeskContext
  readonly log: Log
  readonly signal: AbortSignal
  readonly isReady: () => Promise<boolean>
  readonly onReady: (isReady: boolean) => void
}

/** Tries ever more slowly, for about two minutes in all; false when nothing helped. Throws when the desk stops. */
async function insist(signal: AbortSignal, attempt: () => Promise<boolean>): Promise<boolean> {
  for (let tries = 0; tries < 30; tries += 1) {
    if (await attempt()) return true
    await pause(Math.min(100 * 2 ** tries, 5_000), undefined, { signal, ref: false })
  }
  return false
}

async function bindRole(desk: DeskContext, spot: Spot, text: string): Promise<boolean> {
  const { state, send } = desk.store
  const said = [...state.messages.values()].find(
    (message) => message.place === spot.place.id && message.content.text === text,
  )
  const message =
    said ??
    send({ place: spot.place.id, startsThread: true, from: spot.person.key, content: { text } })
  const inThread = { ...spot, thread: message.id }
  if (!isTaken(await sendAgain(desk, inThread, message.id, text))) return false
  desk.store.record({ kind: 'role-bound', place: spot.place.id })
  return true
}

function isUnbound({ store }: DeskContext, channel: DeskChannel): boolean {
  return channel.role !== undefined && !store.state.bound.has(channel.id)
}

/** Nobody needs to be told of what the desk arranged for them. */
function markRead({ store }: DeskContext, { members, channels }: DeskTeam): void {
  for (const { key } of members) {
    for (const { id } of channels) {
      if (unreadIn(store.state, key, id) > 0) {
        store.record({ kind: 'place-read', place: id, person: key })
      }
    }
  }
}

async function setUpTeam({ desk, log, signal }: SetUp, team: DeskTeam): Promise<void> {
  const administrator = team.members.find(({ kind }) => kind === 'administrator')
  const [general] = team.channels
  const isDone =
    desk.store.state.installed.has(team.id) && !team.channels.some((one) => isUnbound(desk, one))
  if (!administrator || !general || isDone) return
  const person = administrator
  await insist(signal, async () => !(await installApp(desk, { person, place: general })))
  for (const channel of team.channels.filter((one) => isUnbound(desk, one))) {
    const reviewer = team.members.find(({ role }) => role !== undefined && role === channel.role)
    if (!reviewer || channel.role === undefined) continue
    const text = bindingCommand(channel.role, reviewer)
    const isBound = await insist(signal, () => bindRole(desk, { person, place: channel }, text))
    if (!isBound) log.warn({ role: channel.role }, 'the bot did not take a channel for its role')
  }
  markRead(desk, team)
}

/** Waits until the bot is ready, then does what is not yet done. Ends early, without an error, when `signal` says so. */
export async function setUpDesk(setUp: SetUp): Promise<void> {
  const { desk, log, signal, isReady, onReady } = setUp
  try {
    if (!(await insist(signal, isReady))) log.warn('the bot is not ready; setting up all the same')
    onReady(true)
    for (const team of desk.world.teams) await setUpTeam(setUp, team)
  } catch (error) {
    if (signal.aborted) return
    log.error(
      { error: error instanceof Error ? error.name : 'unknown' },
      'the local desk could not set up its channels',
    )
  }
}
