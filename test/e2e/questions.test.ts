/** A question without an answer, in a browser: to a person, back to the asker, on to everybody, and counted for the owner. */
import { describe, expect, test } from 'vitest'
import { deskForScenes } from './desk-program.ts'

const desk = deskForScenes()

const question = 'How many hashtags should an official post have?'

describe('a question that the policy does not answer', () => {
  test('goes to a person, comes back, and is answered for whoever asks next', async () => {
    const asker = await desk.as('durham.employee')
    await asker.ask(question)
    await asker.screenshot('question-no-answer')
    await asker.press('Ask')
    await asker.cardWith(/SMQ-\d{4}-\d{4}/).waitFor()
    await asker.screenshot('question-sent')

    const keeper = await desk.as('durham.questions')
    await keeper.inChannel('questions')
    await keeper.cardWith(question).waitFor()
    await keeper.screenshot('question-channel')
    await keeper.page.locator('.card textarea').last().fill('Two at most: each is read aloud.')
    await keeper.press('Answer for everyone')
    await keeper.cardWith('Answered for everyone').waitFor()
    await asker.waitForText('Two at most: each is read aloud.')
    await asker.screenshot('question-answered')

    const other = await desk.as('durham.employee-2')
    await other.ask('How many hashtags may an official post have?')
    await other.screenshot('question-approved-answer')
    await keeper.inChat()
    await keeper.ask('approved answers')
    await keeper.screenshot('approved-answers')

    expect(await other.lastMessage().textContent()).toContain('Approved answer by')
    expect(await keeper.lastCard().textContent()).toContain('How many hashtags')
  })

  test('is counted for the owner of the policy, without anybody’s words', async () => {
    const asker = await desk.as('durham.employee')
    const unanswered = 'How many emojis should an official post have?'
    for (let count = 0; count < 6; count += 1) await asker.ask(unanswered)
    const owner = await desk.as('durham.questions')
    await owner.inChat()
    await owner.ask('policy gaps')
    await owner.cardWith('Questions without an answer').waitFor()
    await owner.screenshot('gaps')

    expect(await owner.lastCard().textContent()).not.toContain('emojis')
  })
})
