/** Whether Teams shows a role's channel to the bot. */
import { readAddress } from './addresses.ts'
import type { Connector } from './connector.ts'

/** `problem`: a short code, for whoever looks into it. */
export type ChannelState =
  | { readonly kind: 'reachable' | 'private' | 'missing' | 'no-team' }
  | { readonly kind: 'unknown'; readonly problem: string }

/** Asks for the channels of the team behind a bound address. Nothing is posted. */
export async function channelState(connector: Connector, address: string): Promise<ChannelState> {
  const { reference, goneSince } = readAddress(address)
  const { teamId, channelId } = reference
  if (goneSince !== undefined) return { kind: 'missing' }
  if (!teamId || !channelId) return { kind: 'unknown', problem: 'no-team-known' }
  const outcome = await connector.channels(reference, teamId)
  switch (outcome.kind) {
    case 'done': {
      const found = outcome.channels.find(({ id }) => id === channelId)
      if (!found) return { kind: 'missing' }
      return { kind: found.type === 'private' ? 'private' : 'reachable' }
    }
    case 'refused':
      return outcome.status === 403 || outcome.status === 404
        ? { kind: 'no-team' }
        : { kind: 'unknown', problem: `refused ${outcome.status}` }
    case 'unreached':
    case 'unknown':
      return { kind: 'unknown', problem: outcome.problem }
  }
}
