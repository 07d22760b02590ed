/** `npm run consents -- export`: the consents as a file, recorded like an export in chat. */
import { dayOf } from '../accounts/review-day.ts'
import { consentsCsv, consentsJson } from '../consents/export.ts'
import { runExport } from './export-command.ts'

await runExport({
  usage: 'Usage: npm run -s consents -- export [--format csv|json] [--org ORG] [--out FILE]',
  options: ['format', 'org', 'out'],
  settings: ({ settings }) => settings.consents,
  none: (org) => `${org} keeps no consents: its file has no 'consents'.`,
  opensSealed: true,
  async read({ organization: { id: org, settings }, storage, at }) {
    const consents = await storage.cases.consents(org)
    const today = dayOf(at, settings.timeZone)
    return {
      summary: `${consents.length} consents of ${org}.`,
      audit: {
        action: 'consents-exported',
        object: 'consents',
        detail: { consents: consents.length },
      },
      csv: () => consentsCsv(consents, today),
      json: () => consentsJson(consents, today, at),
    }
  },
})
