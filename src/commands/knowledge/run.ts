/** Reads the arguments of the knowledge commands and runs the one that is named. */
import type { Config } from '../../config.ts'
import { readOptions } from '../command.ts'
import { checkKnowledge } from './check.ts'
import {
  type CommandResult,
  type DeskOptions,
  invalid,
  type KnowledgeDesk,
  openDesk,
} from './desk.ts'
import { diffDocument } from './diff.ts'
import { importFiles } from './import.ts'
import { listVersions } from './list.ts'
import { removeDocument, rollBack } from './roll-back.ts'

const usages = {
  import: 'npm run knowledge -- import FILE… --org ORG [--document NAME] [--effective YYYY-MM-DD]',
  list: 'npm run knowledge -- list [--org ORG]',
  check: 'npm run knowledge -- check [--org ORG] [--knowledge DIR]',
  diff: 'npm run knowledge -- diff ORG DOCUMENT [--from VERSION] [--to VERSION | --file FILE]',
  rollback: 'npm run knowledge -- rollback ORG DOCUMENT VERSION',
  remove: 'npm run knowledge -- remove ORG DOCUMENT',
} as const
type CommandName = keyof typeof usages

const isCommand = (name: string | undefined): name is CommandName =>
  name !== undefined && Object.hasOwn(usages, name)

function readArguments(args: readonly string[]) {
  return readOptions(`Usage: ${Object.values(usages).join('; ')}`, {
    args: [...args],
    allowPositionals: true,
    options: {
      org: { type: 'string' },
      document: { type: 'string' },
      effective: { type: 'string' },
      knowledge: { type: 'string' },
      from: { type: 'string' },
      to: { type: 'string' },
      file: { type: 'string' },
    },
  })
}
export type Options = ReturnType<typeof readArguments>['values']

/** The options that each command takes; another one would be passed over in silence. */
const optionsOf: Readonly<Record<CommandName, readonly (keyof Options)[]>> = {
  import: ['org', 'document', 'effective'],
  list: ['org'],
  check: ['org', 'knowledge'],
  diff: ['from', 'to', 'file'],
  rollback: [],
  remove: [],
}

/** @throws AppError `input-invalid` and the faults of what is read; nothing is half written then. */
export async function runKnowledge(
  args: readonly string[],
  config: Config,
  now: () => number,
): Promise<CommandResult> {
  const { values, positionals } = readArguments(args)
  const [name, ...rest] = positionals
  if (!isCommand(name))
    throw invalid(
      `${name === undefined ? 'No command was named' : `There is no command '${name}'`}. Usage: ${Object.values(usages).join('; ')}`,
    )
  const usage = usages[name]
  const stray = Object.keys(values).find(
    (option) => !optionsOf[name].some((known) => known === option),
  )
  if (stray) throw invalid(`${name} takes no --${stray}. Usage: ${usage}`)
  const count = (least: number, most = least) => {
    if (rest.length < least || rest.length > most) throw invalid(`Usage: ${usage}`)
  }
  const at = (records: boolean): DeskOptions => ({
    config,
    folder: values.knowledge,
    records,
    now: now(),
  })
  const [org = '', document = '', version = ''] = rest
  switch (name) {
    case 'import':
      count(1, Number.POSITIVE_INFINITY)
      return onDesk(at(true), (desk) => importFiles(desk, rest, values, usage))
    case 'list':
      count(0)
      return onDesk(at(false), (desk) => listVersions(desk, values.org))
    case 'check':
      count(0)
      return onDesk(at(false), (desk) => checkKnowledge(desk, values.org))
    case 'diff':
      count(2)
      return onDesk(at(false), (desk) => diffDocument(desk, org, document, values))
    case 'rollback':
      count(3)
      return onDesk(at(true), (desk) => rollBack(desk, org, document, version))
    case 'remove':
      count(2)
      return onDesk(at(true), (desk) => removeDocument(desk, org, document))
  }
}

async function onDesk(
  options: DeskOptions,
  work: (desk: KnowledgeDesk) => Promise<CommandResult>,
): Promise<CommandResult> {
  const desk = await openDesk(options)
  try {
    return await work(desk)
  } finally {
    await desk.close()
  }
}
