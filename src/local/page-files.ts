/** The page's files, from the source tree: they are served as they are, and so need no build. */
import { readFile } from 'node:fs/promises'
import { createRequire } from 'node:module'
import { fileURLToPath } from 'node:url'
import type { Request, Response, Server } from 'restify'
import { answer, failure, turnedAway } from './http.ts'

/** From `src/local` and from `dist/local` alike. */
const folder = new URL('../../src/local/page/', import.meta.url)

const types = {
  html: 'text/html; charset=utf-8',
  css: 'text/css; charset=utf-8',
  js: 'text/javascript; charset=utf-8',
  svg: 'image/svg+xml',
} as const

/** Nothing from elsewhere, no script in the page, no frame around it. */
const contentPolicy = [
  "default-src 'none'",
  "script-src 'self'",
  "style-src 'self'",
  "img-src 'self' data:",
  "connect-src 'self'",
  "base-uri 'none'",
  "form-action 'none'",
  "frame-ancestors 'none'",
].join('; ')

const require = createRequire(import.meta.url)
/** Made for browsers; neither can be served from its own address without a request to elsewhere. */
const libraries: Readonly<Record<string, string>> = {
  'adaptivecards.min.js': require.resolve('adaptivecards/dist/adaptivecards.min.js'),
  'markdown-it.min.js': require.resolve('markdown-it/dist/markdown-it.min.js'),
}

async function serve(request: Request, response: Response, file: string): Promise<void> {
  const reason = turnedAway(request)
  if (reason) return answer(response, failure(403, 'Forbidden', reason))
  const type = Object.entries(types).find(([extension]) => file.endsWith(`.${extension}`))?.[1]
  const content = type ? await readFile(file).catch(() => undefined) : undefined
  if (!content || !type) return answer(response, failure(404, 'NotFound', 'No such file.'))
  response.statusCode = 200
  response.setHeader('content-type', type)
  response.setHeader('cache-control', 'no-cache')
  response.setHeader('content-security-policy', contentPolicy)
  response.setHeader('x-content-type-options', 'nosniff')
  response.setHeader('referrer-policy', 'no-referrer')
  response.end(content)
}

export function mountPageFiles(server: Server): void {
  const page = (name: string) => fileURLToPath(new URL(name, folder))
  server.get('/local', async (request: Request, response: Response) =>
    serve(request, response, page('index.html')),
  )
  server.get('/local/page/:file', async (request: Request, response: Response) => {
    const name: string = request.params.file
    // A file of that folder and nothing else: no separators, no dots in front.
    return serve(request, response, /^[a-z][a-z-]*\.[a-z]+$/.test(name) ? page(name) : '')
  })
  server.get('/local/lib/:file', async (request: Request, response: Response) => {
    const library = libraries[request.params.file]
    return serve(request, response, library ?? '')
  })
}
