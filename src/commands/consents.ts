/** `npm run consents -- export`: the consents as a file, recorded like an export in chat. */
import { resolve } from 'node:path'
import { dayOf } from '../accounts/review-day.ts'
import { readConfig } from '../config.ts'
import { consentsCsv, consentsJson } from '../consents/export.ts'
import { AppError } from '../errors.ts'
import { encryptionKeys } from '../sealing.ts'
import { createCipher } from '../storage/encrypt.ts'
import { openStorage } from '../storage/open.ts'
import { runCommand } from './command.ts'
import { readExport, writeExport } from './export-file.ts'
import { loadOrganizationOf } from './organization-of.ts'

const usage = 'Usage: npm run -s consents -- export [--format csv|json] [--org ORG] [--out FILE]'

await runCommand(async (args) => {
  const wanted = readExport(args, usage, ['format', 'org', 'out'])
  const config = readConfig()
  const { id: org, settings } = await loadOrganizationOf(config, wanted)
  if (!settings.consents)
    throw new AppError('input-invalid', `${org} keeps no consents: its file has no 'consents'.`)
  // They are sealed: whoever exports them needs the key that the bot has.
  const cipher = createCipher(await encryptionKeys(config, resolve('.data')))
  const storage = await openStorage({ url: config.databaseUrl, cipher })
  try {
    const consents = await storage.cases.consents(org)
    const at = Date.now() * 1000
    const today = dayOf(at, settings.timeZone)
    const { format } = wanted
    await storage.audit.append({
      org,
      at,
      actor: 'system',
      action: 'consents-exported',
      object: 'consents',
      detail: { format, consents: consents.length },
    })
    const content =
      format === 'csv' ? consentsCsv(consents, today) : consentsJson(consents, today, at)
    await writeExport(wanted, content, `${consents.length} consents of ${org}.`)
  } finally {
    await storage.close()
  }
  return undefined
})
