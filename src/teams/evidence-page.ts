/** The page behind a link to evidence, and the file that it gives: never shown, never run, never kept by a cache. */
import { createHash } from 'node:crypto'
import type { Request, Response, Server } from 'restify'
import type { Log } from '../log.ts'
import { evidencePageTexts } from '../messages/evidence.ts'
import {
  type Language,
  languages,
  type Message,
  type MessageValues,
  say,
} from '../messages/message.ts'
import type { OpenedFile } from './evidence-opening.ts'
import { describeFault } from './fault.ts'
import { newReference } from './reply.ts'
import { readForm } from './request-body.ts'

interface EvidencePageOptions {
  readonly open: (secret: string) => Promise<OpenedFile | undefined>
  readonly log: Log
}

/** A secret of the link, and nothing else that a form could bring. */
const secretPattern = /^[\w-]{16,100}$/
const limits = { bytes: 1024, timeoutMs: 10_000 }

const style = `body{font:16px/1.5 system-ui,sans-serif;max-width:34rem;margin:12vh auto;padding:0 1.5rem;color:#242424;background:#fff}
h1{font-size:1.5rem}button{font:inherit;font-weight:600;padding:.6rem 1.4rem;border:0;border-radius:4px;color:#fff;background:#4f52b2;cursor:pointer}
button:focus-visible{outline:3px solid #242424;outline-offset:2px}
@media (prefers-color-scheme:dark){body{color:#fff;background:#1f1f1f}button{background:#6264d8}button:focus-visible{outline-color:#fff}}`
/** What stands behind the # goes to no server until somebody presses the button, and not into the browser's history. */
const script = `const box=document.getElementById('secret');box.value=location.hash.slice(1);history.replaceState(null,'',location.pathname+location.search)`

const hashed = (text: string) => `'sha256-${createHash('sha256').update(text).digest('base64')}'`
const pagePolicy = [
  "default-src 'none'",
  `style-src ${hashed(style)}`,
  `script-src ${hashed(script)}`,
  "form-action 'self'",
  "base-uri 'none'",
  "frame-ancestors 'none'",
].join('; ')

export function mountEvidence(server: Server, { open, log }: EvidencePageOptions): void {
  server.get('/evidence', async (request: Request, response: Response) => {
    sendPage(response, 200, offerPage(languageIn(request)))
  })
  server.post('/evidence', async (request: Request, response: Response) => {
    const language = languageIn(request)
    try {
      const form = await readForm(request, limits)
      const secret = form.kind === 'read' ? (form.value.get('secret') ?? '') : ''
      const file = secretPattern.test(secret) ? await open(secret) : undefined
      if (file) sendFile(response, file)
      else sendPage(response, 410, gonePage(language, evidencePageTexts.gone))
    } catch (error) {
      const reference = newReference()
      log.error({ reference, ...describeFault(error) }, 'evidence could not be opened')
      sendPage(response, 500, gonePage(language, evidencePageTexts.failed, { reference }))
    }
  })
}

function languageIn(request: Request): Language {
  const asked = new URLSearchParams(request.getQuery()).get('lang')
  return languages.find((language) => language === asked) ?? 'en'
}

/** None of the texts holds anything that a person wrote. */
function page(language: Language, title: Message, body: string, code = ''): string {
  const heading = say(language, title)
  return `<!doctype html><html lang="${language}"><meta charset="utf-8"><meta name="viewport" content="width=device-width">
<title>${heading}</title><style>${style}</style><main><h1>${heading}</h1>${body}</main>${code}</html>`
}

function offerPage(language: Language): string {
  const { title, lead, care, download } = evidencePageTexts
  const body = `<p>${say(language, lead)}</p><p>${say(language, care)}</p>
<form method="post" action="/evidence?lang=${language}"><input type="hidden" name="secret" id="secret"><button>${say(language, download)}</button></form>`
  return page(language, title, body, `<script>${script}</script>`)
}

const gonePage = (language: Language, text: Message, values: MessageValues = {}): string =>
  page(language, evidencePageTexts.goneTitle, `<p>${say(language, text, values)}</p>`)

const always = {
  'cache-control': 'no-store',
  'x-content-type-options': 'nosniff',
  'x-frame-options': 'DENY',
  // With none at all the browser would not say where the form comes from, and local mode asks for that.
  'referrer-policy': 'same-origin',
}

function sendPage(response: Response, status: number, html: string): void {
  response.writeHead(status, {
    ...always,
    'content-type': 'text/html; charset=utf-8',
    'content-length': Buffer.byteLength(html),
    'content-security-policy': pagePolicy,
  })
  response.end(html)
}

/** Under a name of the bot's own, as a download of no particular type: no browser draws it, whatever is in it. */
function sendFile(response: Response, { number, id, type, content }: OpenedFile): void {
  response.writeHead(200, {
    ...always,
    'content-type': 'application/octet-stream',
    'content-length': content.length,
    'content-disposition': `attachment; filename="${number}-${id}.${type}"`,
    'content-security-policy': "default-src 'none'; sandbox",
    'cross-origin-resource-policy': 'same-origin',
  })
  response.end(content)
}
