import { describe, expect, test } from 'vitest'
import { type PolicyPart, partAskedFor, partsOfClause } from '../../../src/answers/policy-part.ts'
import { splitText } from '../../../src/knowledge/split.ts'

const asked: Readonly<Record<PolicyPart, readonly string[]>> = {
  contact: [
    'Who should I write to with questions on this?',
    'where do I turn if I need help with the policy',
    'who can I call about this policy',
    'À qui puis-je poser une question sur la politique ?',
  ],
  scope: [
    'I volunteer at the library, am I covered by this?',
    'does the policy apply to interns',
    'do I have to follow these rules',
    'who has to follow it',
    'À qui la politique s’applique-t-elle ?',
  ],
  purpose: [
    'why do we have a social media policy',
    'what is the point of these guidelines',
    'À quoi sert cette politique ?',
  ],
  goals: ['why do we have a Facebook page', 'what is the use of our channels'],
  sanctions: [
    'what happens if I break the rules',
    'what are the consequences',
    'could I get fired',
    'worst case, what then?',
  ],
  record: [
    'who approved this policy',
    'when was the policy last updated',
    'what is the effective date',
  ],
}

describe('the part of a policy that a question asks for', () => {
  for (const [part, questions] of Object.entries(asked))
    test.each(questions)(`${part}: %s`, (question) => {
      expect(partAskedFor(question)).toBe(part)
    })

  test.each([
    'who do I ask to get access to the account',
    'is a photo of a colleague covered by consent',
    'why was my comment deleted',
    'who approves a new account',
    'may I post about my work',
    'when do I have to answer a comment',
  ])('none where it asks about something in it: %s', (question) => {
    expect(partAskedFor(question)).toBeUndefined()
  })
})

describe('the parts that clauses play', () => {
  const page = `# Writing in public

Northfield Museum · version 2 · in force from May 4, 2026

## Why we have this
Because words last.

## Who it covers
Everybody who is paid, and the volunteers.

## Pictures
Ask before you publish one.

## Anything unclear?
Send your question to words@northfield.example.

## What happens when the rules are broken
We talk first; a written warning may follow.
`

  test('are read from headings and from what the clauses say, whatever the policy calls them', () => {
    const parts = splitText(page).clauses.map(({ heading, ...clause }) => [
      heading,
      [...partsOfClause({ heading, ...clause })],
    ])
    expect(parts).toEqual([
      ['Title block', ['record']],
      ['Why we have this', ['purpose']],
      ['Who it covers', ['scope']],
      ['Pictures', []],
      ['Anything unclear?', ['contact']],
      ['What happens when the rules are broken', ['sanctions']],
    ])
  })
})
