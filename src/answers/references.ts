/** The documents that quoted words name and that nobody has imported. */

import { keptFor } from '../kept-for.ts'
import { referencesIn } from '../knowledge/references.ts'
import type { AnswerBase } from './base.ts'
import { textsOfClauses } from './kept.ts'

/** Names and quotes come again and again. */
const folded = keptFor(textsOfClauses, (text) =>
  text.toLowerCase().replace(/[’‘]/g, "'").replace(/\s+/g, ' ').trim(),
)
const namesIn = keptFor(textsOfClauses, referencesIn)

const wordsOf = (text: string) => folded(text).match(/[\p{L}\p{N}]+/gu) ?? []
const wordSetOf = keptFor(textsOfClauses, (text): ReadonlySet<string> => new Set(wordsOf(text)))

/**
 * Names of documents, forms and Acts in the quotes that the bot has neither as a document nor as a form, in the order in
 * which they stand there. A document that the settings know by another name is given its full one.
 */
export function missingDocuments(base: AnswerBase, quotes: readonly string[]): readonly string[] {
  const text = quotes.join('\n')
  const said = folded(text)
  const known = base.settings.documents.map(({ name }) => name)
  const found = [...namesIn(text), ...known.filter((name) => said.includes(folded(name)))]
  const names = new Map(
    found.map((name): [string, string] => {
      const full = fullName(base, name)
      return [folded(full), full]
    }),
  )
  const all = [...names.keys()]
  return (
    [...names]
      // "Ontario Freedom of Information Act" and "Freedom of Information Act" are one: the longer name says more.
      .filter(([key]) => !all.some((other) => other !== key && other.endsWith(` ${key}`)))
      .map(([, name]) => name)
      .filter((name) => !isHeld(base, name))
      .sort((a, b) => placeIn(said, a) - placeIn(said, b))
  )
}

const fullName = ({ settings }: AnswerBase, name: string): string =>
  settings.documents.find(
    (named) =>
      folded(named.name) === folded(name) ||
      named.aliases.some((alias) => folded(alias) === folded(name)),
  )?.name ?? name

/** Names that stand there under another name come last. */
function placeIn(said: string, name: string): number {
  const at = said.indexOf(folded(name))
  return at < 0 ? said.length : at
}

/** `the City of Elm Social Media Policy` is the document titled “Policy 12, Use of Social Media”. */
function isHeld(
  { index, forms, name: organization, settings, org }: AnswerBase,
  name: string,
): boolean {
  const owner = new Set([organization, settings.shortName ?? '', org].flatMap(wordsOf))
  const words = wordsOf(name).filter((word) => !owner.has(word))
  const titles = [
    ...index.documents.map(({ document }) => document.title),
    ...forms.map(({ title }) => title.en),
  ]
  return titles.some((title) => words.every((word) => wordSetOf(title).has(word)))
}
