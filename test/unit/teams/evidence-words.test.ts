/** Evidence in words, in both languages. */
import { expect, test } from 'vitest'
import { readCommand } from '../../../src/teams/commands.ts'

test.each([
  ['add evidence SMC-2026-0007', 'SMC-2026-0007', ''],
  ['Add evidence to smc-2026-0007: the photo', 'SMC-2026-0007', 'the photo'],
  ['add more files SMC-2026-0007', 'SMC-2026-0007', ''],
  ['add evidence', undefined, ''],
  ['ajouter des preuves SMC-2026-0007', 'SMC-2026-0007', ''],
  ['ajouter une preuve à SMC-2026-0007', 'SMC-2026-0007', ''],
  ['ajouter des fichiers au dossier SMC-2026-0007, la photo', 'SMC-2026-0007', 'la photo'],
])('“%s” adds', (text, number, words) => {
  expect(readCommand(text)).toEqual({ kind: 'add-evidence', number, words })
})

test.each([
  ['open evidence SMC-2026-0007', undefined, ''],
  ['open evidence SMC-2026-0007 2', 2, ''],
  ['open evidence 2 of it', 'no command', ''],
  ['Open the evidence of SMC-2026-0007 2 for the investigation', 2, 'for the investigation'],
  ['ouvrir la preuve SMC-2026-0007 3', 3, ''],
])('“%s” opens', (text, file, words) => {
  expect(readCommand(text)).toEqual(
    file === 'no command'
      ? undefined
      : { kind: 'open-evidence', number: 'SMC-2026-0007', file, words },
  )
})

test('other sentences about evidence stay questions or words', () => {
  expect(readCommand('What evidence do I need?')).toBeUndefined()
  expect(readCommand('add evidence about my manager')).toBeUndefined()
  expect(readCommand('add SMC-2026-0007 evidence is at the depot')).toMatchObject({
    kind: 'step',
    verb: 'add',
  })
})
