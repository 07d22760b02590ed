/** Draws every card of the gallery as Teams does, wide and narrow, in light, dark and high contrast, in both languages, and looks for what is cut off or hard to read. */
import { mkdir, readFile, writeFile } from 'node:fs/promises'
import { createRequire } from 'node:module'
import { join } from 'node:path'
import { env } from 'node:process'
import { type Browser, chromium, type Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { languages } from '../../src/messages/message.ts'
import { cardGallery, type GalleryCard, pictureName } from '../support/card-gallery.ts'

const require = createRequire(import.meta.url)
const origin = 'http://gallery.test'
/** CSS pixels: a card in a channel on a desktop, and on a small phone. */
const widths = { wide: 600, narrow: 320 } as const
const themes = ['light', 'dark', 'contrast'] as const
/** `GALLERY=write npm run test:e2e` draws docs/pictures/cards anew. */
const isWriting = env.GALLERY === 'write'

const host = `<!doctype html><meta charset="utf-8">
<link rel="stylesheet" href="/page/desk.css"><link rel="stylesheet" href="/page/cards.css"><link rel="stylesheet" href="/page/picker.css">
<style>html, body { margin: 0; height: auto; overflow: visible; display: block }
  body { padding: 12px; width: max-content; background: #ebebeb } body.dark { background: #141414 } body.contrast { background: #000000 }
  #card { overflow: visible } .card { box-sizing: border-box }</style>
<script src="/lib/adaptivecards.min.js"></script><script src="/lib/markdown-it.min.js"></script>
<div id="card"></div><script type="module" src="/page/gallery-page.js"></script>`

/** The desk's own files and libraries, without a server. */
async function serve(page: Page): Promise<void> {
  await page.route(`${origin}/**`, async (route) => {
    const { pathname } = new URL(route.request().url())
    const [, folder, name = ''] = pathname.split('/')
    if (folder === 'page')
      return route.fulfill({
        body: await readFile(
          join(name === 'gallery-page.js' ? 'test/e2e' : 'src/local/page', name),
        ),
        contentType: name.endsWith('.css') ? 'text/css' : 'text/javascript',
      })
    if (folder === 'lib') {
      const library = name.startsWith('markdown') ? 'markdown-it/dist' : 'adaptivecards/dist'
      return route.fulfill({
        body: await readFile(require.resolve(`${library}/${name}`)),
        contentType: 'text/javascript',
      })
    }
    return route.fulfill({ body: host, contentType: 'text/html' })
  })
}

let browser: Browser
beforeAll(async () => {
  browser = await chromium.launch({
    executablePath: env.CHROMIUM_PATH ?? '/usr/bin/chromium',
    args: ['--headless', '--no-sandbox', '--disable-gpu'],
  })
  if (isWriting) await mkdir('docs/pictures/cards', { recursive: true })
})
afterAll(() => browser.close())

async function open(theme: (typeof themes)[number]): Promise<Page> {
  const page = await browser.newPage({ viewport: { width: 700, height: 900 } })
  await serve(page)
  for (const name of ['dark', 'contrast'])
    await page.addInitScript(
      `localStorage.setItem('policy-desk ${name}', '${name === theme ? 'on' : 'off'}')`,
    )
  await page.goto(origin)
  return page
}

const pages = new Map<string, Promise<Page>>()
/** One page for all cards of a theme: opening one takes longer than drawing. */
function pageIn(theme: (typeof themes)[number]): Promise<Page> {
  const page = pages.get(theme) ?? open(theme)
  pages.set(theme, page)
  return page
}

describe.each(Object.entries(cardGallery))('%s', (name, sample: GalleryCard) => {
  test.each(themes)('is whole in %s, wide and narrow, in both languages', async (theme) => {
    const page = await pageIn(theme)
    const found: string[] = []
    for (const language of languages)
      for (const [size, width] of Object.entries(widths)) {
        const drawing = { card: sample(language), width }
        const wrong: string[] = await page.evaluate(`drawSample(${JSON.stringify(drawing)})`)
        found.push(...wrong.map((fault) => `${language}, ${size}: ${fault}`))
        const isShown = language === 'en' ? size === 'wide' : size === 'narrow'
        if (isWriting && isShown && theme === (language === 'en' ? 'light' : 'dark'))
          await writeFile(
            join('docs/pictures/cards', pictureName(name, language)),
            await page.locator('#card').screenshot(),
          )
      }

    expect(found).toEqual([])
  })
})
