/** The five scenes of the product, in a browser, on the program as `npm start` runs it. */
import { readFile } from 'node:fs/promises'
import { describe, expect, test } from 'vitest'
import { deskForScenes } from './desk-program.ts'
import type { DeskPage } from './desk-support.ts'

const desk = deskForScenes()

/** The number on the newest receipt. */
async function numberOn(page: DeskPage, prefix: string): Promise<string | undefined> {
  const receipt = page.cardWith(`Received: ${prefix}`)
  if ((await receipt.count()) === 0) return undefined
  return /[A-Z]{3}-\d{4}-\d{4}/.exec((await receipt.textContent()) ?? '')?.[0]
}

/** Sends the form in view and waits for its own receipt. */
async function submit(page: DeskPage, prefix: string): Promise<string> {
  const before = await numberOn(page, prefix)
  await page.press('Submit')
  await expect.poll(() => numberOn(page, prefix), { timeout: 15_000 }).not.toBe(before)
  return String(await numberOn(page, prefix))
}

async function fillApplication(employee: DeskPage, area: string): Promise<void> {
  await employee.fill('Program area', area)
  await employee.fill('Which program area, if it is not in the list', 'Recreation')
  await employee.fill('Platform', 'Instagram')
  await employee.fill('Account name or handle', '@recreation')
  await employee.fill('What it is for', 'Swimming times and skating days')
  await employee.fill('Whom it is meant to reach', 'Families')
  await employee.fill('What will be posted, and how often', 'Two posts a week, and every closure')
  await employee.fill('Account owner', 'Robin Lakeshore')
  await employee.fill('Backup: or type the name and position', 'Noa Tidewater, clerk')
  await employee.fill('Moderators', ['Priya Meadowlark', 'Sacha Clairvent'])
  await employee.fill('Posts will be checked for accessibility', true)
  await employee.fill('Social media training', 'Done')
}

async function apply(employee: DeskPage): Promise<string> {
  await employee.ask('apply')
  await fillApplication(employee, 'Another program area')
  return submit(employee, 'SMA')
}

describe('scene 1, ask', () => {
  test('an employee reads the clause behind the answer, and an honest no where there is none', async () => {
    const employee = await desk.as('durham.employee')

    await employee.ask('Do we need consent before we post photos of people?')
    // The first message may still be the greeting: somebody who asks at once is greeted meanwhile.
    await employee.waitForText('clause 4.06')
    const [citation] = await employee.citations()
    await employee.screenshot('ask-answer')
    await employee.ask('how many vacation days do I get?')
    await employee.screenshot('ask-no-answer')

    expect(citation?.name).toContain('clause 4.06')
    expect(await employee.citations()).toEqual([])
  })

  test('a question that is mended has its answer mended, and one that is taken back goes', async () => {
    const employee = await desk.as('durham.employee')
    const answer = await employee.ask('how many vacation days do I get?')
    const question = employee.page.locator('article.own').last()
    await question.getByRole('button', { name: 'More options' }).focus()
    await employee.page.keyboard.press('Enter')
    await employee.page.keyboard.press('Enter')
    const box = question.getByRole('textbox', { name: 'Edit' })
    await box.fill('Do we need consent before we post photos of people?')
    await employee.screenshot('ask-editing')
    await box.press('Enter')

    await answer.getByText(/^Under clause 4.06/).waitFor()
    expect(await answer.textContent()).not.toContain('outside what I can help with')
    await employee.screenshot('ask-edited')

    await question.getByRole('button', { name: 'More options' }).click()
    await question.getByRole('menuitem', { name: 'Delete' }).click()
    await question.getByText('This message was deleted.').waitFor()
    expect(await question.textContent()).not.toContain('consent')
  })

  test('in French, on a phone, in the dark', async () => {
    const employee = await desk.as('durham.employee-2')
    await employee.speak('fr')
    await employee.turn('phone', true)
    await employee.turn('dark', true)

    const answer = await employee.ask('Qui coordonne la formation sur les médias sociaux?')
    await employee.screenshot('ask-french-phone-dark')

    expect(await answer.textContent()).toContain('article 4.08')
  })
})

