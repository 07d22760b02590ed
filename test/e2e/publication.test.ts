/** What a post calls for, in a browser: a consent, the check before it goes out, its record afterwards, and training. */
import { describe, expect, test } from 'vitest'
import { deskForScenes } from './desk-program.ts'
import type { DeskPage } from './desk-support.ts'

const desk = deskForScenes()

/** The first match in the newest card of a page. */
async function onCard(page: DeskPage, wanted: RegExp): Promise<string> {
  return wanted.exec((await page.lastCard().textContent()) ?? '')?.[0] ?? ''
}

/** How a person reads it on a phone at night, in French; afterwards as before. */
async function inFrenchOnPhone(page: DeskPage, command: string, picture: string): Promise<void> {
  await page.speak('fr')
  await page.turn('phone', true)
  await page.turn('dark', true)
  await page.ask(command)
  await page.screenshot(picture)
  await page.turn('phone', false)
  await page.turn('dark', false)
  // The desk remembers the language of each person.
  await page.speak('en')
}

describe('a consent', () => {
  test('is entered, refused where its days do not fit, and found by a name: by those who keep them only', async () => {
    const keeper = await desk.as('durham.communications-specialist')
    await keeper.inChat()
    await keeper.ask('add consent')
    await keeper.fill('Whose consent it is', 'Jane Skater')
    await keeper.fill('What may be used', ['Image, video or voice', 'Name'])
    await keeper.fill('Where: accounts, platforms, a campaign', 'All accounts of Parks')
    await keeper.fill(
      'What the person was told of how it is used and shared',
      'Posts about the trail, this winter and the next',
    )
    await keeper.fill('Where the signed form is kept', 'Parks, binder 4')
    await keeper.fill('Given on', '2026-06-01')
    await keeper.fill('Until (empty: without an end)', '2020-01-01')
    await keeper.press('Submit')
    await keeper.waitForText('It would end before it begins')
    await keeper.screenshot('consent-refused')
    await keeper.fill('Until (empty: without an end)', '2099-06-01')
    await keeper.press('Submit')
    await keeper.cardWith('It holds.').waitFor()
    await keeper.screenshot('consent-entered')
    await keeper.ask('do we have consent for Jane Skater?')
    await keeper.screenshot('consent-found')
    const employee = await desk.as('durham.employee')
    await employee.ask('do we have consent for Jane Skater?')
    await employee.screenshot('consent-not-theirs')
    await inFrenchOnPhone(keeper, 'consentements', 'consents-french-phone-dark')

    expect(await keeper.lastCard().textContent()).toContain('Jane Skater')
    expect(await employee.lastMessage().textContent()).not.toContain('Jane')
  })

  test('stands in the check before a post goes out, and one that does not hold is told of', async () => {
    const writer = await desk.as('durham.employee')
    await writer.ask('check a post')
    await writer.fill('Account on which it goes out', '@regionparks')
    await writer.fill('Whose account it is', 'A single program’s')
    await writer.fill('The post, word for word', 'Jane skates. #skatingtrailopening')
    await writer.fill(
      'Is a person shown or named, or is their story told?',
      'Yes: consent is documented, and they know how it will be used and shared',
    )
    await writer.fill('Consents', '1, 999')
    await writer.fill(
      'Is there other personal information in it (an address, health, a child, a licence plate)?',
      'No',
    )
    await writer.fill('Alternative text for every image', 'Not yet')
    await writer.fill('Captions for every video and sound', 'There is none')
    await writer.fill('Plain language: short sentences, known words', 'Yes')
    await writer.fill(
      'Words in images stand out clearly from what is behind them',
      'There are no words in images',
    )
    await writer.screenshot('check-form')
    await writer.press('Submit')
    await writer.cardWith('Received: SMP-').waitFor()
    await writer.screenshot('check-receipt')
    const number = await onCard(writer, /SMP-\d{4}-\d{4}/)

    const specialist = await desk.as('durham.communications-specialist')
    await specialist.inChannel('communications-specialist')
    await specialist.cardWith(number).waitFor()
    await specialist.waitForText('999 (not on record)')
    await specialist.screenshot('check-channel')
    await specialist.press('Approve')
    await specialist.cardWith('Approved by').waitFor()
    await writer.waitForText(`${number} (Check before a post goes out) was approved`)
    await specialist.inChat()
    await specialist.ask('consent 1')
    await specialist.screenshot('consent-with-its-checks')
    await specialist.fill('For “Withdraw”: what was said (optional)', 'She called us')
    await specialist.press('Withdraw')
    await specialist.cardWith('do not use it').waitFor()
    await specialist.screenshot('consent-withdrawn')

    expect(await specialist.lastCard().textContent()).toContain(number)
    await specialist.ask('checks about skates')
    await specialist.cardWith('Checks before publication').waitFor()
    await specialist.screenshot('checks-list')
    expect(await specialist.lastCard().textContent()).toContain(`${number} · `)
    await specialist.press(`Open ${number}`)
    await specialist.page.locator('dialog[open]').getByText('@regionparks').first().waitFor()
    await specialist.screenshot('checks-open')
  })
})

