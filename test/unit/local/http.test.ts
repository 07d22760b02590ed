import { describe, expect, test } from 'vitest'
import { type Knock, turnedAway } from '../../../src/local/http.ts'

function aKnock(headers: Knock['headers'] = {}, more: Partial<Knock> = {}): Knock {
  return {
    method: 'POST',
    socket: { remoteAddress: '127.0.0.1' },
    headers: { host: '127.0.0.1:3978', 'content-type': 'application/json', ...headers },
    ...more,
  }
}

describe('the desk’s door', () => {
  test.each([
    ['the bot, which names no origin', aKnock()],
    ['the desk’s own page', aKnock({ origin: 'http://127.0.0.1:3978' })],
    ['the page by another name of this machine', aKnock({ host: 'localhost:3978' })],
    ['IPv6', aKnock({ host: '[::1]:3978' }, { socket: { remoteAddress: '::1' } })],
    ['a look without a body', aKnock({ 'content-type': undefined }, { method: 'GET' })],
    ['JSON with a character set', aKnock({ 'content-type': 'application/json; charset=utf-8' })],
  ])('lets in %s', (_, knock) => {
    expect(turnedAway(knock)).toBeUndefined()
  })

  test.each([
    ['another machine', aKnock({}, { socket: { remoteAddress: '192.0.2.7' } })],
    ['a name that was pointed here', aKnock({ host: 'desk.example:3978' })],
    ['a host that is none', aKnock({ host: 'a b' })],
    ['a page of another site', aKnock({ origin: 'https://example.com' })],
    ['a page of another port', aKnock({ origin: 'http://127.0.0.1:8080' })],
    ['a page without an origin of its own', aKnock({ origin: 'null' })],
    ['a form of another site', aKnock({ 'content-type': 'text/plain' })],
    ['a body of no type', aKnock({ 'content-type': undefined })],
  ])('turns away %s', (_, knock) => {
    expect(turnedAway(knock)).toEqual(expect.any(String))
  })
})
