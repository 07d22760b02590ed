/** What is installed: exact versions, known licences, and no script that runs at installation. */
import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { z } from 'zod'

const Lock = z.object({
  packages: z.record(
    z.string(),
    z.object({
      license: z.string().optional(),
      dev: z.boolean().optional(),
      hasInstallScript: z.boolean().optional(),
      integrity: z.string().optional(),
    }),
  ),
})
const Package = z.object({
  dependencies: z.record(z.string(), z.string()),
  allowScripts: z.record(z.string(), z.boolean()),
})

const lock = Lock.parse(JSON.parse(readFileSync('package-lock.json', 'utf8')))
const own = Package.parse(JSON.parse(readFileSync('package.json', 'utf8')))
const installed = Object.entries(lock.packages).filter(([path]) => path !== '')
const nameOf = (path: string) => path.split('node_modules/').at(-1) ?? path

/** Permissive ones: they ask for a notice, and for nothing of what is built with them. */
const licences = new Set([
  'MIT',
  'ISC',
  '0BSD',
  'BSD-2-Clause',
  'BSD-3-Clause',
  'Apache-2.0',
  'BlueOak-1.0.0',
  'Python-2.0',
  'Unlicense',
  '(AFL-2.1 OR BSD-3-Clause)',
])
/** MIT by their own files; their package.json says so in an old form. */
const read = new Set(['cldrjs', 'escape-regexp-component'])

test('every dependency that the bot runs with has an exact version', () => {
  const loose = Object.entries(own.dependencies).filter(
    ([, version]) => !/^\d+\.\d+\.\d+(-[\w.]+)?$/.test(version),
  )

  expect(loose).toEqual([])
})

test('every package of the lock file has the hash of its content', () => {
  expect(installed.length).toBeGreaterThan(300)
  expect(installed.filter(([, { integrity }]) => !integrity).map(([path]) => path)).toEqual([])
})

test('the licences of what runs in production are known and permissive', () => {
  const others = installed
    .filter(
      ([path, { dev, license }]) => !dev && !read.has(nameOf(path)) && !licences.has(license ?? ''),
    )
    .map(([path, { license }]) => `${path}: ${license}`)

  expect(others).toEqual([])
})

test('no package runs a script at installation, and each that would is named', () => {
  const would = installed
    .filter(([, { hasInstallScript }]) => hasInstallScript)
    .map(([path]) => nameOf(path))

  expect(readFileSync('.npmrc', 'utf8')).toMatch(/^ignore-scripts=true$/m)
  expect(Object.values(own.allowScripts)).not.toContain(true)
  expect(would.filter((name) => !Object.hasOwn(own.allowScripts, name))).toEqual([])
})
