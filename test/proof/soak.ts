/** Twenty minutes of a busy day while Teams fails now and then: everybody is answered in time, and nothing piles up. */
import { readdirSync, readFileSync } from 'node:fs'
import { sql } from 'kysely'
import { z } from 'zod'
import { openDatabase } from '../../src/storage/database.ts'
import { aMessage, personalChat, somebody } from '../support/activities.ts'
import { type Bots, startBots } from './bot-process.ts'
import { failNowAndThen } from './crash.ts'
import { atLeast, atMost, exactly, type Promised, percentile, told } from './promise.ts'
import { createScene, reviewers, type Scene } from './scene.ts'

const sizes = { short: { seconds: 20, surges: 2 }, long: { seconds: 1200, surges: 40 } }
const messagesASecond = 5
/** People who write in the same moment. */
const atOnce = 50

const people = Array.from({ length: 200 }, (_, index) => somebody(`Soak ${index}`))
const questions = [
  'May anybody send content?',
  'Who may send content?',
  'Can I get my overtime paid?',
  'my cases',
  'help',
]

interface Held {
  /** Megabytes. */
  readonly memory: number
  /** That are open, connections included. */
  readonly files: number
}

function heldBy(pid: number): Held {
  const kilobytes = /VmRSS:\s+(\d+)/.exec(readFileSync(`/proc/${pid}/status`, 'utf8'))?.[1]
  const files = readdirSync(`/proc/${pid}/fd`).length
  return { memory: Math.round(Number(kilobytes) / 1024), files }
}

/** Somebody writes, and reads the answer. */
async function ask(bots: Bots, scene: Scene, index: number) {
  const from = people[index % people.length] ?? somebody('Soak')
  const conversation = personalChat(from)
  const text = questions[index % questions.length] ?? ''
  const { serviceUrl } = scene.connector
  const before = scene.connector.messagesIn(conversation.conversationId).length
  const { status, ms } = await bots.take(aMessage({ serviceUrl, from, conversation, text }), 0)
  const isAnswered = scene.connector.messagesIn(conversation.conversationId).length > before
  return { ms, isGood: status === 200 && isAnswered }
}

async function waiting(url: string): Promise<number> {
  const database = await openDatabase(url)
  const row = await database
    .read((connection) =>
      connection.first(
        z.object({ count: z.int() }),
        sql`select count(*) as count from delivery where is_open = 1`,
      ),
    )
    .finally(() => database.close())
  return row?.count ?? -1
}

export const soak: Promised = {
  name: 'soak',
  sentence:
    'A busy day: everybody is answered in time, and neither memory, files nor messages pile up',
  needs: 'sqlite',
  async run(options) {
    const { seconds, surges } = sizes[options.long ? 'long' : 'short']
    const url = await options.sqlite()
    const bots = await startBots(1, url, { RATE_LIMITS: 'off' })
    const scene = await createScene(bots)
    const held: Held[] = []
    const times: number[] = []
    const surged: number[] = []
    const opened: string[] = []
    let sent = 0
    let bad = 0
    const note = ({ ms, isGood }: Awaited<ReturnType<typeof ask>>, list: number[]) => {
      sent += 1
      list.push(ms)
      if (!isGood) bad += 1
    }
    /** From form to decision: three messages. */
    async function goThrough(index: number): Promise<void> {
      sent += 2
      const number = await scene.submit(somebody(`Applicant ${index}`), 0)
      opened.push(number)
      await scene.waitFor(() => scene.threadsOf('marketing', number).length > 0, number)
      const [thread] = scene.threadsOf('marketing', number)
      const reviewer = reviewers[index % reviewers.length]
      if (!thread || !reviewer) return
      const { body, ms } = await scene.click(reviewer, thread, 'Accept', 0)
      note({ ms, isGood: body?.statusCode === 200 }, times)
    }
    try {
      await scene.bind()
      failNowAndThen(scene.connector)
      const began = performance.now()
      const running = new Set<Promise<void>>()
      const begin = (work: Promise<void>) => {
        const ended = work
          .catch((error: unknown) => {
            bad += 1
            options.progress(String(error))
          })
          .finally(() => running.delete(ended))
        running.add(ended)
      }
      for (let second = 0; second < seconds; second++) {
        for (let each = 0; each < messagesASecond; each++) {
          const index = second * messagesASecond + each
          if (index % 8 === 0) begin(goThrough(index))
          else begin(ask(bots, scene, index).then((answer) => note(answer, times)))
          const due = began + (second + (each + 1) / messagesASecond) * 1000
          await new Promise((done) => setTimeout(done, Math.max(0, due - performance.now())))
        }
        if (second % Math.floor(seconds / surges) === 5) {
          const crowd = Array.from({ length: atOnce }, (_, index) => ask(bots, scene, index * 7))
          for (const answer of await Promise.all(crowd)) note(answer, surged)
        }
        held.push(heldBy(bots.pid(0)))
        if (second % 60 === 59) options.progress(`${second + 1} of ${seconds} seconds`)
      }
      await Promise.all(running)
      let left = await waiting(url)
      for (let times = 0; times < 120 && left > 0; times++) {
        await new Promise((done) => setTimeout(done, 500))
        left = await waiting(url)
      }
      // The lowest of a stretch: what a collection leaves, and no crowd's connections.
      const stretch = Math.ceil(held.length / 5)
      const lowest = (what: keyof Held, part: readonly Held[]) =>
        Math.min(...part.map((entry) => entry[what]))
      const more = (what: keyof Held) =>
        lowest(what, held.slice(-stretch)) - lowest(what, held.slice(stretch, 2 * stretch))
      // What takes a busy machine long, and what a program's first minute leaves, proves nothing in the short form.
      const limited = options.long ? atMost : told
      return [
        atLeast('seconds', Math.round((performance.now() - began) / 1000), seconds),
        atLeast('messages and clicks', sent, seconds * messagesASecond),
        told('cases from form to decision', opened.length),
        atMost('not answered, or with a fault', bad, Math.floor(sent / 1000)),
        exactly('messages that still wait at the end', left, 0),
        limited('milliseconds to the answer for 95 of 100', percentile(times, 0.95), 1000),
        limited(`… with ${atOnce} at once`, percentile(surged, 0.95), 1000),
        limited('… for 99 of 100', percentile(surged, 0.99), 3000),
        limited('… and the longest', percentile([...times, ...surged], 1), 8000),
        told('MB of memory in use at the end', Math.round(lowest('memory', held.slice(-stretch)))),
        limited('MB more than after a fifth of the time', Math.max(0, more('memory')), 16),
        limited('open files more', Math.max(0, more('files')), 8),
      ]
    } finally {
      await bots.stop()
      await scene.connector.stop()
    }
  },
}
