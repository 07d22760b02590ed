/** `npm run accounts -- export`: the register of official accounts as a file, recorded like an export in chat. */
import { accountsCsv, accountsJson } from '../accounts/export.ts'
import { filterAccounts } from '../accounts/find.ts'
import { platformList } from '../accounts/platform.ts'
import { runExport } from './export-command.ts'

await runExport({
  usage:
    'Usage: npm run -s accounts -- export [--format csv|json] [--org ORG] [--lang en|fr] [--out FILE]',
  options: ['format', 'org', 'lang', 'out'],
  // Accounts that were entered before there were settings for them are in it as well.
  settings: ({ settings }) => settings.register ?? { platforms: [] },
  none: (org) => `${org} has no register.`,
  async read({ organization: { id: org }, settings, storage: { cases }, wanted, at }) {
    const accounts = filterAccounts(await cases.accounts(org), {})
    return {
      summary: `${accounts.length} accounts of ${org}.`,
      audit: {
        action: 'register-exported',
        object: 'register',
        detail: { accounts: accounts.length },
      },
      csv: () => accountsCsv(accounts, wanted.lang),
      json: async () =>
        accountsJson(accounts, platformList(settings.platforms, await cases.platforms(org)), at),
    }
  },
})
