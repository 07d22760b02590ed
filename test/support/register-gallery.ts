/** The cards of the register of accounts, for the gallery. */
import type { Account } from '../../src/accounts/account.ts'
import { accountCard } from '../../src/cards/account-card.ts'
import { accountsCard } from '../../src/cards/accounts-card.ts'
import type { Card } from '../../src/cards/card.ts'
import { platformsCard } from '../../src/cards/platforms-card.ts'
import { registerAnswerCard } from '../../src/cards/register-answer-card.ts'
import type { Language } from '../../src/messages/message.ts'
import { friday } from './builders.ts'

const timeZone = 'America/Toronto'
const today = '2026-11-20'
const robin = { id: 'person-robin', name: 'Robin Applicant' }
const kim = { id: 'person-kim', name: 'Kim Keeper' }

const transit: Account = {
  org: 'example',
  id: 'account-1',
  platform: 'Instagram',
  handle: '@example-transit',
  area: { en: 'Transit', fr: 'Transport en commun' },
  owner: robin,
  backup: { name: 'Sol Second' },
  moderators: [kim],
  access: [{ person: robin, givenAt: friday, givenBy: kim }],
  conditions: 'A second moderator is named (by December 18, 2026)',
  status: 'active',
  reviewOn: '2026-11-02',
  caseNumber: 'SMA-2026-0007',
  version: 3,
  createdAt: friday,
  updatedAt: friday,
}
const museum: Account = {
  ...transit,
  id: 'account-2',
  platform: 'Facebook',
  handle: '@example-museum',
  area: { en: 'Museum', fr: 'Musée' },
  status: 'suspended',
  reviewOn: '2027-05-01',
}

export const registerGallery: Readonly<Record<string, (language: Language) => Card>> = {
  'The register of accounts': (language) =>
    accountsCard({
      language,
      timeZone,
      today,
      page: { items: [transit, museum], page: 1, pages: 1, total: 2 },
      filter: {},
      platforms: ['Facebook', 'Instagram'],
      isKeeper: true,
      isEmpty: false,
    }),
  'An account, for everybody': (language) =>
    accountCard({ language, timeZone, today, account: transit }),
  'An account, for who keeps the register': (language) =>
    accountCard({
      language,
      timeZone,
      today,
      account: transit,
      keeper: {
        nonce: 'n'.repeat(24),
        self: kim,
        changes: [
          {
            org: 'example',
            account: 'account-1',
            seq: 2,
            at: friday,
            by: kim,
            verb: 'give-access',
            person: robin,
          },
          { org: 'example', account: 'account-1', seq: 1, at: friday, by: kim, verb: 'enter' },
        ],
      },
    }),
  'Approved platforms, for who keeps them': (language) =>
    platformsCard({
      language,
      timeZone,
      today,
      platforms: [
        { name: 'Facebook', status: 'approved' },
        { name: 'TikTok', status: 'suspended', reason: 'Under review', at: friday },
      ],
      nonce: 'n'.repeat(24),
      clause: '5.04',
    }),
  'An answer from the register': (language) =>
    registerAnswerCard({
      language,
      timeZone,
      today,
      lines: ['Instagram @example-transit: Robin Applicant'],
      clause: '5.04',
    }),
}
