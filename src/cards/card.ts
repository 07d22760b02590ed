/** The parts that every card is made of, as plain Adaptive Card JSON. */
import type { Language } from '../messages/message.ts'

/** An element, action or card, as JSON. */
export interface CardPart {
  readonly type: string
  readonly [property: string]: unknown
}

export interface Card extends CardPart {
  readonly type: 'AdaptiveCard'
  readonly body: readonly CardPart[]
}

interface TextStyle {
  readonly size?: 'small' | 'default' | 'medium' | 'large'
  readonly weight?: 'bolder'
  readonly isSubtle?: boolean
  readonly color?: 'attention' | 'good' | 'accent'
  readonly italic?: boolean
}

/** What a client reads, and nobody sees. */
const unseen = new Set(['type', 'id', 'verb', 'data', 'lang', 'url', '$schema', 'version'])

/** Every text of a card once more as it can be seen, whoever wrote it and wherever it stands: labels, choices, inputs. */
function cleaned(part: unknown): unknown {
  if (typeof part === 'string') return visible(part)
  if (Array.isArray(part)) return part.map(cleaned)
  if (typeof part !== 'object' || part === null) return part
  const shown: Record<string, unknown> = {}
  for (const [key, value] of Object.entries(part))
    shown[key] = unseen.has(key) ? value : cleaned(value)
  return shown
}

/** What a card is made of: parts, lists of them, and what is left out. */
export type Body = readonly (CardPart | readonly CardPart[] | undefined)[]

/** A card that Teams would refuse for its size has its longest texts cut. */
export const card = (body: Body, lang: string): Card => fitted([0], () => body, lang)

/** Teams shows version 1.5 and earlier to bots' users. */
const assembled = (body: Body, lang: string): Card => ({
  type: 'AdaptiveCard',
  $schema: 'http://adaptivecards.io/schemas/adaptive-card.json',
  version: '1.5',
  lang,
  msteams: { width: 'Full' },
  body: cleaned(body.flat().filter((part) => part !== undefined)) as readonly CardPart[],
})

/** A title of the bot's own words: nothing that people wrote, for a TextBlock reads Markdown. */
export const heading = (text: string, size: 'medium' | 'large' = 'large'): CardPart => ({
  type: 'TextBlock',
  text,
  style: 'heading',
  size,
  weight: 'bolder',
  wrap: true,
})

/**
 * Words shown literally: a TextRun reads no Markdown, so that names, reasons and quotes can carry no link, image,
 * mention or heading into a card. Invisible and direction-changing characters are dropped.
 */
export const words = (text: string, style: TextStyle = {}, spacing = 'default'): CardPart => ({
  type: 'RichTextBlock',
  spacing,
  inlines: [{ type: 'TextRun', text: visible(text), ...style }],
})

/** French sets a space before it that no line breaks at. */
export const colon = { en: ':', fr: '\u00A0:' } as const

/** "Label: value" on one line, the label in bold; a label that is a question keeps its own mark. */
export const fact = (language: Language, label: string, value: string, limit = 300): CardPart => ({
  type: 'RichTextBlock',
  spacing: 'small',
  inlines: [
    {
      type: 'TextRun',
      text: `${visible(label)}${/[?!:]$/.test(label) ? '' : colon[language]} `,
      weight: 'bolder',
    },
    { type: 'TextRun', text: shorten(visible(value), limit) },
  ],
})

export const box = (
  items: readonly CardPart[],
  style: 'emphasis' | 'attention' | 'good' | 'default' = 'emphasis',
): CardPart => ({
  type: 'Container',
  style,
  spacing: 'medium',
  items,
})

/**
 * A button that the bot answers. Old clients know Action.Submit only; both carry the same data, and the bot believes
 * none of it but the nonce.
 */
export function button(
  title: string,
  verb: string,
  data: Readonly<Record<string, string>>,
  options: { readonly checksInputs?: boolean } = {},
): CardPart {
  const associatedInputs = options.checksInputs === false ? 'none' : 'auto'
  const payload = { ...data, verb }
  return {
    type: 'Action.Execute',
    title,
    verb,
    data: payload,
    associatedInputs,
    fallback: { type: 'Action.Submit', title, data: payload, associatedInputs },
  }
}

/**
 * A button that opens a dialog. Clients that know no dialogs send it as a message, which the bot answers in the chat:
 * learn.microsoft.com, dialogs in Teams, invoking a dialog.
 */
export const dialogButton = (
  title: string,
  verb: string,
  data: Readonly<Record<string, string>>,
  options: { readonly checksInputs?: boolean } = {},
): CardPart => ({
  type: 'Action.Submit',
  title,
  associatedInputs: options.checksInputs ? 'auto' : 'none',
  data: { ...data, verb, msteams: { type: 'task/fetch' } },
})

