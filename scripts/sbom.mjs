// The bill of materials of what runs in production, in CycloneDX, from the lock file alone: npm's own, without the network.
import { spawnSync } from 'node:child_process'

const { status, error } = spawnSync(
  'npm',
  ['sbom', '--sbom-format=cyclonedx', '--omit=dev', '--package-lock-only', '--offline'],
  { stdio: 'inherit' },
)
if (error) console.error(`npm cannot be started: ${error.message}`)
process.exit(status ?? 1)
