/** The cards about records, for the gallery. */
import type { Card } from '../../src/cards/card.ts'
import { certificateCard, certificatesCard } from '../../src/cards/certificate-card.ts'
import { disposalCard } from '../../src/cards/disposal-card.ts'
import { recordsCard } from '../../src/cards/records-card.ts'
import type { Language } from '../../src/messages/message.ts'
import { certificateOf } from '../../src/records/certificate.ts'
import { ruleOf, standingOf } from '../../src/records/schedule.ts'
import { Schedule } from '../../src/records/settings.ts'
import type { Disposal } from '../../src/records/store.ts'
import { keptCase } from '../../src/storage/kept-record.ts'
import { aCase, friday } from './builders.ts'
import { aRecordsDesk, aSchedule, robin, sam } from './records-desk.ts'

const timeZone = 'America/Toronto'
const day = 86_400_000_000
const year = 365 * day
const number = (index: number) => `SMA-2019-${String(index).padStart(4, '0')}`

const series = {
  applications: {
    title: { en: 'Applications for official accounts', fr: 'Demandes de comptes officiels' },
    code: 'CE-12',
    forms: ['application'],
    years: 7,
  },
  complaints: {
    title: { en: 'Complaints under the policy', fr: 'Plaintes en vertu de la politique' },
    forms: ['complaint'],
    years: 7,
    after: 'end-of-year',
  },
  consents: {
    title: { en: 'Consents', fr: 'Consentements' },
    consents: true,
    permanent: true,
  },
}
const plain = Schedule.parse({ role: 'records', series })
const schedule = aSchedule({ series: plain.series })
const speaking = (language: Language) => ({ language, timeZone, schedule })

const due = [4, 7, 9].map((index) => ({
  number: number(index),
  form: 'application',
  series: 'applications',
  dueOn: '2026-11-20',
  isHeld: false,
}))
const rule = (name: string) => {
  const settings = schedule.series[name]
  if (!settings) throw new Error(`There is no series ${name}.`)
  return ruleOf(settings)
}
const quiet = { due: [], held: 0, soon: 0 }

const proposed: Disposal = {
  org: 'example',
  id: 3,
  series: 'applications',
  print: '',
  state: 'proposed',
  proposedBy: robin,
  proposedAt: friday,
  items: due.map((record) => ({ number: record.number })),
}
const done = { ...proposed, state: 'done', decidedBy: sam, decidedAt: friday + day } as const
const outcomes = ['disposed', 'held', 'disposed'] as const

const certificate = certificateOf(
  aRecordsDesk({} as never, () => friday, schedule),
  keptCase(
    aCase({
      number: number(4),
      state: 'approved',
      closed: true,
      openedAt: friday - 8 * year,
      updatedAt: friday - 7 * year - 30 * day,
    }),
  ),
  done,
  friday + day,
)
const empty = { nonce: 'n'.repeat(24) }

export const recordsGallery: Readonly<Record<string, (language: Language) => Card>> = {
  'Records: what is due, what waits, what is on hold': (language) =>
    recordsCard({
      ...speaking(language),
      ...empty,
      standing: standingOf(schedule),
      series: [
        { name: 'applications', kind: 'case', rule: rule('applications'), due, held: 1, soon: 2 },
        { name: 'complaints', kind: 'case', rule: rule('complaints'), ...quiet },
        { name: 'consents', kind: 'consent', rule: rule('consents'), ...quiet },
      ],
      open: [],
      holds: [
        {
          org: 'example',
          id: 1,
          scope: { kind: 'record', name: number(2) },
          reason: 'Access request 2026-31',
          by: sam,
          at: friday,
        },
      ],
    }),
  'Records: the schedule is not approved': (language) =>
    recordsCard({
      ...speaking(language),
      ...empty,
      standing: { kind: 'not-approved' },
      series: [
        { name: 'applications', kind: 'case', rule: rule('applications'), due, held: 0, soon: 0 },
      ],
      open: [],
      holds: [],
    }),
  'A proposal to dispose of records, for the second person': (language) =>
    disposalCard({
      ...speaking(language),
      ...empty,
      disposal: proposed,
      items: proposed.items,
      isOwn: false,
    }),
  'A disposal that is done': (language) =>
    disposalCard({
      ...speaking(language),
      ...empty,
      disposal: done,
      items: done.items.map((item, index) => ({ ...item, outcome: outcomes[index] ?? 'gone' })),
      isOwn: true,
    }),
  'Certificates of disposal': (language) =>
    certificatesCard({
      ...speaking(language),
      certificates: due.map((record) => ({ ...certificate, number: record.number })),
      page: 1,
      pages: 1,
    }),
  'A certificate of disposal': (language) =>
    certificateCard({ ...speaking(language), certificate }),
}
