/** Clauses out of texts of every make. The texts are ours. */
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { splitText } from '../../../src/knowledge/split.ts'

const idsOf = (text: string) => splitText(text).clauses.map(({ id }) => id)
const clauseOf = (text: string, id: string) => {
  const clause = splitText(text).clauses.find((candidate) => candidate.id === id)
  if (!clause) throw new Error(`no clause ${id} in ${idsOf(text).join(', ')}`)
  return clause
}

describe('printed numbers', () => {
  const policy = `Bicycle Policy

Policy #	7.22
Replaces	7.1
Date Approved	May 4, 2023
Resolution #812

1. PURPOSE

This policy is about bicycles.

2. RULES

Storage

- 2.01 Bicycles stand in the shed.
- 2.02 The shed keeper has these duties:
- Locking the shed.
- Counting bicycles.

- Oiling the lock.

2.03 A key costs 12 dollars:

- for members.

	CIRCULATION
	Notice board
	Staff room`

  test('are ids, and numbers of the title block are none', () => {
    expect(idsOf(policy)).toEqual(['0', '1', '2.01', '2.02', '2.03', 'Circulation'])
  })

  test('keep their list together across an empty line, item by item', () => {
    const clause = clauseOf(policy, '2.02')

    expect(clause.text).toBe(
      '2.02 The shed keeper has these duties:\n- Locking the shed.\n- Counting bicycles.\n- Oiling the lock.',
    )
    expect(clause.items.map(({ id }) => id)).toEqual(['2.02/1', '2.02/2', '2.02/3'])
    expect(clause.heading).toBe('Storage')
    expect(clause.headingPath).toEqual(['2 Rules', 'Storage'])
  })

  test('follow each other: amounts and page numbers open no clause', () => {
    const text = `1. Costs

1.1 Travel costs are shared.
3.5 million dollars were spent.
Page 2 of 6
30 days are enough.
1.2 Meals are not shared.`

    expect(idsOf(text)).toEqual(['1.1', '1.2'])
    expect(clauseOf(text, '1.1').text).toContain('3.5 million')
    expect(clauseOf(text, '1.1').text).not.toContain('Page 2')
  })

  test('reach any depth, and a numbered title is a heading', () => {
    const text = `1.0 Scope
1.1 Staff
All staff ride bicycles.
1.1.1 Night staff ride with lights.
1.1.2 Day staff need none.
2.0 Helmets
Everyone wears a helmet.`

    expect(idsOf(text)).toEqual(['1.1', '1.1.1', '1.1.2', '2.0'])
    expect(clauseOf(text, '1.1.2').headingPath).toEqual(['1.0 Scope', '1.1 Staff'])
  })

  test('may be Roman, with letters below them', () => {
    const text = `Riding Code

I. Before the ride

A. Tyres

Check the tyres.

B. Bell

Ring the bell once.

II. After the ride

A. Washing

Wash the frame.`

    expect(idsOf(text)).toEqual(['I.A', 'I.B', 'II.A'])
  })

  test('may stand alone in a line or be glued to a bold heading', () => {
    const text = `1. Duties**Riders on the road**

- 1.01
Riders keep right.
- 1.02 Riders signal.`

    expect(idsOf(text)).toEqual(['1.01', '1.02'])
    expect(clauseOf(text, '1.01').text).toMatch(/^1\.01\s+Riders keep right\.$/)
    expect(clauseOf(text, '1.01').headingPath).toEqual(['1 Duties', 'Riders on the road'])
  })

  test('at the head of list items are no sections', () => {
    const text = `# Shed rules

## Borrowing

To borrow a bicycle:

1. Ask the keeper.
2. Sign the book.

## Returning

Bring it back by six.`

    expect(idsOf(text)).toEqual(['Borrowing', 'Returning'])
    expect(clauseOf(text, 'Borrowing').items.map(({ text: words }) => words)).toEqual([
      'Ask the keeper.',
      'Sign the book.',
    ])
  })
})

describe('numbers of other makes', () => {
  test('a letter and a number are an id', () => {
    const text = `## Part A: Sheds

A1. Every shed has a keeper who locks it at night and counts the bicycles.

A2. The keeper reports a missing bicycle to the club within two days.

## Part B: Tours

B1. A tour of more than ten riders needs two guides with a first aid course.
`
    expect(idsOf(text)).toEqual(['A1', 'A2', 'B1'])
  })

  const running = `## Sheds

(1) Every shed has a keeper.

(2) The keeper does this:

a. locks the shed;
b. counts the bicycles.

(3) A key costs 12 dollars.

## Tours

(4) A tour of more than ten riders needs two guides.

(5) Guides take a course.

(6) Nobody rides alone.
`

  test('numbers in brackets that run on through the sections are ids', () => {
    expect(idsOf(running)).toEqual(['1', '2', '3', '4', '5', '6'])
    expect(clauseOf(running, '2').items.map(({ text }) => text)).toHaveLength(2)
    expect(clauseOf(running, '5').heading).toBe('Tours')
  })

  test('numbers in brackets that begin anew are items', () => {
    const anew = running.replace('(4)', '(1)').replace('(5)', '(2)').replace('(6)', '(3)')
    expect(idsOf(anew)).toEqual(['Sheds', 'Tours'])
  })
})

