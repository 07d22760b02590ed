/** The page in a browser: every view as people see it, in each of Teams' colours, on a phone, in both languages, and by keyboard. */
import { readFile } from 'node:fs/promises'
import { createRequire } from 'node:module'
import { env } from 'node:process'
import { type Browser, chromium, type Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { fillDesk, type TabExamples } from '../support/tab-examples.ts'
import { startTabScene, type TabScene } from '../support/tab-scene.ts'

const { CHROMIUM_PATH: program = '/usr/bin/chromium' } = env
const require = createRequire(import.meta.url)
const axe = await readFile(require.resolve('axe-core/axe.min.js'), 'utf8')

let scene: TabScene
let browser: Browser
let examples: TabExamples

beforeAll(async () => {
  scene = await startTabScene()
  examples = await fillDesk(scene)
  browser = await chromium.launch({
    executablePath: program,
    args: ['--headless', '--no-sandbox', '--disable-gpu', '--disable-background-networking'],
  })
}, 240_000)

afterAll(async () => {
  await browser?.close()
  await scene?.stop()
})

interface Look {
  readonly as: string
  readonly theme?: 'light' | 'dark' | 'contrast'
  readonly language?: 'en' | 'fr'
  readonly width?: 375 | 1280
}

interface Visit {
  readonly page: Page
  /** Whatever the browser complained of: a refused script or style, a fault of ours. */
  readonly complaints: readonly string[]
}

async function visit(
  view: string,
  { as, theme = 'light', language = 'en', width = 1280 }: Look,
): Promise<Visit> {
  const page = await browser.newPage({ viewport: { width, height: width === 375 ? 740 : 860 } })
  page.setDefaultTimeout(15_000)
  const complaints: string[] = []
  page.on('console', (message) => {
    if (message.type() === 'error') complaints.push(message.text())
  })
  page.on('pageerror', (error) => complaints.push(String(error)))
  const query = new URLSearchParams({ as, theme, language })
  await page.goto(`${scene.url}/tab?${query}#/${view}`)
  await page.locator('main h1, main fluent-message-bar').first().waitFor()
  return { page, complaints }
}

/** What axe finds wrong. */
async function problemsOn(page: Page): Promise<readonly string[]> {
  await page.evaluate(axe)
  const found = await page.evaluate('axe.run(document)')
  const { violations } = found as {
    violations: { id: string; nodes: { html: string; failureSummary: string }[] }[]
  }
  return violations.flatMap(({ id, nodes }) =>
    nodes.map(({ html, failureSummary }) => `${id}: ${html.slice(0, 200)} ${failureSummary}`),
  )
}

const picture = (page: Page, name: string) =>
  page.screenshot({ path: `test/e2e/screenshots/tab-${name}.png`, fullPage: true })

const views = [
  ['queue', 'durham.communications'],
  ['mine', 'durham.employee'],
  ['register', 'durham.communications-officer'],
  ['account/example-2', 'durham.communications-officer'],
  ['figures', 'durham.communications'],
  ['gaps', 'durham.administrator'],
  ['deliveries', 'durham.administrator'],
  ['records', 'durham.records'],
  ['certificates', 'durham.records'],
  ['bindings', 'durham.administrator'],
] as const

describe.each([
  { theme: 'light', width: 1280, language: 'en' },
  { theme: 'dark', width: 1280, language: 'fr' },
  { theme: 'contrast', width: 1280, language: 'en' },
  { theme: 'light', width: 375, language: 'fr' },
  { theme: 'dark', width: 375, language: 'en' },
] as const)('$theme, $width px, $language', (look) => {
  const name = (view: string) =>
    `${view.split('/')[0]}-${look.theme}-${look.width}-${look.language}`

  test.each(views)('%s can be seen, read and heard', async (view, as) => {
    const { page, complaints } = await visit(view, { as, ...look })

    await picture(page, name(view))

    expect(await problemsOn(page)).toEqual([])
    expect(complaints).toEqual([])
    expect(await page.evaluate('document.documentElement.scrollWidth')).toBeLessThanOrEqual(
      look.width,
    )
    await page.close()
  })

  test('a case can be seen, read and heard', async () => {
    const { page, complaints } = await visit(`case/${examples.application}`, {
      as: 'durham.communications',
      ...look,
    })

    await picture(page, name('case'))

    expect(await problemsOn(page)).toEqual([])
    expect(complaints).toEqual([])
    await page.close()
  })

  test('a confidential case asks why it is opened', async () => {
    const { page, complaints } = await visit(`case/${examples.complaint}`, {
      as: 'durham.hr',
      ...look,
    })

    expect(await page.locator('main').textContent()).not.toContain('photos of their homes')
    await picture(page, name('confidential'))
    expect(await problemsOn(page)).toEqual([])
    expect(complaints).toEqual([])
    await page.close()
  })
})
