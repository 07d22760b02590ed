/** Every card that the bot draws, with the forms, workflows and clauses that are shipped and with people who do not exist. */
import type { Citation } from '../../src/answers/answer.ts'
import { answerCard, answerDialog } from '../../src/cards/answer-card.ts'
import type { Card } from '../../src/cards/card.ts'
import { caseCard, elsewhereCard, supersededCard } from '../../src/cards/case-card.ts'
import { type CaseContext, roleTitle } from '../../src/cards/case-words.ts'
import { helpCard } from '../../src/cards/chat-cards.ts'
import { checksCard } from '../../src/cards/checks-card.ts'
import { caseDialog, detailsCard } from '../../src/cards/details-card.ts'
import {
  evidenceCasesCard,
  evidenceLinkCard,
  evidenceToldCard,
} from '../../src/cards/evidence-parts.ts'
import { feedbackCard } from '../../src/cards/feedback-card.ts'
import { formCard, noticeCard } from '../../src/cards/form-card.ts'
import { letterCard } from '../../src/cards/letter-card.ts'
import { myCasesCard, queueCard } from '../../src/cards/list-cards.ts'
import { noticeText } from '../../src/cards/notice-words.ts'
import { questionCard } from '../../src/cards/question-card.ts'
import { receiptCard } from '../../src/cards/receipt-card.ts'
import { setUpCard } from '../../src/cards/set-up-card.ts'
import { statusCard } from '../../src/cards/status-card.ts'
import type { Case, CaseEvent } from '../../src/cases/case.ts'
import type { Evidence } from '../../src/cases/evidence.ts'
import { type FieldValues, withPlatforms } from '../../src/forms/form.ts'
import { chatTexts } from '../../src/messages/chat.ts'
import { evidenceTexts } from '../../src/messages/evidence.ts'
import { type Language, localize, say } from '../../src/messages/message.ts'
import { messageActionTexts } from '../../src/messages/message-actions.ts'
import { loadOrganizations, type ReadyOrganization } from '../../src/organizations.ts'
import { aCase, friday } from './builders.ts'
import { consentsGallery } from './consents-gallery.ts'
import { doctorGallery } from './doctor-gallery.ts'
import { keptGallery } from './kept-gallery.ts'
import { postsGallery } from './posts-gallery.ts'
import { recordsGallery } from './records-gallery.ts'
import { registerGallery } from './register-gallery.ts'
import { trainingGallery } from './training-gallery.ts'

export type GalleryCard = (language: Language) => Card

const { all } = await loadOrganizations('knowledge')
const organization = (id: string): ReadyOrganization => {
  const found = all.find((each) => each.id === id)
  if (!found) throw new Error(`knowledge/ has no ${id}.`)
  return found
}
const region = organization('durham')
const city = organization('dauphin')

const nonce = 'n'.repeat(24)
const hour = 3_600_000_000
const day = 24 * hour

const robin = { id: 'person-robin', name: 'Robin Applicant' }
const kim = { id: 'person-kim', name: 'Kim Reviewer' }
const sam = { id: 'person-sam', name: 'Sam Adviser' }

const formOf = ({ forms }: ReadyOrganization, name: string) => {
  const form = forms.get(name)
  if (!form) throw new Error(`There is no form ${name}.`)
  return withPlatforms(
    form,
    ['Facebook', 'Instagram'].map((value) => ({ title: value, value })),
  )
}

const clauseOf = ({ knowledge }: ReadyOrganization, id: string) => {
  const clause = knowledge.documents
    .flatMap(({ clauses }) => clauses)
    .find((each) => each.id === id)
  if (!clause) throw new Error(`There is no clause ${id}.`)
  return clause
}

function context(of: ReadyOrganization, entry: Case, language: Language): CaseContext {
  const workflow = of.settings.workflows[entry.workflow]
  if (!workflow) throw new Error(`There is no workflow ${entry.workflow}.`)
  const clauses = (of.settings.forms[entry.form]?.clauses ?? []).map((id) => clauseOf(of, id))
  return {
    case: entry,
    form: formOf(of, entry.form),
    workflow,
    settings: of.settings,
    language,
    clauses,
  }
}

