/** `npm run package`: builds appPackage/build/policy-desk.zip for one environment. */
import { mkdir, readFile, writeFile } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import { env } from 'node:process'
import { parseEnv } from 'node:util'
import { buildPackage } from '../app-package/build.ts'
import { AppError } from '../errors.ts'
import { projectFolder } from '../organizations.ts'
import { readOptions, runCommand } from './command.ts'

const usage = 'Usage: npm run package -- [--env NAME] [--out FILE]'
const folder = join(projectFolder, 'appPackage')

function readArguments(args: readonly string[]) {
  const { values } = readOptions(usage, {
    args: [...args],
    options: {
      /** The file env/.env.NAME. */
      env: { type: 'string', default: 'dev' },
      out: { type: 'string', default: join(folder, 'build', 'policy-desk.zip') },
    },
  })
  if (/^[\w-]+$/.test(values.env)) return values
  throw new AppError('input-invalid', usage)
}

/** The environment's own file, and over it what is set here; what is set to nothing is not set. */
async function valuesOf(name: string): Promise<Readonly<Record<string, string | undefined>>> {
  const file = join(projectFolder, 'env', `.env.${name}`)
  const text = await readFile(file, 'utf8').catch((cause: unknown) => {
    throw new AppError(
      'configuration-invalid',
      `There is no env/.env.${name}; copy env/.env.dev.`,
      {
        cause,
      },
    )
  })
  const { version } = JSON.parse(await readFile(join(projectFolder, 'package.json'), 'utf8'))
  const set = (values: NodeJS.Dict<string>) =>
    Object.entries(values).filter(([, value]) => value !== undefined && value.trim() !== '')
  const given = Object.fromEntries([...set(parseEnv(text)), ...set(env)])
  return {
    APP_VERSION: String(version),
    APP_NAME_SUFFIX: '',
    // Any id of the organization's own will do; the bot's is one.
    TEAMS_APP_ID: given.BOT_ID ?? 'the id of the bot',
    ...given,
  }
}

async function main(args: readonly string[]): Promise<undefined> {
  const { env: name, out } = readArguments(args)
  const values = await valuesOf(name)
  const zip = await buildPackage(folder, values)
  await mkdir(dirname(out), { recursive: true })
  await writeFile(out, zip)
  process.stdout.write(`${out}: ${Math.ceil(zip.length / 1024)} KB, checked.\n`)
  if (String(values.DEVELOPER_WEBSITE_URL).includes('example.org'))
    process.stdout.write(
      'DEVELOPER_…_URL still name example.org: set them to your own pages before people see the app.\n',
    )
}

await runCommand(main)
