/** The page of the local desk itself, with a bot that knows every trick; the scenes of the product are elsewhere. */
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, afterEach, beforeAll, expect, test } from 'vitest'
import { type EchoBot, startEchoBot } from '../support/echo-bot.ts'
import { type DeskDriver, openDesk } from './desk-support.ts'

let folder: string
let echo: EchoBot
let desk: DeskDriver

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'policy-desk-page-'))
  echo = await startEchoBot(folder)
  desk = await openDesk(echo.url)
  await desk.waitForSetUp()
})

afterAll(async () => {
  await desk.close()
  await echo.stop()
  rmSync(folder, { recursive: true })
})

afterEach(() => desk.closeTabs())

test('asks nobody but the desk, and breaks no rule of its own policy', async () => {
  const employee = await desk.as('harbour.employee')
  const strangers: string[] = []
  const complaints: string[] = []
  employee.page.on('request', (request) => {
    if (!request.url().startsWith(new URL(echo.url).origin)) strangers.push(request.url())
  })
  employee.page.on('console', (entry) => complaints.push(entry.text()))
  employee.page.on('pageerror', (error) => complaints.push(error.message))
  await employee.page.reload()

  await employee.ask('showcase')
  await employee.ask('answer')
  await employee.turn('dark', true)

  expect(strangers).toEqual([])
  expect(complaints).toEqual([])
})

test('shows an answer with its source, label, thumbs and the first three suggestions', async () => {
  const employee = await desk.as('harbour.employee')
  const answer = await employee.ask('answer')

  expect(await employee.citations()).toEqual([
    {
      position: '1',
      name: 'Handbook 4.2, Tea breaks',
      quote: 'Tea is served at ten and at three.',
    },
  ])
  await answer.getByRole('button', { name: 'Source 1: Handbook 4.2, Tea breaks' }).click()
  await answer.locator('.source:popover-open').waitFor()
  expect(await answer.getByText('AI generated').isVisible()).toBe(true)
  expect(await answer.locator('.suggested button').allTextContents()).toEqual([
    'form',
    'showcase',
    'hello',
  ])

  await employee.press('Like')
  await employee.page.locator('dialog textarea').fill('clear')
  await employee.press('Send')
  await answer.locator('[aria-label="Like"][aria-pressed="true"]').waitFor()
  expect(echo.received.at(-1)).toMatchObject({
    name: 'message/submitAction',
    value: { actionValue: { reaction: 'like', feedback: '{"feedbackText":"clear"}' } },
  })
})

test('holds a form back until it is filled in, then shows the card that answers it', async () => {
  const employee = await desk.as('harbour.employee')
  await employee.ask('form')

  await employee.press('Submit the form')
  await employee.waitForText('Tell us your name.')
  await employee.fill('Your name', 'Robin')
  await employee.fill('Why', 'Tea')
  await employee.fill('Colour', 'Blue')
  await employee.fill('Size', 'Large')
  await employee.fill('By when', '2026-12-01')
  await employee.fill('Confirm', true)
  await employee.press('Submit the form')
  await employee.waitForText('Thank you, Robin.')

  expect(echo.received.at(-1)?.value.action).toMatchObject({
    verb: 'submit',
    data: { name: 'Robin', reason: 'Tea', colour: 'blue', size: 'l', sure: 'true' },
  })
})

test('sends Action.Submit on an older phone', async () => {
  const employee = await desk.as('harbour.employee-2')
  await employee.turn('older-phone', true)
  await employee.ask('form')
  await employee.fill('Your name', 'Amina')
  await employee.press('Submit the form')
  await employee.waitForText('"name":"Amina"')

  expect(echo.received.at(-1)).toMatchObject({ type: 'message', value: { verb: 'submit' } })
  await employee.turn('older-phone', false)
})

test('opens a bot’s dialog and tells how it ended', async () => {
  const employee = await desk.as('harbour.employee')
  await employee.ask('dialog')
  await employee.press('Open the dialog')
  await employee.fill('Your name', 'Robin')
  await employee.press('Submit the form')

  await employee.waitForText('Got Robin.')
  await employee.page.locator('dialog').waitFor({ state: 'detached' })
})

test('finds a clause from the compose box and puts its card into the chat', async () => {
  const employee = await desk.as('harbour.employee')
  await employee.page.getByRole('button', { name: 'Search policy' }).click()
  await employee.page.getByRole('searchbox').fill('tea')
  await employee.page.getByRole('button', { name: 'Result one for tea' }).click()

  await employee.page.locator('article.own .card').getByText('Result one for tea').waitFor()
})

test('updates a card for everybody, and keeps for others what answered one person only', async () => {
  const reviewer = await desk.as('harbour.hr')
  const administrator = await desk.as('harbour.administrator')
  await reviewer.inChannel('hr')
  await administrator.inChannel('hr')
  await reviewer.mention('form')
  await administrator.fill('Why', 'half a sent')
  await reviewer.fill('Your name', 'Sacha')
  await reviewer.press('Submit the form')
  await reviewer.waitForText('Thank you, Sacha.')
  await reviewer.mention('showcase')
  await reviewer.press('Approve')

  await administrator.waitForText(/^Decided by/)
  expect(await administrator.cardWith('Ask for a kettle').locator('textarea').inputValue()).toBe(
    'half a sent',
  )
})