describe('the records of posts', () => {
  test('a pasted link becomes a record, which is corrected with its history and found again', async () => {
    const officer = await desk.as('durham.communications-officer')
    await officer.inChat()
    await officer.ask('add account Instagram @regionparks for Parks owner Robin Lakeshore')
    await officer.ask('https://www.instagram.com/regionparks/p/opening')
    await officer.fill('Kind', 'Story')
    await officer.fill('What it says, in a sentence', 'The skating trail opens on Saturday')
    await officer.screenshot('posts-form')
    await officer.press('Submit')
    await officer.cardWith('On record as SML-').waitFor()
    await officer.screenshot('posts-record')
    const number = /SML-\d{4}-\d{4}/.exec((await officer.lastCard().textContent()) ?? '')?.[0]

    await officer.press('Correct')
    await officer.fill('Kind', 'Post')
    await officer.fill('Reason', 'It was a post')
    await officer.press('Submit')
    await officer.cardWith('Kind, before: Story').waitFor()
    await officer.screenshot('posts-corrected')
    await officer.ask('posts about skating')
    await officer.screenshot('posts-list')
    expect(await officer.lastCard().textContent()).toContain(number)

    await inFrenchOnPhone(officer, 'publications sur skating', 'posts-french-phone-dark')
  })
})

describe('training', () => {
  test('is asked for, recorded with its day, and looked up by the one and by those who record it', async () => {
    const employee = await desk.as('durham.employee-2')
    await employee.ask('ask for training')
    await employee.fill('Why you need it', 'I begin to post on an account')
    await employee.fill('Your program area, and the accounts that you post on', 'Parks')
    await employee.screenshot('training-form')
    await employee.press('Submit')
    await employee.cardWith('Received: SMT-').waitFor()
    const number = await onCard(employee, /SMT-\d{4}-\d{4}/)

    const officer = await desk.as('durham.communications-officer')
    await officer.inChannel('communications-officer')
    await officer.cardWith(number).waitFor()
    await officer.screenshot('training-channel')
    await officer.press('Record as done')
    await officer.cardWith('Recorded as done by').waitFor()
    await employee.waitForText('Your training is on record')
    await employee.ask('my training')
    await employee.screenshot('training-mine')
    await officer.inChat()
    await officer.ask('record training')
    await officer.fill('Who took part', ['Robin Lakeshore'])
    await officer.fill('Done on', '2026-11-02')
    await officer.screenshot('training-record')
    await officer.press('Submit')
    await officer.waitForText('On record as TRN-')
    await officer.ask('training records')
    await officer.screenshot('training-list')
    await inFrenchOnPhone(employee, 'ma formation', 'training-french-phone-dark')

    expect(await officer.lastCard().textContent()).toContain('Robin Lakeshore: counts until')
    expect(await employee.lastCard().textContent()).toContain('Elle compte jusqu’au')
  })
})
