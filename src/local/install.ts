/** Tells the bot that it was added to a chat or a team, once for each. */
import { installActivities } from './activity.ts'
import { type BotReply, isTaken } from './bot-client.ts'
import { type DeskContext, newActivityId, type Spot, sceneOf, showProblem } from './desk-context.ts'

/** Sends both activities one after the other, as Teams does; undefined where the bot was told before. */
export async function installApp(desk: DeskContext, spot: Spot): Promise<BotReply | undefined> {
  const { id } = spot.place
  if (desk.store.state.installed.has(id)) return undefined
  const ids = [newActivityId(), newActivityId()] as const
  for (const activity of installActivities(sceneOf(desk, spot), ids)) {
    const reply = await desk.postToBot(activity)
    if (!isTaken(reply)) return reply
  }
  desk.store.record({ kind: 'app-installed', place: id })
  return undefined
}

/** Opens places for their people, once the bot is ready. One at a time for each place: two tabs must not install the app twice. */
export function createOpener(
  desk: DeskContext,
  ready: Promise<boolean>,
): (spot: Spot) => Promise<void> {
  const opening = new Map<string, Promise<void>>()
  const open = async (spot: Spot) => {
    if (spot.place.kind === 'channel') return
    if (!(await ready)) return
    const problem = await installApp(desk, spot)
    if (problem) showProblem(desk, spot, problem)
  }
  return (spot) => {
    const { id } = spot.place
    const started = opening.get(id) ?? open(spot).finally(() => opening.delete(id))
    opening.set(id, started)
    return started
  }
}
