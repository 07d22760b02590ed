/** What the export commands do alike: the database is opened, what is taken out of it is recorded like an export in chat, then it is written. */
import { resolve } from 'node:path'
import { readConfig } from '../config.ts'
import { AppError } from '../errors.ts'
import type { ReadyOrganization } from '../organizations.ts'
import { encryptionKeys } from '../sealing.ts'
import { createCipher, keyLength } from '../storage/encrypt.ts'
import { openStorage, type Storage } from '../storage/open.ts'
import { runCommand } from './command.ts'
import { type ExportWanted, readExport, writeExport } from './export-file.ts'
import { loadOrganizationOf } from './organization-of.ts'

/** More than an organization gathers in many years. */
export const mostExported = 200_000

export interface ExportContext<Settings> {
  readonly organization: ReadyOrganization
  /** What `settings` found. */
  readonly settings: Settings
  readonly storage: Storage
  readonly wanted: ExportWanted
  /** Microseconds since 1970. */
  readonly at: number
}

export interface Exported {
  /** What was counted, as in “12 records of ORG.” */
  readonly summary: string
  /** None where nothing of a person is in it. */
  readonly audit?: {
    readonly action: string
    readonly object: string
    readonly detail: Readonly<Record<string, number>>
  }
  csv(): string
  json(): string | Promise<string>
}

export interface ExportCommand<Settings> {
  readonly usage: string
  readonly options: Parameters<typeof readExport>[2]
  /** What the organization says of it; undefined where it has no such thing. */
  settings(organization: ReadyOrganization): Settings | undefined
  /** The sentence for an organization without it. */
  none(org: string): string
  /** Without it nothing that is read is sealed, and the key of the cases is not asked for. */
  readonly opensSealed?: boolean
  /** Reads it; only the format that is asked for is made of it. */
  read(context: ExportContext<Settings>): Promise<Exported>
}

export function runExport<Settings>(command: ExportCommand<Settings>): Promise<void> {
  return runCommand(async (args) => {
    const wanted = readExport(args, command.usage, command.options)
    const config = readConfig()
    // A name that is mistyped would give an empty file, and an entry in the audit chain of nobody.
    const organization = await loadOrganizationOf(config, wanted)
    const settings = command.settings(organization)
    if (settings === undefined) throw new AppError('input-invalid', command.none(organization.id))
    const keys = command.opensSealed
      ? await encryptionKeys(config, resolve('.data'))
      : [Buffer.alloc(keyLength)]
    const storage = await openStorage({ url: config.databaseUrl, cipher: createCipher(keys) })
    try {
      const at = Date.now() * 1000
      const exported = await command.read({ organization, settings, storage, wanted, at })
      const { format } = wanted
      const content = format === 'csv' ? exported.csv() : await exported.json()
      // Before it is written: what left the database stands in the chain, also where the disk is full.
      if (exported.audit) {
        const { action, object, detail } = exported.audit
        const entry = { org: organization.id, at, actor: 'system', action, object }
        await storage.audit.append({ ...entry, detail: { format, ...detail } })
      }
      await writeExport(wanted, content, exported.summary)
    } finally {
      await storage.close()
    }
    return undefined
  })
}
