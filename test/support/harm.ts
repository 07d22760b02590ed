/** What a message, a card or an answer to a button must never carry, whoever wrote what stands in it. */
import { createRequire } from 'node:module'
import { foreignHost } from './attacks.ts'

interface Reader {
  render(markdown: string): string
}
// It comes without types.
const MarkdownIt = createRequire(import.meta.url)('markdown-it') as new (options: object) => Reader
/** As generous a reader as a client may be: HTML, tables, links made of plain text. */
const reader = new MarkdownIt({ html: true, linkify: true })

type Json = Readonly<Record<string, unknown>>

/** `text`: shown as it stands. `markdown`: read as Markdown. `rich`: read as Markdown, with functions and templates. */
type Reading = 'unread' | 'text' | 'markdown' | 'rich'

/** They fetch from elsewhere, lead there, or call somebody: no card or message of the bot has one. */
const forbidden = new Set([
  'Image',
  'ImageSet',
  'Media',
  'MediaSource',
  'Action.OpenUrl',
  'mention',
])
const unread = new Set(['id', 'type', 'verb', 'contentType', '$schema', 'replyToId'])
/** What is shown to nobody: the buttons' data, and Teams' own names of who speaks with whom. */
const aside = new Set(['data', 'from', 'recipient', 'conversation', 'members', 'bot'])

function readingOf(part: Json, key: string): Reading {
  const { type = '', textFormat } = part
  if (unread.has(key) || key.startsWith('@')) return 'unread'
  if (type === 'TextRun' && key === 'text') return 'text'
  if (String(type).startsWith('Input.') && key === 'value') return 'text'
  // Labels of citations, and what a notification says.
  if (key === 'name' || key === 'abstract' || key === 'summary') return 'text'
  if (key === 'text' && textFormat === 'plain') return 'text'
  if (key === 'text' && textFormat === 'markdown') return 'markdown'
  // The preview of a search result, and the last sentence of a dialog or a button, are plain text.
  if (type === '' && (key === 'title' || key === 'text' || key === 'value')) return 'text'
  if (key === 'value' || key === 'message') return 'text'
  return 'rich'
}

const invisible =
  /[\u00AD\u061C\u180E\u200B-\u200F\u202A-\u202E\u2060-\u2064\u2066-\u2069\uFEFF\u{E0000}-\u{E007F}]/u
const tags = /<(?:a|img|at|script|iframe|svg|style|base|h1|b|attachment|emoji)\b[^>]*>/gi

const hiddenIn = (text: string) => invisible.test(text) || /\p{Cc}/u.test(text.replaceAll('\n', ''))
/** Addresses and sites of the organization may become links; what leads to the stranger, or runs something, may not. */
const isHarmless = (tag: string) =>
  /^<a href="(?:https?|mailto):/i.test(tag) && !tag.includes(foreignHost)
const activeIn = (text: string) =>
  (reader.render(text).match(tags) ?? []).filter((tag) => !isHarmless(tag))
/** Every client of Adaptive Cards puts a day or a time in its place, in a TextRun too. */
const functionIn = (text: string) => /\{\{(?:DATE|TIME)\(/.test(text)

function textProblems(text: string, reading: Reading): readonly string[] {
  const quoted = JSON.stringify(text.slice(0, 200))
  const isRead = reading === 'markdown' || reading === 'rich'
  const isTemplate = reading === 'rich' && (text.includes('$'.concat('{')) || text.includes('{{'))
  return [
    ...(hiddenIn(text) ? [`hidden characters in ${quoted}`] : []),
    ...(functionIn(text) ? [`a function in ${quoted}`] : []),
    ...(isRead ? activeIn(text).map((tag) => `${tag} of ${quoted}`) : []),
    ...(isTemplate ? [`a template in ${quoted}`] : []),
    ...(reading === 'rich' && text.includes(foreignHost) ? [`a foreign address in ${quoted}`] : []),
  ]
}

/** Every problem in what the bot sent or answered, at any depth. */
export function problemsIn(sent: unknown): readonly string[] {
  if (Array.isArray(sent)) return sent.flatMap(problemsIn)
  if (typeof sent !== 'object' || sent === null) return []
  const part = sent as Json
  const own = forbidden.has(String(part.type)) ? [`a ${part.type}`] : []
  return [
    ...own,
    ...Object.entries(part).flatMap(([key, value]) => {
      if (aside.has(key)) return []
      if (typeof value !== 'string') return problemsIn(value)
      if (/url$/i.test(key)) return value.includes(foreignHost) ? [`a foreign ${key}`] : []
      const reading = readingOf(part, key)
      return reading === 'unread' ? [] : textProblems(value, reading)
    }),
  ]
}
