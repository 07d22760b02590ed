/** A clerk answers an access request: a copy of a case, or of a period, that names nobody who did not ask. */
import { createHash } from 'node:crypto'
import { readdir, readFile, stat, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { sql } from 'kysely'
import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest'
import { runExports } from '../../src/commands/cases/export.ts'
import { openDatabase } from '../../src/storage/database.ts'
import { createCipher } from '../../src/storage/encrypt.ts'
import { openStorage, type Storage } from '../../src/storage/open.ts'
import {
  complainant,
  type ExportScene,
  reviewer,
  sentEvidence,
  startExportScene,
  subject,
} from '../support/export-scene.ts'

// Each copy reads the documents anew, as the command does.
vi.setConfig({ testTimeout: 120_000 })

let scene: ExportScene
let number: string
beforeAll(async () => {
  scene = await startExportScene()
  number = scene.number
}, 60_000)
afterAll(() => scene.stop())

const folderIn = (printed: string) => printed.split('\n')[0] ?? ''

async function copyOf(...args: readonly string[]) {
  const folder = folderIn(await scene.export(...args))
  const read = (name: string) => readFile(join(folder, name), 'utf8')
  return { folder, read, html: await read('case.html'), json: JSON.parse(await read('case.json')) }
}

const sha256 = (content: Uint8Array) => createHash('sha256').update(content).digest('hex')

async function withStorage<T>(work: (storage: Storage) => Promise<T>): Promise<T> {
  const key = await readFile(join(scene.desk.dataFolder, 'encryption.key'), 'utf8')
  const cipher = createCipher([Buffer.from(key, 'base64')])
  const storage = await openStorage({ url: scene.desk.config.databaseUrl, cipher })
  return await work(storage).finally(() => storage.close())
}

const lastEntries = (count: number) =>
  withStorage(async ({ audit }) => {
    const entries = await audit.entries('durham', 0, 10_000)
    return entries.slice(-count)
  })

describe('the copy of a case', () => {
  test('names only whoever asked for it, in no file and in no spelling', async () => {
    const { html, json } = await copyOf(number, '--for', complainant.name)

    for (const text of [html, JSON.stringify(json)]) {
      expect(text).toContain('Kim Complainant')
      expect(text).not.toMatch(/sasha|hana|subject’s|905-555|kim@example|posts\/17/i)
      for (const { aadObjectId } of [subject, reviewer]) expect(text).not.toContain(aadObjectId)
    }
    expect(json.case.fields.what).toBe(
      '[person concerned 1] posted my number [telephone number] and wrote to [e-mail address]. [person concerned 1]’s friend Wanda Witness saw it, and <b>will</b> say so.',
    )
  })

  test('names nobody where nobody is named who asked, and strikes further names', async () => {
    const { html, json } = await copyOf(number, '--strike', 'Wanda Witness')

    for (const text of [html, JSON.stringify(json)])
      expect(text).not.toMatch(/kim|complainant,|sasha|hana|wanda|witness/i)
    expect(html).toContain('[the person who sent it]')
  })

  test('holds everything that was said, the clauses of its day, and who looked', async () => {
    const { html, json } = await copyOf(number, '--for', complainant.aadObjectId)

    expect(html).toContain('When did [person concerned 1] post it?')
    expect(html).toContain('On Monday, before [reviewer 1] asked me.')
    expect(html).toContain('Settled with those concerned')
    expect(html).toContain('read it before you hand it out')
    expect(json.clauses.map(({ id }: { id: string }) => id)).toEqual(['4.09', '4.10', '4.13'])
    const policy = await readFile('knowledge/durham/social-media-policy.md')
    expect(json.clauses[0].hash).toBe(createHash('sha256').update(policy).digest('hex'))
    expect(json.accesses.map(({ action }: { action: string }) => action)).toContain('case-stepped')
  })

  test('is words only: nothing in it is run or fetched', async () => {
    const { html } = await copyOf(number, '--for', complainant.name)

    expect(html).toContain('&#60;b&#62;will&#60;/b&#62;')
    expect(html).not.toMatch(/<(script|img|iframe|object|link|a)\b/i)
    expect(html).toContain("default-src 'none'")
  })

  test('holds, with nobody struck out, what is stored to the last value', async () => {
    const { json } = await copyOf(number, '--unredacted', 'asked for by the investigator')

    await withStorage(async ({ cases }) => {
      expect(json.case).toEqual(await cases.findCase('durham', number))
      expect(json.events).toEqual(await cases.events('durham', number))
    })
  })

  test('has a manifest with the hash of each file, whose own stands in the audit chain', async () => {
    const { folder, read } = await copyOf(number, '--for', complainant.name)

    const manifest = JSON.parse(await read('manifest.json'))
    const hash = async (name: string) =>
      createHash('sha256')
        .update(await readFile(join(folder, name)))
        .digest('hex')
    expect(manifest.files.map(({ name }: { name: string }) => name)).toEqual([
      'case.json',
      'case.html',
    ])
    for (const { name, sha256 } of manifest.files) expect(sha256).toBe(await hash(name))
    const [entry] = await lastEntries(1)
    expect(entry).toMatchObject({
      action: 'case-exported',
      object: `case:${number}`,
      detail: { redacted: true, manifest: await hash('manifest.json') },
    })
    expect((await stat(folder)).mode & 0o077).toBe(0)
  })

  test('tells neither name nor reason in the audit chain', async () => {
    await scene.export(number, '--unredacted', 'CANARY-reason', '--for', 'CANARY-name')

    expect(JSON.stringify(await lastEntries(1))).not.toContain('CANARY')
    for (const file of await scene.desk.storedFiles())
      if (!(await stat(file)).isDirectory())
        expect((await readFile(file)).includes('CANARY-reason')).toBe(false)
  })

  test('speaks French where that is asked for', async () => {
    const { html } = await copyOf(number, '--lang', 'fr')

    expect(html).toContain('<html lang="fr">')
    expect(html).toContain(`Copie du dossier ${number}`)
    expect(html).toContain('[personne visée 1]')
  })
})

describe('the evidence in the copy of a case', () => {
  const names = async (folder: string) => (await readdir(folder)).sort()

  test('is withheld where other people are struck out, and listed with its hash', async () => {
    const printed = await scene.export(number, '--for', complainant.name)
    const folder = folderIn(printed)
    const html = await readFile(join(folder, 'case.html'), 'utf8')
    const manifest = JSON.parse(await readFile(join(folder, 'manifest.json'), 'utf8'))

    expect(await names(folder)).toEqual(['case.html', 'case.json', 'manifest.json'])
    expect(printed).toContain('Withheld files of evidence: 1, 2.')
    const { 1: post, 2: page } = sentEvidence
    expect(manifest.withheld).toEqual([
      { evidence: 1, bytes: post.content.length, sha256: sha256(post.content) },
      { evidence: 2, bytes: page.content.length, sha256: sha256(page.content) },
    ])
    expect(html.match(/Withheld from this copy/g)).toHaveLength(2)
    expect(html).toContain(sha256(post.content))
    expect(html).toContain('1. [person concerned 1] on Monday.png')
    expect(html).toContain('[person concerned 1] wrote this')
  })

  test('goes along file by file once somebody looked at it, as it was sent and with its hash', async () => {
    const { folder, read, html, json } = await copyOf(
      ...[number, '--for', complainant.name, '--evidence', '2'],
    )

    const content = await readFile(join(folder, 'evidence-2.pdf'))
    expect(content.equals(sentEvidence[2].content)).toBe(true)
    expect(await names(folder)).toEqual([
      'case.html',
      'case.json',
      'evidence-2.pdf',
      'manifest.json',
    ])
    const manifest = JSON.parse(await read('manifest.json'))
    expect(manifest.files.at(-1)).toEqual({
      name: 'evidence-2.pdf',
      bytes: content.length,
      sha256: sha256(content),
    })
    expect(manifest.withheld.map(({ evidence }: { evidence: number }) => evidence)).toEqual([1])
    expect(json.evidence).toEqual([
      { id: 1, sha256: sha256(sentEvidence[1].content), withheld: 'not-looked-at' },
      { id: 2, sha256: sha256(content), file: 'evidence-2.pdf' },
    ])
    expect(html).toContain('In this copy as evidence-2.pdf')
    expect((await stat(join(folder, 'evidence-2.pdf'))).mode & 0o077).toBe(0)
    const [entry] = await lastEntries(1)
    expect(entry).toMatchObject({ action: 'case-exported', detail: { evidence: '2' } })
  })

  test('is all there with nobody struck out; who opened or copied a file stands in the next copy', async () => {
    const { folder } = await copyOf(number, '--unredacted', 'asked for by the investigator')
    const { html } = await copyOf(number, '--lang', 'fr')

    for (const [id, { type, content }] of Object.entries(sentEvidence))
      expect(content.equals(await readFile(join(folder, `evidence-${id}.${type}`)))).toBe(true)
    expect(html).toContain('Copie (fichier 1, 2)')
  })

  test('expires with the copy, and a file that was changed is named as such', async () => {
    const { folder } = await copyOf(number, '--evidence', '1', '--keep', '1')
    const later = (days: number) =>
      runExports({
        args: [],
        config: scene.desk.config,
        dataFolder: scene.desk.dataFolder,
        now: () => (Date.now() + days * 86_400_000) * 1000,
      })
    expect(await later(0)).toMatch(new RegExp(`whole  ${folder}`))
    await writeFile(join(folder, 'evidence-1.png'), 'another')
    expect(await later(0)).toMatch(new RegExp(`CHANGED since it was made  ${folder}`))

    await later(2)

    await expect(readdir(folder)).rejects.toThrow()
  })

  test.each([
    ['a file that the case has not', ['--evidence', '7']],
    ['what is no number', ['--evidence', 'all']],
    ['a file number of nothing', ['--evidence', '0']],
  ])('%s is refused, and nothing is written', async (_, args) => {
    const before = await names(join(scene.desk.dataFolder, 'exports'))

    await expect(scene.export(number, ...args)).rejects.toMatchObject({ code: 'input-invalid' })

    expect(await names(join(scene.desk.dataFolder, 'exports'))).toEqual(before)
  })

  test('that was altered in the database is not handed out', async () => {
    const altered = await startExportScene()
    try {
      const folder = join(altered.desk.dataFolder, 'elsewhere')
      const file = altered.desk.config.databaseUrl
      const database = await openDatabase(file)
      await database.transaction((connection) =>
        connection.run(sql`update evidence_part set evidence = 9 where evidence = 1`),
      )
      await database.close()

      const refused = altered.export(altered.number, '--evidence', '1', '--out', folder)

      await expect(refused).rejects.toMatchObject({ code: 'record-corrupt' })
      await expect(readdir(folder)).rejects.toThrow()
      await expect(readdir(`${folder}.part`)).rejects.toThrow()
    } finally {
      await altered.stop()
    }
  })
})

describe('what is kept from somebody in Teams', () => {
  const asks = (person: typeof subject) => ['--by', `${person.aadObjectId}, ${person.name}`]

  test('is not exported for them, in the words for a case that is not there; the try is recorded', async () => {
    const denied = await scene.export(number, ...asks(subject)).catch(String)
    const [entry] = await lastEntries(1)
    const missing = await scene.export('SMC-2026-9999', ...asks(subject)).catch(String)

    expect(denied).toBe(String(missing).replace('SMC-2026-9999', number))
    expect(entry).toMatchObject({ action: 'export-denied', actor: subject.aadObjectId })
  })

  test('is neither in their copy of a period nor counted there', async () => {
    const period = ['--from', '2020-01-01', '--to', '2099-12-31']

    const own = await scene.export(...period, ...asks(reviewer))
    const others = await scene.export(...period, ...asks(subject))

    expect(own).toContain(' 1 cases.')
    expect(others).toContain(' 0 cases.')
    expect(await readFile(join(folderIn(others), 'cases.csv'), 'utf8')).not.toContain('SMC')
  })

  test('is struck out for whoever sent the case', async () => {
    await expect(
      scene.export(number, ...asks(complainant), '--unredacted', 'I want to know'),
    ).rejects.toMatchObject({ code: 'input-invalid' })
  })
})

describe('the copy of a period', () => {
  const read = async (printed: string, name: string) =>
    readFile(join(folderIn(printed), name), 'utf8')

  test('counts the cases and tells no word of a confidential one', async () => {
    const printed = await scene.export('--from', '2020-01-01', '--to', '2099-12-31')

    const all = await Promise.all(
      ['cases.csv', 'steps.csv', 'fields.csv'].map((name) => read(printed, name)),
    )
    expect(all[0]).toContain(number)
    expect(all[1]).toContain('acknowledge')
    expect(all.join()).not.toMatch(/sasha|kim|hana|monday|settled between/i)
    expect(all[2]).toBe('case,field,value\r\n')
  })

  test('holds every field with nobody struck out, and no formula', async () => {
    const printed = await scene.export(
      ...['--from', '2020-01-01', '--to', '2099-12-31', '--unredacted', 'the auditor'],
    )

    expect(await read(printed, 'fields.csv')).toContain('Sasha posted my number')
    expect(await read(printed, 'steps.csv')).toContain('When did Sasha post it?')
    for (const name of ['cases.csv', 'steps.csv', 'fields.csv'])
      expect(await read(printed, name)).not.toMatch(/(^|,)"?[=+\-@]/m)
  })

  test('has no case that was opened before or after it, nor of another form', async () => {
    const none = await scene.export('--from', '2020-01-01', '--to', '2020-12-31')
    const other = await scene.export(
      ...['--from', '2020-01-01', '--to', '2099-12-31', '--form', 'application'],
    )

    expect(none + other).not.toContain(' 1 cases.')
  })
})

describe('an export that expires', () => {
  const list = (days = 0) =>
    runExports({
      args: [],
      config: scene.desk.config,
      dataFolder: scene.desk.dataFolder,
      now: () => (Date.now() + days * 86_400_000) * 1000,
    })
  const lineOf = (printed: string, folder: string) =>
    printed.split('\n').find((line) => line.includes(folder)) ?? ''

  test('is listed while it may be kept, and says when a file was changed', async () => {
    const folder = folderIn(await scene.export(number))
    expect(lineOf(await list(), folder)).toContain('whole')

    await writeFile(join(folder, 'case.json'), '{}')

    expect(lineOf(await list(), folder)).toContain('CHANGED')
  })

  test('is deleted by the list once its day is there, and that is recorded', async () => {
    const folder = folderIn(await scene.export(number, '--keep', '400').catch(() => ''))
    expect(folder).toBe('')
    const kept = folderIn(await scene.export(number, '--keep', '300'))
    const short = folderIn(await scene.export(number, '--keep', '1'))

    const printed = await list(2)

    expect(lineOf(printed, short)).toContain('deleted')
    await expect(readdir(short)).rejects.toThrow()
    expect(await readdir(kept)).toHaveLength(3)
    expect(lineOf(await list(2), short)).toBe('')
    const entries = await lastEntries(50)
    expect(
      entries.some(
        ({ action, object }) =>
          action === 'export-deleted' && short.includes(object.split(':')[1] ?? 'none'),
      ),
    ).toBe(true)
  })

  test('takes nothing with it that somebody put beside it', async () => {
    const folder = folderIn(await scene.export(number, '--keep', '1'))
    await writeFile(join(folder, 'letter.docx'), 'mine')

    const printed = await list(2)

    expect(lineOf(printed, folder)).toContain('EXPIRED: its files are deleted')
    expect(await readdir(folder)).toEqual(['letter.docx'])
  })
})

test.each([
  [['SMC-2026-0001', 'more']],
  [[]],
  [['--from', '2026-01-01']],
  [['--from', '2026-02-01', '--to', '2026-01-01']],
  [['--from', '2026-02-30', '--to', '2026-03-01']],
  [['--from', '2026-01-01', '--to', '2026-03-01', '--form', 'nothing']],
  [['SMC-2026-0001', '--unredacted', ' ']],
  [['SMC-2026-0001', '--by', 'no name']],
  [['SMC-2026-0001', '--keep', '0']],
  [['SMC-2026-0001', '--lang', 'de']],
  [['--from', '2026-01-01', '--to', '2026-03-01', '--evidence', '1']],
])('the command refuses %j with a word on what to write', async (args) => {
  await expect(scene.export(...args)).rejects.toMatchObject({ code: 'input-invalid' })
})
