/** What the bot stands on: clock, database, disk, model, and whether a bot is running. */
import { doctorTexts as texts } from '../messages/doctor.ts'
import type { Finding } from './finding.ts'
import type { Patient } from './patient.ts'

/** Milliseconds. Tokens are refused beyond five minutes; deadlines and rates go wrong before. */
const clockWarns = 10_000
const clockFails = 240_000

export async function checkClock(patient: Patient): Promise<Finding> {
  const check = 'clock'
  const others = await Promise.all([
    patient.database().then(({ now }) => now / 1000),
    patient.identity.kind === 'local'
      ? undefined
      : patient.tenant().then(
          ({ now }) => now,
          () => undefined,
        ),
  ])
  const known = others.filter((time) => time !== undefined)
  const off = Math.max(...known.map((time) => Math.abs(time - patient.now())))
  const values = { seconds: Math.round(off / 1000) }
  if (off > clockFails)
    return { check, level: 'fault', says: texts.clockOff, remedy: texts.clockRemedy, values }
  if (off > clockWarns)
    return { check, level: 'warning', says: texts.clockOff, remedy: texts.clockRemedy, values }
  return { check, level: 'ok', says: texts.clockGood }
}

export async function checkDatabase({ database }: Patient): Promise<Finding> {
  const check = 'database'
  const { kind, unsafe, schema } = await database()
  const values = { kind, settings: unsafe.join(', ') }
  if (unsafe.length > 0)
    return {
      check,
      level: 'fault',
      says: texts.databaseUnsafe,
      remedy: texts.databaseRemedy,
      values,
    }
  return { check, ...schemaFindings[schema], values }
}

const schemaFindings = {
  own: { level: 'ok', says: texts.databaseGood },
  none: { level: 'skipped', says: texts.noDatabase },
  // A start mends it by itself; but whoever has no backup cannot go back then.
  older: { level: 'warning', says: texts.databaseOlder, remedy: texts.databaseOlderRemedy },
  newer: { level: 'fault', says: texts.databaseNewer, remedy: texts.databaseNewerRemedy },
} as const

const megabyte = 1_000_000
/** Free megabytes: below the first nothing can be kept, below the second it is time to look. */
const leastDisk = 50
const lowDisk = 1_000

export const isDiskFull = (freeBytes: number): boolean => freeBytes / megabyte < leastDisk

export async function checkDisk({ freeBytes }: Patient): Promise<Finding> {
  const free = Math.floor((await freeBytes()) / megabyte)
  const values = { free }
  if (free >= lowDisk) return { check: 'disk', level: 'ok', says: texts.diskGood, values }
  const level = free < leastDisk ? 'fault' : 'warning'
  return { check: 'disk', level, says: texts.diskLow, remedy: texts.diskRemedy, values }
}

export async function checkModel({ model }: Patient): Promise<Finding> {
  const check = 'model'
  if (!model) return { check, level: 'skipped', says: texts.noModel }
  return model().then(
    (): Finding => ({ check, level: 'ok', says: texts.modelGood }),
    // Answers go on in the clauses' own words.
    (): Finding => ({
      check,
      level: 'warning',
      says: texts.modelSilent,
      remedy: texts.modelRemedy,
    }),
  )
}

export async function checkEmbedding({ embedding }: Patient): Promise<Finding> {
  const check = 'embedding'
  if (!embedding) return { check, level: 'skipped', says: texts.noEmbedding }
  return embedding().then(
    (): Finding => ({ check, level: 'ok', says: texts.embeddingGood }),
    // Clauses are found by their words alone.
    (): Finding => ({
      check,
      level: 'warning',
      says: texts.embeddingSilent,
      remedy: texts.modelRemedy,
    }),
  )
}

const processFindings = {
  serving: { level: 'ok', says: texts.processServing },
  free: { level: 'skipped', says: texts.processNone },
  'not-ready': {
    level: 'fault',
    says: texts.processNotReady,
    remedy: texts.processNotReadyRemedy,
  },
  other: { level: 'fault', says: texts.portTaken, remedy: texts.portTakenRemedy },
} as const

export async function checkProcess({ process }: Patient): Promise<Finding | readonly Finding[]> {
  return process ? { check: 'process', ...processFindings[await process()] } : []
}
