/** `AUDIT_ANCHOR_FILE`: the serving bot notes where its audit chains end, and a chain written anew no longer agrees. */
import { mkdtemp, readFile, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, expect, test } from 'vitest'
import { anchorChains, readAnchors } from '../../src/storage/anchor.ts'
import { openRecords } from '../../src/storage/open.ts'
import { verifyChain } from '../../src/storage/verify-chain.ts'
import { channel } from '../support/activities.ts'
import { administrator, startTestApp } from '../support/desk-app.ts'

const folders: string[] = []
afterEach(async () => {
  for (const folder of folders.splice(0)) await rm(folder, { recursive: true, force: true })
})

async function aFolder(): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), 'policy-desk-anchor-'))
  folders.push(folder)
  return folder
}

test('a bot notes the ends when it starts and when it stops, and a chain that was cut short since does not agree', async () => {
  const file = join(await aFolder(), 'anchors.jsonl')
  const databaseUrl = `file:${join(await aFolder(), 'desk.db')}`
  const desk = await startTestApp({ databaseUrl, env: { AUDIT_ANCHOR_FILE: file } })
  await desk.say(administrator, 'use this channel for hr', { place: channel('hr') })

  await desk.restart()
  await desk.stop()

  const anchors = await readAnchors(file)
  expect(anchors.map(({ org }) => org)).toContain('durham')
  const records = await openRecords({ url: databaseUrl })
  expect(await verifyChain(records.audit, 'durham', anchors)).toMatchObject({ kind: 'whole' })
  await records.close()
  const emptied = await openRecords({ url: `file:${join(await aFolder(), 'other.db')}` })
  expect(await verifyChain(emptied.audit, 'durham', anchors)).toMatchObject({
    kind: 'broken',
    seq: 1,
    problem: 'missing',
  })
  expect(await anchorChains(emptied.audit, file, new Date())).toBe(0)
  await emptied.close()
  expect((await readFile(file, 'utf8')).trim().split('\n')).toHaveLength(anchors.length)
})

test('a file that cannot be written stops nothing, and the log says so', async () => {
  const file = join(await aFolder(), 'no such folder', 'anchors.jsonl')
  const desk = await startTestApp({ env: { AUDIT_ANCHOR_FILE: file } })
  await desk.say(administrator, 'use this channel for hr', { place: channel('hr') })
  await desk.restart()

  const told = desk.log.filter((line) => line.includes('AUDIT_ANCHOR_FILE'))
  await desk.stop()

  expect(told.length).toBeGreaterThan(0)
  expect(told.join('\n')).not.toContain(file)
})
