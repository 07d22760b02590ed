/** Random people do random things to a case: whatever the order, the promises of the state machine hold. */
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { allowedTo, allowedToApplicant } from '../../../src/cases/allowed.ts'
import type { Case, CaseEvent, Person } from '../../../src/cases/case.ts'
import { openCase, takeStep } from '../../../src/cases/step.ts'
import type { StepRequest } from '../../../src/cases/step-request.ts'
import { isOpinionVerb, isSideVerb, verbIn, Workflow } from '../../../src/cases/workflow.ts'
import { applicant, approval, friday } from '../../support/builders.ts'

const due = (days: number, from: number) => from + days * 86_400_000_000

/** The shipped kind of workflow, with everything in it. */
const whole = Workflow.parse({
  ...approval,
  states: {
    ...approval.states,
    review: {
      ...approval.states.review,
      consultInDays: 3,
      reassign: ['hr'],
      verbs: {
        ...approval.states.review?.verbs,
        'approve-with-conditions': { to: 'approved', conditions: true },
        revise: { by: 'applicant', to: 'review', until: 'opinion' },
      },
    },
  },
})

const clause = { document: 'p', title: 'P', version: '1', id: '1', heading: 'H', words: 'W' }
const people: readonly Person[] = [
  applicant,
  ...['dana', 'avi', 'lee'].map((id) => ({ id, name: id })),
]
const roles = ['boss', 'it', 'legal', 'hr', 'stranger', undefined]
const verbs = [
  'approve',
  'approve-with-conditions',
  'reject',
  'ask-changes',
  'withdraw',
  'revise',
  'recommend',
  'object',
  'ask',
  'answer',
  'comment',
  'reassign',
  'constructor',
]

const request = fc.record(
  {
    verb: fc.constantFrom(...verbs),
    by: fc.constantFrom(...people),
    role: fc.constantFrom(...roles),
    reason: fc.constantFrom('', 'because'),
    conditions: fc.constantFrom([], [{ text: 'Sign-in' }]),
    assign: fc.constantFrom(
      { role: 'hr' },
      { role: 'boss', person: people[1] as Person },
      { role: 'boss', person: applicant },
      { role: 'stranger' },
    ),
    fields: fc.constant({ area: 'Parks' }),
    clause: fc.constantFrom(clause),
  },
  { requiredKeys: ['verb', 'by'] },
)

const decisions = ['approve', 'approve-with-conditions', 'reject']

test('one decision, by somebody whose turn it is and who did not apply, with a complete history', () => {
  fc.assert(
    fc.property(fc.array(request, { maxLength: 40 }), (requests) => {
      const { case: opened, event } = openCase(
        {
          org: 'example',
          number: 'TST-2026-0001',
          form: 'application',
          workflow: 'approval',
          confidential: false,
          by: applicant,
          language: 'en',
          fields: { area: 'Pools' },
          at: friday,
        },
        whole,
        due,
      )
      let entry: Case = opened
      const history: Omit<CaseEvent, 'seq'>[] = [event]
      requests.forEach(({ fields, ...given }, index) => {
        const at = friday + (index + 1) * 3_600_000_000
        const asked = {
          ...given,
          ...(given.verb === 'revise' && given.by.id === applicant.id && fields ? { fields } : {}),
          at,
        } as StepRequest
        const result = takeStep(entry, whole, asked, due)
        if (result.kind !== 'stepped') {
          expect(result.case).toBe(entry)
          return
        }
        expectAllowed(entry, asked)
        expect(result.case.version).toBe(entry.version + 1)
        expect(result.event).toMatchObject({ verb: asked.verb, from: entry.state, at })
        if (isOpinionVerb(asked.verb) || isSideVerb(asked.verb))
          expect(result.case.state).toBe(entry.state)
        history.push(result.event)
        entry = result.case
      })
      expect(history).toHaveLength(entry.version)
      expect(history.filter(({ verb }) => decisions.includes(verb)).length).toBeLessThanOrEqual(1)
      expect(entry.revision).toBe(1 + history.filter(({ verb }) => verb === 'revise').length)
      if (entry.closed) expect(entry.awaits).toEqual([])
      // Whoever is awaited is somebody who can act, and nobody who has answered.
      for (const { role } of entry.awaits) {
        const allowed = allowedTo(entry, whole, role)
        expect(allowed.decisions.length + allowed.opinions.length).toBeGreaterThan(0)
      }
    }),
    { numRuns: 400 },
  )
})

/** What was done is what the cards would have offered, and nobody decides on their own case. */
function expectAllowed(entry: Case, { verb, by, role }: StepRequest): void {
  if (verb === 'answer' || verbIn(whole, entry.state, verb)?.by === 'applicant') {
    expect(by).toEqual(applicant)
    if (verb !== 'answer') expect(allowedToApplicant(entry, whole)).toContain(verb)
    return
  }
  expect(by.id).not.toBe(applicant.id)
  const allowed = allowedTo(entry, whole, String(role))
  const offered = [
    ...allowed.decisions,
    ...allowed.opinions,
    ...(allowed.mayAsk ? ['ask'] : []),
    ...(allowed.mayComment ? ['comment'] : []),
    ...(allowed.reassign.length > 0 ? ['reassign'] : []),
  ]
  expect(offered).toContain(verb)
}

const states = Object.keys(whole.states)
const cells = states.flatMap((state) =>
  roles.flatMap((role) => verbs.map((verb) => [state, role, verb] as const)),
)

test('every state × role × verb is taken exactly where the cards offer it', () => {
  const wrong = cells.filter(([state, role, verb]) => {
    const rule = whole.states[state]
    const isApplicants = verb === 'answer' || verbIn(whole, state, verb)?.by === 'applicant'
    const by = isApplicants ? applicant : (people[1] as Person)
    const entry: Case = {
      ...openCase(
        {
          org: 'example',
          number: 'TST-2026-0001',
          form: 'application',
          workflow: 'approval',
          confidential: false,
          by: applicant,
          language: 'en',
          fields: {},
          at: friday,
        },
        whole,
        due,
      ).case,
      state,
      closed: rule?.closed ?? false,
      questions: [{ role: 'boss', by, at: friday, text: 'Who?' }],
    }
    const { role: _role, ...roleless } = entry
    const placed: Case = rule?.role ? { ...entry, role: rule.role } : roleless
    const taken = takeStep(
      placed,
      whole,
      {
        verb,
        by,
        ...(verb === 'revise' ? { fields: { area: 'Parks' } } : {}),
        ...(role ? { role } : {}),
        reason: 'because',
        conditions: [{ text: 'x' }],
        clause,
        assign: { role: 'hr' },
        at: friday + 1,
      },
      due,
    )
    const allowed = allowedTo(placed, whole, String(role))
    const isOffered = isApplicants
      ? verb === 'answer'
        ? !placed.closed
        : allowedToApplicant(placed, whole).includes(verb)
      : [
          ...allowed.decisions,
          ...allowed.opinions,
          ...(allowed.mayAsk ? ['ask'] : []),
          ...(allowed.mayComment ? ['comment'] : []),
          ...(allowed.reassign.length > 0 ? ['reassign'] : []),
        ].includes(verb)
    return isOffered !== (taken.kind === 'stepped')
  })

  expect(cells.length).toBeGreaterThan(300)
  expect(wrong).toEqual([])
})
