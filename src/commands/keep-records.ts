/** What the records officer does at the command line of the bot's host: look at the schedule, preview, hold, read certificates. */
import { resolve } from 'node:path'
import { ruleText } from '../cards/records-words.ts'
import { readConfig } from '../config.ts'
import { AppError } from '../errors.ts'
import { localize } from '../messages/message.ts'
import { isGenuine } from '../records/certificate.ts'
import { operator, type RecordsDesk } from '../records/desk.ts'
import { placeHold, releaseHold } from '../records/hold.ts'
import { preview } from '../records/propose.ts'
import { coverOf, printOf, ruleOf, standingOf } from '../records/schedule.ts'
import type { Certificate, HoldScope } from '../records/store.ts'
import { encryptionKeys } from '../sealing.ts'
import { createCipher } from '../storage/encrypt.ts'
import { openStorage } from '../storage/open.ts'
import { readOptions } from './command.ts'
import { loadOrganizationOf } from './organization-of.ts'

export const recordsUsage = `Usage:
  npm run -s records -- schedule [--org ORG]                    the series, their rules, and the print to approve
  npm run -s records -- preview [--org ORG] [--json]            what may be disposed of today, and what is on hold
  npm run -s records -- certificates [--org ORG] [--json]       what was disposed of, by whom, under which rule
  npm run -s records -- holds [--org ORG]                       what is on hold, and why
  npm run -s records -- hold NUMBER|SERIES --reason TEXT [--org ORG]
  npm run -s records -- release NUMBER|SERIES [--org ORG]
Nothing is disposed of here: in chat one keeper of the records proposes it and another approves.`

/** Runs one command; rejects with `input-invalid` and the usage where the words are none. */
export async function keepRecords(args: readonly string[]): Promise<number> {
  const { values, positionals } = readArguments(args)
  const [command = '', name, ...more] = positionals
  const needsName = command === 'hold' || command === 'release'
  const isKnown = Object.hasOwn(commands, command) && more.length === 0
  const run = commands[command]
  if (!run || !isKnown || needsName !== (name !== undefined))
    throw new AppError('input-invalid', recordsUsage)
  const config = readConfig()
  const organization = await loadOrganizationOf(config, { org: values.org, knowledge: undefined })
  const schedule = organization.settings.records
  if (!schedule)
    throw new AppError(
      'input-invalid',
      `${organization.id} has no schedule: add records to its organization.yaml.`,
    )
  const cipher = createCipher(await encryptionKeys(config, resolve('.data')))
  const storage = await openStorage({ url: config.databaseUrl, cipher })
  try {
    const desk = {
      org: organization.id,
      schedule,
      settings: organization.settings,
      store: storage.records,
      now: () => Date.now() * 1000,
    }
    const { lines, code = 0 } = await run({ desk, name: name ?? '', ...values })
    process.stdout.write(lines.map((line) => `${line}\n`).join(''))
    return code
  } finally {
    await storage.close()
  }
}

interface Wish {
  readonly desk: RecordsDesk
  /** A record or a series. */
  readonly name: string
  readonly json?: boolean | undefined
  readonly reason?: string | undefined
}

/** What is printed, and the exit code where it is not 0. */
interface Told {
  readonly lines: readonly string[]
  readonly code?: number
}

const commands: Readonly<Record<string, (wish: Wish) => Promise<Told>>> = {
  schedule: showSchedule,
  preview: showPreview,
  certificates: showCertificates,
  holds: showHolds,
  hold,
  release,
}

async function showSchedule({ desk: { org, schedule } }: Wish): Promise<Told> {
  const { approved } = schedule
  const said = {
    approved: `approved by ${approved?.by} on ${approved?.on}`,
    'not-approved': 'NOT APPROVED: nothing can be disposed of',
    changed: 'CHANGED SINCE ITS APPROVAL: nothing can be disposed of',
  }[standingOf(schedule).kind]
  const series = Object.entries(schedule.series).map(([name, settings]) => {
    const title = localize('en', settings.title)
    const { kind, forms } = coverOf(settings)
    const what = { case: 'cases of ', post: 'posts of ', consent: 'every ', training: 'every ' }[
      kind
    ]
    return `  ${name} (${title}): ${ruleText('en', ruleOf(settings), kind)}; ${what}${forms.join(', ')}`
  })
  return { lines: [`${org}: ${said}. Print of these series: ${printOf(schedule)}`, ...series] }
}

