/** The outbox: what could not be delivered, and whether it keeps up. */
import { doctorTexts as texts } from '../messages/doctor.ts'
import type { Finding } from './finding.ts'
import type { Patient } from './patient.ts'

/** Waiting messages that a few minutes of Teams' rates would clear. */
const longQueue = 500

export async function checkDeliveries({ deliveries }: Patient): Promise<readonly Finding[]> {
  const check = 'deliveries'
  const { waiting, ambiguous, dead } = await deliveries()
  const values = { waiting, ambiguous, dead }
  const findings: Finding[] = []
  if (dead > 0 || ambiguous > 0)
    findings.push({
      check,
      level: 'warning',
      says: texts.deliveriesFailed,
      remedy: texts.deliveriesRemedy,
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
