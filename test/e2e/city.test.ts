/** What the city's policy calls for, in a browser: content for its channels, and what to do about a public comment. */
import { expect, test } from 'vitest'
import { deskForScenes } from './desk-program.ts'

const desk = deskForScenes()

test('a story goes to the Marketing Coordinator, who asks, schedules it, and the employee hears the day', async () => {
  const employee = await desk.as('dauphin.employee')
  await employee.ask('got a story about the skating day for the city page')
  await employee.fill('What it is about', 'The skating day')
  await employee.fill('What should be said', 'The rink is open on Saturday, with hot chocolate.')
  await employee.fill('Day it should go out', '2026-12-04')
  await employee.fill('Are people shown or named?', 'Yes, not asked yet')
  await employee.fill(
    'Is there personal information in it (a home, health, a child, a family)?',
    'No',
  )
  await employee.screenshot('content-filled')
  await employee.press('Submit')
  await employee.cardWith('Received: SMK-').waitFor()
  await employee.screenshot('content-receipt')
  const card = (await employee.lastCard().textContent()) ?? ''
  const number = /SMK-\d{4}-\d{4}/.exec(card)?.[0] ?? ''

  const coordinator = await desk.as('dauphin.marketing')
  await coordinator.inChannel('marketing')
  await coordinator.cardWith(number).waitFor()
  await coordinator.page.locator('.card textarea').last().fill('Has the family agreed?')
  await coordinator.press('Ask a question')
  await employee.cardWith('Has the family agreed?').waitFor()
  await employee.fill('Your answer', 'They have, in writing')
  await employee.press('Send answer')
  await coordinator.cardWith('They have, in writing').waitFor()
  await coordinator.page.locator('.card textarea').last().fill('Friday, December 4, at nine')
  await coordinator.press('Schedule')
  await coordinator.cardWith('Scheduled by').waitFor()
  await coordinator.screenshot('content-scheduled')
  await employee.waitForText('Friday, December 4, at nine')
  await employee.screenshot('content-heard')

  expect(card).toContain('ask them before it goes out')
})

test('a comment is held against the rules, removed on one of them, and stands in the log', async () => {
  const employee = await desk.as('dauphin.employee-2')
  await employee.ask(
    'check comment: You are all useless idiots. Post: Snow clearing goes on today.',
  )
  await employee.cardWith('Submit comment').waitFor()
  await employee.screenshot('comment-noticed')
  await employee.press('Submit')
  await employee.cardWith('Received: SMR-').waitFor()
  const card = (await employee.lastCard().textContent()) ?? ''
  const number = /SMR-\d{4}-\d{4}/.exec(card)?.[0] ?? ''

  const coordinator = await desk.as('dauphin.marketing')
  await coordinator.inChannel('marketing')
  await coordinator.cardWith(number).waitFor()
  await coordinator.screenshot('comment-channel')
  await coordinator.press('Remove')
  await coordinator.cardWith('Removal decided by').waitFor()
  await employee.waitForText('is to be removed')
  await coordinator.inChat()
  await coordinator.ask('comment log idiots')
  await coordinator.screenshot('comment-log')

  expect(await coordinator.lastMessage().textContent()).toContain(number)
})

test('hard criticism of a service is said to be allowed', async () => {
  const employee = await desk.as('dauphin.employee')
  await employee.ask('check comment: The snow clearing is a disgrace for the taxes we pay.')
  await employee.cardWith('Submit comment').waitFor()
  await employee.screenshot('comment-allowed')

  expect(await employee.page.locator('main .log').textContent()).toContain(
    'Hard criticism of a service is allowed and should be left',
  )
})
