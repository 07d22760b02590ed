/** The bot as it is started runs from a bundle: whatever it opens beside its code is found from there too. */
import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { copyFileSync, mkdirSync, mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'

let folder: string
let bot: ChildProcess
let said = ''
let origin: string

// Compiles first, where nothing has: seconds on a quiet machine.
const longest = 120_000

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'policy-desk-bundle-'))
  mkdirSync(join(folder, 'town'))
  for (const name of ['remote-work.docx', 'field-work.pdf'])
    copyFileSync(resolve('test/fixtures/formats', name), join(folder, 'town', name))
  bot = spawn(process.execPath, [resolve('scripts/run.mjs'), 'main'], {
    cwd: folder,
    env: { PATH: process.env.PATH, PORT: '0', KNOWLEDGE_DIR: folder },
    stdio: ['ignore', 'pipe', 'inherit'],
  })
  origin = await new Promise((ready, failed) => {
    bot.stdout?.on('data', (chunk) => {
      said += String(chunk)
      const served = /serving on (http:\/\/[^/]+)/.exec(said)?.[1]
      if (served) ready(served)
    })
    bot.once('exit', () => failed(new Error(`The program ended: ${said}`)))
  })
}, longest)

afterAll(async () => {
  const ended = once(bot, 'exit')
  bot.kill('SIGKILL')
  await ended
  rmSync(folder, { recursive: true })
})

test('its own code is one file, beside what is loaded only where it is needed', () => {
  const imported = [...readFileSync('dist/main.js', 'utf8').matchAll(/^import .*?"(.+)";$/gm)]

  expect(imported.length).toBeGreaterThan(5)
  expect(imported.filter(([, name]) => name?.startsWith('.'))).toEqual([])
})

test('a Word document and a PDF are read, in the thread of their own', () => {
  expect(said).toMatch(/Knowledge indexed\. town: 2 documents, \d+ clauses\./)
})

test.each([
  'local',
  'local/page/desk.js',
  'local/lib/adaptivecards.min.js',
  'tab',
  'tab/page/tab.js',
  'tab/lib/themes.css',
  'tab/lib/fluent.js',
])('/%s is served', async (path) => {
  const { status } = await fetch(`${origin}/${path}`)

  expect(status).toBe(200)
})
