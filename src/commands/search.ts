/** `npm run search`: retrieval alone, for a file of questions. Results go to standard output, all else to standard error. */
import { fileURLToPath } from 'node:url'
import { AppError } from '../errors.ts'
import { searchBatch } from './search-batch.ts'

try {
  const shipped = fileURLToPath(new URL('../../knowledge', import.meta.url))
  const { output, notices } = await searchBatch(process.argv.slice(2), shipped)
  for (const notice of notices) process.stderr.write(`${notice}\n`)
  process.stdout.write(output)
} catch (error) {
  if (!(error instanceof AppError)) throw error
  process.stderr.write(`${error.message}\n`)
  process.exitCode = 2
}
