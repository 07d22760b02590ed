/** Posts a message of a turn. The SDK's client does the same in four times the time: it is made anew for each turn. */
import { setTimeout as sleep } from 'node:timers/promises'
import type { Activity, ResourceResponse } from 'botbuilder'
import { z } from 'zod'
import { AppError } from '../errors.ts'
import type { CallTeams, TeamsResponse } from './call-teams.ts'
import type { TokenSource } from './credentials.ts'

export type TurnPost = (
  serviceUrl: string,
  activity: Partial<Activity>,
) => Promise<ResourceResponse>

/** Teams gives no id where it makes two messages of one activity. */
const Resource = z.object({ id: z.string().optional() }).nullish()

/** How often a message is said again that Teams asked us to say later. */
const mostRepeats = 3

export function createTurnPost(call: CallTeams, token: TokenSource): TurnPost {
  return async (serviceUrl, activity) => {
    const { conversation, replyToId } = activity
    const path = ['conversations', conversation?.id ?? '', 'activities', replyToId ?? '']
    const parts = path.filter((part) => part !== '').map(encodeURIComponent)
    const bearer = await token()
    const request = {
      url: `${serviceUrl.replace(/\/$/, '')}/v3/${parts.join('/')}`,
      method: 'POST',
      headers: {
        accept: 'application/json',
        'content-type': 'application/json; charset=utf-8',
        ...(bearer === undefined ? {} : { authorization: `Bearer ${bearer}` }),
      },
      body: JSON.stringify(activity),
    }
    for (let repeats = 0; ; repeats++) {
      const response = await call(request)
      const { status, waitMs } = response
      if (status >= 200 && status < 300) return { id: idOf(response) }
      if (status !== 429 || waitMs === 0 || repeats === mostRepeats)
        throw new AppError('connector-failed', `Teams answered a message with ${status}.`)
      await sleep(waitMs)
    }
  }
}

function idOf({ body }: TeamsResponse): string {
  if (body === '') return ''
  try {
    return Resource.parse(JSON.parse(body))?.id ?? ''
  } catch (cause) {
    throw new AppError('connector-failed', 'Teams answered a message with no JSON.', { cause })
  }
}
