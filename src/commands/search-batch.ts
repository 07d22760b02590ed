/** Answers a file of search questions, line by line: every line is checked before any is searched. */
import { z } from 'zod'
import { type Knowledge, loadKnowledge, type OrganizationKnowledge } from '../knowledge/load.ts'
import { answerThreshold, retrieve } from '../knowledge/retrieve.ts'
import { buildIndex, type SearchIndex } from '../knowledge/search-index.ts'
import { warmUp } from '../knowledge/warm-up.ts'
import { invalidInput, type PlacedLine, readBatch } from './batch.ts'
import { readOptions } from './command.ts'

const SearchLine = z.object({
  id: z.union([z.string(), z.number()]),
  question: z.string(),
  org: z.string().optional(),
  document: z.string().optional(),
  history: z.array(z.string()).optional(),
})
type SearchLine = z.infer<typeof SearchLine>

interface SearchArguments {
  readonly knowledge: string
  readonly batch: string
  readonly top: number
}

const usage = 'Usage: npm run search -- --knowledge DIR --batch FILE.jsonl [--top 10]'
const mostResults = 1000

function readArguments(args: readonly string[]): SearchArguments {
  const { values } = readOptions(usage, {
    args: [...args],
    options: {
      knowledge: { type: 'string', default: 'knowledge' },
      batch: { type: 'string' },
      top: { type: 'string', default: '10' },
    },
  })
  const top = Number(values.top)
  if (!values.batch) throw invalidInput(`--batch is missing. ${usage}`)
  if (!Number.isInteger(top) || top < 1 || top > mostResults) {
    throw invalidInput(`--top is '${values.top}': give a whole number from 1 to ${mostResults}.`)
  }
  return { knowledge: values.knowledge, batch: values.batch, top }
}

/** The organization that a line asks of: the one it names, else the only one there is. */
function organizationOf(
  { at, line }: PlacedLine<SearchLine>,
  { organizations }: Knowledge,
): OrganizationKnowledge {
  const names = organizations.map(({ org }) => org).join(', ')
  const [only] = organizations
  if (line.org === undefined && organizations.length > 1) {
    throw invalidInput(`${at} names no organization: add "org", one of ${names}.`)
  }
  const found = line.org === undefined ? only : organizations.find(({ org }) => org === line.org)
  if (!found) throw invalidInput(`${at} names the organization '${line.org}': known are ${names}.`)
  const documents = found.documents.map(({ name }) => name)
  if (line.document !== undefined && !documents.includes(line.document)) {
    throw invalidInput(
      `${at} names the document '${line.document}', which ${found.org} has not: it has ${documents.slice(0, 5).join(', ')}${documents.length > 5 ? ' …' : ''}.`,
    )
  }
  return found
}

const round = (value: number) => Math.round(value * 10_000) / 10_000

function searchLine(index: SearchIndex, line: SearchLine, top: number): string {
  const { question, document, history } = line
  const start = performance.now()
  const found = retrieve(index, {
    text: question,
    top,
    ...(document === undefined ? {} : { document }),
    ...(history === undefined ? {} : { history }),
  })
  const ms = round(performance.now() - start)
  const ranked = found.passages.map((passage) => ({
    document: passage.document.name,
    clause: passage.item?.id ?? passage.clause.id,
    text: passage.text,
    score: round(passage.score),
  }))
  const answered = found.confidence >= answerThreshold
  return `${JSON.stringify({ id: line.id, ranked, answered, ms })}\n`
}

/** What goes to standard output, and a notice for each document that was left out. */
export interface BatchResult {
  readonly output: string
  readonly notices: readonly string[]
}

/** Runs the command. `shippedFolder` holds the settings of organizations whose folders have none. */
export async function searchBatch(
  args: readonly string[],
  shippedFolder?: string,
): Promise<BatchResult> {
  const { knowledge: folder, batch, top } = readArguments(args)
  const lines = await readBatch(batch, SearchLine, '{"id": …, "question": …}')
  const knowledge = await loadKnowledge(folder, shippedFolder)
  const asked = lines.map((placed) => ({
    line: placed.line,
    organization: organizationOf(placed, knowledge),
  }))
  const indexes = new Map<OrganizationKnowledge, SearchIndex>()
  for (const organization of new Set(asked.map((question) => question.organization))) {
    const index = buildIndex(organization.documents, organization.settings)
    warmUp(index)
    indexes.set(organization, index)
  }
  const output = asked.flatMap(({ line, organization }) => {
    const index = indexes.get(organization)
    return index ? [searchLine(index, line, top)] : []
  })
  const notices = knowledge.problems.map(({ error }) => error.message)
  return { output: output.join(''), notices }
}
