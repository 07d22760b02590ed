import { describe, expect, test } from 'vitest'
import type { Answer, Citation } from '../../../src/answers/answer.ts'
import { answerCard } from '../../../src/cards/answer-card.ts'
import type { Card } from '../../../src/cards/card.ts'
import { caseCard, supersededCard } from '../../../src/cards/case-card.ts'
import type { CaseContext } from '../../../src/cards/case-words.ts'
import { helpCard } from '../../../src/cards/chat-cards.ts'
import { caseDialog, detailsCard } from '../../../src/cards/details-card.ts'
import { formCard, noticeCard } from '../../../src/cards/form-card.ts'
import { myCasesCard, queueCard } from '../../../src/cards/list-cards.ts'
import { questionCard } from '../../../src/cards/question-card.ts'
import { receiptCard } from '../../../src/cards/receipt-card.ts'
import { statusCard } from '../../../src/cards/status-card.ts'
import type { Case, CaseEvent } from '../../../src/cases/case.ts'
import { Workflow } from '../../../src/cases/workflow.ts'
import { type Field, type FieldValue, fieldsOf, isPeopleField } from '../../../src/forms/form.ts'
import { typedLimit } from '../../../src/forms/submit.ts'
import { type Language, languages } from '../../../src/messages/message.ts'
import {
  aCase,
  adviser,
  approval,
  decider,
  friday,
  settings,
  shippedForm,
  triage,
} from '../../support/builders.ts'
import { lint } from '../../support/card-lint.ts'
import { partsIn } from '../../support/desk-app.ts'

const nonce = 'n'.repeat(24)
const attack =
  '[APPROVED](https://evil.example) ![x](https://t.example/p.png) **bold** <at>Mayor</at> $' +
  '{name} \u202Egnp.exe\u200B'

const citation: Citation = {
  document: 'policy',
  title: 'Social Media Policy',
  version: '2026-02-17',
  clause: '4.06',
  heading: 'Consent',
  quote: 'q'.repeat(6000),
}

function context(language: Language, entry: Case): CaseContext {
  const isTriage = entry.workflow === 'triage'
  return {
    case: entry,
    form: shippedForm(isTriage ? 'complaint' : 'application'),
    workflow: isTriage ? triage : approval,
    settings,
    language,
    clauses: [{ id: '4.02', heading: 'Deciding on an account' }],
  }
}

/** Every field as long as it may be. */
const longest = (name: string) =>
  Object.fromEntries(fieldsOf(shippedForm(name)).map((field) => [field.id, longestValue(field)]))

function longestValue(field: Field): FieldValue {
  switch (field.type) {
    case 'Input.Text':
      return 'é'.repeat(field.maxLength)
    case 'Input.ChoiceSet': {
      if (isPeopleField(field)) return [{ name: 'é'.repeat(typedLimit(field)) }]
      const values = field.choices.map(({ value }) => value)
      return field.isMultiSelect ? values : (values[0] ?? '')
    }
    case 'Input.Date':
      return '2026-01-15'
    case 'Input.Toggle':
      return true
  }
}

const events: CaseEvent[] = Array.from({ length: 40 }, (_, index) => ({
  org: 'example',
  number: 'TST-2026-0001',
  seq: index + 1,
  at: friday,
  by: decider,
  role: 'boss',
  verb: 'ask-changes',
  from: 'review',
  to: 'changes',
  reason: 'r'.repeat(1000),
}))

const heard = aCase({
  fields: longest('application'),
  opinions: [{ role: 'it', verb: 'object', by: adviser, at: friday, reason: 'r'.repeat(1000) }],
  revision: 3,
  dueAt: friday - 1,
})
const decided = aCase({
  state: 'rejected',
  closed: true,
  lastStep: { verb: 'reject', by: decider, at: friday, reason: 'r'.repeat(1000) },
})
const complaint = aCase({
  form: 'complaint',
  workflow: 'triage',
  state: 'received',
  role: 'hr',
  confidential: true,
  fields: longest('complaint'),
})