describe('scene 2, complain', () => {
  test('a report goes to Human Resources without names, is acknowledged, and the employee is told', async () => {
    const employee = await desk.as('durham.employee')
    await employee.ask('complain')
    await employee.screenshot('complain-notice')
    await employee.press('Continue')
    await employee.fill('Who, or which account', 'A page of a colleague')
    await employee.fill('Whose account was used', 'A personal account')
    await employee.fill('What happened', 'A story that mocks a resident')
    await employee.fill('May we contact you about it?', 'Yes, through this bot')
    await employee.fill('Does it involve any of these?', ['Violence, or a threat of it'])
    await employee.screenshot('complain-form')
    const number = await submit(employee, 'SMC')
    await employee.screenshot('complain-receipt')

    const reviewer = await desk.as('durham.hr')
    await reviewer.inChannel('hr')
    await reviewer.cardWith(number).waitFor()
    const card = (await reviewer.cardWith(number).textContent()) ?? ''
    await reviewer.screenshot('complain-channel')
    await reviewer.press('Acknowledge')
    await reviewer.cardWith('Acknowledged by').waitFor()
    await reviewer.press('Open details')
    await reviewer.page.locator('dialog[open]').getByText('A story that mocks a resident').waitFor()
    await reviewer.screenshot('complain-details')
    await employee.waitForText(`Your report ${number} has been received`)

    const name = await employee.page.locator('.person[aria-current] .name').textContent()
    expect(String(name)).toMatch(/\w+ \w+/)
    expect(card).not.toContain(String(name))
    expect(card).not.toMatch(/mocks|colleague/)
    expect(card).not.toContain('Approve')
  })
})

describe('scene 2, evidence', () => {
  test('a screenshot goes from the paperclip into the case, and from the case to the reviewer who asks for it, once', async () => {
    const employee = await desk.as('durham.employee')
    await employee.ask('complain')
    await employee.press('Continue')
    await employee.fill('Who, or which account', 'A page of a neighbour')
    await employee.fill('Whose account was used', 'A personal account')
    await employee.fill('What happened', 'A post that mocks a colleague')
    await employee.fill('May we contact you about it?', 'Yes, through this bot')
    const number = await submit(employee, 'SMC')
    await employee.press('Add evidence')
    await employee.waitForText(`Please attach the files for ${number}`)
    const picture = await employee.page.screenshot()
    const attached = { name: 'The post of Monday.png', mimeType: 'image/png', buffer: picture }
    await employee.page.locator('.compose input[type=file]').setInputFiles(attached)
    await employee.page.getByText('The post of Monday.png').waitFor()
    await employee.screenshot('evidence-attach')
    await employee.say('It stood there for an hour')
    await employee.waitForText(`One file was added to ${number}`)
    await employee.screenshot('evidence-added')

    const reviewer = await desk.as('durham.hr')
    await reviewer.inChannel('hr')
    await reviewer.cardWith(number).waitFor()
    await reviewer.waitForText(`${number}: there is something new`)
    await reviewer.press('Open details')
    const dialog = reviewer.page.locator('dialog[open]')
    await dialog.getByText('It stood there for an hour').scrollIntoViewIfNeeded()
    await reviewer.screenshot('evidence-details')
    await reviewer.press('Open this file')
    await dialog.getByText('Fingerprint (SHA-256)').waitFor()
    await reviewer.screenshot('evidence-link')
    const [page] = await Promise.all([
      reviewer.page.context().waitForEvent('page'),
      dialog.getByRole('link', { name: 'Download' }).click(),
    ])
    await page.getByRole('heading', { name: 'Evidence of a case' }).waitFor()
    await page.screenshot({ path: 'test/e2e/screenshots/evidence-page.png' })
    const downloading = page.waitForEvent('download')
    await page.getByRole('button', { name: 'Download the file' }).click()
    const download = await downloading
    const file = await readFile(await download.path())

    expect(download.suggestedFilename()).toBe(`${number}-1.png`)
    expect(file.equals(picture)).toBe(true)
    expect(new URL(page.url()).hash).toBe('')
    await page.getByRole('button', { name: 'Download the file' }).click()
    await page.getByText('It was used already').waitFor()
  }, 120_000)
})

