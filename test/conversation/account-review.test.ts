import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { openStorage } from '../../src/storage/open.ts'
import { anAccount } from '../contract/builders.ts'
import { channel, personalChat, somebody } from '../support/activities.ts'
import { testCipher } from '../support/databases.ts'
import { actionsIn, administrator, startTestApp, textOf } from '../support/desk-app.ts'
import type { Message } from '../support/teams-world.ts'

test('reminds those who keep the register of a review that is due, once, and takes it with one tap', async () => {
  const folder = await mkdtemp(join(tmpdir(), 'policy-desk-review-'))
  const databaseUrl = `file:${join(folder, 'desk.db')}`
  const storage = await openStorage({ url: databaseUrl, cipher: testCipher })
  await storage.cases.transaction((tx) =>
    tx.insertAccount(anAccount({ org: 'durham', handle: '@due', reviewOn: '2026-01-15' })),
  )
  await storage.close()
  const officer = somebody('Olga Officer')
  const place = channel('communications-officer')

  const desk = await startTestApp({ databaseUrl })
  try {
    desk.connector.setMembers(String(place.teamId), [administrator, officer])
    await desk.say(administrator, 'use this channel for communications-officer with', {
      place,
      mentions: [officer],
    })
    const reminders = () =>
      desk.connector.conversationsUnder(String(place.channelId)).flatMap((conversationId) =>
        desk.connector
          .messagesIn(conversationId)
          .filter((message) => textOf(message).includes('due for review on January 15, 2026'))
          .map((message) => ({ message, place: { ...place, conversationId } })),
      )
    await desk.connector.until(() => reminders().length > 0)
    await desk.restart()
    const [reminder] = reminders()
    if (!reminder) throw new Error('There is no reminder.')

    const stranger = await desk.press(
      somebody('Sam Stranger'),
      reminder.place,
      reminder.message,
      'Reviewed',
    )
    const reviewed = await desk.press(officer, reminder.place, reminder.message, 'Reviewed')

    expect(reminders()).toHaveLength(1)
    expect(textOf(reminder.message)).not.toContain('Blake Example')
    expect(stranger).toMatchObject({ statusCode: 403 })
    expect(textOf(reviewed)).toContain('Reviewed by Olga Officer')
    expect(textOf(reviewed)).not.toContain('overdue')
    const [own] = await desk.say(officer, 'account @due', { place: personalChat(officer) })
    expect(textOf(own)).toContain('Blake Example: given')
    expect(actionsIn(own as Message).length).toBeGreaterThan(3)
  } finally {
    await desk.stop()
    await rm(folder, { recursive: true })
  }
})