const applied: FieldValues = {
  area: 'Transit, rider information',
  platform: 'Instagram',
  handle: '@example-transit',
  purpose: 'Delays and detours, with pictures of stops and routes.',
  audience: 'Riders, most of them on a phone.',
  owner: [robin],
  training: 'done',
}

const application = aCase({
  org: region.id,
  number: 'SMA-2026-0007',
  workflow: 'account-application',
  role: 'communications',
  openedBy: robin,
  fields: applied,
  opinions: [
    { role: 'it', verb: 'recommend', by: sam, at: friday + 2 * hour },
    {
      role: 'cio',
      verb: 'object',
      by: { id: 'person-lee', name: 'Lee Officer' },
      at: friday + 3 * hour,
      reason: 'Who looks after the account on weekends is not said.',
    },
  ],
  awaits: [
    { role: 'communications', dueAt: friday + 14 * day },
    { role: 'commissioner', dueAt: friday + 7 * day },
  ],
  dueAt: friday + 14 * day,
  consultDueAt: friday + 7 * day,
  questions: [
    { role: 'it', by: sam, at: friday + hour, text: 'Which shared mailbox holds the account?' },
  ],
})
const revised = aCase({
  ...application,
  revision: 2,
  opinions: [],
  changes: [
    {
      field: 'purpose',
      before: 'Delays.',
      after: 'Delays and detours, with pictures of stops and routes.',
    },
  ],
})
const rejected = aCase({
  ...application,
  state: 'rejected',
  closed: true,
  awaits: [],
  lastStep: {
    verb: 'reject',
    by: kim,
    role: 'communications',
    at: friday + day,
    reason: 'The account of the department reaches the same riders.',
  },
})
const approved = aCase({
  ...application,
  state: 'approved',
  closed: true,
  awaits: [],
  conditions: [{ text: 'A second moderator is named', dueOn: '2026-12-18' }],
  lastStep: { verb: 'approve-with-conditions', by: kim, role: 'communications', at: friday + day },
})
const overdue = aCase({
  ...application,
  dueAt: friday - day,
  awaits: [{ role: 'communications', dueAt: friday - day }],
})
const complaint = aCase({
  org: region.id,
  number: 'SMC-2026-0003',
  form: 'complaint',
  workflow: 'complaint',
  state: 'received',
  role: 'hr',
  confidential: true,
  openedBy: robin,
  fields: {
    what: 'A colleague answers residents as if he spoke for the Region.',
    platform: 'facebook',
  },
  dueAt: friday + 4 * day,
  awaits: [{ role: 'hr', dueAt: friday + 4 * day }],
})
const inConflict = aCase({
  ...complaint,
  role: 'commissioner',
  urgent: true,
  standIns: { hr: 'commissioner' },
  conflict: { role: 'commissioner', why: 'picked' },
  awaits: [{ role: 'commissioner', dueAt: friday + 4 * day }],
})
const screenshot: Evidence = {
  id: 1,
  at: friday + hour,
  name: 'Screenshot 2026-11-20.png',
  type: 'png',
  bytes: 1_240_000,
  sha256: '5f8e1c0a9b7d4e3f2a1b0c9d8e7f6a5b4c3d2e1f0a9b8c7d6e5f4a3b2c1d0e9f',
  words: 'The answer of Monday, before it was changed.',
}
const withEvidence = aCase({
  ...complaint,
  reports: [
    { id: 'harassment', why: 'ticked', filed: { at: friday + hour, by: robin } },
    { id: 'violence', why: 'suggested' },
  ],
  additions: [{ at: friday + 2 * hour, text: 'He did it again on Tuesday.' }],
  links: ['SMC-2026-0001'],
  notes: [{ role: 'hr', by: kim, at: friday + 3 * hour, text: 'Asked IT who holds the account.' }],
  evidence: [
    screenshot,
    {
      ...screenshot,
      id: 2,
      name: 'Whole conversation.pdf',
      type: 'pdf',
      bytes: 380_000,
      words: '',
    },
  ],
})
const content = aCase({
  org: city.id,
  number: 'SMK-2026-0002',
  form: 'content',
  workflow: 'content',
  state: city.settings.workflows.content?.start ?? '',
  role: 'marketing',
  openedBy: robin,
  fields: { subject: 'Splash pad', text: 'The new splash pad opens on Saturday at ten.' },
})
const comment = aCase({
  org: city.id,
  number: 'SMR-2026-0004',
  form: 'comment',
  workflow: 'comment-review',
  state: city.settings.workflows['comment-review']?.start ?? '',
  role: 'marketing',
  openedBy: robin,
  fields: {
    comment: 'This is poor service for the taxes we pay.',
    post: 'Snow clearing goes on today.',
  },
})

