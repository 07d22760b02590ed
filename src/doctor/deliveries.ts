/** The outbox: what could not be delivered, whether it keeps up, and whether anybody hears of it. */
import { doctorTexts as texts } from '../messages/doctor.ts'
import type { Finding } from './finding.ts'
import type { Patient } from './patient.ts'

/** Seconds that something may be due before it is sent: a worker that lives looks every second. */
const longestDelay = 60

/** Waiting messages that a few minutes of Teams' rates would clear. */
const longQueue = 500

export async function checkDeliveries({ deliveries }: Patient): Promise<readonly Finding[]> {
  const check = 'deliveries'
  const { waiting, ambiguous, dead, lateSeconds } = await deliveries()
  const values = { waiting, ambiguous, dead, minutes: Math.ceil(lateSeconds / 60) }
  const findings: Finding[] = []
  if (dead > 0 || ambiguous > 0)
    findings.push({
      check,
      level: 'warning',
      says: texts.deliveriesFailed,
      remedy: texts.deliveriesRemedy,
      values,
    })
  if (lateSeconds > longestDelay)
    findings.push({
      check,
      level: 'warning',
      says: texts.deliveriesLate,
      remedy: texts.deliveriesLateRemedy,
      values,
    })
  if (waiting > longQueue)
    findings.push({
      check,
      level: 'warning',
      says: texts.deliveriesLong,
      remedy: texts.deliveriesLongRemedy,
      values,
    })
  return findings.length > 0
    ? findings
    : [{ check, level: 'ok', says: texts.deliveriesGood, values }]
}

/** Whoever is told of what could not be delivered, and may bind roles. */
export function checkAdministrators({ identity, administrators }: Patient): Finding {
  const check = 'administrators'
  // The local desk has one of its own.
  if (identity.kind === 'local') return { check, level: 'skipped', says: texts.localMode }
  const values = { count: administrators }
  return administrators > 0
    ? { check, level: 'ok', says: texts.administratorsGood, values }
    : {
        check,
        level: 'warning',
        says: texts.noAdministrators,
        remedy: texts.noAdministratorsRemedy,
      }
}
