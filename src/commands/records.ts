/** `npm run records`: the schedule, a preview of what may be disposed of, holds and certificates. */
import { runCommand } from './command.ts'
import { keepRecords } from './keep-records.ts'

await runCommand(keepRecords)
