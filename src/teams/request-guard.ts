/** The first look at a request: a host and a target that restify survives, and in local mode nobody from outside. */
import type { IncomingMessage } from 'node:http'
import { isLoopback } from './service-url.ts'

/** Who may reach the server: programs of this machine (local mode), or whoever the network lets through. */
export type Reach = 'loopback' | 'network'

const hostHeader = /^(?:[\w.-]+|\[[\da-f:.]+\])(?::\d{1,5})?$/i

/**
 * The status to refuse with, or undefined. A host such as `h:999999` or the target `http://[::` would end the process:
 * restify 12 makes a URL of them outside every try. In local mode a page in the browser may have had its name pointed at
 * this machine (DNS rebinding); it still gives itself away by the name it asks for.
 */
export function refusalOf(
  { url = '', headers: { host = '', origin } }: Pick<IncomingMessage, 'url' | 'headers'>,
  reach: Reach,
): 400 | 403 | undefined {
  const named = host === '' ? 'localhost' : host
  if (!hostHeader.test(named) || !url.startsWith('/') || !URL.canParse(`http://${named}${url}`)) {
    return 400
  }
  if (reach === 'network') return undefined
  const hosts = [`http://${named}`, ...(origin === undefined ? [] : [origin])]
  return hosts.every((each) => URL.canParse(each) && isLoopback(new URL(each).hostname))
    ? undefined
    : 403
}
