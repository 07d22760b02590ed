/** The knowledge commands, as an administrator runs them one after the other. */
import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { runKnowledge } from '../../../src/commands/knowledge/run.ts'
import { readConfig } from '../../../src/config.ts'
import { loadOrganizations } from '../../../src/organizations.ts'
import { createCipher, keyLength } from '../../../src/storage/encrypt.ts'
import { openRecords, openStorage } from '../../../src/storage/open.ts'
import { writeAddress } from '../../../src/teams/addresses.ts'

let root = ''
/** 2026-11-20 15:00 UTC. */
let clock = Date.UTC(2026, 10, 20, 15) * 1000

beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), 'knowledge-command-'))
  clock = Date.UTC(2026, 10, 20, 15) * 1000
  put('known/club/organization.yaml', 'name: The Club\nasks:\n  "1": [Which helmet?]\n')
  put('known/club/rules.md', rules('green'))
})
afterEach(() => rmSync(root, { recursive: true }))

const rules = (colour: string, more = '') =>
  `# Club rules\n\nRevised: March 1, 2026\n\n## 1 Helmets\n\nEvery rider must wear a ${colour} helmet on every ride of the club.\n\n## 2 Lamps\n\nEvery bicycle must carry a lamp.\n${more}`

function put(path: string, text: string): string {
  const file = join(root, path)
  mkdirSync(dirname(file), { recursive: true })
  writeFileSync(file, text)
  return file
}

const config = () =>
  readConfig({
    KNOWLEDGE_DIR: join(root, 'known'),
    DATABASE_URL: `file:${join(root, 'desk.db')}`,
  })

async function run(...args: readonly string[]): Promise<string> {
  clock += 1_000_000
  return (await runKnowledge(args, config(), () => clock)).text
}

/** The words that a question is answered with, through what was recorded. */
async function quoted(at = clock): Promise<string> {
  const { versions, close } = await openRecords({ url: config().databaseUrl })
  const { all } = await loadOrganizations(join(root, 'known'), { versions, now: at }).finally(close)
  return all[0]?.search('helmet rider', 1)[0]?.quote ?? ''
}

/** Answers of a person in use, each resting on a clause. */
async function approve(...answers: readonly { readonly id: number; readonly on: string }[]) {
  const cipher = createCipher([Buffer.alloc(keyLength, 1)])
  const { cases, close } = await openStorage({ url: config().databaseUrl, cipher })
  await cases.transaction(async (tx) => {
    for (const { id, on } of answers)
      await tx.insertAnswer({
        org: 'club',
        id,
        question: 'Which helmet?',
        wordings: [],
        text: 'A green one.',
        language: 'en',
        clause: {
          document: 'rules',
          title: 'Club rules',
          version: '2026-03-01',
          id: on,
          heading: '',
          words: '',
        },
        owner: { id: 'o', name: 'Olive Owner' },
        approvedBy: 'o',
        approvedAt: clock,
        reviewOn: '2027-01-01',
        status: 'active',
        version: 1,
        updatedAt: clock,
      })
  })
  await close()
}

