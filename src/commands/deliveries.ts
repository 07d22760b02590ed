/** `npm run deliveries`: what waits, failed or is in doubt, and what to do about it. Ids, codes and times; no texts. */
import type { Delivery, DeliveryState, Outbox } from '../cases/store.ts'
import { readConfig } from '../config.ts'
import { AppError } from '../errors.ts'
import { openOutbox } from '../storage/open.ts'
import { readOptions, runCommand } from './command.ts'

const usage = `Usage:
  npm run -s deliveries -- list [--state ambiguous|dead|waiting|sending|sent] [--org ORG] [--limit 50] [--json]
  npm run -s deliveries -- count [--json]
  npm run -s deliveries -- retry NUMBER… | --all [--org ORG]   try ambiguous or dead ones afresh
  npm run -s deliveries -- settle NUMBER…                      they were seen to otherwise`

const states = ['waiting', 'sending', 'sent', 'ambiguous', 'dead'] as const
const failed = ['ambiguous', 'dead'] as const
/** Of each state, for --all: more than that is an outage, and the command can be given again. */
const mostAtOnce = 1000

const print = (text: string) => process.stdout.write(`${text}\n`)

const invalid = (what: string) => new AppError('input-invalid', `${what} ${usage}`)

interface Arguments {
  readonly command: string
  readonly ids: readonly number[]
  readonly states: readonly DeliveryState[]
  readonly org: string | undefined
  readonly limit: number
  readonly all: boolean
  readonly json: boolean
}

function readArguments(args: readonly string[]): Arguments {
  const { values, positionals } = readOptions(usage, {
    args: [...args],
    allowPositionals: true,
    options: {
      state: { type: 'string' },
      org: { type: 'string' },
      limit: { type: 'string', default: '50' },
      all: { type: 'boolean', default: false },
      json: { type: 'boolean', default: false },
    },
  })
  const [command = '', ...rest] = positionals
  const state = states.find((known) => known === values.state)
  if (values.state !== undefined && !state)
    throw invalid(`--state is '${values.state}': give one of ${states.join(', ')}.`)
  if (!/^[1-9]\d{0,3}$/.test(values.limit))
    throw invalid(`--limit is '${values.limit}': give a number from 1 to 9999.`)
  const wrong = rest.find((id) => !/^[1-9]\d{0,14}$/.test(id))
  if (wrong !== undefined) throw invalid(`'${wrong}' is no number of a delivery.`)
  return {
    command,
    ids: rest.map(Number),
    states: state ? [state] : failed,
    org: values.org,
    limit: Number(values.limit),
    all: values.all,
    json: values.json,
  }
}

/** What may be shown: a person is only said to be one. */
function shown({ id, org, intent, state, attempts, uncertain, problem, ...times }: Delivery) {
  const instant = (microseconds: number) => new Date(microseconds / 1000).toISOString()
  return {
    id,
    org,
    state,
    kind: intent.kind,
    to: intent.to.startsWith('role:') ? intent.to.slice('role:'.length) : 'a person',
    case: 'caseNumber' in intent ? intent.caseNumber : '',
    attempts,
    uncertain,
    problem: problem ?? '',
    created: instant(times.createdAt),
    at: instant(times.nextAt),
  }
}

function table(rows: readonly Readonly<Record<string, string | number>>[]): string {
  const [first] = rows
  if (!first) return 'Nothing.'
  const columns = Object.keys(first)
  const widths = columns.map((column) =>
    Math.max(column.length, ...rows.map((row) => String(row[column]).length)),
  )
  const line = (cells: readonly string[]) =>
    cells
      .map((cell, index) => cell.padEnd(widths[index] ?? 0))
      .join('  ')
      .trimEnd()
  return [
    line(columns),
    ...rows.map((row) => line(columns.map((column) => String(row[column])))),
  ].join('\n')
}

async function list(outbox: Outbox, { states, limit, org, json }: Arguments): Promise<void> {
  const lists = await Promise.all(states.map((state) => outbox.list(state, limit, org)))
  const rows = lists.flat().map(shown)
  print(json ? JSON.stringify(rows, undefined, 2) : table(rows))
}

async function count(outbox: Outbox, { json }: Arguments): Promise<void> {
  const counts = await outbox.count()
  print(json ? JSON.stringify(counts, undefined, 2) : table([counts]))
}

/** Does it with each, says what was done, and whether all could be done. */
async function change(
  outbox: Outbox,
  ids: readonly number[],
  how: 'retry' | 'settle',
): Promise<boolean> {
  const missed: number[] = []
  for (const id of ids) if (!(await outbox[how](id, Date.now() * 1000))) missed.push(id)
  const done = ids.length - missed.length
  print(how === 'retry' ? `Due again: ${done}.` : `Settled: ${done}.`)
  if (missed.length > 0)
    process.stderr.write(
      `Neither ambiguous nor dead: ${missed.join(', ')}. 'npm run -s deliveries -- list' shows those that are.\n`,
    )
  return missed.length === 0
}

async function idsOf(outbox: Outbox, { all, ids, org }: Arguments): Promise<readonly number[]> {
  if (!all) return ids
  const lists = await Promise.all(failed.map((state) => outbox.list(state, mostAtOnce, org)))
  return lists.flat().map(({ id }) => id)
}

async function run(args: readonly string[]): Promise<boolean> {
  const given = readArguments(args)
  const { command, ids, all } = given
  if (!['list', 'count', 'retry', 'settle'].includes(command))
    throw invalid(command ? `There is no '${command}'.` : 'Say what to do.')
  if (command === 'retry' && ids.length > 0 === all)
    throw invalid('Give the numbers to retry, or --all.')
  if (command === 'settle' && ids.length === 0) throw invalid('Give the numbers to settle.')
  const { outbox, close } = await openOutbox(readConfig().databaseUrl)
  try {
    switch (command) {
      case 'list':
        await list(outbox, given)
        return true
      case 'count':
        await count(outbox, given)
        return true
      case 'retry':
        return await change(outbox, await idsOf(outbox, given), 'retry')
      default:
        return await change(outbox, ids, 'settle')
    }
  } finally {
    await close()
  }
}

await runCommand(async (args) => ((await run(args)) ? 0 : 1))
