/** The versions of documents on both databases, and the organizations that answer from them while they change. */
import { mkdirSync, mkdtempSync, renameSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { pino } from 'pino'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { versionOf } from '../../src/knowledge/folder-versions.ts'
import { readDocument } from '../../src/knowledge/read.ts'
import { type LiveOrganizations, openOrganizations } from '../../src/organizations/live.ts'
import type { Storage } from '../../src/storage/open.ts'
import { describeOnEachDatabase } from '../support/databases.ts'

const old = '# Club rules\n\n## 1 Helmets\n\nEvery rider must wear a green helmet.\n'
const changed = '# Club rules\n\n## 1 Helmets\n\nEvery rider must wear an orange helmet.\n'
const question = 'Which helmet must a rider wear?'

describeOnEachDatabase('knowledge versions', (databases) => {
  let folder = ''
  let clock = 1_000
  const opened: LiveOrganizations[] = []

  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), 'knowledge-'))
    clock = 1_000
    put('club/organization.yaml', 'name: The Club\n')
    put('club/rules.md', old)
  })

  afterEach(async () => {
    for (const live of opened.splice(0)) await live.stop()
    rmSync(folder, { recursive: true })
  })

  function put(path: string, text: string): void {
    mkdirSync(dirname(join(folder, path)), { recursive: true })
    // As editors do: the new file takes the old one's place in one step.
    writeFileSync(join(folder, `${path}.tmp`), text)
    renameSync(join(folder, `${path}.tmp`), join(folder, path))
  }

  async function open({ versions }: Storage, log: string[] = []): Promise<LiveOrganizations> {
    const live = await openOrganizations({
      folder,
      versions,
      log: pino({ base: null }, { write: (line: string) => void log.push(line) }),
      now: () => clock,
    })
    opened.push(live)
    return live
  }

  const aVersion = (text: string, effective?: string) =>
    versionOf(
      readDocument({ org: 'club', name: 'rules', file: 'rules.md', bytes: Buffer.from(text) }),
      {
        origin: 'import',
        file: 'rules.md',
        now: clock,
        timeZone: 'UTC',
        ...(effective ? { effective } : {}),
      },
    )

  function quoted(live: LiveOrganizations): string {
    const answer = live.current()[0]?.ask({ text: question })
    return answer?.kind === 'answer' ? (answer.citations[0]?.quote ?? '') : (answer?.kind ?? '')
  }

  test('are given back as they were recorded, numbered within each document', async () => {
    const { versions } = await databases.open(await databases.create())

    expect(await versions.record('club', 0, [aVersion(old)])).toBe(true)
    expect(await versions.record('club', 1, [aVersion(changed)])).toBe(true)

    expect(await versions.revisions()).toEqual(new Map([['club', 2]]))
    expect(
      (await versions.versions('club')).map(({ number, clauses }) => [number, clauses]),
    ).toEqual([
      [1, 1],
      [2, 1],
    ])
    expect(await versions.content('club', 'rules', 1)).toEqual(aVersion(old).content)
    expect(await versions.content('club', 'rules', 3)).toBeUndefined()
  })

  test('are recorded by one of many writers that saw the same state', async () => {
    const url = await databases.create()
    const stores = await Promise.all(Array.from({ length: 4 }, () => databases.open(url)))

    const outcomes = await Promise.all(
      stores.map(({ versions }) => versions.record('club', 0, [aVersion(old)])),
    )

    expect(outcomes.filter(Boolean)).toHaveLength(1)
    expect(await stores[0]?.versions.versions('club')).toHaveLength(1)
  })

  test('are recorded once by processes that start on the same folder at once', async () => {
    const url = await databases.create()
    const stores = await Promise.all(Array.from({ length: 3 }, () => databases.open(url)))

    const all = await Promise.all(stores.map((storage) => open(storage)))

    expect(all.map(quoted)).toEqual(Array(3).fill(expect.stringContaining('green')))
    expect(await stores[0]?.versions.versions('club')).toHaveLength(1)
  })

  test('a file that changes answers in every process, without a restart', async () => {
    const url = await databases.create()
    const one = await open(await databases.open(url))
    const other = await open(await databases.open(url))

    put('club/rules.md', changed)
    await one.refresh()
    await other.refresh()

    expect([quoted(one), quoted(other)]).toEqual(Array(2).fill(expect.stringContaining('orange')))
  })

  test('a further change while the folder comes to rest drops what was prepared ahead: it is never recorded, and never answers', async () => {
    const storage = await databases.open(await databases.create())
    const live = await open(storage)
    const between = changed.replace('orange', 'purple')
    const seen = new Set<string>()
    let isOver = false
    const asking = (async () => {
      for (; !isOver; await sleep(5)) seen.add(quoted(live).match(/green|purple|orange/)?.[0] ?? '')
    })()

    put('club/rules.md', between)
    const looked = live.refresh()
    // Read and prepared by now, while the look waits 300 ms for the folder to rest.
    await sleep(200)
    // As many bytes as there were: only the times and the hash tell.
    put('club/rules.md', changed)
    await looked

    expect(quoted(live)).toContain('orange')
    isOver = true
    await asking
    expect(seen).not.toContain('purple')
    expect((await storage.versions.versions('club')).map(({ hash }) => hash)).toEqual([
      aVersion(old).content?.hash,
      aVersion(changed).content?.hash,
    ])
  })

  test('a further change that takes the first one back leaves everything as it was', async () => {
    const storage = await databases.open(await databases.create())
    const live = await open(storage)
    const before = live.current()[0]?.knowledge

    put('club/rules.md', changed)
    const looked = live.refresh()
    await sleep(200)
    put('club/rules.md', old)
    await looked

    expect(live.current()[0]?.knowledge).toBe(before)
    expect(await storage.versions.versions('club')).toHaveLength(1)
  })

  test('a broken document that is mended while the folder comes to rest is no trouble to anybody', async () => {
    const log: string[] = []
    const live = await open(await databases.open(await databases.create()), log)

    put('club/rules.md', '')
    const looked = live.refresh()
    await sleep(200)
    put('club/rules.md', changed)
    await looked

    expect(quoted(live)).toContain('orange')
    expect(live.troubles()).toEqual([])
    expect(log.join('')).not.toContain('knowledge-unreadable')
  })

  test('a version that another process records while the folder comes to rest is not passed over', async () => {
    const storage = await databases.open(await databases.create())
    const live = await open(storage)

    put('club/lamps.md', '# Lamps\n\n## 1 Lamps\n\nEvery lamp must be blue.\n')
    const looked = live.refresh()
    await sleep(200)
    clock += 1
    await storage.versions.record('club', 1, [aVersion(changed)])
    await looked

    expect(quoted(live)).toContain('orange')
    expect(live.current()[0]?.search('lamp', 1)[0]?.quote).toContain('blue')
  })

  test('a change of nothing but a form of its own, or of nothing but its settings, is taken up', async () => {
    const settings = (name: string) => `name: ${name}
roles:
  keeper: { title: Keeper, people: [{ id: person-1, name: Kim }] }
forms:
  lamp: { workflow: lending, prefix: LMP }
workflows:
  lending:
    start: asked
    states:
      asked: { role: keeper, verbs: { approve: { to: lent } } }
      lent: { closed: true }
`
    const form = (title: string) =>
      JSON.stringify({
        name: 'lamp',
        title,
        submit: 'Submit',
        card: {
          type: 'AdaptiveCard',
          version: '1.5',
          body: [{ type: 'Input.Text', id: 'reason', label: 'Why', maxLength: 100 }],
        },
      })
    put('club/organization.yaml', settings('The Club'))
    put('club/forms/lamp.json', form('Lend a lamp'))
    const live = await open(await databases.open(await databases.create()))
    const shown = () => [live.current()[0]?.name, live.current()[0]?.forms.get('lamp')?.title]
    expect(shown()).toEqual(['The Club', 'Lend a lamp'])

    put('club/forms/lamp.json', form('Borrow a lamp'))
    await live.refresh()
    expect(shown()).toEqual(['The Club', 'Borrow a lamp'])

    put('club/organization.yaml', settings('The Lamp Club'))
    await live.refresh()
    expect(shown()).toEqual(['The Lamp Club', 'Borrow a lamp'])
  })

  test('an import answers in every process, and a rollback brings the old one back', async () => {
    const url = await databases.create()
    const storage = await databases.open(url)
    const one = await open(storage)
    const other = await open(await databases.open(url))

    clock += 1
    await storage.versions.record('club', 1, [aVersion(changed)])
    await one.refresh()
    await other.refresh()
    expect([quoted(one), quoted(other)]).toEqual(Array(2).fill(expect.stringContaining('orange')))

    clock += 1
    const content = await storage.versions.content('club', 'rules', 1)
    await storage.versions.record('club', 2, [
      { ...aVersion(old), origin: 'rollback', restores: 1, content },
    ])
    await one.refresh()
    await other.refresh()
    expect([quoted(one), quoted(other)]).toEqual(Array(2).fill(expect.stringContaining('green')))
  })

  test('a version with a day to come waits for it', async () => {
    const storage = await databases.open(await databases.create())
    const live = await open(storage)
    await storage.versions.record('club', 1, [aVersion(changed, '2027-01-01')])

    await live.refresh()
    expect(quoted(live)).toContain('green')

    clock = Date.UTC(2027, 0, 1) * 1000
    await live.refresh()
    expect(quoted(live)).toContain('orange')
  })

  test('a broken new document leaves the old one in place, and the administrator hears of it once', async () => {
    const log: string[] = []
    const live = await open(await databases.open(await databases.create()), log)

    put('club/rules.md', '')
    await live.refresh()
    put('club/other.md', 'Nothing to see.\n')
    await live.refresh()

    expect(quoted(live)).toContain('green')
    expect(live.troubles()).toMatchObject([{ org: 'club', code: 'knowledge-unreadable' }])
    expect(log.filter((line) => line.includes('knowledge-unreadable'))).toHaveLength(1)

    put('club/rules.md', changed)
    await live.refresh()
    expect(quoted(live)).toContain('orange')
    expect(live.troubles()).toEqual([])
  })

  test('settings that do not hold leave the organization as it was, documents included', async () => {
    const storage = await databases.open(await databases.create())
    const live = await open(storage)

    put('club/organization.yaml', 'name: The Club\ncolour: green\n')
    put('club/rules.md', changed)
    await live.refresh()

    expect(quoted(live)).toContain('green')
    expect(live.troubles()[0]?.text).toMatch(/organization\.yaml:2: colour: there is no such key/)
    expect(await storage.versions.versions('club')).toHaveLength(1)
  })

  test('a document that is taken from the folder answers no more', async () => {
    put('club/lamps.md', '# Lamps\n\n## 1 Lamps\n\nEvery lamp must be blue.\n')
    const live = await open(await databases.open(await databases.create()))
    expect(live.current()[0]?.search('lamp', 1)[0]?.quote).toContain('blue')

    rmSync(join(folder, 'club', 'lamps.md'))
    await live.refresh()

    expect(JSON.stringify(live.current()[0]?.search('lamp', 5))).not.toContain('blue')
  })

  test('a folder that vanishes takes nothing with it', async () => {
    const live = await open(await databases.open(await databases.create()))

    renameSync(join(folder, 'club'), join(folder, '.club'))
    await live.refresh()

    expect(quoted(live)).toContain('green')
    expect(live.troubles()).toMatchObject([{ code: 'knowledge-unreadable' }])
  })
})
