/** What the bot says, in the languages it speaks: ICU MessageFormat, both languages side by side. */
import { IntlMessageFormat } from 'intl-messageformat'
import { dateFormat } from './date-format.ts'
import { unbroken } from './unbroken.ts'

export const languages = ['en', 'fr'] as const
export type Language = (typeof languages)[number]

/** One thing to say. Both languages are written together, so that none is forgotten. ICU MessageFormat syntax. */
export type Message = Readonly<Record<Language, string>>

export type MessageValues = Readonly<Record<string, string | number | Date>>

/** Canadian English and French: dates and plurals follow them. */
const locales: Record<Language, string> = { en: 'en-CA', fr: 'fr-CA' }

const formats = new Map<string, IntlMessageFormat>()

/** A message in a language, with its values filled in. Values stand as given: nothing in them is read as syntax. */
export function say(language: Language, message: Message, values: MessageValues = {}): string {
  const text = localize(language, message)
  const key = `${language}\0${text}`
  let format = formats.get(key)
  if (!format) {
    format = new IntlMessageFormat(text, locales[language], undefined, { ignoreTag: true })
    formats.set(key, format)
  }
  return String(format.format(values))
}

/** A day in words: "February 17, 2026", « 17 février 2026 ». */
export function sayDay(language: Language, date: Date, timeZone = 'UTC'): string {
  return dateFormat(locales[language], { dateStyle: 'long', timeZone }).format(date)
}

/** A moment in words, in the organization's time zone. */
export function sayMoment(language: Language, date: Date, timeZone: string): string {
  return dateFormat(locales[language], {
    dateStyle: 'medium',
    timeStyle: 'short',
    timeZone,
  }).format(date)
}

/** The bot's language for a locale such as `fr-CA`; English where it speaks neither. */
export function languageOf(locale: string | undefined): Language {
  return locale?.toLowerCase().startsWith('fr') ? 'fr' : 'en'
}

/** Text from a configuration file: one text for all, or one for each language. It is shown without syntax. */
export type LocalizedText = string | Message

/** Of a text in both languages, the French one is tied together as print is; writers of catalogs and files need not see to it. */
export function localize(language: Language, text: LocalizedText): string {
  if (typeof text === 'string') return text
  return language === 'fr' ? unbroken(text.fr) : text.en
}

/** A message by a name that may come from outside: none for a name that the catalog does not have itself. */
export const messageNamed = (
  catalog: Readonly<Record<string, Message>>,
  name: string,
): Message | undefined => (Object.hasOwn(catalog, name) ? catalog[name] : undefined)
