/** The cards of approved answers and gaps, and the form of the register, for the gallery. */
import { accountForm } from '../../src/accounts/account-form.ts'
import type { ApprovedAnswer } from '../../src/approved/approved-answer.ts'
import { approvedCard, approvedListCard } from '../../src/cards/approved-card.ts'
import type { Card } from '../../src/cards/card.ts'
import { formCard } from '../../src/cards/form-card.ts'
import { gapsCard } from '../../src/cards/gaps-card.ts'
import { withPlatforms } from '../../src/forms/form.ts'
import { gapReport } from '../../src/gaps/report.ts'
import type { Language } from '../../src/messages/message.ts'
import { friday } from './builders.ts'

const speaking = { timeZone: 'America/Toronto', today: '2026-11-20' }
const nonce = 'n'.repeat(24)
const kim = { id: 'person-kim', name: 'Kim Keeper' }

const parking: ApprovedAnswer = {
  org: 'example',
  id: 4,
  question: 'May a crew film its own work on a street?',
  wordings: ['Can we film a repair?'],
  text: 'Yes, as long as nobody who passes by can be recognized.',
  language: 'en',
  clause: {
    document: 'social-media-policy',
    title: 'Social Media Policy',
    version: '2026-02-17',
    id: '4.06',
    heading: 'Consent',
    words: 'Consent is documented.',
  },
  owner: kim,
  approvedBy: 'Kim Keeper',
  approvedAt: friday,
  reviewOn: '2027-05-20',
  status: 'active',
  caseNumber: 'SMQ-2026-0004',
  version: 1,
  updatedAt: friday,
}
const retired: ApprovedAnswer = {
  ...parking,
  id: 3,
  question: 'Which hashtags do we use for the skating trail?',
  status: 'retired',
  retired: 'clause-changed',
}

const counted = { month: '2026-11', clause: 'policy#4.06', count: 9 }

export const keptGallery: Readonly<Record<string, (language: Language) => Card>> = {
  'Approved answers, for who keeps them': (language) =>
    approvedListCard({ ...speaking, language, answers: [parking, retired], page: 1, pages: 2 }),
  'An approved answer': (language) =>
    approvedCard({ ...speaking, language, answer: parking, nonce }),
  'An approved answer that was retired': (language) =>
    approvedCard({ ...speaking, language, answer: retired, nonce }),
  'Form: enter an account': (language) =>
    formCard({
      form: withPlatforms(accountForm, [{ title: 'Facebook', value: 'Facebook' }]),
      nonce,
      language,
      cites: {},
      verb: 'register-enter',
    }),
  'Where the policy leaves people alone': (language) =>
    gapsCard({
      language,
      report: gapReport(
        [
          { ...counted, kind: 'unanswered', detail: 'not-in-policy' },
          { ...counted, kind: 'disliked', detail: 'unclear', count: 6 },
          { ...counted, kind: 'rejected', clause: 'policy#4.02', detail: '', count: 5 },
          { ...counted, kind: 'refused', clause: '', detail: 'judge-person', count: 2 },
        ],
        5,
      ),
    }),
}
