/** `npm run checks -- export`: the record of checks before publication as a file, recorded like an export in chat. */
import { checksCsv, checksIn, checksJson } from '../cases/check-log.ts'
import { fieldsOf } from '../forms/form.ts'
import { mostExported, runExport } from './export-command.ts'

await runExport({
  usage:
    'Usage: npm run -s checks -- export [--format csv|json] [--org ORG] [--knowledge DIR] [--out FILE]',
  options: ['format', 'org', 'knowledge', 'out'],
  settings: ({ settings, forms }) => forms.get(settings.checks?.form ?? ''),
  none: (org) => `${org} keeps no record of checks: add checks to its organization.yaml.`,
  opensSealed: true,
  async read({ organization: { id: org, settings }, settings: form, storage: { cases }, at }) {
    const all = [
      ...(await cases.openCases(org, form.name, mostExported)),
      ...(await cases.closedCases(org, form.name, mostExported)),
    ]
    const checks = checksIn(all, { words: '' }, settings.timeZone)
    return {
      summary: `${checks.length} checks of ${org}.`,
      audit: { action: 'checks-exported', object: 'checks', detail: { checks: checks.length } },
      csv: () =>
        checksCsv(
          checks,
          fieldsOf(form).map(({ id }) => id),
        ),
      json: () => checksJson(checks, at),
    }
  },
})
