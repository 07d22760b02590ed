/** What is struck out of a copy, name by name. */
import { describe, expect, test } from 'vitest'
import type { Case } from '../../../src/cases/case.ts'
import { redactCase, redactorFor } from '../../../src/exports/redact.ts'
import { aCase, applicant, decider } from '../../support/builders.ts'

const struck = (subject: string, text: string, changes: Partial<Case> = {}): string => {
  const entry = aCase({ confidential: true, subjects: [{ name: subject }], ...changes })
  return redactorFor(entry, [], { language: 'en' }).text(text)
}
const label = '[person concerned 1]'

describe('a name', () => {
  test.each([
    ['Sasha Subject', 'Sasha wrote it', `${label} wrote it`],
    ['Sasha Subject', 'sasha subject wrote it', `${label} wrote it`],
    ['Sasha Subject', 'SUBJECT, SASHA', `${label}, ${label}`],
    ['Sasha Subject', 'ask Sasha’s friend', `ask ${label}’s friend`],
    ['Sasha Subject, Roads', 'he drives on roads', `he drives on ${label}`],
    ['Zoë Müller-Côté', 'Zoe Muller-Cote said so', `${label} said so`],
    ['Seán O’Brien', 'I saw O’Brien there', `I saw ${label} there`],
    // Also words of every sentence: they count where they are written as a name.
    [
      'Will May',
      'It will rain, and it may not. Will said so.',
      `It will rain, and it may not. ${label} said so.`,
    ],
    ['a page called Grumbles about us', 'the page Grumbles', `the page ${label}`],
    ['@private_sasha', 'see @private_sasha, it is private', `see ${label}, it is private`],
    ['李 小龙', '李小龙 and 李 小龙', `李小龙 and ${label}`],
  ])('of “%s” is found in “%s”', (subject, text, expected) => {
    expect(struck(subject, text)).toBe(expected)
  })

  test('has the same label wherever it stands, and another for each person', () => {
    const text = 'Ada told Sasha, and Sasha told Ada.'

    expect(struck('Sasha Subject', text)).toBe(
      `[the person who sent it] told ${label}, and ${label} told [the person who sent it].`,
    )
  })

  test('of whoever asked stays, by name or by object id', () => {
    const entry = aCase({ subjects: [{ id: 'id-1', name: 'Sasha Subject' }] })

    for (const requester of ['sasha subject', 'ID-1'])
      expect(redactorFor(entry, [], { language: 'en', requester }).text('Sasha and Ada')).toBe(
        'Sasha and [the person who sent it]',
      )
  })
})

describe('a way to somebody', () => {
  test.each([
    ['write to s.subject@example.org!', 'write to [e-mail address]!'],
    ['call +1 (905) 555-0142 now', 'call [telephone number] now'],
    ['https://social.example/sasha/1?x=2.', 'https://social.example/[link]'],
    ['by @some.one today', 'by [account] today'],
    ['on 2026-11-29 at 10:30, case SMC-2026-0001', 'on 2026-11-29 at 10:30, case SMC-2026-0001'],
  ])('“%s” becomes “%s”', (text, expected) => {
    expect(struck('Nobody Here', text)).toBe(expected)
  })

  test('an official account stays, where the case is about it and nobody reported anybody', () => {
    expect(struck('Nobody Here', 'as @recreation', { confidential: false })).toBe('as @recreation')
  })
})

test('every text of a case is gone through, and what the policy says is left alone', () => {
  const by = decider
  const text = 'CANARY Dana Decider'
  const clause = { document: 'p', title: 'P', version: '1', id: '1', heading: 'H', words: 'Dana' }
  const entry = aCase({
    fields: { purpose: text, several: [text], owner: [decider], agreed: true },
    opinions: [{ role: 'it', verb: 'object', by, at: 1, reason: text }],
    questions: [{ role: 'it', by, at: 1, text, answer: { at: 2, text } }],
    notes: [{ role: 'it', by, at: 1, text }],
    conditions: [{ text }],
    changes: [{ field: 'purpose', before: text, after: [decider] }],
    additions: [{ at: 1, text }],
    evidence: [{ id: 1, at: 1, name: text, words: text, type: 'png', bytes: 1, sha256: '0' }],
    reports: [{ id: 'violence', why: 'ticked', filed: { at: 1, by } }],
    subjects: [decider],
    assignee: by,
    lastStep: { verb: 'close', by, at: 1, reason: text, clause },
    warnings: [{ kind: 'ground', clause: '1', text: 'rule', words: [text] }],
  })
  const redactor = redactorFor(entry, [], { language: 'en', requester: applicant.id })

  const found = JSON.stringify(redactCase(entry, redactor))

  expect(found.match(/CANARY/g)).toHaveLength(13)
  expect(found.replace('"words":"Dana"', '')).not.toMatch(/Dana|Decider|person-decider/)
  expect(found).toContain('"words":"Dana"')
  expect(found).toContain('Ada Applicant')
})
