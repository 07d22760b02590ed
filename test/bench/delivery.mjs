/**
 * A burst of notices on a real clock, and the bot with nothing to do. Each notice goes to somebody else, all of one tenant,
 * so that the limit of the tenant is what holds them back: Teams takes 50 a second there.
 */
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { startConnector, startDesk } from './bots.mjs'

const org = 'durham'
const teamsTakes = 50
const restMs = 15_000

/** Cases that were opened by somebody each, with a notice to them that is due. */
async function fill(storage, serviceUrl, count) {
  const at = Date.now() * 1000
  const person = (n) => ({ id: `person-${n}`, name: `Person ${n}` })
  for (let from = 0; from < count; from += 500)
    await storage.cases.transaction(async (tx) => {
      for (let n = from; n < Math.min(count, from + 500); n++) {
        const number = `SMA-2026-${String(n).padStart(5, '0')}`
        const line = { org, number, at, by: person(n) }
        await tx.insertCase({
          ...{ org, number, form: 'application', workflow: 'application', state: 'review' },
          ...{ closed: false, version: 1, revision: 1, confidential: false, openedBy: person(n) },
          ...{ language: 'en', fields: {}, opinions: [], awaits: [], standIns: {}, questions: [] },
          ...{ notes: [], conditions: [], changes: [], reminded: {}, openedAt: at, updatedAt: at },
        })
        await tx.addEvent({ ...line, verb: 'submit', from: 'new', to: 'review' })
        await tx.putAddress({
          org,
          key: `person:person-${n}`,
          reference: JSON.stringify({
            isPersonal: true,
            reference: {
              serviceUrl,
              conversationId: `a:${n}`,
              botId: '28:bot',
              tenantId: 'bench',
              userId: `29:${n}`,
            },
          }),
          people: [person(n)],
          updatedAt: at,
        })
        await tx.enqueue(
          org,
          { kind: 'notice', to: `person:person-${n}`, caseNumber: number, event: 1 },
          at,
        )
      }
    })
}

/** The most calls that any second saw, wherever it begins. */
function mostInASecond(times) {
  let most = 0
  let first = 0
  for (const [at, time] of times.entries()) {
    while (time - times[first] >= 1000) first += 1
    most = Math.max(most, at - first + 1)
  }
  return most
}

export async function measureDelivery(own, { quick, long, tell }) {
  const notices = quick ? 60 : long ? 10_000 : 2000
  const folder = mkdtempSync(join(tmpdir(), 'policy-desk-bench-'))
  const url = `file:${join(folder, 'bench.db')}`
  const key = Buffer.alloc(32, 7)
  const connector = await startConnector()
  try {
    tell(`delivery: ${notices} notices are written`)
    const storage = await own.openStorage({ url, cipher: own.createCipher([key]) })
    await fill(storage, connector.serviceUrl, notices)
    await storage.close()
    const desk = await startDesk({ DATABASE_URL: url, ENCRYPTION_KEY: key.toString('base64') })
    const before = desk.usage()
    let seen = -1
    // Over when nothing came for three seconds.
    while (connector.times.length !== seen) {
      seen = connector.times.length
      tell(`delivery: ${seen} of ${notices} notices`)
      await sleep(3000)
    }
    const after = desk.usage()
    const seconds = (connector.times.at(-1) - connector.times[0]) / 1000
    const idleSeconds = quick ? 5 : 60
    const idleShareIn = async (name) => {
      tell(`delivery: ${name}`)
      const rested = desk.usage()
      await sleep(1000 * idleSeconds)
      const idle = desk.usage()
      return rested && idle ? (idle.cpuMs - rested.cpuMs) / (1000 * idleSeconds) : undefined
    }
    await sleep(quick ? 0 : restMs)
    // The engine gives back what the burst took, once, half a minute or so after the last of it.
    const restShare = await idleShareIn('just after the burst')
    const idleShare = await idleShareIn('nothing to do')
    await desk.stop()
    return {
      notices,
      arrived: connector.times.length,
      seconds,
      perSecond: connector.times.length / seconds,
      mostInASecond: mostInASecond(connector.times),
      teamsTakes,
      cpuMsANotice: before && after ? (after.cpuMs - before.cpuMs) / notices : undefined,
      idleSeconds,
      restShare,
      idleShare,
    }
  } finally {
    connector.stop()
    rmSync(folder, { recursive: true, force: true })
  }
}
