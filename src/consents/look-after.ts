/** Looks after the consents by the clock: tells those who keep them which runs out, some days before and once it has. */
import { type ConsentDesk, todayOf } from './keep.ts'

/** How many are to be spoken of. Each end is spoken of once, whatever the number of processes. */
export async function lookAfterConsents(desk: ConsentDesk): Promise<number> {
  const { org, store, settings, now } = desk
  if (!settings.consents) return 0
  const { role, remindDaysBefore } = settings.consents
  const today = todayOf(desk)
  let told = 0
  for (const { id, until } of await store.consentsEnding(
    org,
    daysAfter(today, remindDaysBefore + 1),
  )) {
    const why = until < today ? 'ran-out' : 'runs-out'
    const isNew = await store.transaction(async (tx) => {
      if (!(await tx.markConsentTold(org, id, why, until))) return false
      await tx.enqueue(
        org,
        { kind: 'consent', to: `role:${role}`, consent: id, why, on: until },
        now(),
      )
      return true
    })
    if (isNew) told += 1
  }
  return told
}

const daysAfter = (day: string, days: number): string =>
  new Date(Date.parse(`${day}T00:00:00Z`) + days * 86_400_000).toISOString().slice(0, 10)
