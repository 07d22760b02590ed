/** The numbers of all cases that a database holds, whatever the bot says of them. */
import { sql } from 'kysely'
import { z } from 'zod'
import { openDatabase } from '../../src/storage/database.ts'

export async function storedNumbers(url: string): Promise<ReadonlySet<string>> {
  const database = await openDatabase(url)
  const rows = await database
    .read((connection) =>
      connection.all(z.object({ number: z.string() }), sql`select number from cases`),
    )
    .finally(() => database.close())
  return new Set(rows.map(({ number }) => number))
}
