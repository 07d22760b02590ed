/** `npm run training -- export`: who was trained, as a file, recorded like an export in chat. */
import { readConfig } from '../config.ts'
import { AppError } from '../errors.ts'
import { createCipher, keyLength } from '../storage/encrypt.ts'
import { openStorage } from '../storage/open.ts'
import { trainingsCsv, trainingsJson } from '../training/export.ts'
import { runCommand } from './command.ts'
import { readExport, writeExport } from './export-file.ts'
import { loadOrganizationOf } from './organization-of.ts'

/** More than an organization trains in many years. */
const mostRead = 200_000

const usage =
  'Usage: npm run -s training -- export [--format csv|json] [--org ORG] [--knowledge DIR] [--out FILE]'

await runCommand(async (args) => {
  const wanted = readExport(args, usage, ['format', 'org', 'knowledge', 'out'])
  const config = readConfig()
  const { id: org, settings } = await loadOrganizationOf(config, wanted)
  if (!settings.training)
    throw new AppError(
      'input-invalid',
      `${org} records no training: add training to its organization.yaml.`,
    )
  // Nothing in the records is sealed: the key of the cases is not needed to read them.
  const cipher = createCipher([Buffer.alloc(keyLength)])
  const storage = await openStorage({ url: config.databaseUrl, cipher })
  try {
    const { format } = wanted
    const { validMonths } = settings.training
    const records = await storage.cases.trainings(org, mostRead)
    const at = Date.now() * 1000
    await storage.audit.append({
      org,
      at,
      actor: 'system',
      action: 'training-exported',
      object: 'training',
      detail: { format, records: records.length },
    })
    const content =
      format === 'csv'
        ? trainingsCsv(records, validMonths)
        : trainingsJson(records, validMonths, at)
    await writeExport(wanted, content, `${records.length} trainings of ${org}.`)
  } finally {
    await storage.close()
  }
  return undefined
})
