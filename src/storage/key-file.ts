/** The key that local mode makes for itself, in a file that only its owner may read. */
import { randomBytes } from 'node:crypto'
import { link, mkdir, open, readFile, unlink } from 'node:fs/promises'
import { dirname } from 'node:path'
import { AppError } from '../errors.ts'
import { keyLength } from './encrypt.ts'
import { codeOf } from './fault.ts'

/** A key from its text: 32 bytes in base64. `source` names the variable or file, for the fault `configuration-invalid`. */
export function parseKey(text: string, source: string): Buffer {
  const trimmed = text.trim()
  const key = Buffer.from(trimmed, 'base64')
  if (key.length === keyLength && key.toString('base64') === trimmed) return key
  throw new AppError(
    'configuration-invalid',
    `${source} holds no key: expected ${keyLength} bytes in base64, as openssl rand -base64 ${keyLength} makes them; if cases are stored already, only the key used before opens them`,
  )
}

/** Several keys, the newest first: one a line, or with commas between them. Faults as for `parseKey`. */
export function parseKeys(text: string, source: string): readonly Buffer[] {
  const parts = text.trim().split(/[\s,]+/)
  return parts.map((part) => parseKey(part, source))
}

/** Reads the key at `path`, and makes it first where there is none: mode 600, whole or not at all, once only. */
export async function readOrMakeKey(path: string): Promise<Buffer> {
  const stored = await readStored(path)
  if (stored) return stored
  await makeKey(path)
  const made = await readStored(path)
  if (made) return made
  throw new AppError('configuration-invalid', `The key file ${path} vanished while it was made`)
}

async function readStored(path: string): Promise<Buffer | undefined> {
  try {
    return parseKey(await readFile(path, 'utf8'), `The file ${path}`)
  } catch (error) {
    if (codeOf(error) === 'ENOENT') return undefined
    if (error instanceof AppError) throw error
    throw unusable(path, error)
  }
}

/** Writes beside the place and links it there: the link fails where another process was faster, whose key then counts. */
async function makeKey(path: string): Promise<void> {
  const draft = `${path}.${randomBytes(8).toString('hex')}`
  try {
    await mkdir(dirname(path), { recursive: true, mode: 0o700 })
    const file = await open(draft, 'wx', 0o600)
    try {
      await file.writeFile(`${randomBytes(keyLength).toString('base64')}\n`)
      await file.sync()
    } finally {
      await file.close()
    }
    try {
      await link(draft, path)
      await syncFolder(dirname(path))
    } finally {
      await unlink(draft)
    }
  } catch (error) {
    if (codeOf(error) !== 'EEXIST') throw unusable(path, error)
  }
}

/** Without this the file's name could be lost at a power cut, while cases sealed with the key are kept. */
async function syncFolder(path: string): Promise<void> {
  // Windows has no such thing and refuses to open a folder.
  if (process.platform === 'win32') return
  const folder = await open(path, 'r')
  try {
    await folder.sync()
  } finally {
    await folder.close()
  }
}

function unusable(path: string, cause: unknown): AppError {
  return new AppError(
    'configuration-invalid',
    `The key file ${path} cannot be read or made; check its folder's permissions, or set ENCRYPTION_KEY`,
    { cause },
  )
}