const event = (seq: number, given: Partial<CaseEvent>): CaseEvent => ({
  org: region.id,
  number: application.number,
  seq,
  at: friday + seq * hour,
  by: robin,
  verb: 'open',
  from: '',
  to: 'review',
  ...given,
})
const events = [
  event(1, {}),
  event(2, { by: sam, role: 'it', verb: 'recommend', from: 'review' }),
  event(3, {
    by: sam,
    role: 'it',
    verb: 'ask',
    from: 'review',
    reason: 'Which shared mailbox holds the account?',
  }),
]

const reported = [event(0, { number: complaint.number, to: 'received' })]

const cite = (of: ReadyOrganization, id: string): Citation => {
  const { heading, text } = clauseOf(of, id)
  const document = of.knowledge.documents.find(({ kind, clauses }) => {
    return kind === 'policy' && clauses.some((clause) => clause.id === id)
  })
  const { name, title, version } = document ?? { name: '', title: '', version: '' }
  return { document: name, title, version, clause: id, heading, quote: text }
}

const offers = (of: ReadyOrganization, language: Language) =>
  [...of.forms.values()].map(({ name, open, title }) => ({
    name,
    open: localize(language, open ?? title),
  }))

const checkWaiting = aCase({
  org: region.id,
  number: 'SMP-2026-0012',
  form: 'prepublication',
  workflow: 'prepublication',
  state: 'review',
  role: 'communications-specialist',
  sealed: true,
  openedBy: robin,
  fields: {
    account: '@example-transit',
    reach: 'program',
    text: 'Utilize the new stop at City Hall from Monday. #examplebusnews',
    day: '2026-12-07',
    people: 'documented',
    consents: '12, 15',
    personal: 'none',
    alternative: 'missing',
    captions: 'not-needed',
    plain: 'done',
    contrast: 'done',
  },
  warnings: [
    { kind: 'caution', field: 'alternative', index: 0 },
    { kind: 'wording', what: 'jargon', words: 'utilize', instead: 'use' },
    { kind: 'wording', what: 'hashtag', words: '#examplebusnews' },
  ],
  awaits: [{ role: 'communications-specialist', dueAt: friday + 4 * day }],
  dueAt: friday + 4 * day,
})
const { role: _role, dueAt: _dueAt, ...checkSent } = checkWaiting
const checked = {
  ...checkSent,
  state: 'recorded',
  closed: true,
  awaits: [],
  fields: { ...checkWaiting.fields, reach: 'corporate' },
}

const form = (of: ReadyOrganization, name: string) => (language: Language) =>
  formCard({
    form: formOf(of, name),
    nonce,
    language,
    cites: of.settings.forms[name]?.cites ?? {},
  })

const caseOf =
  (
    of: ReadyOrganization,
    entry: Case,
    role: string,
    more: { readonly now?: number; readonly remark?: string } = {},
  ) =>
  (language: Language) =>
    caseCard({ ...context(of, entry, language), role, nonce, now: friday + 4 * hour, ...more })

function some(card: Card | undefined): Card {
  if (!card) throw new Error('No card was drawn.')
  return card
}

