/** A chat command or an invoke that nobody has said who may use is not merged. */
import { existsSync, readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { commands, invokes } from '../support/access-rows.ts'

const source = (file: string) => readFileSync(`src/teams/${file}.ts`, 'utf8')

/** The kinds in a union of objects, from its declaration to the first blank line. */
function kindsIn(file: string, type: string): readonly string[] {
  const declared = source(file).split(`export type ${type} =`)[1]?.split('\n\n')[0] ?? ''
  return [...declared.matchAll(/readonly kind: ([^;}\n]+)/g)].flatMap(([, kinds = '']) =>
    [...kinds.matchAll(/'([^']+)'/g)].map(([, kind]) => String(kind)),
  )
}

test('every chat command has a row that says who may use it', () => {
  const kinds = [
    ...kindsIn('commands', 'Command'),
    ...kindsIn('delivery-commands', 'DeliveryCommand'),
    ...kindsIn('evidence-words', 'EvidenceCommand'),
  ]

  expect(kinds.length).toBeGreaterThan(12)
  expect([...new Set(kinds)].sort()).toEqual(Object.keys(commands).sort())
})

test('every invoke has a row that says who may use it', () => {
  const names = [...source('bot').matchAll(/activity\.name [!=]== '([^']+)'/g)].map(([, name]) =>
    String(name),
  )

  expect(names.length).toBeGreaterThan(4)
  expect([...new Set(names)].sort()).toEqual(Object.keys(invokes).sort())
})

test('every row names a test that is there', () => {
  const tests = [...Object.values(commands), ...Object.values(invokes)].map(
    ({ test: file }) => file,
  )

  expect(tests.filter((file) => !existsSync(`test/${file}.test.ts`))).toEqual([])
})
