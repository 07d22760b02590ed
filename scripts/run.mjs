// Runs one program of dist/ in this very process, so that signals and exit codes need no passing on.
import { build } from './build.mjs'

const [program, ...rest] = process.argv.slice(2)
await build()
process.argv = [process.argv[0], program, ...rest]
await import(new URL(`../dist/${program}.js`, import.meta.url))
