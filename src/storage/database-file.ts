/** The file that a DATABASE_URL names. */
import { resolve } from 'node:path'

/** None where it names a server. `file:PATH` and `file:///PATH` are the same. */
export function databaseFile(url: string): string | undefined {
  if (!url.startsWith('file:')) return undefined
  return resolve(url.slice('file:'.length).replace(/^\/\/(?=\/)/, ''))
}
