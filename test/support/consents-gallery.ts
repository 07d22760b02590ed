/** The cards of the consents, for the gallery. */
import type { Card } from '../../src/cards/card.ts'
import { consentCard, consentsCard } from '../../src/cards/consent-card.ts'
import { formCard } from '../../src/cards/form-card.ts'
import type { Consent } from '../../src/consents/consent.ts'
import { consentForm } from '../../src/consents/consent-form.ts'
import { consentTexts } from '../../src/messages/consents.ts'
import { type Language, say } from '../../src/messages/message.ts'
import { friday } from './builders.ts'

const nonce = 'n'.repeat(24)
const speaking = { timeZone: 'America/Toronto', today: '2026-11-20' }
const kim = { id: 'person-kim', name: 'Kim Keeper' }

const skater: Consent = {
  org: 'example',
  id: 12,
  person: 'Jamie Skater',
  givenBy: 'Sasha Skater, parent',
  uses: ['image', 'name'],
  where: 'All accounts of Parks, and the winter guide',
  told: 'Posts and posters about the skating trail; others may share them, and they stay online.',
  document: 'Parks, binder 4, page 12',
  givenOn: '2026-06-01',
  until: '2027-05-31',
  enteredBy: kim,
  enteredAt: friday,
  renewals: [],
  version: 1,
  updatedAt: friday,
}
const withdrawn: Consent = {
  ...skater,
  id: 11,
  person: 'Ari Rider',
  withdrawn: { on: '2026-11-19', by: kim, reason: 'By telephone' },
  version: 2,
}
const expired: Consent = { ...skater, id: 9, person: 'Noor Baker', until: '2026-10-31' }

export const consentsGallery: Readonly<Record<string, (language: Language) => Card>> = {
  'Enter a consent': (language) =>
    formCard({
      form: consentForm,
      nonce,
      language,
      cites: { person: '4.06', told: '4.06' },
      verb: 'consent-enter',
      values: { person: skater.person, givenOn: '2026-06-01', until: '2026-05-31' },
      problems: { until: { kind: 'ends-before' } },
    }),
  'The consents, for those who keep them': (language) =>
    consentsCard({
      ...speaking,
      language,
      title: say(language, consentTexts.listTitle),
      consents: [skater, withdrawn, expired],
      more: say(language, consentTexts.more, { page: 1, pages: 3, next: 2 }),
    }),
  'A consent that holds': (language) =>
    consentCard({
      ...speaking,
      language,
      nonce,
      consent: skater,
      checks: ['SMP-2026-0012', 'SMP-2026-0015'],
    }),
  'A consent that was withdrawn': (language) =>
    consentCard({
      ...speaking,
      language,
      nonce,
      consent: withdrawn,
      checks: ['SMP-2026-0012'],
      remark: say(language, consentTexts.withdrawnDone, { id: withdrawn.id }),
    }),
}
