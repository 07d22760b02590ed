/** The export commands and `npm run ask`, as an administrator runs them, over a database that holds a little of everything. */
import { spawnSync } from 'node:child_process'
import { existsSync } from 'node:fs'
import { mkdtemp, readFile, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { enterAnswer } from '../../src/approved/keep.ts'
import { monthOf } from '../../src/gaps/gap.ts'
import { logPost } from '../../src/posts/keep.ts'
import { openStorage } from '../../src/storage/open.ts'
import { aCase, aConsent, anAccount, aTraining } from '../contract/builders.ts'
import { testCipher } from '../support/databases.ts'

const officer = { id: 'officer', name: 'Oli Officer' }
const rude = '=HYPERLINK("https://evil.example") you are idiots'
/** The one of `testCipher`. */
const key = Buffer.alloc(32, 7).toString('base64')
/** Spawned programs on a busy machine. */
const patience = 240_000

let folder: string
let url: string

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'policy-desk-exports-'))
  url = `file:${join(folder, 'desk.db')}`
  const storage = await openStorage({ url, cipher: testCipher })
  const { cases } = storage
  const now = Date.now() * 1000
  const month = monthOf(now, 'America/Toronto')
  await cases.transaction(async (tx) => {
    for (let count = 0; count < 6; count += 1)
      await tx.countGap('durham', {
        month,
        kind: 'unanswered',
        clause: 'social-media-policy#4.06',
        detail: 'not-in-policy',
      })
    await tx.countGap('durham', { month, kind: 'refused', clause: '', detail: 'judge-person' })
    await enterAnswer({ org: 'durham', settings: { timeZone: 'America/Toronto' } }, tx, {
      question: 'How many hashtags should an official post have?',
      text: 'Three at most.',
      language: 'en',
      by: officer,
      at: now,
    })
    await tx.insertCase(
      aCase({
        org: 'dauphin',
        number: 'SMR-2026-0001',
        form: 'comment',
        workflow: 'comment-review',
        state: 'decided',
        closed: true,
        confidential: false,
        // An organization may seal what is entered in any form.
        sealed: true,
        fields: { comment: rude, post: 'https://facebook.example/1' },
        lastStep: { verb: 'remove', by: officer, at: now, role: 'marketing', reason: 'Offensive' },
      }),
    )
    await tx.insertCase(
      aCase({
        org: 'durham',
        number: 'SMP-2026-0001',
        form: 'prepublication',
        workflow: 'prepublication',
        state: 'recorded',
        closed: true,
        confidential: false,
        sealed: true,
        fields: { account: '@transit', text: '-1 for the weather' },
      }),
    )
    await tx.insertConsent(aConsent({ org: 'durham', person: '+Jane Example' }))
    await tx.insertTraining(
      aTraining({ org: 'durham', person: { id: 'clerk', name: '@Cleo Clerk' } }),
    )
    await tx.insertAccount(anAccount({ org: 'durham', owner: { id: 'o', name: '=Owner' } }))
  })
  await logPost(
    {
      org: 'durham',
      store: cases,
      now: () => now,
      settings: {
        timeZone: 'America/Toronto',
        posts: {
          role: 'officer',
          prefix: 'SML',
          series: { activity: { title: 'Activity' } },
          kinds: { post: { title: 'Post', series: 'activity' } },
        },
      },
    },
    {
      by: officer,
      entry: {
        account: 'x/transit',
        accountName: 'X @transit',
        kind: 'post',
        postedOn: '2026-01-15',
        about: '+1 for the bus',
        link: 'https://x.com/transit/1',
      },
    },
  )
  await storage.close()
}, patience)
afterAll(() => rm(folder, { recursive: true }))

function run(command: string, ...args: readonly string[]) {
  const ran = spawnSync(process.execPath, ['scripts/run.mjs', `commands/${command}`, ...args], {
    encoding: 'utf8',
    env: { ...process.env, DATABASE_URL: url, ENCRYPTION_KEY: key },
  })
  const { stdout, stderr, status } = ran
  return { stdout, stderr, status }
}

/** The audit chain of an organization, as it stands. */
async function audited(org: string): Promise<readonly string[]> {
  const storage = await openStorage({ url, cipher: testCipher })
  try {
    return (await storage.audit.entries(org, 0, 99)).map(({ action }) => action)
  } finally {
    await storage.close()
  }
}

describe('npm run gaps -- export', () => {
  test(
    'gives what was counted, without what is too little to be shown',
    () => {
      const csv = run('gaps', 'export', '--org', 'durham')
      const json = run('gaps', 'export', '--org', 'durham', '--format', 'json', '--months', '2')

      expect(csv.status).toBe(0)
      expect(csv.stdout).toMatch(
        /^month,kind,clause,detail,count\r\n\d{4}-\d{2},unanswered,social-media-policy#4\.06,not-in-policy,6\r\n$/,
      )
      expect(csv.stderr).toContain('1 lines of durham')
      expect(csv.stdout).not.toContain('judge-person')
      expect(JSON.parse(json.stdout)).toMatchObject({
        org: 'durham',
        threshold: 5,
        lines: [{ count: 6 }],
        withheld: [{ kind: 'refused' }],
      })
    },
    patience,
  )

  test.each([[['export', '--months', '0']], [['list']], [['export', '--format', 'xml']]])(
    'says how it is written where it was written otherwise: %j',
    (args) => {
      const { status, stderr, stdout } = run('gaps', ...args)

      expect(status).toBe(2)
      expect(stderr).toContain('npm run -s gaps -- export')
      expect(stdout).toBe('')
    },
    patience,
  )
})

