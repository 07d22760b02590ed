/** Stands in for SharePoint on loopback: holds files under addresses of their own, and remembers who asked for what. */
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'

interface Held {
  readonly status?: number
  readonly location?: string
  readonly content?: Uint8Array
}

export interface FileHost {
  readonly url: string
  /** The headers of each request, in the order in which they came. */
  readonly asked: readonly { readonly path: string; readonly authorization: string | undefined }[]
  /** From now on the address answers so; returns the address. */
  hold(path: string, held: Held): string
  stop(): Promise<void>
}

export async function startFileHost(): Promise<FileHost> {
  const held = new Map<string, Held>()
  const asked: { path: string; authorization: string | undefined }[] = []
  const server = createServer((request, response) => {
    const path = request.url ?? ''
    asked.push({ path, authorization: request.headers.authorization })
    const { status = 200, location, content = new Uint8Array() } = held.get(path) ?? { status: 404 }
    response.writeHead(status, location ? { location } : {})
    response.end(content)
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const url = `http://127.0.0.1:${(server.address() as AddressInfo).port}`
  return {
    url,
    asked,
    hold(path, what) {
      held.set(path, what)
      return `${url}${path}`
    },
    stop: () =>
      new Promise((resolve) => {
        server.close(() => resolve())
        server.closeAllConnections()
      }),
  }
}

/** An attachment as Teams sends it for a file that was chosen with the paperclip. */
export const attachedFile = (name: string, downloadUrl: string) => ({
  contentType: 'application/vnd.microsoft.teams.file.download.info',
  name,
  contentUrl: `https://example-my.sharepoint.com/personal/documents/${encodeURIComponent(name)}`,
  content: { downloadUrl, uniqueId: 'f00d', fileType: name.split('.').at(-1) },
})

/** An attachment as Teams sends it for a picture that was pasted. */
export const pastedPicture = (contentUrl: string) => ({ contentType: 'image/*', contentUrl })

/** Beginnings that say what a file is, with something behind them to tell one from the other. */
const starts = {
  png: Buffer.from('\x89PNG\r\n\x1a\n', 'latin1'),
  jpeg: Buffer.from('\xff\xd8\xff\xe0', 'latin1'),
  webp: Buffer.from('RIFF\x10\x00\x00\x00WEBP', 'latin1'),
  heic: Buffer.from('\x00\x00\x00\x18ftypheic\x00\x00\x00\x00mif1heic', 'latin1'),
  pdf: Buffer.from('%PDF-1.7\n', 'latin1'),
} as const

export const fileOf = (type: keyof typeof starts, rest: string, size = 0): Buffer =>
  Buffer.concat([starts[type], Buffer.from(rest), Buffer.alloc(size, 7)])
