/** `npm run accounts -- export`: the register of official accounts as a file, recorded like an export in chat. */
import { accountsCsv, accountsJson } from '../accounts/export.ts'
import { filterAccounts } from '../accounts/find.ts'
import { platformList } from '../accounts/platform.ts'
import { readConfig } from '../config.ts'
import { createCipher, keyLength } from '../storage/encrypt.ts'
import { openStorage } from '../storage/open.ts'
import { runCommand } from './command.ts'
import { readExport, writeExport } from './export-file.ts'
import { loadOrganizationOf } from './organization-of.ts'

const usage =
  'Usage: npm run -s accounts -- export [--format csv|json] [--org ORG] [--lang en|fr] [--out FILE]'

await runCommand(async (args) => {
  const wanted = readExport(args, usage, ['format', 'org', 'lang', 'out'])
  const config = readConfig()
  // A name that is mistyped would give an empty register, and an entry in the audit chain of nobody.
  const { id: org, settings } = await loadOrganizationOf(config, wanted)
  const seeds = settings.register?.platforms ?? []
  // Nothing in the register is sealed: the key of the cases is not needed to read it.
  const cipher = createCipher([Buffer.alloc(keyLength)])
  const storage = await openStorage({ url: config.databaseUrl, cipher })
  try {
    const accounts = filterAccounts(await storage.cases.accounts(org), {})
    const at = Date.now() * 1000
    const { format, lang } = wanted
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
        ? accountsCsv(accounts, lang)
        : accountsJson(accounts, platformList(seeds, await storage.cases.platforms(org)), at)
    await writeExport(wanted, content, `${accounts.length} accounts of ${org}.`)
  } finally {
    await storage.close()
  }
  return undefined
})
