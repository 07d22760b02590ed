/** The packages that the compiled bot imports before it serves: those that its files name, followed from the first. */
import { readFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'

const start = fileURLToPath(new URL('../../dist/main.js', import.meta.url))
/** Loaded at once where the database is a file, though by an import of their own. */
const embedded = 'storage/sqlite.js'

export function packagesAtStart() {
  const seen = new Set()
  const packages = new Set()
  const follow = (file) => {
    if (seen.has(file)) return
    seen.add(file)
    for (const [, name] of readFileSync(file, 'utf8').matchAll(
      /^(?:import|export) (?:[^'"\n]*? from )?['"]([^'"\n]+)['"];$/gm,
    ))
      if (name.startsWith('.')) follow(join(dirname(file), name))
      else if (!name.startsWith('node:')) packages.add(name)
  }
  follow(start)
  follow(join(dirname(start), embedded))
  return [...packages].sort()
}
