/** `npm run doctor`: every check with a plain sentence and the remedy; exit 0 only where the bot could serve. */
import { couldServe, type Finding, type Level, worstFirst } from '../doctor/finding.ts'
import { checkTitles, doctorTexts as texts } from '../messages/doctor.ts'
import { type Language, languageOf, messageNamed, say } from '../messages/message.ts'
import { readOptions, runCommand } from './command.ts'
import { examineInstallation } from './examine-installation.ts'

const usage = 'Usage: npm run -s doctor -- [--lang en|fr] [--json]'

function readArguments(args: readonly string[]) {
  return readOptions(usage, {
    args: [...args],
    options: { lang: { type: 'string' }, json: { type: 'boolean', default: false } },
  }).values
}

const out = (line: string) => process.stdout.write(`${line}\n`)

const marks: Readonly<Record<Level, readonly [sign: string, word: keyof typeof texts]>> = {
  ok: ['✓', 'levelOk'],
  skipped: ['–', 'levelSkipped'],
  warning: ['!', 'levelWarning'],
  fault: ['✗', 'levelFault'],
}

function show(language: Language, { check, level, says, remedy, values }: Finding): void {
  const [sign, word] = marks[level]
  const name = messageNamed(checkTitles, check)
  const title = name ? say(language, name) : check
  const worth = level === 'fault' || level === 'warning' ? `${say(language, texts[word])}: ` : ''
  out(`${sign} ${worth}${title}: ${say(language, says, values)}`)
  if (remedy) out(`    → ${say(language, remedy, values)}`)
}

async function main(args: readonly string[]): Promise<number> {
  const { lang, json } = readArguments(args)
  const language = languageOf(lang)
  const findings = await examineInstallation()
  if (json)
    out(
      JSON.stringify(
        findings.map(({ check, level, says, remedy, values }) => ({
          check,
          level,
          says: say(language, says, values),
          ...(remedy ? { remedy: say(language, remedy, values) } : {}),
        })),
        undefined,
        2,
      ),
    )
  else for (const finding of worstFirst(findings)) show(language, finding)
  return couldServe(findings) ? 0 : 1
}

await runCommand(main)
