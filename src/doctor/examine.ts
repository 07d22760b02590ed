/** Examines a bot: every check by itself, each in its time, so that one that hangs hides none of the others. */
import { doctorTexts as texts } from '../messages/doctor.ts'
import { within } from '../time-limit.ts'
import { checkAdministrators, checkDeliveries } from './deliveries.ts'
import type { CheckName, Finding } from './finding.ts'
import {
  checkAddress,
  checkHosts,
  checkIdentity,
  checkKeys,
  checkSecret,
  checkTenant,
} from './identity.ts'
import { checkForms, checkKnowledge } from './knowledge.ts'
import {
  checkClock,
  checkDatabase,
  checkDisk,
  checkEmbedding,
  checkModel,
  checkProcess,
} from './machine.ts'
import { askedOnce, type Patient } from './patient.ts'
import { checkChannels, checkRoles } from './places.ts'

type Check = (
  patient: Patient,
) => Finding | readonly Finding[] | Promise<Finding | readonly Finding[]>

const checks: readonly (readonly [CheckName, Check])[] = [
  ['identity', checkIdentity],
  ['keys', checkKeys],
  ['secret', checkSecret],
  ['tenant', checkTenant],
  ['service-hosts', checkHosts],
  ['public-address', checkAddress],
  ['clock', checkClock],
  ['database', checkDatabase],
  ['disk', checkDisk],
  ['knowledge', checkKnowledge],
  ['forms', checkForms],
  ['roles', checkRoles],
  ['channels', checkChannels],
  ['model', checkModel],
  ['embedding', checkEmbedding],
  ['deliveries', checkDeliveries],
  ['administrators', checkAdministrators],
  ['process', checkProcess],
]

/** Milliseconds for one check. */
const patience = 15_000

interface ExamineOptions {
  readonly patienceMs?: number
  /** Checks of what a database does not hold yet. */
  readonly without?: readonly CheckName[]
}

/** Every check once, side by side. A check that fails or takes too long is a fault of its own. */
export async function examine(
  patient: Patient,
  { patienceMs = patience, without = [] }: ExamineOptions = {},
): Promise<readonly Finding[]> {
  const asked = askedOnce(patient)
  const found = await Promise.all(
    checks.map(async ([check, run]) => {
      if (without.includes(check))
        return { check, level: 'skipped', says: texts.notLooked } as const
      try {
        return await within(
          patienceMs,
          Promise.resolve().then(() => run(asked)),
        )
      } catch {
        return {
          check,
          level: 'fault',
          says: texts.noAnswer,
          remedy: texts.noAnswerRemedy,
        } as const
      }
    }),
  )
  return found.flat()
}