describe('import', () => {
  test('makes the file the version that answers, and says what changed', async () => {
    const text = await run('import', put('new/rules.md', rules('orange')), '--org', 'club')

    expect(text).toMatch(
      /version 2 of club rules, “Club rules” \(revised 2026-03-01\), answers now\..*1 changed/,
    )
    expect(await quoted()).toContain('orange')
  })

  test('takes a file of another name for the document of the same title', async () => {
    await run('import', put('new/Club Rules FINAL.md', rules('orange')), '--org', 'club')

    expect(await run('list')).toMatch(
      /rules “Club rules”\n {4}2 {2}answers · imported, Club Rules FINAL\.md/,
    )
  })

  test('waits for the day that it is given', async () => {
    const file = put('new/rules.md', rules('orange'))
    const text = await run('import', file, '--org', 'club', '--effective', '2027-01-01')

    expect(text).toContain('waits, and answers from 2027-01-01 on')
    expect(await quoted()).toContain('green')
    expect(await quoted(Date.UTC(2027, 0, 2) * 1000)).toContain('orange')
    expect(await run('list')).toContain('2  waits for 2027-01-01')
  })

  test('says so when the very file answers already', async () => {
    const text = await run('import', join(root, 'known/club/rules.md'), '--org', 'club')

    expect(text).toContain('nothing was recorded')
  })

  test('of several files with a bad one records none', async () => {
    const good = put('new/rules.md', rules('orange'))
    const bad = put('new/empty.md', '')

    await expect(run('import', good, bad, '--org', 'club')).rejects.toMatchObject({
      code: 'knowledge-unreadable',
      message: expect.stringMatching(/empty\.md: it is empty\. Put the policy/),
    })
    expect(await quoted()).toContain('green')
    expect(await run('list')).toContain('1  answers')
  })

  test('is refused where a form would lose its clause, in one line', async () => {
    put(
      'known/club/organization.yaml',
      'name: The Club\nroles: { keeper: { title: Keeper } }\nworkflows:\n  simple:\n    start: open\n    states: { open: { role: keeper, verbs: { close: { to: closed } } }, closed: { closed: true } }\nforms:\n  content: { workflow: simple, prefix: CNT, clauses: ["2"] }\n',
    )
    const file = put('new/rules.md', rules('orange').replace('## 2 Lamps', '## 7 Lamps'))

    const importing = run('import', file, '--org', 'club')

    await expect(importing).rejects.toMatchObject({
      code: 'input-invalid',
      message: expect.stringMatching(
        /rules\.md: not recorded.*organization\.yaml, line 8: .*no document has a clause '2'; correct the id/,
      ),
    })
    await expect(importing).rejects.not.toMatchObject({ message: expect.stringContaining('\n') })
    expect(await quoted()).toContain('green')
  })

  test.each([
    [['import', 'rules.md'], /--org is missing.*Usage/],
    [['import', 'nowhere.md', '--org', 'club'], /nowhere\.md: it cannot be opened\. Check/],
    [['import', 'rules.md', '--org', 'choir'], /no organization 'choir': known are club/],
    [['import', 'rules.md', '--org', 'club', '--effective', 'soon'], /'soon': give a day as/],
    [['import'], /Usage: npm run knowledge -- import/],
    [['export'], /no command 'export'\. Usage/],
    [[], /No command was named/],
    [['list', '--effective', 'x'], /list takes no --effective/],
    [['list', '--colour', 'x'], /colour.*Usage/],
    [['diff', 'club', 'songs'], /club has no document 'songs': it has rules/],
    [['rollback', 'club', 'rules', '9'], /'9' is no version of rules: it has 1/],
    [['rollback', 'club', 'rules'], /Usage: npm run knowledge -- rollback/],
  ])('%j is refused with the remedy', async (args, message) => {
    put('rules.md', rules('orange'))
    const here = args.map((arg) => (arg.endsWith('.md') ? join(root, arg) : arg))

    await expect(run(...here)).rejects.toThrow(message)
  })
})

describe('list, check and diff', () => {
  test('make no database where there is none', async () => {
    await run('list')
    await run('check')
    await run('diff', 'club', 'rules')

    expect(existsSync(join(root, 'desk.db'))).toBe(false)
  })
})

describe('diff', () => {
  test('marks the words that changed, and names what relies on the clause', async () => {
    await run('import', put('new/rules.md', rules('orange')), '--org', 'club')

    const text = await run('diff', 'club', 'rules')

    expect(text).toContain('version 1 → version 2: 1 changed')
    expect(text).toContain('~ 1 Helmets (changed)')
    expect(text).toContain('[-green-]{+orange+}')
    expect(text).toContain('relied on by: its typical questions (asks)')
    expect(text).not.toContain('Lamps')
  })

  test('names the approved answers that rely on the clause, and no others', async () => {
    await run('import', put('new/rules.md', rules('orange')), '--org', 'club')
    await approve({ id: 1, on: '1' }, { id: 2, on: '2' }, { id: 3, on: '1' })

    expect(await run('diff', 'club', 'rules')).toContain('2 approved answers: no. 1, no. 3')
  })

  test('compares a file with what answers before it is imported', async () => {
    const file = put('new/rules.md', rules('green', '\n## 3 Guests\n\nGuests ride along.\n'))

    expect(await run('diff', 'club', 'rules', '--file', file)).toContain('+ 3 Guests (added)')
    expect(await run('list')).not.toContain('2  ')
  })
})

