/** What is said of the training of whoever applies for an account, before anybody decides. */
import type { Warning } from '../forms/caution.ts'
import type { TrainingStanding } from './training.ts'

/** Nothing where it counts. */
export function trainingWarnings(
  standing: TrainingStanding,
  { name }: { readonly name: string },
): readonly Warning[] {
  if (standing.kind === 'valid') return []
  return standing.kind === 'none'
    ? [{ kind: 'training', name }]
    : [{ kind: 'training', name, expiredOn: standing.expiresOn }]
}
