/** `npm run gaps -- export`: where the policy leaves people alone, counted, as a file. Small counts are left out here too. */
import { writeFile } from 'node:fs/promises'
import { parseArgs } from 'node:util'
import { readConfig } from '../config.ts'
import { AppError } from '../errors.ts'
import { monthOf, monthsBefore } from '../gaps/gap.ts'
import { type GapReport, gapReport } from '../gaps/report.ts'
import { loadOrganizations } from '../organizations.ts'
import { openRecords } from '../storage/open.ts'
import { organizationOf } from './organization-of.ts'

const usage =
  'Write: npm run gaps -- export [--org ORG] [--months 12] [--format csv|json] [--out FILE]'

function readArguments() {
  try {
    return parseArgs({
      allowPositionals: true,
      options: {
        format: { type: 'string', default: 'csv' },
        org: { type: 'string' },
        months: { type: 'string', default: '12' },
        out: { type: 'string' },
      },
    })
  } catch (cause) {
    throw new AppError('input-invalid', usage, { cause })
  }
}

async function main(): Promise<void> {
  const { values, positionals } = readArguments()
  const { format, out } = values
  const months = Number(values.months)
  const isSound = Number.isInteger(months) && months >= 1 && months <= 120
  if (positionals.join(' ') !== 'export' || !/^(csv|json)$/.test(format) || !isSound)
    throw new AppError('input-invalid', usage)
  const config = readConfig()
  const { all } = await loadOrganizations(config.knowledgeDir)
  const usual = config.organization ?? all.find(({ settings }) => settings.isDefault)?.id
  const { id, settings } = organizationOf(all, values.org, usual, 'The command')
  if (!settings.gaps)
    throw new AppError('input-invalid', `${id} has no report: add gaps to its organization.yaml.`)
  const records = await openRecords({ url: config.databaseUrl })
  try {
    const since = monthsBefore(monthOf(Date.now() * 1000, settings.timeZone), months - 1)
    const report = gapReport(await records.gaps(id, since), settings.gaps.threshold)
    const content =
      format === 'csv' ? csv(report) : `${JSON.stringify({ org: id, since, ...report })}\n`
    if (out) await writeFile(out, content)
    else process.stdout.write(content)
    process.stderr.write(`${report.lines.length} lines of ${id} since ${since}.\n`)
  } finally {
    await records.close()
  }
}

/** Codes and clause ids only; a cell that a spreadsheet would read as a formula is made harmless. */
function csv({ lines }: GapReport): string {
  const cell = (value: string | number) => {
    const text = String(value).replace(/^[=+\-@\t\r]/, (sign) => `'${sign}`)
    return /[",\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text
  }
  const rows = lines.map(({ month, kind, clause, detail = '', count }) => [
    month,
    kind,
    clause,
    detail,
    count,
  ])
  return [['month', 'kind', 'clause', 'detail', 'count'], ...rows]
    .map((row) => `${row.map(cell).join(',')}\r\n`)
    .join('')
}

main().catch((error: unknown) => {
  if (!(error instanceof AppError)) throw error
  process.stderr.write(`${error.message}\n`)
  process.exitCode = 2
})
