/** `npm run restore -- FILE`: the database as a backup has it. What was there before is kept in a backup of its own. */
import { resolve } from 'node:path'
import { readConfig } from '../config.ts'
import { AppError } from '../errors.ts'
import { showProgress } from '../progress.ts'
import { writeBackup } from '../storage/backup.ts'
import { openDatabase } from '../storage/database.ts'
import { migrate } from '../storage/migrate.ts'
import { examineBackup, restoreBackup } from '../storage/restore.ts'
import { runCommand } from './command.ts'
import { interruptible } from './interrupt.ts'

async function main(args: readonly string[]): Promise<number> {
  const [file, ...more] = args
  if (!file || file.startsWith('-') || more.length > 0)
    throw new AppError('input-invalid', 'Name one file: npm run restore -- FILE')
  const source = resolve(file)
  const { rows: total } = await examineBackup(source)
  const database = await openDatabase(readConfig().databaseUrl)
  try {
    await migrate(database)
    const now = new Date()
    const kept = `${source}.replaced-${now.toISOString().replaceAll(/[:.]/g, '-')}`
    return await interruptible('The database is as it was.', async (signal) => {
      const saved = showProgress('Rows set aside')
      const replaced = await writeBackup(database, kept, now, {
        signal,
        onRow: saved.at,
      }).finally(saved.end)
      const restored = showProgress('Rows restored')
      const rows = await restoreBackup(database, source, {
        signal,
        onRow: (done) => restored.at(done, total),
      }).finally(restored.end)
      process.stdout.write(
        `${rows} rows restored. The ${replaced} rows that they replaced are in ${kept}.\n`,
      )
    })
  } finally {
    await database.close()
  }
}

await runCommand(main)
