/** `npm run gaps -- export`: where the policy leaves people alone, counted, as a file. Small counts are left out here too. */
import { csv } from '../accounts/csv.ts'
import { readConfig } from '../config.ts'
import { AppError } from '../errors.ts'
import { monthOf, monthsBefore } from '../gaps/gap.ts'
import { type GapReport, gapReport } from '../gaps/report.ts'
import { openRecords } from '../storage/open.ts'
import { runCommand } from './command.ts'
import { readExport, writeExport } from './export-file.ts'
import { loadOrganizationOf } from './organization-of.ts'

const usage =
  'Usage: npm run -s gaps -- export [--org ORG] [--months 12] [--format csv|json] [--out FILE]'

await runCommand(async (args) => {
  const wanted = readExport(args, usage, ['format', 'org', 'months', 'out'])
  const config = readConfig()
  const { id, settings } = await loadOrganizationOf(config, wanted)
  if (!settings.gaps)
    throw new AppError('input-invalid', `${id} has no report: add gaps to its organization.yaml.`)
  const records = await openRecords({ url: config.databaseUrl })
  try {
    const since = monthsBefore(monthOf(Date.now() * 1000, settings.timeZone), wanted.months - 1)
    const report = gapReport(await records.gaps(id, since), settings.gaps.threshold)
    const content =
      wanted.format === 'csv'
        ? gapsCsv(report)
        : `${JSON.stringify({ org: id, since, ...report })}\n`
    await writeExport(wanted, content, `${report.lines.length} lines of ${id} since ${since}.`)
  } finally {
    await records.close()
  }
  return undefined
})

/** Codes and clause ids only. A declaration, for it is needed before the program has come down to here. */
function gapsCsv({ lines }: GapReport): string {
  return csv([
    ['month', 'kind', 'clause', 'detail', 'count'],
    ...lines.map(({ month, kind, clause, detail = '', count }) => [
      month,
      kind,
      clause,
      detail,
      String(count),
    ]),
  ])
}
