/** The doctor's card for the gallery: some things to do, and nothing to do. */
import { doctorCard } from '../../src/cards/doctor-card.ts'
import type { Finding } from '../../src/doctor/finding.ts'
import { doctorTexts as texts } from '../../src/messages/doctor.ts'
import type { GalleryCard } from './card-gallery.ts'

const values = { org: 'durham', role: 'hr', people: 0, day: '2026-12-20', days: 21, kind: 'SQLite' }
const good: readonly Finding[] = [
  { check: 'clock', level: 'ok', says: texts.clockGood },
  { check: 'database', level: 'ok', says: texts.databaseGood, values },
]

export const doctorGallery: Readonly<Record<string, GalleryCard>> = {
  'The doctor with things to do': (language) =>
    doctorCard(language, [
      {
        check: 'channels',
        level: 'fault',
        says: texts.noTeam,
        remedy: texts.noTeamRemedy,
        values,
      },
      {
        check: 'secret',
        level: 'warning',
        says: texts.secretEnds,
        remedy: texts.secretNew,
        values,
      },
      {
        check: 'roles',
        level: 'warning',
        says: texts.wholeTeamReads,
        remedy: texts.wholeTeamReadsRemedy,
        values,
      },
      ...good,
    ]),
  'The doctor with nothing to do': (language) => doctorCard(language, good),
}
