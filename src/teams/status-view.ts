/** Where a case stands, drawn for whoever asks. */
import type { Card } from '../cards/card.ts'
import { statusCard } from '../cards/status-card.ts'
import type { Case } from '../cases/case.ts'
import type { Reader } from '../cases/history.ts'
import { caseContext } from './case-context.ts'
import type { Asker } from './turn.ts'

export async function statusOf(
  { organization, language }: Asker,
  entry: Case,
  reader: Reader,
  extra: { readonly remark?: string; readonly readerId?: string } = {},
): Promise<Card> {
  const { store, now } = organization.desk
  const events = await store.events(organization.id, entry.number)
  const context = caseContext(organization, entry, language)
  return statusCard({ ...context, ...extra, reader, now: now() }, events)
}
