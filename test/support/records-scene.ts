/** The page of an organization whose records are due: two keepers, and two cases that closed four years ago. */
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { objectIdFor } from '../../src/local/identity.ts'
import { writeRecordsOrganization } from './records-organization.ts'
import { startTabScene, type TabScene } from './tab-scene.ts'

export const keeper = 'keepers.records'
/** Named in organization.yaml beside the people of the channel. */
export const second = 'keepers.marketing'

const year = 365 * 86_400_000_000

export interface RecordsScene extends TabScene {
  /** Of the two cases. */
  readonly numbers: readonly string[]
}

export async function startRecordsScene(): Promise<RecordsScene> {
  const knowledge = await mkdtemp(join(tmpdir(), 'policy-desk-tab-records-'))
  await writeRecordsOrganization(knowledge, {
    keepers: [{ id: objectIdFor('person', second), name: 'Sam Second' }],
  })
  const scene = await startTabScene({ organization: 'keepers', knowledge })
  const longAgo = Date.now() * 1000 - 4 * year
  const old = () =>
    scene.place('content', 'accepted', {
      fields: { content: 'CANARY-of-the-page' },
      openedAt: longAgo,
      updatedAt: longAgo,
    })
  const numbers = [(await old()).number, (await old()).number]
  return {
    ...scene,
    numbers,
    async stop() {
      await scene.stop()
      await rm(knowledge, { recursive: true })
    },
  }
}
