/** `npm run search`: retrieval alone, for a file of questions. */
import { readFile } from 'node:fs/promises'
import { fileURLToPath } from 'node:url'
import { parseArgs } from 'node:util'
import { z } from 'zod'
import { AppError } from '../errors.ts'
import { loadKnowledge, type OrganizationKnowledge } from '../knowledge/load.ts'
import { answerThreshold, retrieve } from '../knowledge/retrieve.ts'
import { buildIndex, type SearchIndex } from '../knowledge/search-index.ts'

const SearchLine = z.object({
  id: z.union([z.string(), z.number()]),
  question: z.string(),
  org: z.string().optional(),
  document: z.string().optional(),
  history: z.array(z.string()).optional(),
})
type SearchLine = z.infer<typeof SearchLine>

const usage = 'Usage: npm run search -- --knowledge DIR --batch FILE.jsonl [--top 10]'

const invalid = (what: string, cause?: unknown) => new AppError('input-invalid', what, { cause })

function readArguments(args: readonly string[]): { knowledge: string; batch: string; top: number } {
  try {
    const { values } = parseArgs({
      args: [...args],
      options: {
        knowledge: { type: 'string' },
        batch: { type: 'string' },
        top: { type: 'string', default: '10' },
      },
    })
    const top = Number(values.top)
    if (!values.batch) throw invalid(`--batch is missing. ${usage}`)
    if (!Number.isInteger(top) || top < 1 || top > 1000) {
      throw invalid(`--top is '${values.top}': give a whole number from 1 to 1000.`)
    }
    return { knowledge: values.knowledge ?? 'knowledge', batch: values.batch, top }
  } catch (error) {
    if (error instanceof AppError) throw error
    throw invalid(`${error instanceof Error ? error.message : error}. ${usage}`, error)
  }
}

/** Reads every line before any is searched, so that a bad one leaves nothing half written. */
function readLine(file: string, text: string, index: number): SearchLine[] {
  if (text.trim() === '') return []
  const at = `${file}, line ${index + 1}`
  let value: unknown
  try {
    value = JSON.parse(text)
  } catch (error) {
    throw invalid(`${at} is no JSON: write one object a line, {"id": …, "question": …}.`, error)
  }
  const line = SearchLine.safeParse(value)
  if (line.success) return [line.data]
  const [issue] = line.error.issues
  throw invalid(`${at}: ${issue?.path.join('.') || 'the line'}: ${issue?.message}. Correct it.`)
}

function organizationOf(
  line: SearchLine,
  organizations: readonly OrganizationKnowledge[],
): OrganizationKnowledge {
  const names = organizations.map(({ org }) => org).join(', ')
  const [only] = organizations
  if (line.org === undefined) {
    if (only && organizations.length === 1) return only
    throw invalid(`Question ${line.id} names no organization: add "org", one of ${names}.`)
  }
  const found = organizations.find(({ org }) => org === line.org)
  if (!found)
    throw invalid(`Question ${line.id} names the organization '${line.org}': known are ${names}.`)
  const known = found.documents.map(({ name }) => name)
  if (line.document !== undefined && !known.includes(line.document)) {
    throw invalid(
      `Question ${line.id} names the document '${line.document}', which ${found.org} has not.`,
    )
  }
  return found
}

const round = (value: number) => Math.round(value * 10_000) / 10_000

/** Runs the command; returns what goes to standard output. */
export async function search(args: readonly string[]): Promise<string> {
  const { knowledge, batch, top } = readArguments(args)
  const text = await readFile(batch, 'utf8').catch((cause: unknown) => {
    throw invalid(`${batch} cannot be read: give --batch a file with one question a line.`, cause)
  })
  const lines = text.split('\n').flatMap((line, index) => readLine(batch, line, index))
  const shipped = fileURLToPath(new URL('../../knowledge', import.meta.url))
  const { organizations } = await loadKnowledge(knowledge, shipped)
  const asked = lines.map((line) => ({ line, organization: organizationOf(line, organizations) }))
  const indexes = new Map<string, SearchIndex>()
  const results = asked.map(({ line, organization }) => {
    const index =
      indexes.get(organization.org) ?? buildIndex(organization.documents, organization.settings)
    indexes.set(organization.org, index)
    const { question, document, history } = line
    const start = performance.now()
    const found = retrieve(index, {
      text: question,
      top,
      ...(document === undefined ? {} : { document }),
      ...(history === undefined ? {} : { history }),
    })
    const ranked = found.passages.map((passage) => ({
      document: passage.document.name,
      clause: passage.item?.id ?? passage.clause.id,
      text: passage.text,
      score: round(passage.score),
    }))
    const answered = found.confidence >= answerThreshold
    return `${JSON.stringify({ id: line.id, ranked, answered, ms: round(performance.now() - start) })}\n`
  })
  return results.join('')
}

try {
  process.stdout.write(await search(process.argv.slice(2)))
} catch (error) {
  if (!(error instanceof AppError)) throw error
  process.stderr.write(`${error.message}\n`)
  process.exitCode = 2
}
