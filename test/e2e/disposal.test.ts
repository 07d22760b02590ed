/** A disposal on the page: what is due is looked at and proposed, a second person approves, and the certificate is left. */
import { env } from 'node:process'
import { type Browser, chromium, type Page } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { keeper, type RecordsScene, second, startRecordsScene } from '../support/records-scene.ts'

const { CHROMIUM_PATH: program = '/usr/bin/chromium' } = env

let scene: RecordsScene
let browser: Browser
beforeAll(async () => {
  scene = await startRecordsScene()
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
  readonly theme?: 'light' | 'dark'
  readonly language?: 'en' | 'fr'
}

async function visit(
  view: string,
  as: string,
  { theme = 'light', language = 'en' }: Look = {},
): Promise<Page> {
  const page = await browser.newPage({ viewport: { width: 1280, height: 860 } })
  page.setDefaultTimeout(30_000)
  await page.goto(`${scene.url}/tab?${new URLSearchParams({ as, theme, language })}#/${view}`)
  await page.locator('main h1').first().waitFor()
  return page
}

const picture = (page: Page, name: string) =>
  page.screenshot({ path: `test/e2e/screenshots/disposal-${name}.png`, fullPage: true })

/** Those of Fluent as well, which tell their role to the browser alone. */
const buttonOn = (page: Page, text: string) =>
  page.locator('fluent-button, button').filter({ hasText: text }).first()

test('one keeper proposes what is due, another approves, and the certificate says so', async () => {
  const { numbers } = scene
  const first = await visit('records', keeper)
  await picture(first, 'due')
  await buttonOn(first, 'Propose disposal (2)').click()
  for (const number of numbers) await first.getByText(number).first().waitFor()
  await picture(first, 'proposed')
  const card = await first.locator('.case .act').boundingBox()
  const lines = await first.getByText(numbers.join('\n')).innerText()
  const ownButtons = await buttonOn(first, 'Approve the disposal').count()
  const withdrawing = await buttonOn(first, 'Withdraw').count()

  const other = await visit('records', second, { theme: 'dark', language: 'fr' })
  await buttonOn(other, 'Ouvrir la proposition').click()
  await buttonOn(other, 'Approuver l’élimination').waitFor()
  await picture(other, 'second-person-dark-fr')
  await buttonOn(other, 'Approuver l’élimination').click()
  await other
    .getByText(/Approuvée|Terminée/)
    .first()
    .waitFor()
  await expect
    .poll(
      async () => {
        const { body } = await scene.ask(keeper, 'records/certificates')
        return (body as { rows?: readonly unknown[] }).rows?.length
      },
      { timeout: 60_000 },
    )
    .toBe(2)

  const list = await visit('certificates', keeper)
  await picture(list, 'certificates')
  await list.getByRole('link', { name: numbers[0] ?? '' }).click()
  await list.getByText('Approved by').first().waitFor()
  await picture(list, 'certificate')
  const words = await list.innerText('main')
  const dark = await visit(`certificate/${numbers[0]}`, keeper, { theme: 'dark', language: 'fr' })
  await picture(dark, 'certificate-dark-fr')

  expect(card?.width).toBeGreaterThan(800)
  expect(lines.split('\n')).toEqual(numbers)
  expect([ownButtons, withdrawing]).toEqual([0, 1])
  expect(words).toContain('Content for our channels (C-07)')
  expect(words).toContain('Kept 2 years after the case closed or was last worked on')
  expect(words).toMatch(/Proposed by.*Approved by/s)
  expect(words).not.toContain('CANARY')
  expect(await dark.innerText('main')).toContain('Approuvée par')
}, 240_000)
