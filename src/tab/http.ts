/** What every answer to the page carries: it is kept by nobody, guessed at by nobody, and framed by Teams alone. */
import type { Response } from 'restify'
import type { Reply } from '../teams/reply.ts'

/** Teams on the web, under its old name and its new one. The apps of a computer and a phone frame nothing. */
const teamsHosts = [
  'https://teams.microsoft.com',
  'https://*.teams.microsoft.com',
  'https://*.cloud.microsoft',
]

/** Nothing from elsewhere and nothing written into the page: neither script nor style. */
const contentPolicy = [
  "default-src 'none'",
  "script-src 'self'",
  "style-src 'self'",
  "img-src 'self' data:",
  "connect-src 'self'",
  "base-uri 'none'",
  "form-action 'none'",
  `frame-ancestors 'self' ${teamsHosts.join(' ')}`,
].join('; ')

export const guarded = {
  'content-security-policy': contentPolicy,
  'x-content-type-options': 'nosniff',
  'referrer-policy': 'no-referrer',
  'permissions-policy': 'camera=(), geolocation=(), microphone=()',
} as const

export function reply(response: Response, { status, body }: Reply): void {
  if (response.headersSent || response.destroyed) return
  const text = JSON.stringify(body ?? {})
  response.writeHead(status, {
    ...guarded,
    'content-type': 'application/json; charset=utf-8',
    'content-length': Buffer.byteLength(text),
    'cache-control': 'no-store',
    vary: 'accept-language, authorization',
  })
  response.end(text)
}
