/** Seals text at rest: AES-256-GCM, bound to the place where it is stored, under keys that can be replaced. */
import { createCipheriv, createDecipheriv, createHash, randomBytes } from 'node:crypto'
import { AppError } from '../errors.ts'
import { lengthPrefixed } from './canonical.ts'

/** In bytes. */
export const keyLength = 32
const nonceLength = 12
const tagLength = 16

const algorithm = 'aes-256-gcm'

/** `sealed1.KEYID.BASE64URL`, the last part holding nonce, sealed text and tag. No JSON text begins like this. */
const sealedText = /^sealed1\.([0-9a-f]{16})\.([A-Za-z0-9_-]+)$/

export interface Cipher {
  /** How everything begins that the newest key sealed. */
  readonly newestMark: string
  /** `context` names the place, such as organization, case number and field: elsewhere the text will not open. */
  seal(text: string, context: readonly string[]): string
  /** The same for bytes that are no text. */
  sealBytes(bytes: Uint8Array, context: readonly string[]): string
  /** Throws `record-corrupt` when the text was altered or moved, `configuration-invalid` when its key is not here. */
  open(sealed: string, context: readonly string[]): string
  openBytes(sealed: string, context: readonly string[]): Buffer
}

export function isSealed(text: string): boolean {
  return sealedText.test(text)
}

/** The first key seals, all open: to change keys, put the new one in front and keep the old ones. */
export function createCipher(keys: readonly Uint8Array[]): Cipher {
  const ring = new Map(keys.map((key) => [identify(key), key]))
  const [newest] = ring
  if (!newest) throw new AppError('configuration-invalid', 'There is no key; set ENCRYPTION_KEY')
  const [newestId, newestKey] = newest

  const cipher: Cipher = {
    newestMark: `sealed1.${newestId}.`,
    seal: (text, context) => cipher.sealBytes(Buffer.from(text, 'utf8'), context),
    open: (sealed, context) => cipher.openBytes(sealed, context).toString('utf8'),

    sealBytes(bytes, context) {
      const nonce = randomBytes(nonceLength)
      const sealing = createCipheriv(algorithm, newestKey, nonce)
      sealing.setAAD(authenticated(newestId, context))
      const body = [nonce, sealing.update(bytes), sealing.final(), sealing.getAuthTag()]
      return `sealed1.${newestId}.${Buffer.concat(body).toString('base64url')}`
    },

    openBytes(sealed, context) {
      const place = context.join(' ')
      const [, keyId, encoded] = sealedText.exec(sealed) ?? []
      if (keyId === undefined || encoded === undefined)
        throw new AppError('record-corrupt', `The text of ${place} is not sealed as it should be`)
      const key = ring.get(keyId)
      if (!key)
        throw new AppError(
          'configuration-invalid',
          `The text of ${place} was sealed with key ${keyId}, which is not here; set ENCRYPTION_KEY to the key that was used before`,
        )
      const bytes = Buffer.from(encoded, 'base64url')
      try {
        const decipher = createDecipheriv(algorithm, key, bytes.subarray(0, nonceLength), {
          authTagLength: tagLength,
        })
        decipher.setAAD(authenticated(keyId, context))
        decipher.setAuthTag(bytes.subarray(-tagLength))
        const opened = decipher.update(bytes.subarray(nonceLength, -tagLength))
        return Buffer.concat([opened, decipher.final()])
      } catch (cause) {
        throw new AppError(
          'record-corrupt',
          `The sealed text of ${place} was altered or moved; restore it from a backup`,
          { cause },
        )
      }
    },
  }
  return cipher
}

function authenticated(keyId: string, context: readonly string[]): Buffer {
  return lengthPrefixed(['sealed1', keyId, ...context])
}

/** Names a key without telling anything of it. */
function identify(key: Uint8Array): string {
  if (key.length !== keyLength)
    throw new AppError(
      'configuration-invalid',
      `A key has ${key.length} bytes and not ${keyLength}; make one with: openssl rand -base64 ${keyLength}`,
    )
  return createHash('sha256').update('policy-desk key id\0').update(key).digest('hex').slice(0, 16)
}
