/** Held to: src/storage/group-commit.ts and src/storage/open-transaction.ts, on a database in memory. */
import { AsyncLocalStorage } from 'node:async_hooks'
import { setImmediate as nextRound } from 'node:timers/promises'
import { CompiledQuery } from 'kysely'
import Libsql from 'libsql'
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest'
import type { Execute } from '../../../src/storage/connection.ts'
import {
  GroupCommit,
  idleLimit,
  mostTogether,
  type SharedConnection,
} from '../../../src/storage/group-commit.ts'

let handle: InstanceType<typeof Libsql>
beforeEach(() => {
  handle = new Libsql(':memory:')
  handle.exec('create table line (text text not null unique) strict')
})
afterEach(() => {
  vi.useRealTimers()
  handle.close()
})

/** A connection that remembers what it was told, and where `failing` names a statement, refuses it. */
function connectionTo({ failing = '' } = {}) {
  const told: string[] = []
  const exec = (statement: string) => {
    told.push(statement)
    if (statement === failing) throw new Error(`${failing} failed`)
    handle.exec(statement)
  }
  const shared: SharedConnection = {
    alone: (work) => work(),
    async write(isNote, work) {
      exec(isNote ? 'begin immediate -- a note' : 'begin immediate')
      await work()
    },
    run({ sql, parameters }) {
      told.push(sql)
      return { rows: [], changed: handle.prepare(sql).run([...parameters]).changes }
    },
    exec,
    isInTransaction: () => handle.inTransaction,
  }
  return { shared, told }
}

const insert = (execute: Execute, text: string | null) =>
  execute(CompiledQuery.raw('insert into line (text) values (?)', [text]))

const writing = (text: string) => async (execute: Execute) => {
  await insert(execute, text)
  return text
}

const stored = () => handle.prepare('select text from line order by rowid').pluck().all([])

/** What becomes of each: what it gave, or the message of its error. */
const endsOf = async (all: readonly Promise<unknown>[]) =>
  (await Promise.allSettled(all)).map((end) =>
    end.status === 'fulfilled' ? end.value : String(end.reason.message),
  )

describe('a group', () => {
  test('has one commit for all that begin in one round of the event loop, in their order', async () => {
    const { shared, told } = connectionTo()
    const groups = new GroupCommit(shared)

    const ends = await endsOf(['a', 'b', 'c'].map((text) => groups.transact(writing(text), false)))

    expect(ends).toEqual(['a', 'b', 'c'])
    expect(stored()).toEqual(['a', 'b', 'c'])
    expect(told.filter((statement) => statement.startsWith('begin'))).toEqual(['begin immediate'])
    expect(told.filter((statement) => statement === 'commit')).toHaveLength(1)
  })

  test('tells nobody before the commit', async () => {
    const { shared, told } = connectionTo()
    const groups = new GroupCommit(shared)
    const before: unknown[] = []
    const hear = async (text: string) => {
      await groups.transact(writing(text), false)
      before.push(told.at(-1))
    }

    await Promise.all([hear('a'), hear('b')])

    expect(before).toEqual(['commit', 'commit'])
  })

  test('of one has no savepoint, and waits one round for company', async () => {
    const { shared, told } = connectionTo()
    const groups = new GroupCommit(shared)

    const alone = groups.transact(writing('a'), false)
    const toldAtOnce = [...told]
    await nextRound()

    expect(toldAtOnce).toEqual([])
    expect(told).toEqual(['begin immediate', 'insert into line (text) values (?)', 'commit'])
    await expect(alone).resolves.toBe('a')
  })

  test('takes so many and no more: the others have the next', async () => {
    const { shared, told } = connectionTo()
    const groups = new GroupCommit(shared)
    const texts = Array.from({ length: mostTogether + 1 }, (_, at) => `${at}`)

    await Promise.all(texts.map((text) => groups.transact(writing(text), false)))

    expect(stored()).toEqual(texts)
    expect(told.filter((statement) => statement === 'commit')).toHaveLength(2)
    expect(told.filter((statement) => statement === 'savepoint member')).toHaveLength(mostTogether)
  })

  test('who comes while it runs has the next', async () => {
    const { shared, told } = connectionTo()
    const groups = new GroupCommit(shared)
    let late: Promise<string> | undefined

    await groups.transact(async (execute) => {
      late = groups.transact(writing('late'), false)
      await insert(execute, 'a')
    }, false)
    await late

    expect(stored()).toEqual(['a', 'late'])
    expect(told.filter((statement) => statement === 'commit')).toHaveLength(2)
  })

  test.each([
    [[true, true], 'begin immediate -- a note'],
    [[true, false], 'begin immediate'],
  ])(
    'of notes alone does not wait for the disk, one with anything else does: %j',
    async (notes, begins) => {
      const { shared, told } = connectionTo()
      const groups = new GroupCommit(shared)

      await Promise.all(notes.map((isNote, at) => groups.transact(writing(`${at}`), isNote)))

      expect(told[0]).toBe(begins)
    },
  )

  test('runs each where it was asked for', async () => {
    const turn = new AsyncLocalStorage<string>()
    const groups = new GroupCommit(connectionTo().shared)
    const within = (name: string) =>
      turn.run(name, () => groups.transact(async () => turn.getStore(), false))

    expect(await Promise.all([within('a'), within('b')])).toEqual(['a', 'b'])
  })
})

