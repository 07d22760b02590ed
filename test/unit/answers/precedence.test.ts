/** Several documents of one organization: which answers, which goes before which, and what is said where they differ. */
import { describe, expect, test } from 'vitest'
import type { Answer } from '../../../src/answers/answer.ts'
import { ask } from '../../../src/answers/ask.ts'
import { prepareBase } from '../../../src/answers/base.ts'
import { compareStanding, differ } from '../../../src/answers/precedence.ts'
import { noSettings } from '../../../src/knowledge/settings.ts'
import { aDocument, anIndex } from '../knowledge/knowledge-builders.ts'

const policy = `---
title: Lantern Museum Social Media Policy
kind: policy
revised: "2025-04-01"
---

# Lantern Museum Social Media Policy

## 1. Comments

1.1 Comments from visitors on the museum's page must be answered within two working days.

1.2 Staff must not delete a comment that criticizes an exhibition.

## 2. Pictures

2.1 Pictures of visitors may be posted with written consent only.
`

const guideline = `---
title: Guideline for Page Editors
kind: guideline
revised: "2026-03-01"
---

# Guideline for Page Editors

## Answering visitors

Comments from visitors on the museum's page should be answered within five working days.

## Criticism

Staff may delete a comment that criticizes an exhibition.

## Consent

Pictures of visitors may be posted with written consent, kept in the consent folder.

## Hashtags

Every post about an exhibition carries the hashtag of the exhibition, and at most three others.
`

const protocol = `---
title: Protocol for Livestreams
revised: "2024-01-15"
---

# Protocol for Livestreams

## Recording

Recordings of a livestream are kept for ninety days in the archive.
`

const newerProtocol = `---
title: Protocol for the Archive
revised: "2026-01-15"
---

# Protocol for the Archive

## Livestreams

Recordings of a livestream are kept for 30 days in the archive.
`

const texts = {
  'aa-guideline': guideline,
  'livestream-protocol': protocol,
  'newer-protocol': newerProtocol,
  policy,
}
const museum = prepareBase({
  org: 'museum',
  settings: noSettings,
  index: anIndex(texts),
  forms: [],
})

const reply = (text: string, language: 'en' | 'fr' = 'en') => ask({ text, language }, museum)
const cited = (answer: Answer) =>
  answer.kind === 'answer' ? answer.citations.map(({ document }) => document) : [answer.kind]

describe('where a policy and a guideline differ', () => {
  test.each([
    'how many days do we have to answer comments from visitors on the page',
    'can staff delete a comment that criticizes an exhibition',
  ])('“%s” is answered from both, the policy first and named', (question) => {
    const answer = reply(question)

    expect(cited(answer).slice(0, 2)).toEqual(['policy', 'aa-guideline'])
    expect(answer.text).toContain(
      'The two differ: “Lantern Museum Social Media Policy” goes before “Guideline for Page Editors”.',
    )
  })

  test('French says so too', () => {
    const answer = reply('can staff delete a comment that criticizes an exhibition', 'fr')

    // Tied together as print is, so that no line ends within the marks.
    expect(answer.text.replaceAll('\u00A0', ' ')).toContain(
      'Les deux diffèrent : « Lantern Museum Social Media Policy » l’emporte sur « Guideline for Page Editors ».',
    )
  })

  test('of two protocols the newer one goes before the older', () => {
    const answer = reply('how long are recordings of a livestream kept')

    expect(cited(answer).slice(0, 2)).toEqual(['newer-protocol', 'livestream-protocol'])
    expect(answer.text).toContain(
      '“Protocol for the Archive” goes before “Protocol for Livestreams”',
    )
  })
})

test('where they agree nothing is said of a difference', () => {
  const answer = reply('may we post pictures of visitors')

  expect(cited(answer)).toContain('policy')
  expect(answer.text).not.toContain('differ')
})

test('a guideline alone answers what the policy leaves open, by its name', () => {
  const answer = reply('how many hashtags does a post about an exhibition carry')

  expect(cited(answer)[0]).toBe('aa-guideline')
  expect(answer.text).toContain('“Guideline for Page Editors”')
  expect(answer.text).not.toContain('differ')
})

test('a policy goes before a newer guideline; a document without a day waits for nobody of its kind', () => {
  const undated = aDocument('# Rules of the desk\n\nWords.')

  expect(compareStanding(aDocument(policy), aDocument(guideline))).toBeLessThan(0)
  expect(compareStanding(aDocument(guideline), aDocument(policy))).toBeGreaterThan(0)
  expect(compareStanding(aDocument(newerProtocol), aDocument(protocol))).toBeLessThan(0)
  expect(compareStanding(undated, aDocument(policy))).toBe(0)
})

test.each([
  ['within two weeks', 'within 14 days', false],
  ['within two weeks', 'within ten days', true],
  ['staff may reply', 'staff may reply on weekdays', false],
  ['staff must not reply', 'staff may reply', true],
  ['a badge is not required', 'a badge must be worn', true],
  ['le personnel peut répondre', 'le personnel ne doit pas répondre', true],
  ['staff should never speak for us', 'what you say in private does not speak for us', false],
  ['staff may be disciplined', 'rude words are not allowed and may be removed', false],
  ['sous cinq jours', 'sous 5 jours', false],
])('“%s” beside “%s”: differ is %s', (one, other, expected) => {
  expect(differ(one, other)).toBe(expected)
  expect(differ(other, one)).toBe(expected)
})
