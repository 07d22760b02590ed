/** The records of training as CSV and JSON. */
import { csv } from '../accounts/csv.ts'
import { expiryOf, type Moment, type TrainingRecord } from './training.ts'

const columns = [
  'number',
  'name',
  'done_on',
  'expires_on',
  'recorded_by',
  'recorded_at',
  'case',
  'struck_at',
  'struck_by',
  'struck_because',
] as const

const iso = (moment: Moment): string => new Date(moment / 1000).toISOString()

export function trainingsCsv(records: readonly TrainingRecord[], validMonths: number): string {
  const rows = records.map((record) => [
    record.number,
    record.person.name,
    record.doneOn,
    expiryOf(record, validMonths),
    record.recordedBy.name,
    iso(record.recordedAt),
    record.caseNumber ?? '',
    record.struck ? iso(record.struck.at) : '',
    record.struck?.by.name ?? '',
    record.struck?.reason ?? '',
  ])
  return csv([columns, ...rows])
}

/** People with their object ids. */
export function trainingsJson(
  records: readonly TrainingRecord[],
  validMonths: number,
  exportedAt: Moment,
): string {
  const content = {
    exportedAt: iso(exportedAt),
    validMonths,
    trainings: records.map(({ org: _org, recordedAt, struck, ...record }) => ({
      ...record,
      expiresOn: expiryOf(record, validMonths),
      recordedAt: iso(recordedAt),
      ...(struck ? { struck: { ...struck, at: iso(struck.at) } } : {}),
    })),
  }
  return `${JSON.stringify(content, null, 2)}\n`
}