describe('headings without numbers', () => {
  test('are ids, and a repeated one is told apart by what stands above it', () => {
    const text = `# Handbook

Welcome to the shed.

## Summer

### Hours

Open until nine.

## Winter

### Hours

Open until five.`

    expect(idsOf(text)).toEqual(['Introduction', 'Hours', 'Winter Hours'])
  })

  test('below a numbered section carry its number', () => {
    const text = `1. RIDING

Lights

Lights are on after dusk.

Bells

Bells are rung at corners.`

    expect(idsOf(text)).toEqual(['1 Lights', '1 Bells'])
  })

  test('may be questions', () => {
    const text = `Frequently asked questions

Q: Where is the shed?
A: Behind the hall.

Q: May I ride at night?
A: Yes, with lights.`

    expect(idsOf(text)).toEqual(['Where is the shed?', 'May I ride at night?'])
  })

  test('are not seen in a row of short lines, which is a list', () => {
    const text = `CIRCULATION

The text goes to these places:

Front desk
Staff room
Shed door`

    expect(clauseOf(text, 'Circulation').items).toHaveLength(3)
  })
})

describe('definitions', () => {
  test('are clauses of their own, whether the term has its line or opens a sentence', () => {
    const lines = `1. Definitions

These words are used below:

Bicycle

A vehicle with two wheels. Trikes are bicycles too.

Keeper

Whoever holds the key.`
    const sentences = `1. DEFINITIONS

Shed means the building behind the hall.

"Night riders" mean those who ride after dusk.

Helmet is a hard hat.`

    expect(idsOf(lines)).toEqual(['1 Bicycle', '1 Keeper'])
    expect(clauseOf(lines, '1 Keeper').text).toBe('Keeper\nWhoever holds the key.')
    expect(idsOf(sentences)).toEqual(['1 Shed', '1 Night riders', '1 Helmet'])
    expect(clauseOf(sentences, '1 Shed').kind).toBe('definition')
  })

  test('may stand in a table or in bold', () => {
    const text = `# Rules

## Glossary

| Term | Meaning |
|---|---|
| Shed | The building |

**Key:** opens the shed.`

    expect(idsOf(text)).toContain('Key')
    expect(idsOf(text)).toContain('Shed')
  })
})

describe('the title block', () => {
  test('gives days as ISO days and the review as a year', () => {
    const { facts, title } = splitText(`Riders’ Union

Title: Helmet Policy
Issued: March 3, 2011	Revised: 17 June 2024	Proposed review year: 2027
Approved by: The Board

1. Helmets

Wear one.`)

    expect(title).toBe('Helmet Policy')
    expect(facts).toEqual({ issued: '2011-03-03', revised: '2024-06-17', reviewDue: '2027' })
  })
})

describe('plain pages', () => {
  test('give a clause for each paragraph, with the list that it leads to', () => {
    const text = `You can borrow a bicycle if you live nearby.
To borrow one you need:
- a key
- a helmet
Bring it back the same day, please.`

    expect(idsOf(text)).toEqual(['paragraph 1', 'paragraph 2', 'paragraph 3'])
    expect(clauseOf(text, 'paragraph 2').items).toHaveLength(2)
  })

  test('with lines of equal width are put together again', () => {
    const text = `Riders who come to the shed in the morning find the keeper at the
door. The keeper hands out keys to all who ask for one, and writes
their names into the book. Those who come in the evening find the
door locked and have to ring the bell that hangs beside the door
until somebody comes.`

    expect(splitText(text).clauses).toHaveLength(1)
    expect(clauseOf(text, 'paragraph 1').text).toContain('at the door. The keeper')
  })
})

test('no word of a document is lost, whatever its make', () => {
  const word = fc.constantFrom('riders', 'keep', 'the', 'shed', 'locked', 'Bell', 'HELMET', 'key')
  const sentence = fc
    .array(word, { minLength: 3, maxLength: 14 })
    .map((words) => `Always ${words.join(' ')}.`)
  const title = fc
    .array(word, { minLength: 1, maxLength: 4 })
    .map((words) => `Rule ${words.join(' ')}`)
  const line = fc.oneof(
    sentence,
    sentence.map((text) => `- ${text}`),
    sentence.map((text) => `(a) ${text}`),
    fc.tuple(fc.integer({ min: 1, max: 9 }), title).map(([number, text]) => `${number}. ${text}`),
    fc
      .tuple(fc.integer({ min: 1, max: 9 }), fc.integer({ min: 1, max: 12 }), sentence)
      .map(([section, clause, text]) => `${section}.${clause} ${text}`),
    title.map((text) => `## ${text}`),
    title.map((text) => `\n${text}\n`),
    fc.constant(''),
  )
  const squeezed = (text: string) => text.toLowerCase().replace(/[^\p{L}]/gu, '')

  fc.assert(
    fc.property(fc.array(line, { minLength: 1, maxLength: 25 }), (lines) => {
      const split = splitText(lines.join('\n'))
      const kept = split.clauses.flatMap(({ headingPath, text }) => [...headingPath, text])
      const all = squeezed([split.title ?? '', ...kept].join(' '))
      for (const text of lines) expect(all).toContain(squeezed(text))
    }),
    { numRuns: 300 },
  )
})

test('numbers that begin anew in an appendix carry its name', () => {
  const text = `1. Riding

Ride on the right.

2. Parking

Park in the shed.

Appendix A: Fees

1. Keys

A key costs two dollars.`

  expect(idsOf(text)).toEqual(['1', '2', 'Appendix A 1'])
})
