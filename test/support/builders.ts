/** Builders for tests: everything that does not matter to a test has a plain value. */

import { readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import type { ApprovedAnswer } from '../../src/approved/approved-answer.ts'
import type { Case, Person } from '../../src/cases/case.ts'
import { CaseSettings } from '../../src/cases/settings.ts'
import { Workflow } from '../../src/cases/workflow.ts'
import { Form } from '../../src/forms/form.ts'

export const applicant: Person = { id: 'person-applicant', name: 'Ada Applicant' }
export const decider: Person = { id: 'person-decider', name: 'Dana Decider' }
export const adviser: Person = { id: 'person-adviser', name: 'Avi Adviser' }

/** 2026-11-20 15:00 UTC, a Friday; microseconds. */
export const friday = Date.UTC(2026, 10, 20, 15) * 1000

/** One decider, two consulted roles. */
export const approval: Workflow = Workflow.parse({
  start: 'review',
  states: {
    review: {
      role: 'boss',
      consult: ['it', 'legal'],
      dueInDays: 5,
      verbs: {
        approve: { to: 'approved', reason: 'while-consulting' },
        reject: { to: 'rejected', reason: 'always' },
        'ask-changes': { to: 'changes', reason: 'always' },
        withdraw: { by: 'applicant', to: 'withdrawn' },
      },
    },
    changes: {
      verbs: {
        revise: { by: 'applicant', to: 'review' },
        withdraw: { by: 'applicant', to: 'withdrawn' },
      },
    },
    approved: { closed: true, registers: 'account' },
    rejected: { closed: true },
    withdrawn: { closed: true },
  },
})

/** One role that acknowledges, refers and closes. */
export const triage: Workflow = Workflow.parse({
  start: 'received',
  states: {
    received: {
      role: 'hr',
      dueInDays: 2,
      verbs: {
        acknowledge: { to: 'acknowledged' },
        close: { to: 'closed', outcomes: { founded: 'Founded', unfounded: 'Not founded' } },
      },
    },
    acknowledged: { role: 'hr', verbs: { refer: { to: 'closed', reason: 'always' } } },
    closed: { closed: true },
  },
})

export const settings: CaseSettings = CaseSettings.parse({
  timeZone: 'America/Toronto',
  roles: {
    boss: { title: { en: 'Head of Communications', fr: 'Chef des communications' } },
    it: { title: 'Information Technology' },
    legal: { title: 'Legal' },
    hr: { title: 'Human Resources' },
  },
  forms: {
    application: {
      workflow: 'approval',
      prefix: 'TST',
      account: { platform: 'platform', handle: 'handle', area: 'area', owner: 'owner' },
    },
    complaint: {
      workflow: 'triage',
      prefix: 'CMP',
      confidential: true,
      companions: {
        field: 'involves',
        reports: {
          violence: {
            title: 'Workplace Violence Report',
            url: 'https://intranet.example/violence',
          },
        },
      },
    },
  },
  workflows: { approval, triage },
})

/** A shipped form, as the catalog reads it. */
export function shippedForm(name: string): Form {
  const file = fileURLToPath(new URL(`../../cards/forms/${name}.json`, import.meta.url))
  return Form.parse(JSON.parse(readFileSync(file, 'utf8')))
}

export function aCase(changes: Partial<Case> = {}): Case {
  return {
    org: 'example',
    number: 'TST-2026-0001',
    form: 'application',
    workflow: 'approval',
    state: 'review',
    role: 'boss',
    closed: false,
    version: 1,
    revision: 1,
    confidential: false,
    openedBy: applicant,
    language: 'en',
    fields: {
      area: 'Recreation',
      platform: 'instagram',
      handle: '@recreation',
      purpose: 'Swimming times',
      audience: 'Families',
      owner: 'Ada',
      training: 'done',
    },
    opinions: [],
    awaits: [],
    standIns: {},
    questions: [],
    notes: [],
    conditions: [],
    changes: [],
    reminded: {},
    openedAt: friday,
    updatedAt: friday,
    ...changes,
  }
}

export const anApprovedAnswer = (changes: Partial<ApprovedAnswer> = {}): ApprovedAnswer => ({
  org: 'durham',
  id: 1,
  question: 'Who feeds the swans?',
  wordings: [],
  text: 'The warden does.',
  language: 'en',
  owner: { id: 'person-kim', name: 'Kim Keeper' },
  approvedBy: 'Kim Keeper',
  approvedAt: 1_790_000_000_000_000,
  reviewOn: '2027-10-01',
  status: 'active',
  version: 1,
  updatedAt: 1_790_000_000_000_000,
  ...changes,
})
