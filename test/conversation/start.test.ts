/** How the program starts, and how it refuses to. */
import { spawnSync } from 'node:child_process'
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'

let folder: string
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'policy-desk-start-'))
})
afterAll(() => rmSync(folder, { recursive: true }))

/** Runs a program to its end; a start that succeeds is stopped as Ctrl-C does. */
function run(program: string, env: Record<string, string>, args: readonly string[] = []) {
  return spawnSync(process.execPath, [resolve('scripts/run.mjs'), program, ...args], {
    cwd: folder,
    env: {
      PORT: '0',
      LOCAL_DESK: 'off',
      LOG_LEVEL: 'silent',
      KNOWLEDGE_DIR: resolve('knowledge'),
      ...env,
    },
    encoding: 'utf8',
    timeout: 60_000,
  })
}

describe('a start', () => {
  test('names every setting that is wrong, all at once, and exits with 2', () => {
    const { status, stderr } = run('main', {
      PORT: 'abc',
      DATABASE_URL: 'mysql://x',
      BOT_TYPE: 'MultiTenant',
    })

    expect(status).toBe(2)
    for (const name of ['PORT', 'DATABASE_URL', 'BOT_TYPE']) expect(stderr).toContain(`${name}: `)
  })

  test('refuses production without an identity', () => {
    const { status, stderr } = run('main', { NODE_ENV: 'production' })

    expect(status).toBe(2)
    expect(stderr).toContain('BOT_ID: ')
  })

  test.each([
    [
      'an organization that is not there',
      { ORGANIZATION: 'atlantis' },
      'ORGANIZATION: there is no organization',
    ],
    ['a knowledge folder that is not there', { KNOWLEDGE_DIR: 'nowhere' }, 'KNOWLEDGE_DIR'],
  ])('refuses %s, and says what to do', (_what, env, words) => {
    const { status, stderr } = run('main', env)

    expect(status).toBe(2)
    expect(stderr).toContain(words)
  })

  test('refuses an organization.yaml that does not hold, naming file, place and remedy', () => {
    const org = join(folder, 'broken', 'example')
    mkdirSync(org, { recursive: true })
    writeFileSync(join(org, 'policy.md'), '# Policy\n\n## 1 Purpose\n\nTo be clear.\n')
    writeFileSync(
      join(org, 'organization.yaml'),
      'name: Example\nforms:\n  application: { workflow: missing, prefix: EXA, clauses: ["9.99"] }\n',
    )

    const { status, stderr } = run('main', { KNOWLEDGE_DIR: join(folder, 'broken') })

    expect(status).toBe(2)
    expect(stderr).toContain('organization.yaml')
    expect(stderr).toContain("'missing' is not among workflows")
    expect(stderr).toContain("no document has a clause '9.99'")
  })
})

describe('a knowledge folder with a document that cannot be read', () => {
  test('answers from the others, and says which was left out', () => {
    const org = join(folder, 'partly', 'example')
    mkdirSync(org, { recursive: true })
    writeFileSync(
      join(org, 'policy.md'),
      '# Policy\n\n## 1 Parking\n\nVisitors park behind the hall.\n',
    )
    writeFileSync(join(org, 'empty.md'), '')

    const { status, stdout, stderr } = run('commands/ask', {}, [
      '--knowledge',
      join(folder, 'partly'),
      '--org',
      'example',
      'Where do visitors park?',
    ])

    expect(status).toBe(0)
    expect(stdout).toContain('behind the hall')
    expect(stderr).toContain('empty.md')
  })
})
