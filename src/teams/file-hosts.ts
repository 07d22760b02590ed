/** Where a file that somebody sent may be fetched from: the fence around every address that an attachment names. */
import { isAllowedServiceUrl, isLoopback, type ServiceHosts } from './service-url.ts'

/** `service`: Teams' own, which wants the bot's token. `drive`: SharePoint, whose address carries its own leave. */
type FilePlace = 'service' | 'drive'

/** Teams puts what people attach into their OneDrive. Only Microsoft hands out names right below this one. */
const drive = /^[a-z0-9-]+\.sharepoint\.com$/

/** None for every other place: a link-local address, a stranger's server, this machine in production. */
export function filePlace(url: URL, hosts: ServiceHosts): FilePlace | undefined {
  const { protocol, hostname, port, username, password, pathname } = url
  if (username !== '' || password !== '') return undefined
  if (hosts === 'loopback') return isLoopback(hostname) ? 'drive' : undefined
  if (isAllowedServiceUrl(`${protocol}//${url.host}${pathname}`, hosts)) return 'service'
  return protocol === 'https:' && port === '' && drive.test(hostname) ? 'drive' : undefined
}