async function showPreview({ desk, json }: Wish): Promise<Told> {
  const standing = standingOf(desk.schedule).kind
  const series = await Promise.all(
    Object.keys(desk.schedule.series).map(async (name) => {
      const { records, held } = await preview(desk, name, operator)
      return { name, due: records, held }
    }),
  )
  if (json) return { lines: [JSON.stringify({ org: desk.org, standing, series })] }
  const lines = series.flatMap(({ name, due, held }) => [
    `${name}: ${due.length} due, ${held.length} on hold`,
    ...due.map(({ number, dueOn }) => `  ${number}  due since ${dueOn}`),
    ...held.map(({ number, dueOn }) => `  ${number}  due since ${dueOn}, ON HOLD`),
  ])
  const idle = 'The schedule is not approved as it stands: nothing can be disposed of.'
  return { lines: standing === 'approved' ? lines : [...lines, idle] }
}

/** More than an organization disposes of in many years. */
const mostRead = 100_000

/** Ends with 1 where one of them was altered. */
async function showCertificates({ desk, json }: Wish): Promise<Told> {
  const all = await desk.store.certificates(desk.org, mostRead, 0)
  process.stderr.write(`${all.length} certificates of ${desk.org}.\n`)
  const lines = all.map((each) => (json ? JSON.stringify(each) : lineOf(each)))
  const altered = all.filter((each) => !isGenuine(each)).map(({ number }) => number)
  return altered.length === 0
    ? { lines }
    : { lines: [...lines, `ALTERED: ${altered.join(', ')}`], code: 1 }
}

function lineOf(certificate: Certificate): string {
  const { kind, number, series, rule, proposedBy, approvedBy, disposedAt, hash } = certificate
  const day = new Date(disposedAt / 1000).toISOString().slice(0, 10)
  const people = `proposed by ${proposedBy.name}, approved by ${approvedBy.name}`
  return `${number}  ${series}  ${day}  ${ruleText('en', rule, kind)}  ${people}  ${hash}`
}

async function showHolds({ desk }: Wish): Promise<Told> {
  const holds = await desk.store.holds(desk.org)
  const lines = holds.map(({ scope, reason, by }) => `${scope.name}: ${reason} (${by.name})`)
  return { lines: lines.length > 0 ? lines : ['Nothing is on hold.'] }
}

const scopeOf = ({ name, desk }: Wish): HoldScope =>
  Object.hasOwn(desk.schedule.series, name)
    ? { kind: 'series', name }
    : { kind: 'record', name: name.toUpperCase() }

async function hold(wish: Wish): Promise<Told> {
  const { desk, reason = '' } = wish
  if (reason.trim() === '') throw new AppError('input-invalid', 'Say why: --reason TEXT')
  const scope = scopeOf(wish)
  const placed = await placeHold(desk, { scope, by: operator, reason: reason.trim() })
  if (placed.kind === 'missing')
    throw new AppError('input-invalid', `${desk.org} has no record and no series ${scope.name}.`)
  const state = placed.kind === 'placed' ? 'on hold' : 'was on hold already'
  return { lines: [`${scope.name}: ${state}.`] }
}

async function release(wish: Wish): Promise<Told> {
  const scope = scopeOf(wish)
  const { kind } = await releaseHold(wish.desk, { scope, by: operator })
  const state = kind === 'released' ? 'no longer on hold' : 'was not on hold'
  return { lines: [`${scope.name}: ${state}.`] }
}

const readArguments = (args: readonly string[]) =>
  readOptions(recordsUsage, {
    args: [...args],
    allowPositionals: true,
    options: {
      org: { type: 'string' },
      reason: { type: 'string' },
      json: { type: 'boolean' },
    },
  })