test('tells a refusal in red beside the button, and a fault as a line in the chat', async () => {
  const employee = await desk.as('harbour.employee')
  await employee.ask('showcase')
  await employee.press('Reject')
  await employee.fill('Reason', 'too late')
  await employee.press('Reject with this reason')
  await employee.waitForText('Somebody else was faster.')

  await employee.say('boom')
  await employee.page.locator('.problem[data-status="500"]').waitFor()
})

test('marks what is unread for whoever is not looking', async () => {
  const reviewer = await desk.as('harbour.communications')
  const administrator = await desk.as('harbour.administrator')
  const before = await administrator.unreadIn('communications')
  await reviewer.inChannel('communications')
  await reviewer.mention('hello')
  await reviewer.waitForText('You said: hello')

  const mark = administrator.page.locator('button[data-place="communications"] .unread')
  await mark.getByText(String(before + 2), { exact: true }).waitFor()
  await administrator.inChannel('communications')
  await mark.waitFor({ state: 'hidden' })
})

test('lets people change their own words by keyboard, and nobody else’s', async () => {
  const employee = await desk.as('harbour.employee')
  const reply = await employee.ask('hello')
  const own = employee.page.locator('article.own').last()
  const menu = (message: typeof own) => message.getByRole('button', { name: 'More options' })
  await menu(own).focus()
  await employee.page.keyboard.press('Enter')
  await employee.page.keyboard.press('Enter')
  await employee.page.keyboard.type(' there')
  await employee.page.keyboard.press('Escape')
  expect(await own.textContent()).not.toContain('there')
  expect(await menu(own).evaluate((button) => button.matches(':focus'))).toBe(true)

  await employee.page.keyboard.press('Enter')
  await employee.page.keyboard.press('Enter')
  await employee.page.keyboard.press('End')
  await employee.page.keyboard.type(' there')
  await employee.page.keyboard.press('Enter')
  await own.getByText('hello there').waitFor()
  expect(await own.textContent()).toContain('Edited')
  expect(echo.received.at(-1)).toMatchObject({ type: 'messageUpdate', text: 'hello there' })

  await menu(reply).click()
  expect(await reply.getByRole('menuitem').allTextContents()).toEqual([
    'Report a concern',
    'Check a comment',
    'Log a post',
  ])
})

test('answers in a thread, mentions by typing an @, and keeps the keyboard’s place', async () => {
  const reviewer = await desk.as('harbour.hr')
  await reviewer.inChannel('general')
  const box = reviewer.page.locator('main > .compose textarea')
  await box.pressSequentially('@Pol')
  await box.press('Enter')
  await box.pressSequentially('showcase')
  await box.press('Enter')
  await reviewer.cardWith('KET-2026-0001').waitFor()
  await reviewer.replyInThread('hello')
  await reviewer.waitForText('You said: hello')

  await reviewer.cardWith('KET-2026-0001').getByRole('button', { name: 'Approve' }).focus()
  await reviewer.page.keyboard.press('Enter')
  await reviewer.waitForText(/^Decided by/)
  await reviewer.page.locator('article:focus').waitFor()
})

test('an employee who is no reviewer sees no channel', async () => {
  const employee = await desk.as('harbour.employee')

  expect(await employee.channels()).toEqual([])
})

test('speaks French and says so to the bot', async () => {
  const employee = await desk.as('meadow.employee')
  await employee.speak('fr')
  await employee.ask('hello')

  expect(await employee.page.getByRole('button', { name: 'Envoyer' }).isVisible()).toBe(true)
  expect(echo.received.at(-1)?.locale).toBe('fr-CA')
})

test('on a phone one sees the list or the conversation', async () => {
  const reviewer = await desk.as('harbour.hr')
  await reviewer.turn('phone', true)
  await reviewer.inChannel('hr')

  expect(await reviewer.page.locator('#places').isVisible()).toBe(false)
  await reviewer.page.getByRole('button', { name: 'Back to the list' }).click()
  expect(await reviewer.page.locator('#places').isVisible()).toBe(true)
  await reviewer.turn('phone', false)
})

test('keeps what is being written when somebody chooses the chat that they are in', async () => {
  const employee = await desk.as('harbour.employee')
  const box = employee.page.locator('main > .compose textarea')
  await box.fill('half a thought')

  await employee.inChat()
  await employee.page.waitForTimeout(300)

  expect(await box.inputValue()).toBe('half a thought')
})

test('finds the desk again after it was gone, and what was written meanwhile is still in the box', async () => {
  const employee = await desk.as('harbour.employee')
  const { port } = new URL(echo.url)
  await employee.page.locator('main > .compose textarea').fill('half a thought')
  await echo.stop()
  await employee.page.getByText('Policy Desk does not answer').waitFor()

  echo = await startEchoBot(folder, Number(port))
  await employee.page.getByText('Policy Desk does not answer').waitFor({ state: 'hidden' })

  const box = employee.page.locator('main > .compose textarea')
  expect(await box.inputValue()).toBe('half a thought')
  await employee.ask('hello again')
})