/** A button inside a dialog, where Teams takes Action.Submit only. */
export const dialogSubmit = (
  title: string,
  verb: string,
  data: Readonly<Record<string, string>>,
): CardPart => ({ type: 'Action.Submit', title, data: { ...data, verb } })

/** The card as a dialog can show it: every button as the Action.Submit that old clients would get. */
export const inDialog = (shown: Card): Card => submitsOnly(shown) as Card

function submitsOnly(part: unknown): unknown {
  if (Array.isArray(part)) return part.map(submitsOnly)
  if (typeof part !== 'object' || part === null) return part
  if ('type' in part && part.type === 'Action.Execute' && 'fallback' in part) return part.fallback
  return Object.fromEntries(Object.entries(part).map(([key, value]) => [key, submitsOnly(value)]))
}

/** Teams drops what goes beyond six in one set. */
const mostActions = 6

/** Buttons stand in the body, where Teams honours the fallback of each. */
export function buttons(actions: readonly CardPart[]): CardPart | undefined {
  if (actions.length === 0) return undefined
  if (actions.length <= mostActions) return { type: 'ActionSet', spacing: 'medium', actions }
  const first = actions.slice(0, mostActions)
  const rest = buttons(actions.slice(mostActions))
  return {
    type: 'Container',
    spacing: 'medium',
    items: [
      { type: 'ActionSet', actions: first },
      ...(rest ? [{ ...rest, spacing: 'small' }] : []),
    ],
  }
}

/** What every client of Teams shows: a connector refuses more. */
const mostBytes = 24_500

function fits(drawn: Card): boolean {
  const text = JSON.stringify(drawn)
  // A place of a text takes three bytes at most: of most cards nothing has to be counted.
  return 3 * text.length <= mostBytes || new TextEncoder().encode(text).length <= mostBytes
}

/** Characters that are left of each text that is only read, the most generous first. */
const textLimits = [1200, 600, 300, 200, 120, 80, 50, 30]

/**
 * The last resort, for what no card has a limit of its own against: names, choices and replies without end. What is
 * entered, and what can be chosen, is never cut: it would be sent back so.
 */
function cutToFit(drawn: Card): Card {
  let cut = drawn
  for (const limit of textLimits) {
    cut = { ...drawn, body: drawn.body.map((part) => withShortTexts(part, limit) as CardPart) }
    if (fits(cut)) break
  }
  return cut
}

function withShortTexts(part: unknown, limit: number): unknown {
  if (Array.isArray(part)) return part.map((entry) => withShortTexts(entry, limit))
  if (typeof part !== 'object' || part === null) return part
  return Object.fromEntries(
    Object.entries(part).map(([key, value]) => [
      key,
      key === 'text' && typeof value === 'string'
        ? shorten(value, limit)
        : unseen.has(key)
          ? value
          : withShortTexts(value, limit),
    ]),
  )
}

/** The first drawing that fits as it is: `limits` are lengths of texts or lists, the most generous first. */
export function fitted<Limit>(
  limits: readonly [Limit, ...Limit[]],
  draw: (limit: Limit) => Body,
  lang: string,
): Card {
  const [first, ...rest] = limits
  let drawn = assembled(draw(first), lang)
  for (const limit of rest) {
    if (fits(drawn)) return drawn
    drawn = assembled(draw(limit), lang)
  }
  return fits(drawn) ? drawn : cutToFit(drawn)
}

/** Nothing in it has to be taken out or put differently: letters of English and French, and what is written with them. */
const plainText = /^[\n -z|}~\u00a0-\u00ac\u00ae-\u024f\u2010-\u2026\u202f]*$/

/**
 * A text as it can be seen: without control, zero-width and direction-changing characters and halves of characters; line
 * breaks stay. Clients put a date in the place of `{{DATE(…)}}`, also where no Markdown is read: it is taken apart.
 */
export function visible(text: string): string {
  if (plainText.test(text)) return text
  return text
    .normalize('NFC')
    .replace(/\r\n?/g, '\n')
    .replace(/[\p{Cc}\p{Cf}\p{Co}\p{Cn}\p{Cs}]/gu, (character) => (character === '\n' ? '\n' : ''))
    .replace(/\{(?=\{\s*(?:DATE|TIME)\s*\()/gi, '{ ')
}

/** At most `limit` characters, cut at the end with an ellipsis, never inside a character. */
export function shorten(text: string, limit: number): string {
  if (text.length <= limit) return text
  // A character takes two places at most: what is further back is cut in any event.
  const characters = [...text.slice(0, 2 * limit + 2)]
  return characters.length <= limit
    ? text
    : `${characters
        .slice(0, limit - 1)
        .join('')
        .trimEnd()}…`
}
