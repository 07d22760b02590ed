/** Where the bot may send: the fence around its token, asked when a message comes in and again before each one goes out. */

/** Exact host names in lower case, or this machine only (local mode). */
export type ServiceHosts = readonly string[] | 'loopback'

const loopback = new Set(['127.0.0.1', 'localhost', '[::1]'])

/** True for the names by which this machine calls itself; `host` as URL#hostname gives it. */
export function isLoopback(host: string): boolean {
  return loopback.has(host)
}

/**
 * Only https at its usual port counts beyond this machine, and only whole host names: `*.trafficmanager.net` is open
 * to any customer of Azure. Backslashes, blanks and `user@` are refused before two parsers can disagree about them.
 */
export function isAllowedServiceUrl(serviceUrl: string, hosts: ServiceHosts): boolean {
  if (!/^https?:\/\/[\w.:/~%[\]-]+$/i.test(serviceUrl) || !URL.canParse(serviceUrl)) return false
  const { protocol, hostname, port } = new URL(serviceUrl)
  if (hosts === 'loopback') return isLoopback(hostname)
  return protocol === 'https:' && port === '' && hosts.includes(hostname)
}
