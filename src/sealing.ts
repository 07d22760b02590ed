/** The keys that seal confidential texts at rest, and the change from an older key to a newer one. */
import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import type { Config } from './config.ts'
import { AppError } from './errors.ts'
import type { Log } from './log.ts'
import { parseKeys, readOrMakeKey } from './storage/key-file.ts'
import type { Storage } from './storage/open.ts'

/** The newest first. */
export async function encryptionKeys(
  { encryptionKey }: Config,
  dataFolder: string,
): Promise<readonly Buffer[]> {
  switch (encryptionKey.kind) {
    case 'value':
      return encryptionKey.keys
    case 'file':
      return parseKeys(await readFile(encryptionKey.path, 'utf8'), 'ENCRYPTION_KEY_FILE')
    case 'local':
      return [await readOrMakeKey(join(dataFolder, 'encryption.key'))]
  }
}

/** Beside everything else: nobody waits for a key that is being replaced. What is left goes on at the next start. */
export function resealInBackground(storage: Storage, log: Log) {
  const stopping = new AbortController()
  const running = storage.reseal(stopping.signal).then(
    ({ sealed, left }) => {
      if (left > 0) log.error({ left }, 'stored texts that none of the encryption keys opens')
      if (sealed > 0) log.info({ sealed }, 'stored texts sealed anew with the newest key')
      if (sealed > 0 && left === 0 && !stopping.signal.aborted)
        log.info('older encryption keys are no longer needed')
    },
    (error: unknown) => {
      const code = error instanceof AppError ? error.code : 'unknown'
      log.warn({ code }, 'stored texts not sealed anew; the next start goes on')
    },
  )
  return {
    async stop() {
      stopping.abort()
      await running
    },
  }
}
