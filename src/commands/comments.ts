/** `npm run comments -- export`: what was decided on public comments as a file, recorded like an export in chat. */
import { writeFile } from 'node:fs/promises'
import { parseArgs } from 'node:util'
import { decisionsCsv, decisionsJson, decisionsOf } from '../cases/decision-log.ts'
import { readConfig } from '../config.ts'
import { AppError } from '../errors.ts'
import { fieldsOf } from '../forms/form.ts'
import { loadOrganizations } from '../organizations.ts'
import { createCipher, keyLength } from '../storage/encrypt.ts'
import { openStorage } from '../storage/open.ts'
import { organizationOf } from './organization-of.ts'

/** More than a page of a town gathers in many years. */
const mostRead = 100_000

const usage =
  'Write: npm run comments -- export [--format csv|json] [--org ORG] [--knowledge DIR] [--out FILE]'

async function main(): Promise<void> {
  const { values, positionals } = readArguments()
  const { format = 'csv', knowledge, out } = values
  if (positionals[0] !== 'export' || !/^(csv|json)$/.test(format))
    throw new AppError('input-invalid', usage)
  const config = readConfig()
  const { all } = await loadOrganizations(knowledge ?? config.knowledgeDir)
  const usual = config.organization ?? all.find(({ settings }) => settings.isDefault)?.id
  const { id: org, settings, forms } = organizationOf(all, values.org, usual, 'The command')
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
    await storage.audit.append({
      org,
      at,
      actor: 'system',
      action: 'comment-log-exported',
      object: `form:${form.name}`,
      detail: { format, decisions: decisions.length },
    })
    const content =
      format === 'csv'
        ? decisionsCsv(
            decisions,
            fieldsOf(form).map(({ id }) => id),
          )
        : decisionsJson(decisions, new Date(at / 1000).toISOString())
    if (out) await writeFile(out, content)
    else process.stdout.write(content)
    process.stderr.write(`${decisions.length} decisions of ${org}.\n`)
  } finally {
    await storage.close()
  }
}

function readArguments() {
  try {
    return parseArgs({
      allowPositionals: true,
      options: {
        format: { type: 'string' },
        org: { type: 'string' },
        knowledge: { type: 'string' },
        out: { type: 'string' },
      },
    })
  } catch (cause) {
    throw new AppError('input-invalid', usage, { cause })
  }
}

main().catch((error: unknown) => {
  if (!(error instanceof AppError)) throw error
  process.stderr.write(`${error.message}\n`)
  process.exitCode = 2
})
