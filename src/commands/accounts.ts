/** `npm run accounts -- export`: the register of official accounts as a file, recorded like an export in chat. */
import { writeFile } from 'node:fs/promises'
import { parseArgs } from 'node:util'
import { accountsCsv, accountsJson } from '../accounts/export.ts'
import { filterAccounts } from '../accounts/find.ts'
import { platformList } from '../accounts/platform.ts'
import { readConfig } from '../config.ts'
import { AppError } from '../errors.ts'
import { loadOrganizations } from '../organizations.ts'
import { createCipher, keyLength } from '../storage/encrypt.ts'
import { openStorage } from '../storage/open.ts'
import { organizationOf } from './organization-of.ts'

const usage =
  'Write: npm run accounts -- export [--format csv|json] [--org ORG] [--lang en|fr] [--out FILE]'

async function main(): Promise<void> {
  const { values, positionals } = readArguments()
  const { format = 'csv', lang = 'en', out } = values
  if (positionals[0] !== 'export' || !/^(csv|json)$/.test(format) || !/^(en|fr)$/.test(lang))
    throw new AppError('input-invalid', usage)
  const config = readConfig()
  // A name that is mistyped would give an empty register, and an entry in the audit chain of nobody.
  const { all } = await loadOrganizations(config.knowledgeDir)
  const usual = config.organization ?? all.find(({ settings }) => settings.isDefault)?.id
  const { id: org, settings } = organizationOf(all, values.org, usual, 'The command')
  const seeds = settings.register?.platforms ?? []
  // Nothing in the register is sealed: the key of the cases is not needed to read it.
  const cipher = createCipher([Buffer.alloc(keyLength)])
  const storage = await openStorage({ url: config.databaseUrl, cipher })
  try {
    const accounts = filterAccounts(await storage.cases.accounts(org), {})
    const at = Date.now() * 1000
    await storage.audit.append({
      org,
      at,
      actor: 'system',
      action: 'register-exported',
      object: 'register',
      detail: { format, accounts: accounts.length },
    })
    const content =
      format === 'csv'
        ? accountsCsv(accounts, lang === 'fr' ? 'fr' : 'en')
        : accountsJson(accounts, platformList(seeds, await storage.cases.platforms(org)), at)
    if (out) await writeFile(out, content)
    else process.stdout.write(content)
    process.stderr.write(`${accounts.length} accounts of ${org}.\n`)
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
        lang: { type: 'string' },
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
