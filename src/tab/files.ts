/** The page itself: its own files, the two libraries it is built with, and Teams' colours. Public, and the same for everybody. */
import { createHash } from 'node:crypto'
import { readFile } from 'node:fs/promises'
import { createRequire } from 'node:module'
import { fileURLToPath } from 'node:url'
import { promisify } from 'node:util'
import { gzip } from 'node:zlib'
import type { Request, Response, Server } from 'restify'
import { type Language, languages, localize } from '../messages/message.ts'
import { pageWords } from '../messages/tab.ts'
import { guarded, reply } from './http.ts'
import { themes } from './theme.ts'

/** Beside this file, in `src` and in `dist` alike. */
const folder = new URL('./page/', import.meta.url)

const types = {
  html: 'text/html; charset=utf-8',
  css: 'text/css; charset=utf-8',
  js: 'text/javascript; charset=utf-8',
  svg: 'image/svg+xml',
  json: 'application/json; charset=utf-8',
} as const

const require = createRequire(import.meta.url)
/** Bundles made for browsers: served as they come from the registry, never from elsewhere. */
const libraries: Readonly<Record<string, () => string>> = {
  'fluent.js': () => require.resolve('@fluentui/web-components/web-components.min.js'),
  'teams.js': () => require.resolve('@microsoft/teams-js/dist/umd/MicrosoftTeams.min.js'),
}

interface Asset {
  readonly type: string
  readonly plain: Buffer
  readonly packed: Buffer
  readonly tag: string
}

/** What `read` gives, compressed once: a page of some hundred KB is sent as some ten. */
function assetOnce(name: string, read: () => Promise<Buffer | string>): () => Promise<Asset> {
  let kept: Promise<Asset> | undefined
  return () => {
    kept ??= make(name, read)
    return kept
  }
}

async function make(name: string, read: () => Promise<Buffer | string>): Promise<Asset> {
  const plain = Buffer.from(await read())
  const extension = name.split('.').at(-1) as keyof typeof types
  return {
    type: types[extension],
    plain,
    packed: await promisify(gzip)(plain, { level: 9 }),
    tag: `"${createHash('sha256').update(plain).digest('base64url').slice(0, 16)}"`,
  }
}

function send(request: Request, response: Response, { type, plain, packed, tag }: Asset): void {
  const headers = {
    ...guarded,
    // Asked for again each time, and sent again only where it changed.
    'cache-control': 'no-cache',
    etag: tag,
    vary: 'accept-encoding',
  }
  if (request.headers['if-none-match'] === tag) {
    response.writeHead(304, headers)
    response.end()
    return
  }
  const takesPacked = /\bgzip\b/.test(String(request.headers['accept-encoding'] ?? ''))
  const content = takesPacked ? packed : plain
  response.writeHead(200, {
    ...headers,
    'content-type': type,
    'content-length': content.length,
    ...(takesPacked ? { 'content-encoding': 'gzip' } : {}),
  })
  response.end(content)
}

/** A file of the page's folder and nothing else: no separators, no dots in front. */
const ownFile = /^[a-z][a-z-]*\.(?:js|css|svg)$/

/** `about`: what the page is told of where it runs, before anybody signed in. */
export function mountFiles(server: Server, about: object): void {
  const own = new Map<string, () => Promise<Asset>>()
  const page = (name: string) => {
    const known =
      own.get(name) ?? assetOnce(name, () => readFile(fileURLToPath(new URL(name, folder))))
    return known().then(
      (asset) => {
        own.set(name, known)
        return asset
      },
      () => undefined,
    )
  }
  const answer = async (
    request: Request,
    response: Response,
    asset: Promise<Asset | undefined>,
  ) => {
    const found = await asset
    if (found) return send(request, response, found)
    reply(response, { status: 404, body: { error: { code: 'not-found' } } })
  }
  const made = (address: string, name: string, read: () => Promise<Buffer | string>) => {
    const asset = assetOnce(name, read)
    server.get(address, async (request: Request, response: Response) =>
      answer(request, response, asset()),
    )
  }

  server.get('/tab', async (request: Request, response: Response) =>
    answer(request, response, page('index.html')),
  )
  server.get('/tab/page/:file', async (request: Request, response: Response) => {
    const name: string = request.params.file
    return answer(request, response, ownFile.test(name) ? page(name) : Promise.resolve(undefined))
  })
  for (const [name, path] of Object.entries(libraries))
    made(`/tab/lib/${name}`, name, () => readFile(path()))
  made('/tab/lib/themes.css', 'themes.css', () => Promise.resolve(themes()))
  made('/tab/about.json', 'about.json', () => Promise.resolve(JSON.stringify(about)))
  for (const language of languages)
    made(`/tab/words/${language}.json`, 'words.json', () => Promise.resolve(wordsIn(language)))
}

const wordsIn = (language: Language): string =>
  JSON.stringify(
    Object.fromEntries(
      Object.entries(pageWords).map(([name, text]) => [name, localize(language, text)]),
    ),
  )