describe('the menu of a message', () => {
  const choose = async ({ page }: DeskPage, message: string, action: string) => {
    const shown = page.locator('.message', { hasText: message }).last()
    await shown.getByRole('button', { name: 'More options' }).click()
    await shown.getByRole('menuitem', { name: action }).waitFor()
    return async () => shown.getByRole('menuitem', { name: action }).click()
  }

  test('reports a concern about a message, which its channel hears nothing of', async () => {
    const author = await desk.as('durham.it')
    await author.inChannel('general')
    await author.say('Have you seen what the neighbours post about our pool?')
    const witness = await desk.as('durham.cio')
    await witness.inChannel('general')
    const report = await choose(witness, 'about our pool', 'Report a concern')
    await witness.screenshot('menu-of-a-message')
    await report()
    await witness.page.locator('dialog[open]').getByText('confidential, not anonymous').waitFor()
    await witness.screenshot('menu-report-notice')
    await witness.press('Continue')
    const dialog = witness.page.locator('dialog[open]')
    const link = dialog.getByLabel('Link to the post, if you have one')
    await link.scrollIntoViewIfNeeded()
    await witness.screenshot('menu-report-form')
    expect(await link.inputValue()).toMatch(/^https:\/\/teams\.microsoft\.com\/l\/message\//)
    await witness.fill('Who, or which account', 'A page of neighbours')
    await witness.fill('Whose account was used', 'A personal account')
    await witness.fill('What happened', 'It names a lifeguard')
    await witness.fill('May we contact you about it?', 'Yes, through this bot')
    await witness.press('Submit')
    await dialog
      .getByRole('heading', { name: /Received: SMC-/ })
      .first()
      .waitFor()
    await witness.screenshot('menu-report-receipt')

    expect(await author.page.locator('.log').textContent()).not.toMatch(/lifeguard|SMC-/)
  })

  test('checks a comment: what it may touch, and the form for those who decide', async () => {
    const clerk = await desk.as('dauphin.marketing')
    await clerk.inChannel('general')
    await clerk.say('You are all useless idiots, every one of you.')
    const check = await choose(clerk, 'useless idiots', 'Check a comment')
    await check()
    const dialog = clerk.page.locator('dialog[open]')
    await dialog.getByText('What I noticed in the comment').waitFor()
    await clerk.screenshot('menu-check-comment')

    expect(await dialog.getByLabel('The comment').inputValue()).toContain('useless idiots')
  })

  test('says what the policy says where there is no form for concerns', async () => {
    const clerk = await desk.as('dauphin.employee')
    await clerk.ask('Who replies to comments?')
    const report = await choose(clerk, 'Who replies to comments?', 'Report a concern')
    await report()
    const dialog = clerk.page.locator('dialog[open]')
    await dialog.getByText('There is no form for this here').waitFor()
    await clerk.screenshot('menu-report-no-form')

    expect(await dialog.getByRole('button', { name: 'Continue' }).count()).toBe(0)
  })
})

describe('the administrator’s first minutes', () => {
  test('show which roles have a channel, and offer to bind them to this one', async () => {
    const administrator = await desk.as('dauphin.administrator')
    await administrator.inChannel('marketing')
    await administrator.mention('set up')
    await administrator.cardWith('Every role has its channel').waitFor()
    await administrator.screenshot('set-up')
    const card = administrator.cardWith('Every role has its channel')
    expect(await card.textContent()).toContain('This channel')
    expect(await card.getByRole('button', { name: 'Use this channel' }).count()).toBeGreaterThan(1)
    const inChat = await administrator.inChat()
    await inChat.ask('help')
    await inChat.screenshot('help-administrator')

    expect(await inChat.lastCard().getByRole('button').count()).toBeLessThanOrEqual(6)
  })
})

describe('scenes 3 and 4, apply and decide', () => {
  test('bad input is refused beside its field, and nothing that was entered is lost', async () => {
    const employee = await desk.as('durham.employee')
    await employee.ask('apply')
    await employee.fill('Account name or handle', '@kept')
    await employee.press('Submit')
    await employee.waitForText('Please fill in this field.')
    await employee.screenshot('apply-refused')

    const handle = employee.lastCard().getByPlaceholder('@ExampleRecreation')
    expect(await handle.inputValue()).toBe('@kept')
  })

  test('what the bot alone can refuse is a draft for when the person comes back, in their language', async () => {
    const employee = await desk.as('durham.employee')
    await employee.ask('apply')
    await fillApplication(employee, 'Health Department')
    await employee.press('Submit')
    await employee.waitForText('Not sent yet: one field needs another look')
    await employee.lastCard().scrollIntoViewIfNeeded()
    await employee.screenshot('apply-refused-by-bot')
    await employee.speak('fr')
    await employee.turn('phone', true)
    await employee.turn('dark', true)
    const draft = await employee.ask('demande')
    await draft.getByText('Voici votre brouillon').waitFor()
    await employee.screenshot('apply-draft-french-phone-dark')

    expect(await draft.getByPlaceholder('@ExempleLoisirs').inputValue()).toBe('@recreation')
    expect(await draft.locator('.pill').count()).toBe(3)
    await employee.speak('en')
  })

  test('people are picked from the directory, by keyboard as well, and taken away again', async () => {
    const employee = await desk.as('durham.employee-2')
    await employee.speak('en')
    await employee.ask('apply')
    await employee.fill('Moderators', ['Priya Meadowlark', 'Sacha Clairvent'])
    const moderators = employee.lastCard().locator('.picker').nth(3)
    await moderators.getByRole('button', { name: 'Take Priya Meadowlark away' }).click()
    const owner = employee.lastCard().getByRole('combobox', { name: /^Account owner/ })
    await owner.pressSequentially('mei')
    await employee.lastCard().getByRole('option', { name: 'Mei Northwind' }).waitFor()
    await employee.screenshot('apply-pick')
    await owner.press('ArrowDown')
    await owner.press('Enter')
    await employee.press('Submit')
    await employee.waitForText('Please fill in this field.')

    expect(await employee.lastCard().locator('.pill').allTextContents()).toEqual([
      'Mei Northwind×',
      'Sacha Clairvent×',
    ])
  })

  test('one decision is made, for everybody to see, and the applicant hears', async () => {
    const employee = await desk.as('durham.employee')
    const number = await apply(employee)
    await employee.screenshot('apply-receipt')

    const adviser = await desk.as('durham.it')
    await adviser.inChannel('it')
    await adviser.cardWith(number).waitFor()
    await adviser.press('Recommend')
    await adviser.cardWith(/recommended by/).waitFor()
    await adviser.screenshot('decide-consulted')

    const decider = await desk.as('durham.communications')
    await decider.inChannel('communications')
    await decider.cardWith(/recommended by/).waitFor()
    await decider.press('Approve')
    await decider.cardWith('Please write a reason').waitFor()
    await decider.screenshot('decide-reason-needed')
    await decider.page.locator('.card textarea').last().fill('The season opens in May')
    await decider.press('Approve')
    await decider.cardWith('Approved by').waitFor()
    await decider.screenshot('decide-approved')

    await employee.waitForText(`${number} (New Social Media Account Application Form) was approved`)
    await employee.screenshot('apply-approved')
    await adviser.cardWith('Approved by').waitFor()
    expect(await decider.cardWith(number).getByRole('button', { name: 'Approve' }).count()).toBe(0)
    const register = await employee.ask('accounts')
    expect(await register.textContent()).toContain('@recreation')
  })

  test('a question is answered in one tap, and the approval has conditions, from the dialog', async () => {
    const employee = await desk.as('durham.employee')
    const number = await apply(employee)

    const adviser = await desk.as('durham.it')
    await adviser.inChannel('it')
    await adviser.cardWith(number).waitFor()
    await adviser.page.locator('.card textarea').last().fill('Who holds the credentials?')
    await adviser.press('Ask a question')
    await employee.cardWith('Who holds the credentials?').waitFor()
    await employee.fill('Your answer', 'The area manager, in the vault')
    await employee.screenshot('decide-question')
    await employee.press('Send answer')
    await adviser.cardWith('in the vault').waitFor()

    const decider = await desk.as('durham.communications')
    await decider.inChat()
    await decider.ask('queue')
    await decider.screenshot('queue')
    await decider.press(`Open ${number}`)
    const dialog = decider.page.locator('dialog[open]')
    await dialog.getByText('What you can do').waitFor()
    await decider.screenshot('decide-dialog')
    await decider.turn('dark', true).catch(() => undefined)
    await decider.fill('Condition 1', 'Multi-factor sign-in is set up')
    await dialog.locator('textarea').last().fill('IT has answered in substance')
    await dialog.getByText('Condition 1', { exact: true }).last().scrollIntoViewIfNeeded()
    await decider.screenshot('decide-conditions')
    await decider.press('Conditional approval')
    await dialog.waitFor({ state: 'detached' })
    await decider.inChannel('communications')
    await decider.cardWith('Approved with conditions by').waitFor()
    await employee.waitForText('Multi-factor sign-in is set up')
    await employee.speak('fr')
    await employee.turn('phone', true)
    await employee.turn('dark', true)
    await employee.ask(`statut ${number}`)
    await employee.screenshot('status-french-phone-dark')
    await employee.ask('mes dossiers')
    await employee.screenshot('my-cases-french-phone-dark')

    expect(await employee.lastCard().textContent()).toContain(number)
    // The desk remembers the language of each person.
    await employee.speak('en')
  }, 240_000)

  test('an older phone, which knows Action.Submit only, decides as well', async () => {
    const employee = await desk.as('durham.employee')
    const number = await apply(employee)
    const decider = await desk.as('durham.communications')
    await decider.turn('older-phone', true)
    await decider.turn('phone', true)
    await decider.inChannel('communications')
    await decider.cardWith(number).waitFor()
    await decider.page.locator('.card textarea').last().fill('Covered by another account')
    await decider.press('Reject')
    await decider.cardWith('Rejected by').waitFor()
    await decider.screenshot('decide-older-phone')
    await employee.waitForText(`${number} (New Social Media Account Application Form) was rejected`)
  })
})

describe('scene 5, run it', () => {
  test('after kill -9 the case, its card and its buttons are there', async () => {
    const employee = await desk.as('durham.employee')
    const number = await apply(employee)
    await desk.kill()
    await desk.start()

    const decider = await desk.as('durham.communications')
    await decider.inChannel('communications')
    await decider.cardWith(number).waitFor()
    await decider.page.locator('.card textarea').last().fill('Yes')
    await decider.press('Approve')
    await decider.cardWith('Approved by').waitFor()

    const again = await desk.as('durham.employee')
    await again.waitForText(`${number} (New Social Media Account Application Form) was approved`)
    expect(await (await again.ask(`status ${number}`)).textContent()).toContain('Approved')
  })

  test('an administrator binds a channel, and nobody else can', async () => {
    const administrator = await desk.as('durham.administrator')
    await administrator.inChannel('general')
    await administrator.mention('use this channel for cio')
    await administrator.waitForText('now come to this channel')
    await administrator.screenshot('run-bind')

    const reviewer = await desk.as('durham.it')
    await reviewer.inChannel('general')
    await reviewer.mention('use this channel for cio')
    await reviewer.waitForText('Only an administrator')
  })

  test('another organization has its own forms', async () => {
    const employee = await desk.as('dauphin.employee')
    await employee.ask('got a story about the skating day for the city page')
    await employee.screenshot('content-form')

    expect(await employee.lastCard().textContent()).toContain('Content for the official channels')
  })
})
