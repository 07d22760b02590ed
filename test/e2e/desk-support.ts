/** Drives the local desk in a headless browser the way people use it: by names, labels and titles. */
import { mkdir } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import { env } from 'node:process'
import { type Browser, chromium, type Locator, type Page } from 'playwright-core'

const { CHROMIUM_PATH: browserProgram = '/usr/bin/chromium' } = env

/** How long anything may take before a test gives up. */
const patience = 15_000

const flags = [
  '--headless',
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
]

export interface DeskOptions {
  /** Where `screenshot` writes; default: the test run's own folder for results. */
  readonly screenshots?: string
}

export interface DeskDriver {
  /** Opens the desk as a person (`durham.employee`, `durham.hr`) in a tab of their own, with their chat in view. */
  as(person: string): Promise<DeskPage>
  /** Waits until the desk has bound the reviewers' channels. */
  waitForSetUp(): Promise<void>
  /** Closes the tabs of all people; what their browser kept is forgotten. */
  closeTabs(): Promise<void>
  close(): Promise<void>
}

/** One person's tab. Every method waits for what it needs and fails with what it was waiting for. */
export interface DeskPage {
  /** For what the driver has no word for. */
  readonly page: Page
  /** Goes to the chat with Policy Desk. */
  inChat(): Promise<DeskPage>
  /** Goes to a channel by its key: `general` or the role's id. */
  inChannel(key: string): Promise<DeskPage>
  /** The channels in this person's list, by key; empty for an employee. */
  channels(): Promise<readonly string[]>
  /** Types into the box of the place in view and sends. */
  say(text: string): Promise<void>
  /** The same, with Policy Desk mentioned in front: in a channel the bot hears nothing else. */
  mention(text: string): Promise<void>
  /** Answers in the thread of the newest message; mentions Policy Desk. */
  replyInThread(text: string): Promise<void>
  /** How many messages of the bot stand here now; hand it to `nextReply`. */
  countReplies(): Promise<number>
  /** Says something and returns the bot's answer to it. */
  ask(text: string): Promise<Locator>
  /** The newest message of the bot. */
  lastMessage(): Locator
  /** The newest message of the bot that has a card: its card. */
  lastCard(): Locator
  /** The newest card that shows this text, such as a case number. */
  cardWith(text: string | RegExp): Locator
  /**
   * Fills the input of this label in the open dialog or the newest card that has it: text, an option's title
   * (or several), an ISO day, true or false for a toggle.
   */
  fill(label: string, value: string | boolean | readonly string[]): Promise<void>
  /** Presses a button whose title begins so, in the open dialog, or the newest message that has it. */
  press(title: string | RegExp): Promise<void>
  /** Waits until the text stands in the place in view. */
  waitForText(text: string | RegExp): Promise<void>
  /** The citations of the newest message of the bot: name and quote by number. */
  citations(): Promise<readonly { position: string; name: string; quote: string }[]>
  /** What is unread in a place. */
  unreadIn(key: string): Promise<number>
  /** Turns a switch of the bar on or off. */
  turn(name: 'dark' | 'contrast' | 'phone' | 'older-phone', on: boolean): Promise<void>
  /** English or French. */
  speak(language: 'en' | 'fr'): Promise<void>
  /** Writes a picture of the tab and returns its file name. */
  screenshot(name: string): Promise<string>
}

/** Starts a browser for the desk at `url` (`http://127.0.0.1:3978/local`). */
export async function openDesk(url: string, options: DeskOptions = {}): Promise<DeskDriver> {
  const browser = await chromium.launch({
    executablePath: browserProgram,
    args: flags,
  })
  const folder = options.screenshots ?? join('test-results', 'screenshots')
  return {
    as: async (person) => {
      const page = await newPage(browser)
      await page.goto(`${url}?${new URLSearchParams({ person })}`)
      await page.locator('body[data-ready]').waitFor()
      return deskPage(page, folder)
    },
    waitForSetUp: async () => {
      const page = await newPage(browser)
      await page.goto(url)
      await page.locator('body[data-setting-up="false"]').waitFor({ timeout: 60_000 })
      await page.close()
    },
    closeTabs: async () => {
      for (const context of browser.contexts()) await context.close()
    },
    close: () => browser.close(),
  }
}

async function newPage(browser: Browser): Promise<Page> {
  const page = await browser.newPage({ viewport: { width: 1280, height: 860 } })
  page.setDefaultTimeout(patience)
  return page
}

function escaped(text: string): string {
  return text.replaceAll(/[.*+?^${}()|[\]\\]/g, '\\$&')
}

function startsWith(title: string | RegExp): RegExp {
  return title instanceof RegExp ? title : new RegExp(`^\\s*${escaped(title)}`)
}

