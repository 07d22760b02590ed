/** Runs a program of this folder in a process of its own, which can be killed. */
import { type ChildProcess, spawn } from 'node:child_process'
import { mkdir, mkdtemp, readdir, readFile, rm, symlink, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { dirname, join, relative } from 'node:path'
import { createInterface } from 'node:readline'
import { fileURLToPath } from 'node:url'
import ts from 'typescript'
import { afterAll } from 'vitest'

const root = fileURLToPath(new URL('../..', import.meta.url))

const compiled: { folder?: Promise<string> } = {}

afterAll(async () => {
  const folder = await compiled.folder
  delete compiled.folder
  if (folder) await rm(folder, { recursive: true })
})

/** Stable Node.js 20 runs no TypeScript: what the programs need is compiled once, without checking types. */
async function compile(): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), 'policy-desk-child-'))
  await symlink(join(root, 'node_modules'), join(folder, 'node_modules'))
  await writeFile(join(folder, 'package.json'), '{ "type": "module" }')
  // All of src: a list of what is needed goes out of date with the next import.
  for (const source of [...(await listed('src')), ...(await listed('test/contract'))]) {
    if (source.endsWith('.test.ts')) continue
    const { outputText } = ts.transpileModule(await readFile(join(root, source), 'utf8'), {
      compilerOptions: {
        module: ts.ModuleKind.ESNext,
        target: ts.ScriptTarget.ES2022,
        verbatimModuleSyntax: true,
        rewriteRelativeImportExtensions: true,
      },
    })
    const target = join(folder, compiledName(source))
    await mkdir(dirname(target), { recursive: true })
    await writeFile(target, outputText)
  }
  return folder
}

async function listed(folder: string): Promise<readonly string[]> {
  const names = await readdir(join(root, folder), { recursive: true })
  return names.filter((name) => name.endsWith('.ts')).map((name) => join(folder, name))
}

const programs = {
  'commit-loop': new URL('./commit-loop.ts', import.meta.url),
  'migrate-and-die': new URL('./migrate-and-die.ts', import.meta.url),
  'crash-with-words': new URL('./crash-with-words.ts', import.meta.url),
} as const

type Program = keyof typeof programs

async function start(
  program: Program,
  url: string,
  errors: 'inherit' | 'pipe' = 'inherit',
): Promise<ChildProcess> {
  compiled.folder ??= compile()
  const source = relative(root, fileURLToPath(programs[program]))
  const file = join(await compiled.folder, compiledName(source))
  return spawn(process.execPath, [file, url], { stdio: ['ignore', 'pipe', errors] })
}

function compiledName(source: string): string {
  return source.replace(/\.ts$/, '.js')
}

/** The signal that ended the program. */
export async function runToDeath(program: Program, url: string): Promise<string | null> {
  return await death(await start(program, url))
}

/** Everything that the program printed until it ended, and its exit code. */
export async function overhear(
  program: Program,
  argument: string,
): Promise<{ readonly said: string; readonly code: number | null }> {
  const child = await start(program, argument, 'pipe')
  let said = ''
  for (const stream of [child.stdout, child.stderr])
    stream?.on('data', (chunk) => {
      said += String(chunk)
    })
  const code = await new Promise<number | null>((ended) => child.on('close', ended))
  return { said, code }
}

/** The lines that the program wrote until it was killed, which happens once there are `count` of them. */
export async function killAfter(
  program: Program,
  url: string,
  count: number,
): Promise<readonly string[]> {
  const child = await start(program, url)
  const dead = death(child)
  const lines: string[] = []
  if (!child.stdout) throw new Error('the program has no output')
  for await (const line of createInterface(child.stdout)) {
    lines.push(line)
    if (lines.length === count) child.kill('SIGKILL')
  }
  await dead
  return lines
}

function death(child: ChildProcess): Promise<string | null> {
  return new Promise((resolve, reject) => {
    child.on('error', reject)
    child.on('exit', (_code, signal) => resolve(signal))
  })
}
