/** The stemmers, on words whose stems Snowball publishes. */
import { expect, test } from 'vitest'
import { stemEnglish } from '../../../src/knowledge/stem-english.ts'
import { stemFrench } from '../../../src/knowledge/stem-french.ts'
import { stemOf, termsOf, textLanguage, wordsOf } from '../../../src/knowledge/terms.ts'

test.each([
  ['consistency', 'consist'],
  ['consolation', 'consol'],
  ['conspicuously', 'conspicu'],
  ['knocking', 'knock'],
  ['knotted', 'knot'],
  ['hoping', 'hope'],
  ['hopping', 'hop'],
  ['generously', 'generous'],
  ['communities', 'communiti'],
  ['dying', 'die'],
  ['proceeded', 'proceed'],
  ['by', 'by'],
])('the English stem of %s is %s', (word, stem) => {
  expect(stemEnglish(word)).toBe(stem)
})

test.each([
  ['continuellement', 'continuel'],
  ['contribution', 'contribu'],
  ['majestueusement', 'majestu'],
  ['majorité', 'major'],
  ['publications', 'publiqu'],
  ['publier', 'publi'],
  ['employés', 'emploi'],
  ['commentaires', 'commentair'],
  ['signaler', 'signal'],
  ['heureux', 'heureux'],
])('the French stem of %s is %s', (word, stem) => {
  expect(stemFrench(word)).toBe(stem)
})

test('words of one family share a term, in both languages and without accents', () => {
  expect(stemOf('reporting', 'en')).toBe(stemOf('reported', 'en'))
  expect(stemOf('modérateur', 'fr')).toBe(stemOf('moderateurs', 'fr'))
})

test('numbers, e-mail addresses and 401(k) stay whole', () => {
  expect(wordsOf('Write to desk.team@example.org about 4.09, $1,200 or the 401(k)', 'en')).toEqual([
    'write',
    'to',
    'desk.team@example.org',
    'about',
    '4.09',
    '1,200',
    'or',
    'the',
    '401(k)',
  ])
})

test('French elisions are words of their own and stop words are left out', () => {
  const terms = termsOf("l’employé n'a pas d'accès", 'fr').map(({ word }) => word)

  expect(terms).toEqual(['employé', 'accès'])
})

test.each([
  ['qui approuve un nouveau compte', 'fr'],
  ['ou signaler un collegue', 'fr'],
  ['who approves a new account', 'en'],
  ['', 'en'],
])('the language of "%s" is %s', (text, language) => {
  expect(textLanguage(text)).toBe(language)
})

test('words that are properties of every object are words like any other', () => {
  for (const word of ['constructor', 'tostring', 'valueof', 'hasownproperty', '__proto__'])
    expect(typeof stemOf(word, 'en')).toBe('string')
  expect(termsOf('The constructor must not post valueOf or toString', 'en').length).toBeGreaterThan(
    2,
  )
})
