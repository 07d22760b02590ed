/** What a question finds. The club's rules are made up. */
import { describe, expect, test } from 'vitest'
import { answerThreshold, type RetrievalQuery, retrieve } from '../../../src/knowledge/retrieve.ts'
import type { SearchIndex } from '../../../src/knowledge/search-index.ts'
import { anIndex } from './knowledge-builders.ts'

const rules = `# Club Rules

## 1 Photographs

### Taking pictures

- 1.01 Images of members need documented consent before they are published.
- 1.02 The secretary retains consent records for seven years.

### Conduct

- 1.03 Harassment of members may lead to termination of membership.
- 1.04 Personal opinions are welcome; members state that views are their own.

## 2 Premises

- 2.01 The clubhouse opens at noon. Dogs stay outside.
- 2.02 Complaints about noise are reported to the warden.
- 2.03 The warden monitors the gate every day.
`
const club = anIndex({ rules })

const clausesFor = (index: SearchIndex, query: string | RetrievalQuery) =>
  retrieve(index, typeof query === 'string' ? { text: query } : query).passages.map(
    ({ clause }) => clause.id,
  )

describe('finds the clause for a question', () => {
  test.each([
    ['in its own words', 'When does the clubhouse open?', '2.01'],
    ['in other forms of its words', 'who is monitoring the gates', '2.03'],
    ['in everyday words', 'do i need permission to post a pic of someone', '1.01'],
    ['in everyday phrases', 'how long do we hang on to that', '1.02'],
    ['with typing errors', 'when dose teh clubhuose opne', '2.01'],
    ['in shorthand', 'can a mbr get kicked out for bullying ppl', '1.03'],
    ['in French', 'faut-il un consentement pour publier des photos', '1.01'],
    ['in French, about a complaint', 'à qui signaler une plainte pour le bruit', '2.02'],
    ['in French, with a typing error', 'à qui sgnaler une plainnte pour le brruit', '2.02'],
    ['by its number', 'what does 2.03 say', '2.03'],
  ])('asked %s', (_, question, clause) => {
    expect(clausesFor(club, question)[0]).toBe(clause)
  })

  test('asked as a follow-up, from the question before', () => {
    const alone = clausesFor(club, 'and after seven years?')
    const followed = clausesFor(club, {
      text: 'and who is told?',
      history: ['where do complaints about noise go?'],
    })

    expect(alone[0]).toBe('1.02')
    expect(followed[0]).toBe('2.02')
  })

  test('by the question, not by the story around it', () => {
    const story =
      'I was at the gate with my dogs at noon and it was lovely. Who keeps the consent records?'

    expect(clausesFor(club, story)[0]).toBe('1.02')
  })
})

test('an organization’s glossary and typical questions lead to its clauses', () => {
  const settings = {
    glossary: { warden: ['the beadle'] },
    asks: { '2.01': ['is there a place for my poodle'] },
  }
  const taught = anIndex({ rules }, settings)

  expect(clausesFor(taught, 'does the beadle watch the entrance')[0]).toBe('2.03')
  expect(clausesFor(taught, 'what about my poodle')[0]).toBe('2.01')
  expect(clausesFor(club, 'what about my poodle')).toEqual([])
})

test('typical questions of a clause id mean the policy, not a guideline with the same id', () => {
  const guideline = '---\nkind: guideline\n---\n# Guide\n\n## 1 Socks\n\n- 1.01 Socks are grey.\n'
  const taught = anIndex({ rules, guide: guideline }, { asks: { '1.01': ['zebra crossing'] } })

  const [first, ...others] = retrieve(taught, { text: 'zebra crossing' }).passages

  expect(first?.document.name).toBe('rules')
  expect(others.map(({ document }) => document.name)).not.toContain('guide')
})

test('a policy stands before a guideline that says the same', () => {
  const text = '## 1 Bells\n\n- 1.01 Bells are rung at corners.\n'
  const index = anIndex({
    'a-guide': `---\nkind: guideline\n---\n# Bells\n\n${text}`,
    policy: `# Bells\n\n${text}`,
  })

  const [first] = retrieve(index, { text: 'when are bells rung' }).passages

  expect(first?.document.name).toBe('policy')
})

test('a named document goes before others, and a search can be kept to one', () => {
  const index = anIndex({
    'boat-policy': '# Boat policy\n\n## 1 Keys\n\nKeys hang in the office.\n',
    'shed-policy': '# Shed policy\n\n## 1 Keys\n\nKeys hang in the office of the warden.\n',
  })
  const documentsFor = (query: RetrievalQuery) =>
    retrieve(index, query).passages.map(({ document }) => document.name)

  expect(documentsFor({ text: 'where do keys hang under the Boat policy' })[0]).toBe('boat-policy')
  expect(documentsFor({ text: 'where do keys hang under the Shed policy' })[0]).toBe('shed-policy')
  expect(new Set(documentsFor({ text: 'where do keys hang', document: 'shed-policy' }))).toEqual(
    new Set(['shed-policy']),
  )
})

test('an item of a list is found as itself', () => {
  const index = anIndex({
    rules: `# Duties\n\n## Warden\n\nThe warden has these duties:\n\n- feeding the geese\n- raking the leaves\n`,
  })

  const [first] = retrieve(index, { text: 'who rakes leaves' }).passages

  expect(first?.item?.id).toBe('Warden/2')
  expect(first?.text).toBe('- raking the leaves')
})

describe('tells whether the question is answered', () => {
  test('a question on another matter is not', () => {
    const asked = retrieve(club, { text: 'Are images of members published with consent?' })
    const other = retrieve(club, { text: 'which tram goes to the harbour on Sundays' })

    expect(asked.confidence).toBeGreaterThanOrEqual(answerThreshold)
    expect(other.confidence).toBeLessThan(answerThreshold)
    expect(other.unknown).toContain('tram')
  })

  test('nothing answers an empty question or one of stop words', () => {
    for (const text of ['', '   ', 'is it?', '???']) {
      const found = retrieve(club, { text })

      expect(found.passages).toEqual([])
      expect(found.confidence).toBe(0)
    }
  })

  test('shows why a passage was found', () => {
    const [first] = retrieve(club, { text: 'does the clubhouse open at midnight' }).passages

    expect(first?.evidence.coverage).toBeGreaterThan(0)
    expect(first?.evidence.coverage).toBeLessThan(1)
    expect(first?.evidence.pairs).toBe(1)
  })
})

test('a very long message is searched all the same', () => {
  const found = clausesFor(club, `${'lorem ipsum '.repeat(1_500)} when does the clubhouse open?`)

  expect(found[0]).toBe('2.01')
})
