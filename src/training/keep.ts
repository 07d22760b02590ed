/** Records who was trained, and strikes what was recorded by mistake: each with its audit entry. */
import { dayOf } from '../accounts/review-day.ts'
import type { TrainingSettings } from './settings.ts'
import type { TrainingStore, TrainingTransaction } from './store.ts'
import type { Moment, TrainedPerson, TrainingRecord } from './training.ts'

/** What keeping the records needs of an organization; a case desk has all of it. */
export interface TrainingDesk {
  readonly org: string
  readonly settings: {
    readonly training?: TrainingSettings | undefined
    readonly timeZone: string
  }
  readonly store: TrainingStore
  /** Microseconds since 1970. */
  readonly now: () => Moment
}

export interface NewTraining {
  readonly person: TrainedPerson
  /** ISO day. */
  readonly doneOn: string
  readonly by: TrainedPerson
  readonly caseNumber?: string
}

export type Recorded =
  | { readonly kind: 'recorded'; readonly record: TrainingRecord }
  /** It stands there already, of this very day. */
  | { readonly kind: 'known'; readonly record: TrainingRecord }
  | { readonly kind: 'refused'; readonly why: 'not-yet' | 'own' }

export async function recordTraining(desk: TrainingDesk, entry: NewTraining): Promise<Recorded> {
  // Whoever records the training of others has theirs recorded by a colleague.
  if (entry.person.id === entry.by.id) return { kind: 'refused', why: 'own' }
  const isToCome = entry.doneOn > dayOf(desk.now(), desk.settings.timeZone)
  if (isToCome) return { kind: 'refused', why: 'not-yet' }
  return desk.store.transaction((tx) => enterTraining(desk, tx, entry, desk.now()))
}

/** In a transaction of somebody else's: a case in which training was asked for is closed and recorded, or neither. */
export async function enterTraining(
  { org, settings }: Pick<TrainingDesk, 'org' | 'settings'>,
  tx: TrainingTransaction,
  { person, doneOn, by, caseNumber }: NewTraining,
  at: Moment,
): Promise<Extract<Recorded, { kind: 'recorded' | 'known' }>> {
  const knownRecord = async () =>
    (await tx.lockTrainingsOf(org, person.id)).find(
      (record) => record.doneOn === doneOn && !record.struck,
    )
  const before = await knownRecord()
  if (before) return { kind: 'known', record: before }
  const year = Number(dayOf(at, settings.timeZone).slice(0, 4))
  const record: TrainingRecord = {
    org,
    number: await tx.nextNumber(org, settings.training?.prefix ?? 'TRN', year),
    person,
    doneOn,
    recordedBy: by,
    recordedAt: at,
    ...(caseNumber ? { caseNumber } : {}),
  }
  if (!(await tx.insertTraining(record)))
    // Somebody recorded it at this moment.
    return { kind: 'known', record: (await knownRecord()) ?? record }
  await tx.audit({
    org,
    at,
    actor: by.id,
    action: 'training-recorded',
    object: `training:${record.number}`,
    detail: { person: person.id, doneOn },
  })
  return { kind: 'recorded', record }
}

export type Struck =
  | { readonly kind: 'struck' | 'already'; readonly record: TrainingRecord }
  | { readonly kind: 'missing' | 'reason-needed' }

export async function strikeTraining(
  { org, store, now }: TrainingDesk,
  {
    number,
    by,
    reason,
  }: { readonly number: string; readonly by: TrainedPerson; readonly reason: string },
): Promise<Struck> {
  const before = await store.findTraining(org, number)
  if (!before) return { kind: 'missing' }
  if (before.struck) return { kind: 'already', record: before }
  if (reason === '') return { kind: 'reason-needed' }
  const struck = { by, at: now(), reason }
  const isDone = await store.transaction(async (tx) => {
    if (!(await tx.strikeTraining(org, number, struck))) return false
    await tx.audit({
      org,
      at: struck.at,
      actor: by.id,
      action: 'training-struck',
      object: `training:${number}`,
      detail: { person: before.person.id, doneOn: before.doneOn },
    })
    return true
  })
  return { kind: isDone ? 'struck' : 'already', record: { ...before, struck } }
}
