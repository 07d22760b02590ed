/** What is searched: sets with marked answers for quality, and collections of any size for speed. */
import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { pick, seeded } from './seeded.mjs'

const linesOf = (file) =>
  readFileSync(file, 'utf8')
    .split('\n')
    .filter((line) => line.trim() !== '')
    .map((line) => JSON.parse(line))

const nameOf = (file) => file.replace(/\.[^.]+$/, '')

/** The public sets that are there: each question with spans of documents that answer it. */
export async function publicSets(own, gold) {
  const names = ['conditionalqa', 'contractnli', 'privacyqa']
  const there = names.filter((name) => existsSync(join(gold, 'retrieval', name)))
  return Promise.all(
    there.map((name) => {
      const folder = join(gold, 'retrieval', name)
      const questions = linesOf(join(folder, 'questions.jsonl'))
        .filter(({ answers }) => answers.length > 0)
        .map(({ question, answers }) => ({ text: question, spans: answers }))
      return readSet(own, name, join(folder, 'docs'), questions)
    }),
  )
}

/** The invented organizations: policies of kinds and countries that the shipped ones are not. */
export async function inventedSets(own, evals) {
  const folder = join(evals, 'organizations')
  const questions = ['open.jsonl', 'held-out.jsonl']
    .map((file) => join(folder, file))
    .filter(existsSync)
    .flatMap(linesOf)
    .filter(({ behaviour, history }) => behaviour === 'answer' && history === undefined)
  const organizations = readdirSync(join(folder, 'knowledge')).sort()
  return Promise.all(
    organizations.map((org) => {
      const docs = join(folder, 'knowledge', org)
      const asked = questions.filter((question) => question.org === org)
      return readSet(
        own,
        org,
        docs,
        asked.map((question) => quoted(question, docs, own)),
      )
    }),
  )
}

/**
 * Questions that lean on the one before, over all policies at once: the invented ones and those that are shipped. An
 * engine that knows of conversations gets the earlier questions apart, the others get them before the question.
 */
export async function followUpSet(own, evals, shipped) {
  const { loadKnowledge, passagesOf, squeeze } = own
  const leaning = (file) =>
    linesOf(file).filter(({ behaviour, history }) => behaviour === 'answer' && history)
  const folder = join(evals, 'organizations')
  const asked = [
    ...['open.jsonl', 'held-out.jsonl'].map((file) => join(folder, file)),
    ...['questions.jsonl', 'blind-questions.jsonl', 'blind-held-out.jsonl'].map((file) =>
      join(evals, file),
    ),
  ]
    .filter(existsSync)
    .flatMap(leaning)
  const orgs = readdirSync(join(folder, 'knowledge')).map((org) => join(folder, 'knowledge', org))
  const loaded = await Promise.all([...orgs, shipped].map((path) => loadKnowledge(path)))
  const documents = loaded
    .flatMap(({ organizations }) => organizations)
    .flatMap(({ org, documents }) =>
      // Their typical questions are settings, and no engine gets any.
      documents.map(({ asks, ...document }) => ({
        ...document,
        of: org,
        name: `${org} ${document.name}`,
      })),
    )
  const passages = documents.flatMap(passagesOf)
  const of = ({ document }, org) => document.of === org
  const holds = (passage, quote) => {
    const [words, wanted] = [squeeze(passage.text).text, squeeze(quote).text]
    return words.includes(wanted) || wanted.includes(words)
  }
  const within = (passage, ids) =>
    ids.some((id) => id === passage.clause.id || id === passage.item?.id)
  const questions = asked.map(({ org, question, history, quotes, clauses }) => {
    const right = (passage, test) => of(passage, org) && test(passage)
    const numbers = (test) =>
      new Set(passages.flatMap((passage, at) => (right(passage, test) ? [at] : [])))
    const wanted = quotes
      ? quotes.map((quote) => numbers((passage) => holds(passage, quote)))
      : [numbers((passage) => within(passage, clauses))]
    return { text: question, history, wanted: wanted.filter(({ size }) => size > 0) }
  })
  return {
    name: 'follow-ups',
    documents,
    passages,
    questions: questions.filter(({ wanted }) => wanted.length > 0),
  }
}

/** Each quote of a right answer as a span of the file that holds it. */
function quoted({ question, quotes }, docs, { placeText, squeeze }) {
  const files = new Map(
    readdirSync(docs).map((file) => [
      nameOf(file),
      squeeze(readFileSync(join(docs, file), 'utf8')),
    ]),
  )
  const spans = quotes.flatMap((text) =>
    [...files.keys()].map((document) => placeText({ document, text }, files)).filter(Boolean),
  )
  return { text: question, spans }
}

async function readSet(own, name, docs, questions) {
  const { loadKnowledge, passagesOf, placeText, squeeze, covers } = own
  const { organizations } = await loadKnowledge(docs)
  const documents = organizations.flatMap((organization) => organization.documents)
  const passages = documents.flatMap(passagesOf)
  const files = new Map(
    readdirSync(docs).map((file) => [
      nameOf(file),
      squeeze(readFileSync(join(docs, file), 'utf8')),
    ]),
  )
  const places = passages.map(({ document, text }) =>
    placeText({ document: document.name, text }, files),
  )
  const asked = questions.map(({ text, spans }) => ({
    text,
    /** For each span the passages that cover it. */
    wanted: spans.map(
      (span) => new Set(places.flatMap((place, at) => (place && covers(place, span) ? [at] : []))),
    ),
  }))
  return { name, documents, passages, questions: asked }
}

const passagesADocument = 60

/**
 * A collection of so many passages, made of what the sets hold: their own passages first, then passages recombined from
 * two of their sentences, so that words stay as frequent as they are in real text.
 */
export function collectionOf(size, sets, passagesOf) {
  const random = seeded(size)
  const real = sets.flatMap(({ passages }) => passages)
  const sentences = real
    .flatMap(({ text }) => text.split(/(?<=[.;:?!])\s+/))
    .filter((s) => s.length > 20)
  const documents = []
  for (let at = 0; at < size; at += passagesADocument) {
    const count = Math.min(passagesADocument, size - at)
    const title = pick(real, random).document.title
    const clauses = Array.from({ length: count }, (_, within) => {
      const own = real[at + within]
      const text = (own?.text ?? `${pick(sentences, random)} ${pick(sentences, random)}`).replace(
        /\s+/g,
        ' ',
      )
      const headingPath = (own ?? pick(real, random)).clause.headingPath
      return {
        id: `${within + 1}`,
        heading: headingPath.at(-1) ?? title,
        headingPath,
        kind: 'clause',
        text,
        items: [],
      }
    })
    const facts = {}
    documents.push({
      org: 'bench',
      name: `d${at}`,
      title,
      kind: 'policy',
      version: '1',
      facts,
      restated: false,
      clauses,
    })
  }
  return { documents, passages: documents.flatMap(passagesOf) }
}