function deskPage(page: Page, folder: string): DeskPage {
  const byBot = page.locator('article[data-from="bot"]')
  const withCard = byBot.filter({ has: page.locator('.card') })
  const box = page.locator('main > .compose textarea')

  const goTo = async (key: string) => {
    const back = page.getByRole('button', { name: /^(Back to the list|Retour à la liste)$/ })
    const entry = page.locator(`button[data-place="${key}"]`)
    if (!(await entry.isVisible())) await back.click()
    await entry.click()
    await page.locator(`body[data-ready="${key}"]`).waitFor()
    return driver
  }

  const send = async (text: string) => {
    await box.fill(text)
    await box.press('Enter')
    await page
      .locator('article.own')
      .filter({ hasText: text.slice(0, 200) })
      .last()
      .waitFor()
  }

  /** The dialog when one is open, else the newest message in which there is such a thing. */
  const where = async (thing: (scope: Locator) => Locator): Promise<Locator> => {
    const dialog = page.locator('dialog[open]')
    if (await dialog.isVisible()) return thing(dialog).first()
    await thing(page.locator('main .log')).first().waitFor({ state: 'attached' })
    return thing(page.locator('main .log')).last()
  }

  const driver: DeskPage = {
    page,
    inChat: () => goTo('chat'),
    inChannel: goTo,
    channels: () =>
      page
        .locator('button.place-entry.channel')
        .evaluateAll((entries) => entries.map((entry) => entry.getAttribute('data-place') ?? '')),
    say: send,
    mention: (text) => send(`@Policy Desk ${text}`),
    async replyInThread(text) {
      const thread = page.locator('section.thread').last()
      await thread.locator('button.reply').click()
      const reply = thread.locator('.compose textarea')
      await reply.fill(`@Policy Desk ${text}`)
      await reply.press('Enter')
      await reply.waitFor({ state: 'detached' })
    },
    countReplies: () => byBot.count(),
    async ask(text) {
      const before = await byBot.count()
      await send(text)
      const answer = byBot.nth(before)
      await answer.waitFor()
      return answer
    },
    lastMessage: () => byBot.last(),
    lastCard: () => withCard.last().locator('.card').last(),
    cardWith: (text) => page.locator('.card').filter({ hasText: text }).last(),
    async fill(label, value) {
      await fillInput(await where((scope) => fieldOf(scope, label)), value)
    },
    async press(title) {
      const button = await where((scope) =>
        scope.getByRole('button', { name: startsWith(title), disabled: false }),
      )
      await button.click()
    },
    waitForText: (text) => page.locator('main .log').getByText(text).last().waitFor(),
    citations: () =>
      byBot
        .last()
        .locator('.source')
        .evaluateAll((sources) =>
          sources.map((source) => ({
            position: source.getAttribute('data-citation') ?? '',
            name: source.querySelector('strong')?.textContent ?? '',
            quote: source.querySelector('.quote')?.textContent ?? '',
          })),
        ),
    unreadIn: async (key) =>
      Number(await page.locator(`button[data-place="${key}"] .unread`).textContent()),
    async turn(name, on) {
      const button = page.locator(`button[data-switch="${name}"]`)
      if ((await button.getAttribute('aria-pressed')) !== String(on)) await button.click()
    },
    async speak(language) {
      const current = await page.locator('html').getAttribute('lang')
      if (current?.startsWith(language)) return
      await page.locator('button[data-switch="language"]').click()
      await page.locator(`html[lang^="${language}"] body[data-ready]`).waitFor()
    },
    async screenshot(name) {
      const file = join(folder, `${name}.png`)
      await mkdir(dirname(file), { recursive: true })
      await page.screenshot({ path: file })
      return file
    },
  }
  return driver
}

/** An input by its label, which may have a star behind it; a toggle is found by its own words as well. */
function fieldOf(scope: Locator, label: string): Locator {
  const words = new RegExp(`^\\s*${escaped(label)}\\s*\\*?\\s*$`)
  const labelled = (kind: string) => scope.page().locator(kind).filter({ hasText: words })
  return scope
    .locator('div:has(> .ac-input-container)', { has: labelled('label.ac-richTextBlock') })
    .or(scope.locator('.ac-toggleInput', { has: labelled('label.ac-textBlock') }))
}

async function fillInput(field: Locator, value: string | boolean | readonly string[]) {
  const picker = field.locator('.picker')
  if ((await picker.count()) > 0) return pick(picker, [value].flat().map(String))
  if (typeof value === 'boolean') return field.locator('input[type="checkbox"]').setChecked(value)
  const select = field.locator('select')
  const choices = field.locator('input[type="radio"], input[type="checkbox"]')
  if ((await select.count()) > 0 && typeof value === 'string') {
    await select.selectOption({ label: value })
    return
  }
  if ((await choices.count()) > 0) {
    const titles = typeof value === 'string' ? [value] : value
    for (const title of titles) await field.getByLabel(title, { exact: true }).check()
    return
  }
  await field.locator('input, textarea').first().fill(String(value))
}

/** Takes away who is picked, then searches for each by name and takes the first that is found. */
async function pick(picker: Locator, names: readonly string[]) {
  const pills = picker.locator('.pill')
  for (let left = await pills.count(); left > 0; left -= 1) await pills.first().click()
  for (const name of names) {
    await picker.locator('input').fill(name)
    await picker.getByRole('option', { name }).first().click()
    await picker.locator('.pill', { hasText: name }).waitFor()
  }
}
