/** What is installed, read from the lock file: versions, hashes of the contents, licences, and scripts that would run at installation. */
import { readFileSync } from 'node:fs'
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
export const installed = Object.entries(lock.packages).filter(([path]) => path !== '')
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

/** Dependencies that the bot runs with and that have no exact version. */
export const looseVersions = (): readonly string[] =>
  Object.entries(own.dependencies)
    .filter(([, version]) => !/^\d+\.\d+\.\d+(-[\w.]+)?$/.test(version))
    .map(([name]) => name)

export const withoutHash = (): readonly string[] =>
  installed.filter(([, { integrity }]) => !integrity).map(([path]) => path)

/** Packages that run in production under another licence than one of the list. */
export const otherLicences = (): readonly string[] =>
  installed
    .filter(
      ([path, { dev, license }]) => !dev && !read.has(nameOf(path)) && !licences.has(license ?? ''),
    )
    .map(([path, { license }]) => `${path}: ${license}`)

/** Packages with a script for their installation that nobody decided about, or that is let run. */
export function scriptsAtInstallation(): readonly string[] {
  if (!/^ignore-scripts=true$/m.test(readFileSync('.npmrc', 'utf8'))) return ['.npmrc']
  const running = Object.entries(own.allowScripts).filter(([, may]) => may)
  const would = installed.filter(([, { hasInstallScript }]) => hasInstallScript)
  return [
    ...running.map(([name]) => name),
    ...would.map(([path]) => nameOf(path)).filter((name) => !Object.hasOwn(own.allowScripts, name)),
  ]
}
