/** Hands activities to the bot, as Teams does: one POST, and what comes back is a status and a body. */
import type { Content } from './entry.ts'

/** `status` is 0 where no answer came: nobody listens, or the time ran out. */
export interface BotReply {
  readonly status: number
  readonly body: unknown
}

export type PostToBot = (activity: Content) => Promise<BotReply>

/** Teams gives up after 10 to 15 seconds. */
const patience = 15_000

export function isTaken({ status }: BotReply): boolean {
  return status >= 200 && status < 300
}

function parsed(text: string): unknown {
  try {
    return text === '' ? undefined : JSON.parse(text)
  } catch {
    return text
  }
}

export function createBotClient(botUrl: () => string): PostToBot {
  return async (activity) => {
    try {
      const response = await fetch(botUrl(), {
        method: 'POST',
        headers: { 'content-type': 'application/json; charset=utf-8' },
        body: JSON.stringify(activity),
        signal: AbortSignal.timeout(patience),
      })
      return { status: response.status, body: parsed(await response.text()) }
    } catch {
      return { status: 0, body: undefined }
    }
  }
}
