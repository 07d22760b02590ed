/** Fetches what somebody sent: from Microsoft's own hosts only, as many bytes as are allowed, in the time that there is. */
import type { TokenSource } from './credentials.ts'
import { filePlace } from './file-hosts.ts'
import type { SentFile } from './sent-files.ts'
import type { ServiceHosts } from './service-url.ts'

/** `elsewhere`: the address is none of Microsoft's; nothing was asked of it. */
type Fetched =
  | { readonly kind: 'fetched'; readonly content: Uint8Array }
  | { readonly kind: 'elsewhere' | 'too-large' | 'failed' }

export type FetchFile = (file: SentFile, mostBytes: number) => Promise<Fetched>

interface FetchFileOptions {
  readonly token: TokenSource
  readonly allowedServiceHosts: ServiceHosts
  readonly fetch?: typeof fetch
  /** Milliseconds for one file, redirects included; 20,000. */
  readonly timeoutMs?: number
}

/** SharePoint may send a request on to another of its hosts. */
const mostRedirects = 3
const redirects = new Set([301, 302, 303, 307, 308])

export function createFetchFile(options: FetchFileOptions): FetchFile {
  const { token, allowedServiceHosts, timeoutMs = 20_000 } = options
  const ask = options.fetch ?? fetch

  async function follow(start: URL, mostBytes: number, signal: AbortSignal): Promise<Fetched> {
    let url = start
    for (let hop = 0; hop <= mostRedirects; hop += 1) {
      const place = filePlace(url, allowedServiceHosts)
      // The token goes to Teams' own hosts, and never where a redirect points.
      if (!place || (hop > 0 && place === 'service')) return { kind: 'elsewhere' }
      const bearer = place === 'service' ? await token() : undefined
      const response = await ask(url, {
        headers: bearer === undefined ? {} : { authorization: `Bearer ${bearer}` },
        redirect: 'manual',
        signal,
      })
      if (!redirects.has(response.status)) return read(response, mostBytes)
      await response.body?.cancel()
      const next = response.headers.get('location') ?? ''
      if (!URL.canParse(next, url.href)) return { kind: 'failed' }
      url = new URL(next, url.href)
    }
    return { kind: 'failed' }
  }

  return async ({ url }, mostBytes) => {
    if (!url) return { kind: 'elsewhere' }
    try {
      return await follow(url, mostBytes, AbortSignal.timeout(timeoutMs))
    } catch {
      // Which of them it was helps nobody, and an error of fetch may quote the address, which is a key to the file.
      return { kind: 'failed' }
    }
  }
}

/** Counted as they come: what a header says of the length is the sender's word, and a packed body unpacks to more. */
async function read({ status, body }: Response, mostBytes: number): Promise<Fetched> {
  if (status !== 200 || !body) {
    await body?.cancel()
    return { kind: 'failed' }
  }
  const chunks: Uint8Array[] = []
  let size = 0
  for await (const chunk of body) {
    size += chunk.length
    // Leaving the loop ends the download.
    if (size > mostBytes) return { kind: 'too-large' }
    chunks.push(chunk)
  }
  return { kind: 'fetched', content: Buffer.concat(chunks) }
}
