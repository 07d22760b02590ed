/** The consents as CSV and JSON, for those who keep them: an access request, an audit, a move to another system. */
import { csv } from '../accounts/csv.ts'
import { type Consent, standingOn } from './consent.ts'

const columns = [
  'consent',
  'person',
  'given_by',
  'uses',
  'where',
  'told',
  'document',
  'given_on',
  'until',
  'standing',
  'withdrawn_on',
  'withdrawn_reason',
  'entered_by',
  'entered_at',
  'renewals',
] as const

const iso = (moment: number): string => new Date(moment / 1000).toISOString()

export const consentsCsv = (consents: readonly Consent[], today: string): string =>
  csv([
    columns,
    ...consents.map((consent) => [
      String(consent.id),
      consent.person,
      consent.givenBy ?? '',
      consent.uses.join('; '),
      consent.where,
      consent.told,
      consent.document,
      consent.givenOn,
      consent.until ?? '',
      standingOn(consent, today),
      consent.withdrawn?.on ?? '',
      consent.withdrawn?.reason ?? '',
      consent.enteredBy.name,
      iso(consent.enteredAt),
      String(consent.renewals.length),
    ]),
  ])

export const consentsJson = (
  consents: readonly Consent[],
  today: string,
  exportedAt: number,
): string => {
  const rows = consents.map(({ org: _org, version: _version, ...consent }) => ({
    ...consent,
    standing: standingOn(consent, today),
    enteredAt: iso(consent.enteredAt),
    updatedAt: iso(consent.updatedAt),
    renewals: consent.renewals.map(({ at, ...renewal }) => ({ ...renewal, at: iso(at) })),
  }))
  return `${JSON.stringify({ exportedAt: iso(exportedAt), consents: rows }, null, 2)}\n`
}