describe('npm run comments -- export', () => {
  test(
    'gives each decision with the comment, harmless for a spreadsheet, and is recorded',
    async () => {
      const out = join(folder, 'comments.json')
      const csv = run('comments', 'export', '--org', 'dauphin')
      const json = run('comments', 'export', '--org', 'dauphin', '--format', 'json', '--out', out)

      expect(csv.status).toBe(0)
      expect(csv.stdout).toContain('SMR-2026-0001')
      expect(csv.stdout).toContain(`"'${rude.replaceAll('"', '""')}"`)
      expect(json.stdout).toBe('')
      expect(json.stderr).toContain('1 decisions of dauphin')
      expect(JSON.parse(await readFile(out, 'utf8')).decisions).toMatchObject([
        { number: 'SMR-2026-0001', action: 'remove', by: 'Oli Officer', reason: 'Offensive' },
      ])
      expect(await audited('dauphin')).toEqual(['comment-log-exported', 'comment-log-exported'])
    },
    patience,
  )

  test(
    'refuses an organization without such a log, and writes nothing',
    () => {
      const out = join(folder, 'none.csv')

      const { status, stderr } = run('comments', 'export', '--org', 'durham', '--out', out)

      expect(status).toBe(2)
      expect(stderr).toContain('durham has no rules for comments')
      expect(existsSync(out)).toBe(false)
    },
    patience,
  )
})

describe('npm run posts -- export', () => {
  test(
    'gives each record, in JSON with its history, and is recorded',
    async () => {
      const csv = run('posts', 'export', '--org', 'durham')
      const json = run('posts', 'export', '--org', 'durham', '--format', 'json')

      expect(csv.stdout).toContain("2026-01-15,X @transit,post,activity,'+1 for the bus")
      expect(JSON.parse(json.stdout).posts).toMatchObject([
        { about: '+1 for the bus', history: [{ verb: 'log', by: { name: 'Oli Officer' } }] },
      ])
      expect(await audited('durham')).toEqual(
        expect.arrayContaining(['post-logged', 'posts-exported']),
      )
      expect(run('posts', 'export', '--org', 'dauphin').stderr).toContain(
        'add posts to its organization.yaml',
      )
    },
    patience,
  )
})

describe.each([
  {
    command: 'training',
    csv: "TRN-2026-0001,'@Cleo Clerk,2026-06-20,2028-06-20,",
    list: 'trainings',
    holds: { number: 'TRN-2026-0001', expiresOn: '2028-06-20', person: { id: 'clerk' } },
    action: 'training-exported',
    without: 'add training to its organization.yaml',
  },
  {
    command: 'consents',
    csv: '1,\'+Jane Example,,"image; name",',
    list: 'consents',
    holds: { person: '+Jane Example', enteredBy: { name: expect.any(String) } },
    action: 'consents-exported',
    without: 'keeps no consents',
  },
  {
    command: 'checks',
    csv: "'-1 for the weather",
    list: 'checks',
    holds: { number: 'SMP-2026-0001', fields: { text: '-1 for the weather' } },
    action: 'checks-exported',
    without: 'add checks to its organization.yaml',
  },
] as const)('npm run $command -- export', ({ command, csv, list, holds, action, without }) => {
  test(
    'gives each record, harmless for a spreadsheet, and is recorded',
    async () => {
      const table = run(command, 'export', '--org', 'durham')
      const whole = run(command, 'export', '--org', 'durham', '--format', 'json')

      expect(table.status).toBe(0)
      expect(table.stdout).toContain(csv)
      expect(table.stderr).toContain(`1 ${list} of durham.`)
      expect(JSON.parse(whole.stdout)[list]).toMatchObject([holds])
      expect((await audited('durham')).filter((each) => each === action)).toHaveLength(2)
    },
    patience,
  )

  test(
    'says that an organization has none, and records nothing',
    async () => {
      const before = await audited('dauphin')
      const { status, stderr, stdout } = run(command, 'export', '--org', 'dauphin')

      expect(status).toBe(2)
      expect(stderr).toContain(without)
      expect(stdout).toBe('')
      expect(await audited('dauphin')).toEqual(before)
    },
    patience,
  )
})

describe('npm run accounts -- export', () => {
  test(
    'gives the register, and refuses an organization that is not there',
    async () => {
      const csv = run('accounts', 'export', '--org', 'durham')
      const json = run('accounts', 'export', '--org', 'durham', '--format', 'json')
      const none = run('accounts', 'export', '--org', 'dauphine')

      expect(csv.stdout).toContain("Example,north,Parks,active,'=Owner")
      expect(JSON.parse(json.stdout).accounts).toMatchObject([{ handle: '@north' }])
      expect(none.status).toBe(2)
      expect(none.stderr).toContain("names the organization 'dauphine'")
      expect(await audited('durham')).toContain('register-exported')
    },
    patience,
  )
})

describe('npm run ask', () => {
  const asked = 'How many hashtags should an official post have?'

  test(
    'gives the answer of a person that the bot gives to everybody, as theirs',
    () => {
      const plain = run('ask', '--org', 'durham', asked)
      const json = run('ask', '--org', 'durham', '--json', asked)

      expect(plain.stdout).toContain('Three at most.')
      expect(plain.stdout).toContain('Oli Officer')
      expect(JSON.parse(json.stdout)).toMatchObject({ kind: 'answer', citations: [] })
    },
    patience,
  )

  test(
    'has none of another organization, nor where other documents are asked',
    () => {
      const elsewhere = run('ask', '--org', 'dauphin', asked)
      const documents = run('ask', '--knowledge', 'knowledge', '--org', 'durham', asked)

      expect(elsewhere.stdout).not.toContain('Three at most.')
      expect(documents.stdout).not.toContain('Three at most.')
    },
    patience,
  )
})
