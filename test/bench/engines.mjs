/** Our retrieval and its peers behind one door: `await build(corpus)` gives `search(question)`, the numbers of the first ten passages. */
import { readFileSync } from 'node:fs'
import { create, insertMultiple, search as searchOrama } from '@orama/orama'
import Database from 'libsql'
import MiniSearch from 'minisearch'
import winkBm25 from 'wink-bm25-text-search'
import winkUtils from 'wink-nlp-utils'

const top = 10

/** `EFCAStandardForm-2019` as words: many a question names the document by its file, and ours reads that name too. */
const wordsOf = (name) =>
  name.replace(/[-_/.%]+/g, ' ').replace(/(\p{Ll})(?=\p{Lu})|(\p{Lu})(?=\p{Lu}\p{Ll})/gu, '$1$2 ')

/** Every engine gets the same three fields of the same passages. */
const fieldsOf = ({ document, clause, text }, id) => ({
  id,
  title: `${document.title} ${document.name} ${wordsOf(document.name)}`,
  heading: clause.headingPath.join(' '),
  body: text,
})
const keyOf = ({ document, clause, text }) => `${document.name}\0${clause.id}\0${text}`

/** Ours: no glossary, no typical questions, no settings of any kind. */
function ours({ buildIndex, retrieve }) {
  return ({ documents, passages }) => {
    const index = buildIndex(documents)
    const numbers = new Map(passages.map((passage, number) => [keyOf(passage), number]))
    return (question, history = []) =>
      retrieve(index, { text: question, history, top }).passages.map((found) =>
        numbers.get(keyOf(found)),
      )
  }
}

const miniSearch = (options) => (corpus) => {
  const index = new MiniSearch({ fields: ['title', 'heading', 'body'] })
  index.addAll(corpus.passages.map(fieldsOf))
  return (question) =>
    index
      .search(question, options)
      .slice(0, top)
      .map(({ id }) => id)
}

const orama = (options) => async (corpus) => {
  const index = create({
    schema: { number: 'number', title: 'string', heading: 'string', body: 'string' },
    components: { tokenizer: { stemming: true, language: 'english' } },
  })
  await insertMultiple(
    index,
    corpus.passages.map((passage, number) => {
      const { title, heading, body } = fieldsOf(passage, number)
      return { number, title, heading, body }
    }),
    1000,
  )
  return async (question) => {
    const properties = ['title', 'heading', 'body']
    const { hits } = await searchOrama(index, {
      term: question,
      properties,
      limit: top,
      ...options,
    })
    return hits.map(({ document }) => document.number)
  }
}

/** SQLite's full-text search: Porter stems, BM25, any of the words. */
function fts5(corpus) {
  const database = new Database(':memory:')
  database.exec(
    "create virtual table passage using fts5(title, heading, body, tokenize = 'porter unicode61')",
  )
  const insert = database.prepare(
    'insert into passage(rowid, title, heading, body) values (?, ?, ?, ?)',
  )
  database.exec('begin')
  for (const [number, passage] of corpus.passages.entries()) {
    const { title, heading, body } = fieldsOf(passage, number)
    insert.run(number, title, heading, body)
  }
  database.exec('commit')
  const select = database.prepare(
    'select rowid as number from passage where passage match ? order by rank limit ?',
  )
  return (question) => {
    const words = question.match(/[\p{L}\p{N}]+/gu) ?? []
    if (words.length === 0) return []
    const any = words
      .map((word) => `"${word}"`)
      .join(' or ')
      .replaceAll(' or ', ' OR ')
    return select.all(any, top).map(({ number }) => number)
  }
}

/** wink's BM25 with the tasks its documentation shows; it is also what Vectra ranks by. */
function wink(corpus) {
  const engine = winkBm25()
  engine.defineConfig({ fldWeights: { title: 1, heading: 1, body: 1 } })
  const { string, tokens } = winkUtils
  engine.definePrepTasks([
    string.lowerCase,
    string.removeExtraSpaces,
    string.tokenize0,
    tokens.removeWords,
    tokens.stem,
    tokens.propagateNegations,
  ])
  for (const [number, passage] of corpus.passages.entries()) {
    const { title, heading, body } = fieldsOf(passage, number)
    engine.addDoc({ title, heading, body }, number)
  }
  engine.consolidate()
  return (question) => engine.search(question, top).map(([number]) => Number(number))
}

/** A peer knows of no conversation: what was asked before stands before the question. */
const told = (build) => async (corpus) => {
  const search = await build(corpus)
  return (question, history = []) => search([...history, question].join(' '))
}

/** At 100,000 passages these take 9 to 28 s a question: hours for what nobody would wait for. */
const slow = 50_000

/** In the order of the tables; ours is the first. */
export const enginesOf = (own) => [
  { name: 'Policy Desk', build: ours(own) },
  { name: 'MiniSearch', build: told(miniSearch({})) },
  {
    name: 'MiniSearch, fuzzy',
    build: told(miniSearch({ fuzzy: 0.2, prefix: true })),
    mostPassages: slow,
  },
  { name: 'Orama', build: told(orama({})), mostPassages: slow },
  { name: 'Orama, tolerant', build: told(orama({ tolerance: 1 })), mostPassages: slow },
  { name: 'SQLite FTS5', build: told(fts5) },
  { name: 'wink BM25', build: told(wink) },
]

/** What was measured against, with versions. */
export function peerVersions() {
  return ['minisearch', '@orama/orama', 'wink-bm25-text-search', 'libsql'].map((name) => {
    const file = new URL(`../../node_modules/${name}/package.json`, import.meta.url)
    return `${name} ${JSON.parse(readFileSync(file, 'utf8')).version}`
  })
}
