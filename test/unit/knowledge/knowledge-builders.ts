/** Small documents and indexes for tests. */
import type { PolicyDocument } from '../../../src/knowledge/document.ts'
import { readDocument } from '../../../src/knowledge/read.ts'
import { buildIndex, type SearchIndex } from '../../../src/knowledge/search-index.ts'
import { KnowledgeSettings } from '../../../src/knowledge/settings.ts'

/** A document of the made-up cycling club from its Markdown text. */
export function aDocument(text: string, name = 'rules'): PolicyDocument {
  const bytes = new TextEncoder().encode(text)
  return readDocument({ org: 'club', name, file: `${name}.md`, bytes })
}

/** An index of texts by document name, with an organization's settings. */
export function anIndex(
  texts: Readonly<Record<string, string>>,
  settings: object = {},
): SearchIndex {
  const documents = Object.entries(texts).map(([name, text]) => aDocument(text, name))
  return buildIndex(documents, KnowledgeSettings.parse(settings))
}
