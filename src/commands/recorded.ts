/** What was recorded, for commands that only look: a database that nobody has made yet is not made by a look at it. */
import { existsSync } from 'node:fs'
import { noVersions } from '../knowledge/version.ts'
import { databaseFile } from '../storage/database-file.ts'
import { openRecords, type Records } from '../storage/open.ts'

export type Recorded = Pick<Records, 'versions' | 'openCases' | 'approved' | 'addresses' | 'close'>

/** For commands about a folder that is not the bot's own. */
export const nothingRecorded: Recorded = {
  versions: noVersions,
  openCases: async () => [],
  approved: {
    activeAnswers: async () => [],
    approvedAnswers: async () => [],
    findAnswer: async () => undefined,
  },
  addresses: {
    find: async () => undefined,
    put: async () => undefined,
    resume: async () => false,
    roles: async () => [],
  },
  close: async () => undefined,
}

/** False for a file that no start has made yet. */
export const isThere = (url: string) => existsSync(databaseFile(url) ?? '/')

/** `url` as in DATABASE_URL. Rejects as `openRecords` does. */
export async function openRecorded(url: string): Promise<Recorded> {
  return isThere(url) ? openRecords({ url }) : nothingRecorded
}
