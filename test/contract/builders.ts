/** Records for the contract tests, complete, with only what matters told. */
import type { Account, AccountChange } from '../../src/accounts/account.ts'
import type { PlatformEntry } from '../../src/accounts/platform.ts'
import type { Feedback } from '../../src/answers/feedback.ts'
import type { AuditEntry } from '../../src/audit-entry.ts'
import type { Case, CaseEvent, Person } from '../../src/cases/case.ts'
import type { Address, CardRecord, Intent } from '../../src/cases/store.ts'
import type { Consent } from '../../src/consents/consent.ts'
import type { Export } from '../../src/exports/export.ts'
import type { Draft } from '../../src/forms/draft.ts'
import type { LoggedPost, PostChange } from '../../src/posts/post.ts'
import type { TrainingRecord } from '../../src/training/training.ts'

/** A moment of 2026 in microseconds: larger than 32 bits, smaller than 2^53. */
export const noon = 1_782_043_200_000_000

export const avery: Person = { id: 'person-avery', name: 'Avery Example' }
export const blake: Person = { id: 'person-blake', name: 'Blake Example' }

export function aCase(changes: Partial<Case> = {}): Case {
  return {
    org: 'north',
    number: 'SMA-2026-0001',
    form: 'application',
    workflow: 'application',
    state: 'review',
    role: 'communications',
    closed: false,
    version: 1,
    revision: 1,
    confidential: false,
    openedBy: avery,
    language: 'en',
    fields: { platform: 'Example', purpose: 'News' },
    opinions: [],
    awaits: [],
    standIns: {},
    questions: [],
    notes: [],
    conditions: [],
    changes: [],
    reminded: {},
    openedAt: noon,
    updatedAt: noon,
    ...changes,
  }
}

export function anEvent(changes: Partial<Omit<CaseEvent, 'seq'>> = {}): Omit<CaseEvent, 'seq'> {
  return {
    org: 'north',
    number: 'SMA-2026-0001',
    at: noon,
    by: avery,
    verb: 'submit',
    from: 'new',
    to: 'review',
    ...changes,
  }
}

export function aCard(changes: Partial<CardRecord> = {}): CardRecord {
  return {
    nonce: 'nonce-1',
    org: 'north',
    kind: 'case',
    form: 'application',
    caseNumber: 'SMA-2026-0001',
    revises: false,
    audience: 'role:communications',
    revision: 1,
    createdAt: noon,
    ...changes,
  }
}

export function anAccount(changes: Partial<Account> = {}): Account {
  return {
    org: 'north',
    id: 'account-1',
    platform: 'Example',
    handle: '@north',
    area: { en: 'Parks', fr: 'Parcs' },
    owner: avery,
    moderators: [{ name: 'Typed Name' }],
    access: [{ person: blake, givenAt: noon, givenBy: avery }],
    status: 'active',
    reviewOn: '2027-06-21',
    caseNumber: 'SMA-2026-0001',
    version: 1,
    createdAt: noon,
    updatedAt: noon,
    ...changes,
  }
}

export function aChange(
  changes: Partial<Omit<AccountChange, 'seq'>> = {},
): Omit<AccountChange, 'seq'> {
  return { org: 'north', account: 'account-1', at: noon, by: avery, verb: 'enter', ...changes }
}

export function aPlatform(changes: Partial<PlatformEntry> = {}): PlatformEntry {
  return {
    org: 'north',
    name: 'Example',
    status: 'approved',
    reason: 'Widely used',
    by: avery,
    at: noon,
    ...changes,
  }
}

export function aDraft(changes: Partial<Draft> = {}): Draft {
  return {
    org: 'north',
    personId: avery.id,
    form: 'application',
    values: { purpose: 'News', agreed: true, owner: [blake] },
    confidential: false,
    savedAt: noon,
    expiresAt: noon + 1000,
    ...changes,
  }
}

export function anAddress(changes: Partial<Address> = {}): Address {
  return {
    org: 'north',
    key: 'role:communications',
    reference: '{"conversation":"1"}',
    people: [],
    updatedAt: noon,
    ...changes,
  }
}

export function anEntry(changes: Partial<AuditEntry> = {}): AuditEntry {
  return {
    org: 'north',
    at: noon,
    actor: 'person-avery',
    action: 'case-opened',
    object: 'case:SMA-2026-0001',
    detail: { form: 'application', revision: 1, confidential: false },
    ...changes,
  }
}

export function aFeedback(changes: Partial<Feedback> = {}): Feedback {
  return {
    key: 'key-1',
    org: 'north',
    day: noon,
    reaction: 'dislike',
    reason: 'incomplete',
    answer: 'answer',
    generated: false,
    clauses: [{ document: 'policy', version: '2026-02-17', clause: '4.06' }],
    ...changes,
  }
}

export function aNotice(event: number, caseNumber = 'SMA-2026-0001'): Intent {
  return { kind: 'notice', to: 'person:person-avery', caseNumber, event }
}

/** `count` pieces of work begun at once, taking turns between the given instances. */
export function atOnce<Instance, Result>(
  count: number,
  instances: readonly Instance[],
  work: (instance: Instance, index: number) => Promise<Result>,
): Promise<Result[]> {
  return Promise.all(
    Array.from({ length: count }, (_, index) => {
      const instance = instances[index % instances.length]
      if (instance === undefined) throw new Error('atOnce needs an instance')
      return work(instance, index)
    }),
  )
}

export function anExport(changes: Partial<Export> = {}): Export {
  return {
    org: 'north',
    id: 'export-1',
    object: 'case:SMA-2026-0001',
    madeAt: noon,
    madeBy: avery.id,
    expiresAt: noon + 1000,
    redacted: false,
    reason: 'the auditor',
    place: '/exports/export-1',
    manifest: '0'.repeat(64),
    ...changes,
  }
}

/** A consent of somebody who does not exist. */
export const aConsent = (changes: Partial<Consent> = {}): Consent => ({
  org: 'north',
  id: 1,
  person: 'Jane Example',
  uses: ['image', 'name'],
  where: 'All accounts',
  told: 'A poster and a post.',
  document: 'File 12',
  givenOn: '2026-06-01',
  until: '2027-06-30',
  enteredBy: avery,
  enteredAt: noon,
  renewals: [],
  version: 1,
  updatedAt: noon,
  ...changes,
})

export function aPost(changes: Partial<LoggedPost> = {}): LoggedPost {
  return {
    org: 'north',
    number: 'SML-2026-0001',
    account: 'account-1',
    accountName: 'Instagram @example',
    kind: 'post',
    series: 'activity',
    postedOn: '2026-06-20',
    about: 'New stops on Main Street',
    link: 'https://instagram.example/p/1',
    status: 'kept',
    loggedBy: avery,
    loggedAt: noon,
    version: 1,
    updatedAt: noon,
    ...changes,
  }
}

export function aPostChange(changes: Partial<PostChange> = {}): PostChange {
  const { account, accountName, kind, series, postedOn, about, link = '' } = aPost()
  return {
    org: 'north',
    number: 'SML-2026-0001',
    version: 1,
    at: noon,
    by: avery,
    verb: 'log',
    fields: { account, accountName, kind, series, postedOn, about, link },
    ...changes,
  }
}

export function aTraining(changes: Partial<TrainingRecord> = {}): TrainingRecord {
  return {
    org: 'north',
    number: 'TRN-2026-0001',
    person: avery,
    doneOn: '2026-06-20',
    recordedBy: blake,
    recordedAt: noon,
    ...changes,
  }
}
