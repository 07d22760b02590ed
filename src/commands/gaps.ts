/** `npm run gaps -- export`: where the policy leaves people alone, counted, as a file. Small counts are left out here too. */
import { csv } from '../accounts/csv.ts'
import { monthOf, monthsBefore } from '../gaps/gap.ts'
import { type GapReport, gapReport } from '../gaps/report.ts'
import { runExport } from './export-command.ts'

await runExport({
  usage:
    'Usage: npm run -s gaps -- export [--org ORG] [--months 12] [--format csv|json] [--out FILE]',
  options: ['format', 'org', 'months', 'out'],
  settings: ({ settings }) => settings.gaps,
  none: (org) => `${org} has no report: add gaps to its organization.yaml.`,
  // Nobody is in it: there is nothing to record.
  async read({
    organization: { id: org, settings },
    settings: { threshold },
    storage,
    wanted,
    at,
  }) {
    const since = monthsBefore(monthOf(at, settings.timeZone), wanted.months - 1)
    const report = gapReport(await storage.gaps(org, since), threshold)
    return {
      summary: `${report.lines.length} lines of ${org} since ${since}.`,
      csv: () => gapsCsv(report),
      json: () => `${JSON.stringify({ org, since, ...report })}\n`,
    }
  },
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
