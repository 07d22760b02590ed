/** The documents that quoted words name and that nobody has imported. */
import type { AnswerBase } from './base.ts'

const folded = (text: string) =>
  text.toLowerCase().replace(/[’‘]/g, "'").replace(/\s+/g, ' ').trim()

/** Names of documents in the quotes that are not in the knowledge base, in the order of the settings. */
export function missingDocuments(base: AnswerBase, quotes: readonly string[]): readonly string[] {
  const held = new Set(base.index.documents.map(({ document }) => folded(document.title)))
  const said = folded(quotes.join(' \n '))
  return base.settings.documents
    .map(({ name }) => name)
    .filter((name) => said.includes(folded(name)) && !held.has(folded(name)))
}
