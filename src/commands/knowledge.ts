/** `npm run knowledge`: imports documents, lists, checks and compares their versions, and goes back to one. */
import { readConfig } from '../config.ts'
import { runCommand } from './command.ts'
import { runKnowledge } from './knowledge/run.ts'

await runCommand(async (args) => {
  const { text, exitCode } = await runKnowledge(args, readConfig(), () => Date.now() * 1000)
  process.stdout.write(text)
  return exitCode
})
