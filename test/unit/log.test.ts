/** Only fields of a list come out of the log, whatever is put in. */
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { allowedFields, createLog, type Log } from '../../src/log.ts'

const canary = 'CANARY-lighthouse'

function logged(write: (log: Log) => void): string {
  const lines: string[] = []
  write(createLog('trace', { stream: { write: (line) => void lines.push(line) } }))
  return lines.join('')
}

test('a field of the list comes out, with the sentence', () => {
  const line = JSON.parse(logged((log) => log.warn({ code: 'x', delivery: 7 }, 'not delivered')))

  expect(line).toMatchObject({ level: 'warn', code: 'x', delivery: 7, msg: 'not delivered' })
  expect(line).not.toHaveProperty('withheld')
})

test.each([
  ['a field that is not on the list', { text: canary }],
  ['one with the canary as its name', { [canary]: 1 }],
  ['a whole case', { case: { fields: { what: canary } } }],
  ['an object in the place of a code', { code: { text: canary } }],
  ['a cause with more than its code', { cause: { code: 'x', message: canary } }],
  ['a list of objects', { at: [{ text: canary }] }],
  ['a text that is no code', { problem: canary.repeat(100) }],
  ['an error in a field', { error: new Error(canary) }],
  ['an error by itself', new Error(canary)],
  ['an error with fields', Object.assign(new Error(canary), { response: canary })],
])('%s never comes out', (_what, fields) => {
  const line = logged((log) => log.error(fields, 'it failed'))

  expect(line).toContain('it failed')
  expect(line).not.toContain(canary)
})

test('a sentence has no values filled in', () => {
  expect(logged((log) => log.info('it was %s', canary))).not.toContain(canary)
  expect(logged((log) => log.info({ code: 'x' }, 'it was %s', canary))).not.toContain(canary)
})

test('says how much it withheld', () => {
  expect(allowedFields({ code: 'x', text: 'y', other: 'z' })).toEqual({ code: 'x', withheld: 2 })
})

test('every field that the code logs is on the list', () => {
  const files = readdirSync('src', { recursive: true, encoding: 'utf8' }).filter((name) =>
    name.endsWith('.ts'),
  )
  const named = files.flatMap((name) =>
    [
      ...readFileSync(join('src', name), 'utf8').matchAll(
        /\blog\.(?:trace|debug|info|warn|error|fatal)\(\s*\{([^{}]*)\}/g,
      ),
    ].flatMap(([, inner = '']) =>
      inner
        .split(',')
        .map((part) => /^\s*(\w+)\s*(?::|$)/.exec(part)?.[1])
        .filter((field) => field !== undefined),
    ),
  )

  expect(named.length).toBeGreaterThan(15)
  expect(named.filter((field) => 'withheld' in allowedFields({ [field]: 1 }))).toEqual([])
})
