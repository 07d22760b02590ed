/** `npm run evals`: scores the question sets and compares them with the figures that were committed last. */
import { existsSync } from 'node:fs'
import { readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { readConfig } from '../config.ts'
import { projectFolder } from '../organizations.ts'
import { readOptions, runCommand } from './command.ts'
import { evaluationSets } from './evaluation-sets.ts'
import { CommittedFigures, compareFigures, type SetFigures } from './evaluation-table.ts'
import { runEvaluation } from './run-evaluation.ts'

const usage = 'Usage: npm run evals -- [--gold DIR] [--misses] [--write]'
const resultsFile = join(projectFolder, 'test', 'evals', 'results.json')

function readArguments(args: readonly string[]) {
  return readOptions(usage, {
    args: [...args],
    options: {
      gold: { type: 'string' },
      /** Names each question that went wrong, and why. */
      misses: { type: 'boolean', default: false },
      /** Writes the figures of today as the ones to compare with. */
      write: { type: 'boolean', default: false },
    },
  }).values
}

async function readCommitted(): Promise<Readonly<Record<string, SetFigures>>> {
  if (!existsSync(resultsFile)) return {}
  return CommittedFigures.parse(JSON.parse(await readFile(resultsFile, 'utf8')))
}

const out = (line: string) => process.stdout.write(`${line}\n`)

/** Prints the table; returns the exit code: 1 where a figure dropped and is not written as the new one. */
async function main(args: readonly string[]): Promise<number> {
  const { gold, misses: withMisses, write } = readArguments(args)
  const committed = await readCommitted()
  const results: Record<string, SetFigures> = { ...committed }
  const drops: string[] = []
  for (const set of evaluationSets(gold ?? readConfig().goldFolder)) {
    const { figures, misses } = await runEvaluation(set)
    const { text, dropped } = compareFigures(set.name, figures, committed[set.name])
    results[set.name] = figures
    drops.push(...dropped.map((measure) => `${set.name}: ${measure}`))
    out(text)
    if (withMisses) for (const miss of misses) out(`    ${miss}`)
    out('')
  }
  if (write) {
    await writeFile(resultsFile, `${JSON.stringify(results, undefined, 2)}\n`)
    return 0
  }
  if (drops.length === 0) return 0
  out(`Dropped: ${drops.join('; ')}. Mend it, or commit the new figures (--write) with the reason.`)
  return 1
}

await runCommand(main)
