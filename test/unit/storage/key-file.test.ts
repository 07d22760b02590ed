/** Held to: src/storage/key-file.ts. */
import { chmod, mkdtemp, readdir, readFile, rm, stat, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { parseKey, readOrMakeKey } from '../../../src/storage/key-file.ts'

let folder = ''
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'policy-desk-test-'))
})
afterEach(() => rm(folder, { recursive: true }))

test('makes a key once, for its owner alone, and reads it from then on', async () => {
  const path = join(folder, 'deep', 'key')

  const made = await readOrMakeKey(path)

  expect(made).toHaveLength(32)
  expect((await stat(path)).mode & 0o777).toBe(0o600)
  expect(await readOrMakeKey(path)).toEqual(made)
  expect(await readdir(join(folder, 'deep'))).toEqual(['key'])
})

test('makes one key when many ask at once', async () => {
  const path = join(folder, 'key')

  const keys = await Promise.all(Array.from({ length: 10 }, () => readOrMakeKey(path)))

  expect(new Set(keys.map((key) => key.toString('hex'))).size).toBe(1)
  expect(await readdir(folder)).toEqual(['key'])
})

test.each(['', 'secret', Buffer.alloc(31).toString('base64'), `${'A'.repeat(43)}!`])(
  'refuses a file that holds %j, and keeps it',
  async (content) => {
    const path = join(folder, 'key')
    await writeFile(path, content)

    await expect(readOrMakeKey(path)).rejects.toMatchObject({
      code: 'configuration-invalid',
      message: expect.stringContaining(path),
    })

    expect(await readFile(path, 'utf8')).toBe(content)
  },
)

test('names a place where no key can be made', async () => {
  await writeFile(join(folder, 'file'), '')
  await chmod(folder, 0o700)

  await expect(readOrMakeKey(join(folder, 'file', 'key'))).rejects.toMatchObject({
    code: 'configuration-invalid',
  })
})

test('reads a key from a variable, and never quotes what it finds instead', () => {
  const key = Buffer.alloc(32, 5)

  expect(parseKey(` ${key.toString('base64')}\n`, 'ENCRYPTION_KEY')).toEqual(key)
  expect(() => parseKey('canary', 'ENCRYPTION_KEY')).toThrow(/^ENCRYPTION_KEY holds no key/)
  expect(() => parseKey('canary', 'ENCRYPTION_KEY')).not.toThrow('canary')
})
