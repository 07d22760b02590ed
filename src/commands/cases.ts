/** `npm run cases`: the records officer's side: copies for access requests, the check of the audit chains, their anchors. */
import { resolve } from 'node:path'
import { readConfig } from '../config.ts'
import { AppError } from '../errors.ts'
import { type Anchor, anchorChains, readAnchors } from '../storage/anchor.ts'
import { openRecords, type Records } from '../storage/open.ts'
import { verifyChain } from '../storage/verify-chain.ts'
import { exportUsage, runExport, runExports } from './cases/export.ts'
import { readOptions, runCommand } from './command.ts'
import { keepRecords } from './keep-records.ts'

const usage = `Usage:
  npm run -s cases -- verify [--org ORG] [--anchors FILE]   is the record of who did and saw what still whole?
  npm run -s cases -- anchor FILE                           note where it ends now, in a file kept elsewhere
  npm run -s cases -- hold|release|dispose --preview …      as npm run -s records -- hold|release|preview
${exportUsage}`

const problems = {
  missing: 'it is missing',
  altered: 'it was altered',
  'not-chained': 'it does not follow from the one before',
  resealed: 'from here to the next anchor the chain was written anew',
} as const

const exporting = { export: runExport, exports: runExports } as const

const isExporting = (name: string | undefined): name is keyof typeof exporting =>
  name !== undefined && Object.hasOwn(exporting, name)

const print = (text: string) => process.stdout.write(`${text}\n`)

/** What is said of records here as well as there; disposing itself takes two people, in chat. */
function recordsCommand([command, ...rest]: readonly string[]): readonly string[] | undefined {
  if (command === 'hold' || command === 'release') return [command, ...rest]
  if (command !== 'dispose' || !rest.includes('--preview')) return undefined
  return ['preview', ...rest.filter((word) => word !== '--preview')]
}

async function main(given: readonly string[]): Promise<number> {
  const [name, ...args] = given
  if (isExporting(name)) {
    const dataFolder = resolve('.data')
    const now = () => Date.now() * 1000
    process.stdout.write(await exporting[name]({ args, config: readConfig(), dataFolder, now }))
    return 0
  }
  const forwarded = recordsCommand(given)
  if (forwarded) return keepRecords(forwarded)
  const { values, positionals } = readOptions(usage, {
    args: [...given],
    allowPositionals: true,
    options: { org: { type: 'string' }, anchors: { type: 'string' } },
  })
  const [command, file, ...more] = positionals
  const isKnown =
    more.length === 0 &&
    ((command === 'verify' && file === undefined) || (command === 'anchor' && file !== undefined))
  if (!isKnown) throw new AppError('input-invalid', usage)
  const { databaseUrl, auditAnchorFile } = readConfig()
  const records = await openRecords({ url: databaseUrl })
  try {
    if (file === undefined)
      return await verifyAll(records, values.org, values.anchors ?? auditAnchorFile)
    await anchor(records, file)
    return 0
  } finally {
    await records.close()
  }
}

async function anchor({ audit }: Records, file: string): Promise<void> {
  const noted = await anchorChains(audit, resolve(file), new Date())
  print(`Noted the end of ${noted} ${noted === 1 ? 'chain' : 'chains'} in ${file}.`)
}

/** Exit code 1 where a chain is broken, so that a job that runs at night can tell. */
async function verifyAll(
  { audit }: Records,
  org: string | undefined,
  file: string | undefined,
): Promise<number> {
  const anchors = file === undefined ? [] : await readAnchors(resolve(file))
  if (file !== undefined && anchors.length === 0)
    throw new AppError('input-invalid', `The file ${file} holds no anchor; check its name`)
  const known = new Set([...(await audit.organizations()), ...anchors.map((one) => one.org)])
  const organizations = org === undefined ? [...known].sort() : [org]
  let code = 0
  for (const one of organizations) {
    const found = await verifyChain(audit, one, anchors)
    if (found.kind === 'whole') {
      print(`${one}: whole, ${found.end.seq} entries, ends with ${found.end.hash}`)
      print(`  ${heldAgainst(anchors.filter((each) => each.org === one))}`)
      continue
    }
    print(`${one}: BROKEN at entry ${found.seq}: ${problems[found.problem]}`)
    code = 1
  }
  if (organizations.length === 0) print('Nothing was recorded yet.')
  print(`Checked ${new Date().toISOString()}`)
  return code
}

/** A chain that nothing outside the database speaks for is whole in itself, and the reader is to know that it is no more. */
function heldAgainst(anchors: readonly Anchor[]): string {
  return anchors.length > 0
    ? `notes of its end that were kept elsewhere: ${anchors.length}, the first at entry ${Math.min(...anchors.map(({ seq }) => seq))}; it agrees with each`
    : 'no note of its end was kept elsewhere: one that was written anew as a whole would not be seen (AUDIT_ANCHOR_FILE)'
}

await runCommand(main)
