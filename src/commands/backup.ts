/** `npm run backup -- FILE`: the whole database in one file, while the bot serves. It is left on the schema that it has. */
import { resolve } from 'node:path'
import { readConfig } from '../config.ts'
import { AppError } from '../errors.ts'
import { showProgress } from '../progress.ts'
import { writeBackup } from '../storage/backup.ts'
import { type Database, openDatabase } from '../storage/database.ts'
import { schemaState } from '../storage/migrate.ts'
import { runCommand } from './command.ts'
import { interruptible } from './interrupt.ts'

async function main(args: readonly string[]): Promise<number> {
  const [file, ...more] = args
  if (!file || file.startsWith('-') || more.length > 0)
    throw new AppError('input-invalid', 'Name one file: npm run backup -- FILE')
  const database = await openDatabase(readConfig().databaseUrl)
  const progress = showProgress('Rows written')
  try {
    await refuseUnfit(database)
    return await interruptible('There is no backup.', async (signal) => {
      const watched = { signal, onRow: progress.at }
      const rows = await writeBackup(database, resolve(file), new Date(), watched).finally(
        progress.end,
      )
      process.stdout.write(
        `${rows} rows in ${file}. Keep it apart from the encryption key, and keep the key: without it sealed texts cannot be read.\n`,
      )
    })
  } finally {
    await database.close()
  }
}

/** A wrong address, where nothing is, would be backed up every night; of a newer release's tables some would be missing. */
async function refuseUnfit(database: Database): Promise<void> {
  const state = await database.read(schemaState)
  if (state === 'none')
    throw new AppError(
      'input-invalid',
      'The database of DATABASE_URL is empty: no bot was ever started with it. Give the address that the bot has.',
    )
  if (state === 'newer')
    throw new AppError(
      'database-newer',
      'The database was changed by a newer release; make the backup with that one.',
    )
}

await runCommand(main)
