/** `npm run training -- export`: who was trained, as a file, recorded like an export in chat. */
import { trainingsCsv, trainingsJson } from '../training/export.ts'
import { mostExported, runExport } from './export-command.ts'

await runExport({
  usage:
    'Usage: npm run -s training -- export [--format csv|json] [--org ORG] [--knowledge DIR] [--out FILE]',
  options: ['format', 'org', 'knowledge', 'out'],
  settings: ({ settings }) => settings.training,
  none: (org) => `${org} records no training: add training to its organization.yaml.`,
  async read({ organization: { id: org }, settings: { validMonths }, storage, at }) {
    const records = await storage.cases.trainings(org, mostExported)
    return {
      summary: `${records.length} trainings of ${org}.`,
      audit: {
        action: 'training-exported',
        object: 'training',
        detail: { records: records.length },
      },
      csv: () => trainingsCsv(records, validMonths),
      json: () => trainingsJson(records, validMonths, at),
    }
  },
})
