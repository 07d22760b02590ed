/** `npm run knowledge`: imports documents, lists, checks and compares their versions, and goes back to one. */
import { readConfig } from '../config.ts'
import { AppError } from '../errors.ts'
import { runKnowledge } from './knowledge/run.ts'

try {
  const { text, exitCode } = await runKnowledge(
    process.argv.slice(2),
    readConfig(),
    () => Date.now() * 1000,
  )
  process.stdout.write(text)
  process.exitCode = exitCode
} catch (error) {
  if (!(error instanceof AppError)) throw error
  process.stderr.write(`${error.message}\n`)
  process.exitCode = error.retryable ? 1 : 2
}
