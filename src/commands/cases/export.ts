/** `npm run cases -- export` and `exports`: copies for access requests, and what became of them. */
import { randomBytes } from 'node:crypto'
import { join, resolve } from 'node:path'
import type { Config } from '../../config.ts'
import { AppError } from '../../errors.ts'
import type { Export } from '../../exports/export.ts'
import { type Exported, type ExportRequest, exportCase } from '../../exports/export-case.ts'
import { exportPeriod, type Period, type PeriodDesk } from '../../exports/export-period.ts'
import { deleteFolder, folderState } from '../../exports/folder.ts'
import { startOfDay } from '../../knowledge/day.ts'
import type { Organization } from '../../organization.ts'
import { readOrganizations } from '../../organizations.ts'
import { showProgress } from '../../progress.ts'
import { encryptionKeys } from '../../sealing.ts'
import { createCipher } from '../../storage/encrypt.ts'
import { openStorage, type Storage } from '../../storage/open.ts'
import { readOptions } from '../command.ts'
import { organizationOf, usualOf } from '../organization-of.ts'

export const exportUsage = `  npm run -s cases -- export CASE [--for PERSON]            a copy of a case, other people struck out
  npm run -s cases -- export --from DAY --to DAY [--form FORM]   the cases opened in a period, as tables
      --for PERSON          who asked for it: their own name stays (as the case has it, or their object id)
      --strike NAME         a further name to strike out; as often as needed
      --evidence 1,3        files to put in, once you have seen that they show nobody else
      --unredacted REASON   strike nobody out, and put every file in; the reason is recorded
      --by "ID, NAME"       who in Teams asked: what is kept from them there is kept from them here
      --keep DAYS           until it is to be destroyed (30)
      --out DIR  --lang en|fr  --org ORG
  npm run -s cases -- exports [--org ORG]                   what was exported; deletes what has expired`

export interface ExportCommand {
  readonly args: readonly string[]
  readonly config: Config
  /** Where the bot keeps what is beside its database: the local key, and the exports. */
  readonly dataFolder: string
  readonly now: () => number
}

/** @returns what to print. */
export async function runExport(command: ExportCommand): Promise<string> {
  const { values, positionals } = readArguments(command.args)
  const [number, ...more] = positionals
  const isPeriod = number === undefined && values.from !== undefined && values.to !== undefined
  if (more.length > 0 || (number === undefined) !== isPeriod) throw invalid()
  // A period is tables: no file of any case goes along.
  if (isPeriod && values.evidence !== undefined) throw invalid()
  return await withOrganization(command, values.org, async (organization, storage) => {
    const language = values.lang ?? organization.settings.language
    if (language !== 'en' && language !== 'fr') throw invalid()
    const request: ExportRequest = {
      language,
      days: daysIn(values.keep ?? '30'),
      placeOf: (id) => resolve(values.out ?? join(command.dataFolder, 'exports', id)),
      strike: values.strike ?? [],
      ...(values.evidence === undefined ? {} : { evidence: filesIn(values.evidence) }),
      ...(values.for === undefined ? {} : { requester: values.for }),
      ...(values.by === undefined ? {} : { by: personIn(values.by) }),
      ...(values.unredacted === undefined ? {} : { reason: reasonIn(values.unredacted) }),
    }
    const progress = showProgress('Cases read')
    const desk = { ...deskOf(command, organization, storage), onCase: progress.at }
    const exporting =
      number === undefined
        ? exportPeriod(desk, periodOf(values, organization), request)
        : exportCase(desk, number.toUpperCase(), request)
    const exported = await exporting.finally(progress.end)
    return told(exported, number ?? '', organization)
  })
}

function told(exported: Exported, number: string, { id, settings }: Organization): string {
  switch (exported.kind) {
    case 'no-case':
      throw new AppError('input-invalid', `${id} has no case ${number}; check the number and --org`)
    case 'own-case':
      throw new AppError(
        'input-invalid',
        'Whoever sent a case gets a copy in which others are struck out; leave --unredacted out',
      )
    case 'no-file':
      throw new AppError(
        'input-invalid',
        `${number.toUpperCase()} has no file ${exported.id}; case.html of a copy lists its evidence`,
      )
    case 'exported': {
      const { made, cases, withheld } = exported
      const counted = made.object.startsWith('period:') ? ` ${cases} cases.` : ''
      const struck = made.redacted
        ? 'Other people are struck out, as far as the case knows them by name: read it before you hand it out.'
        : 'Nobody is struck out.'
      const left =
        withheld.length > 0
          ? [
              `Withheld files of evidence: ${withheld.join(', ')}. Look at each; --evidence ${withheld.join(',')} puts in those that show nobody else.`,
            ]
          : []
      return [
        made.place,
        `${struck}${counted}`,
        ...left,
        `To be destroyed by ${dayOf(made.expiresAt, settings.timeZone)}: “npm run -s cases -- exports” does it, once that day is there.`,
        `Manifest ${made.manifest}`,
        '',
      ].join('\n')
    }
  }
}

/** More than anybody exports in the years that they may be kept. */
const mostListed = 10_000

