/** `npm run comments -- export`: what was decided on public comments as a file, recorded like an export in chat. */
import { decisionsCsv, decisionsJson, decisionsOf } from '../cases/decision-log.ts'
import { readConfig } from '../config.ts'
import { AppError } from '../errors.ts'
import { fieldsOf } from '../forms/form.ts'
import { createCipher, keyLength } from '../storage/encrypt.ts'
import { openStorage } from '../storage/open.ts'
import { runCommand } from './command.ts'
import { readExport, writeExport } from './export-file.ts'
import { loadOrganizationOf } from './organization-of.ts'

/** More than a page of a town gathers in many years. */
const mostRead = 100_000

const usage =
  'Usage: npm run -s comments -- export [--format csv|json] [--org ORG] [--knowledge DIR] [--out FILE]'

await runCommand(async (args) => {
  const wanted = readExport(args, usage, ['format', 'org', 'knowledge', 'out'])
  const config = readConfig()
  const { id: org, settings, forms } = await loadOrganizationOf(config, wanted)
  const name = settings.comments?.form
  const form = name === undefined ? undefined : forms.get(name)
  if (!form)
    throw new AppError('input-invalid', `${org} has no rules for comments, and so no such log.`)
  // Nothing in this form is confidential, and so nothing is sealed: the key of the cases is not needed to read it.
  const cipher = createCipher([Buffer.alloc(keyLength)])
  const storage = await openStorage({ url: config.databaseUrl, cipher })
  try {
    const decisions = decisionsOf(await storage.cases.closedCases(org, form.name, mostRead))
    const at = Date.now() * 1000
    const { format } = wanted
    await storage.audit.append({
      org,
      at,
      actor: 'system',
      action: 'comment-log-exported',
      object: `form:${form.name}`,
      detail: { format, decisions: decisions.length },
    })
    const columns = fieldsOf(form).map(({ id }) => id)
    const content =
      format === 'csv'
        ? decisionsCsv(decisions, columns)
        : decisionsJson(decisions, new Date(at / 1000).toISOString())
    await writeExport(wanted, content, `${decisions.length} decisions of ${org}.`)
  } finally {
    await storage.close()
  }
  return undefined
})
