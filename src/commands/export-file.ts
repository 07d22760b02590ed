/** What the export commands share: for which organization, in which format, and where it goes. */
import { rename, rm, writeFile } from 'node:fs/promises'
import { AppError } from '../errors.ts'
import { readOptions } from './command.ts'

const options = {
  format: { type: 'string', default: 'csv' },
  org: { type: 'string' },
  knowledge: { type: 'string' },
  lang: { type: 'string', default: 'en' },
  months: { type: 'string', default: '12' },
  out: { type: 'string' },
} as const

export interface ExportWanted {
  readonly format: 'csv' | 'json'
  readonly lang: 'en' | 'fr'
  /** 1 to 120. */
  readonly months: number
  readonly org: string | undefined
  readonly knowledge: string | undefined
  readonly out: string | undefined
}

/** `allowed`: those of the options that the command has. */
export function readExport(
  args: readonly string[],
  usage: string,
  allowed: readonly (keyof typeof options)[],
): ExportWanted {
  const own = Object.fromEntries(allowed.map((name) => [name, options[name]]))
  const { values, positionals } = readOptions(usage, {
    args: [...args],
    allowPositionals: true,
    options: own as typeof options,
  })
  const { format = 'csv', lang = 'en', org, knowledge, out } = values
  const months = Number(values.months ?? '12')
  const isSound =
    positionals.join(' ') === 'export' && Number.isInteger(months) && months >= 1 && months <= 120
  if (!isSound || (format !== 'csv' && format !== 'json') || (lang !== 'en' && lang !== 'fr'))
    throw new AppError('input-invalid', usage)
  return { format, lang, months, org, knowledge, out }
}

/** The file is there whole or as it was, whenever somebody presses Ctrl-C. */
async function writeWhole(file: string, content: string): Promise<void> {
  const part = `${file}.part`
  try {
    await writeFile(part, content)
    await rename(part, file)
  } catch (error) {
    await rm(part, { force: true })
    throw error
  }
}

/** To the file, or to standard output; how much it was goes to standard error, where it is in nobody's way. */
export async function writeExport(
  { out }: Pick<ExportWanted, 'out'>,
  content: string,
  summary: string,
): Promise<void> {
  if (out) await writeWhole(out, content)
  else process.stdout.write(content)
  process.stderr.write(`${summary}\n`)
}
