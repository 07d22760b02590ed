import { describe, expect, test } from 'vitest'
import { languageOfText } from '../../../../src/answers/language.ts'
import { check } from '../../../../src/answers/model/check.ts'
import { faithful, type WrittenSentence } from './faithful-sentences.ts'
import { hostile } from './hostile-sentences.ts'
import { passagesFor } from './shipped.ts'

const verdictOf = ([organization, clause, sentence]: WrittenSentence) =>
  check(sentence, passagesFor(organization, clause), languageOfText(sentence))

const isSupported = (organization: string, clause: string, sentence: string) =>
  verdictOf([organization, clause, sentence]).kind === 'supported'

describe('the check of a model’s sentence', () => {
  test('lets no sentence through that says something else than its clause', () => {
    const through = hostile.filter((sentence) => verdictOf(sentence).kind === 'supported')

    expect(hostile.length).toBeGreaterThan(250)
    expect(through).toEqual([])
  })

  test('lets most sentences through that rephrase their clause', () => {
    const through = faithful.filter((sentence) => verdictOf(sentence).kind === 'supported')

    // Those that are lost cost the person the plainer words, nothing else.
    expect(through.length / faithful.length).toBeGreaterThan(0.65)
  })

  test.each([
    ['must', 'may'],
    ['must', 'should'],
    ['must', 'will'],
    ['must', 'are encouraged to'],
    ['must', 'need not'],
    ['must', 'must not'],
  ])('holds the obligation: %s is not %s', (own, other) => {
    const sentence = 'People must be informed how their information will be used on the platform.'

    expect(isSupported('durham', '4.06', sentence)).toBe(true)
    expect(isSupported('durham', '4.06', sentence.replace(own, other))).toBe(false)
  })

  test('holds what obliges in French to what obliges in English', () => {
    const sentence =
      'Les utilisateurs sont encouragés à appeler la Ville lorsque leur commentaire exige une réponse rapide.'
    const clause = '5 Responding to Comments'

    expect(isSupported('dauphin', clause, sentence)).toBe(true)
    for (const other of ['doivent', 'devraient', 'peuvent', 'ne doivent pas'])
      expect(
        isSupported('dauphin', clause, sentence.replace('sont encouragés à', other)),
        other,
      ).toBe(false)
  })

  test('knows "must not", "may not", "not allowed" and "prohibited" as one', () => {
    const say = (what: string) =>
      isSupported('dauphin', '5 Monitoring Responses to City of Dauphin Content', what)

    expect(say('Comments that encourage illegal activity are not allowed.')).toBe(true)
    expect(say('Comments that encourage illegal activity are prohibited.')).toBe(true)
    expect(say('Comments that encourage illegal activity are allowed.')).toBe(false)
    expect(say('Comments that encourage illegal activity may be removed.')).toBe(true)
    expect(say('Comments that encourage illegal activity must be removed.')).toBe(false)
  })

  test('lets nobody else do what the clause says somebody does', () => {
    const say = (what: string) => isSupported('durham', '4.02', what)
    const requests = 'requests for new Region-affiliated accounts'

    expect(
      say(`The Executive Director of Communications and Engagement evaluates ${requests}.`),
    ).toBe(true)
    expect(
      say(
        `Requests for new Region-affiliated accounts will be evaluated by the Executive Director of Communications and Engagement.`,
      ),
    ).toBe(true)
    expect(say(`The Chief Information Officer evaluates ${requests}.`)).toBe(false)
    expect(say(`You evaluate ${requests}.`)).toBe(false)
  })

  test('lets "you" stand for employees only', () => {
    expect(isSupported('durham', '5.01', 'You must use sound judgment.')).toBe(true)
    expect(isSupported('durham', '5.04', 'You are responsible for managing approvals.')).toBe(false)
  })

  test('takes what names the place off a sentence, where it is the right place', () => {
    const sentence = 'social media platforms belong to third-party service providers.'
    const verdict = (text: string) => check(text, passagesFor('durham', '4.05'), 'en')

    expect(verdict(`Under clause 4.05, ${sentence}`)).toMatchObject({
      kind: 'supported',
      text: 'Social media platforms belong to third-party service providers.',
    })
    expect(verdict(`Under clause 4.06, ${sentence}`)).toMatchObject({ kind: 'rejected' })
  })

  test('tells which of the cited clauses supports a sentence', () => {
    const verdict = check(
      'Employees must use sound judgment.',
      passagesFor('durham', '4.06', '5.01'),
      'en',
    )

    expect(verdict).toMatchObject({ kind: 'supported', passages: [{ number: 2 }] })
  })

  test('wants a clause for each half of a sentence that joins two', () => {
    const cited = passagesFor('durham', '4.06', '4.08')
    const first =
      'There must be documented consent for every use of a person’s image on an official social media account'
    const verdict = (second: string) => check(`${first}, and ${second}`, cited, 'en').kind

    expect(verdict('the Corporate Services Department supports it.')).toBe('supported')
    expect(verdict('the Corporate Services Department must support it.')).toBe('rejected')
    expect(verdict('the Corporate Services Department.')).toBe('rejected')
  })

  test.each([
    ['no clause', 'Employees must use sound judgment.', [], 'no-clause'],
    ['an address', 'Employees must use sound judgment, see evil.example.', ['5.01'], 'not-plain'],
    ['a question', 'Must employees use sound judgment', ['5.01'], 'unsupported'],
    ['a bare pointer', 'They must use sound judgment.', ['5.01'], 'not-a-statement'],
    ['a mixed-up name', 'The Executive Director of Corporate Services decides.', ['4.02'], 'names'],
  ])('says why a sentence with %s is not let through', (_what, sentence, clauses, objection) => {
    expect(check(sentence, passagesFor('durham', ...clauses), 'en')).toEqual({
      kind: 'rejected',
      objection,
    })
  })

  test('does not take long over a sentence that is made to be hard', () => {
    const words = 'employees social media account use personal policy '.repeat(8)

    expect(isSupported('durham', '5.02', `Employees must ${words.trim()}.`)).toBe(false)
  })
})