const long = 'é'.repeat(1000)
const talked = aCase({
  fields: longest('application'),
  revision: 2,
  changes: Object.entries(longest('application')).map(([field, after]) => ({ field, after })),
  opinions: heard.opinions,
  questions: Array.from({ length: 8 }, () => ({
    role: 'it',
    by: adviser,
    at: friday,
    text: long,
    answer: { at: friday, text: long },
  })).concat([{ role: 'it', by: adviser, at: friday, text: long } as never]),
  notes: Array.from({ length: 8 }, () => ({ role: 'it', by: adviser, at: friday, text: long })),
  dueAt: friday - 1,
  conditions: Array.from({ length: 10 }, () => ({ text: 'c'.repeat(300), dueOn: '2026-12-15' })),
})
const generous = Workflow.parse({
  ...approval,
  states: {
    ...approval.states,
    review: {
      ...approval.states.review,
      reassign: ['legal'],
      verbs: {
        ...approval.states.review?.verbs,
        reject: { to: 'rejected', reason: 'always', clause: true },
        'approve-with-conditions': { to: 'approved', conditions: true },
      },
    },
  },
})

const gallery: Readonly<Record<string, (language: Language) => Card | undefined>> = {
  ...Object.fromEntries(
    ['application', 'complaint', 'content', 'comment'].flatMap((name) => [
      [
        `the empty ${name} form`,
        (language: Language) =>
          formCard({ form: shippedForm(name), nonce, language, cites: {}, self: adviser }),
      ],
      [
        `the refused ${name} form, filled to the limit`,
        (language: Language) =>
          formCard({
            form: shippedForm(name),
            nonce,
            language,
            cites: { area: '4.01' },
            values: longest(name),
            problems: Object.fromEntries(
              fieldsOf(shippedForm(name)).map(({ id }) => [id, { kind: 'required' as const }]),
            ),
            unknown: ['salary'],
            self: adviser,
            draft: 'Your draft',
          }),
      ],
    ]),
  ),
  'a notice': (language) =>
    noticeCard(shippedForm('complaint'), ['First.', attack], nonce, language),
  'the decider’s card': (language) =>
    caseCard({ ...context(language, heard), role: 'boss', nonce, now: friday }),
  'a consulted role’s card': (language) =>
    caseCard({ ...context(language, heard), role: 'legal', nonce, now: friday }),
  'the card after a decision': (language) =>
    caseCard({ ...context(language, decided), role: 'boss', nonce, now: friday, remark: attack }),
  'a confidential card': (language) =>
    caseCard({ ...context(language, complaint), role: 'hr', nonce, now: friday }),
  'a replaced card': (language) => supersededCard(context(language, heard)),
  'a receipt': (language) => receiptCard(context(language, heard)),
  'a confidential receipt': (language) => receiptCard(context(language, complaint)),
  'details of an application': (language) =>
    detailsCard({ ...context(language, heard), reader: 'reviewer' }, events),
  'details of a complaint': (language) =>
    detailsCard({ ...context(language, complaint), reader: 'applicant' }, events),
  'the dialog of the decider, everything at its longest': (language) =>
    caseDialog(
      {
        ...context(language, talked),
        workflow: generous,
        reader: 'reviewer',
        role: 'boss',
        now: friday,
        people: { boss: [adviser], legal: [adviser] },
        remark: attack,
        entered: { reason: 'r'.repeat(1000), condition1: 'c'.repeat(300) },
      },
      events,
    ),
  'the dialog of a consulted role': (language) =>
    caseDialog(
      { ...context(language, heard), reader: 'reviewer', role: 'legal', now: friday, people: {} },
      events,
    ),
  'where a case stands, with a question': (language) =>
    statusCard({ ...context(language, talked), reader: 'applicant', now: friday }, events),
  'where a rejected case stands': (language) =>
    statusCard({ ...context(language, decided), reader: 'applicant', now: friday }, events),
  'where a case stands, for a reviewer': (language) =>
    statusCard({ ...context(language, talked), reader: 'reviewer', now: friday }, events),
  'a question': (language) => questionCard({ ...context(language, talked), question: 0 }),
  'a full page of a queue': (language) =>
    queueCard({
      language,
      rows: Array.from({ length: 16 }, (_, index) => ({
        ...context(language, { ...talked, number: `TST-2026-000${index}`, assignee: adviser }),
        dueAt: friday - 1,
        isOverdue: index < 4,
      })),
      total: 40,
      now: friday,
      show: 'all',
      choices: [{ title: 'All', value: 'all' }],
      page: 2,
      pages: 5,
    }),
  'a full page of one’s own cases': (language) =>
    myCasesCard({
      language,
      rows: Array.from({ length: 16 }, (_, index) =>
        context(language, { ...talked, number: `TST-2026-000${index}` }),
      ),
      isPrivate: false,
      page: 2,
      pages: 5,
    }),
  'an answer': (language) =>
    answerCard(anAnswer(language), [{ name: 'application', open: 'Form' }]),
  help: (language) =>
    helpCard({
      language,
      greeting: 'Hello',
      forms: [{ name: 'application', open: 'Form' }],
      roles: ['boss'],
      isReviewer: true,
      isPrivate: true,
      isAdministrator: true,
    }),
  'help with many forms': (language) => helpCard(manyForms(language)),
}

