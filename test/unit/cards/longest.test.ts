/** Every card with the longest that people, forms and lists can put into it: none is larger than Teams takes. */
import { readdirSync, readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import type { Account } from '../../../src/accounts/account.ts'
import type { Answer, Citation } from '../../../src/answers/answer.ts'
import { type ApprovedAnswer, answerLimits } from '../../../src/approved/approved-answer.ts'
import { accountCard } from '../../../src/cards/account-card.ts'
import { accountsCard } from '../../../src/cards/accounts-card.ts'
import { answerCard, answerDialog } from '../../../src/cards/answer-card.ts'
import { approvedCard, approvedListCard } from '../../../src/cards/approved-card.ts'
import { button, buttons, type Card, card, heading, words } from '../../../src/cards/card.ts'
import { caseCard, elsewhereCard, supersededCard } from '../../../src/cards/case-card.ts'
import type { CaseContext } from '../../../src/cards/case-words.ts'
import { certificateCard, certificatesCard } from '../../../src/cards/certificate-card.ts'
import { helpCard } from '../../../src/cards/chat-cards.ts'
import { checksCard } from '../../../src/cards/checks-card.ts'
import { consentCard, consentsCard } from '../../../src/cards/consent-card.ts'
import { caseDialog, detailsCard } from '../../../src/cards/details-card.ts'
import { disposalCard } from '../../../src/cards/disposal-card.ts'
import { doctorCard } from '../../../src/cards/doctor-card.ts'
import {
  evidenceCasesCard,
  evidenceLinkCard,
  evidenceToldCard,
} from '../../../src/cards/evidence-parts.ts'
import { feedbackCard } from '../../../src/cards/feedback-card.ts'
import { noticeCard } from '../../../src/cards/form-card.ts'
import { fullestForm, largestFormBytes, mostFormBytes } from '../../../src/cards/form-size.ts'
import { gapsCard } from '../../../src/cards/gaps-card.ts'
import { letterCard } from '../../../src/cards/letter-card.ts'
import { myCasesCard, queueCard } from '../../../src/cards/list-cards.ts'
import { loggedPostCard } from '../../../src/cards/logged-post-card.ts'
import { loggedPostsCard } from '../../../src/cards/logged-posts-card.ts'
import { platformsCard } from '../../../src/cards/platforms-card.ts'
import { questionCard } from '../../../src/cards/question-card.ts'
import { receiptCard } from '../../../src/cards/receipt-card.ts'
import { recordsCard } from '../../../src/cards/records-card.ts'
import { registerAnswerCard } from '../../../src/cards/register-answer-card.ts'
import { setUpCard } from '../../../src/cards/set-up-card.ts'
import { statusCard } from '../../../src/cards/status-card.ts'
import { trainingCard } from '../../../src/cards/training-card.ts'
import { recordedCard, trainingsCard } from '../../../src/cards/trainings-card.ts'
import type { Case, CaseEvent, Person } from '../../../src/cases/case.ts'
import { longestCondition, mostConditions } from '../../../src/cases/condition.ts'
import type { Evidence } from '../../../src/cases/evidence.ts'
import { Workflow } from '../../../src/cases/workflow.ts'
import { type Consent, consentLimits } from '../../../src/consents/consent.ts'
import { doctorTexts } from '../../../src/messages/doctor.ts'
import { type Language, languages } from '../../../src/messages/message.ts'
import { loadOrganizations } from '../../../src/organizations.ts'
import type { LoggedPost } from '../../../src/posts/post.ts'
import { postLimits } from '../../../src/posts/post.ts'
import { PostSettings } from '../../../src/posts/settings.ts'
import { certificateOf } from '../../../src/records/certificate.ts'
import { ruleOf, standingOf } from '../../../src/records/schedule.ts'
import type { Disposal } from '../../../src/records/store.ts'
import { keptCase } from '../../../src/storage/kept-record.ts'
import type { TrainingRecord } from '../../../src/training/training.ts'
import { aCase, approval, friday, settings, shippedForm, triage } from '../../support/builders.ts'
import { cardGallery } from '../../support/card-gallery.ts'
import { lint } from '../../support/card-lint.ts'
import { partsIn } from '../../support/desk-app.ts'
import { aRecordsDesk, aSchedule } from '../../support/records-desk.ts'

/** Three bytes for each character of its length: none takes more. */
const long = (characters: number) => '’'.repeat(characters)
const many = <Item>(count: number, make: (index: number) => Item): readonly Item[] =>
  Array.from({ length: count }, (_, index) => make(index))

const nonce = 'n'.repeat(24)
const who = (index: number): Person => ({
  id: `00000000-0000-4000-8000-${String(index).padStart(12, '0')}`,
  name: long(256),
})
const somebody = who(1)
const speaking = { timeZone: 'America/Toronto', today: '2026-11-20' }

const fields = Object.fromEntries(
  ['application', 'complaint'].map((name) => [name, entered(name)]),
) as Record<'application' | 'complaint', Case['fields']>

function entered(name: string): Case['fields'] {
  return Object.fromEntries(
    partsIn(fullestForm(shippedForm(name), {}, 'en')).flatMap(({ type, id, value }) =>
      type?.startsWith('Input.') ? [[String(id), String(value ?? '')] as const] : [],
    ),
  )
}

const conditions = many(mostConditions, () => ({
  text: long(longestCondition),
  dueOn: '2026-12-15',
}))
const clause = {
  document: 'policy',
  title: long(200),
  version: '2026-02-17',
  id: '4.02',
  heading: long(200),
  words: long(6000),
}
const step = {
  verb: 'approve-with-conditions',
  by: somebody,
  role: 'boss',
  at: friday,
  reason: long(1000),
  clause,
}
const events: readonly CaseEvent[] = many(40, (index) => ({
  ...step,
  org: 'example',
  number: 'TST-2026-0001',
  seq: index + 1,
  from: 'review',
  to: 'approved',
  conditions,
  letter: long(1000),
}))
const talk = { role: 'it', by: somebody, at: friday, text: long(1000) }
const open = aCase({
  fields: fields.application,
  openedBy: somebody,
  revision: 2,
  changes: Object.entries(fields.application).map(([field, after]) => ({
    field,
    before: after,
    after,
  })),
  opinions: [{ role: 'it', verb: 'object', by: somebody, at: friday, reason: long(1000) }],
  questions: many(8, (index) =>
    index < 7 ? { ...talk, answer: { at: friday, text: long(1000) } } : talk,
  ),
  additions: many(8, () => ({ at: friday, text: long(1000) })),
  notes: many(8, () => talk),
  warnings: many(8, (index) => ({
    kind: 'account-exists' as const,
    platform: long(40),
    handle: `${index}${long(80)}`,
  })),
  assignee: somebody,
  lastStep: step,
  dueAt: friday - 1,
})
const closed = aCase({ ...open, state: 'approved', closed: true, conditions })
const file: Evidence = {
  id: 1,
  at: friday,
  name: long(255),
  type: 'png',
  bytes: 9_000_000,
  sha256: 'f'.repeat(64),
  words: long(1000),
}
const complaint = aCase({
  ...open,
  form: 'complaint',
  workflow: 'triage',
  state: 'received',
  role: 'hr',
  confidential: true,
  fields: fields.complaint,
  evidence: many(20, (index) => ({ ...file, id: index + 1 })),
  links: many(20, (index) => `CMP-2026-${1000 + index}`),
  reports: [{ id: 'violence', why: 'ticked' }],
})

const generous = Workflow.parse({
  ...approval,
  states: {
    ...approval.states,
    review: {
      ...approval.states.review,
      reassign: ['legal'],
      tasks: { it: long(300) },
      verbs: {
        ...approval.states.review?.verbs,
        reject: { to: 'rejected', reason: 'always', clause: true },
        'approve-with-conditions': { to: 'approved', conditions: true },
      },
    },
  },
})

const context = (language: Language, entry: Case): CaseContext => ({
  case: entry,
  form: shippedForm(entry.form),
  workflow: entry.workflow === 'triage' ? triage : generous,
  settings,
  language,
  clauses: many(8, (index) => ({ id: `4.0${index}`, heading: long(80) })),
})
const acting = {
  nonce,
  now: friday,
  remark: long(1000),
  entered: {
    reason: long(1000),
    otherClause: long(60),
    ...Object.fromEntries(many(3, (index) => [`condition${index + 1}`, long(longestCondition)])),
  },
}

const account: Account = {
  org: 'example',
  id: `${long(40)}/${long(80)}`,
  platform: long(40),
  handle: long(80),
  area: long(120),
  owner: somebody,
  backup: somebody,
  moderators: many(10, who),
  access: many(40, (index) => ({
    person: who(index),
    givenAt: friday,
    givenBy: somebody,
    reviewedAt: friday,
  })),
  conditions: long(mostConditions * longestCondition),
  status: 'active',
  reviewOn: '2026-11-02',
  version: 3,
  createdAt: friday,
  updatedAt: friday,
}
const citation: Citation = {
  document: 'policy',
  title: clause.title,
  version: clause.version,
  clause: clause.id,
  heading: clause.heading,
  quote: clause.words,
}
const answer = (language: Language): Answer => ({
  kind: 'answer',
  language,
  text: long(3000),
  citations: many(8, () => citation),
  offers: [],
  missing: [],
})
const approved: ApprovedAnswer = {
  org: 'example',
  id: 4,
  question: long(answerLimits.question),
  wordings: [long(answerLimits.wordings)],
  text: long(answerLimits.text),
  language: 'en',
  clause,
  owner: somebody,
  approvedBy: somebody.name,
  approvedAt: friday,
  reviewOn: '2027-05-20',
  status: 'active',
  version: 1,
  updatedAt: friday,
}
const consent: Consent = {
  org: 'example',
  id: 12,
  person: long(consentLimits.person),
  givenBy: long(consentLimits.person),
  uses: ['image', 'name', 'story'],
  where: long(consentLimits.where),
  told: long(consentLimits.told),
  document: long(consentLimits.document),
  givenOn: '2026-11-02',
  enteredBy: somebody,
  enteredAt: friday,
  renewals: [],
  version: 1,
  updatedAt: friday,
}
const posts = PostSettings.parse({
  role: 'it',
  prefix: 'SML',
  series: { activity: { title: long(80) } },
  kinds: { post: { title: long(80), series: 'activity' } },
})
const post: LoggedPost = {
  org: 'example',
  number: 'SML-2026-0007',
  account: account.id,
  accountName: `${account.platform} ${account.handle}`,
  kind: 'post',
  series: 'activity',
  postedOn: '2026-11-19',
  about: long(postLimits.about),
  link: `https://example.ca/${long(postLimits.link - 19)}`,
  screenshot: long(postLimits.screenshot),
  status: 'kept',
  loggedBy: somebody,
  loggedAt: friday,
  version: 2,
  updatedAt: friday,
}
const trained: TrainingRecord = {
  org: 'example',
  number: 'TRN-2026-0012',
  person: somebody,
  doneOn: '2026-11-18',
  recordedBy: somebody,
  recordedAt: friday,
  struck: { by: somebody, at: friday, reason: long(300) },
}
const schedule = aSchedule()
const disposal = {
  org: 'example',
  id: 3,
  series: 'applications',
  print: '',
  state: 'done',
  proposedBy: somebody,
  proposedAt: friday,
  decidedBy: somebody,
  decidedAt: friday,
  items: many(100, (index) => ({ number: `SMA-2019-${1000 + index}`, outcome: 'restarted' })),
} as const satisfies Disposal
const certificate = certificateOf(
  aRecordsDesk({} as never, () => friday, schedule),
  keptCase(closed),
  disposal,
  friday,
)
const due = many(100, (index) => ({
  number: `SMA-2019-${1000 + index}`,
  form: 'application',
  series: 'applications',
  dueOn: '2026-11-20',
  isHeld: false,
}))
const series = schedule.series.applications
if (!series) throw new Error('The schedule has no series of applications.')

/** By the function that draws it. */
const cards: Readonly<Record<string, (language: Language) => readonly (Card | undefined)[]>> = {
  accountCard: (language) => {
    const keeper = {
      nonce,
      self: somebody,
      changes: many(40, (index) => ({
        org: 'example',
        account: account.id,
        seq: index,
        at: friday,
        by: somebody,
        verb: 'give-access' as const,
        person: somebody,
        note: long(500),
      })),
    }
    const doing = { entered: { people: [somebody], note: long(500) } }
    const view = { ...speaking, language, account, remark: long(500) }
    return [
      accountCard(view),
      accountCard({ ...view, keeper }),
      accountCard({ ...view, keeper: { ...keeper, ...doing, doing: 'take-access' } }),
      accountCard({ ...view, keeper: { ...keeper, ...doing, doing: 'change-owner' } }),
    ]
  },
  accountsCard: (language) => [
    accountsCard({
      ...speaking,
      language,
      page: { items: many(8, () => account), page: 2, pages: 5, total: 40 },
      filter: { text: long(80) },
      platforms: many(30, () => long(40)),
      isKeeper: true,
      isEmpty: false,
    }),
  ],
  answerCard: (language) => [
    answerCard(
      answer(language),
      many(6, (index) => ({ name: `form-${index}`, open: long(60) })),
    ),
  ],
  answerDialog: (language) => [answerDialog(answer(language), long(300))],
  approvedCard: (language) => {
    const filled = {
      question: long(answerLimits.question),
      wordings: long(answerLimits.wordings),
      text: long(answerLimits.text),
      clause: long(120),
    }
    return [
      approvedCard({ ...speaking, language, answer: approved, nonce, entered: filled }),
      approvedCard({ ...speaking, language, answer: { ...approved, status: 'retired' }, nonce }),
    ]
  },
  approvedListCard: (language) => [
    approvedListCard({
      ...speaking,
      language,
      answers: many(6, () => approved),
      page: 1,
      pages: 9,
    }),
  ],
  caseCard: (language) => [
    caseCard({ ...context(language, open), ...acting, role: 'boss' }),
    caseCard({ ...context(language, { ...open, opinions: [] }), ...acting, role: 'it' }),
    caseCard({ ...context(language, closed), ...acting, role: 'boss' }),
    caseCard({ ...context(language, complaint), ...acting, role: 'hr' }),
  ],
  caseDialog: (language) => {
    const people = { boss: many(40, who), legal: many(40, who) }
    const view = { ...acting, reader: 'reviewer' as const, readerId: 'reader', people }
    return [
      caseDialog({ ...context(language, open), ...view, role: 'boss' }, events),
      caseDialog({ ...context(language, complaint), ...view, role: 'hr' }, events),
    ]
  },
  certificateCard: (language) => [
    certificateCard({ language, timeZone: speaking.timeZone, schedule, certificate }),
  ],
  certificatesCard: (language) => [
    certificatesCard({
      language,
      timeZone: speaking.timeZone,
      schedule,
      certificates: many(40, () => certificate),
      page: 1,
      pages: 9,
    }),
  ],
  consentCard: (language) => [
    consentCard({
      ...speaking,
      language,
      consent,
      nonce,
      checks: many(100, (index) => `SMP-2026-${1000 + index}`),
      remark: long(300),
    }),
  ],
  checksCard: (language) => [
    checksCard({
      language,
      filter: { words: long(80) },
      page: { items: many(8, () => context(language, closed)), page: 2, pages: 5, total: 40 },
      telling: 'purpose',
      cutAt: 2000,
    }),
  ],
  consentsCard: (language) => [
    consentsCard({ ...speaking, language, title: 'Consents', consents: many(5, () => consent) }),
  ],
  detailsCard: (language) => [
    detailsCard({ ...context(language, open), reader: 'reviewer' }, events),
    detailsCard({ ...context(language, closed), reader: 'applicant', inDialog: true }, events),
    detailsCard({ ...context(language, complaint), reader: 'reviewer' }, events),
  ],
  disposalCard: (language) => [
    disposalCard({
      language,
      timeZone: speaking.timeZone,
      schedule,
      disposal,
      items: disposal.items,
      isOwn: false,
      nonce,
      remark: long(300),
    }),
  ],
  doctorCard: (language) => [
    doctorCard(
      language,
      many(40, () => ({
        check: 'channels' as const,
        level: 'fault' as const,
        says: doctorTexts.noTeam,
        remedy: doctorTexts.noTeamRemedy,
        values: { org: long(40), role: long(40), people: 0, day: '', days: 1, kind: '' },
      })),
    ),
  ],
  elsewhereCard: (language) => [elsewhereCard(context(language, complaint))],
  evidenceToldCard: (language) => [
    evidenceToldCard(
      language,
      many(10, () => long(300)),
    ),
  ],
  evidenceCasesCard: (language) => [
    evidenceCasesCard(
      language,
      long(200),
      many(20, (index) => `SMC-2026-${1000 + index}`),
    ),
  ],
  evidenceLinkCard: (language) => [
    evidenceLinkCard({
      ...context(language, complaint),
      file,
      url: 'https://desk.example.ca/evidence#secret',
      until: friday,
      inDialog: true,
      purpose: 'review',
    }),
  ],
  feedbackCard: (language) => [feedbackCard('dislike', language, long(120))],
  // The forms that are shipped: test by test below.
  formCard: (language) => [fullestForm(shippedForm('application'), {}, language)],
  gapsCard: (language) => [
    gapsCard({
      language,
      report: {
        threshold: 5,
        withheld: [],
        lines: many(200, (index) => ({
          month: `2026-0${1 + (index % 3)}`,
          kind:
            (['unanswered', 'disliked', 'refused', 'rejected'] as const)[index % 4] ?? 'refused',
          clause: `policy#${long(80)}`,
          detail: long(80),
          count: 99,
        })),
      },
    }),
  ],
  helpCard: (language) => [
    helpCard({
      language,
      greeting: long(200),
      forms: many(12, (index) => ({ name: `form-${index}`, open: long(60) })),
      roles: many(20, () => long(40)),
      isReviewer: true,
      isAdministrator: true,
      isPrivate: true,
      keepsConsents: true,
      register: 'keeps',
      logsPosts: true,
      training: 'keeps',
    }),
  ],
  letterCard: (language) => [letterCard(context(language, complaint), long(6000))],
  loggedPostCard: (language) => [
    loggedPostCard({
      ...speaking,
      language,
      post,
      settings: posts,
      changes: many(40, (index) => ({
        org: 'example',
        number: post.number,
        version: index + 1,
        at: friday,
        by: somebody,
        verb: 'correct' as const,
        reason: long(postLimits.reason),
        fields: { ...post, about: `${index}${long(400)}` },
      })),
      nonce,
      striking: { reason: long(postLimits.reason) },
    }),
  ],
  loggedPostsCard: (language) => [
    loggedPostsCard({
      ...speaking,
      language,
      settings: posts,
      page: { items: many(8, () => post), page: 2, pages: 5, total: 40 },
      filter: { words: long(80) },
      accounts: many(60, () => account),
      isKeeper: true,
    }),
  ],
  myCasesCard: (language) => [
    myCasesCard({
      language,
      rows: many(16, () => context(language, open)),
      isPrivate: false,
      page: 2,
      pages: 5,
    }),
  ],
  noticeCard: (language) => [
    noticeCard(
      shippedForm('complaint'),
      many(10, () => long(1000)),
      nonce,
      language,
    ),
  ],
  platformsCard: (language) => [
    platformsCard({
      ...speaking,
      language,
      platforms: many(40, () => ({
        name: long(40),
        status: 'suspended' as const,
        reason: long(200),
        at: friday,
      })),
      nonce,
      clause: '5.04',
      remark: long(200),
      entered: { platform: long(40), note: long(200) },
    }),
  ],
  questionCard: (language) => [
    questionCard({
      ...context(language, open),
      question: 7,
      entered: long(1000),
      remark: long(300),
    }),
  ],
  queueCard: (language) => [
    queueCard({
      language,
      rows: many(16, () => ({ ...context(language, open), dueAt: friday - 1, isOverdue: true })),
      total: 40,
      now: friday,
      show: 'all',
      choices: many(24, (index) => ({ title: long(40), value: `role-${index}` })),
      page: 2,
      pages: 5,
    }),
  ],
  receiptCard: (language) => [
    receiptCard(context(language, open)),
    receiptCard(context(language, complaint)),
  ],
  recordsCard: (language) => [
    recordsCard({
      language,
      timeZone: speaking.timeZone,
      schedule,
      standing: standingOf(schedule),
      series: [{ name: 'applications', kind: 'case', rule: ruleOf(series), due, held: 1, soon: 2 }],
      open: [],
      holds: many(40, (index) => ({
        org: 'example',
        id: index,
        scope: { kind: 'record' as const, name: `SMA-2019-${1000 + index}` },
        reason: long(300),
        by: somebody,
        at: friday,
      })),
      nonce,
      remark: long(300),
    }),
  ],
  registerAnswerCard: (language) => [
    registerAnswerCard({ ...speaking, language, lines: many(20, () => long(600)), clause: '5.04' }),
  ],
  setUpCard: (language) => [
    setUpCard({
      language,
      isChannel: true,
      roles: many(20, (index) => ({
        role: `role-${index}`,
        title: long(80),
        place: 'gone' as const,
        standIn: long(80),
        opensToTeam: true,
      })),
    }),
  ],
  statusCard: (language) => [
    statusCard({ ...context(language, open), ...acting, reader: 'applicant' }, events),
    statusCard({ ...context(language, closed), ...acting, reader: 'applicant' }, events),
    statusCard({ ...context(language, complaint), ...acting, reader: 'applicant' }, events),
    statusCard({ ...context(language, open), ...acting, reader: 'reviewer' }, events),
  ],
  supersededCard: (language) => [supersededCard(context(language, open))],
  trainingCard: (language) => [
    trainingCard({
      ...speaking,
      language,
      standing: { kind: 'expired', record: trained, expiresOn: '2026-11-18' },
      records: many(40, () => trained),
      name: somebody.name,
      form: 'training',
    }),
  ],
  recordedCard: (language) => [
    recordedCard(
      language,
      many(20, () => long(600)),
    ),
  ],
  trainingsCard: (language) => [
    trainingsCard({
      ...speaking,
      language,
      expiredOnly: true,
      page: {
        items: many(20, () => ({ name: long(256), expiresOn: '2026-11-18', isExpired: true })),
        page: 2,
        pages: 5,
        total: 90,
      },
    }),
  ],
}

/** Every function of `src/cards/` that draws a whole card, by its name. */
const drawn = readdirSync('src/cards')
  .flatMap((name) => [
    ...readFileSync(`src/cards/${name}`, 'utf8').matchAll(
      /^export (?:function|const) (\w+(?:Card|Dialog))\b/gm,
    ),
  ])
  .map(([, name = '']) => name)
  // Makes a dialog of a card that another draws.
  .filter((name) => name !== 'inDialog')

test('every card that can be drawn is here, and in the gallery', () => {
  const gallery = readdirSync('test/support')
    .filter((name) => name.endsWith('gallery.ts'))
    .map((name) => readFileSync(`test/support/${name}`, 'utf8'))
    .join('\n')

  expect(drawn.length).toBeGreaterThan(35)
  expect(drawn.filter((name) => !Object.hasOwn(cards, name))).toEqual([])
  expect(drawn.filter((name) => !gallery.includes(`${name}(`))).toEqual([])
  expect(Object.keys(cardGallery).length).toBeGreaterThan(60)
})

describe.each(languages)('at its longest, in %s', (language) => {
  test.each(Object.keys(cards))('%s fits', (name) => {
    const found = cards[name]?.(language) ?? []

    expect(found.length).toBeGreaterThan(0)
    for (const one of found) expect(one && lint(one)).toEqual([])
  })
})

describe('a form that is filled in to its limits', async () => {
  const folders = ['knowledge', 'test/fixtures/organizations']
  const all = (await Promise.all(folders.map((folder) => loadOrganizations(folder)))).flatMap(
    (loaded) => loaded.all,
  )
  const forms = all.flatMap(({ id, forms: own, settings: { forms: set } }) =>
    [...own.values()].map((form) => [`${form.name} (${id})`, form, set[form.name]?.cites] as const),
  )

  test.each(forms)('fits, and keeps what was entered: %s', (_name, form, cites = {}) => {
    expect(largestFormBytes(form, cites)).toBeLessThanOrEqual(mostFormBytes)
    for (const language of languages)
      for (const { type, value, maxLength } of partsIn(fullestForm(form, cites, language)))
        if (type === 'Input.Text') expect(String(value)).toHaveLength(Number(maxLength))
  })
})

describe('a card that would be too large', () => {
  const inputs = [
    { type: 'Input.Text', id: 'reason', label: 'Reason', value: long(1000), maxLength: 1000 },
  ]
  const paragraphs = many(60, (index) => words(`${index} ${long(900)}`))
  const texts = (drawnCard: Card) =>
    partsIn(drawnCard).flatMap(({ type, text }) => (type === 'TextRun' ? [String(text)] : []))

  test('has its longest texts cut, says so by an ellipsis, and loses none of them', () => {
    const send = buttons([button('Send', 'queue', {})])
    const cut = card([heading('Title'), paragraphs, inputs, send], 'en')

    expect(lint(cut)).toEqual([])
    expect(texts(cut)).toHaveLength(60)
    expect(texts(cut).every((text) => text.endsWith('…'))).toBe(true)
  })

  test('keeps what was entered', () => {
    const cut = card([paragraphs, inputs], 'en')

    expect(partsIn(cut).find(({ id }) => id === 'reason')).toHaveProperty('value', long(1000))
  })

  test('is left alone where it fits', () => {
    const whole = card([words(long(5000))], 'en')

    expect(texts(whole)).toEqual([long(5000)])
  })
})