/** @returns what to print. */
export async function runExports(command: ExportCommand): Promise<string> {
  const { values, positionals } = readArguments(command.args)
  if (positionals.length > 0) throw invalid()
  return await withOrganization(command, values.org, async ({ id, settings }, storage) => {
    const { exports } = storage
    const lines: string[] = []
    for (const made of await exports.list(id, mostListed)) {
      const isExpired = made.expiresAt <= command.now()
      const state = isExpired ? await expire(made) : await folderState(made)
      if (state === 'deleted') await exports.noteDeletion(id, made.id, command.now())
      lines.push(line(made, stateWords[state], settings.timeZone))
    }
    return lines.length > 0 ? `${lines.join('\n')}\n` : `${id} has no exports.\n`
  })
}

/** An expired one that is on another machine stays in the list until somebody deletes it there. */
async function expire(made: Export) {
  const { kind } = await deleteFolder(made)
  return kind === 'elsewhere' ? 'expired-elsewhere' : kind
}

const stateWords = {
  whole: 'whole',
  changed: 'CHANGED since it was made',
  elsewhere: 'not on this machine, or moved: destroy it there when it expires',
  deleted: 'expired, deleted now',
  left: 'EXPIRED: its files are deleted, others in its folder are not',
  'expired-elsewhere': 'EXPIRED, and not on this machine or moved: destroy it there',
} as const

const line = (made: Export, state: string, timeZone: string): string =>
  `${made.id}  ${made.object}  until ${dayOf(made.expiresAt, timeZone)}  ${made.redacted ? 'redacted' : 'UNREDACTED'}  ${state}  ${made.place}`

const dayOf = (at: number, timeZone: string): string =>
  new Intl.DateTimeFormat('en-CA', { timeZone, dateStyle: 'short' }).format(at / 1000)

async function withOrganization(
  { config, dataFolder }: ExportCommand,
  org: string | undefined,
  work: (organization: Organization, storage: Storage) => Promise<string>,
): Promise<string> {
  const { all } = await readOrganizations(config.knowledgeDir)
  const organization = organizationOf(all, org, usualOf(config, all), 'The command')
  const cipher = createCipher(await encryptionKeys(config, dataFolder))
  const storage = await openStorage({ url: config.databaseUrl, cipher })
  try {
    return await work(organization, storage)
  } finally {
    await storage.close()
  }
}

const deskOf = (
  { now }: ExportCommand,
  organization: Organization,
  { cases, audit, versions, exports }: Storage,
): PeriodDesk => ({
  cases,
  audit,
  versions,
  exports,
  organization,
  now,
  newId: () =>
    `${new Date(now() / 1000).toISOString().slice(0, 10)}-${randomBytes(4).toString('hex')}`,
})

function periodOf(
  {
    from = '',
    to = '',
    form,
  }: { readonly from?: string; readonly to?: string; readonly form?: string },
  { settings: { timeZone }, forms }: Organization,
): Period {
  const first = startOfDay(from, timeZone)
  const last = startOfDay(to, timeZone)
  if (first === undefined || last === undefined || last < first)
    throw new AppError('input-invalid', '--from and --to are days as 2026-03-31, in this order')
  if (form !== undefined && !forms.has(form))
    throw new AppError('input-invalid', `--form: known are ${[...forms.keys()].join(', ')}`)
  // The day after the last one: days of 23 and 25 hours count as one.
  const next = new Date(Date.parse(`${to}T12:00:00Z`) + 86_400_000).toISOString().slice(0, 10)
  const before = startOfDay(next, timeZone) ?? last
  return { name: `${from}/${to}`, from: first, before, ...(form === undefined ? {} : { form }) }
}

function daysIn(text: string): number {
  const days = Number(text)
  if (Number.isInteger(days) && days >= 1 && days <= 366) return days
  throw new AppError('input-invalid', '--keep is a number of days from 1 to 366')
}

function filesIn(text: string): readonly number[] {
  const ids = text.split(',').map((id) => id.trim())
  if (ids.every((id) => /^[1-9]\d{0,2}$/.test(id))) return [...new Set(ids.map(Number))]
  throw new AppError('input-invalid', '--evidence is the numbers of files, as 1,3')
}

function personIn(text: string): { readonly id: string; readonly name: string } {
  const [id = '', ...name] = text.split(',')
  if (id.trim() && name.join(',').trim())
    return { id: id.trim().toLowerCase(), name: name.join(',').trim() }
  throw new AppError('input-invalid', '--by is an Entra object id, a comma and the name')
}

function reasonIn(text: string): string {
  if (text.trim()) return text.trim()
  throw new AppError('input-invalid', '--unredacted needs the reason, in quotation marks')
}

const usage = `Usage:\n${exportUsage}`

const invalid = () => new AppError('input-invalid', usage)

const readArguments = (args: readonly string[]) =>
  readOptions(usage, {
    args: [...args],
    allowPositionals: true,
    options: {
      org: { type: 'string' },
      for: { type: 'string' },
      strike: { type: 'string', multiple: true },
      evidence: { type: 'string' },
      unredacted: { type: 'string' },
      by: { type: 'string' },
      keep: { type: 'string' },
      lang: { type: 'string' },
      out: { type: 'string' },
      from: { type: 'string' },
      to: { type: 'string' },
      form: { type: 'string' },
    },
  })