describe('what fails in a group', () => {
  test('is rolled back by itself: the others are stored', async () => {
    const groups = new GroupCommit(connectionTo().shared)
    const failing = async (execute: Execute) => {
      await insert(execute, 'half')
      throw new Error('no')
    }

    const ends = await endsOf([
      groups.transact(writing('a'), false),
      groups.transact(failing, false),
      groups.transact((execute) => insert(execute, null), false),
      groups.transact(writing('b'), false),
    ])

    expect(ends).toEqual(['a', 'no', expect.stringContaining('NOT NULL'), 'b'])
    expect(stored()).toEqual(['a', 'b'])
  })

  test('alone is rolled back', async () => {
    const { shared, told } = connectionTo()
    const groups = new GroupCommit(shared)

    const [end] = await endsOf([
      groups.transact(async (execute) => {
        await insert(execute, 'half')
        throw new Error('no')
      }, false),
    ])

    expect(end).toBe('no')
    expect(told.at(-1)).toBe('rollback')
    expect(stored()).toEqual([])
  })

  test('at the commit fails for all, and each that failed before keeps its own reason', async () => {
    const { shared } = connectionTo({ failing: 'commit' })
    const groups = new GroupCommit(shared)

    const ends = await endsOf([
      groups.transact(writing('a'), false),
      groups.transact(() => Promise.reject(new Error('no')), false),
      groups.transact(writing('b'), true),
    ])

    expect(ends).toEqual(['commit failed', 'no', 'commit failed'])
    expect(handle.inTransaction).toBe(false)
    expect(stored()).toEqual([])
  })

  test('at the beginning fails for all, and the next group begins', async () => {
    const { shared } = connectionTo()
    let isHeld = true
    const groups = new GroupCommit({
      ...shared,
      write: (isNote, work) =>
        isHeld ? Promise.reject(new Error('held')) : shared.write(isNote, work),
    })

    const ends = await endsOf([
      groups.transact(writing('a'), false),
      groups.transact(writing('b'), false),
    ])
    isHeld = false
    await groups.transact(writing('c'), false)

    expect(ends).toEqual(['held', 'held'])
    expect(stored()).toEqual(['c'])
  })
})

describe('where SQLite rolls back the whole transaction', () => {
  /** As a full disk does it: the statement fails, and nothing is open any more. */
  const losing = (execute: Execute) =>
    execute(CompiledQuery.raw("insert or rollback into line (text) values ('kept')"))
  beforeEach(() => handle.exec("insert into line (text) values ('kept')"))

  test('nobody of the group is told that it is stored, and who had not begun has the next', async () => {
    const groups = new GroupCommit(connectionTo().shared)

    const ends = await endsOf([
      groups.transact(writing('a'), false),
      groups.transact(losing, false),
      groups.transact(writing('b'), false),
    ])

    const reason = expect.stringContaining('UNIQUE')
    expect(ends).toEqual([reason, reason, 'b'])
    expect(stored()).toEqual(['kept', 'b'])
  })

  test.each([
    ['alone', 1],
    ['in company', 2],
  ])(
    'no later statement is committed by itself, %s, and the work cannot hide it',
    async (_, count) => {
      const groups = new GroupCommit(connectionTo().shared)
      const goingOn = async (execute: Execute) => {
        await losing(execute).catch(() => undefined)
        await insert(execute, 'afterwards').catch(() => undefined)
        return 'stored'
      }

      const [first, second] = await endsOf(
        [goingOn, writing('b')].slice(0, count).map((work) => groups.transact(work, false)),
      )

      expect(first).toContain('UNIQUE')
      expect(second).toBe(count === 1 ? undefined : 'b')
      expect(stored()).not.toContain('afterwards')
    },
  )

  test('by a statement of its own that ends it, the work fails', async () => {
    const groups = new GroupCommit(connectionTo().shared)

    const [end] = await endsOf([
      groups.transact((execute) => execute(CompiledQuery.raw('rollback')), false),
    ])

    expect(end).toContain('ended by one of its own statements')
  })
})

describe('work', () => {
  test('may run no statement once it is over', async () => {
    const groups = new GroupCommit(connectionTo().shared)
    let kept: Execute | undefined

    await groups.transact(async (execute) => {
      kept = execute
    }, false)

    await expect(kept && insert(kept, 'late')).rejects.toThrow('its transaction was over')
    expect(stored()).toEqual([])
  })

  test('that awaits something else keeps the others waiting, and all are stored', async () => {
    const groups = new GroupCommit(connectionTo().shared)
    const slow = async (execute: Execute) => {
      await insert(execute, 'slow')
      await nextRound()
      await nextRound()
      await insert(execute, 'slow, still')
    }

    await Promise.all([
      groups.transact(writing('a'), false),
      groups.transact(slow, false),
      groups.transact(writing('b'), false),
    ])

    expect(stored()).toEqual(['a', 'slow', 'slow, still', 'b'])
  })

  test('that awaits another of its own group is given up, and the other is stored', async () => {
    vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] })
    const groups = new GroupCommit({ ...connectionTo().shared })
    const first = groups.transact(writing('a'), false)
    const second = groups.transact(async (execute) => {
      await insert(execute, 'b')
      return first
    }, false)

    const ends = endsOf([first, second])
    await nextRound()
    await vi.advanceTimersByTimeAsync(idleLimit)

    expect(await ends).toEqual(['a', expect.stringContaining('ran no statement for 15 seconds')])
    expect(stored()).toEqual(['a'])
  })
})
