/** `npm run accounts -- export`: the register of official accounts as a file, recorded like an export in chat. */
import { writeFile } from 'node:fs/promises'
import { parseArgs } from 'node:util'
import { accountsCsv, accountsJson } from '../accounts/export.ts'
import { filterAccounts } from '../accounts/find.ts'
import { readConfig } from '../config.ts'
import { AppError } from '../errors.ts'
import { createCipher, keyLength } from '../storage/encrypt.ts'
import { openStorage } from '../storage/open.ts'

const usage =
  'Write: npm run accounts -- export [--format csv|json] [--org ORG] [--lang en|fr] [--out FILE]'

async function main(): Promise<void> {
  const { values, positionals } = readArguments()
  const { format = 'csv', lang = 'en', out } = values
  if (positionals[0] !== 'export' || !/^(csv|json)$/.test(format) || !/^(en|fr)$/.test(lang))
    throw new AppError('input-invalid', usage)
  const config = readConfig()
  const org = values.org ?? config.organization
  if (!org)
    throw new AppError('input-invalid', `Name the organization, by --org or ORGANIZATION. ${usage}`)
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
        : accountsJson(accounts, await storage.cases.platforms(org), at)
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
