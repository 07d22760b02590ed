import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { unreadIn } from '../../../src/local/desk-state.ts'
import { openDeskStore } from '../../../src/local/desk-store.ts'
import { createLog } from '../../../src/log.ts'
import { aStore } from './builders.ts'

const place = 'a:1chat'
const botMessage = { place, startsThread: false, from: 'bot', content: { text: 'Hello' } }

describe('what the desk remembers', () => {
  test('a card that answered a click stands for the one who clicked, until the bot updates the message', () => {
    const store = aStore()
    const { id } = store.send(botMessage)

    store.record({ kind: 'card-replaced', id, person: 'harbour.hr', card: { mine: true } })
    expect([...(store.state.messages.get(id)?.cards ?? [])]).toEqual([
      ['harbour.hr', { mine: true }],
    ])

    store.record({ kind: 'message-updated', id, content: { text: 'For all' } })
    const message = store.state.messages.get(id)
    expect(message).toMatchObject({ edited: true, content: { text: 'For all' } })
    expect(message?.cards.size).toBe(0)
  })

  test('a deleted message leaves its place and loses its content', () => {
    const store = aStore()
    const { id } = store.send(botMessage)

    store.record({ kind: 'message-deleted', id })

    expect(store.state.messages.get(id)).toMatchObject({ deleted: true, content: {} })
  })

  test('unread are the messages of others since the last look', () => {
    const store = aStore()
    store.send(botMessage)
    store.send({ ...botMessage, from: 'harbour.hr' })
    store.send({ ...botMessage, from: 'desk', onlyFor: 'harbour.hr' })
    expect(unreadIn(store.state, 'harbour.hr', place)).toBe(1)
    expect(unreadIn(store.state, 'harbour.administrator', place)).toBe(2)

    store.record({ kind: 'place-read', place, person: 'harbour.hr' })
    expect(unreadIn(store.state, 'harbour.hr', place)).toBe(0)

    store.send(botMessage)
    expect(unreadIn(store.state, 'harbour.hr', place)).toBe(1)
  })

  test('every change makes a message’s revision grow', () => {
    const store = aStore()
    const message = store.send(botMessage)
    const first = message.revision

    store.record({ kind: 'feedback-given', id: message.id, person: 'harbour.hr', reaction: 'like' })

    expect(message.revision).toBeGreaterThan(first)
  })

  test('an entry about a message that is not there changes nothing', () => {
    const store = aStore()

    expect(store.record({ kind: 'message-deleted', id: '7' })).toBeUndefined()
    expect(store.state.messages.size).toBe(0)
  })
})

describe('the store', () => {
  const log = createLog('silent')
  const open = (folder: string) =>
    openDeskStore({ folder, log, now: () => 1_000, onChange: () => undefined })

  test('is the same after it was closed and opened again, and gives no id twice', () => {
    const folder = mkdtempSync(join(tmpdir(), 'policy-desk-store-'))
    const before = open(folder)
    const one = before.send(botMessage)
    const two = before.send({ ...botMessage, startsThread: true })
    before.record({ kind: 'locale-chosen', person: 'harbour.hr', locale: 'fr-CA' })
    before.close()

    const after = open(folder)
    const three = after.send(botMessage)
    after.close()
    rmSync(folder, { recursive: true })

    expect([one.id, two.id, three.id]).toEqual(['1000', '1001', '1002'])
    expect(two.thread).toBe('1001')
    expect(after.state.messages.get(two.id)).toEqual(two)
    expect(after.state.locales.get('harbour.hr')).toBe('fr-CA')
    expect(after.state.revision).toBe(before.state.revision + 1)
  })
})
