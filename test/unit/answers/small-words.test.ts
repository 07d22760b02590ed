/** What the small words of a question decide: its kind, typing errors in them, and whether it asks for a verdict. */
import { expect, test } from 'vitest'
import { intentOf } from '../../../src/answers/intent.ts'
import { type KnownWords, repaired } from '../../../src/answers/lexicon/repair.ts'
import { partAskedFor } from '../../../src/answers/policy-part.ts'
import { questionType, statesFact } from '../../../src/answers/question-type.ts'
import { screen } from '../../../src/answers/screen.ts'

const known: KnownWords = {
  whole: new Set(['what', 'fired', 'break', 'post']),
  beginnings: [],
  bases: new Set(),
}

test.each([
  ['waht', 'what'],
  ['fird', 'fired'],
  ['psot', 'post'],
  ['jazz', 'jazz'],
])('the short word “%s” is read as “%s”', (typed, meant) => {
  expect(repaired(known, typed)).toBe(meant)
})

test('what is fine to post is no question of cost', () => {
  expect(questionType('where do i read what is fine to post')).not.toBe('cost')
  expect(questionType('is there a fine')).toBe('cost')
})

test('what somebody calls a thing asks for its meaning', () => {
  expect(questionType('what does the city call social media')).toBe('meaning')
})

test('figures in French are figures', () => {
  expect(statesFact('how-long', 'Les captures sont gardées deux ans.')).toBe(true)
  expect(statesFact('how-often', 'Les comptes sont vérifiés chaque semaine.')).toBe(true)
  expect(statesFact('how-many', 'Un compte a un titulaire.')).toBe(false)
})

test.each(['am i stuck with these rules', 'les stagiaires doivent-ils suivre la politique'])(
  '“%s” asks for whom the policy is',
  (text) => {
    expect(partAskedFor(text)).toBe('scope')
  },
)

test.each([
  ['could Rick get fired for what he said', 'judge-person'],
  ['is what our planner Joe tweeted harassment', 'judge-person'],
  ['what does the coordinator earn', 'personal-data'],
  ['can employees get fired for a post', undefined],
  ['is complaining about council prohibited', undefined],
])('“%s” is screened as %s', (text, reason) => {
  expect(screen(text)).toBe(reason)
})

test.each([
  'can interns post for us and do they need training',
  'got a message on the city page 9pm saturday, would anyone have seen it',
])('“%s” asks, and orders no form', (text) => {
  expect(intentOf(text)).toBeUndefined()
})