describe('rollback and remove', () => {
  test('bring the old version back, and take the document out', async () => {
    await run('import', put('new/rules.md', rules('orange')), '--org', 'club')
    put('known/club/songs.md', '# Songs\n\n## 1 Songs\n\nSing well.\n')

    expect(await run('rollback', 'club', 'rules', '1')).toContain(
      'version 1 answers once more, as version 3',
    )
    expect(await quoted()).toContain('green')
    expect(await run('remove', 'club', 'rules')).toContain('club rules answers no more')
    expect(await quoted()).not.toContain('helmet')
    expect(await run('rollback', 'club', 'rules', '2')).toContain('as version 5')
    expect(await quoted()).toContain('orange')
  })

  test('leave the folder as it is', async () => {
    await run('import', put('new/rules.md', rules('orange')), '--org', 'club')
    await run('rollback', 'club', 'rules', '1')

    expect(readFileSync(join(root, 'known/club/rules.md'), 'utf8')).toBe(rules('green'))
  })
})

describe('check', () => {
  const check = () => runKnowledge(['check'], config(), () => clock)

  test('has nothing to say of a folder that is as it should be', async () => {
    expect(await check()).toEqual({ text: 'club: 0 errors, 0 warnings.\n', exitCode: 0 })
  })

  test('prints every error first, each with file and line, and exits with 1', async () => {
    put('known/club/organization.yaml', 'name: The Club\ncolour: green\nasks:\n  "9": [Which?]\n')
    put('known/club/empty.md', '')

    const { text, exitCode } = await check()
    const lines = text.trim().split('\n')

    expect(exitCode).toBe(1)
    expect(lines[0]).toMatch(/^error .*organization\.yaml:2: colour: there is no such key/)
    expect(lines[1]).toMatch(/^error .*empty\.md/)
    expect(lines.at(-1)).toMatch(/^club: 2 errors/)
  })

  test.each([
    [2000, false],
    [4000, true],
  ])(
    'warns of a form that is too large when it is filled in: three texts of %i',
    async (maxLength, warns) => {
      const field = (id: string) => ({ type: 'Input.Text', id, label: id, maxLength })
      const body = ['route', 'weather', 'wishes'].map(field)
      put(
        'known/club/forms/ride.json',
        JSON.stringify({
          name: 'ride',
          title: 'Ride',
          submit: 'Submit ride',
          card: { type: 'AdaptiveCard', version: '1.5', body },
        }),
      )
      put(
        'known/club/organization.yaml',
        'name: The Club\nroles: { guide: { title: Guide } }\nforms:\n  ride: { workflow: ride, prefix: RID }\nworkflows:\n  ride:\n    start: asked\n    states:\n      asked: { role: guide, verbs: { approve: { to: ridden } } }\n      ridden: { closed: true }\n',
      )

      const { text, exitCode } = await check()

      expect(exitCode).toBe(0)
      if (warns)
        expect(text).toMatch(
          /^warning .*organization\.yaml:4: forms\.ride: filled in to its limits its card takes \d{5} bytes, and Teams takes 25000; lower a maxLength/,
        )
      else expect(text).toBe('club: 0 errors, 0 warnings.\n')
    },
  )

  test('warns of roles that share a channel', async () => {
    const { addresses, close } = await openRecords({ url: config().databaseUrl })
    const reference = writeAddress({
      isPersonal: false,
      reference: {
        serviceUrl: 'http://127.0.0.1:1',
        conversationId: '19:c@thread.tacv2',
        botId: '28:b',
      },
    })
    for (const role of ['hr', 'it'] as const)
      await addresses.put({ org: 'club', key: `role:${role}`, reference, people: [], updatedAt: 1 })
    await close()

    expect((await check()).text).toContain('the roles hr and it are bound to one channel')
  })
})
