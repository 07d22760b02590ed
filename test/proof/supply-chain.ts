/** What is installed is what was looked at: exact, hashed, permissively licensed, silent at installation, and in the bill of materials. */
import { spawnSync } from 'node:child_process'
import { z } from 'zod'
import {
  installed,
  looseVersions,
  otherLicences,
  scriptsAtInstallation,
  withoutHash,
} from '../support/supply-chain.ts'
import { atLeast, exactly, type Promised, told } from './promise.ts'

const Bill = z.object({
  bomFormat: z.literal('CycloneDX'),
  components: z.array(z.object({ purl: z.string(), licenses: z.array(z.unknown()).default([]) })),
})

export const supplyChain: Promised = {
  name: 'supply-chain',
  sentence:
    'Nothing is installed that was not looked at, and the bill of materials names all of it',
  needs: 'sqlite',
  async run() {
    const { stdout } = spawnSync('npm', ['run', '-s', 'sbom'], { encoding: 'utf8' })
    const { components } = Bill.parse(JSON.parse(stdout))
    const named = new Set(components.map(({ purl }) => purl.split('?')[0]))
    const inProduction = installed.filter(([, { dev }]) => !dev)
    return [
      told('packages, those for development included', installed.length),
      exactly('  without the hash of their content', withoutHash().length, 0),
      exactly('  with a script at installation that may run', scriptsAtInstallation().length, 0),
      exactly('dependencies without an exact version', looseVersions().length, 0),
      told('packages that run in production', inProduction.length),
      exactly('  with a licence that is not on the list', otherLicences().length, 0),
      atLeast('components of the bill of materials', named.size, 100),
      atLeast(
        '  of them with their licence',
        components.filter((c) => c.licenses.length > 0).length,
        100,
      ),
    ]
  },
}
