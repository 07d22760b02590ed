/** What makes a text hard to read, or to hear read aloud: pointed out with its place, never judged and never in the way. */
import type { FieldValues } from './form.ts'
import { jargon } from './jargon.ts'

/**
 * `long-sentence`: `count` words, beginning with `words`. `jargon`: a hard word and a plain one. `capitals`: words that a
 * screen reader may spell out. `hashtag`: several words run together in small letters. `emoji`: so many in a row.
 */
export interface PlainNote {
  readonly kind: 'wording'
  readonly what: 'long-sentence' | 'jargon' | 'capitals' | 'hashtag' | 'emoji'
  readonly words: string
  readonly count?: number
  readonly instead?: string
}

/** Words of a sentence; most guides on plain language name a number between 20 and 25. */
const longest = 25
/** Of each kind: a list of everything would be read by nobody. */
const mostOfAKind = 3
/** Letters of a hashtag that is hardly one word. */
const longHashtag = 13
/** Emojis in a row: a screen reader says the name of each. */
const mostEmoji = 3

export function plainNotes(text: string): readonly PlainNote[] {
  const read = text.replace(/https?:\/\/\S+/gu, ' ').replaceAll("'", '’')
  return [longSentences, hardWords, capitals, hashtags, emoji].flatMap((look) =>
    look(read).slice(0, mostOfAKind),
  )
}

/** Of what was entered in a field; nothing where the form has none for it. */
export const plainNotesOf = (
  field: string | undefined,
  values: FieldValues,
): readonly PlainNote[] => (field === undefined ? [] : plainNotes(String(values[field] ?? '')))

const wordsIn = (text: string): readonly string[] =>
  text.match(/[\p{L}\p{N}][\p{L}\p{N}’-]*/gu) ?? []

function longSentences(text: string): readonly PlainNote[] {
  return text.split(/[.!?…]+(?=\s|$)|\n+/u).flatMap((sentence) => {
    const words = wordsIn(sentence)
    if (words.length <= longest) return []
    const begins = words.slice(0, 5).join(' ')
    return [
      {
        kind: 'wording' as const,
        what: 'long-sentence' as const,
        words: begins,
        count: words.length,
      },
    ]
  })
}

function hardWords(text: string): readonly PlainNote[] {
  const said = ` ${wordsIn(text.toLowerCase()).join(' ')} `
  return jargon.flatMap(([hard, instead]) =>
    said.includes(` ${hard} `)
      ? [{ kind: 'wording' as const, what: 'jargon' as const, words: hard, instead }]
      : [],
  )
}

/** Three words or more: a name of letters, such as CAO, is none. */
const capitals = (text: string): readonly PlainNote[] =>
  [...text.matchAll(/\p{Lu}{2,}(?:[ ,’-]+\p{Lu}{2,}){2,}/gu)].map(([words]) => ({
    kind: 'wording',
    what: 'capitals',
    words: words.slice(0, 60),
  }))

const hashtags = (text: string): readonly PlainNote[] =>
  [...text.matchAll(/#([\p{Ll}\p{N}]+)(?![\p{L}\p{N}])/gu)]
    .filter(([, tag = '']) => tag.length >= longHashtag)
    .map(([words]) => ({ kind: 'wording', what: 'hashtag', words: words.slice(0, 60) }))

const emoji = (text: string): readonly PlainNote[] =>
  [
    ...text.matchAll(
      /(?:\p{Extended_Pictographic}[\u{FE0F}\u{1F3FB}-\u{1F3FF}]?(?:\u200D\p{Extended_Pictographic}\u{FE0F}?)*\s*){2,}/gu,
    ),
  ]
    .map(
      ([row]) =>
        [
          ...row.matchAll(
            /\p{Extended_Pictographic}(?:\u{FE0F}?\u200D\p{Extended_Pictographic})*/gu,
          ),
        ].length,
    )
    .filter((count) => count > mostEmoji)
    .map((count) => ({ kind: 'wording', what: 'emoji', words: '', count }))