const manyForms = (language: Language) => ({
  language,
  forms: Array.from({ length: 8 }, (_, index) => ({ name: `form-${index}`, open: `Do ${index}` })),
  roles: [],
  isReviewer: true,
  isPrivate: true,
  isAdministrator: false,
})

const anAnswer = (language: Language): Answer => ({
  kind: 'answer',
  language,
  text: 'Yes. [1]',
  citations: [citation, citation, citation],
  offers: ['application'],
  missing: [],
})

describe.each(languages)('in %s', (language) => {
  test.each(Object.keys(gallery))('%s is a sound card', (name) => {
    const drawn = gallery[name]?.(language)

    expect(drawn && lint(drawn)).toEqual([])
  })
})

describe('help', () => {
  test('has six buttons however many forms there are, and names the others', () => {
    const drawn = helpCard(manyForms('en'))
    const text = JSON.stringify(drawn)

    expect(text.match(/"Action\.Execute"/g)).toHaveLength(6)
    expect(text).toContain('“form form-4” (Do 4), “form form-5” (Do 5)')
    expect(text).not.toContain('“form form-3”')
  })
})

describe('what people wrote', () => {
  const fields = { ...aCase().fields, area: attack, purpose: attack, owner: attack }
  const entry = aCase({
    fields,
    openedBy: { id: 'x', name: attack },
    lastStep: { verb: 'ask-changes', by: { id: 'y', name: attack }, at: friday, reason: attack },
    opinions: [
      { role: 'it', verb: 'object', by: { id: 'z', name: attack }, at: friday, reason: attack },
    ],
  })
  const cards = [
    caseCard({ ...context('en', entry), role: 'boss', nonce, now: friday }),
    receiptCard(context('en', entry)),
    detailsCard({ ...context('en', entry), reader: 'reviewer' }, [
      { ...(events[0] as CaseEvent), reason: attack },
    ]),
  ]

  test('is shown literally: only elements that read no Markdown hold it', () => {
    for (const drawn of cards) {
      const holding = partsIn(drawn).filter(
        ({ text }) => typeof text === 'string' && text.includes('evil.example'),
      )
      expect(holding.length).toBeGreaterThan(0)
      expect(new Set(holding.map(({ type }) => type))).toEqual(new Set(['TextRun']))
    }
  })

  test('loses its invisible and direction-changing characters', () => {
    expect(JSON.stringify(cards)).not.toMatch(/[\u202E\u200B]/)
  })

  test('brings no image, link or mention into a card', () => {
    const parts = cards.flatMap((drawn) => partsIn(drawn))

    expect(parts.filter(({ type }) => type === 'Image' || type === 'Action.OpenUrl')).toEqual([])
    expect(JSON.stringify(cards)).not.toContain('"entities"')
  })
})

describe('a confidential card', () => {
  test('shows number, kind and age, and nothing that was written', () => {
    const drawn = JSON.stringify(
      caseCard({
        ...context('en', {
          ...complaint,
          lastStep: { verb: 'acknowledge', by: decider, at: friday, reason: 'SECRET' },
        }),
        role: 'hr',
        nonce,
        now: friday,
      }),
    )

    expect(drawn).toContain('TST-2026-0001')
    for (const word of ['SECRET', 'Applicant', 'é']) expect(drawn).not.toContain(word)
  })

  test('does not tell reviewers that the person who reported will read their notes', () => {
    const acknowledged = { ...complaint, state: 'acknowledged' }
    const hints = [complaint, heard].map((entry) => {
      const role = entry === heard ? 'boss' : 'hr'
      const shown = entry === heard ? entry : acknowledged
      return JSON.stringify(caseCard({ ...context('en', shown), role, nonce, now: friday }))
    })

    expect(hints[0]).toContain('stays with the reviewers')
    expect(hints[0]).not.toContain('will read it')
    expect(hints[1]).toContain('The applicant will read it')
  })
})
