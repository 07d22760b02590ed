/** The page that answers an access request, as a browser shows it: whole on every width, and asking nobody for anything. */
import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { env } from 'node:process'
import { type Browser, chromium } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { complainant, type ExportScene, startExportScene } from '../support/export-scene.ts'

/** `GALLERY=write` draws docs/pictures/case-copy.png anew. */
const isWriting = env.GALLERY === 'write'

let browser: Browser
let scene: ExportScene
beforeAll(async () => {
  browser = await chromium.launch({
    executablePath: env.CHROMIUM_PATH ?? '/usr/bin/chromium',
    args: ['--headless', '--no-sandbox', '--disable-gpu'],
  })
  scene = await startExportScene()
})
afterAll(async () => {
  await browser.close()
  await scene.stop()
})

describe.each([
  ['a desktop', 900],
  ['a phone', 360],
])('the copy of a case on %s', (_where, width) => {
  test('fits, and fetches and runs nothing', async () => {
    const printed = await scene.export(scene.number, '--for', complainant.name)
    const file = join(printed.split('\n')[0] ?? '', 'case.html')
    const page = await browser.newPage({ viewport: { width, height: 800 } })
    const asked: string[] = []
    const errors: string[] = []
    page.on('request', (request) => asked.push(request.url()))
    page.on('console', (message) => errors.push(message.text()))

    await page.goto(`file://${file}`)

    const wide = await page.evaluate<number>('document.documentElement.scrollWidth')
    const words = await page.innerText('body')
    expect(asked).toEqual([`file://${file}`])
    expect(errors).toEqual([])
    expect(wide).toBeLessThanOrEqual(width)
    expect(words).toContain('[person concerned 1]')
    expect(words).toContain('4.09')
    if (isWriting && width > 500)
      await page.screenshot({ path: 'docs/pictures/case-copy.png', fullPage: true })
    if (isWriting && width < 500)
      await page.screenshot({ path: 'test/e2e/screenshots/case-copy-phone.png', fullPage: true })
    expect((await readFile(file)).length).toBeGreaterThan(2000)
    await page.close()
  })
})
