/** The audit chain never forks and loses nothing, and says so on either database. */
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { writeBackup } from '../../src/storage/backup.ts'
import { openDatabase } from '../../src/storage/database.ts'
import { openRecords } from '../../src/storage/open.ts'
import { restoreBackup } from '../../src/storage/restore.ts'
import { verifyChain } from '../../src/storage/verify-chain.ts'
import { exactly, type Figure, type Promised, told } from './promise.ts'

const appends = 6000
const org = 'north'
/** Each takes a few seconds where connections are few. */
const mostRounds = 60

/**
 * Appends at once from several handles on the database, then verifies, there and after a move to the other kind. PostgreSQL
 * has few connections: what waited too long for one is refused, is not there, and is made again.
 */
async function run(url: string, elsewhere: string | undefined): Promise<readonly Figure[]> {
  const handles = [await openRecords({ url }), await openRecords({ url })]
  const [first] = handles
  if (!first) throw new Error('There is no database.')
  try {
    const append = (index: number) =>
      handles[index % handles.length]?.audit.append({
        org,
        at: 1_782_043_200_000_000 + index,
        actor: `person-${index % 50}`,
        action: 'case-viewed',
        object: `case:SMC-2026-${index}`,
        detail: { share: index / 7, words: 'é \u0000 李', ok: index % 2 === 0 },
      })
    let open = Array.from({ length: appends }, (_, index) => index)
    let refused = 0
    for (let round = 0; open.length > 0 && round < mostRounds; round++) {
      const ended = await Promise.allSettled(open.map(append))
      open = open.filter((_, place) => ended[place]?.status === 'rejected')
      refused += open.length
    }
    const times = new Set<number>()
    for (let after = 0; ; ) {
      const entries = await first.audit.entries(org, after, 1000)
      for (const { at } of entries) times.add(at)
      if (entries.length < 1000) break
      after = entries.at(-1)?.seq ?? after
    }
    const verified = await verifyChain(first.audit, org)
    return [
      exactly('appends at once', appends, 6000),
      told('  of them refused, and made again', refused),
      exactly('  of them never taken', open.length, 0),
      exactly('  entries that are there, each once', times.size, appends),
      exactly('  length of the chain that verifies', lengthOf(verified), appends),
      ...(elsewhere === undefined
        ? [told('move to the other database (not tried: set TEST_DATABASE_URL)', 0)]
        : [
            exactly(
              '  length after a move to the other database',
              await move(url, elsewhere),
              appends,
            ),
          ]),
    ]
  } finally {
    for (const handle of handles) await handle.close()
  }
}

const lengthOf = (found: Awaited<ReturnType<typeof verifyChain>>): number =>
  found.kind === 'whole' ? found.end.seq : -1

/** By a backup of the one and a restore into the other. */
async function move(from: string, to: string): Promise<number> {
  const folder = await mkdtemp(join(tmpdir(), 'policy-desk-move-'))
  const [source, target] = [await openDatabase(from), await openDatabase(to)]
  try {
    await writeBackup(source, join(folder, 'desk.backup'), new Date())
    await restoreBackup(target, join(folder, 'desk.backup'))
  } finally {
    await source.close()
    await target.close()
    await rm(folder, { recursive: true })
  }
  const { audit, close } = await openRecords({ url: to })
  return lengthOf(await verifyChain(audit, org).finally(close))
}

const sentence = 'The audit chain never forks, loses no entry, and verifies on either database'

export const auditChainOnSqlite: Promised = {
  name: 'audit-sqlite',
  sentence: `${sentence} (SQLite, then PostgreSQL)`,
  needs: 'sqlite',
  run: async (options) => run(await options.sqlite(), await options.postgres?.()),
}

export const auditChainOnPostgres: Promised = {
  name: 'audit-postgresql',
  sentence: `${sentence} (PostgreSQL, then SQLite)`,
  needs: 'postgres',
  run: async (options) => run((await options.postgres?.()) ?? '', await options.sqlite()),
}
