/** Ids that are the same at every start: whatever the desk invents is derived from its name. */
import { createHash } from 'node:crypto'

/** Hexadecimal digits that stand for a name; the prefix keeps two kinds of things apart that are named alike. */
function digestOf(kind: string, name: string): string {
  return createHash('sha256').update(`policy-desk-local/${kind}/${name}`).digest('hex')
}

/** A UUID in the shape of an Entra object id (version 8: derived by a rule of one's own). */
export function objectIdFor(kind: string, name: string): string {
  const hex = digestOf(kind, name)
  return [
    hex.slice(0, 8),
    hex.slice(8, 12),
    `8${hex.slice(13, 16)}`,
    `a${hex.slice(17, 20)}`,
    hex.slice(20, 32),
  ].join('-')
}

/** A user as the bot knows them: `29:…`, another id than Entra's, as in Teams. */
export function userIdFor(name: string): string {
  return `29:1${Buffer.from(digestOf('user', name), 'hex').toString('base64url')}`
}

export function chatIdFor(name: string): string {
  return `a:1${Buffer.from(digestOf('chat', name), 'hex').toString('base64url')}`
}

export function channelIdFor(name: string): string {
  return `19:${digestOf('channel', name).slice(0, 32)}@thread.tacv2`
}