/** By a name that says what the person sees. */
export const cardGallery: Readonly<Record<string, GalleryCard>> = {
  'Help and welcome': (language) =>
    helpCard({
      language,
      greeting: say(language, chatTexts.welcome, {
        organization: region.knowledge.settings.shortName ?? region.name,
      }),
      forms: offers(region, language),
      roles: [],
      isReviewer: false,
      isPrivate: true,
      isAdministrator: false,
      register: 'reads',
      training: 'own',
    }),
  'Help, for who keeps all records and runs it': (language) =>
    helpCard({
      language,
      forms: offers(region, language),
      roles: Object.keys(region.settings.roles),
      isReviewer: true,
      isPrivate: true,
      isAdministrator: true,
      keepsConsents: true,
      readsChecks: true,
      register: 'keeps',
      logsPosts: true,
      training: 'keeps',
    }),
  'Which roles have a channel': (language) =>
    setUpCard({
      language,
      isChannel: true,
      roles: Object.keys(region.settings.roles).map((role, index) => ({
        role,
        title: roleTitle(region.settings, role, language),
        place: (['none', 'here', 'elsewhere', 'gone'] as const)[index % 4] ?? 'none',
        ...(index === 3 ? { standIn: roleTitle(region.settings, 'communications', language) } : {}),
        opensToTeam: role === 'hr',
      })),
    }),
  'The clauses under an answer': (language) =>
    some(
      answerCard(
        {
          kind: 'answer',
          language,
          text: '',
          citations: [cite(region, '4.06')],
          offers: [],
          missing: [],
        },
        offers(region, language).slice(0, 1),
      ),
    ),
  'Notice before a complaint': (language) =>
    noticeCard(
      formOf(region, 'complaint'),
      (region.settings.forms.complaint?.notice ?? []).map((text) => localize(language, text)),
      nonce,
      language,
    ),
  'Form: new official account': form(region, 'application'),
  'Form: training': form(region, 'training'),
  'Form: complaint': form(region, 'complaint'),
  'Form: content for the coordinator': form(city, 'content'),
  'Form: review of a comment': form(city, 'comment'),
  'Form: check before a post goes out': form(region, 'prepublication'),
  'A form that was refused': (language) =>
    formCard({
      form: formOf(region, 'application'),
      nonce,
      language,
      cites: region.settings.forms.application?.cites ?? {},
      values: applied,
      problems: { purpose: { kind: 'required' } },
    }),
  'Receipt of an application': (language) => receiptCard(context(region, application, language)),
  'Letter about a complaint': (language) => {
    const view = context(region, complaint, language)
    const closed: CaseEvent = {
      ...event(4, { by: kim, role: 'hr', verb: 'close', from: 'received', outcome: 'resolved' }),
      letter: 'We have spoken to those concerned. Thank you for telling us.',
    }
    return letterCard(view, noticeText(view, closed, false))
  },
  'Receipt of a complaint': (language) => receiptCard(context(region, complaint, language)),
  'Status of a case': (language) =>
    statusCard(
      { ...context(region, application, language), reader: 'applicant', now: friday + 4 * hour },
      events,
    ),
  'Status of a complaint': (language) =>
    statusCard(
      { ...context(region, withEvidence, language), reader: 'applicant', now: friday + 4 * hour },
      reported,
    ),
  'A question to the applicant': (language) =>
    some(questionCard({ ...context(region, application, language), question: 0 })),
  'Application, for who decides': caseOf(region, application, 'communications'),
  'Application, for who is consulted': caseOf(region, application, 'commissioner'),
  'Application, revised': caseOf(region, revised, 'communications'),
  'Application, overdue': caseOf(region, overdue, 'communications'),
  'Application, rejected': caseOf(region, rejected, 'communications'),
  'Application, approved with conditions': caseOf(region, approved, 'communications'),
  'A card that a newer one replaced': (language) =>
    supersededCard(context(region, application, language)),
  'Complaint, in the channel': caseOf(region, complaint, 'hr'),
  'Complaint, its details': (language) =>
    detailsCard({ ...context(region, withEvidence, language), reader: 'reviewer' }, reported),
  'Complaint, handled elsewhere': (language) => elsewhereCard(context(region, complaint, language)),
  'Complaint, at the role for conflicts': caseOf(region, inConflict, 'commissioner'),
  'A file of a complaint': (language) =>
    evidenceLinkCard({
      ...context(region, withEvidence, language),
      file: screenshot,
      url: 'https://desk.example.ca/evidence#secret',
      until: friday + 5 * 60_000_000,
      inDialog: true,
      purpose: 'review',
    }),
  'To which case a file belongs': (language) =>
    evidenceCasesCard(language, say(language, evidenceTexts.which), [
      'SMC-2026-0003',
      'SMC-2026-0009',
    ]),
  'Files that were not kept': (language) =>
    evidenceToldCard(language, [
      say(language, evidenceTexts.added, { number: complaint.number, count: 2 }),
      say(language, evidenceTexts.known, { name: screenshot.name }),
      say(language, evidenceTexts.otherType, { name: 'Recording of the meeting.mp4' }),
      say(language, evidenceTexts.tooLarge, { name: 'All of it.pdf', megabytes: 10 }),
    ]),
  'The whole case, in a dialog': (language) =>
    caseDialog(
      {
        ...context(region, application, language),
        reader: 'reviewer',
        role: 'communications',
        now: friday + 4 * hour,
        people: { commissioner: [sam] },
      },
      events,
    ),
  'My cases': (language) =>
    myCasesCard({
      language,
      page: 1,
      pages: 1,
      isPrivate: true,
      rows: [application, rejected].map((entry) => context(region, entry, language)),
    }),
  'The queue of a reviewer': (language) =>
    queueCard({
      language,
      page: 1,
      pages: 3,
      total: 41,
      now: friday + 4 * hour,
      show: 'all',
      choices: [
        { title: language === 'en' ? 'All' : 'Tous', value: 'all' },
        { title: language === 'en' ? 'Overdue' : 'En retard', value: 'overdue' },
      ],
      rows: [overdue, application].map((entry) => ({
        ...context(region, entry, language),
        role: 'communications',
        dueAt: entry.dueAt ?? friday,
        isOverdue: entry === overdue,
      })),
    }),
  'Why an answer did not help': (language) => feedbackCard('dislike', language),
  'Receipt of a check, on record': (language) => receiptCard(context(region, checked, language)),
  'The record of checks, for who looks through it': (language) =>
    checksCard({
      language,
      filter: { words: 'stop' },
      telling: 'text',
      page: {
        items: [checkWaiting, { ...checked, number: 'SMP-2026-0011', warnings: [] }].map((entry) =>
          context(region, entry, language),
        ),
        page: 1,
        pages: 1,
        total: 2,
      },
    }),
  'A check, for who approves it': caseOf(region, checkWaiting, 'communications-specialist'),
  'Content for the coordinator': caseOf(city, content, 'marketing'),
  'A comment to review': caseOf(city, comment, 'marketing'),
  ...registerGallery,
  ...recordsGallery,
  ...(region.settings.posts ? postsGallery(region.settings.posts) : {}),
  ...consentsGallery,
  ...trainingGallery,
  ...doctorGallery,
  ...keptGallery,
  'Form: a question to a person': form(region, 'question'),
  'What the policy says, in a dialog': (language) =>
    answerDialog(
      {
        kind: 'answer',
        language,
        text: language === 'en' ? 'Comments are watched. [1]' : 'Les commentaires sont suivis. [1]',
        citations: [cite(city, '5 Monitoring Responses to City of Dauphin Content')],
        offers: [],
        missing: [],
      },
      say(language, messageActionTexts.noForm),
    ),
  'A card whose case another role has': (language) =>
    elsewhereCard(context(region, complaint, language)),
}

/** `docs/pictures/cards/receipt-of-an-application-fr.png` */
export const pictureName = (name: string, language: Language) =>
  `${name.toLowerCase().replace(/[^a-z]+/g, '-')}-${language}.png`
