import { readdirSync, readFileSync } from 'node:fs'
import { pathToFileURL } from 'node:url'
import { IntlMessageFormat } from 'intl-messageformat'
import { describe, expect, test } from 'vitest'
import { localize, type Message, say, sayDay } from '../../../src/messages/message.ts'
import { unbroken } from '../../../src/messages/unbroken.ts'

interface Found {
  readonly where: string
  readonly message: Message
}

const isMessage = (value: object): value is Message =>
  'en' in value && 'fr' in value && typeof value.en === 'string' && typeof value.fr === 'string'

function messagesIn(value: unknown, where: string): readonly Found[] {
  if (typeof value !== 'object' || value === null) return []
  if (isMessage(value)) return [{ where, message: value }]
  return Object.entries(value).flatMap(([key, inner]) => messagesIn(inner, `${where}.${key}`))
}

const files = readdirSync('src/messages').filter(
  (name) => !/^(message|localized-text|unbroken)[.]ts$/.test(name),
)
const found = (
  await Promise.all(
    files.map(async (name) =>
      messagesIn({ ...(await import(pathToFileURL(`src/messages/${name}`).href)) }, name),
    ),
  )
).flat()

/** The names of the values that a message takes. */
function valuesOf(text: string): readonly string[] {
  const names = (part: unknown): string[] => {
    if (Array.isArray(part)) return part.flatMap(names)
    if (typeof part !== 'object' || part === null) return []
    const own =
      'type' in part && part.type !== 0 && part.type !== 7 && 'value' in part
        ? [String(part.value)]
        : []
    return [...own, ...Object.values(part).flatMap(names)]
  }
  return [
    ...new Set(names(new IntlMessageFormat(text, 'en', undefined, { ignoreTag: true }).getAst())),
  ].sort()
}

describe('every message', () => {
  test('was found', () => {
    expect(files.length).toBeGreaterThan(4)
    expect(found.length).toBeGreaterThan(150)
  })

  test('takes the same values in both languages', () => {
    const uneven = found.filter(
      ({ message }) => valuesOf(message.en).join() !== valuesOf(message.fr).join(),
    )

    expect(uneven.map(({ where }) => where)).toEqual([])
  })

  test('is French in French', () => {
    const same = found.filter(({ message: { en, fr } }) => en === fr && en.split(' ').length > 3)

    expect(same.map(({ where }) => where)).toEqual([])
  })

  test('uses the typographic apostrophe, which ICU does not read as a quote', () => {
    const straight = found.filter(({ message }) => /'/.test(message.en + message.fr))

    expect(straight.map(({ where }) => where)).toEqual([])
  })
})

test('no French sentence has the space that France puts before ; ! and ?', () => {
  const spaced = found.filter(({ message }) => /\s[;!?]/.test(message.fr))

  expect(spaced.map(({ where }) => where)).toEqual([])
})

describe('French', () => {
  const saying = {
    en: 'Write: “{command}”',
    fr: 'Écrivez : « {command} »',
  }

  test('has guillemets and colons that no line end parts from their word', () => {
    expect(say('fr', saying, { command: 'aide' })).toBe('Écrivez\u00A0: «\u00A0aide\u00A0»')
    expect(localize('fr', saying)).toBe('Écrivez\u00A0: «\u00A0{command}\u00A0»')
  })

  test('leaves words that somebody else put in, and the other language, as they stand', () => {
    expect(say('fr', saying, { command: 'a : b' })).toContain('a : b')
    expect(say('en', { en: 'a : « b »', fr: '' })).toBe('a : « b »')
  })

  test('is as tied in the app package', () => {
    expect(readFileSync('appPackage/fr.json', 'utf8')).not.toMatch(/« | »|[^"] :/)
  })

  test('keeps every value and plural in place, whatever is tied', () => {
    const lost = found.filter(
      ({ message: { fr } }) => valuesOf(unbroken(fr)).join() !== valuesOf(fr).join(),
    )

    expect(lost.map(({ where }) => where)).toEqual([])
  })
})

describe('say', () => {
  test('puts values in as they stand, whatever is in them', () => {
    expect(say('en', { en: 'Hello {name}', fr: '' }, { name: '{number} <b>' })).toBe(
      'Hello {number} <b>',
    )
  })

  test('follows the plural of each language', () => {
    const days = {
      en: '{n, plural, one {# day} other {# days}}',
      fr: '{n, plural, one {# jour} other {# jours}}',
    }

    expect(say('en', days, { n: 0 })).toBe('0 days')
    expect(say('fr', days, { n: 0 })).toBe('0 jour')
  })

  test('says days as people write them', () => {
    const day = new Date('2026-02-17T00:00:00Z')

    expect(sayDay('en', day)).toBe('February 17, 2026')
    expect(sayDay('fr', day)).toBe('17 février 2026')
  })
})
