/** What changed between two versions of a document. */
import { expect, test } from 'vitest'
import { clauseChanges } from '../../../src/knowledge/clause-changes.ts'
import { markedWords } from '../../../src/knowledge/word-changes.ts'
import { aDocument } from './knowledge-builders.ts'

const rules = (...clauses: readonly string[]) => aDocument(`# Rules\n\n${clauses.join('\n\n')}\n`)

const helmets = '1.01 Every rider must wear a green helmet on club rides.'
const lamps = '1.02 After dusk every bicycle carries a white lamp in front and a red one behind.'
const guests = '1.03 Guests may ride along twice a year when a member signs for them.'

const kinds = (...versions: readonly [ReturnType<typeof rules>, ReturnType<typeof rules>]) =>
  clauseChanges(...versions).map((change) => [
    change.kind,
    'before' in change ? change.before.id : '',
    'after' in change ? change.after.id : '',
  ])

test('clauses that stayed as they were are not named', () => {
  expect(kinds(rules(helmets, lamps), rules(helmets, lamps))).toEqual([])
})

test('a clause that came and one that went are told apart', () => {
  expect(kinds(rules(helmets, lamps), rules(helmets, guests.replace('1.03', '1.04')))).toEqual([
    ['added', '', '1.04'],
    ['removed', '1.02', ''],
  ])
})

test('the words that changed are marked', () => {
  const [change] = clauseChanges(rules(helmets), rules(helmets.replace('green', 'orange')))

  expect(change?.kind).toBe('changed')
  expect(change && 'words' in change && markedWords(change.words)).toContain(
    'wear a [-green-]{+orange+} helmet',
  )
})

test('clauses that only moved up a number are renumbered, not changed', () => {
  const inserted = '1.01 The club meets on Sundays at nine.'
  const moved = [helmets.replace('1.01', '1.02'), lamps.replace('1.02', '1.03')]

  expect(kinds(rules(helmets, lamps), rules(inserted, ...moved))).toEqual([
    ['added', '', '1.01'],
    ['renumbered', '1.01', '1.02'],
    ['renumbered', '1.02', '1.03'],
  ])
})

test('a clause that moved and changed is found again, with its words', () => {
  const [change] = clauseChanges(
    rules(guests),
    rules(helmets, guests.replace('1.03', '1.09').replace('twice', 'once')),
  ).filter(({ kind }) => kind === 'renumbered')

  expect(change && 'words' in change && markedWords(change.words)).toContain('[-twice-]{+once+}')
})

test('a clause that was written anew under its number shows both texts whole', () => {
  const anew = '1.01 Whoever comes by tram needs no equipment at all.'
  const [change] = clauseChanges(rules(helmets), rules(anew))

  expect(change?.kind).toBe('changed')
  expect(change && 'words' in change && change.words.map(({ kind }) => kind)).toEqual([
    'removed',
    'added',
  ])
})

test('against nothing every clause is added', () => {
  expect(clauseChanges({ clauses: [] }, rules(helmets, lamps)).map(({ kind }) => kind)).toEqual([
    'added',
    'added',
  ])
})
