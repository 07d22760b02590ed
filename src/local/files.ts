/** What people attach at the desk: held for a while under addresses of their own, as Teams' storage holds it. */
import { randomUUID } from 'node:crypto'
import type { Request, Response, Server } from 'restify'
import { answer, failure, readBytes, turnedAway } from './http.ts'

export interface AttachedFile {
  readonly id: string
  readonly name: string
}

/** In memory only: what is attached may be evidence, and nothing of it is to stay on this disk unsealed. */
export interface DeskFiles {
  find(id: string): AttachedFile | undefined
}

interface Held extends AttachedFile {
  readonly content: Buffer
  readonly until: number
}

/** Teams' own addresses last some minutes too; milliseconds. */
const heldFor = 10 * 60_000
/** A message may carry ten; Teams lets people attach far more than the bot takes. */
const mostFiles = 40
const mostBytes = 30_000_000

/** Where the page brings a file, and where the bot fetches it. */
export function mountFiles(server: Server, now: () => number): DeskFiles {
  const held = new Map<string, Held>()
  const find = (id: string) => {
    for (const [old, { until }] of held) if (until <= now()) held.delete(old)
    return held.get(id)
  }

  server.post('/local/api/attach', async (request: Request, response: Response) => {
    const reason = turnedAway(request, /^application\/octet-stream\b/i)
    if (reason) return answer(response, failure(403, 'Forbidden', reason))
    const content = await readBytes(request, mostBytes)
    if (!content) return answer(response, failure(413, 'TooLarge', 'The file is over 30 MB.'))
    const name = new URLSearchParams(request.getQuery()).get('name') || 'file'
    const id = randomUUID()
    held.set(id, { id, name, content, until: now() + heldFor })
    const [oldest] = held.keys()
    if (held.size > mostFiles && oldest) held.delete(oldest)
    answer(response, { status: 201, body: { id, name } })
  })
  server.get('/local/files/:id', async (request: Request, response: Response) => {
    const reason = turnedAway(request)
    if (reason) return answer(response, failure(403, 'Forbidden', reason))
    const file = find(String(request.params.id))
    if (!file) return answer(response, failure(404, 'NotFound', 'No such file.'))
    response.writeHead(200, {
      'content-type': 'application/octet-stream',
      'content-length': file.content.length,
      'content-disposition': 'attachment',
      'x-content-type-options': 'nosniff',
      'cache-control': 'no-store',
    })
    response.end(file.content)
  })
  return { find }
}
