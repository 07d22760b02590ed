/** `npm run comments -- export`: what was decided on public comments as a file, recorded like an export in chat. */
import { decisionsCsv, decisionsJson, decisionsOf } from '../cases/decision-log.ts'
import { fieldsOf } from '../forms/form.ts'
import { mostExported, runExport } from './export-command.ts'

await runExport({
  usage:
    'Usage: npm run -s comments -- export [--format csv|json] [--org ORG] [--knowledge DIR] [--out FILE]',
  options: ['format', 'org', 'knowledge', 'out'],
  settings: ({ settings, forms }) => forms.get(settings.comments?.form ?? ''),
  none: (org) => `${org} has no rules for comments, and so no such log.`,
  // An organization may seal what is entered in this form as in any other.
  opensSealed: true,
  async read({ organization: { id: org }, settings: form, storage, at }) {
    const decisions = decisionsOf(await storage.cases.closedCases(org, form.name, mostExported))
    return {
      summary: `${decisions.length} decisions of ${org}.`,
      audit: {
        action: 'comment-log-exported',
        object: `form:${form.name}`,
        detail: { decisions: decisions.length },
      },
      csv: () =>
        decisionsCsv(
          decisions,
          fieldsOf(form).map(({ id }) => id),
        ),
      json: () => decisionsJson(decisions, new Date(at / 1000).toISOString()),
    }
  },
})
