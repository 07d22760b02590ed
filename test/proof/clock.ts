/** Four hundred days with two changes to and from summer time, a leap day, and a clock that jumps: each reminder once, on its day. */
import { randomBytes } from 'node:crypto'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { z } from 'zod'
import type { CaseDesk } from '../../src/cases/desk.ts'
import { open } from '../../src/cases/open.ts'
import { remind } from '../../src/cases/remind.ts'
import { loadOrganizations } from '../../src/organizations.ts'
import { createCipher } from '../../src/storage/encrypt.ts'
import { openStorage } from '../../src/storage/open.ts'
import { writeSmallOrganization } from '../support/small-organization.ts'
import {
  atLeast,
  exactly,
  type Figure,
  type Promised,
  type PromiseOptions,
  told,
} from './promise.ts'

/** Microseconds. */
const hour = 3_600_000_000
/** From autumn 2027 over February 29, 2028 to the next winter: the clocks change in November, March and November. */
const start = Date.UTC(2027, 9, 25, 14) * 1000
const days = 400
const sizes = { short: 12, long: 120 }
/** By how much the clock is wrong, each fifth look. */
const jumps = [hour, -hour]
const jumpsEach = 5

const Sent = z.object({ deadline: z.string(), stage: z.string() })

/** As the wall shows it there: `2028-02-29`, `08:30`. */
function onTheWall(instant: number, timeZone: string): readonly [date: string, time: string] {
  const shown = new Date(instant / 1000).toLocaleString('sv-SE', { timeZone })
  return [shown.slice(0, 10), shown.slice(11, 16)]
}

interface Walk {
  /** Case, deadline, stage and day of each reminder, in order. */
  readonly reminders: readonly string[]
  readonly atNight: number
  readonly onLeapDay: number
  readonly jumped: number
  readonly restarts: number
}

/** Goes through the days hour by hour, with a new start now and then; `jumps`: by how much the clock is wrong at a look. */
async function walk(
  url: string,
  knowledge: string,
  cases: number,
  jumps: readonly number[],
): Promise<Walk> {
  const [organization] = (await loadOrganizations(knowledge)).all
  if (!organization) throw new Error('There is no organization.')
  const openAgain = () => openStorage({ url, cipher: createCipher([Buffer.alloc(32, 7)]) })
  let storage = await openAgain()
  let clock = start
  const desk = (): CaseDesk => ({
    org: organization.id,
    settings: organization.settings,
    forms: organization.forms,
    store: storage.cases,
    now: () => clock,
    newId: () => randomBytes(18).toString('base64url'),
  })
  const look = async () => {
    let looked = -1
    while (looked !== 0) looked = await remind(desk(), 10)
  }
  let jumped = 0
  let restarts = 0
  try {
    for (let step = 0; step < days * 24; step++) {
      const real = start + step * hour
      clock = real
      // One more case every so many days, so that deadlines fall on all of them.
      if (step % Math.floor((days * 24) / cases) === 0) await openOne(desk())
      if (jumps.length > 0 && step % jumpsEach === jumpsEach - 1) {
        clock = real + (jumps[jumped % jumps.length] ?? 0)
        jumped += 1
        await look()
        clock = real
      }
      await look()
      if (step % 1000 === 999) {
        await storage.close()
        storage = await openAgain()
        restarts += 1
      }
    }
    const { timeZone, workingHours } = organization.settings
    const entries = await storage.audit.entries(organization.id, 0, Number.MAX_SAFE_INTEGER)
    const sent = entries
      .filter(({ action }) => action === 'reminder-sent')
      .map(({ object, detail, at }) => {
        const { deadline, stage } = Sent.parse(detail)
        const [date, time] = onTheWall(at, timeZone)
        return { words: [object, deadline, stage, date].join(' '), date, time }
      })
    return {
      reminders: sent.map(({ words }) => words),
      atNight: sent.filter(({ time }) => time < workingHours.from || time > workingHours.to).length,
      onLeapDay: sent.filter(({ date }) => date === '2028-02-29').length,
      jumped,
      restarts,
    }
  } finally {
    await storage.close()
  }
}

async function openOne(desk: CaseDesk): Promise<void> {
  const by = { id: 'person', name: 'Pat Person' }
  const nonce = desk.newId()
  const form = {
    org: desk.org,
    kind: 'form',
    form: 'content',
    revises: false,
    revision: 0,
  } as const
  const audience = `person:${by.id}` as const
  await desk.store.insertCard({ ...form, nonce, audience, createdAt: desk.now() })
  await open(desk, { nonce, by, language: 'en', fields: { what: nonce } })
}

async function clock(options: PromiseOptions, url: () => Promise<string>) {
  const cases = sizes[options.long ? 'long' : 'short']
  const folder = await mkdtemp(join(tmpdir(), 'policy-desk-proof-'))
  try {
    await writeSmallOrganization(folder)
    const steady = await walk(await url(), folder, cases, [])
    options.progress('400 days by a clock that is right')
    const jumping = await walk(await url(), folder, cases, jumps)
    return figuresOf(steady, jumping)
  } finally {
    await rm(folder, { recursive: true, force: true })
  }
}

function figuresOf(steady: Walk, jumping: Walk): readonly Figure[] {
  const wanted = new Set(steady.reminders)
  const sent = new Set(jumping.reminders)
  return [
    told('looks by a clock that was an hour off', jumping.jumped),
    told('starts of the store in between', jumping.restarts),
    atLeast('reminders by a clock that is right', wanted.size, 100),
    atLeast('… of them on February 29', steady.onLeapDay, 1),
    exactly('reminders by the clock that jumps', sent.size, wanted.size),
    exactly(
      '… on another day, or not at all',
      [...wanted].filter((words) => !sent.has(words)).length,
      0,
    ),
    exactly('reminders twice', jumping.reminders.length - sent.size, 0),
    exactly('outside working hours where they are read', steady.atNight + jumping.atNight, 0),
  ]
}

export const clockOnSqlite: Promised = {
  name: 'clock-sqlite',
  sentence:
    'Through 400 days each reminder comes once and on its day, though the clock jumps, on SQLite',
  needs: 'sqlite',
  run: (options) => clock(options, options.sqlite),
}

export const clockOnPostgres: Promised = {
  name: 'clock-postgresql',
  sentence:
    'Through 400 days each reminder comes once and on its day, though the clock jumps, on PostgreSQL',
  needs: 'postgres',
  run: (options) => clock(options, async () => (await options.postgres?.()) ?? ''),
}
