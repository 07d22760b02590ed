/** Looks at a sentence as it is written: what only names its place, whether it is one statement, its names, its joints. */
import type { Language } from '../../messages/message.ts'
import type { Passage } from './passage.ts'
import { vocabularies } from './words.ts'

/** "Yes, …", "Under clause 4.06, …", "The policy says that …": what stands before the statement itself. */
const place = "(?:clause|section|l[’']article|article|la section|la clause) ([\\d.]+),?"
const frame = new RegExp(
  [
    '^(?:(?:yes|no|oui|non), ',
    `(?:under|according to|as per|per|selon|d[’']après|in) (?:the )?${place} (?:of the [\\p{L} ]{3,40}, )?`,
    `${place} (?:says|states|indique|précise) (?:that|que) `,
    '(?:the|la) (?:policy|politique) (?:says|states|indique|précise) (?:that|que) )',
  ].join('|'),
  'iu',
)
const endFrame = /\s*\((?:clause|section|article) ([\d.]+)\)(?=\.?$)|(?:\s*\[[\d, ]+\])+(?=\.?$)/iu
const abbreviation = /\b(?:e\.g|i\.e|p\.ex|c\.-à-d)\./giu

/** Takes off what only names the place, where it is the right place. */
export function withoutFrame(sentence: string, cited: readonly Passage[]): string {
  const isRight = (id: string | undefined) =>
    id === undefined ||
    cited.some(({ citation }) => citation.clause === id || citation.clause.startsWith(`${id}/`))
  const bare = sentence
    .replace(endFrame, (whole, id?: string) => (isRight(id) ? '' : whole))
    .replace(frame, (whole, one?: string, two?: string) => (isRight(one ?? two) ? '' : whole))
  return bare.charAt(0).toUpperCase() + bare.slice(1)
}

/** Broken off: something should follow. */
const unfinished =
  /[ ,](?:and|or|but|so|that|which|who|of|to|by|with|from|for|under|in|on|at|as|the|an?|et|ou|mais|que|qui|de|du|des|à|au|aux|par|avec|pour|sous|dans|sur|le|la|les|une?)[.,;:…\s]*$/iu

/** "This policy" says what it speaks of, as no other "this" does. */
const ownDocument =
  /^(?:this|cette|la présente|le présent) (?:policy|guideline|protocol|politique|directive|protocole)\b/i

/** One statement that stands by itself: no question, no bare pointer to something before it. */
export function isStatement(text: string, language: Language): boolean {
  const plain = text.replace(abbreviation, ' ')
  if (!/^[\p{Lu}\d“"«]/u.test(plain) || /[.!?]\s|[?!:]$/u.test(plain)) return false
  const [first = ''] = plain.toLowerCase().match(/[\p{L}']+/u) ?? []
  if (unfinished.test(plain)) return false
  if (ownDocument.test(plain)) return true
  return !vocabularies[language].pointers.has(first)
}

const bare = (text: string) =>
  ` ${text
    .toLowerCase()
    .replace(/[’‘]/g, "'")
    .replace(/'s\b/g, '')
    .replace(/[^\p{L}\p{N}]+/gu, ' ')} `

const nameRun =
  /\p{Lu}[\p{L}\p{M}\d]*(?:[ –-]+(?:(?:of|and|for|de|du|des|et) )?\p{Lu}[\p{L}\p{M}\d]*)+/gu

/** Names and titles of several words stand in the clause just so: no "Commissioner of Communications". */
export function namesStand(text: string, cited: readonly Passage[]): boolean {
  const source = bare(
    cited
      .flatMap(({ citation, units }) => [citation.title, ...units.map((unit) => unit.text)])
      .join(' | '),
  )
  return (text.replace(/['’]s\b/g, ' ,').match(nameRun) ?? []).every((run) => {
    const isStanding = (name: string) => source.includes(bare(name))
    const later = text.startsWith(run) ? run.replace(/^\S+ /, '') : run
    const parts = (name: string) => name.split(/ (?:and|et) /)
    return [run, later].some((name) => isStanding(name) || parts(name).every(isStanding))
  })
}

/** The whole sentence; then in two at a joint. */
export function splitsOf(text: string): readonly (readonly string[])[] {
  const joints = [...text.matchAll(/; (?:(?:and|but|et|mais) )?|,? (?:and|but|et|mais) /gu)]
  return [
    [text],
    ...joints.map(({ index, 0: joint }) => [
      text.slice(0, index),
      text.slice(index + joint.length),
    ]),
  ]
}
