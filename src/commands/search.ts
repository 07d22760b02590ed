/** `npm run search`: retrieval alone, for a file of questions. Results go to standard output, all else to standard error. */
import { fileURLToPath } from 'node:url'
import { runCommand } from './command.ts'
import { searchBatch } from './search-batch.ts'

await runCommand(async (args) => {
  const shipped = fileURLToPath(new URL('../../knowledge', import.meta.url))
  const { output, notices } = await searchBatch(args, shipped)
  for (const notice of notices) process.stderr.write(`${notice}\n`)
  process.stdout.write(output)
  return undefined
})
