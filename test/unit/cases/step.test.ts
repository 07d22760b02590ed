import { describe, expect, test } from 'vitest'
import type { Case } from '../../../src/cases/case.ts'
import { openCase, takeStep } from '../../../src/cases/step.ts'
import type { StepRequest } from '../../../src/cases/step-request.ts'
import {
  aCase,
  adviser,
  applicant,
  approval,
  decider,
  friday,
  triage,
} from '../../support/builders.ts'

const due = (days: number, from: number) => from + days
const later = friday + 60_000_000

function step(entry: Case, request: Partial<StepRequest>, workflow = approval) {
  const asked = { verb: 'approve', by: decider, role: 'boss', at: later, ...request }
  return takeStep(entry, workflow, asked, due)
}

const heard = aCase({
  opinions: [
    { role: 'it', verb: 'recommend', by: adviser, at: friday },
    { role: 'legal', verb: 'recommend', by: adviser, at: friday },
  ],
})

describe('a new case', () => {
  test('starts in the first state, due when it says, with a line in its timeline', () => {
    const opened = openCase(
      {
        org: 'example',
        number: 'TST-2026-0001',
        form: 'application',
        workflow: 'approval',
        confidential: false,
        by: applicant,
        language: 'fr',
        fields: { area: 'Parks' },
        at: friday,
      },
      approval,
      due,
    )

    expect(opened.case).toMatchObject({
      state: 'review',
      role: 'boss',
      closed: false,
      version: 1,
      revision: 1,
      dueAt: friday + 5,
      language: 'fr',
    })
    expect(opened.event).toMatchObject({ verb: 'open', from: '', to: 'review', by: applicant })
  })

  test('starts where its form says, also in a state that waits for nobody', () => {
    const { org, number, form, confidential, language, fields } = aCase()
    const entry = { org, number, form, confidential, language, fields }

    const opened = openCase(
      { ...entry, workflow: 'approval', by: applicant, at: friday, start: 'approved' },
      approval,
      due,
    )

    expect(opened.case).toMatchObject({ state: 'approved', closed: true, awaits: [] })
    expect(opened.case).not.toHaveProperty('role')
    expect(opened.case).not.toHaveProperty('start')
    expect(opened.event).toMatchObject({ from: '', to: 'approved' })
  })
})

describe('a decision', () => {
  test('moves the case, names who and why, and counts the version', () => {
    const result = step(heard, { reason: 'All in order' })

    expect(result).toMatchObject({
      kind: 'stepped',
      case: {
        state: 'approved',
        closed: true,
        version: 2,
        lastStep: { verb: 'approve', by: decider, at: later, reason: 'All in order' },
      },
      event: { from: 'review', to: 'approved', role: 'boss' },
    })
    expect(result.case).not.toHaveProperty('role')
    expect(result.case).not.toHaveProperty('dueAt')
  })

  test('needs no reason once everybody has answered, and one before', () => {
    expect(step(heard, {})).toHaveProperty('kind', 'stepped')
    expect(step(aCase(), {})).toMatchObject({ kind: 'refused', why: 'reason-needed' })
    expect(step(aCase(), { reason: 'Urgent' })).toHaveProperty('kind', 'stepped')
  })

  test('always needs a reason to reject', () => {
    expect(step(heard, { verb: 'reject' })).toMatchObject({ kind: 'refused', why: 'reason-needed' })
  })

  test('is never made by the applicant, in whatever role', () => {
    expect(step(heard, { by: applicant })).toMatchObject({ kind: 'refused', why: 'own-case' })
  })

  test('is never made by another role', () => {
    expect(step(heard, { role: 'it' })).toMatchObject({ kind: 'refused', why: 'not-your-turn' })
    expect(
      takeStep(heard, approval, { verb: 'approve', by: decider, at: later }, due),
    ).toMatchObject({ kind: 'refused', why: 'not-your-turn' })
  })

  test('is made once: whoever comes later learns that it was settled', () => {
    const first = step(heard, {})

    expect(step(first.case, { verb: 'reject', reason: 'No' })).toMatchObject({
      kind: 'already',
      case: { state: 'approved', lastStep: { verb: 'approve', by: decider } },
    })
  })

  test('knows no verb that the workflow does not name', () => {
    expect(step(heard, { verb: 'promote' })).toMatchObject({ kind: 'refused', why: 'unknown-verb' })
    expect(step(heard, { verb: 'constructor' })).toMatchObject({ kind: 'refused' })
  })
})

describe('a consultation', () => {
  test('is recorded and leaves the case where it is', () => {
    const result = step(aCase(), { verb: 'recommend', by: adviser, role: 'it' })

    expect(result).toMatchObject({
      kind: 'stepped',
      case: {
        state: 'review',
        version: 2,
        opinions: [{ role: 'it', verb: 'recommend', by: adviser }],
      },
    })
  })

  test('is given once for each role', () => {
    const first = step(aCase(), { verb: 'recommend', by: adviser, role: 'it' })

    expect(step(first.case, { verb: 'object', role: 'it', reason: 'No' })).toHaveProperty(
      'kind',
      'already',
    )
  })

  test('objects with a reason only', () => {
    expect(step(aCase(), { verb: 'object', by: adviser, role: 'it' })).toMatchObject({
      kind: 'refused',
      why: 'reason-needed',
    })
  })

  test('is not the decider’s, and not the applicant’s', () => {
    expect(step(aCase(), { verb: 'recommend', role: 'boss' })).toMatchObject({
      why: 'not-your-turn',
    })
    expect(step(aCase(), { verb: 'recommend', by: applicant, role: 'it' })).toMatchObject({
      why: 'own-case',
    })
  })

  test('comes too late once the case is decided', () => {
    const decided = step(heard, {})

    expect(step(decided.case, { verb: 'recommend', by: adviser, role: 'it' })).toHaveProperty(
      'kind',
      'already',
    )
  })
})

describe('a revision', () => {
  test('replaces the submission and asks everybody again', () => {
    const asked = step(heard, { verb: 'ask-changes', reason: 'Who moderates?' })
    const revised = takeStep(
      asked.case,
      approval,
      { verb: 'revise', by: applicant, fields: { area: 'Parks' }, at: later },
      due,
    )

    expect(asked.case).toMatchObject({ state: 'changes', revision: 1 })
    expect(revised).toMatchObject({
      kind: 'stepped',
      case: { state: 'review', role: 'boss', revision: 2, opinions: [], fields: { area: 'Parks' } },
    })
  })

  test('is for the person who applied', () => {
    const asked = step(heard, { verb: 'ask-changes', reason: 'Who moderates?' })

    expect(
      takeStep(asked.case, approval, { verb: 'revise', by: decider, fields: {}, at: later }, due),
    ).toMatchObject({ kind: 'refused', why: 'not-your-turn' })
  })
})

describe('an outcome', () => {
  const complaint = aCase({ workflow: 'triage', state: 'received', role: 'hr', confidential: true })
  const close = (outcome?: string) =>
    step(complaint, { verb: 'close', role: 'hr', ...(outcome ? { outcome } : {}) }, triage)

  test('is one of those that the workflow offers', () => {
    expect(close('founded')).toMatchObject({
      kind: 'stepped',
      case: { lastStep: { outcome: 'founded' } },
    })
    expect(close()).toMatchObject({ kind: 'refused', why: 'outcome-needed' })
    expect(close('toString')).toMatchObject({ kind: 'refused', why: 'outcome-needed' })
  })
})
