/** The cards about training, for the gallery. */
import type { Card } from '../../src/cards/card.ts'
import { formCard } from '../../src/cards/form-card.ts'
import { isoDay } from '../../src/cards/speaking.ts'
import { trainingCard } from '../../src/cards/training-card.ts'
import { recordedCard, trainingsCard } from '../../src/cards/trainings-card.ts'
import { type Language, say } from '../../src/messages/message.ts'
import { trainingTexts } from '../../src/messages/training.ts'
import { recordForm } from '../../src/training/record-form.ts'
import type { TrainingRecord } from '../../src/training/training.ts'
import { friday } from './builders.ts'

const timeZone = 'America/Toronto'
const robin = { id: 'person-robin', name: 'Robin Rider' }
const kim = { id: 'person-kim', name: 'Kim Keeper' }

const done: TrainingRecord = {
  org: 'example',
  number: 'TRN-2026-0012',
  person: robin,
  doneOn: '2026-11-18',
  recordedBy: kim,
  recordedAt: friday,
}
const struck: TrainingRecord = {
  ...done,
  number: 'TRN-2026-0011',
  doneOn: '2026-11-17',
  struck: { by: kim, at: friday, reason: 'Was there a day later' },
}

export const trainingGallery: Readonly<Record<string, (language: Language) => Card>> = {
  'My training': (language) =>
    trainingCard({
      language,
      timeZone,
      standing: { kind: 'valid', record: done, expiresOn: '2028-11-18' },
      records: [done, struck],
      clause: '4.08',
      form: 'training',
    }),
  'My training, when it has expired': (language) =>
    trainingCard({
      language,
      timeZone,
      standing: { kind: 'expired', record: done, expiresOn: '2028-11-18' },
      records: [done],
      clause: '4.08',
      form: 'training',
    }),
  'Who was trained, for those who record it': (language) =>
    trainingsCard({
      language,
      timeZone,
      expiredOnly: false,
      page: {
        items: [
          { name: 'Alex Lakeview', expiresOn: '2026-10-02', isExpired: true },
          { name: 'Robin Rider', expiresOn: '2028-11-18', isExpired: false },
        ],
        page: 1,
        pages: 2,
        total: 24,
      },
    }),
  'What became of a record of training': (language) =>
    recordedCard(language, [
      say(language, trainingTexts.recorded, {
        number: done.number,
        name: robin.name,
        done: isoDay(language, done.doneOn),
        expires: isoDay(language, '2028-11-18'),
      }),
      say(language, trainingTexts.known, { number: struck.number, name: 'Alex Lakeview' }),
    ]),
  'Record training': (language) =>
    formCard({
      form: recordForm,
      nonce: 'n'.repeat(24),
      language,
      cites: {},
      verb: 'training-record',
      values: { doneOn: '2026-11-20' },
    }),
}
